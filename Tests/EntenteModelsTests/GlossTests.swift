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

  @Test func `a fact says how many independent sources tell it`() {
    let record = Record.event()
    let fact = Fact(
      id: record.id, records: [record.id], support: Support(documents: 3, independent: 2),
      best: record)

    #expect(gloss.sentence(for: fact).hasSuffix("; 2 independent sources"))
  }
}
