import CEntenteSQLite
import EntenteModels

/// A prepared statement that is bound by hand: for what runs once a row, where a list of values would
/// cost more than the row.
///
/// ```swift
/// let insert = try connection.statement("INSERT INTO topics VALUES (?, ?)")
/// insert.bind(1, row)
/// insert.bind(2, topic)
/// try insert.run()
/// ```
final class Statement {
  fileprivate let handle: OpaquePointer
  private unowned let connection: Connection

  init(_ handle: OpaquePointer, connection: Connection) {
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds a whole number, or null; places count from 1.
  func bind(_ place: Int32, _ number: Int?) {
    if let number {
      sqlite3_bind_int64(handle, place, Int64(number))
    } else {
      sqlite3_bind_null(handle, place)
    }
  }

  /// Binds a number, or null.
  func bind(_ place: Int32, _ number: Double?) {
    if let number {
      sqlite3_bind_double(handle, place, number)
    } else {
      sqlite3_bind_null(handle, place)
    }
  }

  /// Binds a text, or null.
  func bind(_ place: Int32, _ text: String?) {
    guard var text else {
      sqlite3_bind_null(handle, place)
      return
    }
    text.withUTF8 { bind(place, $0) }
  }

  /// Binds the UTF-8 bytes of a text, which are copied.
  func bind(_ place: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard let start = bytes.baseAddress else {
      sqlite3_bind_text(handle, place, "", 0, copy)
      return
    }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
      _ = sqlite3_bind_text64(
        handle, place, start, UInt64(bytes.count), copy, UInt8(SQLITE_UTF8))
    }
  }

  /// Binds bytes, which are copied.
  func bind(_ place: Int32, blob bytes: [UInt8]) {
    let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_blob64(handle, place, bytes, UInt64(bytes.count), copy)
  }

  /// Runs a statement that gives no rows.
  func run() throws(StoreError) {
    while try step() {}
  }

  /// The first row's first number; nil where there is no row or it is null.
  func number() throws(StoreError) -> Int? {
    var number: Int?
    while try step() { number = number ?? row.optionalInt(0) }
    return number
  }

  /// Goes to the next row; after the last, or a fault, the statement is ready to be bound again.
  func step() throws(StoreError) -> Bool {
    let status = sqlite3_step(handle)
    if status == SQLITE_ROW { return true }
    if status == SQLITE_DONE {
      sqlite3_reset(handle)
      return false
    }
    let fault = connection.fault()
    sqlite3_reset(handle)
    throw fault
  }

  /// Makes the statement ready to be bound again before its last row.
  func reset() { sqlite3_reset(handle) }

  /// The row that `step` went to.
  var row: Row { Row(statement: handle) }
}
