import EntenteModels

extension TimeParser {
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

  func timedAt(_ reading: TimeReading, _ index: Int) -> TimeReading {
    var place = index
    var isLed = false
    for _ in 0..<3 {
      if grammar(place) == .at || grammar(place) == .by || isMark(place, "@")
        || grammar(place) == .before
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
    if !clock.isPlain,
      !isLed
        || at(clock.end).kind == .word && !at(clock.end).flags.contains(.afterDay)
          && daypart(clock.end) == nil && grammar(clock.end) == nil,
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
}
