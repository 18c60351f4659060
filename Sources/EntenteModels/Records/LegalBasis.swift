/// The law that a measure rests on: IEEPA, Section 232.
public struct LegalBasis: Hashable, Sendable {
  /// The entry of the lexicon: "ieepa".
  public var id: String?
  /// The text's own words.
  public var text: String

  /// Puts the parts together; what is left out is unknown.
  public init(id: String? = nil, text: String) {
    self.id = id
    self.text = text
  }
}

extension LegalBasis: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("id", id)
    json.field("text", text)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    id = try json.optional("id")
    text = try json.required("text")
  }
}
