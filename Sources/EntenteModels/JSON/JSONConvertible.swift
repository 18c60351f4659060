/// A value that can be read from JSON.
public protocol JSONReadable {
  /// Reads the value.
  ///
  /// - Throws: `JSONError` with the place, what was found and what is allowed.
  init(json: JSONValue) throws(JSONError)
}

/// A value that is written as JSON and read back.
public typealias JSONConvertible = JSONReadable & JSONWritable

/// A value that JSON holds as an object.
public protocol JSONObjectConvertible: JSONReadable, JSONWritable {
  /// Writes the fields, in the order of the format.
  func write(fields json: inout JSONWriter)
  /// Reads the fields.
  ///
  /// - Throws: `JSONError` with the place, what was found and what is allowed.
  init(json: JSONObject) throws(JSONError)
}

extension JSONObjectConvertible {
  /// Writes the object.
  public func write(to json: inout JSONWriter) { json.object { write(fields: &$0) } }

  /// Reads the object.
  public init(json: JSONValue) throws(JSONError) { try self.init(json: JSONObject(json)) }
}

/// A value that JSON holds as a string of a certain form.
public protocol JSONScalar: JSONReadable, JSONWritable {
  /// The string.
  var jsonText: String { get }
  /// Reads the string; nil when it has another form.
  init?(jsonText: String)
  /// What the string should be, in words: "an ISO day such as 2025-06-03".
  static var jsonExpectation: String { get }
}

extension JSONScalar {
  /// Writes the string.
  public func write(to json: inout JSONWriter) { json.string(jsonText) }

  /// Reads the string.
  public init(json: JSONValue) throws(JSONError) {
    guard case .string(let text) = json.content, let value = Self(jsonText: text) else {
      throw JSONError(at: json.offset, "expected \(Self.jsonExpectation), found \(json.kindName)")
    }
    self = value
  }
}

/// A value of an open set of names: an id, a mode, a topic.
public protocol JSONText: JSONScalar, RawRepresentable where RawValue == String {
  /// Takes any name.
  init(rawValue: String)
}

extension JSONText {
  /// The name.
  public var jsonText: String { rawValue }

  /// Takes any name.
  public init?(jsonText: String) { self.init(rawValue: jsonText) }

  /// "a string".
  public static var jsonExpectation: String { "a string" }
}

/// A value of a closed set of names: a kind, a status, a certainty.
public protocol JSONName: JSONScalar, RawRepresentable, CaseIterable where RawValue == String {}

extension JSONName {
  /// The name.
  public var jsonText: String { rawValue }

  /// Reads one of the names.
  public init?(jsonText: String) { self.init(rawValue: jsonText) }

  /// "one of 'a', 'b'".
  public static var jsonExpectation: String {
    "one of " + allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}

extension String: JSONScalar {
  /// The string itself.
  public var jsonText: String { self }

  /// Takes any string.
  public init?(jsonText: String) { self = jsonText }

  /// "a string".
  public static var jsonExpectation: String { "a string" }
}

extension Bool: JSONReadable, JSONWritable {
  /// Writes `true` or `false`.
  public func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }

  /// Reads `true` or `false`.
  public init(json: JSONValue) throws(JSONError) {
    guard case .bool(let value) = json.content else {
      throw JSONError(at: json.offset, "expected true or false, found \(json.kindName)")
    }
    self = value
  }
}

extension Int: JSONReadable, JSONWritable {
  /// Writes the number.
  public func write(to json: inout JSONWriter) { json.literal("\(self)") }

  /// Reads a whole number.
  public init(json: JSONValue) throws(JSONError) {
    guard case .number(let digits) = json.content, let value = Int(digits) else {
      throw JSONError(at: json.offset, "expected a whole number, found \(json.kindName)")
    }
    self = value
  }
}

extension ExactDecimal: JSONReadable, JSONWritable {
  /// Writes the number with all its digits.
  public func write(to json: inout JSONWriter) { json.literal(description) }

  /// Reads a number of up to 38 digits.
  public init(json: JSONValue) throws(JSONError) {
    guard case .number(let digits) = json.content, let value = ExactDecimal(digits) else {
      throw JSONError(
        at: json.offset, "expected a number of up to 38 digits, found \(json.kindName)")
    }
    self = value
  }
}
