/// Who says so.
///
/// The one who says it takes no part in what is said.
public struct Attribution: Hashable, Sendable {
  /// The text's own words for who says it: "a White House official".
  public var text: String
  /// Who that is.
  public var actor: Actor?
  /// The word that attributes: "said", "according to".
  public var cue: String
  /// What kind of source it is.
  public var kind: Kind?

  /// Puts the parts together; what is left out is unknown.
  public init(text: String, actor: Actor? = nil, cue: String, kind: Kind? = nil) {
    self.text = text
    self.actor = actor
    self.cue = cue
    self.kind = kind
  }
}

extension Attribution {
  /// A kind of source.
  public enum Kind: String, Sendable, CaseIterable, JSONName {
    /// Somebody named who speaks for a body.
    case official
    /// Somebody who is not named.
    case anonymous
    /// A document.
    case document
    /// Somebody who watches and does not act.
    case analyst
    /// A news outlet.
    case media
  }
}

extension Attribution: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("text", text)
    json.field("actor", actor)
    json.field("cue", cue)
    json.field("kind", kind)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    text = try json.required("text")
    actor = try json.optional("actor")
    cue = try json.required("cue")
    kind = try json.optional("kind")
  }
}
