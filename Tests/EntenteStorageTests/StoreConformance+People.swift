import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

// What people do with a store: judge, ask in SQL, remove, carry away.
extension StoreConformance {
  private static func judgement(
    _ verdict: Verdict, on record: Record, withdrawn: Bool = false
  ) -> Judgement {
    Judgement(
      id: JudgementID(
        who: "me", when: "2025-11-20", about: [record.id], verdict: verdict.rawValue),
      who: "me", when: Moment(Day(number: 20_412)), about: [record.id], verdict: verdict,
      because: "it says so", isWithdrawn: withdrawn)
  }

  static func judgementsFollowTheirWords(_ store: any Store) throws {
    let first = Record.event(seed: 3)
    _ = try store.add(.stub("They said so.", [first]), recorded: recorded)
    try store.add(judgement(.right, on: first))
    // Coded anew, the same words have another id.
    let second = Record.event(seed: 8)
    _ = try store.add(.stub("They said so.", [second]), recorded: recorded)

    #expect(try store.judgements(about: second.id).map(\.verdict) == [.right])
    #expect(try store.staleJudgements().isEmpty)

    var third = second
    third.evidence[0].start = 5
    third.evidence[0].quote = "said so."
    third.id = Record.event(seed: 9).id
    _ = try store.add(.stub("They said so.", [third]), recorded: recorded)

    #expect(try store.staleJudgements().map(\.because) == ["it says so"])
  }

  static func judgementsAnswerQueries(_ store: any Store) throws {
    let promise = Record.commitment(amount: 5, seed: 1)
    let other = Record.commitment(amount: 6, seed: 2)
    _ = try store.add(.stub("one", [promise, other]), recorded: recorded)
    try store.add(judgement(.fulfilled, on: promise))

    #expect(try store.answer(Query(.commitments).is(.open)).total == 1)
    #expect(try store.answer(Query(.commitments).is(.unreviewed)).total == 1)
    try store.add(judgement(.fulfilled, on: promise, withdrawn: true))
    #expect(try store.answer(Query(.commitments).is(.open)).total == 2)
    #expect(try store.answer(Query(.commitments).is(.unreviewed)).total == 2)
    #expect(try store.judgements(about: nil).map(\.isWithdrawn) == [true])
  }

  static func sqlReadsAndNothingElse(_ store: any Store) throws {
    _ = try store.add(.stub("one", Record.oneOfEach), recorded: recorded)

    for kind in RecordKind.allCases {
      #expect(try store.sql("SELECT * FROM \(kind.plural)", limit: 10).rows.count == 1, "\(kind)")
    }
    let events = try store.sql("SELECT id, sources, targets, starts FROM events", limit: 10)
    #expect(events.columns == ["id", "sources", "targets", "starts"])
    let id = Record.event().id.rawValue
    #expect(events.rows == [[.text(id), .text("USA"), .text("KOR"), .text("2025-11-14")]])
    #expect(try store.sql("SELECT fact, independent FROM facts", limit: 2).isCut)
    for wrong in [
      "DELETE FROM record_rows", "DROP TABLE documents", "PRAGMA user_version = 1",
      "SELECT 1; SELECT 2", "ATTACH 'x.db' AS x", "", "SELECT nothing FROM events",
      "INSERT INTO terms (text) VALUES ('x')", "VACUUM",
    ] {
      let error = #expect(throws: StoreError.self) { try store.sql(wrong, limit: 10) }
      #expect(error?.code == .sql, "\(wrong)")
    }
    #expect(try store.summary().records == [1, 1, 1, 1, 1, 1])
  }

  static func whatIsForgottenIsGone(_ store: any Store) throws {
    let old = CodedDocument.stub("They said so. Secret words", key: "k", [.event(in: "old")])
    let new = CodedDocument.stub(
      "They said so. Secret words, corrected", key: "k", [.event(in: "new")])
    let other = CodedDocument.stub("They said so. Other words", [.event(in: "other")])
    for coded in [old, new, other] { _ = try store.add(coded, recorded: recorded) }

    let forgotten = try store.forget("k", because: "a court said so", who: "me", when: recorded)

    #expect(forgotten.documents == 2)
    #expect(try store.document(named: "k") == nil)
    #expect(try store.answer(Query(.documents).matching("secret")).total == 0)
    #expect(try store.summary().records.reduce(0, +) == 1)
    #expect(try store.fact(holding: other.records[0].id)?.support.documents == 1)
    #expect(try store.tombstones().contains { $0.subject == "k" })
    #expect(try store.add(new, recorded: recorded) == .forgotten)
    #expect(try store.inspect(deep: true).faults == [])
  }

  static func aForgottenNameIsBlottedOut(_ store: any Store) throws {
    let text = "Jane Roe met officials of the United States."
    var record = Record.event()
    record.evidence = [Evidence(sentence: 0, start: 0, end: text.utf8.count, quote: text)]
    if case .event(var event) = record.content {
      event.sources = [Actor(code: .kor, name: "Jane Roe", role: "nurse", text: "Jane Roe")]
      record.content = .event(event)
    }
    _ = try store.add(.stub(text, [record]), recorded: recorded)

    let forgotten = try store.forget("Jane Roe", because: "she asked", who: nil, when: recorded)

    #expect(forgotten.blotted == 1)
    #expect(try store.add(.stub(text, [record]), recorded: recorded) == .unchanged)
    let kept = try store.record(named: record.id.rawValue)
    #expect(kept?.evidence[0].quote == "******** met officials of the United States.")
    #expect(kept?.json.contains("Roe") == false)
    #expect(try store.answer(Query(.documents).matching("roe")).total == 0)
    #expect(try store.answer(Query(.records).matching("officials")).total == 1)
    #expect(try store.inspect(deep: true).faults == [])
  }

  private static func lines(of store: any Store, _ text: Dump.Text = .whole) throws -> [String] {
    var lines: [String] = []
    try store.dump(text) { lines.append($0) }
    return lines
  }

  private static func fill(_ store: any Store) throws {
    let text = "They said; café."
    let signature = DocumentSignature(frame: [1, 2], anchors: [3], words: [4, 5])
    var full = CodedDocument.stub(text, key: "full", Record.fullOfEach)
    full.signature = signature
    full.spunScore = 0.25
    full.raw = [0, 255, 10]
    full.document.paragraphs = [Paragraph(range: 0..<9, role: .body)]
    full.document.meta = [MetaEntry(key: "desk", text: "world")]
    let old = CodedDocument.stub("They said so. Then.", key: "k", [.event(in: "old")])
    let new = CodedDocument.stub("They said so. Now.", key: "k", [.event(in: "new")])
    for coded in [old, full, new] { _ = try store.add(coded, recorded: recorded) }
    try store.add(judgement(.right, on: new.records[0]))
    _ = try store.forget("Jane Roe", because: "she asked", who: nil, when: recorded)
  }

  static func aDumpComesBackByteForByte(_ store: any Store) throws {
    let first = try SQLiteStore(path: ":memory:", access: .readWrite)
    try fill(first)
    let lines = try lines(of: first)

    let loaded = try store.load(lines, texts: [:])

    #expect(loaded.documents == 3 && loaded.judgements == 1 && loaded.tombstones == 1)
    #expect(try self.lines(of: store) == lines)
    #expect(try store.summary() == first.summary())
    #expect(try store.load(lines, texts: [:]).documents == 0)
    #expect(try self.lines(of: store) == lines)
    #expect(try store.inspect(deep: true).faults == [])
  }

  static func aDumpWithoutWordsGetsThemBack(_ store: any Store) throws {
    let first = try SQLiteStore(path: ":memory:", access: .readWrite)
    try fill(first)
    let whole = try lines(of: first)
    let bare = try lines(of: first, .standoff)
    #expect(!bare.joined().contains("They said"))

    #expect(try store.load(bare, texts: [:]).withheld == 3)
    #expect(try store.answer(Query(.records).matching("said")).total == 0)
    let own = ["They said so. Then.", "They said so. Now."]
    let texts = Dictionary(uniqueKeysWithValues: own.map { (TextHash.of($0), $0) })
    #expect(try store.load(bare, texts: texts).documents == 2)

    #expect(try store.answer(Query(.records).matching("said")).total == 1)
    let restored = try lines(of: store).filter { !$0.contains("\"full\"") }
    #expect(restored == whole.filter { !$0.contains("\"full\"") })
    #expect(try store.inspect(deep: true).faults == [])
  }

  static let people: [(String, @Sendable (any Store) throws -> Void)] = [
    ("judgements follow their words", judgementsFollowTheirWords),
    ("judgements answer queries", judgementsAnswerQueries),
    ("SQL reads and nothing else", sqlReadsAndNothingElse),
    ("what is forgotten is gone", whatIsForgottenIsGone),
    ("a forgotten name is blotted out", aForgottenNameIsBlottedOut),
    ("a dump comes back byte for byte", aDumpComesBackByteForByte),
    ("a dump without words gets them back", aDumpWithoutWordsGetsThemBack),
  ]
}
