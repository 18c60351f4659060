import CEntenteSQLite
import EntenteModels

extension SQLiteStore {
  /// What one SELECT finds, over the views and tables that `docs/store.md` lists.
  ///
  /// Nothing can be changed by it, whatever is asked: SQLite is told to read only, and every step of the
  /// statement is checked before it runs.
  public func sql(_ statement: String, limit: Int) throws(StoreError) -> SQLAnswer {
    try withConnection { connection throws(StoreError) in
      try connection.snapshot { () throws(StoreError) in
        try connection.readOnly { () throws(StoreError) in try connection.ask(statement, limit) }
      }
    }
  }
}

extension Connection {
  /// Runs a body that cannot change the store.
  func readOnly<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    try execute("PRAGMA query_only = ON")
    sqlite3_set_authorizer(handle, { _, action, _, _, _, _ in Connection.allows(action) }, nil)
    let length = sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64_000_000)
    let words = sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100_000)
    defer {
      sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, length)
      sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, words)
      sqlite3_set_authorizer(handle, nil, nil)
      tryExecute("PRAGMA query_only = OFF")
    }
    return try body()
  }

  /// Whether a statement may do this: read, call functions, and nothing else.
  private static func allows(_ action: Int32) -> Int32 {
    let reading = [SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE]
    return reading.contains(action) ? SQLITE_OK : SQLITE_DENY
  }

  /// Runs one statement that people wrote.
  fileprivate func ask(_ text: String, _ limit: Int) throws(StoreError) -> SQLAnswer {
    let statement = try only(text)
    defer { sqlite3_finalize(statement) }
    let count = sqlite3_column_count(statement)
    var answer = SQLAnswer(
      columns: (0..<count).map {
        sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? ""
      },
      rows: [])
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        if answer.rows.count == limit {
          answer.isCut = true
          return answer
        }
        let row = Row(statement: statement)
        answer.rows.append((0..<count).map(row.cell))
      case SQLITE_DONE: return answer
      default: throw wrong(text)
      }
    }
  }

  /// The one statement of a text; more than one is refused.
  private func only(_ text: String) throws(StoreError) -> OpaquePointer {
    var statement: OpaquePointer?
    var isAlone = true
    var sql = text
    let status = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { start in
        var tail: UnsafePointer<CChar>?
        let status = sqlite3_prepare_v2(
          handle, start.baseAddress, Int32(start.count), &statement, &tail)
        if let tail, let first = start.baseAddress {
          isAlone = start[(tail - first)...].allSatisfy { $0 <= 0x20 || $0 == 0x3B }
        }
        return status
      }
    }
    guard status == SQLITE_OK else { throw wrong(text) }
    guard let statement else { throw StoreError(.sql, "there is no statement in '\(text)'") }
    guard isAlone else {
      sqlite3_finalize(statement)
      throw StoreError(.sql, "one statement at a time; something stands after the first")
    }
    return statement
  }

  /// What is wrong with a statement, with the word that SQLite stumbled over.
  private func wrong(_ text: String) -> StoreError {
    let code = sqlite3_errcode(handle) & 0xFF
    if [SQLITE_INTERRUPT, SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_IOERR].contains(code) {
      return fault()
    }
    if code == SQLITE_AUTH || code == SQLITE_READONLY {
      return StoreError(.sql, "a question may only read: write SELECT ...")
    }
    let reason = String(cString: sqlite3_errmsg(handle))
    let place = sqlite3_error_offset(handle)
    let column = place >= 0 ? "sql:1:\(place + 1): " : ""
    return StoreError(.sql, "\(column)\(reason)")
  }
}

extension Row {
  /// A value as people get it.
  func cell(_ column: Int32) -> SQLAnswer.Cell {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(int(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_NULL: .null
    case SQLITE_BLOB: .blob(bytes(column))
    default: .text(text(column))
    }
  }
}
