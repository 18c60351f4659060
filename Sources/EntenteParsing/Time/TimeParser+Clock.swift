import EntenteModels

extension TimeParser {
  /// A clock time as it is read, before its day is known.
  struct ClockTime {
    /// Seconds of the day.
    var seconds: Int
    var end: Int
    /// Whether morning or afternoon is told, or the hour tells it.
    var isSure: Bool
    /// Whether the words can be nothing but a clock time.
    var isPlain: Bool
  }

  /// A clock time, or a range of them, with its zone and its day: "3:10 pm on the 12th (KST)".
  mutating func clock(_ index: Int) -> TimeReading? {
    if let range = clockRange(index), range.isPlain || isInDaypart(range.end) {
      return clockReading(index, range)
    }
    guard let first = clockTime(index), first.isPlain || isInDaypart(first.end) else { return nil }
    var reading = TimeReading(start: index, end: first.end, kind: .time)
    reading.clock = first.seconds
    return attached(adjusted(withZone(reading), isSure: first.isSure))
  }

  /// Whether "in the morning" or the like follows an hour.
  func isInDaypart(_ index: Int) -> Bool {
    guard grammar(index) == .in, grammar(index + 1) == .the, let part = daypart(index + 2) else {
      return false
    }
    return part != .night && !isPlural(index + 2)
  }

  // MARK: One clock time

  /// "15:10", "3 pm", "2.30pm", "0800 UTC", "4 o'clock", "ten past 9"; an hour alone is not plain.
  func clockTime(_ index: Int) -> ClockTime? {
    if let past = minutesPast(index) { return past }
    let atom = at(index)
    if atom.kind == .word {
      if let part = daypart(index), part == .midday || part == .midnight {
        return ClockTime(
          seconds: part == .midday ? 43_200 : 0, end: index + 1, isSure: true, isPlain: false)
      }
      return clockWords(index)
    }
    guard atom.kind == .number, !atom.shape.contains(.ordinal), !atom.shape.contains(.grouped)
    else {
      return nil
    }
    if isJoined(index), index > 0, at(index - 1).kind == .mark,
      ![0x28, 0x2D, 0x40].contains(at(index - 1).number)
    {
      return nil
    }
    let value = Int(atom.number)
    if atom.digits == 4, value < 2400, value % 100 < 60,
      self.value(index + 1, .zone) != nil
        || meridiem(index + 1) != nil
    {
      return withMeridiem(index, value / 100, value % 100, 0, index + 1, isPlain: true)
    }
    guard atom.digits <= 2, value <= 24 else { return nil }
    if isMark(index + 1, ":"), isJoined(index + 1), isJoined(index + 2) {
      return withMinutes(index, value)
    }
    if isMark(index + 1, "."), isJoined(index + 1), isJoined(index + 2), at(index + 2).digits == 2,
      at(index + 2).kind == .number, at(index + 2).number < 60,
      meridiem(index + 3) != nil || grammar(index - 1) == .at
    {
      return withMeridiem(
        index, value, Int(at(index + 2).number), 0, index + 3, isPlain: meridiem(index + 3) != nil)
    }
    if let oclock = oClock(index + 1, value) { return oclock }
    if meridiem(afterInnerDot(index + 1)) != nil {
      return withMeridiem(index, value, 0, 0, afterInnerDot(index + 1), isPlain: true)
    }
    if isJoined(index + 1), matches(at(index + 1), "ish"), value > 0 {
      return ClockTime(seconds: value * 3600, end: index + 2, isSure: false, isPlain: true)
    }
    guard at(index + 1).kind != .word || !isJoined(index + 1) else { return nil }
    return ClockTime(seconds: value % 24 * 3600, end: index + 1, isSure: value > 12, isPlain: false)
  }

  /// "9.am".
  func afterInnerDot(_ index: Int) -> Int {
    isMark(index, ".") && isJoined(index) && isJoined(index + 1) ? index + 1 : index
  }

  /// The half of the day that a word tells: 0 before noon, 1 after.
  func meridiem(_ index: Int) -> Int? {
    guard let value = value(index, .meridiem) else { return nil }
    // "a" and "p" only where nothing stands between: "9p".
    return at(index).end - at(index).start == 1 && !isJoined(index) ? nil : value
  }

  func withMinutes(_ index: Int, _ hour: Int) -> ClockTime? {
    let minutes = at(index + 2)
    guard minutes.kind == .number, minutes.digits == 2, minutes.number < 60 else { return nil }
    var (second, end) = (0, index + 3)
    if isMark(end, ":"), isJoined(end), isJoined(end + 1), at(end + 1).digits == 2,
      at(end + 1).kind == .number, at(end + 1).number < 60
    {
      second = Int(at(end + 1).number)
      end += 2
    }
    if isJoined(end), isMark(end, ":") { return nil }
    return withMeridiem(index, hour, Int(minutes.number), second, end, isPlain: true)
  }

  func withMeridiem(
    _ index: Int, _ hour: Int, _ minute: Int, _ second: Int, _ end: Int, isPlain: Bool
  ) -> ClockTime? {
    var hour = hour
    var place = end
    let half = meridiem(place)
    if let half {
      guard hour <= 12 || half == 1 else { return nil }
      if half == 1, hour < 12 { hour += 12 }
      if half == 0, hour == 12 { hour = 0 }
      place += 1
      if isMark(place, "."), isJoined(place), at(place - 1).end - at(place - 1).start > 1 {
        place += 1
      }
    }
    guard hour < 24 || (hour == 24 && minute == 0) else { return nil }
    return ClockTime(
      seconds: hour % 24 * 3600 + minute * 60 + second, end: place,
      isSure: half != nil || hour > 12 || at(index).digits == 2 && at(index).number < 10,
      isPlain: isPlain)
  }

  func oClock(_ index: Int, _ hour: Int) -> ClockTime? {
    guard hour >= 1 else { return nil }
    var place = index
    if matches(at(place), "o"), isMark(place + 1, "'") { place += 2 }
    guard value(place, .clock) != nil else { return nil }
    return ClockTime(seconds: hour % 24 * 3600, end: place + 1, isSure: hour > 12, isPlain: true)
  }

  /// "10 past 9", "20 min past eight", "quarter to" is left out.
  func minutesPast(_ index: Int) -> ClockTime? {
    guard let (hundredths, next) = number(index), (100..<6000).contains(hundredths) else {
      return nil
    }
    let place = unit(next) == .minute ? next + 1 : next
    guard relation(place) == .past, let (hour, end) = number(place + 1), (100...2400).contains(hour)
    else { return nil }
    var clock = ClockTime(
      seconds: hour / 100 % 24 * 3600 + hundredths / 100 * 60, end: end, isSure: hour > 1200,
      isPlain: true)
    if let oClock = oClock(end, hour / 100) { clock.end = oClock.end }
    return clock
  }

  /// "nine thirty", "five-thirty", "seven twenty-seven", "eight o'clock": plain only with "o'clock".
  func clockWords(_ index: Int) -> ClockTime? {
    guard at(index).classes.0 == .number, let value = self.value(index, .number),
      (1...12).contains(value & 0xFFFFF),
      value >> 20 == 0
    else { return nil }
    let hour = value & 0xFFFFF
    var place = index + 1
    if let oClock = oClock(place, hour) { return oClock }
    if meridiem(place) != nil { return withMeridiem(index, hour, 0, 0, place, isPlain: true) }
    if isMark(place, "-"), isJoined(place) { place += 1 }
    if at(place).classes.0 == .number, let (minutes, end) = number(place),
      (1000..<6000).contains(minutes)
    {
      let finish = unit(end) == .minute ? end + 1 : end
      let seconds = hour % 24 * 3600 + minutes / 100 * 60
      return ClockTime(seconds: seconds, end: finish, isSure: false, isPlain: false)
    }
    return ClockTime(seconds: hour * 3600, end: index + 1, isSure: false, isPlain: false)
  }
}
