import CBenchmarkSQLite
import Glibc

/// A value of a row.
enum Cell {
  case null
  case integer(Int64)
  case real(Double)
  case text([CChar])
  case blob([UInt8])
}

/// SQLite's C interface and nothing between: what a plain loop would call.
final class Database {
  private let handle: OpaquePointer
  private var inserts: [String: OpaquePointer] = [:]

  init(_ path: String) throws {
    var opened: OpaquePointer?
    let status = sqlite3_open(path, &opened)
    guard status == SQLITE_OK, let opened else {
      print("\(path) cannot be opened: \(status)")
      exit(1)
    }
    handle = opened
  }

  deinit {
    for statement in inserts.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  func execute(_ sql: String) {
    if sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { fail(sql) }
  }

  func number(_ sql: String) -> Int {
    guard case .integer(let number)? = rows(sql).first?.first else { return 0 }
    return Int(number)
  }

  func texts(_ sql: String) -> [String] {
    rows(sql).compactMap { row in
      guard case .text(let bytes)? = row.first else { return nil }
      return bytes.withUnsafeBufferPointer { text in
        String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
  }

  func rows(_ sql: String) -> [[Cell]] {
    let statement = prepare(sql)
    defer { sqlite3_finalize(statement) }
    var rows: [[Cell]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { Self.cell(statement, $0) })
    }
    return rows
  }

  private static func cell(_ statement: OpaquePointer, _ column: Int32) -> Cell {
    let count = Int(sqlite3_column_bytes(statement, column))
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_NULL: return .null
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(statement, column) else { return .blob([]) }
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
    default:
      guard let start = sqlite3_column_text(statement, column) else { return .text([]) }
      return .text((0..<count).map { CChar(bitPattern: start[$0]) })
    }
  }

  /// Inserts a row; the statement is prepared once a table.
  func insert(_ table: String, _ row: [Cell]) {
    let statement: OpaquePointer
    if let known = inserts[table] {
      statement = known
    } else {
      let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
      statement = prepare("INSERT INTO \(table) VALUES (\(marks))")
      inserts[table] = statement
    }
    for (index, cell) in row.enumerated() { bind(statement, Int32(index + 1), cell) }
    if sqlite3_step(statement) != SQLITE_DONE { fail(table) }
    sqlite3_reset(statement)
  }

  private func bind(_ statement: OpaquePointer, _ place: Int32, _ cell: Cell) {
    switch cell {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .text(let bytes):
      _ = bytes.withUnsafeBufferPointer {
        sqlite3_bind_text(
          statement, place, $0.baseAddress, Int32($0.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    case .blob(let bytes):
      sqlite3_bind_blob(
        statement, place, bytes, Int32(bytes.count),
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  private func prepare(_ sql: String) -> OpaquePointer {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      fail(sql)
    }
    return statement
  }

  private func fail(_ sql: String) -> Never {
    print("\(String(cString: sqlite3_errmsg(handle))): \(sql.prefix(200))")
    exit(1)
  }
}
