import EntenteModels

extension TimeParser {
  /// The value of days from one to another: `(first,last,length)`.
  func rangeTimex(_ unit: TimeUnit, _ first: Day?, _ lastUnit: TimeUnit, _ last: Day?) -> String {
    guard let first else { return "" }
    let start = TimeCalendar.timex(unit, TimeCalendar.first(of: unit, holding: first))
    guard let last else { return "(\(start),,)" }
    let granule = TimeCalendar.first(of: lastUnit, holding: last)
    let end = TimeCalendar.timex(lastUnit, granule)
    let (from, to) = (first.components, granule.components)
    let months = (to.year - from.year) * 12 + to.month - from.month
    let length: String
    switch max(unit, lastUnit) {
    case .year: length = "P\(to.year - from.year)Y"
    case .month: length = "P\(months)M"
    default: length = "P\(Int(granule.number) - Int(first.number))D"
    }
    return "(\(start),\(end),\(length))"
  }

  // MARK: Days of one month

  /// "November 24-26", "April 9th through 17th": days from one to another in a month just named.
  mutating func dayRange(
    _ index: Int, month: Int, _ day: (value: Int, end: Int)
  ) -> TimeReading? {
    let isDash = isMark(day.end, "-") || isMark(day.end, "~")
    guard isDash || grammar(day.end) == .through || grammar(day.end) == .to,
      let last = dayNumber(day.end + 1), last.value > day.value,
      isDash
        || unit(last.end) == nil && value(last.end, .month) == nil
          && clockTime(day.end + 1)?.isPlain != true,
      !(isMark(last.end, "-") && isJoined(last.end)), value(last.end, .month) == nil,
      !isMark(last.end, "/")
    else { return nil }
    guard let first = self.month(index, month, day: day.value, last.end),
      let start = first.first, first.unit == .day
    else { return nil }
    return days(first, start, last.value)
  }

  /// "5-6 September 2019", "between the ninth and the seventeenth of April", "the 10th to 14th".
  mutating func dayRangeBefore(
    _ index: Int, _ day: (value: Int, end: Int)
  ) -> TimeReading? {
    let isDash = isMark(day.end, "-") || isMark(day.end, "~")
    let connector = grammar(day.end)
    let lead = grammar(index - 1) == .the ? grammar(index - 2) : grammar(index - 1)
    guard
      isDash || connector == .to || connector == .through || (connector == .and && lead == .between)
    else { return nil }
    let place = grammar(day.end + 1) == .the ? day.end + 2 : day.end + 1
    guard let last = dayNumber(place), last.value > day.value else { return nil }
    var next = last.end
    let isLinked = grammar(next) == .of || grammar(next) == .in
    if isLinked { next += 1 }
    let first: TimeReading?
    if let month = value(next, .month) {
      first = self.month(index, month, day: day.value, afterDot(next + 1))
    } else if isLinked, let relation = relation(next), unit(next + 1) == .month {
      let base = TimeCalendar.first(of: .month, holding: story.reference)
        .adding(months: relation.direction)
      let (year, month, _) = base.components
      first = Day(year: year, month: month, day: day.value).map {
        told(.granule(index, next + 2, .day, $0))
      }
    } else if at(index).shape.contains(.ordinal), at(place).shape.contains(.ordinal),
      place == day.end + 1, lead != nil, !isLinked
    {
      first = dayAlone(index, day.value, last.end)
    } else {
      return nil
    }
    guard let first, let start = first.first else { return nil }
    return days(first, start, last.value)
  }

  func days(_ reading: TimeReading, _ start: Day, _ last: Int) -> TimeReading? {
    let (year, month, _) = start.components
    guard let end = Day(year: year, month: month, day: last) else { return nil }
    var reading = reading
    reading.kind = .daterange
    reading.first = start
    reading.last = end
    reading.timex = rangeTimex(.day, start, .day, end)
    reading.alternatives = []
    return reading
  }

  // MARK: From one point to another

  /// A point and what it leads to: "January-June 2016", "March to August 2011", "November 20 to December 11".
  ///
  /// Months joined by a dash are one range; else each end is a time of its own, marked as a bound, as
  /// TimeML has it.
  mutating func ranged(_ reading: TimeReading) -> TimeReading {
    guard reading.isPoint else { return reading }
    let isDash = isMark(reading.end, "-") || isMark(reading.end, "~")
    let connector = grammar(reading.end)
    let lead = grammar(reading.start - 1)
    let isJoining =
      isDash || connector == .to || connector == .through || connector == .until
      || (connector == .and && lead == .between)
    guard isJoining else { return reading }
    var place = reading.end + 1
    if grammar(place) == .the, !isDash { place += 0 }
    guard var other = point(place), let otherFirst = other.first, let first = reading.first else {
      place = reading.end
      return reading
    }
    var reading = reading
    if !reading.hasYear, other.hasYear { align(&reading, before: otherFirst) }
    if !reading.hasYear, !other.hasYear { alignToNow(&reading, &other) }
    if reading.unit == .month, other.unit == .month, isDash,
      let start = reading.first, let end = other.last, start < end
    {
      var range = TimeReading(start: reading.start, end: other.end, kind: .daterange, unit: .month)
      (range.first, range.last) = (start, end)
      range.timex = rangeTimex(.month, start, .month, end)
      range.hasYear = other.hasYear
      range.isGuessed = !other.hasYear
      return range
    }
    guard reading.first.map({ $0 <= otherFirst }) ?? false || reading.hasYear == other.hasYear,
      first != otherFirst
    else { return reading }
    if lead == .from || lead == .between || isDash || reading.unit == other.unit {
      reading.bound = .first
    }
    if !other.hasYear, let start = reading.first, otherFirst < start { align(&other, after: start) }
    emit(reading)
    other.bound = reading.bound == nil ? nil : .last
    return other.unit == .day ? timed(other) : other
  }

  /// Gives a month or day the year that leads up to a later one.
  func align(_ reading: inout TimeReading, before last: Day) {
    guard let first = reading.first, reading.unit <= .month else { return }
    let (_, month, day) = first.components
    let year = last.year
    for candidate in [year, year - 1] {
      guard let date = Day(year: candidate, month: month, day: day), date <= last else { continue }
      reading.first = date
      reading.last = TimeCalendar.last(of: reading.unit, from: date)
      reading.hasYear = true
      reading.isGuessed = false
      reading.alternatives = []
      return
    }
  }

  /// Takes a guessed range back where it then holds the day of writing: "is to run from January 23".
  func alignToNow(_ reading: inout TimeReading, _ other: inout TimeReading) {
    guard let first = reading.first, let last = other.last, first > story.reference,
      reading.unit <= .month, other.unit <= .month
    else { return }
    let start = first.adding(months: -12)
    let end = last > first ? last.adding(months: -12) : last
    guard start <= story.reference, end >= story.reference else { return }
    reading.first = start
    reading.last = reading.last?.adding(months: -12)
    if end != last { other.first = other.first?.adding(months: -12) }
    other.last = end
  }

  func align(_ reading: inout TimeReading, after start: Day) {
    guard let first = reading.first, reading.unit <= .month else { return }
    let (_, month, day) = first.components
    for candidate in [start.year, start.year + 1] {
      guard let date = Day(year: candidate, month: month, day: day), date >= start else { continue }
      reading.first = date
      reading.last = TimeCalendar.last(of: reading.unit, from: date)
      return
    }
  }

  /// What "from" and "between" begin that only a range can be: hours, days before their month.
  mutating func ranged(from index: Int) -> TimeReading? {
    if let range = clockRange(index) {
      let reading = clockReading(index, range)
      if range.isPlain || reading.kind == .datetimerange || isInDaypart(range.end) {
        return reading
      }
    }
    return nil
  }

  // MARK: About, more than, less than

  /// Takes "about", "more than", "nearly" before a length or clock time into it.
  func approximate(_ reading: inout TimeReading) {
    guard reading.kind == .duration || reading.clock != nil || reading.kind == .time,
      reading.start > 0
    else { return }
    var place = reading.start - 1
    if grammar(place) == .than || grammar(place) == .to { place -= 1 }
    guard let value = value(place, .approximate),
      value != 0 || place == reading.start - 1 || matches(at(place), "close")
    else { return }
    if grammar(place) == .over, reading.kind != .duration { return }
    reading.start = place
    reading.mod = ["APPROX", "MORE_THAN", "LESS_THAN"][min(max(value, 0), 2)]
  }
}
