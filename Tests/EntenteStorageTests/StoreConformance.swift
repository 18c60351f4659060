import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

/// What every engine must do; each engine runs it on a fresh store.
enum StoreConformance {
  static let recorded = Moment(Day(number: 20_400))

  static func addingTwiceChangesNothing(_ store: any Store) throws {
    let coded = CodedDocument.stub("one", [.event(), .commitment()])

    #expect(try store.add(coded, recorded: recorded) == .added)
    #expect(try store.add(coded, recorded: Moment(Day(number: 20_401))) == .unchanged)
    #expect(try store.summary().records == [1, 1, 0, 0, 0, 0])
    #expect(try store.document(named: coded.document.id.rawValue)?.recorded == recorded)
  }

  static func aNewVersionSupersedes(_ store: any Store) throws {
    let old = CodedDocument.stub("old text", key: "k1", [.event(.consult)])
    let new = CodedDocument.stub("new text", key: "k1", [.event(.coerce, seed: 9)])
    _ = try store.add(old, recorded: recorded)

    #expect(try store.add(new, recorded: recorded) == .superseded(old.document.id))
    #expect(try store.summary().documents == 1)
    #expect(try store.document(named: "k1")?.document.text == "new text")
    let kept = try store.document(named: old.document.id.rawValue)
    #expect(kept?.supersededBy == new.document.id, "the old version stays in the history")
    #expect(try store.answer(Query(.events)).total == 1)
  }

  static func recodingReplacesRecords(_ store: any Store) throws {
    _ = try store.add(.stub("one", [.event(), .commitment()]), recorded: recorded)

    #expect(try store.add(.stub("one", [.event()]), recorded: recorded) == .recoded)
    #expect(try store.summary().records == [1, 0, 0, 0, 0, 0])
    #expect(try store.summary().facts == 1)
  }

  static func judgingAnewIsKept(_ store: any Store) throws {
    let first = CodedDocument.stub("one", [.event(in: "one")])
    var second = CodedDocument.stub("two", [.event(in: "two")])
    for coded in [first, second] { _ = try store.add(coded, recorded: recorded) }
    second.document.origin = .copy
    second.spunScore = 0.5
    let days = DayRange(start: Day(number: 20_300), end: Day(number: 20_330))
    second.document.publishedRange = PublishedRange(range: days, evidence: "in June")

    #expect(try store.add(second, recorded: recorded) == .recoded)
    #expect(try store.add(second, recorded: recorded) == .unchanged)
    let kept = try store.document(named: second.document.id.rawValue)
    #expect(kept?.document.origin == .copy && kept?.spunScore == 0.5)
    #expect(kept?.document.publishedRange?.evidence == "in June")
    let fact = try store.fact(holding: first.records[0].id)
    #expect(fact?.support == Support(documents: 2, independent: 1))
  }

  static func supersededRecordsLeaveTheirFacts(_ store: any Store) throws {
    let names = ["a", "b", "c", "d"]
    for name in names {
      let coded = CodedDocument.stub(name, key: name, [.event(in: name)])
      _ = try store.add(coded, recorded: recorded)
    }
    let old = Record.event(in: "a")
    _ = try store.add(.stub("a2", key: "a", [.event(.coerce, in: "a2")]), recorded: recorded)
    // The others move to another block, whichever of them gave its id to the fact.
    for name in names.dropFirst() {
      var moved = Record.event(.assault, in: name)
      moved.id = Record.event(in: name).id
      _ = try store.add(.stub(name, key: name, [moved]), recorded: recorded)
    }
    _ = try store.add(.stub("e", [.event(in: "e")]), recorded: recorded)

    #expect(try store.fact(holding: old.id) == nil)
    #expect(try store.summary().facts == 3)
    #expect(try store.answer(Query(.facts)).total == 3)
  }

  static func orderOfIngestNeverChangesFacts(_ store: any Store) throws {
    let coded = (0..<8).map { number in
      CodedDocument.stub(
        "d\(number)", [.event(on: Day(number: 20_000 + Int32(number / 2)).iso, in: "d\(number)")])
    }
    let expected = Linker.facts(of: coded.flatMap(\.records))
    var random = SeededGenerator(seed: 7)
    for one in coded.shuffled(using: &random) { _ = try store.add(one, recorded: recorded) }

    guard case .facts(let facts) = try store.answer(Query(.facts)).rows else {
      Issue.record("no facts")
      return
    }
    #expect(facts.sorted { $0.id < $1.id } == expected.sorted { $0.id < $1.id })
  }

  static func recordsComeBackAsTheyWere(_ store: any Store) throws {
    let coded = CodedDocument.stub("one", Record.oneOfEach)
    _ = try store.add(coded, recorded: recorded)

    for record in coded.records {
      #expect(try store.record(named: record.id.rawValue) == record)
    }
    #expect(try store.document(named: coded.document.id.rawValue)?.document == coded.document)
  }

  static func factsJoinDocuments(_ store: any Store) throws {
    let first = CodedDocument.stub("one", [.event(on: "2025-11-14", in: "one")])
    let second = CodedDocument.stub("two", [.event(on: "2025-11-15", in: "two")])
    let copy = CodedDocument.stub("three", origin: .spun, [.event(on: "2025-11-14", in: "three")])
    for coded in [first, second, copy] { _ = try store.add(coded, recorded: recorded) }

    let fact = try store.fact(holding: first.records[0].id)

    #expect(fact?.support == Support(documents: 3, independent: 2))
    #expect(fact?.records.count == 3)
    #expect(try store.answer(Query(.facts)).total == 1)
  }

  static func judgementsStay(_ store: any Store) throws {
    let record = Record.event()
    let judgement = Judgement(
      id: JudgementID(who: "me", when: "2025-11-14", about: [record.id], verdict: "right"),
      who: "me", when: recorded, about: [record.id], verdict: .right)

    try store.add(judgement)
    try store.add(judgement)

    #expect(try store.judgements(about: record.id) == [judgement])
    #expect(try store.judgements(about: nil).count == 1)
  }

  static let all: [(String, @Sendable (any Store) throws -> Void)] =
    [
      ("adding twice changes nothing", addingTwiceChangesNothing),
      ("a new version supersedes the old", aNewVersionSupersedes),
      ("recoding replaces the records", recodingReplacesRecords),
      ("what a stage finds out later is kept", judgingAnewIsKept),
      ("superseded records leave their facts", supersededRecordsLeaveTheirFacts),
      ("the order of ingest never changes the facts", orderOfIngestNeverChangesFacts),
      ("records come back as they were", recordsComeBackAsTheyWere),
      ("facts join what documents tell", factsJoinDocuments),
      ("judgements stay, each once", judgementsStay),
      ("facts are those of the Linker", factsAreThoseOfTheLinker),
      ("full records come back as they were", fullRecordsComeBackAsTheyWere),
      ("columns are those of the records", columnsAreThoseOfTheRecords),
      ("what was known is asked as of a day", knowledgeIsAsOfADay),
    ] + people
}
