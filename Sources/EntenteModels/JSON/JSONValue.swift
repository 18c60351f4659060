/// A JSON value with its place in the bytes it was read from.
///
/// Numbers stay the digits that were written.
public struct JSONValue: Sendable {
  /// What the value is.
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as written.
    case number(String)
    /// A string, unescaped.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object: keys in their order, none twice.
    case object([(key: String, value: JSONValue)])
  }

  /// Where the value starts, in bytes from 0.
  public let offset: Int
  /// What the value is.
  public let content: Content

  /// A value read at a place.
  public init(_ content: Content, at offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// Whether the value is `null`.
  public var isNull: Bool {
    if case .null = content { return true }
    return false
  }

  /// The kind of value, in words for an error message.
  package var kindName: String {
    switch content {
    case .null: "null"
    case .bool(let value): "'\(value)'"
    case .number(let digits): "the number \(digits.prefix(40))"
    case .string(let text): "'\(text.prefix(60))'"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: JSONWritable {
  /// Writes the value as it was read: keys in their order, numbers digit by digit.
  public func write(to json: inout JSONWriter) {
    switch content {
    case .null: json.literal("null")
    case .bool(let value): json.literal(value ? "true" : "false")
    case .number(let digits): json.literal(digits)
    case .string(let text): json.string(text)
    case .array(let values):
      json.array { json in for value in values { value.write(to: &json) } }
    case .object(let fields):
      json.object { json in
        for field in fields {
          json.key(field.key)
          field.value.write(to: &json)
        }
      }
    }
  }
}

/// Why bytes are not the JSON they should be.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where, in bytes from 0 of what was read.
  public let offset: Int
  /// What is wrong and what is allowed, one sentence.
  public let message: String

  /// A fault at a place.
  public init(at offset: Int, _ message: String) {
    self.offset = offset
    self.message = message
  }

  /// `byte 12: the message`.
  public var description: String { "byte \(offset): \(message)" }

  /// Line and column of the fault in the bytes that were read, both from 1, the column in bytes.
  public func position(in bytes: some Collection<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }
}
