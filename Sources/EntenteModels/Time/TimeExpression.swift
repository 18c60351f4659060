/// When something happens, with the words that say so.
///
/// - Units: inclusive ISO days; June 2025 is 2025-06-01 to 2025-06-30; only what goes on has no
///   `end`.
/// - Source: TimeML TIMEX3 (`timex` is its `value`, `mod` its `mod`).
public struct TimeExpression: Hashable, Sendable {
  /// The text's words; for an inferred date the words it was inferred from.
  public var text: String
  /// The TIMEX3 value: `2025-06`, `P2W`, `FUTURE_REF`.
  public var timex: String
  /// The TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`.
  public var mod: String?
  /// The first and the last day, both included.
  public var range: DayRange
  /// How exact the expression is.
  public var granularity: Granularity

  /// The words, their value and the days they stand for.
  public init(
    text: String, timex: String, mod: String? = nil, range: DayRange, granularity: Granularity
  ) {
    self.text = text
    self.timex = timex
    self.mod = mod
    self.range = range
    self.granularity = granularity
  }

  /// One day, said with these words.
  public init(text: String, day: Day) {
    self.init(text: text, timex: day.iso, range: DayRange(day), granularity: .day)
  }

  /// The first day.
  public var start: Day? { range.start }
  /// The last day; nil for what goes on.
  public var end: Day? { range.end }
}

/// How exact a time is.
public enum Granularity: String, Sendable, CaseIterable, JSONName {
  /// One day, or a range of days with exact ends.
  case day
  /// A week, Monday to Sunday.
  case week
  /// A month or a third of one.
  case month
  /// A quarter of a year.
  case quarter
  /// A season.
  case season
  /// A year, a fiscal year or a third of one.
  case year
  /// Ten years.
  case decade
  /// Anything wider or less sure: "in the coming weeks".
  case vague
}

extension TimeExpression: JSONObjectConvertible {
  /// Writes `{text, timex, mod?, start?, end?, granularity}`.
  public func write(fields json: inout JSONWriter) {
    json.field("text", text)
    json.field("timex", timex)
    json.field("mod", mod)
    json.field("start", range.start)
    json.field("end", range.end)
    json.field("granularity", granularity)
  }

  /// Reads `{text, timex, mod?, start?, end?, granularity}`.
  public init(json: JSONObject) throws(JSONError) {
    self.init(
      text: try json.required("text"), timex: try json.required("timex"),
      mod: try json.optional("mod"),
      range: DayRange(start: try json.optional("start"), end: try json.optional("end")),
      granularity: try json.required("granularity"))
  }
}
