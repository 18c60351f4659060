/// Who holds an office: only where the text tells a beginning, an end or a former holder.
///
/// A tenure's record has no `time`.
public struct Tenure: Hashable, Sendable {
  /// Who.
  public var person: Actor
  /// The lower-case English title: "president".
  public var role: String
  /// Of which state or body.
  public var body: Actor
  /// From when.
  public var began: TimeExpression?
  /// Until when.
  public var ended: TimeExpression?
  /// How it began or ended.
  public var how: TenureChange?
  /// Whether it is so already.
  public var phase: Phase

  /// Puts the parts together; what is left out is unknown.
  public init(
    person: Actor, role: String, body: Actor, began: TimeExpression? = nil,
    ended: TimeExpression? = nil, how: TenureChange? = nil, phase: Phase
  ) {
    self.person = person
    self.role = role
    self.body = body
    self.began = began
    self.ended = ended
    self.how = how
    self.phase = phase
  }
}

extension Tenure: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("person", person)
    json.field("role", role)
    json.field("body", body)
    json.field("began", began)
    json.field("ended", ended)
    json.field("how", how)
    json.field("phase", phase)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    person = try json.required("person")
    role = try json.required("role")
    body = try json.required("body")
    began = try json.optional("began")
    ended = try json.optional("ended")
    how = try json.optional("how")
    phase = try json.required("phase")
  }
}

/// How a tenure began or ended.
public enum TenureChange: String, Sendable, CaseIterable, JSONName {
  /// Chosen by vote.
  case elected
  /// Named by somebody.
  case appointed
  /// Sworn in.
  case inaugurated
  /// Charged by parliament.
  case impeached
  /// Removed.
  case ousted
  /// Gone of their own will.
  case resigned
  /// Over; the text does not say how.
  case former
  /// For the time being.
  case acting
}
