import EntenteModels

extension TimeParser {
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
  func adjusted(_ reading: TimeReading, isSure: Bool) -> TimeReading {
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

  func moveAfternoon(_ reading: inout TimeReading, _ part: Daypart) {
    guard part.isAfternoon else { return }
    if let clock = reading.clock, clock < 43_200 { reading.clock = clock + 43_200 }
    if let end = reading.clockEnd, end < 43_200 { reading.clockEnd = end + 43_200 }
  }

  /// Gives a clock time the day that follows it, else the day that is told of.
  mutating func attached(_ reading: TimeReading) -> TimeReading {
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
  mutating func dayPoint(_ index: Int) -> TimeReading? {
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

  func clockOnly(_ reading: TimeReading) -> TimeReading {
    var reading = reading
    if reading.clockEnd != nil { reading.timex = clockRangeTimex(reading, "") }
    return reading
  }

  /// A clock time on a day.
  func dated(_ reading: TimeReading, _ first: Day, _ day: TimeReading) -> TimeReading {
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
  func clockRangeTimex(_ reading: TimeReading, _ day: String) -> String {
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
}
