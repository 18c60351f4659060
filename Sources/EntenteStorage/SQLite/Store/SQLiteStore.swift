import CEntenteSQLite
import EntenteModels
@preconcurrency import Glibc
import Synchronization

/// A store in one SQLite file.
///
/// One connection serves all threads, one after the other; other programs may read and write the file at
/// the same time.
public final class SQLiteStore: Store {
  /// What the lock guards.
  struct Guarded: ~Copyable {
    let connection: Connection
  }

  private let state: Mutex<Guarded>
  /// The connection's handle, only for `sqlite3_interrupt`, which any thread may call.
  private nonisolated(unsafe) let handle: OpaquePointer

  /// `sqlite:` and the path.
  public let location: String

  /// Opens a file; with `readWrite` it is made where there is none, readable by its user alone.
  ///
  /// - Throws: `StoreError` of code `missing`, `access` or `format`.
  public init(path: String, access: StoreAccess) throws(StoreError) {
    location = "sqlite:" + path
    let isMemory = path == ":memory:"
    if !isMemory { try SQLiteStore.prepare(path, access) }
    let flags =
      access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let connection = try Connection(path: path, location: location, flags: flags)
    handle = connection.handle
    try SQLiteStore.set(up: connection, location, access)
    state = Mutex(Guarded(connection: connection))
  }

  /// Makes an empty file with the right permissions, or says that there is none.
  private static func prepare(_ path: String, _ access: StoreAccess) throws(StoreError) {
    if Glibc.access(path, F_OK) == 0 { return }
    guard access == .readWrite else {
      throw StoreError(
        .missing, "there is no store at \(path); 'entente run' or 'entente ingest' makes one")
    }
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else {
      let reason = errno
      // Somebody else may have made it since the look above.
      if reason == EEXIST, Glibc.access(path, F_OK) == 0 { return }
      throw StoreError(
        .access, "the store \(path) cannot be made: \(String(cString: strerror(reason)))")
    }
    close(file)
  }

  private static func set(
    up connection: Connection, _ location: String, _ access: StoreAccess
  ) throws(StoreError) {
    try connection.execute(
      "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
    // Pages are read where the system has them rather than copied one by one.
    try connection.execute("PRAGMA mmap_size = 2147418112")
    let (owner, version, tables) = try marks(of: connection)
    let isEmpty = owner == 0 && tables == 0
    guard isEmpty || owner == Migrations.applicationID else {
      throw StoreError(.format, "\(location) is no store of Entente")
    }
    guard version <= Migrations.current else {
      throw StoreError(
        .format,
        "\(location) was written by a newer Entente (version \(version) of its tables; this "
          + "program knows up to \(Migrations.current))")
    }
    guard access == .readWrite else {
      if version < Migrations.current {
        throw StoreError(.format, "\(location) is empty or of an older version; add to it first")
      }
      return
    }
    try logAhead(connection)
    // A power cut may cost the documents of the last moments, never half of one; judgements are flushed.
    try connection.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072")
    try Migrations.bringUp(connection) { () throws(StoreError) in try marks(of: connection).version
    }
  }

  /// Turns on the write-ahead log, so that many read while one writes.
  ///
  /// SQLite does not wait for others here as it does elsewhere: when two programs make one store at once,
  /// the second is told at once that it is busy. So it asks again, for five seconds.
  private static func logAhead(_ connection: Connection) throws(StoreError) {
    for _ in 0..<250 {
      do {
        return try connection.execute("PRAGMA journal_mode = WAL")
      } catch {
        guard error.code == .busy else { throw error }
        usleep(20_000)
      }
    }
    try connection.execute("PRAGMA journal_mode = WAL")
  }

  private static func marks(
    of connection: Connection
  ) throws(StoreError) -> (owner: Int, version: Int, tables: Int) {
    var marks = (owner: 0, version: 0, tables: 0)
    try connection.run("PRAGMA application_id") { marks.owner = $0.int(0) }
    try connection.run("PRAGMA user_version") { marks.version = $0.int(0) }
    try connection.run("SELECT count(*) FROM sqlite_master") { marks.tables = $0.int(0) }
    return marks
  }

  /// Runs work on the connection, one thread at a time.
  func withConnection<Result: Sendable>(
    _ body: (Connection) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try state.withLock { guarded throws(StoreError) in try body(guarded.connection) }
  }

  /// Runs work that changes the store, in one transaction; `flushed` work outlives a power cut from the
  /// moment it returns.
  func change<Result: Sendable>(
    flushed: Bool = false, _ body: (Connection) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try withConnection { connection throws(StoreError) in
      if flushed { try connection.execute("PRAGMA synchronous = FULL") }
      defer { if flushed { connection.tryExecute("PRAGMA synchronous = NORMAL") } }
      return try connection.transaction { () throws(StoreError) in try body(connection) }
    }
  }

  /// Ends the query that runs now, on whatever thread.
  public func interrupt() { sqlite3_interrupt(handle) }
}
