import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct CircumstanceTests {
  private func record(_ short: String, in text: String) throws -> Record {
    let records = try CoderFixture.records(text)
    return try #require(records.first { $0.short == short }, "\(records.map(\.short))")
  }

  @Test(arguments: [
    (
      "Japan and India signed a treaty. The two countries also condemned Russia.",
      "ACCUSE JPN+IND > RUS, occurred"
    ),
    (
      "Poland and Germany met in Berlin. Both sides condemned Russia.",
      "ACCUSE POL+DEU > RUS, occurred"
    ),
    (
      "The European Union imposed sanctions on Russia. The bloc also condemned Belarus.",
      "ACCUSE EUR > BLR, occurred"
    ),
    (
      "President Emmanuel Macron visited Germany. He condemned Russia.",
      "ACCUSE FRA > RUS, occurred"
    ),
    (
      "Indian Prime Minister Narendra Modi visited France. Modi condemned Russia.",
      "ACCUSE IND > RUS, occurred"
    ),
  ])
  func `later words for the same actors are understood`(text: String, short: String) throws {
    #expect(try CoderFixture.records(text).map(\.short).contains(short))
  }

  @Test func `where and when stand in the record`() throws {
    let met = try record(
      "CONSULT POL+UKR, occurred", in: "Poland and Ukraine held talks in Warsaw on Monday.")

    guard case .event(let event) = met.content else { return }
    #expect(event.place?.text == "Warsaw")
    #expect(event.place?.country?.rawValue == "POL")
    #expect(met.time?.timex == "2025-11-10")
  }

  @Test(arguments: [
    ("According to Ukrainian officials, Russia attacked Poland.", Attribution.Kind.anonymous),
    ("Russia attacked Poland, a senior Ukrainian official said.", .anonymous),
    ("Analysts said that Russia attacked Poland.", .analyst),
    ("Ukraine said that Russia attacked Poland.", .official),
  ])
  func `who says so takes no part in it`(text: String, kind: Attribution.Kind) throws {
    let attack = try record("ASSAULT RUS > POL, occurred", in: text)

    #expect(attack.attribution?.kind == kind)
  }

  @Test(arguments: [
    (
      "Japan will impose sanctions on China if Beijing attacks Taiwan.",
      "SANCTION JPN > CHN, planned", Condition.Pattern.if
    ),
    (
      "Germany will send tanks to Ukraine provided that Poland agrees.",
      "promises DEU > UKR: send", .provided
    ),
    (
      "Unless Iran halts enrichment, Britain will impose sanctions on Tehran.",
      "THREATEN GBR > IRN, occurred", .unless
    ),
  ])
  func `what it hangs on stands beside it`(
    text: String, short: String, pattern: Condition.Pattern
  ) throws {
    #expect(try record(short, in: text).condition?.pattern == pattern)
  }
}
