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
      return relatedUnit(index, relation, isWorking ? .workweek : unit(place + 1) ?? .day, place + 2)
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
    if relation == .this, at(place).kind == .number { return writtenDate(place).map { starting($0, index) } }
    if relation == .past, grammar(index - 1) == .the, at(place).kind == .mark || place >= atoms.count {
      return reference(index, place, -1)
    }
    return nil
  }

  /// Whether a plural stands where a possessive is meant: "this years festival".
  private func isMissedPossessive(_ index: Int) -> Bool {
    isPlural(index) && relation(index - 1) == .this && unit(index) != nil
  }

  private mutating func relatedAfterThis(_ index: Int, _ inner: TimeRelation) -> TimeReading? {
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
  private mutating func relatedUnit(
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
      relation.isNarrative || (relation == .next && hasArticle && story.near(story.latest, sentence) != nil)
    let anchor = isNarrative ? narrativeAnchor(for: unit) : nil
    let base = anchor ?? story.reference
    var first = TimeCalendar.first(of: unit, holding: base)
    if unit == .weekend, relation == .this || relation == .that { first = weekend(base, index, end) }
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
  private func narrativeAnchor(for unit: TimeUnit) -> Day? {
    unit == .day
      ? story.near(story.day, sentence)?.first : story.near(story.latest, sentence)?.first
  }

  /// The weekend that the tense points to.
  private func weekend(_ base: Day, _ start: Int, _ end: Int) -> Day {
    let saturday = TimeCalendar.first(of: .weekend, holding: base)
    return base < saturday && tense(start, end) == .past ? saturday.adding(days: -7) : saturday
  }

  /// "the past year": the twelve months up to the day of writing.
  private func past(_ index: Int, _ unit: TimeUnit, _ end: Int) -> TimeReading {
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
  private func clockUnit(
    _ index: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    guard relation == .last || relation == .next, !isMark(end, "-"), unit != .second else { return nil }
    return length(index, end, [DurationPart(hundredths: 100, unit: unit)])
  }

  /// "the same month a year ago", "the same day", "the same period last year".
  private mutating func sameGranule(_ reading: TimeReading) -> TimeReading? {
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
  private mutating func samePeriod(_ index: Int, _ end: Int) -> TimeReading? {
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
  private func yearsBack(_ index: Int) -> (years: Int, end: Int)? {
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

  // MARK: Several granules

  /// "the past nine days", "next 3 months", "the last few weeks", "5 upcoming years".
  private mutating func relatedWindow(_ index: Int, _ relation: TimeRelation) -> TimeReading? {
    guard relation.direction != 0 else { return nil }
    var place = index + 1
    let count: Int?
    if let number = number(place), number.hundredths % 100 == 0 {
      count = number.hundredths / 100
      place = number.end
    } else if value(place, .quantifier) != nil {
      count = nil
      place += value(place, .quantifier) == 3 && grammar(place + 1) == .of ? 2 : 1
    } else if isPlural(place), unit(place) != nil {
      count = nil
    } else {
      return nil
    }
    let isBusiness = grammar(place) == .business || grammar(place) == .consecutive
    if isBusiness { place += 1 }
    guard let unit = unit(place), count.map({ $0 < 100_000 }) ?? true else { return nil }
    let end = place + 1
    if let count, grammar(end) == .of, let part = lastUnits(index, relation, count, unit, end) {
      return part
    }
    if unit.isClock { return lastClockUnits(index, relation, count, unit, end) }
    guard let count else { return vagueWindow(index, relation, unit, end) }
    var reading = rolling(index, end, unit, count * relation.direction)
    let parts = durationParts(index + 1)
    if let parts, parts.end > end, relation.direction < 0, grammar(parts.end) != .ago {
      reading.end = parts.end
      reading.timex = DurationPart.timex(parts.parts)
      reading.first = parts.parts.reduce(story.reference) {
        TimeCalendar.add($1.unit, -($1.hundredths ?? 0) / 100, to: $0)
      }
    }
    if isBusiness, grammar(place - 1) == .business, unit == .day { businessDays(&reading, count * relation.direction) }
    return reading
  }

  /// Makes a run of days one of Mondays to Fridays.
  private func businessDays(_ reading: inout TimeReading, _ count: Int) {
    guard abs(count) < 1000 else { return }
    var day = story.reference
    var rest = abs(count)
    while rest > 0 {
      day = day.adding(days: count < 0 ? -1 : 1)
      if day.weekday <= 5 { rest -= 1 }
    }
    if count < 0 { reading.first = day } else { reading.last = day }
  }

  /// "the last four months of 2021".
  private mutating func lastUnits(
    _ index: Int, _ relation: TimeRelation, _ count: Int, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    guard relation == .last, let whole = point(end + 1), let first = whole.first,
      let last = whole.last, whole.unit > unit
    else { return nil }
    var start = TimeCalendar.first(of: unit, holding: last)
    if unit == .week, TimeCalendar.last(of: .week, from: start) > last {
      start = start.adding(days: -7)
    }
    start = TimeCalendar.add(unit, 1 - count, to: start)
    guard start >= first else { return nil }
    var reading = TimeReading(start: index, end: whole.end, kind: .daterange, unit: unit)
    reading.first = start
    reading.last = TimeCalendar.last(of: unit, from: start, count: count)
    reading.timex = rangeTimex(unit, start, unit, reading.last)
    reading.hasYear = whole.hasYear
    return reading
  }

  private func vagueWindow(
    _ index: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    guard unit >= .day else { return nil }
    let few: [TimeUnit: Int] = [.day: 5, .week: 4, .month: 3, .year: 3, .decade: 3]
    var reading = rolling(index, end, unit, (few[unit] ?? 3) * relation.direction)
    reading.timex = "PX" + unit.duration.letter
    reading.isGuessed = true
    return reading
  }

  private func lastClockUnits(
    _ index: Int, _ relation: TimeRelation, _ count: Int?, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading {
    length(index, end, [DurationPart(hundredths: count.map { $0 * 100 }, unit: unit)])
  }

  // MARK: Seasons and parts of the day

  private mutating func relatedSeason(
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
    guard let part = daypart(place), !isPlural(place) || part == .night && !isPlural(place) else { return nil }
    let base =
      relation.isNarrative ? story.near(story.day, sentence)?.first ?? story.reference : story.reference
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

  // MARK: The day, the year

  /// The day that is told of: the last one told nearby, else the day of writing.
  func narrativeDay() -> Day {
    guard let day = story.near(story.day, sentence, within: 3)?.first,
      abs(Int(day.number) - Int(story.reference.number)) < 14
        || story.near(story.day, sentence) != nil
    else { return story.reference }
    return day
  }

  /// What "the" and a unit begin: "the day before", "the week of April 10", "the year", "the weekend".
  mutating func theUnit(_ index: Int) -> TimeReading? {
    guard let unit = unit(index), !isPlural(index) else { return nil }
    let next = index + 1
    if unit >= .day, let shifted = beforeOrAfter(index, unit, next) { return shifted }
    if unit == .week || unit == .weekend, let week = weekOf(index, unit) { return week }
    if unit == .year, let year = fourDigits(next) {
      return told(.granule(index, next + 1, .year, TimeCalendar.make(year, 1)))
    }
    if unit == .year, grammar(next) == .of, let year = fourDigits(next + 1) {
      return told(.granule(index, next + 2, .year, TimeCalendar.make(year, 1)))
    }
    if unit == .week, at(next).kind == .number { return weekNumber(index) }
    guard isUnitAlone(index, unit) else { return nil }
    let base: Day
    switch unit {
    case .day: base = narrativeDay()
    case .year:
      let anchor = story.near(story.latest, sentence, within: 0)
      base = anchor?.first ?? story.reference
    default: base = story.reference
    }
    var first = TimeCalendar.first(of: unit, holding: base)
    if unit == .weekend { first = weekend(base, index, next) }
    if unit == .fortnight {
      var reading = TimeReading(start: index, end: next, kind: .daterange, unit: .week)
      reading.first = first
      reading.last = first.adding(days: 13)
      reading.timex = "P2W"
      return reading
    }
    var reading = TimeReading.granule(index, next, unit, first)
    reading.isGuessed = true
    reading.hasYear = true
    return reading
  }

  /// Whether "the year" stands for the year at hand and not for one described: "the year he left".
  private func isUnitAlone(_ index: Int, _ unit: TimeUnit) -> Bool {
    guard unit >= .day, unit != .season, unit != .half else { return false }
    if daypart(index) == .night { return false }
    let next = at(index + 1)
    let isEnd = index + 1 >= atoms.count || (next.kind == .mark && next.number != 0x2D)
    if unit == .weekend { return isEnd || next.flags.contains(.afterDay) }
    let before = grammar(index - 2) == .the ? grammar(index - 3) : grammar(index - 2)
    if value(index - 3, .modifier) != nil || value(index - 2, .modifier) != nil { return true }
    if grammar(index - 2) == .of || before == .of { return false }
    switch before {
    case .for, .in, .during, .through, .until, .over, .within, .by, .ending:
      return isEnd || next.flags.contains(.afterDay) || next.kind == .possessive
    default: return false
    }
  }

  /// "the day before", "the year after", "the week before last" is a phrase of the rules.
  private func beforeOrAfter(_ index: Int, _ unit: TimeUnit, _ next: Int) -> TimeReading? {
    let isBefore = grammar(next) == .before
    guard isBefore || grammar(next) == .after else { return nil }
    // "the day after the vote" hangs on what follows.
    let follower = at(next + 1)
    let isAlone =
      next + 1 >= atoms.count || follower.kind == .mark
      || (follower.flags.contains(.afterDay) && grammar(next + 1) != .the && grammar(next + 1) != .a
        && grammar(next + 1) != .in && !isPossessivePronoun(next + 1))
    guard isAlone else { return nil }
    let base = narrativeAnchor(for: unit) ?? story.reference
    let first = TimeCalendar.add(
      unit, isBefore ? -1 : 1, to: TimeCalendar.first(of: unit, holding: base))
    var reading = TimeReading.granule(index, next + 1, unit, first)
    reading.isGuessed = true
    reading.hasYear = true
    return reading
  }

  /// "its", "their", "his", "her": what follows "a week after".
  func isPossessivePronoun(_ index: Int) -> Bool {
    let atom = at(index)
    guard atom.kind == .word else { return false }
    switch atom.end - atom.start {
    case 3: return matches(atom, "its") || matches(atom, "his") || matches(atom, "her")
    case 5: return matches(atom, "their")
    default: return false
    }
  }

  /// Whether an atom is a word, in any case.
  func matches(_ atom: TimeAtom, _ word: StaticString) -> Bool {
    guard Int(atom.end - atom.start) == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where text[Int(atom.start) + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// "the week of April 10", "week beginning February 4", "the weekend of Halloween".
  mutating func weekOf(_ index: Int, _ unit: TimeUnit) -> TimeReading? {
    guard grammar(index + 1) == .of || grammar(index + 1) == .commencing else { return nil }
    var place = index + 2
    if grammar(place) == .on { place += 1 }
    let found: TimeReading?
    if grammar(place) == .the, let day = ordinal(place + 1) {
      found = dayMonth(place + 1) ?? dayAlone(place + 1, day.value, day.end)
    } else {
      found = point(place)
    }
    guard let day = found, day.unit == .day, let first = day.first else { return nil }
    var start = TimeCalendar.first(of: unit, holding: first)
    if unit == .weekend, first.weekday <= 3 { start = start.adding(days: -7) }
    var reading = TimeReading.granule(index, day.end, unit, start)
    reading.isGuessed = day.isGuessed
    return reading
  }

  /// "week 31", "week 1".
  func weekNumber(_ index: Int) -> TimeReading? {
    let number = at(index + 1)
    guard number.kind == .number, number.digits <= 2, (1...53).contains(number.number) else {
      return nil
    }
    let monday = TimeCalendar.monday(week: Int(number.number), of: story.reference.year)
    return .granule(index, index + 2, .week, monday)
  }
}
