import EntenteModels

extension TimeParser {
  /// A part of the day after a day: "Sunday night", "on the 14th in the afternoon".
  func partAfter(_ index: Int) -> (part: Daypart, end: Int)? {
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
    let isLed =
      isForced || grammar(lead) == .in || grammar(lead) == .during || grammar(lead) == .for
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

  /// A set with its clock time: "every day at 7:13 pm".
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
