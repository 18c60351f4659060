import CEntenteSQLite
import EntenteModels

/// One open SQLite database with its prepared statements; used under the store's lock.
final class Connection {
  private let database: OpaquePointer
  private let location: String
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a file.
  ///
  /// - Throws: `StoreError` of code `access`.
  init(path: String, location: String, flags: Int32) throws(StoreError) {
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_FULLMUTEX, nil)
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
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(database)
  }

  /// The handle, for interrupting from another thread.
  var handle: OpaquePointer { database }

  /// Runs statements that take and give nothing.
  func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw fault() }
  }

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

  private func prepare(_ sql: String) throws(StoreError) -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(
        database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
      let statement
    else { throw fault() }
    statements[sql] = statement
    return statement
  }

  /// What SQLite complains about, as ours.
  private func fault() -> StoreError {
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

/// A value that is bound to a statement; nothing ever reaches SQL as text.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// A text, or null where there is none.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A day as its ISO form, or null where there is none.
  init(_ day: Day?) { self = day.map { .text($0.iso) } ?? .null }

  fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch self {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let number): return sqlite3_bind_int64(statement, index, Int64(number))
    case .real(let number): return sqlite3_bind_double(statement, index, number)
    case .text(var text):
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { bytes in
          sqlite3_bind_text64(
            statement, index, bytes.baseAddress, UInt64(bytes.count), copy, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      return sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), copy)
    }
  }
}

/// A row of an answer; columns count from 0.
struct Row {
  fileprivate let statement: OpaquePointer

  /// A text; empty for null.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// A text; nil for null.
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// A whole number.
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A number; nil for null.
  func optionalDouble(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(statement, column)
  }

  /// Bytes.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Whether a column is null.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
}
