/// Why a slot of a record is guessed or empty.
public struct Doubt: Hashable, Sendable {
  /// The record's key: "time", "sources".
  public var field: String
  /// How it was guessed.
  public var how: Guess?
  /// What else it may be.
  public var alternatives: [String]
  /// Why it is empty.
  public var missing: String?

  /// Puts the parts together; what is left out is unknown.
  public init(
    field: String, how: Guess? = nil, alternatives: [String] = [], missing: String? = nil
  ) {
    self.field = field
    self.how = how
    self.alternatives = alternatives
    self.missing = missing
  }
}

extension Doubt {
  /// How a slot was guessed.
  public enum Guess: String, Sendable, CaseIterable, JSONName {
    /// A pronoun or a "both sides" was resolved.
    case coreference
    /// The date was worked out from what is told around it.
    case inferredDate
    /// The words were mended.
    case repairedText
    /// The sentence can be read in more than one way.
    case attachment
    /// The name fits more than one actor.
    case ambiguousName
  }
}

extension Doubt: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("field", field)
    json.field("how", how)
    json.field("alternatives", alternatives)
    json.field("missing", missing)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    field = try json.required("field")
    how = try json.optional("how")
    alternatives = try json.list("alternatives")
    missing = try json.optional("missing")
  }
}
