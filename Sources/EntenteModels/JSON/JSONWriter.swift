/// Writes JSON into bytes: keys in the order they are written, no white space, UTF-8.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in json.field("id", "d-1") }
/// String(decoding: json.bytes, as: UTF8.self)  // {"id":"d-1"}
/// ```
///
/// Absent means unknown: a `field` that is nil, false or an empty list is left out. Lists that a
/// format requires are written with `list`.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty writer.
  public init() {}

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes an object whose fields `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes the key of a field; its value must follow.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a field, unless there is no value.
  public mutating func field(_ key: String, _ value: (some JSONWritable)?) {
    guard let value else { return }
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a field, unless it is false.
  public mutating func flag(_ key: String, _ value: Bool) {
    if value { field(key, value) }
  }

  /// Writes a list, unless it is empty.
  public mutating func field(_ key: String, _ values: [some JSONWritable]) {
    if !values.isEmpty { list(key, values) }
  }

  /// Writes a list, also when it is empty.
  public mutating func list(_ key: String, _ values: [some JSONWritable]) {
    self.key(key)
    array { json in
      for value in values { value.write(to: &json) }
    }
  }

  /// Writes a string value.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes text that is JSON already: a number, `true`.
  public mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Ends a line of NDJSON.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where JSONWriter.needsEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[start..<index])
        escape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    default: bytes.append(contentsOf: "\\u00\(hexadecimal([byte]))".utf8)
    }
  }
}

/// A value that can write itself as JSON.
public protocol JSONWritable {
  /// Writes one JSON value.
  func write(to json: inout JSONWriter)
}

extension JSONWritable {
  /// The value as one line of JSON, without the line's end.
  public var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
