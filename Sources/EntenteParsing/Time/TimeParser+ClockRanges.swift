import EntenteModels

extension TimeParser {
  struct ClockRange {
    var start: Int
    var first: Int
    var last: Int
    var end: Int
    var isSure: Bool
    var isPlain: Bool
  }

  /// "3 to 5 pm", "from 10 am to 12pm", "between 7 and 9:30", "2:00 - 2:30 pm", "0730-0930".
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
    guard
      isDash || connector == .to || connector == .until || connector == .through
        || (connector == .and && lead == .between), let last = rangeEnd(first.end + 1)
    else { return nil }
    var (start, finish) = (first.seconds, last.seconds)
    let isLed = lead == .from || lead == .between
    let namesNoon = isLed && (namesNoon(first) || namesNoon(last))
    if namesNoon, finish == 0, !first.isSure {
      // "from 6 to midnight"
      start += 43_200
    } else if last.isSure, !first.isSure, finish >= 43_200 {
      if start < 43_200, start + 43_200 <= finish { start += 43_200 }
    } else if !last.isSure, finish <= start, finish < 43_200 {
      finish += 43_200
    }
    return ClockRange(
      start: index, first: start, last: finish, end: last.end, isSure: first.isSure || last.isSure,
      isPlain: first.isPlain || last.isPlain || namesNoon)
  }

  /// Whether a clock time is the word "noon" or "midnight", which makes hours of the numbers beside it.
  private func namesNoon(_ clock: ClockTime) -> Bool {
    clock.isSure && at(clock.end - 1).kind == .word && daypart(clock.end - 1) != nil
  }

  func rangeEnd(_ index: Int) -> ClockTime? {
    if let clock = clockTime(index) { return clock }
    let atom = at(index)
    guard atom.kind == .number, atom.digits == 4, atom.number < 2400, atom.number % 100 < 60,
      text[Int(atom.start)] == 0x30
    else { return nil }
    let seconds = Int(atom.number) / 100 * 3600 + Int(atom.number) % 100 * 60
    return ClockTime(seconds: seconds, end: index + 1, isSure: true, isPlain: true)
  }

  /// "from 2pm for 2 hours".
  func lasting(
    _ index: Int, _ first: ClockTime, _ parts: [DurationPart], _ end: Int
  ) -> ClockRange? {
    var seconds = 0
    for part in parts {
      guard part.unit.isClock, let hundredths = part.hundredths, hundredths < 2400 * 100 else {
        return nil
      }
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
}
