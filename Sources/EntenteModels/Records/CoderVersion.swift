/// Which coder made a record, from which data.
public struct CoderVersion: Hashable, Sendable {
  /// The coder's name.
  public var name: String
  /// Its version.
  public var version: String
  /// The lexicon's fingerprint.
  public var lexicon: String
  /// The rules' name and version.
  public var rules: String

  /// Puts the parts together; what is left out is unknown.
  public init(name: String, version: String, lexicon: String, rules: String) {
    self.name = name
    self.version = version
    self.lexicon = lexicon
    self.rules = rules
  }
}

extension CoderVersion: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("name", name)
    json.field("version", version)
    json.field("lexicon", lexicon)
    json.field("rules", rules)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    version = try json.required("version")
    lexicon = try json.required("lexicon")
    rules = try json.required("rules")
  }
}
