import EntenteModels
import EntenteTestSupport
import Testing

@testable import EntenteStorage

// Reaches inside to fill a disk: SQLite's own limit on pages fails as a full disk does.
struct HardTimesTests {
  private func document(_ number: Int) -> CodedDocument {
    let text = "They said so. " + String(repeating: "Words of number \(number). ", count: 40)
    return .stub(
      text, key: "k\(number)", [.event(in: "d\(number)"), .commitment(in: "d\(number)")])
  }

  @Test func `a full disk leaves whole documents, and the next run goes on`() throws {
    let folder = TemporaryFolder()
    let store = try SQLiteStore(path: folder.path + "/a.db", access: .readWrite)
    try store.withConnection { connection throws(StoreError) in
      try connection.run("PRAGMA max_page_count = 120")
    }
    var stored = 0
    let error = #expect(throws: StoreError.self) {
      for number in 0..<1000 {
        _ = try store.add(document(number), recorded: StoreConformance.recorded)
        stored += 1
      }
    }

    #expect(error?.code == .damage)
    #expect(try store.summary().documents == stored && stored > 3)
    #expect(try store.summary().records.reduce(0, +) == 2 * stored)
    #expect(try store.inspect(deep: true).faults == [])
    try store.withConnection { connection throws(StoreError) in
      try connection.run("PRAGMA max_page_count = 100000")
    }
    let again = try (0...stored).map {
      try store.add(document($0), recorded: StoreConformance.recorded)
    }
    #expect(again.count { $0 == .unchanged } == stored && again.last == .added)
  }

  @Test func `many read whole documents while one writes`() async throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/a.db"
    let writer = try SQLiteStore(path: path, access: .readWrite)
    _ = try writer.add(document(0), recorded: StoreConformance.recorded)

    let isWhole = try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        for number in 1..<60 {
          _ = try writer.add(document(number), recorded: StoreConformance.recorded)
        }
        return true
      }
      for _ in 0..<3 {
        group.addTask {
          let reader = try SQLiteStore(path: path, access: .readOnly)
          return try (0..<40).allSatisfy { _ in
            let counts = try reader.sql(
              "SELECT (SELECT count(*) FROM documents) * 2 = (SELECT count(*) FROM record_rows)",
              limit: 1)
            return counts.rows == [[.integer(1)]]
          }
        }
      }
      return try await group.reduce(true) { $0 && $1 }
    }

    #expect(isWhole)
    #expect(try writer.summary().documents == 60)
  }

  @Test func `a broken quote, a lost fact and a lost word are found`() throws {
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    _ = try store.add(document(1), recorded: StoreConformance.recorded)
    for (sql, fault) in [
      ("UPDATE evidence_rows SET quote = 'No.'", "quotes what"),
      ("DELETE FROM fact_rows", "is of no fact"),
      ("INSERT INTO record_words (rowid, words) VALUES (99, 'ghost')", "full-text index"),
    ] {
      try store.withConnection { connection throws(StoreError) in try connection.execute(sql) }
      let faults = try store.inspect(deep: true).faults
      #expect(faults.contains { $0.contains(fault) }, "\(fault)")
    }
  }

  @Test func `a query that is interrupted says so and the store goes on`() async throws {
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    let endless =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    let asking = Task { try store.sql(endless, limit: 1) }
    let stopping = Task {
      while !Task.isCancelled {
        store.interrupt()
        await Task.yield()
      }
    }

    let error = await #expect(throws: StoreError.self) { try await asking.value }
    stopping.cancel()

    #expect(error?.code == .interrupted)
    #expect(try store.summary().documents == 0)
  }
}
