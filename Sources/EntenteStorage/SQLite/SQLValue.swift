import CEntenteSQLite
import EntenteModels

/// A value that is bound to a statement; nothing ever reaches SQL as text.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// A text, or null where there is none.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A number, or null where there is none.
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  /// A day as its ISO form, or null where there is none.
  init(_ day: Day?) { self = day.map { .text($0.iso) } ?? .null }

  /// A day as its number.
  static func day(_ day: Day) -> SQLValue { .integer(Int(day.number)) }

  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
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
