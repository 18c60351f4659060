import EntenteModels

extension TimeParser {
  /// A year, and what is made of years: "2025", "1950-53", "1990s", "2019 q1", "2017 april".
  mutating func year(_ index: Int) -> TimeReading? {
    if let decade = decade(index) { return decade }
    if let words = yearInWords(index), words.end > index + 1 || grammar(index - 1) == .in {
      return told(.granule(index, words.end, .year, TimeCalendar.make(words.year, 1)))
    }
    guard let year = fourDigits(index), isYear(index, year) else { return nil }
    let first = TimeCalendar.make(year, 1)
    if let range = yearRange(index, year) { return range }
    let next = isMark(index + 1, "-") && isJoined(index + 1) ? index + 2 : index + 1
    if value(next, .letter) != nil, let part = lettered(next, year: year) {
      return starting(part, index)
    }
    if let month = value(next, .month), dayNumber(afterDot(next + 1)) == nil {
      return told(.granule(index, afterDot(next + 1), .month, TimeCalendar.make(year, month)))
    }
    if value(index + 1, .fiscal) != nil, unit(index + 2) == .year {
      return fiscalYear(index, index + 3, year)
    }
    return told(.granule(index, index + 1, .year, first))
  }

  /// Whether four digits are a year: not an amount, a count, a code.
  func isYear(_ index: Int, _ year: Int) -> Bool {
    let (before, after) = (at(index - 1), at(index + 1))
    if isJoined(index), before.kind == .mark, index > 0 {
      switch before.number {
      case 0x28, 0x5B, 0x22, 0x27, 0x2D, 0x2F, 0x3D, 0x7E: break
      default: return false
      }
      if before.number == 0x2D || before.number == 0x2F, at(index - 2).kind == .number,
        at(index - 2).digits != 4 || at(index - 3).kind == .mark && isJoined(index - 2) && index > 3
      {
        return false
      }
    } else if isJoined(index), index > 0, before.kind != .mark {
      return false
    }
    if isJoined(index + 1) {
      if after.kind == .word { return false }
      if after.kind == .mark, after.number == 0x25 || after.number == 0x2B { return false }
      if isMark(index + 1, "."), isJoined(index + 2), at(index + 2).kind == .number { return false }
      if isMark(index + 1, ","), isJoined(index + 2), at(index + 2).kind == .number { return false }
    }
    if isSpokenYear(index) { return (1000...2199).contains(year) && !isCounted(index + 1) }
    guard (1600...2099).contains(year) else { return false }
    return !isCounted(index + 1) && after.number != 0x25
  }

  func isSpokenYear(_ index: Int) -> Bool {
    let place = grammar(index - 1) == .the ? index - 2 : index - 1
    if isMark(index - 1, "(") { return true }
    switch grammar(place) {
    case .in, .since, .until, .by, .during, .from, .before, .after, .through: return true
    default:
      return at(place).classes.0 == .month || at(place).classes.0 == .season || unit(place) == .year
    }
  }

  /// Whether a word follows that numbers count: a plural or a measure in lower case.
  func isCounted(_ index: Int) -> Bool {
    let atom = at(index)
    guard atom.kind == .word, !atom.shape.contains(.capital), atom.classes.0 == .none else {
      return value(index, .unit) != nil && value(index, .daypart) == nil && isPlural(index)
    }
    guard isPlural(index), atom.end - atom.start > 3 else { return false }
    // "the 2011 and 2017 censuses", "the 2026 elections": an article makes it a year.
    return grammar(index - 2) != .the && grammar(index - 2) != .and
      && at(index - 2).kind != .possessive
  }

  /// "1950-53", "2014-2018", "2014~2018": years from one to another.
  func yearRange(_ index: Int, _ year: Int) -> TimeReading? {
    let hasDash = isMark(index + 1, "-") || isMark(index + 1, "~")
    let other = at(index + 2)
    guard hasDash, other.kind == .number, !other.shape.contains(.ordinal),
      isJoined(index + 1) == isJoined(index + 2), !isCode(after: index + 3)
    else { return nil }
    let last: Int
    switch other.digits {
    case 4: last = Int(other.number)
    case 2 where isJoined(index + 1): last = year / 100 * 100 + Int(other.number)
    default: return nil
    }
    guard last > year, last - year < 400, last < 2200 else { return nil }
    var reading = TimeReading(start: index, end: index + 3, kind: .daterange, unit: .year)
    reading.first = TimeCalendar.make(year, 1)
    reading.last = TimeCalendar.make(last, 12, 31)
    reading.timex = rangeTimex(.year, reading.first, .year, TimeCalendar.make(last, 1))
    reading.hasYear = true
    return reading
  }

  /// "nineteen eighty six", "two thousand and twenty", "nineteen hundred ninety three".
  func yearInWords(_ index: Int) -> (year: Int, end: Int)? {
    guard at(index).classes.0 == .number, let head = number(index), head.hundredths % 100 == 0
    else {
      return nil
    }
    let value = head.hundredths / 100
    if (1100...2199).contains(value), head.end > index + 1 { return (value, head.end) }
    guard (11...20).contains(value), at(head.end).classes.0 == .number, let rest = number(head.end),
      (1000...9900).contains(rest.hundredths), rest.hundredths % 100 == 0
    else { return nil }
    return (value * 100 + rest.hundredths / 100, rest.end)
  }

  // MARK: Decades and centuries

  /// "1990s", "the '90s", "90 s".
  func decade(_ index: Int) -> TimeReading? {
    let atom = at(index)
    guard atom.kind == .number, atom.digits == 4 || atom.digits == 2, atom.number % 10 == 0 else {
      return nil
    }
    let next = at(index + 1)
    let isPossessive = next.kind == .possessive && atom.digits == 4
    let hasS =
      next.end - next.start == 1 && next.kind == .word && text[Int(next.start)] | 0x20 == 0x73
    guard isPossessive || hasS, hasS || grammar(index - 1) == .the || grammar(index - 1) == .in
    else {
      return nil
    }
    let year = atom.digits == 4 ? Int(atom.number) : century(Int(atom.number))
    guard (1000...2190).contains(year) else { return nil }
    return told(.granule(index, index + 2, .decade, TimeCalendar.make(year, 1)))
  }

  /// "the nineties"; not a person's age: "in his sixties".
  func decadeWord(_ index: Int) -> TimeReading? {
    guard let value = value(index, .decade), grammar(index - 1) == .the || grammar(index - 1) == .in
    else { return nil }
    return .granule(index, index + 1, .decade, TimeCalendar.make(century(value), 1))
  }

  // MARK: Quarters and halves with a letter

  /// "Q3 2019", "H1 of 2025", "Q4".
  mutating func lettered(_ index: Int) -> TimeReading? { lettered(index, year: nil) }

  mutating func lettered(_ index: Int, year: Int?) -> TimeReading? {
    guard let letter = value(index, .letter), at(index + 1).kind == .number, isJoined(index + 1)
    else { return nil }
    return granuleOfYear(
      index, index + 2, letter == 0 ? .quarter : .half, Int(at(index + 1).number), year: year)
  }

  /// "3Q 2019".
  mutating func letteredNumber(_ index: Int) -> TimeReading? {
    guard at(index).kind == .number, isJoined(index + 1), let letter = value(index + 1, .letter)
    else { return nil }
    return granuleOfYear(
      index, index + 2, letter == 0 ? .quarter : .half, Int(at(index).number), year: nil)
  }
}
