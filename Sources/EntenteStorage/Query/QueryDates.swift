import EntenteModels

/// Dates as a query writes them.
enum QueryDates {
  /// The days of `2025`, `2025-09`, `2025-09-04`, `today`, `yesterday`, `monday`, or the last `7d`, `2w`,
  /// `3m`, `1y`.
  static func days(_ text: String, now: Day) -> DayRange? {
    if let day = Day(iso: text) { return DayRange(day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count <= 2, parts[0].utf8.count == 4, let year = Int(parts[0]) {
      return calendar(year, parts.count == 2 ? parts[1] : nil)
    }
    return relative(text.lowercased(), now)
  }

  private static func calendar(_ year: Int, _ month: Substring?) -> DayRange? {
    guard let month else {
      guard let first = Day(year: year, month: 1, day: 1) else { return nil }
      return DayRange(start: first, end: Day(year: year, month: 12, day: 31))
    }
    guard month.utf8.count == 2, let number = Int(month), (1...12).contains(number),
      let first = Day(year: year, month: number, day: 1)
    else { return nil }
    return DayRange(start: first, end: first.adding(months: 1).adding(days: -1))
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func relative(_ text: String, _ now: Day) -> DayRange? {
    if text == "today" { return DayRange(now) }
    if text == "yesterday" { return DayRange(now.adding(days: -1)) }
    if let weekday = weekdays.firstIndex(of: text) {
      let back = (now.weekday - 1 - weekday + 7) % 7
      return DayRange(start: now.adding(days: -back), end: now)
    }
    guard let unit = text.last, let count = Int(text.dropLast()), (0...100_000).contains(count)
    else { return nil }
    switch unit {
    case "d": return DayRange(start: now.adding(days: -count), end: now)
    case "w": return DayRange(start: now.adding(days: -7 * count), end: now)
    case "m": return DayRange(start: now.adding(months: -count), end: now)
    case "y": return DayRange(start: now.adding(months: -12 * count), end: now)
    default: return nil
    }
  }
}
