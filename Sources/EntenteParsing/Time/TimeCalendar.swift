import EntenteModels

/// Granules of the calendar: where they begin and end, how they are counted and written.
enum TimeCalendar {
  /// The first day of the granule that holds a day.
  static func first(of unit: TimeUnit, holding day: Day) -> Day {
    let (year, month, _) = day.components
    switch unit {
    case .second, .minute, .hour, .day: return day
    case .week, .workweek, .fortnight: return day.adding(days: 1 - day.weekday)
    case .weekend: return day.adding(days: 6 - day.weekday)
    case .month: return make(year, month)
    case .quarter: return make(year, (month - 1) / 3 * 3 + 1)
    case .half: return make(year, (month - 1) / 6 * 6 + 1)
    case .season: return make(year, month).adding(months: -(month % 3))
    case .year: return make(year, 1)
    case .decade: return make(max(year / 10 * 10, 1), 1)
    case .century: return make(max(year / 100 * 100, 1), 1)
    }
  }

  /// The last day of the granule that begins on a day.
  static func last(of unit: TimeUnit, from first: Day, count: Int = 1) -> Day {
    switch unit {
    case .second, .minute, .hour: return first
    case .workweek: return first.adding(days: 7 * (bounded(count) - 1) + 4)
    case .weekend: return first.adding(days: 7 * (bounded(count) - 1) + 1)
    default: return add(unit, count, to: first).adding(days: -1)
    }
  }

  /// The day so many units later.
  static func add(_ unit: TimeUnit, _ count: Int, to day: Day) -> Day {
    let count = bounded(count)
    switch unit {
    case .second, .minute, .hour: return day
    case .day: return day.adding(days: count)
    case .week, .workweek, .weekend: return day.adding(days: count * 7)
    case .fortnight: return day.adding(days: count * 14)
    case .month: return day.adding(months: count)
    case .quarter, .season: return day.adding(months: count * 3)
    case .half: return day.adding(months: count * 6)
    case .year: return day.adding(months: count * 12)
    case .decade: return day.adding(months: count * 120)
    case .century: return day.adding(months: count * 1200)
    }
  }

  /// A count that leads nowhere beyond the calendar.
  static func bounded(_ count: Int) -> Int { min(max(count, -4_000_000), 4_000_000) }

  /// The first of a month; of the nearest year where the calendar has none such.
  static func make(_ year: Int, _ month: Int, _ day: Int = 1) -> Day {
    let year = min(max(year, 1), 9999)
    let month = min(max(month, 1), 12)
    let day = min(max(day, 1), Day.daysInMonth(month, of: year))
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// - Source: the anonymous algorithm of 1876 in the form of J. Meeus, Astronomical Algorithms, 1991.
  static func easter(_ year: Int) -> Day {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * sunday) / 451
    let sum = epact + sunday - 7 * shift + 114
    return make(year, sum / 31, sum % 31 + 1)
  }

  /// The so-manieth weekday of a month; -1 is the last.
  static func weekday(_ weekday: Int, nth: Int, month: Int, of year: Int) -> Day {
    let first = make(year, month)
    if nth < 0 {
      let last = last(of: .month, from: first)
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
    return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
  }

  /// ISO's week-numbering year and week.
  static func week(of day: Day) -> (year: Int, week: Int) {
    let thursday = day.adding(days: 4 - day.weekday)
    let year = thursday.year
    return (year, (Int(thursday.number) - Int(make(year, 1).number)) / 7 + 1)
  }

  /// The Monday of an ISO week.
  static func monday(week: Int, of year: Int) -> Day {
    let fourth = make(year, 1, 4)
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }

  // MARK: TIMEX3

  /// The TIMEX3 value of a granule: `2025-06`, `2025-W23`, `2025-Q2`, `202`.
  static func timex(_ unit: TimeUnit, _ first: Day) -> String {
    let (year, month, _) = first.components
    switch unit {
    case .second, .minute, .hour, .day: return first.iso
    case .week, .workweek, .fortnight:
      let (year, week) = week(of: first)
      return padded(year, 4) + "-W" + padded(week, 2)
    case .weekend:
      let (year, week) = week(of: first)
      return padded(year, 4) + "-W" + padded(week, 2) + "-WE"
    case .month: return padded(year, 4) + "-" + padded(month, 2)
    case .quarter: return padded(year, 4) + "-Q\((month - 1) / 3 + 1)"
    case .half: return padded(year, 4) + "-H\((month - 1) / 6 + 1)"
    case .season:
      return padded(year, 4) + "-" + ["SP", "SU", "FA", "WI"][(month - 3 + 12) % 12 / 3]
    case .year: return padded(year, 4)
    case .decade: return padded(year / 10, 3)
    case .century: return padded(year / 100, 2)
    }
  }

  /// A number with leading zeros.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return digits.utf8.count >= width
      ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
