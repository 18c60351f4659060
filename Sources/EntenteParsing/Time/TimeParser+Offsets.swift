import EntenteModels

extension TimeParser {
  /// A length from a day: "ago", "later", "earlier", "from now", "after Christmas", "before the vote".
  mutating func offset(
    _ index: Int, _ place: Int, _ parts: [DurationPart]
  ) -> TimeReading? {
    switch grammar(place) {
    case .ago: return shifted(index, place + 1, parts, -1, from: story.reference, isTold: true)
    case .earlier: return narrated(index, place + 1, parts, -1)
    case .later:
      // "three days later than planned" compares; it counts from nothing told.
      return grammar(place + 1) == .than
        ? length(index, place, parts) : narrated(index, place + 1, parts, 1)
    case .before, .after: return aroundEvent(index, place, parts)
    case .from:
      if value(place + 1, .reference) == 1 {
        return shifted(index, place + 2, parts, 1, from: story.reference, isTold: true)
      }
      return fromPoint(index, place, parts, 1)
    case .commencing: return started(index, place, parts)
    default: return nil
    }
  }

  /// The day so many units from another, as exact as the unit: years from now are years.
  func shifted(
    _ index: Int, _ end: Int, _ parts: [DurationPart], _ direction: Int, from base: Day,
    isTold: Bool, unit told: TimeUnit? = nil
  ) -> TimeReading? {
    guard let part = parts.first else { return nil }
    if part.unit.isClock { return shiftedClock(index, end, parts, direction) }
    guard parts.allSatisfy({ $0.hundredths != nil }) else {
      return vague(index, end, part, direction)
    }
    var day = base
    for part in parts {
      day = TimeCalendar.add(part.unit, direction * (part.hundredths ?? 0) / 100, to: day)
      if part.unit == .year || part.unit == .month, let rest = part.hundredths.map({ $0 % 100 }),
        rest > 0
      {
        let months = (part.unit == .year ? 12 : 1) * rest / 100
        day = day.adding(months: direction * months)
      }
    }
    let finest = parts[parts.count - 1].unit
    var unit = told ?? (finest == .year || finest == .month || finest == .decade ? finest : .day)
    if unit == .decade { unit = .year }
    if parts[0].hundredths.map({ $0 % 100 != 0 }) ?? false { unit = .month }
    var reading = TimeReading.granule(index, end, unit, TimeCalendar.first(of: unit, holding: day))
    reading.hasYear = true
    reading.isGuessed = !isTold
    return reading
  }

  func vague(
    _ index: Int, _ end: Int, _ part: DurationPart, _ direction: Int
  ) -> TimeReading? {
    var reading = rolling(index, end, part.unit, 3 * direction)
    reading.timex = direction < 0 ? "PAST_REF" : "FUTURE_REF"
    reading.unit = .century
    reading.isGuessed = true
    return reading
  }

  func shiftedClock(
    _ index: Int, _ end: Int, _ parts: [DurationPart], _ direction: Int
  ) -> TimeReading? {
    guard story.hasClock else { return length(index, end, parts) }
    var seconds = story.clock
    for part in parts {
      guard let hundredths = part.hundredths, hundredths < 10_000_000 else {
        return direction < 0 ? reference(index, end, -1) : reference(index, end, 1)
      }
      let size = part.unit == .hour ? 3600 : part.unit == .minute ? 60 : 1
      seconds += direction * hundredths * size / 100
    }
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    var reading = TimeReading.granule(index, end, .day, story.reference.adding(days: days))
    reading.kind = .datetime
    reading.clock = seconds - days * 86_400
    reading.hasYear = true
    return reading
  }

  /// "three weeks later": from what was just told, else from the day of writing.
  func narrated(
    _ index: Int, _ end: Int, _ parts: [DurationPart], _ direction: Int
  ) -> TimeReading? {
    guard let part = parts.first else { return nil }
    if part.unit.isClock { return shiftedClock(index, end, parts, direction) }
    guard let anchor = story.near(story.latest, sentence, within: 2) else {
      let isLong = part.unit == .year || part.unit == .month
      return shifted(
        index, end, parts, direction, from: story.reference, isTold: false,
        unit: isLong ? .month : nil)
    }
    let unit = part.unit >= .month && anchor.unit >= .month ? anchor.unit : nil
    let base = part.unit < .month && anchor.unit > .day ? anchor.first : anchor.first
    let finest: TimeUnit? = part.unit == .day || part.unit == .week ? .day : nil
    return shifted(
      index, end, parts, direction, from: base, isTold: false,
      unit: unit ?? finest ?? anchor.unit)
  }

  /// "two weeks before Christmas", "a week after their detention", "a day after the vote".
  mutating func aroundEvent(
    _ index: Int, _ place: Int, _ parts: [DurationPart]
  ) -> TimeReading? {
    let direction = grammar(place) == .before ? -1 : 1
    if let counted = fromPoint(index, place, parts, direction) { return counted }
    guard let part = parts.first, part.hundredths != nil, part.unit >= .day else { return nil }
    if isAlone(place + 1) { return narrated(index, place + 1, parts, direction) }
    // "comes a day after", "just two weeks after": the length relates what is told to something else.
    guard direction > 0, grammar(index - 1) != .be, grammar(index - 1) != .just,
      isDefinite(place + 1), let anchor = story.near(story.day, sentence, within: 4),
      anchor.first < story.reference
    else { return nil }
    var reading = shifted(
      index, place + 1, parts, direction, from: anchor.first, isTold: false, unit: nil)
    reading?.alternatives = [DurationPart.timex(parts)]
    return reading
  }

  func isAlone(_ index: Int) -> Bool {
    let atom = at(index)
    return index >= atoms.count
      || (atom.kind == .mark && [0x2E, 0x2C, 0x3B, 0x29].contains(atom.number))
  }

  /// "the raid", "their detention", "his": what was told of.
  func isDefinite(_ index: Int) -> Bool {
    grammar(index) == .the || isPossessivePronoun(index) || relation(index) == .that
  }

  /// "3 days from Tuesday", "two days after today", "16 days from 01/02/2018".
  mutating func fromPoint(
    _ index: Int, _ place: Int, _ parts: [DurationPart], _ direction: Int
  ) -> TimeReading? {
    guard let point = point(place + 1), let first = point.first, point.unit <= .month,
      parts[0].unit >= .day, parts[0].hundredths != nil
    else { return nil }
    // "for 3 days from today" is those days.
    if grammar(index - 1) == .for, grammar(place) == .from {
      return run(index, point.end, parts, first)
    }
    return shifted(
      index, point.end, parts, direction, from: first, isTold: point.hasYear, unit: .day)
  }

  /// "3 days starting from next Monday": those days.
  mutating func started(
    _ index: Int, _ place: Int, _ parts: [DurationPart]
  ) -> TimeReading? {
    let next = grammar(place + 1) == .from || grammar(place + 1) == .on ? place + 2 : place + 1
    guard let point = point(next), let first = point.first, parts[0].unit >= .day else {
      return nil
    }
    return run(index, point.end, parts, first)
  }

  func run(_ index: Int, _ end: Int, _ parts: [DurationPart], _ first: Day) -> TimeReading? {
    var last = first
    for part in parts { last = TimeCalendar.add(part.unit, (part.hundredths ?? 0) / 100, to: last) }
    var reading = TimeReading(start: index, end: end, kind: .daterange)
    reading.first = first
    reading.last = last.adding(days: -1)
    reading.timex = "(\(first.iso),\(last.iso),\(DurationPart.timex(parts)))"
    reading.hasYear = true
    return reading
  }
}
