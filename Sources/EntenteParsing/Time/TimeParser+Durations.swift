import EntenteModels

/// A number of units: one part of a length of time.
struct DurationPart {
  /// Hundredths of the unit; nil for an unknown number: "several".
  var hundredths: Int?
  var unit: TimeUnit

  init(hundredths: Int?, unit: TimeUnit) {
    self.hundredths = hundredths
    self.unit = unit
  }

  /// The TIMEX3 value of a length: `P2Y`, `P2.5Y`, `PT30M`, `PXD`, `P1DT5H`.
  static func timex(_ parts: [DurationPart]) -> String {
    var text = "P"
    var isClock = false
    for part in parts {
      let (letter, count, usesClock) = part.unit.duration
      if usesClock, !isClock { text += "T" }
      isClock = isClock || usesClock
      text += (part.hundredths.map { decimal($0 * count) } ?? "X") + letter
    }
    return text
  }

  private static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0
      ? "\(whole).\(rest / 10)" : "\(whole)." + TimeCalendar.padded(rest, 2)
  }
}

extension TimeParser {
  /// A length of time.
  func length(_ start: Int, _ end: Int, _ parts: [DurationPart]) -> TimeReading {
    var reading = TimeReading(start: start, end: end, kind: .duration)
    reading.unit = parts.first?.unit ?? .day
    reading.timex = DurationPart.timex(parts)
    return reading
  }

  // MARK: Parts

  /// The parts of a length: "two years and three months", "a few weeks", "half an hour", "one hour and a half".
  func durationParts(_ index: Int) -> (parts: [DurationPart], end: Int)? {
    guard let first = durationPart(index) else { return nil }
    var parts = [first.part]
    var end = first.end
    if let half = fraction(end), let whole = parts[0].hundredths {
      parts[0].hundredths = whole + half.hundredths
      return (parts, half.end)
    }
    while parts.count < 4 {
      let place = grammar(end) == .and ? end + 1 : end
      guard let next = durationPart(place), next.part.unit < parts[parts.count - 1].unit,
        next.part.hundredths != nil, at(place).kind == .number || at(place).classes.0 == .number
      else { break }
      parts.append(next.part)
      end = next.end
    }
    return (parts, end)
  }

  private func durationPart(_ index: Int) -> (part: DurationPart, end: Int)? {
    guard let (hundredths, next) = amount(index) else { return nil }
    var place = next
    if isMark(place, "-"), place > 0 { place += 1 }
    while place < next + 3, isQualifier(place) { place += 1 }
    guard let unit = durationUnit(place), (hundredths ?? 200) < 100_000_000 else { return nil }
    let isOne = hundredths == 100 || hundredths == nil && !isPlural(place)
    if unit == .second, !isPlural(place), !(at(index).kind == .number || hundredths == 100 && at(index).classes.0 == .number) {
      return nil
    }
    if unit == .quarter, isOne || grammar(index) == .a { return nil }
    if at(index).kind == .number, at(index).shape.contains(.ordinal) { return nil }
    return (DurationPart(hundredths: hundredths, unit: unit), afterDot(place + 1))
  }

  /// A unit that lengths are told in; "3h" too.
  private func durationUnit(_ index: Int) -> TimeUnit? {
    if let unit = unit(index), unit != .half, unit != .season {
      if unit == .day, daypart(index) == .night { return .day }
      return unit
    }
    let atom = at(index)
    if isJoined(index), atom.kind == .word, atom.end - atom.start == 1, text[Int(atom.start)] == 0x68 {
      return .hour
    }
    return nil
  }

  private func isQualifier(_ index: Int) -> Bool {
    switch grammar(index) {
    case .business, .consecutive, .all, .calendar: unit(index) == nil
    case .a: at(index - 1).classes.0 == .grammar && grammar(index - 1) == .half
    default: value(index, .approximate) == 1
    }
  }

  /// How many: a number, "a", "half a", "several", "a few", "a couple of", "dozens of"; nil for unknown.
  private func amount(_ index: Int) -> (hundredths: Int?, end: Int)? {
    if grammar(index) == .half {
      if unit(index + 1) != nil || isMark(index + 1, "-") { return (50, index + 1) }
      return grammar(index + 1) == .a ? (50, index + 2) : nil
    }
    if let number = number(index) { return number }
    if matches(at(index), "single") { return (100, index + 1) }
    if grammar(index) == .a {
      if let quantifier = value(index + 1, .quantifier) { return quantity(quantifier, index + 1) }
      if grammar(index + 1) == .half, unit(index + 2) != nil || isMark(index + 2, "-") { return (50, index + 2) }
      return unit(index + 1) == nil && !isQualifier(index + 1) ? nil : (100, index + 1)
    }
    if let quantifier = value(index, .quantifier) { return quantity(quantifier, index) }
    return nil
  }

  private func quantity(_ quantifier: Int, _ index: Int) -> (hundredths: Int?, end: Int) {
    let isCouple = quantifier == 3
    let end = grammar(index + 1) == .of ? index + 2 : index + 1
    return (isCouple ? 200 : nil, end)
  }

  // MARK: Readings

  /// A length of time and what hangs on it: "ago", "later", "after their detention", "from now".
  mutating func duration(_ index: Int) -> TimeReading? {
    guard let (parts, end) = durationParts(index), let part = parts.first else {
      return upcoming(index)
    }
    if let age = age(index, end) { return age }
    if grammar(index) == .a, isRate(index - 1), parts.count == 1 { return rate(index, end, part) }
    let next = afterPossessive(end)
    if let offset = offset(index, next, parts) { return offset }
    noteAnniversary(end, part)
    var reading = length(index, end, parts)
    if grammar(end) == .long { reading.end = end + 1 } else if isMark(end, "-"), grammar(end + 1) == .long {
      reading.end = end + 2
    }
    return reading
  }

  /// Remembers that a text looks back so many years: "a year since his return", "a year of doubt since".
  private mutating func noteAnniversary(_ index: Int, _ part: DurationPart) {
    guard part.unit == .year, let hundredths = part.hundredths, (100...1000).contains(hundredths),
      hundredths % 100 == 0
    else { return }
    for place in index..<min(index + 6, atoms.count) where grammar(place) == .since {
      story.anniversary = hundredths / 100
    }
  }

  /// "42 years old", "a 12-year-old", "18 years of age": an age is no time.
  private func age(_ index: Int, _ end: Int) -> TimeReading? {
    let next = isMark(end, "-") ? end + 1 : end
    if value(next, .age) != nil { return .silent(index, next + 1) }
    if grammar(end) == .of, matches(at(end + 1), "age") { return .silent(index, end + 2) }
    return nil
  }

  /// Whether what stands before "a year" is an amount, so that "a year" is a rate.
  private func isRate(_ index: Int) -> Bool {
    let atom = at(index)
    if atom.kind == .number || isMark(index, "%") { return true }
    if atom.classes.0 == .times || atom.classes.0 == .number { return atom.classes.0 == .times }
    guard atom.kind == .word, atom.end - atom.start >= 5 else { return false }
    let end = Int(atom.end)
    return text[end - 6 + 0] | 0x20 == 0x69 && text[end - 5] | 0x20 == 0x6C && text[end - 4] | 0x20 == 0x6C
      && text[end - 1] | 0x20 == 0x6E
  }

  private func rate(_ index: Int, _ end: Int, _ part: DurationPart) -> TimeReading {
    var reading = length(index, end, [part])
    reading.kind = .set
    return reading
  }

  /// "5 upcoming years", "13 last minutes", "two coming months".
  mutating func upcoming(_ index: Int) -> TimeReading? {
    guard let (hundredths, end) = number(index), hundredths % 100 == 0, hundredths < 10_000_000,
      let relation = relation(end), relation.direction != 0, let unit = unit(end + 1),
      unit >= .day
    else { return nil }
    return rolling(index, end + 2, unit, hundredths / 100 * relation.direction)
  }

  // MARK: Counted from a day

  /// A length from a day: "ago", "later", "earlier", "from now", "after Christmas", "before the vote".
  private mutating func offset(
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
  private func shifted(
    _ index: Int, _ end: Int, _ parts: [DurationPart], _ direction: Int, from base: Day,
    isTold: Bool, unit told: TimeUnit? = nil
  ) -> TimeReading? {
    guard let part = parts.first else { return nil }
    if part.unit.isClock { return shiftedClock(index, end, parts, direction) }
    guard parts.allSatisfy({ $0.hundredths != nil }) else { return vague(index, end, part, direction) }
    var day = base
    for part in parts {
      day = TimeCalendar.add(part.unit, direction * (part.hundredths ?? 0) / 100, to: day)
      if part.unit == .year || part.unit == .month, let rest = part.hundredths.map({ $0 % 100 }), rest > 0 {
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

  private func vague(
    _ index: Int, _ end: Int, _ part: DurationPart, _ direction: Int
  ) -> TimeReading? {
    var reading = rolling(index, end, part.unit, 3 * direction)
    reading.timex = direction < 0 ? "PAST_REF" : "FUTURE_REF"
    reading.unit = .century
    reading.isGuessed = true
    return reading
  }

  private func shiftedClock(
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
  private func narrated(
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
  private mutating func aroundEvent(
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

  private func isAlone(_ index: Int) -> Bool {
    let atom = at(index)
    return index >= atoms.count || (atom.kind == .mark && [0x2E, 0x2C, 0x3B, 0x29].contains(atom.number))
  }

  /// "the raid", "their detention", "his": what was told of.
  private func isDefinite(_ index: Int) -> Bool {
    grammar(index) == .the || isPossessivePronoun(index) || relation(index) == .that
  }

  /// "3 days from Tuesday", "two days after today", "16 days from 01/02/2018".
  private mutating func fromPoint(
    _ index: Int, _ place: Int, _ parts: [DurationPart], _ direction: Int
  ) -> TimeReading? {
    guard let point = point(place + 1), let first = point.first, point.unit <= .month,
      parts[0].unit >= .day, parts[0].hundredths != nil
    else { return nil }
    // "for 3 days from today" is those days.
    if grammar(index - 1) == .for, grammar(place) == .from { return run(index, point.end, parts, first) }
    return shifted(
      index, point.end, parts, direction, from: first, isTold: point.hasYear, unit: .day)
  }

  /// "3 days starting from next Monday": those days.
  private mutating func started(
    _ index: Int, _ place: Int, _ parts: [DurationPart]
  ) -> TimeReading? {
    let next = grammar(place + 1) == .from || grammar(place + 1) == .on ? place + 2 : place + 1
    guard let point = point(next), let first = point.first, parts[0].unit >= .day else { return nil }
    return run(index, point.end, parts, first)
  }

  private func run(_ index: Int, _ end: Int, _ parts: [DurationPart], _ first: Day) -> TimeReading? {
    var last = first
    for part in parts { last = TimeCalendar.add(part.unit, (part.hundredths ?? 0) / 100, to: last) }
    var reading = TimeReading(start: index, end: end, kind: .daterange)
    reading.first = first
    reading.last = last.adding(days: -1)
    reading.timex = "(\(first.iso),\(last.iso),\(DurationPart.timex(parts)))"
    reading.hasYear = true
    return reading
  }

  // MARK: What grammar words begin

  /// "in two weeks", "in the weeks ahead" is a phrase; "in" and a length in the past tense is a length.
  mutating func inward(_ index: Int) -> TimeReading? {
    var next = index + 1
    if value(next, .approximate) != nil { next += 1 }
    if isPlural(next), let unit = unit(next), unit >= .minute { return bareUnits(next, unit) }
    guard grammar(next) != .the, let (parts, end) = durationParts(next) else { return nil }
    if let offset = offset(next, afterPossessive(end), parts) { return offset }
    if age(next, end) != nil { return .silent(next, end + 1) }
    let hasTime = at(end).kind == .possessive && grammar(end + 1) == .time
    guard hasTime || tense(index, end) != .past || parts[0].unit.isClock else {
      return length(next, end, parts)
    }
    if parts[0].unit.isClock, tense(index, end) == .past { return length(next, end, parts) }
    let finish = hasTime ? end + 2 : end
    return shifted(next, finish, parts, 1, from: story.reference, isTold: true)
  }

  /// "in years", "for decades", "in minutes".
  func bareUnits(_ index: Int, _ unit: TimeUnit) -> TimeReading? {
    guard unit != .season, unit != .half, unit != .second, unit != .quarter else { return nil }
    var reading = TimeReading(start: index, end: index + 1, kind: .duration, unit: unit)
    reading.timex = DurationPart.timex([DurationPart(hundredths: nil, unit: unit)])
    if unit == .decade { reading.timex = "PXY" }
    return reading
  }

  /// "within two weeks", "within the next day": the days up to then.
  mutating func within(_ index: Int) -> TimeReading? {
    var next = index + 1
    if grammar(next) == .the { next += 1 }
    if relation(next) != nil { return nil }
    guard let (parts, end) = durationParts(next), let part = parts.first, part.hundredths != nil,
      grammar(end) != .after, grammar(end) != .before, !isMark(end, "-")
    else { return nil }
    var reading = length(next, end, parts)
    if part.unit.isClock { return reading }
    reading.kind = .daterange
    reading.first = story.reference
    reading.last = parts.reduce(story.reference) {
      TimeCalendar.add($1.unit, ($1.hundredths ?? 0) / 100, to: $0)
    }.adding(days: -1)
    return reading
  }

  /// "all week", "the whole year".
  mutating func whole(_ index: Int) -> TimeReading? {
    guard let unit = unit(index + 1), !isPlural(index + 1), unit >= .hour else { return nil }
    return length(index, index + 2, [DurationPart(hundredths: 100, unit: unit)])
  }

  /// "the entire year": the granule at hand.
  mutating func wholeUnit(_ index: Int) -> TimeReading? {
    guard let unit = unit(index + 1), !isPlural(index + 1), unit >= .day else { return nil }
    let anchor = story.near(story.latest, sentence, within: 0)
    let first = TimeCalendar.first(of: unit, holding: anchor?.first ?? story.reference)
    var reading = TimeReading.granule(index, index + 2, unit, first)
    reading.isGuessed = true
    return reading
  }

  /// "several months", "few hours", "a couple of days".
  mutating func quantified(_ index: Int) -> TimeReading? { duration(index) }

  /// What a unit begins: "week 31", "year 2016", "months of talks", "weekends".
  mutating func unitLed(_ index: Int) -> TimeReading? {
    guard let unit = unit(index) else { return nil }
    if unit == .week, let week = weekNumber(index) { return week }
    if unit == .year, let year = fourDigits(index + 1) {
      return told(.granule(index, index + 2, .year, TimeCalendar.make(year, 1)))
    }
    if unit == .weekend {
      if isPlural(index) {
        var reading = TimeReading(start: index, end: index + 1, kind: .set, unit: .weekend)
        reading.timex = "P1WE"
        return reading
      }
      if let weekend = weekOf(index, unit) { return weekend }
      return index + 1 >= atoms.count || isMark(index + 1, ".") ? theUnit(index) : nil
    }
    if daypart(index) == .night, let part = dayparted(index) { return part }
    guard isPlural(index), unit >= .minute else { return nil }
    if isMark(index + 1, "-"), grammar(index + 2) == .long, var reading = bareUnits(index, unit) {
      reading.end = index + 3
      return reading
    }
    switch grammar(index - 1) {
    case .for, .after, .of, .over, .within, .just: break
    default:
      if grammar(index + 1) == .ago { return reference(index, index + 2, -1) }
      guard grammar(index + 1) == .of || index == 0 || matches(at(index - 1), "despite") else { return nil }
    }
    if grammar(index - 1) == .of, unit != .year, unit != .decade, unit != .month { return nil }
    if grammar(index + 1) == .ago || grammar(index + 1) == .later || grammar(index + 1) == .earlier {
      return reference(index, index + 2, grammar(index + 1) == .later ? 1 : -1)
    }
    return bareUnits(index, unit)
  }

  // MARK: Sets

  /// "every Monday", "each quarter", "every two years", "every other Friday", "every March".
  mutating func every(_ index: Int) -> TimeReading? {
    var place = index + 1
    var factor = 1
    if grammar(place) == .other {
      factor = 2
      place += 1
    }
    if let spun = spunEvery(index) { return spun }
    var reading = TimeReading(start: index, end: place + 1, kind: .set)
    if let weekday = value(place, .weekday) {
      reading.timex = "XXXX-WXX-\(weekday)"
      reading.end = afterDot(place + 1)
    } else if let month = value(place, .month) {
      reading.timex = "XXXX-" + TimeCalendar.padded(month, 2)
      reading.end = afterDot(place + 1)
    } else if let season = value(place, .season) {
      reading.timex = "XXXX-" + ["SP", "SU", "FA", "WI"][season]
    } else if let part = daypart(place), unit(place) == nil || part == .night {
      reading.timex = "T" + part.timex
    } else if let unit = unit(place) {
      let isQuarter = unit == .quarter
      reading.timex = DurationPart.timex([
        DurationPart(hundredths: factor * (isQuarter ? 300 : 100), unit: isQuarter ? .month : unit)
      ])
    } else if let (hundredths, end) = number(place), let unit = unit(end) {
      reading.timex = DurationPart.timex([DurationPart(hundredths: hundredths, unit: unit)])
      reading.end = end + 1
    } else {
      return nil
    }
    return clocked(set: reading)
  }

  /// "every week after their detention", as a spun text has "a week after".
  private mutating func spunEvery(_ index: Int) -> TimeReading? {
    guard let unit = unit(index + 1), !isPlural(index + 1), grammar(index + 2) == .after,
      isDefinite(index + 3),
      let anchor = story.near(story.day, sentence, within: 4), anchor.first < story.reference
    else { return nil }
    let part = DurationPart(hundredths: 100, unit: unit)
    var reading = shifted(index, index + 3, [part], 1, from: anchor.first, isTold: false)
    reading?.alternatives = [DurationPart.timex([part])]
    return reading
  }

  /// "annually", "quarterly", "the annual talks".
  mutating func frequency(_ index: Int) -> TimeReading? {
    guard let value = value(index, .frequency), let unit = TimeUnit(rawValue: UInt8(value % 16)) else {
      return nil
    }
    var reading = length(index, index + 1, [DurationPart(hundredths: value / 16, unit: unit)])
    reading.kind = .set
    return reading
  }

  /// "three times a week", "once every two years".
  mutating func times(_ index: Int) -> TimeReading? {
    if value(index + 1, .every) != nil { return every(index + 1).map { starting($0, index) } }
    guard grammar(index + 1) == .a, let unit = unit(index + 2), !isPlural(index + 2) else { return nil }
    var reading = length(index, index + 3, [DurationPart(hundredths: 100, unit: unit)])
    reading.kind = .set
    return reading
  }
}
