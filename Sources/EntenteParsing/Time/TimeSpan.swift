public import EntenteModels

/// Words of a text that tell a time, with what they mean.
///
/// - Units: `range` counts UTF-8 bytes of the text; days are inclusive ISO days, local to the act.
public struct TimeSpan: Hashable, Sendable {
  /// What sort of time it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A granule of the calendar: a day, week, month, year, century.
    case date
    /// A clock time on a day.
    case datetime
    /// Days from a first to a last one.
    case daterange
    /// A part of a day, or clock times from one to another, on a day.
    case datetimerange
    /// A clock time.
    case time
    /// A part of the day, or clock times from one to another.
    case timerange
    /// A length of time.
    case duration
    /// A time that comes again and again.
    case set
  }

  /// Where the words are.
  public var range: Range<Int>
  /// The sentence, counted from 0.
  public var sentence: Int
  /// What sort of time it is.
  public var kind: Kind
  /// The TIMEX3 value; for days from one to another `(first,last,length)`.
  public var timex: String
  /// The TIMEX3 modifier: `START` `MID` `END` `APPROX` `BEFORE` `AFTER` `MORE_THAN` `LESS_THAN`.
  public var mod: String?
  /// The days it stands for; open where it does not denote days of the calendar.
  public var dayRange: DayRange
  /// How exact it is.
  public var granularity: Granularity
  /// The clock time as `15:10` or `15:10:30`; nil where none is told.
  public var clock: String?
  /// The clock time at which it ends.
  public var clockEnd: String?
  /// Whether it is one end of a range: "from March" and "to May" are each a span.
  public var bound: Bound?
  /// Whether the value rests on a guess: a year, a weekday's week, a spun word.
  public var isGuessed: Bool
  /// Whether it is counted from the day of writing or what was told: "yesterday", "on Friday".
  public var isRelative: Bool
  /// Other values that the words may have, the likeliest first.
  public var alternatives: [String]

  /// Which end of a range a span is; the other end is the next or the previous span.
  public enum Bound: String, Sendable, CaseIterable {
    /// The beginning.
    case first
    /// The end.
    case last
  }

  /// The doubt that a guess leaves on a record's field; nil for what is sure.
  public func doubt(of field: String) -> Doubt? {
    guard isGuessed else { return nil }
    return Doubt(field: field, how: .inferredDate, alternatives: alternatives)
  }

  /// The span as the time of a record.
  ///
  /// - Parameter text: The bytes of the text that the span lies in.
  /// - Returns: Its words, value and days.
  public func expression(in text: [UInt8]) -> TimeExpression {
    TimeExpression(
      text: String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self), timex: timex,
      mod: mod, range: dayRange, granularity: granularity)
  }
}
