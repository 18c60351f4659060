import EntenteModels

extension TimeParser {
  /// The longest phrase, holiday or period of the rules that begins at an atom.
  mutating func phrase(_ index: Int) -> TimeReading? {
    let atom = at(index)
    guard atom.word != 0 else { return nil }
    let first = Int(words[(Int(atom.word) - 1) * 7 + 6])
    guard first >= 0 else { return nil }
    var (node, place) = (first, index)
    var best: (row: Int, end: Int)?
    while true {
      let row = Int(nodes[node * 3 + 2])
      if row >= 0 { best = (row, place + 1) }
      var next = place + 1
      while isJoined(next) || at(next).kind == .possessive,
        at(next).kind == .possessive || isMark(next, "-") || isMark(next, ".") || isMark(next, "'")
      { next += 1 }
      guard let child = child(of: node, at(next).word) else { break }
      (node, place) = (child, next)
    }
    guard let best, let (meaning, needsCapital) = rules.meaning(best.row) else { return nil }
    if needsCapital, !atom.shape.contains(.capital) { return nil }
    return reading(of: meaning, index, best.end)
  }

  func child(of node: Int, _ word: UInt16) -> Int? {
    guard word != 0 else { return nil }
    let first = Int(nodes[node * 3])
    for edge in first..<first + Int(nodes[node * 3 + 1]) where edges[edge * 2] == Int32(word) - 1 {
      return Int(edges[edge * 2 + 1])
    }
    return nil
  }

  mutating func reading(of meaning: TimeMeaning, _ start: Int, _ end: Int) -> TimeReading? {
    switch meaning {
    case .reference(let direction):
      // "up-to-date", "mid-term".
      return isJoined(start) && isMark(start - 1, "-") ? nil : reference(start, end, direction)
    case .shift(let unit, let count):
      let first = TimeCalendar.first(of: unit, holding: story.reference)
      var reading = TimeReading.granule(start, end, unit, TimeCalendar.add(unit, count, to: first))
      reading.hasYear = true
      return reading
    case .window(let unit, let count): return window(start, end, unit, count)
    case .duration(let hundredths, let unit):
      return length(start, end, [DurationPart(hundredths: hundredths, unit: unit)])
    case .set(let hundredths, let unit):
      var reading = length(start, end, [DurationPart(hundredths: hundredths, unit: unit)])
      reading.kind = .set
      return reading
    case .yearEnd:
      let year = story.reference.year
      var reading = TimeReading.granule(start, end, .day, TimeCalendar.make(year, 12, 31))
      reading.hasYear = true
      return reading
    case .period(let first, let last, let unit):
      var reading = TimeReading(start: start, end: end, kind: .daterange, unit: unit)
      reading.first = Day(number: first)
      reading.last = last == TimeRuleFormat.noDay ? nil : Day(number: last)
      reading.timex = rangeTimex(unit, reading.first, unit, reading.last)
      reading.hasYear = true
      return reading
    default: return holiday(meaning, start, end)
    }
  }

  /// The six weeks of "in the coming weeks".
  func window(_ start: Int, _ end: Int, _ unit: TimeUnit, _ count: Int) -> TimeReading {
    var reading = TimeReading(start: start, end: end, kind: .daterange, unit: .century)
    let other = TimeCalendar.add(unit, count, to: story.reference)
    reading.first = min(other, story.reference)
    reading.last = max(other, story.reference)
    reading.timex = count > 0 ? "FUTURE_REF" : "PX" + unit.duration.letter
    reading.hasYear = true
    return reading
  }

  // MARK: Holidays

  /// A holiday, with its year: "Easter 2018", "last Christmas", else by the tense of its clause.
  mutating func holiday(
    _ meaning: TimeMeaning, _ start: Int, _ end: Int
  ) -> TimeReading? {
    var end = end
    var isWeekend = false
    if unit(end) == .weekend, !isPlural(end) {
      isWeekend = true
      end += 1
    }
    let told = yearAfter(end)
    if let told { end = told.end }
    if unit(end) == .weekend, !isPlural(end) {
      isWeekend = true
      end += 1
    }
    var reading = TimeReading(start: start, end: end)
    if let told {
      reading.first = holiday(meaning, told.year)
      reading.hasYear = true
    } else {
      let direction = relation(start - 1)?.direction
      reading.first = nearest(direction, start, end) { holiday(meaning, $0) }
      if relation(start - 1) != nil { reading.start = start - 1 }
      reading.isGuessed = direction == nil
    }
    reading.last = reading.first
    if isWeekend, let day = reading.first {
      let shift = day.weekday <= 3 ? 1 - day.weekday - 2 : 6 - day.weekday
      reading.unit = .weekend
      reading.first = day.adding(days: shift)
      reading.last = reading.first?.adding(days: 1)
    }
    return reading.first == nil ? nil : reading
  }

  /// The day of a holiday in a year; nil where the rules do not know it.
  func holiday(_ meaning: TimeMeaning, _ year: Int) -> Day? {
    switch meaning {
    case .yearly(let month, let day): return Day(year: year, month: month, day: day)
    case .weekday(let nth, let weekday, let month, let plus):
      return TimeCalendar.weekday(weekday, nth: nth, month: month, of: year).adding(days: plus)
    case .easter(let days): return TimeCalendar.easter(max(year, 1)).adding(days: days)
    case .listed(let first, let count):
      let days = rules.table(.days)
      for row in first..<first + count where Day(number: days[row]).year == year {
        return Day(number: days[row])
      }
      return nil
    default: return nil
    }
  }

  /// The day of the year before, at hand or after that fits the tense, or a direction that was told.
  func nearest(
    _ direction: Int?, _ start: Int, _ end: Int, _ day: (Int) -> Day?
  ) -> Day? {
    let year = story.reference.year
    let days = [year - 1, year, year + 1].compactMap(day)
    let tense = direction ?? tense(start, end).rawValue
    switch tense {
    case ..<0: return days.last { $0 <= story.reference } ?? days.first
    case 1...: return days.first { $0 >= story.reference } ?? days.last
    default:
      return days.min {
        abs(Int($0.number) - Int(story.reference.number))
          < abs(Int($1.number) - Int(story.reference.number))
      }
    }
  }
}
