/// A number with its unit, as the text gives it: "$350 billion", "25%", "more than 300 workers".
///
/// - Units: `unit` is an ISO 4217 code, or `percent`, `percentagePoints`, `persons` ...
public struct Quantity: Hashable, Sendable {
  /// The number; of a range the middle is not invented: `low` and `high` say it, `value` is the low
  /// end.
  public var value: ExactDecimal
  /// What is counted.
  public var unit: String
  /// How the number limits the real one.
  public var comparator: Comparator?
  /// The low end of a range.
  public var low: ExactDecimal?
  /// The high end of a range.
  public var high: ExactDecimal?
  /// Whether this is an amount of change ("by 75%"), not a level.
  public var isChange: Bool
  /// What a share is a share of: "GDP".
  public var base: String?
  /// The period of a rate: "year".
  public var per: String?
  /// The text's own words.
  public var text: String

  /// Puts the parts together; what is left out is unknown.
  public init(
    value: ExactDecimal, unit: String, comparator: Comparator? = nil, low: ExactDecimal? = nil,
    high: ExactDecimal? = nil, isChange: Bool = false, base: String? = nil, per: String? = nil,
    text: String
  ) {
    self.value = value
    self.unit = unit
    self.comparator = comparator
    self.low = low
    self.high = high
    self.isChange = isChange
    self.base = base
    self.per = per
    self.text = text
  }
}

extension Quantity: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("value", value)
    json.field("unit", unit)
    json.field("comparator", comparator)
    json.field("low", low)
    json.field("high", high)
    json.flag("change", isChange)
    json.field("base", base)
    json.field("per", per)
    json.field("text", text)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    value = try json.required("value")
    unit = try json.required("unit")
    comparator = try json.optional("comparator")
    low = try json.optional("low")
    high = try json.optional("high")
    isChange = try json.flag("change")
    base = try json.optional("base")
    per = try json.optional("per")
    text = try json.required("text")
  }
}

/// How a stated number limits the real one.
public enum Comparator: String, Sendable, CaseIterable, JSONName {
  /// Roughly that much.
  case about
  /// More than that.
  case moreThan
  /// That or more.
  case atLeast
  /// Less than that.
  case lessThan
  /// That at the most.
  case upTo
}
