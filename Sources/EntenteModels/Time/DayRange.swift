/// Days from a first to a last one, both included; an open end stands for what goes on.
public struct DayRange: Hashable, Sendable {
  /// The first day; nil where it is unknown.
  public var start: Day?
  /// The last day; nil where it is unknown or not reached.
  public var end: Day?

  /// The days from `start` to `end`.
  public init(start: Day? = nil, end: Day? = nil) {
    self.start = start
    self.end = end
  }

  /// One day.
  public init(_ day: Day) { self.init(start: day, end: day) }

  /// Whether two ranges share a day; an open end reaches without limit.
  public func overlaps(_ other: DayRange) -> Bool {
    (start ?? .distantPast) <= (other.end ?? .distantFuture)
      && (other.start ?? .distantPast) <= (end ?? .distantFuture)
  }

  /// Whether every day of `other` is in this range.
  public func contains(_ other: DayRange) -> Bool {
    (start ?? .distantPast) <= (other.start ?? .distantPast)
      && (other.end ?? .distantFuture) <= (end ?? .distantFuture)
  }

  /// How many days the range has; nil where an end is open.
  public var days: Int? {
    guard let start, let end else { return nil }
    return Int(end.number) - Int(start.number) + 1
  }
}

extension Day {
  /// A day before any that news tells of.
  public static let distantPast = Day(number: .min / 2)
  /// A day after any that news tells of.
  public static let distantFuture = Day(number: .max / 2)
}

extension DayRange: JSONObjectConvertible {
  /// Writes `{start, end}`.
  public func write(fields json: inout JSONWriter) {
    json.field("start", start)
    json.field("end", end)
  }

  /// Reads `{start, end}`.
  public init(json: JSONObject) throws(JSONError) {
    self.init(start: try json.optional("start"), end: try json.optional("end"))
    if let start, let end, end < start {
      throw JSONError(at: json.offset, "the end \(end) is before the start \(start)")
    }
  }
}
