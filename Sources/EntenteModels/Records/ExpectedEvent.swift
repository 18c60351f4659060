/// The act that an expectation is about.
public struct ExpectedEvent: Hashable, Sendable {
  /// What kind of act, where PLOVER has one.
  public var type: EventType?
  /// Who would act.
  public var sources: [Actor]
  /// Whom the claim is about besides.
  public var targets: [Actor]

  /// Puts the parts together; what is left out is unknown.
  public init(type: EventType? = nil, sources: [Actor] = [], targets: [Actor] = []) {
    self.type = type
    self.sources = sources
    self.targets = targets
  }
}

extension ExpectedEvent: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("type", type)
    json.list("sources", sources)
    json.list("targets", targets)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    type = try json.optional("type")
    sources = try json.list("sources")
    targets = try json.list("targets")
  }
}
