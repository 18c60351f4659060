import EntenteModels

extension TimeParser {
  /// "Thursday", "Thursday, September 4, 2025", "Tuesday of last week", "Friday the 26th", "Tuesdays".
  mutating func weekday(_ index: Int) -> TimeReading? {
    guard let weekday = value(index, .weekday) else { return nil }
    if isPlural(index), at(index).end - at(index).start > 5 {
      return clocked(set: weekdaySet(index, weekday))
    }
    let end = afterDot(index + 1)
    if let part = daypart(end), isPlural(end) {
      var reading = weekdaySet(index, weekday)
      reading.end = end + 1
      reading.timex += "T" + part.timex
      return reading
    }
    if let dated = weekdayWithDate(index, end, weekday) { return dated }
    if let (week, end) = weekAfter(end) {
      return told(.granule(index, end, .day, week.adding(days: weekday - 1)))
    }
    var reading = TimeReading(start: index, end: end)
    let base = story.reference
    let tense = tense(index, end)
    let before = base.adding(days: -((base.weekday - weekday + 7) % 7))
    let after = base.adding(days: (weekday - base.weekday + 7) % 7)
    reading.first = tense == .future ? after : before
    reading.last = reading.first
    reading.isGuessed = true
    reading.hasYear = true
    if tense == .unknown, before != after { reading.alternatives = [after.iso] }
    return reading
  }

  /// A weekday that a date follows: "Thursday, September 4", "Tuesday (November 4)", "Tuesday the eleventh", "Monday 21".
  mutating func weekdayWithDate(
    _ index: Int, _ end: Int, _ weekday: Int
  ) -> TimeReading? {
    var place = afterComma(end)
    if value(place, .month) != nil, let date = month(place), date.unit == .day {
      return weekdayChecked(starting(date, index), weekday)
    }
    if grammar(place) == .the { place += 1 }
    if at(place).kind == .number || ordinal(place) != nil {
      if at(place).kind == .number, place == end, let date = writtenDate(place), !date.isSilent {
        return starting(date, index)
      }
      if let date = dayMonth(place) { return starting(date, index) }
      guard let day = dayNumber(place), place == end || place == end + 1 && grammar(end) == .the,
        at(place).kind == .number || place > end, clock(place) == nil,
        !isMark(day.end, "-"), grammar(day.end) != .to,
        at(day.end).kind == .mark || isAfterDay(day.end)
      else { return nil }
      return weekdayAndDay(index, weekday, day.value, day.end)
    }
    return nil
  }

  func isAfterDay(_ index: Int) -> Bool {
    index >= atoms.count || at(index).flags.contains(.afterDay) || grammar(index) != nil
      || value(index, .approximate) != nil
  }

  /// Corrects a guessed year so that the weekday fits.
  func weekdayChecked(_ reading: TimeReading, _ weekday: Int) -> TimeReading {
    guard !reading.hasYear, let first = reading.first, first.weekday != weekday else {
      return reading
    }
    let (year, month, day) = first.components
    for shift in [-1, 1, -2, 2] {
      guard let other = Day(year: year + shift, month: month, day: day), other.weekday == weekday
      else { continue }
      var reading = reading
      (reading.first, reading.last) = (other, other)
      return reading
    }
    return reading
  }

  /// "Friday the 26th": the nearest month in which that day is that weekday.
  func weekdayAndDay(
    _ index: Int, _ weekday: Int, _ day: Int, _ end: Int
  ) -> TimeReading? {
    let base = TimeCalendar.first(of: .month, holding: story.reference)
    let shifts = (0...14).flatMap { [$0, -$0] }
    for shift in shifts {
      let (year, month, _) = base.adding(months: shift).components
      if let date = Day(year: year, month: month, day: day), date.weekday == weekday {
        var reading = TimeReading.granule(index, end, .day, date)
        reading.isGuessed = true
        return reading
      }
    }
    return nil
  }

  /// "of last week", "next week", "last week": the week's Monday.
  func weekAfter(_ index: Int) -> (monday: Day, end: Int)? {
    let place = grammar(index) == .of ? index + 1 : index
    guard let relation = relation(place), unit(place + 1) == .week else { return nil }
    let monday = TimeCalendar.first(of: .week, holding: story.reference)
    return (monday.adding(days: 7 * relation.direction), place + 2)
  }

  /// A week that a weekday follows: "next week on Tuesday", "next week Wednesday".
  func weekdayInWeek(_ reading: TimeReading) -> TimeReading {
    guard reading.unit == .week, let monday = reading.first else { return reading }
    let place = grammar(reading.end) == .on ? reading.end + 1 : reading.end
    guard let weekday = value(place, .weekday),
      !isPlural(place) || at(place).end - at(place).start < 6
    else {
      return reading
    }
    var day = TimeReading.granule(
      reading.start, place + 1, .day, monday.adding(days: weekday - 1))
    day.hasYear = true
    return day
  }

  /// "last Tuesday", "next Friday", "this Sunday", "the following Monday", "the same Friday".
  mutating func relatedWeekday(
    _ index: Int, _ relation: TimeRelation, _ weekday: Int, _ end: Int
  ) -> TimeReading? {
    let base = relation.isNarrative ? narrativeDay() : story.reference
    let monday = TimeCalendar.first(of: .week, holding: base)
    var alternative: Day?
    let day: Day
    switch relation {
    case .last, .previous:
      day = monday.adding(days: weekday - 8)
      let recent = weekdayFrom(base, weekday, -1)
      if recent != day { alternative = recent }
    case .next:
      day = monday.adding(days: weekday + 6)
      let soon = weekdayFrom(base, weekday, 1)
      if soon != day { alternative = soon }
    case .past: day = weekdayFrom(base, weekday, -1)
    case .coming, .following: day = weekdayFrom(base, weekday, 1)
    case .this, .current, .same, .that: day = monday.adding(days: weekday - 1)
    }
    var reading = TimeReading.granule(index, afterDot(end), .day, day)
    reading.hasYear = true
    reading.isGuessed = alternative != nil || relation.isNarrative
    reading.alternatives = alternative.map { [$0.iso] } ?? []
    return withDate(reading)
  }

  /// The nearest such weekday strictly before or after a day.
  func weekdayFrom(_ base: Day, _ weekday: Int, _ direction: Int) -> Day {
    direction < 0
      ? base.adding(days: -((base.weekday - weekday + 6) % 7 + 1))
      : base.adding(days: (weekday - base.weekday + 6) % 7 + 1)
  }

  /// A weekday whose date follows: "next Friday, June 6".
  mutating func withDate(_ reading: TimeReading) -> TimeReading {
    let place = afterComma(reading.end)
    if at(place).kind == .number, place == reading.end, let date = writtenDate(place),
      !date.isSilent
    {
      return starting(date, reading.start)
    }
    guard value(place, .month) != nil, let date = month(place), date.unit == .day else {
      return reading
    }
    return starting(date, reading.start)
  }

  /// "Tuesdays", "every Monday": a set.
  func weekdaySet(_ index: Int, _ weekday: Int) -> TimeReading {
    var reading = TimeReading(start: index, end: index + 1, kind: .set, unit: .day)
    reading.timex = "XXXX-WXX-\(weekday)"
    return reading
  }
}
