import EntenteModels

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

  func durationPart(_ index: Int) -> (part: DurationPart, end: Int)? {
    guard let (hundredths, next) = amount(index) else { return nil }
    var place = next
    if isMark(place, "-"), place > 0 { place += 1 }
    while place < next + 3, isQualifier(place) { place += 1 }
    guard let unit = durationUnit(place), (hundredths ?? 200) < 100_000_000 else { return nil }
    let isOne = hundredths == 100 || hundredths == nil && !isPlural(place)
    if unit == .second, !isPlural(place),
      !(at(index).kind == .number || hundredths == 100 && at(index).classes.0 == .number)
    {
      return nil
    }
    if unit == .quarter, isOne || grammar(index) == .a { return nil }
    if at(index).kind == .number, at(index).shape.contains(.ordinal) { return nil }
    return (DurationPart(hundredths: hundredths, unit: unit), afterDot(place + 1))
  }

  /// A unit that lengths are told in; "3h" too.
  func durationUnit(_ index: Int) -> TimeUnit? {
    if let unit = unit(index), unit != .half, unit != .season {
      if unit == .day, daypart(index) == .night { return .day }
      return unit
    }
    let atom = at(index)
    if isJoined(index), atom.kind == .word, atom.end - atom.start == 1,
      text[Int(atom.start)] == 0x68
    {
      return .hour
    }
    return nil
  }

  func isQualifier(_ index: Int) -> Bool {
    switch grammar(index) {
    case .business, .consecutive, .all, .calendar: unit(index) == nil
    case .a: at(index - 1).classes.0 == .grammar && grammar(index - 1) == .half
    default: value(index, .approximate) == 1
    }
  }

  /// How many: a number, "a", "half a", "several", "a few", "a couple of", "dozens of"; nil for unknown.
  func amount(_ index: Int) -> (hundredths: Int?, end: Int)? {
    if grammar(index) == .half {
      if unit(index + 1) != nil || isMark(index + 1, "-") { return (50, index + 1) }
      return grammar(index + 1) == .a ? (50, index + 2) : nil
    }
    if let number = number(index) { return number }
    if matches(at(index), "single") { return (100, index + 1) }
    if grammar(index) == .a {
      if let quantifier = value(index + 1, .quantifier) { return quantity(quantifier, index + 1) }
      if grammar(index + 1) == .half, unit(index + 2) != nil || isMark(index + 2, "-") {
        return (50, index + 2)
      }
      return unit(index + 1) == nil && !isQualifier(index + 1) ? nil : (100, index + 1)
    }
    if let quantifier = value(index, .quantifier) { return quantity(quantifier, index) }
    return nil
  }

  func quantity(_ quantifier: Int, _ index: Int) -> (hundredths: Int?, end: Int) {
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
    if grammar(end) == .long {
      reading.end = end + 1
    } else if isMark(end, "-"), grammar(end + 1) == .long {
      reading.end = end + 2
    }
    return reading
  }

  /// Remembers that a text looks back so many years: "a year since his return", "a year of doubt since".
  mutating func noteAnniversary(_ index: Int, _ part: DurationPart) {
    guard part.unit == .year, let hundredths = part.hundredths, (100...1000).contains(hundredths),
      hundredths % 100 == 0
    else { return }
    for place in index..<min(index + 6, atoms.count) where grammar(place) == .since {
      story.anniversary = hundredths / 100
    }
  }

  /// "42 years old", "a 12-year-old", "18 years of age": an age is no time.
  func age(_ index: Int, _ end: Int) -> TimeReading? {
    let next = isMark(end, "-") ? end + 1 : end
    if value(next, .age) != nil { return .silent(index, next + 1) }
    if grammar(end) == .of, matches(at(end + 1), "age") { return .silent(index, end + 2) }
    return nil
  }

  /// Whether what stands before "a year" is an amount, so that "a year" is a rate.
  func isRate(_ index: Int) -> Bool {
    let atom = at(index)
    if atom.kind == .number || isMark(index, "%") { return true }
    if atom.classes.0 == .times || atom.classes.0 == .number { return atom.classes.0 == .times }
    guard atom.kind == .word, atom.end - atom.start >= 5 else { return false }
    let end = Int(atom.end)
    return text[end - 6 + 0] | 0x20 == 0x69 && text[end - 5] | 0x20 == 0x6C
      && text[end - 4] | 0x20 == 0x6C
      && text[end - 1] | 0x20 == 0x6E
  }

  func rate(_ index: Int, _ end: Int, _ part: DurationPart) -> TimeReading {
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
    if unit == .week, let week = weekNumber(index) ?? weekOf(index, unit) { return week }
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
      guard grammar(index + 1) == .of || index == 0 || matches(at(index - 1), "despite") else {
        return nil
      }
    }
    if grammar(index - 1) == .of, unit != .year, unit != .decade, unit != .month { return nil }
    if grammar(index + 1) == .ago || grammar(index + 1) == .later || grammar(index + 1) == .earlier
    {
      return reference(index, index + 2, grammar(index + 1) == .later ? 1 : -1)
    }
    return bareUnits(index, unit)
  }
}
