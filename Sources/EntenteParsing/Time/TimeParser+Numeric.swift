import EntenteModels

extension TimeParser {
  /// What a number begins: a written date, a clock, a day, an ordinal's granule, a length, a year.
  mutating func numeric(_ index: Int) -> TimeReading? {
    if isMoney(index) { return nil }
    if at(index).kind == .number, let date = writtenDate(index) { return date }
    if let clock = clock(index) { return clock }
    if let day = dayMonth(index) { return day }
    if let part = ordinalPart(index) { return part }
    if let length = duration(index) { return length }
    if let lettered = letteredNumber(index) { return lettered }
    if let year = year(index) { return year }
    if at(index - 1).classes.0 == .grammar, grammar(index - 1) == .on || grammar(index - 1) == .by,
      let day = ordinal(index), (1...31).contains(day.value), at(index).kind == .number,
      isBareDayEnd(day.end)
    {
      return dayAlone(index, day.value, day.end)
    }
    return nil
  }

  private func isBareDayEnd(_ index: Int) -> Bool { at(index).kind == .mark }

  /// Whether a sign of money stands right before a number.
  private func isMoney(_ index: Int) -> Bool {
    let before = at(index - 1)
    return before.kind == .mark && [0x24, 0x23].contains(before.number) && isJoined(index)
  }

  // MARK: Dates in digits

  /// "2025-11-14", "11/14/2025", "14.11.2025", "2025.11.14", "5/12", "2015-3", "20200701".
  mutating func writtenDate(_ index: Int) -> TimeReading? {
    if isInCode(index) { return nil }
    if let whole = eightDigits(index) { return whole }
    guard isJoined(index + 1), isJoined(index + 2), at(index + 1).kind == .mark else { return nil }
    let separator = at(index + 1).number
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
    if let named = namedMonth(index, separator) { return named }
    guard at(index + 2).kind == .number else { return nil }
    if isJoined(index + 3), at(index + 3).kind == .mark, at(index + 3).number == separator,
      isJoined(index + 4), at(index + 4).kind == .number
    {
      return threeParts(index)
    }
    if isCode(after: index + 3) { return nil }
    return twoParts(index, separator)
  }

  /// Whether digits go on before or after, as in a telephone number.
  private func isInCode(_ index: Int) -> Bool {
    isJoined(index) && index > 0 && at(index - 1).kind == .mark && at(index - 1).number != 0x28
      && at(index - 2).kind == .number && isJoined(index - 1)
  }

  private func isCode(after index: Int) -> Bool {
    guard isJoined(index), at(index).kind == .mark else { return isJoined(index) && at(index).kind != .possessive }
    return isJoined(index + 1) && at(index + 1).kind == .number && at(index).number != 0x2C
  }

  private func eightDigits(_ index: Int) -> TimeReading? {
    let number = Int(at(index).number)
    guard at(index).digits == 8, (19_000_101...21_001_231).contains(number),
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    return told(.granule(index, index + 1, .day, day))
  }

  /// "2019-aug-1", "22/Jan/2019", "23-2020-September".
  private mutating func namedMonth(_ index: Int, _ separator: Int32) -> TimeReading? {
    if let month = value(index + 2, .month), isMark(index + 3, "-") || isMark(index + 3, "/"),
      at(index + 4).kind == .number, isJoined(index + 4)
    {
      let (first, second) = (Int(at(index).number), Int(at(index + 4).number))
      let isYearFirst = at(index).digits == 4
      return written(
        index, index + 5, isYearFirst ? first : second, month, isYearFirst ? second : first)
    }
    if let year = fourDigits(index + 2), at(index + 3).number == separator,
      let month = value(index + 4, .month)
    {
      return written(index, index + 5, year, month, Int(at(index).number))
    }
    return nil
  }

  private func threeParts(_ index: Int) -> TimeReading? {
    let (a, b, c) = (at(index), at(index + 2), at(index + 4))
    let end = index + 5
    if isCode(after: end), !(isMark(end, "-") && at(end + 1).kind == .word),
      !(isMark(end, "-") && at(end + 1).digits <= 2 && isMark(end + 2, "-")),
      !(isMark(end, "-") && isMark(end + 2, "/")), !isMark(end, "/")
    {
      return nil
    }
    if a.digits == 4 {
      return written(index, end, Int(a.number), Int(b.number), Int(c.number))
    }
    guard a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2 else { return nil }
    let year = c.digits == 4 ? Int(c.number) : century(Int(c.number))
    // Americans write the month first; a number above 12 or points between tell that it comes second.
    let isDayFirst = a.number > 12 || (at(index + 1).number == 0x2E && b.number <= 12)
    return isDayFirst
      ? written(index, end, year, Int(b.number), Int(a.number))
      : written(index, end, year, Int(a.number), Int(b.number))
  }

  private func written(
    _ start: Int, _ end: Int, _ year: Int, _ month: Int, _ day: Int
  ) -> TimeReading? {
    if let date = Day(year: year, month: month, day: day) {
      return told(.granule(start, end, .day, date))
    }
    guard (1...12).contains(month), (1...31).contains(day), (1000...2199).contains(year) else {
      return .silent(start, end)
    }
    var reading = TimeReading(start: start, end: end)
    reading.timex =
      TimeCalendar.padded(year, 4) + "-" + TimeCalendar.padded(month, 2) + "-"
      + TimeCalendar.padded(day, 2)
    return reading
  }

  /// "2015-12", "5/12", "7-6" after a weekday; "9/11" is a day of 2001.
  private mutating func twoParts(_ index: Int, _ separator: Int32) -> TimeReading? {
    let (a, b) = (at(index), at(index + 2))
    if let year = fourDigits(index), b.digits <= 2, separator != 0x2E, a.digits == 4 {
      guard (1...12).contains(b.number), !isYearRange(year, b) else { return nil }
      return told(.granule(index, index + 3, .month, TimeCalendar.make(year, Int(b.number))))
    }
    guard a.digits <= 2, b.digits <= 2, (1...12).contains(a.number), (1...31).contains(b.number)
    else { return nil }
    if separator == 0x2F, a.number == 9, b.number == 11, yearAfter(index + 3) == nil {
      return told(.granule(index, index + 3, .day, TimeCalendar.make(2001, 9, 11)))
    }
    let isLed = value(index - 1, .weekday) != nil || relation(index - 1) != nil
    let isSlash = separator == 0x2F && (isLed || grammar(index - 1) != nil || isMark(index + 3, "-"))
    guard isSlash || isLed || (separator == 0x2E && grammar(index - 1) == .on && !isShare(index + 3))
    else { return nil }
    return month(index, Int(a.number), day: Int(b.number), index + 3)
  }

  private func isShare(_ index: Int) -> Bool {
    isMark(index, "%") || (at(index).kind == .word && !at(index).flags.contains(.afterDay))
  }

  /// Whether "1950-53" is meant rather than a month: the second number would be a later year.
  private func isYearRange(_ year: Int, _ second: TimeAtom) -> Bool {
    second.digits == 2 && Int(second.number) > year % 100 && year % 100 < 12
      && at(0).start >= 0 && Int(second.number) > 12
  }

  // MARK: Years

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
  private func isYear(_ index: Int, _ year: Int) -> Bool {
    let (before, after) = (at(index - 1), at(index + 1))
    if isJoined(index), before.kind == .mark, index > 0 {
      switch before.number {
      case 0x28, 0x5B, 0x22, 0x27, 0x2D, 0x2F, 0x3D, 0x7E: break
      default: return false
      }
      if before.number == 0x2D || before.number == 0x2F, at(index - 2).kind == .number,
        at(index - 2).digits != 4 || at(index - 3).kind == .mark && isJoined(index - 2) && index > 3
      { return false }
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

  private func isSpokenYear(_ index: Int) -> Bool {
    let place = grammar(index - 1) == .the ? index - 2 : index - 1
    if isMark(index - 1, "(") { return true }
    switch grammar(place) {
    case .in, .since, .until, .by, .during, .from, .before, .after, .through: return true
    default: return at(place).classes.0 == .month || at(place).classes.0 == .season || unit(place) == .year
    }
  }

  /// Whether a word follows that numbers count: a plural or a measure in lower case.
  private func isCounted(_ index: Int) -> Bool {
    let atom = at(index)
    guard atom.kind == .word, !atom.shape.contains(.capital), atom.word == 0 else {
      return value(index, .unit) != nil && value(index, .daypart) == nil && isPlural(index)
    }
    guard isPlural(index), atom.end - atom.start > 3 else { return false }
    // "the 2011 and 2017 censuses", "the 2026 elections": an article makes it a year.
    return grammar(index - 2) != .the && grammar(index - 2) != .and && at(index - 2).kind != .possessive
  }

  /// "1950-53", "2014-2018", "2014~2018": years from one to another.
  private func yearRange(_ index: Int, _ year: Int) -> TimeReading? {
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
    guard at(index).classes.0 == .number, let head = number(index), head.hundredths % 100 == 0 else {
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
    let hasS = next.end - next.start == 1 && next.kind == .word && text[Int(next.start)] | 0x20 == 0x73
    guard isPossessive || hasS, hasS || grammar(index - 1) == .the || grammar(index - 1) == .in else {
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

  private mutating func lettered(_ index: Int, year: Int?) -> TimeReading? {
    guard let letter = value(index, .letter), at(index + 1).kind == .number, isJoined(index + 1)
    else { return nil }
    return granuleOfYear(
      index, index + 2, letter == 0 ? .quarter : .half, Int(at(index + 1).number), year: year)
  }

  /// "3Q 2019".
  private mutating func letteredNumber(_ index: Int) -> TimeReading? {
    guard at(index).kind == .number, isJoined(index + 1), let letter = value(index + 1, .letter)
    else { return nil }
    return granuleOfYear(
      index, index + 2, letter == 0 ? .quarter : .half, Int(at(index).number), year: nil)
  }
}
