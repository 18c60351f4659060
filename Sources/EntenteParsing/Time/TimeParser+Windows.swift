import EntenteModels

extension TimeParser {
  /// "the past nine days", "next 3 months", "the last few weeks", "5 upcoming years".
  mutating func relatedWindow(_ index: Int, _ relation: TimeRelation) -> TimeReading? {
    guard relation.direction != 0 else { return nil }
    var place = index + 1
    let count: Int?
    if let number = number(place), number.hundredths % 100 == 0 {
      count = number.hundredths / 100
      place = number.end
    } else if value(place, .quantifier) != nil {
      count = nil
      place += value(place, .quantifier) == 3 && grammar(place + 1) == .of ? 2 : 1
    } else if isPlural(place), unit(place) != nil {
      count = nil
    } else {
      return nil
    }
    let isBusiness = grammar(place) == .business || grammar(place) == .consecutive
    if isBusiness { place += 1 }
    guard let unit = unit(place), count.map({ $0 < 100_000 }) ?? true else { return nil }
    let end = place + 1
    if let count, grammar(end) == .of, let part = lastUnits(index, relation, count, unit, end) {
      return part
    }
    if unit.isClock { return lastClockUnits(index, relation, count, unit, end) }
    guard let count else { return vagueWindow(index, relation, unit, end) }
    var reading = rolling(index, end, unit, count * relation.direction)
    let parts = durationParts(index + 1)
    if let parts, parts.end > end, relation.direction < 0, grammar(parts.end) != .ago {
      reading.end = parts.end
      reading.timex = DurationPart.timex(parts.parts)
      reading.first = parts.parts.reduce(story.reference) {
        TimeCalendar.add($1.unit, -($1.hundredths ?? 0) / 100, to: $0)
      }
    }
    if isBusiness, grammar(place - 1) == .business, unit == .day {
      businessDays(&reading, count * relation.direction)
    }
    return reading
  }

  /// Makes a run of days one of Mondays to Fridays.
  func businessDays(_ reading: inout TimeReading, _ count: Int) {
    guard abs(count) < 1000 else { return }
    var day = story.reference
    var rest = abs(count)
    while rest > 0 {
      day = day.adding(days: count < 0 ? -1 : 1)
      if day.weekday <= 5 { rest -= 1 }
    }
    if count < 0 { reading.first = day } else { reading.last = day }
  }

  /// "the last four months of 2021".
  mutating func lastUnits(
    _ index: Int, _ relation: TimeRelation, _ count: Int, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    guard relation == .last, let whole = point(end + 1), let first = whole.first,
      let last = whole.last, whole.unit > unit
    else { return nil }
    var start = TimeCalendar.first(of: unit, holding: last)
    if unit == .week, TimeCalendar.last(of: .week, from: start) > last {
      start = start.adding(days: -7)
    }
    start = TimeCalendar.add(unit, 1 - count, to: start)
    guard start >= first else { return nil }
    var reading = TimeReading(start: index, end: whole.end, kind: .daterange, unit: unit)
    reading.first = start
    reading.last = TimeCalendar.last(of: unit, from: start, count: count)
    reading.timex = rangeTimex(unit, start, unit, reading.last)
    reading.hasYear = whole.hasYear
    return reading
  }

  func vagueWindow(
    _ index: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading? {
    guard unit >= .day else { return nil }
    let few: [TimeUnit: Int] = [.day: 5, .week: 4, .month: 3, .year: 3, .decade: 3]
    var reading = rolling(index, end, unit, (few[unit] ?? 3) * relation.direction)
    reading.timex = "PX" + unit.duration.letter
    reading.isGuessed = true
    return reading
  }

  func lastClockUnits(
    _ index: Int, _ relation: TimeRelation, _ count: Int?, _ unit: TimeUnit, _ end: Int
  ) -> TimeReading {
    length(index, end, [DurationPart(hundredths: count.map { $0 * 100 }, unit: unit)])
  }
}
