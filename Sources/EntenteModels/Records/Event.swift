/// An act that is told: done, going on, planned or hypothetical.
///
/// - Source: PLOVER manual, draft 2.0; CAMEO codebook 1.1b3; Goldstein (1992).
public struct Event: Hashable, Sendable {
  /// What kind of act.
  public var type: EventType
  /// How it is done.
  public var mode: EventMode?
  /// What it is about, in PLOVER's words.
  public var contexts: [EventContext]
  /// Verbal or material, cooperation or conflict.
  public var quad: Quad
  /// PLOVER's score, from -10 to 10.
  public var intensity: ExactDecimal
  /// The CAMEO code, digits in a string.
  public var cameo: String?
  /// Goldstein's value of the CAMEO code, from -10 to 10.
  public var goldstein: ExactDecimal?
  /// Who acts; empty where the text names nobody.
  public var sources: [Actor]
  /// Who is acted upon; empty where nobody is.
  public var targets: [Actor]
  /// What it is about, in words.
  public var object: String?
  /// Where.
  public var place: Place?
  /// Whether it is done.
  public var phase: Phase
  /// Numbers that belong to the act.
  public var quantities: [Quantity]

  /// Puts the parts together; what is left out is unknown.
  public init(
    type: EventType, mode: EventMode? = nil, contexts: [EventContext] = [], quad: Quad,
    intensity: ExactDecimal, cameo: String? = nil, goldstein: ExactDecimal? = nil,
    sources: [Actor] = [], targets: [Actor] = [], object: String? = nil, place: Place? = nil,
    phase: Phase, quantities: [Quantity] = []
  ) {
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.quad = quad
    self.intensity = intensity
    self.cameo = cameo
    self.goldstein = goldstein
    self.sources = sources
    self.targets = targets
    self.object = object
    self.place = place
    self.phase = phase
    self.quantities = quantities
  }
}

extension Event: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("type", type)
    json.field("mode", mode)
    json.field("contexts", contexts)
    json.field("quad", quad)
    json.field("intensity", intensity)
    json.field("cameo", cameo)
    json.field("goldstein", goldstein)
    json.list("sources", sources)
    json.list("targets", targets)
    json.field("object", object)
    json.field("place", place)
    json.field("phase", phase)
    json.field("quantities", quantities)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    type = try json.required("type")
    mode = try json.optional("mode")
    contexts = try json.list("contexts")
    quad = try json.required("quad")
    intensity = try json.required("intensity")
    cameo = try json.optional("cameo")
    goldstein = try json.optional("goldstein")
    sources = try json.list("sources")
    targets = try json.list("targets")
    object = try json.optional("object")
    place = try json.optional("place")
    phase = try json.required("phase")
    quantities = try json.list("quantities")
  }
}

/// Whether an act is done.
public enum Phase: String, Sendable, CaseIterable, JSONName {
  /// Done.
  case occurred
  /// Going on.
  case ongoing
  /// Stated as a plan.
  case planned
  /// Thought of only.
  case hypothetical
}
