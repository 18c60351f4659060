import CEntenteSQLite
import EntenteModels

/// One open SQLite database with its prepared statements; used under the store's lock, so that SQLite needs
/// none of its own.
final class Connection {
  private let database: OpaquePointer
  private let location: String
  private var statements: [String: OpaquePointer] = [:]
  private var fixed: [UnsafeRawPointer: Statement] = [:]
  /// The names that the store knows by number.
  let terms = Terms()

  /// Opens a file.
  ///
  /// - Throws: `StoreError` of code `access`.
  init(path: String, location: String, flags: Int32) throws(StoreError) {
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let handle else {
      let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
      sqlite3_close_v2(handle)
      throw StoreError(.access, "the store \(location) cannot be opened: \(reason)")
    }
    database = handle
    self.location = location
    sqlite3_extended_result_codes(database, 1)
    sqlite3_busy_timeout(database, 10_000)
  }

  deinit {
    fixed = [:]
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(database)
  }

  /// The handle, for interrupting from another thread.
  var handle: OpaquePointer { database }

  /// Runs statements that take and give nothing.
  func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw fault() }
  }

  /// Runs statements whose failure changes nothing.
  func tryExecute(_ sql: String) { sqlite3_exec(database, sql, nil, nil, nil) }

  /// Runs a statement and hands each row to `body`.
  func run(
    _ sql: String, _ values: [SQLValue] = [], _ body: (Row) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) {
    let statement = try prepare(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      guard value.bind(to: statement, at: Int32(index + 1)) == SQLITE_OK else { throw fault() }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(Row(statement: statement))
      case SQLITE_DONE: return
      default: throw fault()
      }
    }
  }

  /// Runs `body` in one transaction; a fault undoes everything.
  func transaction<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      sqlite3_exec(database, "ROLLBACK", nil, nil, nil)
      terms.forget()
      throw error
    }
  }

  /// Runs questions that all see the store as it is at the first of them.
  func snapshot<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    try execute("BEGIN")
    // Nothing was changed: rolling back is only the end, and cannot be refused.
    defer { sqlite3_exec(database, "ROLLBACK", nil, nil, nil) }
    return try body()
  }

  /// A statement that is bound by hand, the same one each time for the same place in our code.
  func statement(_ sql: StaticString) throws(StoreError) -> Statement {
    let key = UnsafeRawPointer(sql.utf8Start)
    if let statement = fixed[key] { return statement }
    let statement = Statement(try compile(sql.description), connection: self)
    fixed[key] = statement
    return statement
  }

  private func prepare(_ sql: String) throws(StoreError) -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    // Queries differ without end; what is seldom asked need not stay.
    if statements.count >= 200 {
      let idle = statements.filter { sqlite3_stmt_busy($0.value) == 0 }
      for (text, statement) in idle {
        statements[text] = nil
        sqlite3_finalize(statement)
      }
    }
    let statement = try compile(sql)
    statements[sql] = statement
    return statement
  }

  private func compile(_ sql: String) throws(StoreError) -> OpaquePointer {
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(
        database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
      let statement
    else { throw fault() }
    return statement
  }

  /// What SQLite complains about, as ours.
  func fault() -> StoreError {
    let reason = String(cString: sqlite3_errmsg(database))
    switch sqlite3_errcode(database) & 0xFF {
    case SQLITE_INTERRUPT: return StoreError(.interrupted, "the query was interrupted")
    case SQLITE_BUSY, SQLITE_LOCKED:
      return StoreError(.busy, "another program holds the store \(location)")
    case SQLITE_NOTADB: return StoreError(.format, "\(location) is no store of Entente")
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT:
      return StoreError(.damage, "the store \(location): \(reason)")
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM:
      return StoreError(.access, "the store \(location) cannot be written: \(reason)")
    default: return StoreError(.damage, "the store \(location): \(reason)")
    }
  }
}
