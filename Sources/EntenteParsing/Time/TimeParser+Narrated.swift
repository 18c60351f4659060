import EntenteModels

extension TimeParser {
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
  func isUnitAlone(_ index: Int, _ unit: TimeUnit) -> Bool {
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
  func beforeOrAfter(_ index: Int, _ unit: TimeUnit, _ next: Int) -> TimeReading? {
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
    return weekHolding(index + 2, unit, index)
  }

  /// "w/c Feb 4", "w/b 4 February": the week that begins on a day.
  mutating func shortWeek(_ index: Int) -> TimeReading? {
    guard isMark(index + 1, "/"), isJoined(index + 1), isJoined(index + 2),
      matches(at(index + 2), "c") || matches(at(index + 2), "b")
    else { return nil }
    return weekHolding(index + 3, .week, index)
  }

  /// The week or weekend of the day that stands at a place.
  private mutating func weekHolding(
    _ place: Int, _ unit: TimeUnit, _ index: Int
  ) -> TimeReading? {
    var place = place
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
