import EntenteModels
import EntenteTestSupport
import Testing

struct GlossTests {
  private let gloss = Gloss()

  @Test func `a measure reads as people would say it`() {
    var record = Record.tariff()
    record.time = .day("2025-11-01")

    #expect(gloss.sentence(for: record) == "USA tariff on KOR: 25% to 15%, 1 Nov 2025 (agreed)")
  }

  @Test func `a promise names the amount and when it is due`() {
    #expect(
      gloss.sentence(for: .commitment(due: "2030-01-01"))
        == "KOR promises USA to invest in shipyards, $350 billion, due 1 Jan 2030")
  }

  @Test func `a denial, a plan and a condition can never be read as a deed`() {
    var denied = Record.event(.sanction)
    denied.polarity = .negative
    var planned = Record.event(.consult)
    var event = Event(.consult, sources: [.state("USA")])
    event.phase = .planned
    planned.content = .event(event)
    planned.condition = Condition(text: "talks resume", pattern: .if)

    #expect(gloss.sentence(for: denied).hasPrefix("Denied: "))
    #expect(gloss.sentence(for: planned).hasPrefix("Planned: "))
    #expect(gloss.sentence(for: planned).hasSuffix("on the condition: talks resume"))
  }

  @Test(arguments: [
    (Certainty.certain, "USA: sanction → KOR, 14 Nov 2025"),
    (.probable, "Probably: USA: sanction → KOR, 14 Nov 2025"),
    (.possible, "Possibly: USA: sanction → KOR, 14 Nov 2025"),
    (.unknown, "Left open: USA: sanction → KOR, 14 Nov 2025"),
  ])
  func `what the text is not sure of never reads as a fact`(certainty: Certainty, sentence: String)
  {
    var record = Record.event(.sanction)
    record.certainty = certainty

    #expect(gloss.sentence(for: record) == sentence)
  }

  @Test func `what is denied of a guess shows both`() {
    var record = Record.tariff()
    record.polarity = .negative
    record.certainty = .possible

    #expect(gloss.sentence(for: record).hasPrefix("Denied: Possibly: USA tariff on KOR"))
  }

  @Test(arguments: [
    (Phase.planned, "Planned: Lee: president of KOR"),
    (.hypothetical, "Hypothetical: Lee: president of KOR"), (.occurred, "Lee: president of KOR"),
  ])
  func `an office that nobody holds yet never reads as held`(phase: Phase, sentence: String) {
    let tenure = Tenure(
      person: Actor(text: "Lee"), role: "president", body: .state("KOR"), phase: phase)

    #expect(gloss.sentence(for: .stub(.tenure(tenure))) == sentence)
  }

  @Test func `who says so stands at the end`() {
    var record = Record.event(.accuse)
    record.attribution = Attribution(text: "a White House official", cue: "said")

    #expect(gloss.sentence(for: record).hasSuffix(", according to a White House official"))
  }

  @Test func `every record has a sentence of one line without a full stop`() {
    for record in Record.oneOfEach + Record.fullOfEach {
      let sentence = gloss.sentence(for: record)
      #expect(!sentence.isEmpty && !sentence.contains("\n") && sentence.last != ".")
    }
  }

  @Test func `a fact says how many independent sources tell it`() {
    let record = Record.event()
    let fact = Fact(
      id: record.id, records: [record.id], support: Support(documents: 3, independent: 2),
      best: record)

    #expect(gloss.sentence(for: fact).hasSuffix("; 2 independent sources"))
  }
}
