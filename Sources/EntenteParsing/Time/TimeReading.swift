import EntenteModels

/// A time that the parser has read, before it is written as a span.
struct TimeReading {
  /// The first atom, and the one past the last.
  var start: Int
  var end: Int
  var kind: TimeSpan.Kind = .date
  /// How exact it is.
  var unit: TimeUnit = .day
  /// The days it stands for.
  var first: Day?
  var last: Day?
  var part: Part = .whole
  var daypart: Daypart?
  /// Seconds of the day.
  var clock: Int?
  var clockEnd: Int?
  /// Minutes east of Greenwich; nil where no zone is told.
  var zone: Int?
  /// The TIMEX3 value where the days do not tell it.
  var timex = ""
  var mod: String?
  var isGuessed = false
  var alternatives: [String] = []
  /// Whether the text tells the year, or what makes it sure.
  var hasYear = false
  var bound: TimeSpan.Bound?
  /// Whether the words are known to be no time: they are passed over.
  var isSilent = false

  /// A granule of the calendar.
  static func granule(_ start: Int, _ end: Int, _ unit: TimeUnit, _ first: Day) -> TimeReading {
    var reading = TimeReading(start: start, end: end, unit: unit)
    reading.first = first
    reading.last = TimeCalendar.last(of: unit, from: first)
    return reading
  }

  /// Words that are no time.
  static func silent(_ start: Int, _ end: Int) -> TimeReading {
    var reading = TimeReading(start: start, end: end)
    reading.isSilent = true
    return reading
  }

  /// Whether it is days of the calendar that other times can be counted from.
  var isPoint: Bool { kind == .date && first != nil && !isSilent }

  /// Narrows the days to a third.
  mutating func narrow(to part: Part) {
    guard let third = part.third, let first, let last, unit > .day else { return }
    self.part = part
    mod = part.mod
    switch unit {
    case .month:
      let days = [(0, 9), (10, 19), (20, 0)][third]
      self.first = first.adding(days: days.0)
      if third < 2 { self.last = first.adding(days: days.1) }
    case .year, .half, .quarter, .season, .decade, .century:
      let months = max((monthsBetween(first, last) + 1) / 3, 1)
      self.first = first.adding(months: months * third)
      if third < 2 {
        self.last = first.adding(months: months * (third + 1)).adding(days: -1)
      }
    default:
      let days = Int(last.number) - Int(first.number) + 1
      self.first = first.adding(days: (days * third + 2) / 3)
      if third < 2 { self.last = first.adding(days: max((days * (third + 1) + 2) / 3 - 1, 0)) }
    }
  }

  private func monthsBetween(_ first: Day, _ last: Day) -> Int {
    let (start, end) = (first.components, last.components)
    return (end.year - start.year) * 12 + end.month - start.month
  }

  /// The TIMEX3 value.
  var value: String {
    if !timex.isEmpty { return timex }
    guard let first else { return clock.map { "T" + Self.clockText($0) } ?? "" }
    let granule = TimeCalendar.first(of: unit, holding: first)
    var text = TimeCalendar.timex(unit, unit == .season || part == .whole ? first : granule)
    if let clock {
      text += "T" + Self.clockText(clock) + (zone == 0 ? "Z" : "")
    } else if let daypart {
      text += "T" + daypart.timex
    }
    return text
  }

  /// `15:10`, or `15:10:30`.
  static func clockText(_ seconds: Int) -> String {
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let text = TimeCalendar.padded(hour, 2) + ":" + TimeCalendar.padded(minute, 2)
    return second == 0 ? text : text + ":" + TimeCalendar.padded(second, 2)
  }

  /// How exact the days are, as records say it.
  var granularity: Granularity {
    if kind == .duration || kind == .set { return .vague }
    switch unit {
    case .second, .minute, .hour, .day: return first == nil ? .vague : .day
    case .week, .workweek, .weekend, .fortnight: return .week
    case .month: return .month
    case .quarter: return .quarter
    case .season: return .season
    case .half, .year: return .year
    case .decade: return .decade
    case .century: return .vague
    }
  }
}
