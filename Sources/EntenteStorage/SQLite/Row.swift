import CEntenteSQLite
import EntenteModels

/// A row of an answer; columns count from 0.
struct Row {
  let statement: OpaquePointer

  /// A text; empty for null.
  func text(_ column: Int32) -> String { String(decoding: utf8(column), as: UTF8.self) }

  /// The bytes of a text, good until the next step; none for null.
  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    guard let bytes = sqlite3_column_text(statement, column) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeBufferPointer(start: bytes, count: count)
  }

  /// A text; nil for null.
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// A whole number; 0 for null.
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A whole number; nil for null.
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// A number; 0 for null.
  func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  /// A number; nil for null.
  func optionalDouble(_ column: Int32) -> Double? { isNull(column) ? nil : double(column) }

  /// A day that is kept as its number; nil for null.
  func day(_ column: Int32) -> Day? {
    optionalInt(column).map { Day(number: Int32(clamping: $0)) }
  }

  /// Bytes.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Bytes where SQLite has them, good until the next step.
  func raw(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// Whether a column is null.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
}
