import EntenteModels

extension TimeParser {
  /// A year after a month or day: "2025", ", 2025", "of 2025", "in 2020", "last year", "next year".
  func yearAfter(_ index: Int) -> (year: Int, end: Int)? {
    var place = index
    if isMark(place, ",") || isMark(place, "-") || isMark(place, "/") { place += 1 }
    let isLinked = grammar(place) == .of || grammar(place) == .in
    if isLinked { place += 1 }
    if let year = fourDigits(place), !isCount(place + 1) || place > index {
      return (year, place + 1)
    }
    if let year = yearInWords(place) { return year }
    if isLinked, grammar(index) == .of, at(place).kind == .number, at(place).digits == 2 {
      return (century(Int(at(place).number)), place + 1)
    }
    if isMark(place, "'"), at(place + 1).kind == .number, at(place + 1).digits == 2,
      isJoined(place + 1)
    {
      return (century(Int(at(place + 1).number)), place + 2)
    }
    if grammar(place) == .the, isLinked { place += 1 }
    if let relation = relation(place), unit(place + 1) == .year, !isPlural(place + 1),
      place == index || isLinked || isMark(index, ",") || isMark(index, "-")
    {
      if relation.isNarrative, relation != .that {
        let base = story.near(story.latest, sentence)?.first ?? story.reference
        return (base.year + relation.direction, place + 2)
      }
      return (story.reference.year + relation.direction, place + 2)
    }
    return nil
  }

  /// A year of two digits in the century that news tells of.
  func century(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  /// A number that can be a year, by its four digits alone.
  func fourDigits(_ index: Int) -> Int? {
    let atom = at(index)
    guard atom.kind == .number, atom.digits == 4, (1000...2199).contains(atom.number),
      !atom.shape.contains(.grouped), !atom.shape.contains(.ordinal)
    else { return nil }
    if isMark(index + 1, ":"), isJoined(index + 1), at(index + 2).kind == .number,
      isJoined(index + 2)
    {
      return nil
    }
    return Int(atom.number)
  }

  /// Whether a word in the plural follows, so that a number before it counts.
  func isCount(_ index: Int) -> Bool {
    let atom = at(index)
    return atom.kind == .word && atom.classes.0 == .none && isPlural(index)
      && !atom.shape.contains(.capital)
  }

  // MARK: Month and day

  /// What a month's name begins: "June 4, 2025", "June of last year", "November 24-26", "June".
  mutating func month(_ index: Int) -> TimeReading? {
    guard let month = value(index, .month), !isModal(index),
      !(isMark(index - 1, "$") && isJoined(index))
    else { return nil }
    var place = afterDot(index + 1)
    let bare = place
    if isMark(place, ",") || isMark(place, "-") || isMark(place, "/"),
      at(place + 1).kind == .number || at(place + 1).classes.0 == .ordinal
    {
      place += 1
    }
    if grammar(place) == .the { place += 1 }
    if let day = dayNumber(place) {
      if let range = dayRange(index, month: month, day) { return range }
      return self.month(index, month, day: day.value, day.end)
    }
    // "September-2020-23"
    if let year = fourDigits(place), isMark(place + 1, "-"), isJoined(place + 1),
      let day = dayNumber(place + 2), let date = Day(year: year, month: month, day: day.value)
    {
      return told(.granule(index, day.end, .day, date))
    }
    return self.month(index, month, day: nil, bare)
  }

  /// Whether "May" begins a sentence as a verb: "May it please the court".
  func isModal(_ index: Int) -> Bool {
    guard at(index).flags.contains(.future), index == 0 || at(index - 1).kind == .mark else {
      return false
    }
    let next = at(index + 1)
    return next.kind == .word && grammar(index + 1) != .of
  }

  /// A day of the month as a number: "4", "4th", "the fourth"; not a clock, a share or an amount.
  func dayNumber(_ index: Int) -> (value: Int, end: Int)? {
    let atom = at(index)
    if atom.kind == .number {
      guard atom.digits <= 2, (1...31).contains(atom.number) else { return nil }
      if isJoined(index + 1), isMark(index + 1, ":") || isMark(index + 1, "%") { return nil }
      if isMark(index + 1, "."), isJoined(index + 1), at(index + 2).kind == .number,
        isJoined(index + 2)
      {
        return nil
      }
      if value(index + 1, .meridiem) != nil, isJoined(index + 1) { return nil }
      return (Int(atom.number), index + 1)
    }
    if let day = ordinal(index), (1...31).contains(day.value) { return day }
    guard atom.classes.0 == .number, let words = number(index) else { return nil }
    let day = words.hundredths / 100
    return (1...31).contains(day) && words.hundredths % 100 == 0 ? (day, words.end) : nil
  }

  /// A month, with a day or without, and its year: told, or guessed from tense and narrative.
  mutating func month(
    _ start: Int, _ month: Int, day: Int?, _ end: Int
  ) -> TimeReading? {
    if let year = yearAfter(end) {
      guard let day else {
        return told(.granule(start, year.end, .month, TimeCalendar.make(year.year, month)))
      }
      guard let date = Day(year: year.year, month: month, day: day) else {
        return impossible(start, year.end, year.year, month, day)
      }
      return told(.granule(start, year.end, .day, date))
    }
    var reading = TimeReading(start: start, end: end, unit: day == nil ? .month : .day)
    if let relation = relation(start - 1), relation != .past, day == nil {
      reading.start = start - 1
      reading.first = relatedMonth(relation, month)
      reading.hasYear = true
    } else {
      guessYear(&reading, month, day)
    }
    guard let first = reading.first else { return nil }
    reading.last = TimeCalendar.last(of: reading.unit, from: first)
    return reading
  }

  /// A reading whose year the text tells.
  func told(_ reading: TimeReading) -> TimeReading {
    var reading = reading
    reading.hasYear = true
    return reading
  }

  /// A date that the calendar does not have: its value as written, no days.
  func impossible(
    _ start: Int, _ end: Int, _ year: Int, _ month: Int, _ day: Int
  ) -> TimeReading? {
    guard day <= 31 else { return nil }
    var reading = TimeReading(start: start, end: end)
    reading.timex =
      [TimeCalendar.padded(year, 4), TimeCalendar.padded(month, 2), TimeCalendar.padded(day, 2)]
      .joined(separator: "-")
    return reading
  }

  /// "last June", "this September", "next March".
  func relatedMonth(_ relation: TimeRelation, _ month: Int) -> Day {
    let base = TimeCalendar.first(of: .month, holding: story.reference)
    let year = base.year
    let same = TimeCalendar.make(year, month)
    switch relation.direction {
    case ..<0: return same < base ? same : TimeCalendar.make(year - 1, month)
    case 1...: return same > base ? same : TimeCalendar.make(year + 1, month)
    default: return same
    }
  }

  /// Guesses the year of a month or day.
  mutating func guessYear(_ reading: inout TimeReading, _ month: Int, _ day: Int?) {
    let unit = reading.unit
    let reference = TimeCalendar.first(of: unit, holding: story.reference)
    func date(_ year: Int) -> Day? { Day(year: year, month: month, day: day ?? 1) }
    let years = [0, -1, 1, -2, 2, -3, 3, -4, 4].map { reference.year + $0 }
    let days = years.compactMap(date).sorted()
    let tense = tense(reading.start, reading.end)
    var chosen: Day?
    if let frame = frame(reading.start, tense) {
      chosen = (frame.year - 1...frame.year + 1).compactMap(date).first {
        TimeCalendar.last(of: unit, from: $0) >= frame
      }
    }
    let byTense: Day?
    switch tense {
    case .past: byTense = days.last { $0 <= reference }
    case .future: byTense = days.first { $0 >= reference }
    case .unknown:
      let base = story.near(story.month, sentence, within: 0)?.first ?? reference
      byTense = days.min { distance($0, base) < distance($1, base) }
    }
    if chosen == nil, story.anniversary > 0, tense != .future, let recent = byTense,
      recent <= reference, distance(recent, reference) <= 45
    {
      chosen = date(recent.year - story.anniversary)
    }
    reading.first = chosen ?? byTense
    guard let first = reading.first else { return }
    reading.isGuessed = true
    if let other = chosen == nil ? days.first(where: { $0 > first }) : byTense, other != first,
      tense == .unknown || chosen != nil
    {
      reading.alternatives = [TimeCalendar.timex(unit, other)]
    }
  }

  func distance(_ first: Day, _ second: Day) -> Int {
    abs(Int(first.number) - Int(second.number))
  }

  /// The day that a narrative of another year has reached: "In 2019 they met; on June 30 they signed".
  func frame(_ start: Int, _ tense: Tense) -> Day? {
    guard tense != .future, let anchor = story.near(story.latest, sentence), anchor.hasYear,
      anchor.last.year < story.reference.year - 1 || anchor.unit <= .month,
      distance(anchor.first, story.reference) > 366, anchor.unit <= .year,
      grammar(start - 1) != .since
    else { return nil }
    // A year that only says since when, in the same sentence, is no frame.
    return anchor.sentence < sentence || anchor.unit <= .month ? anchor.first : nil
  }
}
