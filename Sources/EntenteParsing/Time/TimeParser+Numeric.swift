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

  func isBareDayEnd(_ index: Int) -> Bool { at(index).kind == .mark }

  /// Whether a sign of money stands right before a number.
  func isMoney(_ index: Int) -> Bool {
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
  func isInCode(_ index: Int) -> Bool {
    isJoined(index) && index > 0 && at(index - 1).kind == .mark && at(index - 1).number != 0x28
      && at(index - 2).kind == .number && isJoined(index - 1)
  }

  func isCode(after index: Int) -> Bool {
    guard isJoined(index), at(index).kind == .mark else {
      return isJoined(index) && at(index).kind != .possessive
    }
    return isJoined(index + 1) && at(index + 1).kind == .number && at(index).number != 0x2C
  }

  func eightDigits(_ index: Int) -> TimeReading? {
    let number = Int(at(index).number)
    guard at(index).digits == 8, (19_000_101...21_001_231).contains(number),
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    return told(.granule(index, index + 1, .day, day))
  }

  /// "2019-aug-1", "22/Jan/2019", "23-2020-September".
  mutating func namedMonth(_ index: Int, _ separator: Int32) -> TimeReading? {
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

  func threeParts(_ index: Int) -> TimeReading? {
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

  func written(
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
  mutating func twoParts(_ index: Int, _ separator: Int32) -> TimeReading? {
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
    let isSlash =
      separator == 0x2F && (isLed || grammar(index - 1) != nil || isMark(index + 3, "-"))
    guard
      isSlash || isLed || (separator == 0x2E && grammar(index - 1) == .on && !isShare(index + 3))
    else { return nil }
    return month(index, Int(a.number), day: Int(b.number), index + 3)
  }

  func isShare(_ index: Int) -> Bool {
    isMark(index, "%") || (at(index).kind == .word && !at(index).flags.contains(.afterDay))
  }

  /// Whether "1950-53" is meant rather than a month: the second number would be a later year.
  func isYearRange(_ year: Int, _ second: TimeAtom) -> Bool {
    second.digits == 2 && Int(second.number) > year % 100 && year % 100 < 12
      && at(0).start >= 0 && Int(second.number) > 12
  }
}
