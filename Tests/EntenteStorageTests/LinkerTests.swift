import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

struct LinkerTests {
  @Test func `a day apart is one act, three days are two`() {
    let near = [Record.event(on: "2025-11-14", in: "a"), .event(on: "2025-11-15", in: "b")]
    let far = [Record.event(on: "2025-11-14", in: "a"), .event(on: "2025-11-17", in: "b")]

    #expect(Linker.facts(of: near).count == 1)
    #expect(Linker.facts(of: far).count == 2)
  }

  @Test func `two rates for one tariff stay two values that contradict each other`() {
    let facts = Linker.facts(of: [.tariff(15, in: "a"), .tariff(25, in: "b")])

    #expect(facts.count == 2)
    #expect(facts.allSatisfy { $0.conflicts.map(\.field) == ["new"] })
  }

  @Test func `a copy is no independent source`() {
    let records = [Record.event(in: "a"), .event(in: "b")]
    let facts = Linker.facts(of: records, origins: [records[1].document: .copy])

    #expect(facts.map(\.support) == [Support(documents: 2, independent: 1)])
  }

  @Test func `the least sure of equal sources decides how sure a fact is`() {
    var second = Record.event(in: "b")
    second.certainty = .possible

    let facts = Linker.facts(of: [.event(in: "a"), second])

    #expect(facts.map(\.best.certainty) == [.possible])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of the input never changes the facts`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = (0..<12).map { index in
      let day = Day(number: 20_000 + Int32.random(in: 0...6, using: &random))
      return Record.event(on: day.iso, in: "d\(index)")
    }

    let facts = Linker.facts(of: records)

    #expect(Linker.facts(of: records.shuffled(using: &random)) == facts, "seed \(seed)")
  }

  @Test func `other actors, types and polarity never share a block`() {
    var denied = Record.event()
    denied.polarity = .negative
    let blocks = [
      Record.event(), .event(from: "KOR", to: "USA"), .event(.coerce), denied, .tariff(),
    ].map { Linker.block(of: $0) }

    #expect(Set(blocks).count == 5)
  }
}
