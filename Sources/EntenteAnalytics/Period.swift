public import EntenteModels

/// A stretch of the calendar by which events are counted.
public enum Period: String, Sendable, CaseIterable {
  /// A day.
  case day
  /// Monday to Sunday.
  case week
  /// A calendar month.
  case month
  /// Three calendar months, from January.
  case quarter

  /// The first day of the period that a day lies in.
  public func start(of day: Day) -> Day {
    switch self {
    case .day: return day
    case .week: return day.adding(days: 1 - day.weekday)
    case .month: return day.adding(days: 1 - day.components.day)
    case .quarter:
      let first = day.adding(days: 1 - day.components.day)
      return first.adding(months: -((first.components.month - 1) % 3))
    }
  }

  /// The first day of the period after the one that starts on a day.
  public func next(after start: Day) -> Day {
    switch self {
    case .day: start.adding(days: 1)
    case .week: start.adding(days: 7)
    case .month: start.adding(months: 1)
    case .quarter: start.adding(months: 3)
    }
  }

  /// What the period that starts on a day is called: `2025-11`, `2025-Q4`, the day itself.
  public func name(startingOn start: Day) -> String {
    switch self {
    case .day, .week: start.iso
    case .month: String(start.iso.prefix(7))
    case .quarter: "\(start.iso.prefix(4))-Q\((start.components.month - 1) / 3 + 1)"
    }
  }
}
