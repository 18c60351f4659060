/// Reads RFC 8259 JSON, strictly: no comments, no trailing commas, no key twice, valid UTF-8.
struct JSONParser {
  /// How deep arrays and objects may nest.
  static let maximumDepth = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Reads the one value that `bytes` hold.
  static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else {
      throw parser.fault("more text after the value; one JSON value a line is expected")
    }
    return value
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ message: String) -> JSONError { JSONError(at: index, message) }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    let start = index
    guard let byte = next else { throw fault("the text ends where a JSON value should stand") }
    guard depth < Self.maximumDepth else {
      throw fault("nested deeper than \(Self.maximumDepth) levels")
    }
    switch byte {
    case UInt8(ascii: "{"): return JSONValue(.object(try object(depth: depth)), at: start)
    case UInt8(ascii: "["): return JSONValue(.array(try array(depth: depth)), at: start)
    case UInt8(ascii: "\""): return JSONValue(.string(try string()), at: start)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 48...57: return JSONValue(.number(try number()), at: start)
    default: throw fault("a JSON value cannot start with \(shown(byte))")
    }
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw fault("expected '\(word)'") }
      index += 1
    }
    return JSONValue(content, at: start)
  }

  private mutating func object(
    depth: Int
  ) throws(JSONError) -> [(key: String, value: JSONValue)] {
    var fields: [(key: String, value: JSONValue)] = []
    var keys: Set<String> = []
    index += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return fields
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("expected a key in double quotes") }
      let start = index
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSONError(at: start, "the key '\(key)' stands twice in one object")
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw fault("expected ':' after the key '\(key)'") }
      index += 1
      fields.append((key, try value(depth: depth + 1)))
      if try ends(with: UInt8(ascii: "}")) { return fields }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    index += 1
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return values
    }
    while true {
      values.append(try value(depth: depth + 1))
      if try ends(with: UInt8(ascii: "]")) { return values }
    }
  }

  /// Reads `,` (false) or the closing byte (true).
  private mutating func ends(with closing: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard let byte = next else {
      throw fault("the text ends before \(shown(closing))")
    }
    guard byte == UInt8(ascii: ",") || byte == closing else {
      throw fault("expected ',' or \(shown(closing)), found \(shown(byte))")
    }
    index += 1
    return byte == closing
  }

  private mutating func number() throws(JSONError) -> String {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole == 1 || (whole > 1 && bytes[index - whole] != 48) else {
      throw JSONError(at: start, "a number has no leading zero and at least one digit")
    }
    if next == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw fault("a number needs digits after its point") }
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw fault("a number needs digits in its exponent") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = next, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    let start = index
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        let text = try text(start..<index)
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw controlByte(byte) }
      index += 1
    }
    throw JSONError(at: start - 1, "a string that never ends")
  }

  private func controlByte(_ byte: UInt8) -> JSONError {
    fault(
      "the control byte \(shown(byte)) inside a string; write it as \\u00\(hexadecimal([byte]))")
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw JSONError(at: range.lowerBound, "a string that is not valid UTF-8")
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var unescaped = Array(bytes[start..<index])
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        index += 1
        guard let text = String(validating: unescaped, as: UTF8.self) else {
          throw JSONError(at: start, "a string that is not valid UTF-8")
        }
        return text
      }
      guard byte >= 0x20 else { throw controlByte(byte) }
      index += 1
      if byte == UInt8(ascii: "\\") {
        unescaped.append(contentsOf: String(try escape()).utf8)
      } else {
        unescaped.append(byte)
      }
    }
    throw JSONError(at: start - 1, "a string that never ends")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = next else { throw fault("a string that never ends") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw JSONError(at: index - 2, "no escape \\\(Unicode.Scalar(byte)) exists in JSON")
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = index - 2
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw JSONError(at: start, "half a surrogate pair") }
    index += 2
    let second = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONError(at: start, "half a surrogate pair") }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count,
      bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault("expected four hex digits after \\u") }
    index += 4
    return value
  }

  private func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(hexadecimal([byte]))"
  }
}

extension JSONValue {
  /// Reads one JSON value.
  ///
  /// - Throws: `JSONError` with the byte and what was expected there.
  public init(utf8 bytes: [UInt8]) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try JSONParser.value(of: buffer)
    }
  }

  /// Reads one JSON value.
  ///
  /// - Throws: `JSONError` with the byte and what was expected there.
  public init(text: String) throws(JSONError) { try self.init(utf8: Array(text.utf8)) }
}
