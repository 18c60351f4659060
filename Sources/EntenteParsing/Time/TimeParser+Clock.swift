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

  /// A clock time, or a range of them, with its zone and its day: "3:10 p.m. on the 12th (KST)".
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
  private func isInDaypart(_ index: Int) -> Bool {
    guard grammar(index) == .in, grammar(index + 1) == .the, let part = daypart(index + 2) else {
      return false
    }
    return part != .night && !isPlural(index + 2)
  }

  // MARK: One clock time

  /// "15:10", "3 p.m.", "2.30pm", "0800 UTC", "4 o'clock", "ten past 9"; an hour alone is not plain.
  func clockTime(_ index: Int) -> ClockTime? {
    if let past = minutesPast(index) { return past }
    let atom = at(index)
    if atom.kind == .word {
      if let part = daypart(index), part == .midday || part == .midnight {
        return ClockTime(seconds: part == .midday ? 43_200 : 0, end: index + 1, isSure: true, isPlain: false)
      }
      return clockWords(index)
    }
    guard atom.kind == .number, !atom.shape.contains(.ordinal), !atom.shape.contains(.grouped) else {
      return nil
    }
    if isJoined(index), index > 0, at(index - 1).kind == .mark, ![0x28, 0x2D, 0x40].contains(at(index - 1).number) {
      return nil
    }
    let value = Int(atom.number)
    if atom.digits == 4, value < 2400, value % 100 < 60, self.value(index + 1, .zone) != nil
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
  private func afterInnerDot(_ index: Int) -> Int {
    isMark(index, ".") && isJoined(index) && isJoined(index + 1) ? index + 1 : index
  }

  /// The half of the day that a word tells: 0 before noon, 1 after.
  private func meridiem(_ index: Int) -> Int? {
    guard let value = value(index, .meridiem) else { return nil }
    // "a" and "p" only where nothing stands between: "9p".
    return at(index).end - at(index).start == 1 && !isJoined(index) ? nil : value
  }

  private func withMinutes(_ index: Int, _ hour: Int) -> ClockTime? {
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

  private func withMeridiem(
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
      if isMark(place, "."), isJoined(place), at(place - 1).end - at(place - 1).start > 1 { place += 1 }
    }
    guard hour < 24 || (hour == 24 && minute == 0) else { return nil }
    return ClockTime(
      seconds: hour % 24 * 3600 + minute * 60 + second, end: place,
      isSure: half != nil || hour > 12 || at(index).digits == 2 && at(index).number < 10,
      isPlain: isPlain)
  }

  private func oClock(_ index: Int, _ hour: Int) -> ClockTime? {
    guard hour >= 1 else { return nil }
    var place = index
    if matches(at(place), "o"), isMark(place + 1, "'") { place += 2 }
    guard value(place, .clock) != nil else { return nil }
    return ClockTime(seconds: hour % 24 * 3600, end: place + 1, isSure: hour > 12, isPlain: true)
  }

  /// "10 past 9", "20 min past eight", "quarter to" is left out.
  private func minutesPast(_ index: Int) -> ClockTime? {
    guard let (hundredths, next) = number(index), (100..<6000).contains(hundredths) else { return nil }
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
  private func clockWords(_ index: Int) -> ClockTime? {
    guard at(index).classes.0 == .number, let value = self.value(index, .number), (1...12).contains(value & 0xFFFFF),
      value >> 20 == 0
    else { return nil }
    let hour = value & 0xFFFFF
    var place = index + 1
    if let oClock = oClock(place, hour) { return oClock }
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

  // MARK: Ranges of clock times

  struct ClockRange {
    var start: Int
    var first: Int
    var last: Int
    var end: Int
    var isSure: Bool
    var isPlain: Bool
  }

  /// "3 to 5 p.m.", "from 10 am to 12pm", "between 7 and 9:30", "2:00 - 2:30 pm", "0730-0930".
  func clockRange(_ index: Int) -> ClockRange? {
    var place = index
    let lead = grammar(place)
    if lead == .from || lead == .between { place += 1 }
    guard let first = rangeEnd(place) else { return nil }
    if lead == .from, grammar(first.end) == .for, let (parts, end) = durationParts(first.end + 1) {
      return lasting(index, first, parts, end)
    }
    let isDash = isMark(first.end, "-")
    let connector = grammar(first.end)
    guard isDash || connector == .to || connector == .until || connector == .through
      || (connector == .and && lead == .between), let last = rangeEnd(first.end + 1)
    else { return nil }
    var (start, finish) = (first.seconds, last.seconds)
    if last.isSure, !first.isSure, finish >= 43_200 {
      if start < 43_200, start + 43_200 <= finish { start += 43_200 }
    } else if !last.isSure, finish <= start, finish < 43_200 {
      finish += 43_200
    }
    return ClockRange(
      start: index, first: start, last: finish, end: last.end, isSure: first.isSure || last.isSure,
      isPlain: first.isPlain || last.isPlain)
  }

  private func rangeEnd(_ index: Int) -> ClockTime? {
    if let clock = clockTime(index) { return clock }
    let atom = at(index)
    guard atom.kind == .number, atom.digits == 4, atom.number < 2400, atom.number % 100 < 60,
      text[Int(atom.start)] == 0x30
    else { return nil }
    let seconds = Int(atom.number) / 100 * 3600 + Int(atom.number) % 100 * 60
    return ClockTime(seconds: seconds, end: index + 1, isSure: true, isPlain: true)
  }

  /// "from 2pm for 2 hours".
  private func lasting(
    _ index: Int, _ first: ClockTime, _ parts: [DurationPart], _ end: Int
  ) -> ClockRange? {
    var seconds = 0
    for part in parts {
      guard part.unit.isClock, let hundredths = part.hundredths, hundredths < 2400 * 100 else { return nil }
      seconds += hundredths * (part.unit == .hour ? 3600 : part.unit == .minute ? 60 : 1) / 100
    }
    guard first.isPlain else { return nil }
    return ClockRange(
      start: index, first: first.seconds, last: (first.seconds + seconds) % 86_400, end: end,
      isSure: true, isPlain: true)
  }

  /// A range of clock times as a reading, with its day.
  mutating func clockReading(_ index: Int, _ range: ClockRange) -> TimeReading {
    var reading = TimeReading(start: index, end: range.end, kind: .timerange)
    reading.clock = range.first
    reading.clockEnd = range.last
    reading = attached(adjusted(withZone(reading), isSure: range.isSure))
    return reading
  }

  // MARK: Zones, parts of the day, days

  /// A zone after a clock time or a day: "UTC", "(KST)", "(local time)", "(GMT +8)".
  func withZone(_ reading: TimeReading) -> TimeReading {
    var reading = reading
    let open = isMark(reading.end, "(") ? reading.end + 1 : reading.end
    let isOpen = open > reading.end
    var place = open
    if let zone = value(place, .zone) {
      reading.zone = zone
      place += 1
      if isMark(place, "+") || isMark(place, "-"), at(place + 1).kind == .number {
        let hours = min(Int(at(place + 1).number), 14) * 60
        reading.zone = zone + (isMark(place, "+") ? hours : -hours)
        place += 2
      }
    } else if grammar(place) == .local, grammar(place + 1) == .time {
      place += 2
    } else {
      return reading
    }
    if isOpen {
      guard isMark(place, ")") else { return reading.clock == nil ? reading : reading }
      place += 1
    }
    reading.end = place
    return reading
  }

  /// Moves an hour after noon where the words beside it say so: "8 in the evening", "5 in the afternoon".
  private func adjusted(_ reading: TimeReading, isSure: Bool) -> TimeReading {
    var reading = reading
    var place = reading.end
    if grammar(place) == .in || grammar(place) == .at { place += 1 }
    if grammar(place) == .the { place += 1 }
    if value(place, .modifier) != nil { place += 1 }
    guard let part = daypart(place), part != .midnight, part != .midday, !isPlural(place) else {
      return reading
    }
    reading.end = place + 1
    if !isSure { moveAfternoon(&reading, part) }
    return reading
  }

  private func moveAfternoon(_ reading: inout TimeReading, _ part: Daypart) {
    guard part.isAfternoon else { return }
    if let clock = reading.clock, clock < 43_200 { reading.clock = clock + 43_200 }
    if let end = reading.clockEnd, end < 43_200 { reading.clockEnd = end + 43_200 }
  }

  /// Gives a clock time the day that follows it, else the day that is told of.
  private mutating func attached(_ reading: TimeReading) -> TimeReading {
    var reading = reading
    let hasDay = reading.first != nil
    var place = afterComma(reading.end)
    if grammar(place) == .on || grammar(place) == .of { place += 1 }
    if !hasDay, let day = dayPoint(place), day.unit == .day, let first = day.first {
      reading.end = day.end
      if let part = daypart(reading.end), !isPlural(reading.end) {
        reading.end += 1
        if reading.clock.map({ $0 < 43_200 }) ?? false { moveAfternoon(&reading, part) }
      }
      if day.daypart != nil, let part = day.daypart { moveAfternoon(&reading, part) }
      reading = withZone(reading)
      return dated(reading, first, day)
    }
    guard story.isDated else { return clockOnly(reading) }
    let base = story.near(story.day, sentence, within: 0)?.first ?? story.reference
    reading.first = base
    reading.last = base
    reading.isGuessed = true
    if reading.clockEnd != nil { reading.timex = clockRangeTimex(reading, "") }
    return reading
  }

  /// A day after a clock time; "on the 12th" too.
  private mutating func dayPoint(_ index: Int) -> TimeReading? {
    if at(index).kind == .number, at(index).shape.contains(.ordinal), let day = dayOfMonth(index) {
      return day
    }
    if grammar(index) == .the, let day = dayOfMonth(index + 1) { return day }
    guard at(index).kind == .word || at(index).kind == .number else { return nil }
    if let deictic = deictic(index) { return deictic }
    if let relation = relation(index), relation != .same, daypart(index + 1) != nil {
      return relatedDaypart(index, relation, index + 1)
    }
    if at(index).classes.0 == .grammar { return nil }
    return point(index)
  }

  private func clockOnly(_ reading: TimeReading) -> TimeReading {
    var reading = reading
    if reading.clockEnd != nil { reading.timex = clockRangeTimex(reading, "") }
    return reading
  }

  /// A clock time on a day.
  private func dated(_ reading: TimeReading, _ first: Day, _ day: TimeReading) -> TimeReading {
    var reading = reading
    reading.first = first
    reading.last = first
    reading.kind = reading.clockEnd == nil ? .datetime : .datetimerange
    reading.hasYear = day.hasYear
    reading.isGuessed = day.isGuessed
    reading.alternatives = []
    if reading.clockEnd != nil { reading.timex = clockRangeTimex(reading, first.iso) }
    return reading
  }

  /// `(T17,T18,PT1H)`, the day before each `T` where it is told.
  private func clockRangeTimex(_ reading: TimeReading, _ day: String) -> String {
    guard let first = reading.clock, let last = reading.clockEnd else { return "" }
    let seconds = (last - first + 86_400) % 86_400
    var length = "PT"
    if seconds >= 3600 { length += "\(seconds / 3600)H" }
    if seconds % 3600 >= 60 || seconds < 60 { length += "\(seconds % 3600 / 60)M" }
    func text(_ clock: Int) -> String {
      clock % 3600 == 0 ? TimeCalendar.padded(clock / 3600, 2) : TimeReading.clockText(clock)
    }
    return "(\(day)T\(text(first)),\(day)T\(text(last)),\(length))"
  }

  /// A day with the clock time or part of the day that follows it: "Tuesday at 2:30", "Sunday night".
  mutating func timed(_ reading: TimeReading) -> TimeReading {
    guard reading.clock == nil, reading.daypart == nil else { return reading }
    var reading = withZone(reading)
    var place = afterComma(reading.end)
    if isMark(place, "("), value(place + 1, .weekday) != nil, isMark(place + 2, ")") {
      reading.end = place + 3
      place = reading.end
    }
    if let part = partAfter(place) {
      reading.end = part.end
      guard let dayparted = dayparted(&reading, part.part) else { return reading }
      guard let range = clockRange(dayparted.end) ?? clockRange(dayparted.end + 1) ?? nil else {
        return timedAt(dayparted, dayparted.end)
      }
      var clocked = dayparted
      (clocked.clock, clocked.clockEnd, clocked.end) = (range.first, range.last, range.end)
      if !range.isSure { moveAfternoon(&clocked, part.part) }
      return dated(clocked, reading.first ?? story.reference, reading)
    }
    if let range = clockRange(place) ?? (grammar(place) == .at ? clockRange(place + 1) : nil),
      range.isPlain || place == reading.end
    {
      var clocked = reading
      (clocked.clock, clocked.clockEnd, clocked.end) = (range.first, range.last, range.end)
      clocked = adjusted(withZone(clocked), isSure: range.isSure)
      return dated(clocked, reading.first ?? story.reference, reading)
    }
    return timedAt(reading, place)
  }

  /// A part of a day with the clock times that follow it: "tonight from 7 to 7:30", "last night at 8".
  func timedPart(_ reading: TimeReading) -> TimeReading {
    let place = afterComma(reading.end)
    guard let part = reading.daypart, grammar(place) == .from || grammar(place) == .between,
      let range = clockRange(place)
    else { return timedAt(reading, place) }
    var clocked = reading
    (clocked.clock, clocked.clockEnd, clocked.end) = (range.first, range.last, range.end)
    if !range.isSure { moveAfternoon(&clocked, part) }
    return dated(clocked, reading.first ?? story.reference, reading)
  }

  private func timedAt(_ reading: TimeReading, _ index: Int) -> TimeReading {
    var place = index
    var isLed = false
    for _ in 0..<3 {
      if grammar(place) == .at || grammar(place) == .by || isMark(place, "@") || grammar(place) == .before
        || grammar(place) == .after || isMark(place, "-") || grammar(place) == .from
        || value(place, .approximate) == 0 || isMark(place, ",")
      {
        isLed = isLed || grammar(place) == .at || value(place, .approximate) == 0
        place += 1
      }
    }
    guard let clock = clockTime(place) else { return reading }
    let isTwoWords = clock.end > place + 1
    guard clock.isPlain || isLed || (isTwoWords && place == reading.end) else { return reading }
    if !clock.isPlain, !isLed || at(clock.end).kind == .word && !at(clock.end).flags.contains(.afterDay) && daypart(clock.end) == nil && grammar(clock.end) == nil,
      !(isTwoWords && place == reading.end)
    {
      return reading
    }
    var clocked = reading
    clocked.clock = clock.seconds
    clocked.end = clock.end
    if let part = reading.daypart, !clock.isSure { moveAfternoon(&clocked, part) }
    clocked.timex = ""
    clocked = adjusted(withZone(clocked), isSure: clock.isSure)
    return dated(clocked, reading.first ?? story.reference, reading)
  }

  /// A part of the day after a day: "Sunday night", "on the 14th in the afternoon".
  private func partAfter(_ index: Int) -> (part: Daypart, end: Int)? {
    var place = index
    if grammar(place) == .in { place += 1 }
    if grammar(place) == .the { place += 1 }
    let isLed = place > index
    if value(place, .modifier) != nil { place += 1 }
    if let part = daypart(place), part != .daytime, !isPlural(place) { return (part, place + 1) }
    if !isLed, let half = value(place, .meridiem), at(place).end - at(place).start == 2 {
      return (half == 0 ? .morning : .afternoon, place + 1)
    }
    return nil
  }

  /// A day's part as a reading.
  func dayparted(_ reading: inout TimeReading, _ part: Daypart) -> TimeReading? {
    reading.hasYear = true
    if part == .midday || part == .midnight {
      reading.clock = part == .midday ? 43_200 : 0
      reading.kind = .datetime
    } else {
      reading.daypart = part
      reading.kind = .datetimerange
    }
    return reading
  }

  /// "in the morning", "the afternoon of the 14th", "noon": of the day that follows or that is told of.
  mutating func dayparted(_ index: Int, isForced: Bool = false) -> TimeReading? {
    guard let part = daypart(index) else { return nil }
    var reading = TimeReading.granule(index, index + 1, .day, narrativeDay())
    if isPlural(index) {
      guard isForced || grammar(index - 1) == .the else { return nil }
      reading.kind = .timerange
      reading.timex = "T" + part.timex
      return reading
    }
    var place = index + 1
    if grammar(place) == .of || grammar(place) == .on { place += 1 }
    if place > index + 1, let day = dayPoint(place), day.unit == .day, let first = day.first {
      reading = .granule(index, day.end, .day, first)
      reading.isGuessed = day.isGuessed
      let other = dayparted(&reading, part)
      return other.map(withZone)
    }
    let lead = grammar(index - 1) == .the ? index - 2 : index - 1
    let isLed = isForced || grammar(lead) == .in || grammar(lead) == .during || grammar(lead) == .for
      || grammar(lead) == .from || grammar(lead) == .through
      || grammar(lead) == .at || grammar(lead) == .by || grammar(lead) == .until
    let isPoint = part == .midday || part == .midnight
    guard isLed || isPoint else { return nil }
    if part == .night, !isLed || unit(index) != nil && grammar(index - 1) == .a { return nil }
    reading.isGuessed = true
    let other = dayparted(&reading, part)
    guard var found = other else { return nil }
    found.kind = isPoint ? .time : .timerange
    return withZone(found)
  }

  /// A set with its clock time: "every day at 7:13 p.m.".
  func clocked(set reading: TimeReading) -> TimeReading {
    guard grammar(reading.end) == .at, let clock = clockTime(reading.end + 1), clock.isPlain else {
      return reading
    }
    var reading = reading
    reading.end = clock.end
    let hasDay = reading.timex.hasPrefix("XXXX")
    reading.timex = (hasDay ? reading.timex : "") + "T" + TimeReading.clockText(clock.seconds)
    if hasDay, clock.seconds % 3600 == 0 { reading.timex.removeLast(3) }
    return reading
  }
}
