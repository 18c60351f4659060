import Testing

@testable import EntenteParsing

// Internal: the compiler of repair rules alone uses it.
struct InflectionTests {
  @Test(arguments: [
    ("country", "countries"), ("woman", "women"), ("tax", "taxes"), ("day", "days"),
  ])
  func `makes plurals`(noun: String, plural: String) {
    #expect(Inflection.plural(noun) == plural)
  }

  @Test(arguments: [
    ("submit", "submitted"), ("seek", "sought"), ("vary", "varied"), ("visit", "visited"),
  ])
  func `makes pasts`(verb: String, past: String) {
    #expect(Inflection.pasts(verb).past == [past])
  }

  @Test(arguments: [
    ("lie", "lying"), ("agree", "agreeing"), ("cut", "cutting"), ("issue", "issuing"),
  ])
  func `makes gerunds`(verb: String, gerund: String) {
    #expect(Inflection.gerund(verb) == gerund)
  }

  @Test func `compares short adjectives alone by endings`() {
    #expect(Inflection.degrees("close")?.0 == "closer")
    #expect(Inflection.degrees("big")?.1 == "biggest")
    #expect(Inflection.degrees("durable") == nil)
  }
}
