import EntenteModels
import EntentePostgres
import EntenteStorage
import EntenteTestSupport
@preconcurrency import Glibc
import Testing

struct SQLiteStoreTests {
  @Test(arguments: StoreConformance.all.indices)
  func `the engine does what every engine must`(index: Int) throws {
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)

    try StoreConformance.all[index].1(store)
  }

  @Test func `reading never makes a store`() {
    let folder = TemporaryFolder()
    let path = folder.path + "/none.db"

    let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, access: .readOnly) }

    #expect(error?.code == .missing)
    #expect(access(path, F_OK) != 0)
  }

  @Test func `a new store is readable by its user alone`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/a.db"
    _ = try SQLiteStore(path: path, access: .readWrite)
    var status = stat()

    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a file of another program is refused and left alone`() {
    let folder = TemporaryFolder()
    let path = folder.write(String(repeating: "not a database ", count: 100), to: "x.db")

    let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, access: .readWrite) }

    #expect(error?.code == .format)
    #expect(Places.text(of: path).hasPrefix("not a database"))
  }

  @Test func `what one connection stored another reads`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/a.db"
    let writer = try SQLiteStore(path: path, access: .readWrite)
    let reader = try SQLiteStore(path: path, access: .readOnly)

    _ = try writer.add(.stub("one", [.event()]), recorded: StoreConformance.recorded)

    #expect(try reader.summary().documents == 1)
  }

  @Test func `those who make one store at once all get it`() async throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/a.db"

    let documents = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try SQLiteStore(path: path, access: .readWrite).summary().documents }
      }
      return try await group.reduce(into: 0) { $0 += $1 }
    }

    #expect(documents == 0)
  }

  @Test func `a prefix that fits several ids is refused with both`() throws {
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    let records = (0..<20).map { Record.event(on: nil, seed: $0) }
    _ = try store.add(.stub("one", records), recorded: StoreConformance.recorded)

    let error = #expect(throws: StoreError.self) { try store.record(named: "e-") }

    #expect(error?.code == .ambiguous)
  }

  @Test func `an engine is chosen by its scheme`() throws {
    let engines: [any StoreEngine] = [SQLiteEngine(), PostgresEngine()]
    let unknown = #expect(throws: StoreError.self) {
      try StoreEngines.open("mongo://x", engines: engines, access: .readOnly)
    }
    let later = #expect(throws: StoreError.self) {
      try StoreEngines.open("postgresql://x/y", engines: engines, access: .readOnly)
    }

    #expect(
      unknown?.message == "no store engine is called 'mongo'. Allowed: sqlite, postgresql, postgres"
    )
    #expect(later?.code == .unsupported)
  }
}
