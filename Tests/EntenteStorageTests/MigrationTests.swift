import CEntenteSQLite
import EntenteModels
import EntenteTestSupport
@preconcurrency import Glibc
import Testing

@testable import EntenteStorage

// Reaches inside: only the program that wrote an old store knows its tables.
struct MigrationTests {
  /// A store of an earlier version with two documents, one the newer version of the other, and a judgement.
  private func oldStore(_ version: Int, at path: String) throws -> [Record] {
    let connection = try Connection(
      path: path, location: path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    for number in 0..<version { try Migrations.step(number, connection) }
    try connection.execute(
      "PRAGMA application_id = \(Migrations.applicationID); PRAGMA user_version = \(version)")
    let old = CodedDocument.stub(
      "They said so.", key: "k", [.event(in: "old"), .tariff(in: "old")])
    let new = CodedDocument.stub("They said; café.", key: "k", Record.fullOfEach)
    for coded in [old, new] {
      var stored = coded.document
      stored.text = ""
      try connection.run(
        """
        INSERT INTO documents (id, key, version_key, published, published_day, publisher, text,
          paragraphs, document_json, recorded, superseded_by)
        VALUES (?, 'k', 'k', '2025-11-14', '2025-11-14', 'The Stub', ?, '', ?, '2025-11-20', ?)
        """,
        [
          .text(coded.document.id.rawValue), .text(coded.document.text), .text(stored.json),
          coded.document.id == old.document.id ? .text(new.document.id.rawValue) : .null,
        ])
      for (position, record) in coded.records.enumerated() {
        try connection.run(
          """
          INSERT INTO records (id, kind, document, fact, block, polarity, certainty, recorded,
            retrospective, doubtful, confidence, origin, position, record_json)
          VALUES (?, ?, ?, ?, '', 'positive', 'certain', '2025-11-20', 0, 0, 0.9, 'text', ?, ?)
          """,
          [
            .text(record.id.rawValue), .text(record.kind.rawValue),
            .text(record.document.rawValue), .text(record.id.rawValue), .integer(position),
            .text(record.json),
          ])
      }
    }
    let judgement = judgement(on: new.records[0])
    try connection.run(
      "INSERT INTO judgements VALUES (?, '2025-11-21', 'right', ?)",
      [.text(judgement.id.rawValue), .text(judgement.json)])
    return new.records
  }

  private func judgement(on record: Record) -> Judgement {
    Judgement(
      id: JudgementID(who: "me", when: "2025-11-21", about: [record.id], verdict: "right"),
      who: "me", when: Moment(Day(number: 20_413)), about: [record.id], verdict: .right)
  }

  @Test(arguments: 1..<Migrations.current)
  func `a store of an earlier version is brought up with all it holds`(version: Int) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/old.db"
    let records = try oldStore(version, at: path)

    let store = try SQLiteStore(path: path, access: .readWrite)

    for record in records { #expect(try store.record(named: record.id.rawValue) == record) }
    #expect(try store.summary().records.reduce(0, +) == records.count)
    #expect(try store.summary().facts == records.count)
    #expect(try store.document(named: "k")?.document.text == "They said; café.")
    #expect(try store.judgements(about: records[0].id).count == 1)
    #expect(try store.answer(Query(.documents).matching("café")).total == 1)
    let faults = try store.inspect(deep: true).faults
    #expect(faults == [])
  }

  @Test func `a newer store is refused in plain words`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/new.db"
    _ = try oldStore(1, at: path)
    try Connection(path: path, location: path, flags: SQLITE_OPEN_READWRITE)
      .execute("PRAGMA user_version = 99")

    let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, access: .readOnly) }

    #expect(error?.code == .format)
    #expect(error?.message.contains("was written by a newer Entente (version 99") == true)
  }
}
