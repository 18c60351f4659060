import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct ClauseTests {
  private func told(_ text: String) throws -> [String] {
    try CoderFixture.records(text).map(\.short)
  }

  @Test(arguments: [
    ("Japan imposed sanctions on Russia.", "SANCTION JPN > RUS, occurred"),
    ("Sanctions were imposed on Russia by Japan.", "SANCTION JPN > RUS, occurred"),
    ("Chinese police arrested two Canadian journalists.", "COERCE CHN > CAN, occurred"),
    ("Two Canadian journalists were arrested by Chinese police.", "COERCE CHN > CAN, occurred"),
  ])
  func `active and passive tell the same deed`(text: String, record: String) throws {
    #expect(try told(text).contains(record))
  }

  @Test(arguments: [
    ("France urged Iran to release two tourists.", "REQUEST FRA > IRN, occurred"),
    ("Ukraine called on Germany to send tanks.", "REQUEST UKR > DEU, occurred"),
    ("Ukraine demanded that Germany send tanks.", "REQUEST UKR > DEU, occurred"),
  ])
  func `who is asked to act is the target of the request, and has not acted`(
    text: String, record: String
  ) throws {
    #expect(try told(text).filter { $0.hasSuffix(", occurred") } == [record])
  }

  @Test func `coordinated verbs share their subject`() throws {
    let records = try told("Brazil met Argentina and signed a treaty with Chile.")

    #expect(records.contains("CONSULT BRA+ARG, occurred"))
    #expect(records.contains("SUPPORT BRA+CHL, occurred"))
  }

  @Test func `a relative clause is about the noun before it`() throws {
    let records = try told(
      "Iranian police, who arrested two French tourists, accused them of spying.")

    #expect(records.contains("COERCE IRN > FRA, occurred"))
    #expect(records.contains("ACCUSE IRN > FRA, occurred"))
  }

  @Test(arguments: [
    ("Israel's bombing of Lebanon killed 12 people.", "ASSAULT ISR > LBN, occurred"),
    ("Spain condemned Israel's attack on Gaza.", "ACCUSE ESP > ISR, occurred"),
    ("Sweden rejected Turkey's demand.", "REJECT SWE > TUR, occurred"),
  ])
  func `a noun of action has the actors that stand beside it`(text: String, record: String) throws {
    #expect(try told(text).contains(record))
  }

  @Test(arguments: [
    ("Poland and Ukraine held talks in Warsaw.", "CONSULT POL+UKR, occurred"),
    ("Brazil reached a trade deal with Japan.", "AGREE BRA+JPN, occurred"),
    ("Brazil and Japan reached a trade deal.", "AGREE BRA+JPN, occurred"),
  ])
  func `a verb that only carries a noun lends it its subject`(text: String, record: String) throws {
    #expect(try told(text).contains(record))
  }

  @Test func `a headline in the present tense tells a deed`() throws {
    #expect(
      try told("Canada imposes tariffs on Chinese steel").contains("SANCTION CAN > CHN, occurred"))
  }

  @Test func `several actors stand in one event, not in an event a pair`() throws {
    let events = try told("Poland and Germany met in Berlin.").filter { $0.hasPrefix("CONSULT") }

    #expect(events == ["CONSULT POL+DEU, occurred"])
  }
}
