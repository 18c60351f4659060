public import EntenteModels

/// A number of a text with what it counts: an amount of money, a share, a count, an ordinal.
///
/// - Units: offsets are UTF-8 bytes of the text, half-open; `value`, `low` and `high` are exact
///   decimals in `unit` (thirds and the like are rounded to 15 places).
public struct QuantitySpan: Hashable, Sendable {
  /// Where the number stands with its sign, currency or percent: `$350 billion`, `28,500`.
  public var range: Range<Int>
  /// Where all that belongs to it stands: `more than 300 workers`, `$20 billion a year`.
  public var extent: Range<Int>
  /// The sentence, counted from 0.
  public var sentence: Int
  /// What it is.
  public var kind: Kind
  /// The number; of a range the low end; nil for a `percent` or `%` without a number.
  public var value: ExactDecimal?
  /// ISO 4217 code, `percent`, `percentagePoints`, `persons`, a measure (`kilometres`, `times`) or the
  /// counted noun in lower case ("submarines"); nil where the text does not say.
  public var unit: String?
  /// How the number limits the real one.
  public var comparator: Comparator?
  /// The low end of a range.
  public var low: ExactDecimal?
  /// The high end of a range.
  public var high: ExactDecimal?
  /// Whether this is an amount of change ("by 75%"), not a level.
  public var isChange = false
  /// What a share is a share of: "GDP", "voters".
  public var base: String?
  /// The period or unit of a rate: "year", "share".
  public var per: String?
  /// What the number is a part of, so that it counts nothing itself.
  public var partOf: Part?
  /// The same amount in other currencies, as the text gives it in brackets or after "or".
  ///
  /// - Shape: in the order of the text; each with a range of its own and no equivalents.
  public var equivalents: [QuantitySpan] = []
  /// What is guessed, with what else it may be.
  public var doubts: [Doubt] = []

  /// What a number of a text is.
  public enum Kind: String, Sendable, CaseIterable, JSONName {
    /// Money.
    case currency
    /// A share in the hundred, or an amount of percentage points.
    case percent
    /// A count, a measure or a bare number.
    case number
    /// A place in an order: `third`, `21st`.
    case ordinal
  }

  /// What a number may be a part of.
  public enum Part: String, Sendable, CaseIterable, JSONName {
    /// A date or a time of day.
    case date
    /// A length of time: `15 years`.
    case duration
    /// A name, a score, a list's mark, a telephone number: `F-35`, `Section 232`.
    case name
  }
}

extension QuantitySpan {
  /// The quantity as records hold it; nil without a number or a unit.
  ///
  /// - Parameter text: The text that the span was found in, UTF-8.
  /// - Returns: The quantity with the words of its extent.
  public func quantity(in text: [UInt8]) -> Quantity? {
    guard let value, let unit else { return nil }
    return Quantity(
      value: value, unit: unit, comparator: comparator, low: low, high: high, isChange: isChange,
      base: base, per: per, text: String(decoding: text[extent], as: UTF8.self))
  }

  /// Writes the span as the command prints it, and after it each of its equivalents.
  ///
  /// An equivalent says in `equivalentTo` where the amount starts that it repeats.
  public func write(to json: inout JSONWriter, text: [UInt8], equivalentTo: Int? = nil) {
    json.object { json in
      json.field("start", range.lowerBound)
      json.field("end", range.upperBound)
      json.field("text", String(decoding: text[range], as: UTF8.self))
      json.field("kind", kind)
      json.field("value", value)
      json.field("unit", unit)
      json.field("comparator", comparator)
      json.field("low", low)
      json.field("high", high)
      json.flag("change", isChange)
      json.field("base", base)
      json.field("per", per)
      json.field("partOf", partOf)
      json.field("equivalentTo", equivalentTo)
      json.field("doubts", doubts)
    }
    for span in equivalents { span.write(to: &json, text: text, equivalentTo: range.lowerBound) }
  }
}
