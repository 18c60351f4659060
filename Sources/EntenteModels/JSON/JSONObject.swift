/// A JSON object whose fields are asked for by name and type.
///
/// `null` counts as absent.
public struct JSONObject: Sendable {
  /// Where the object starts, in bytes from 0.
  public let offset: Int
  /// The fields in their order.
  public let fields: [(key: String, value: JSONValue)]

  /// The object that a value is.
  ///
  /// - Throws: `JSONError` when the value is no object.
  public init(_ value: JSONValue) throws(JSONError) {
    guard case .object(let fields) = value.content else {
      throw JSONError(at: value.offset, "expected an object, found \(value.kindName)")
    }
    offset = value.offset
    self.fields = fields
  }

  /// The value of a key, unless it is absent or null.
  public func value(_ key: String) -> JSONValue? {
    fields.first { $0.key == key && !$0.value.isNull }?.value
  }

  /// The typed value of a key; nil when it is absent or null.
  ///
  /// - Throws: `JSONError` when the value is of another type.
  public func optional<Value: JSONReadable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(JSONError) -> Value? {
    guard let value = value(key) else { return nil }
    do {
      return try Value(json: value)
    } catch {
      throw JSONError(at: error.offset, "\(key): \(error.message)")
    }
  }

  /// The typed value of a key that must be there.
  ///
  /// - Throws: `JSONError` when the key is absent or its value of another type.
  public func required<Value: JSONReadable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(JSONError) -> Value {
    guard let value: Value = try optional(key) else {
      throw JSONError(at: offset, "the key '\(key)' is missing")
    }
    return value
  }

  /// The elements of a list; none when the key is absent.
  ///
  /// - Throws: `JSONError` when the value is no array or an element is of another type.
  public func list<Value: JSONReadable>(
    _ key: String, of type: Value.Type = Value.self
  ) throws(JSONError) -> [Value] {
    guard let value = value(key) else { return [] }
    guard case .array(let elements) = value.content else {
      throw JSONError(at: value.offset, "\(key): expected an array, found \(value.kindName)")
    }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do {
        values.append(try Value(json: element))
      } catch {
        throw JSONError(at: error.offset, "\(key)[\(index)]: \(error.message)")
      }
    }
    return values
  }

  /// Whether a key is `true`; false when it is absent.
  ///
  /// - Throws: `JSONError` when the value is no boolean.
  public func flag(_ key: String) throws(JSONError) -> Bool { try optional(key) ?? false }

  /// Refuses keys that the format does not know.
  ///
  /// - Throws: `JSONError` at the first such key.
  public func refuseKeys(otherThan known: [String]) throws(JSONError) {
    for field in fields where !known.contains(field.key) {
      throw JSONError(at: field.value.offset, "unknown key '\(field.key)'")
    }
  }
}
