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

  static let all: [(String, @Sendable (any Store) throws -> Void)] = [
    ("adding twice changes nothing", addingTwiceChangesNothing),
    ("a new version supersedes the old", aNewVersionSupersedes),
    ("recoding replaces the records", recodingReplacesRecords),
    ("records come back as they were", recordsComeBackAsTheyWere),
    ("facts join what documents tell", factsJoinDocuments),
    ("judgements stay, each once", judgementsStay),
  ]
}
