import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct ClauseTimeTests {
  private func time(of type: EventType, in text: String) throws -> String? {
    let records = try CoderFixture.records(text)
    let record = try #require(
      records.first { record in
        if case .event(let event) = record.content { return event.type == type }
        return false
      }, "\(records.map(\.short))")
    return record.time?.timex
  }

  @Test(arguments: [
    ("Dhaka condemned a violation of the July ceasefire.", EventType.accuse),
    (
      "Maria Rojas, the favourite in the run-off on December 14, has threatened to expel Colombian migrants.",
      .threaten
    ),
    ("Norway, which amended the pact in 2004, refused to extradite the Russian spy.", .reject),
    ("Minister Ali said on Sunday that Ethiopia had withdrawn its troops from Somalia.", .retreat),
  ])
  func `what dates a paper, an aside or a saying does not date the deed`(
    text: String, type: EventType
  ) throws {
    #expect(try time(of: type, in: text) == nil)
  }

  @Test(arguments: [
    ("Trump on Monday announced a 25 percent tariff on China.", EventType.sanction, "2025-11-10"),
    (
      "The ministers met in March and again in Dhaka in September, when Nepal demanded an apology.",
      .request, "2025-09"
    ),
    (
      "This photo taken on May 3, 2024, shows Philippine and U.S. marines taking part in an exercise in Batanes.",
      .mobilize, "2024-05-03"
    ),
    (
      "Throughout their talks in Seoul in October, Japan and India agreed to build a dam.", .agree,
      "2025-10"
    ),
  ])
  func `a deed is dated by its own words, its occasion or the picture that shows it`(
    text: String, type: EventType, timex: String
  ) throws {
    #expect(try time(of: type, in: text) == timex)
  }
}
