import EntenteModels

extension TimeParser {
  // MARK: Day and month

  /// "14 November 2025", "the 26th of last month", "21st day of June", "4-23 in next month".
  mutating func dayMonth(_ index: Int) -> TimeReading? {
    guard let day = dayNumber(index) else { return nil }
    var place = day.end
    if let range = dayRangeBefore(index, day) { return range }
    if isMark(place, "-") || isMark(place, "/"), isJoined(place) { place += 1 }
    let isOrdinal = ordinal(index) != nil
    if unit(place) == .day, isOrdinal { place += 1 }
    let isLinked = grammar(place) == .of
    if isLinked { place += 1 }
    if let month = value(place, .month),
      isLinked || at(index).kind == .word || at(index).digits <= 2
    {
      return self.month(index, month, day: day.value, afterDot(place + 1))
    }
    guard isLinked || (isOrdinal && relation(place) != nil && unit(place + 1) == .month) else {
      return nil
    }
    guard let month = monthUnit(place) else { return nil }
    guard
      let date = Day(year: month.first.year, month: month.first.components.month, day: day.value)
    else { return nil }
    return told(.granule(index, month.end, .day, date))
  }

  /// "last month", "the month", "this month", "the following month".
  func monthUnit(_ index: Int) -> (first: Day, end: Int)? {
    let place = grammar(index) == .the ? index + 1 : index
    let relation = relation(place)
    let unitPlace = relation == nil ? place : place + 1
    guard unit(unitPlace) == .month, !isPlural(unitPlace), relation != nil || place > index else {
      return nil
    }
    let isNarrative = relation?.isNarrative ?? false
    let base =
      (isNarrative ? story.near(story.latest, sentence)?.first : nil) ?? story.reference
    let first = TimeCalendar.first(of: .month, holding: base)
    return (first.adding(months: relation?.direction ?? 0), unitPlace + 1)
  }

  // MARK: A day alone

  /// "the 21st" of no month: the day of the month at hand that fits the tense.
  mutating func dayOfMonth(_ index: Int) -> TimeReading? {
    guard let day = ordinal(index), (1...31).contains(day.value) else { return nil }
    if let full = dayMonth(index) { return full }
    guard at(index).kind == .number, isDayContext(index - 2), isDayEnd(day.end) else { return nil }
    return dayAlone(index, day.value, day.end)
  }

  /// A day of the month at hand, or of the one before or after, by tense.
  mutating func dayAlone(_ index: Int, _ day: Int, _ end: Int) -> TimeReading? {
    let base = TimeCalendar.first(of: .month, holding: story.reference)
    let days = (-2...2).compactMap { shift -> Day? in
      let (year, month, _) = base.adding(months: shift).components
      return Day(year: year, month: month, day: day)
    }
    let chosen: Day?
    switch tense(index - 1, end) {
    case .past: chosen = days.last { $0 <= story.reference }
    case .future: chosen = days.first { $0 >= story.reference }
    case .unknown:
      chosen = days.min { distance($0, story.reference) < distance($1, story.reference) }
    }
    guard let chosen else { return nil }
    var reading = TimeReading.granule(index, end, .day, chosen)
    reading.isGuessed = true
    reading.alternatives = days.filter { abs($0.number - chosen.number) < 32 && $0 != chosen }.map(
      \.iso)
    return withZone(reading)
  }

  /// Whether a word stands before that days follow: "on the 21st".
  func isDayContext(_ index: Int) -> Bool {
    switch grammar(index) {
    case .on, .by, .from, .to, .until, .since, .of, .before, .after, .between, .and, .through:
      true
    default: value(index, .modifier) != nil || value(index, .weekday) != nil
    }
  }

  /// Whether what follows a day cannot be what an ordinal counts: "the 38th parallel".
  func isDayEnd(_ index: Int) -> Bool {
    let atom = at(index)
    if index >= atoms.count { return true }
    switch atom.kind {
    case .mark: return !(isMark(index, "-") && isJoined(index) && at(index + 1).kind == .word)
    case .number: return false
    case .possessive: return false
    case .word:
      if atom.flags.contains(.afterDay) || grammar(index) != nil && !atom.classes.0.isNoun {
        return true
      }
      return atom.shape.contains(.capital) && !at(index - 1).shape.contains(.capital)
        && grammar(index - 3) == .on && !isPlural(index)
    }
  }
}

extension WordClass {
  /// Whether a word of the class can be counted by an ordinal.
  var isNoun: Bool { self == .unit || self == .month || self == .daypart || self == .season }
}
