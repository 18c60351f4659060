import EntenteModels

extension TimeParser {
  /// "last year", "this week", "the following month", "next Monday", "the past nine days", "last June".
  mutating func related(_ index: Int) -> TimeReading? {
    guard let relation = relation(index) else { return nil }
    let place = index + 1
    // "this past week", "this coming Friday", "the same period last year".
    if relation == .this, let inner = self.relation(place), inner != .same, inner != .that,
      let reading = relatedAfterThis(index, inner)
    {
      return reading
    }
    if grammar(place) == .period, relation == .same { return samePeriod(index, place + 1) }
    if let unit = unit(place), !isPlural(place) || isMissedPossessive(place) {
      return relatedUnit(index, relation, unit, afterPossessive(place + 1))
    }
    if grammar(place) == .business || grammar(place) == .calendar, unit(place + 1) != nil,
      !isPlural(place + 1)
    {
      let isWorking = grammar(place) == .business && unit(place + 1) == .week
      return relatedUnit(
        index, relation, isWorking ? .workweek : unit(place + 1) ?? .day, place + 2)
    }
    if relation != .same, relation != .that, let window = relatedWindow(index, relation) {
      return window
    }
    if let weekday = value(place, .weekday) {
      return relatedWeekday(index, relation, weekday, place + 1)
    }
    if value(place, .month) != nil { return month(place).map { starting($0, index) } }
    if let season = value(place, .season) { return relatedSeason(index, relation, season) }
    if daypart(place) != nil { return relatedDaypart(index, relation, place) }
    if value(place, .fiscal) != nil { return fiscal(place) }
    if let reference = value(index, .reference), relation == .current {
      return self.reference(index, index + 1, reference - 1)
    }
    if let holiday = phrase(place), relation != .that, relation != .same {
      return starting(holiday, index)
    }
    if relation == .this, at(place).kind == .number {
      return writtenDate(place).map { starting($0, index) }
    }
    if relation == .past, grammar(index - 1) == .the,
      at(place).kind == .mark || place >= atoms.count
    {
      return reference(index, place, -1)
    }
    return nil
  }

  /// Whether a plural stands where a possessive is meant: "this years festival".
  func isMissedPossessive(_ index: Int) -> Bool {
    isPlural(index) && relation(index - 1) == .this && unit(index) != nil
  }

  mutating func relatedAfterThis(_ index: Int, _ inner: TimeRelation) -> TimeReading? {
    let place = index + 2
    if let unit = unit(place), !isPlural(place), inner.direction < 0 {
      let first = TimeCalendar.first(of: unit, holding: story.reference)
      return told(.granule(index, place + 1, unit, TimeCalendar.add(unit, -1, to: first)))
    }
    if let weekday = value(place, .weekday) {
      let day = weekdayFrom(story.reference, weekday, inner.direction < 0 ? -1 : 1)
      return withDate(told(.granule(index, place + 1, .day, day)))
    }
    guard let reading = related(index + 1) else { return nil }
    return starting(reading, index)
  }

  // MARK: One granule

  /// A granule before, at or after the day of writing, or what was just told.
  mutating func relatedUnit(
    _ index: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    let hasArticle = grammar(index - 1) == .the
    if unit < .day { return clockUnit(index, relation, unit, end) }
    if unit == .day, daypart(end - 1) == .night, unit == .day, relation != .same {
      return relatedDaypart(index, relation, end - 1)
    }
    if relation == .past, hasArticle { return past(index, unit, end) }
    if hasArticle || relation == .last, relation.direction != 0, grammar(end) == .of,
      unit == .day || unit == .week || unit == .month || unit == .weekend,
      let part = unitOf(index, relation.direction, unit, end)
    {
      return part
    }
    let isNarrative =
      relation.isNarrative
      || (relation == .next && hasArticle && story.near(story.latest, sentence) != nil)
    let anchor = isNarrative ? narrativeAnchor(for: unit) : nil
    let base = anchor ?? story.reference
    var first = TimeCalendar.first(of: unit, holding: base)
    if unit == .weekend, relation == .this || relation == .that {
      first = weekend(base, index, end)
    }
    first = TimeCalendar.add(unit, relation.direction, to: first)
    if unit == .decade, relation.direction > 0 || relation == .coming {
      first = TimeCalendar.add(.decade, 1, to: TimeCalendar.first(of: .decade, holding: base))
    }
    var reading = TimeReading.granule(index, end, unit, first)
    reading.hasYear = true
    reading.isGuessed = isNarrative || isSpun(index)
    if relation == .same { return sameGranule(reading) }
    return weekdayInWeek(reading)
  }

  /// Whether a word stands for another as only a machine-spun text has it.
  func isSpun(_ index: Int) -> Bool { at(index).flags.contains(.spun) }

  /// What was told last, for a unit: a day for days, else anything.
  func narrativeAnchor(for unit: TimeUnit) -> Day? {
    unit == .day
      ? story.near(story.day, sentence)?.first : story.near(story.latest, sentence)?.first
  }

  /// The weekend that the tense points to.
  func weekend(_ base: Day, _ start: Int, _ end: Int) -> Day {
    let saturday = TimeCalendar.first(of: .weekend, holding: base)
    return base < saturday && tense(start, end) == .past ? saturday.adding(days: -7) : saturday
  }

  /// "the past year": the twelve months up to the day of writing.
  func past(_ index: Int, _ unit: TimeUnit, _ end: Int) -> TimeReading {
    if unit == .quarter || unit == .weekend || unit == .century {
      let first = TimeCalendar.first(of: unit, holding: story.reference)
      return .granule(index, end, unit, TimeCalendar.add(unit, -1, to: first))
    }
    return rolling(index, end, unit, -1)
  }

  /// So many units up to the day of writing, or after it.
  func rolling(_ index: Int, _ end: Int, _ unit: TimeUnit, _ count: Int) -> TimeReading {
    var reading = TimeReading(start: index, end: end, kind: .daterange, unit: unit)
    reading.timex = DurationPart.timex([DurationPart(hundredths: abs(count) * 100, unit: unit)])
    let reference = story.reference
    if unit == .quarter || unit == .half || (unit == .decade && count > 0) {
      let first = TimeCalendar.first(of: unit, holding: reference)
      reading.first = TimeCalendar.add(unit, count < 0 ? count : 1, to: first)
      reading.last = TimeCalendar.last(of: unit, from: reading.first ?? first, count: abs(count))
    } else if count < 0 {
      let first = TimeCalendar.add(unit, count, to: reference)
      let isLong = unit == .year || unit == .decade
      reading.first = isLong ? first.adding(days: 1) : first
      reading.last = isLong ? reference : reference.adding(days: -1)
    } else {
      reading.first = reference.adding(days: 1)
      reading.last = TimeCalendar.add(unit, count, to: reference)
    }
    reading.hasYear = true
    return reading
  }

  /// "the last minute", "this hour": only numbers of them are times.
  func clockUnit(
    _ index: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    guard relation == .last || relation == .next, !isMark(end, "-"), unit != .second else {
      return nil
    }
    return length(index, end, [DurationPart(hundredths: 100, unit: unit)])
  }

  /// "the same month a year ago", "the same day", "the same period last year".
  mutating func sameGranule(_ reading: TimeReading) -> TimeReading? {
    var reading = reading
    if let shift = yearsBack(reading.end) {
      let first = reading.first ?? story.reference
      reading = .granule(
        reading.start, shift.end, reading.unit, TimeCalendar.add(.year, shift.years, to: first))
      reading.isGuessed = true
    }
    return reading
  }

  /// "the same period a year earlier": the granule just told, moved by years.
  mutating func samePeriod(_ index: Int, _ end: Int) -> TimeReading? {
    let place = grammar(end) == .of || grammar(end) == .in ? end + 1 : end
    guard let shift = yearsBack(grammar(place) == .the ? place + 1 : place) else { return nil }
    let anchor = story.near(story.latest, sentence, within: 2)
    let unit = anchor?.unit ?? .month
    let base = anchor?.first ?? TimeCalendar.first(of: .month, holding: story.reference)
    let first = TimeCalendar.add(.year, shift.years, to: base)
    var reading = TimeReading.granule(index, shift.end, unit, first)
    reading.isGuessed = true
    return reading
  }

  /// "last year", "a year ago", "a year earlier", "the previous year".
  func yearsBack(_ index: Int) -> (years: Int, end: Int)? {
    let place = grammar(index) == .the ? index + 1 : index
    if let relation = relation(place), relation.direction < 0, unit(place + 1) == .year {
      return (-1, place + 2)
    }
    let count: (hundredths: Int, end: Int)? =
      grammar(place) == .a ? (100, place + 1) : number(place)
    guard let count, unit(count.end) == .year,
      grammar(count.end + 1) == .ago || grammar(count.end + 1) == .earlier
        || grammar(count.end + 1) == .before
    else { return nil }
    return (-count.hundredths / 100, count.end + 2)
  }

  // MARK: Seasons and parts of the day

  mutating func relatedSeason(
    _ index: Int, _ relation: TimeRelation, _ season: Int
  ) -> TimeReading? {
    let year = story.reference.year
    let days = [year - 1, year, year + 1].map { seasonStart(season, $0) }
    let reference = story.reference
    let chosen: Day?
    switch relation.direction {
    case ..<0: chosen = days.last { TimeCalendar.last(of: .season, from: $0) < reference }
    case 1...: chosen = days.first { $0 > reference }
    default: chosen = seasonStart(season, year)
    }
    return chosen.map { told(.granule(index, index + 2, .season, $0)) }
  }

  /// "last night", "this morning", "next evening".
  mutating func relatedDaypart(
    _ index: Int, _ relation: TimeRelation, _ place: Int
  ) -> TimeReading? {
    guard let part = daypart(place), !isPlural(place) || part == .night && !isPlural(place) else {
      return nil
    }
    let base =
      relation.isNarrative
      ? story.near(story.day, sentence)?.first ?? story.reference : story.reference
    var reading = TimeReading.granule(
      index, place + 1, .day, base.adding(days: relation.direction))
    return dayparted(&reading, part)
  }

  // MARK: Today, yesterday, tomorrow

  /// "today", "tomorrow morning", "tonight", "earlier today".
  mutating func deictic(_ index: Int) -> TimeReading? {
    guard let value = value(index, .deictic),
      let deictic = Deictic(rawValue: UInt8(clamping: value))
    else { return nil }
    var reading = TimeReading.granule(
      index, index + 1, .day, story.reference.adding(days: deictic.days))
    reading.hasYear = true
    if deictic == .tonight { return dayparted(&reading, .night) }
    // "tomorrow, 13/04/21": the date that was written wins.
    let next = afterComma(index + 1)
    if next > index + 1, at(next).kind == .number, let date = writtenDate(next), !date.isSilent {
      return starting(date, index)
    }
    return reading
  }

  /// "earlier this month", "later in the day", "later today".
  mutating func earlierOrLater(_ index: Int) -> TimeReading? {
    let place = grammar(index + 1) == .in || grammar(index + 1) == .on ? index + 2 : index + 1
    let noun = grammar(place) == .the ? place + 1 : place
    let isLater = grammar(index) == .later
    if daypart(noun) != nil, relation(place) == nil, noun > index + 1 || place > index + 1 {
      return dayparted(noun, isForced: true).map { starting($0, index) }
    }
    guard relation(place) != nil || value(place, .deictic) != nil || noun > place,
      var point = point(place)
    else { return nil }
    if let first = point.first, let last = point.last, first <= story.reference,
      last >= story.reference, point.unit > .day
    {
      if isLater { point.first = story.reference } else { point.last = story.reference }
    }
    point.start = index
    return point
  }
}
