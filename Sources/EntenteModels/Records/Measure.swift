/// A policy number: a tariff from 25% to 15%, 28,500 troops, 3.5% of GDP.
///
/// The record's `time` is when it applies, the same as `effective` where that is known.
public struct Measure: Hashable, Sendable {
  /// What is measured.
  public var kind: MeasureKind
  /// Whose policy it is.
  public var by: [Actor]
  /// Whom or where it applies.
  public var on: [Actor]
  /// The level before.
  public var old: Quantity?
  /// The level; without `old` a level that does not change.
  public var new: Quantity
  /// To what it applies.
  public var scope: MeasureScope?
  /// The law it rests on.
  public var basis: LegalBasis?
  /// How far it has come.
  public var stage: MeasureStage
  /// When it was announced.
  public var announced: TimeExpression?
  /// From when it applies.
  public var effective: TimeExpression?
  /// Until when it applies.
  public var until: TimeExpression?

  /// Puts the parts together; what is left out is unknown.
  public init(
    kind: MeasureKind, by: [Actor] = [], on: [Actor] = [], old: Quantity? = nil, new: Quantity,
    scope: MeasureScope? = nil, basis: LegalBasis? = nil, stage: MeasureStage,
    announced: TimeExpression? = nil, effective: TimeExpression? = nil,
    until: TimeExpression? = nil
  ) {
    self.kind = kind
    self.by = by
    self.on = on
    self.old = old
    self.new = new
    self.scope = scope
    self.basis = basis
    self.stage = stage
    self.announced = announced
    self.effective = effective
    self.until = until
  }
}

extension Measure: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("kind", kind)
    json.list("by", by)
    json.list("on", on)
    json.field("old", old)
    json.field("new", new)
    json.field("scope", scope)
    json.field("basis", basis)
    json.field("stage", stage)
    json.field("announced", announced)
    json.field("effective", effective)
    json.field("until", until)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    kind = try json.required("kind")
    by = try json.list("by")
    on = try json.list("on")
    old = try json.optional("old")
    new = try json.required("new")
    scope = try json.optional("scope")
    basis = try json.optional("basis")
    stage = try json.required("stage")
    announced = try json.optional("announced")
    effective = try json.optional("effective")
    until = try json.optional("until")
  }
}

/// What a measure counts.
public enum MeasureKind: String, Sendable, CaseIterable, JSONName {
  /// A rate of import duty.
  case tariff
  /// Armed forces stationed or sent.
  case troops
  /// Public money, mostly for defence.
  case spending
  /// A limited quantity.
  case quota
  /// Whom or what a sanction covers.
  case sanction
  /// A price or its cap.
  case price
  /// The killed and wounded.
  case casualties
  /// The volume or balance of trade.
  case trade
  /// Anything else.
  case other
}

/// How far a measure has come.
public enum MeasureStage: String, Sendable, CaseIterable, JSONName {
  /// Suggested.
  case proposed
  /// Announced.
  case announced
  /// Agreed with the other side.
  case agreed
  /// Applied.
  case inForce
  /// Paused.
  case suspended
  /// Replaced by another.
  case superseded
  /// Ended by a court.
  case struckDown
  /// Over.
  case ended
  /// What is aimed at.
  case target
  /// Somebody's estimate.
  case estimate
}
