/// A phrase that a paper added, dropped or kept.
public struct LanguageChange: Hashable, Sendable {
  /// The phrase, mended where the text was spun.
  public var phrase: String
  /// What became of it.
  public var change: Change
  /// The earlier wording or paper.
  public var earlier: String?

  /// Puts the parts together; what is left out is unknown.
  public init(phrase: String, change: Change, earlier: String? = nil) {
    self.phrase = phrase
    self.change = change
    self.earlier = earlier
  }
}

extension LanguageChange {
  /// What became of a phrase.
  public enum Change: String, Sendable, CaseIterable, JSONName {
    /// It is new.
    case added
    /// It is gone.
    case dropped
    /// It stands again.
    case kept
  }
}

extension LanguageChange: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("phrase", phrase)
    json.field("change", change)
    json.field("earlier", earlier)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    phrase = try json.required("phrase")
    change = try json.required("change")
    earlier = try json.optional("earlier")
  }
}
