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

  @Test func `acts on days in a row never chain into one`() {
    let days = ["2025-11-10", "2025-11-11", "2025-11-12", "2025-11-13"]

    let facts = Linker.facts(of: days.enumerated().map { .event(on: $1, in: "d\($0)") })

    #expect(facts.map(\.records.count).reduce(0, +) == 4)
    #expect(facts.allSatisfy { $0.records.count <= 2 })
  }

  @Test func `a report without an amount never joins two amounts`() {
    let records = [("a", 350), ("b", nil), ("c", 150)].map { document, amount in
      var record = Record.commitment(amount: ExactDecimal(amount ?? 0), in: document)
      guard amount == nil, case .commitment(var promise) = record.content else { return record }
      promise.quantity = nil
      record.content = .commitment(promise)
      return record
    }

    let facts = Linker.facts(of: records)

    #expect(facts.map(\.records.count) == [1, 1, 1])
    #expect(facts.flatMap(\.conflicts).map(\.field) == ["quantity", "quantity"])
  }

  @Test func `two people appointed on one day are two facts`() {
    func tenure(_ name: String, _ role: String, in document: String) -> Record {
      let person = Actor(code: .kor, name: name, text: name)
      let tenure = Tenure(
        person: person, role: role, body: .state("KOR"), began: .day("2025-06-04"),
        how: .appointed, phase: .occurred)
      return .stub(.tenure(tenure), in: document)
    }

    let facts = Linker.facts(of: [
      tenure("A", "foreign minister", in: "a"), tenure("B", "defense minister", in: "b"),
      tenure("A", "foreign minister", in: "c"),
    ])

    #expect(facts.map(\.records.count).sorted() == [1, 2])
  }

  @Test func `two rates for one tariff stay two values that contradict each other`() {
    let facts = Linker.facts(of: [.tariff(15, in: "a"), .tariff(25, in: "b")])

    #expect(facts.count == 2)
    #expect(facts.allSatisfy { $0.conflicts.map(\.field) == ["new"] })
  }

  @Test func `a copy is no independent source`() {
    let records = [Record.event(in: "a"), .event(in: "b")]
    let facts = Linker.facts(
      of: records, sources: [records[1].document: DocumentSource(origin: .copy)])

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
