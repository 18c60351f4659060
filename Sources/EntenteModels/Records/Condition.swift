/// What something hangs on: "if the court strikes the tariffs down".
public struct Condition: Hashable, Sendable {
  /// The condition in words, mended where the text was spun.
  public var text: String
  /// Who would have to act.
  public var actors: [Actor]
  /// How the text ties the two together.
  public var pattern: Pattern

  /// Puts the parts together; what is left out is unknown.
  public init(text: String, actors: [Actor] = [], pattern: Pattern) {
    self.text = text
    self.actors = actors
    self.pattern = pattern
  }
}

extension Condition {
  /// How a text ties an act to a condition.
  public enum Pattern: String, Sendable, CaseIterable, JSONName {
    /// "if", "in the event of".
    case `if`
    /// "unless".
    case unless
    /// "as long as".
    case asLongAs
    /// "provided that".
    case provided
    /// "depends on", "subject to".
    case dependsOn
    /// "until", "not before".
    case until
    /// "once", "after" of what is still to come.
    case once
    /// "conditions-based", with the conditions told elsewhere.
    case conditionsBased
  }
}

extension Condition: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("text", text)
    json.field("actors", actors)
    json.field("pattern", pattern)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    text = try json.required("text")
    actors = try json.list("actors")
    pattern = try json.required("pattern")
  }
}
