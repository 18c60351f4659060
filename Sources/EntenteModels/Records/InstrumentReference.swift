/// The paper that a commitment stands in.
public struct InstrumentReference: Hashable, Sendable {
  /// Its record, where the document tells of it.
  public var id: RecordID?
  /// Its name in words.
  public var name: String

  /// Puts the parts together; what is left out is unknown.
  public init(id: RecordID? = nil, name: String) {
    self.id = id
    self.name = name
  }
}

extension InstrumentReference: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("id", id)
    json.field("name", name)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    id = try json.optional("id")
    name = try json.required("name")
  }
}
