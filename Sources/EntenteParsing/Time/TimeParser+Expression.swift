import EntenteModels

extension TimeParser {
  /// The longest time that begins at an atom, with what hangs on it: a clock, a range, a zone.
  mutating func expression(_ index: Int) -> TimeReading? {
    if let phrase = phrase(index) { return finished(phrase) }
    guard var reading = head(index) else { return nil }
    if reading.isSilent { return reading }
    reading = finished(reading)
    return reading
  }

  /// Adds what stands around a head: "about", clocks and parts of the day, the other end of a range.
  mutating func finished(_ reading: TimeReading) -> TimeReading {
    var reading = reading
    if reading.isPoint, reading.unit == .day { reading = timed(reading) }
    if reading.kind == .datetimerange, reading.daypart != nil { reading = timedPart(reading) }
    if reading.isPoint || (reading.clock != nil && reading.clockEnd == nil) {
      reading = ranged(reading)
    }
    approximate(&reading)
    return reading
  }

  /// The time that begins at an atom, by the class of its word.
  mutating func head(_ index: Int) -> TimeReading? {
    let atom = at(index)
    if atom.kind == .number { return numeric(index) }
    if atom.kind == .mark { return marked(index) }
    return head(index, atom.classes.0) ?? head(index, atom.classes.1)
      ?? head(index, atom.classes.2)
  }

  mutating func head(_ index: Int, _ kind: WordClass) -> TimeReading? {
    switch kind {
    case .month: return month(index)
    case .weekday: return weekday(index)
    case .relation: return related(index)
    case .deictic: return deictic(index)
    case .daypart: return dayparted(index)
    case .season: return season(index)
    case .modifier: return modified(index)
    case .every: return every(index)
    case .frequency: return frequency(index)
    case .times: return times(index)
    case .reference: return reference(index)
    case .number, .ordinal: return numeric(index)
    case .quantifier: return quantified(index)
    case .unit: return unitLed(index)
    case .fiscal: return fiscal(index)
    case .letter: return lettered(index)
    case .decade: return decadeWord(index)
    case .grammar: return grammarLed(index)
    default: return nil
    }
  }

  /// A day, week, month, year that begins at an atom, article and all; nil for other times.
  mutating func point(_ index: Int) -> TimeReading? {
    guard depth < 4, !dead.holds(index, depth) else { return nil }
    depth += 1
    let found = phrase(index).flatMap { $0.isPoint ? $0 : nil } ?? head(index)
    depth -= 1
    if let found, found.isPoint { return found }
    dead.add(index, depth)
    return nil
  }

  /// What begins with a grammar word.
  mutating func grammarLed(_ index: Int) -> TimeReading? {
    switch grammar(index) {
    case .the: return articled(index)
    case .a, .half: return duration(index)
    case .in: return inward(index)
    case .within: return within(index)
    case .all: return whole(index)
    case .from, .between: return ranged(from: index)
    case .earlier, .later: return earlierOrLater(index)
    case .w: return shortWeek(index)
    default: return nil
    }
  }

  /// "the" and what it begins.
  mutating func articled(_ index: Int) -> TimeReading? {
    let next = index + 1
    let atom = at(next)
    if atom.word == 0, atom.kind == .word { return nil }
    if let part = ordinalPart(next) { return starting(part, index) }
    if let day = dayOfMonth(next) { return starting(day, index) }
    if unit(next) != nil, let told = theUnit(next) { return starting(told, index) }
    if let phrase = phrase(next) { return starting(phrase, index) }
    if grammar(next) == .all { return wholeUnit(next).map { starting($0, index) } }
    guard grammar(next) != .the, let reading = head(next) else { return nil }
    // "the 2016 license", "the November talks": the article is the noun's.
    switch atom.classes.0 {
    case .month, .weekday, .reference, .frequency, .fiscal, .letter: return reading
    default:
      let isBare = atom.kind == .number && !atom.shape.contains(.ordinal)
      return isBare && reading.unit > .month && reading.unit != .decade
        ? reading : starting(reading, index)
    }
  }

  /// A reading that begins earlier.
  func starting(_ reading: TimeReading, _ index: Int) -> TimeReading {
    var reading = reading
    reading.start = min(reading.start, index)
    return reading
  }

  /// A mark that begins a time: "'90s".
  mutating func marked(_ index: Int) -> TimeReading? {
    if at(index).number == 0xBD { return duration(index) }
    guard isMark(index, "'"), at(index + 1).kind == .number, isJoined(index + 1),
      at(index + 1).digits == 2, let decade = decade(index + 1)
    else { return nil }
    return starting(decade, index)
  }

  /// "now", "recently", "current": TIMEX3's references.
  func reference(_ index: Int) -> TimeReading? {
    // "soon after the vote" hangs on the vote.
    guard let value = value(index, .reference), grammar(index + 1) != .after else { return nil }
    return reference(index, index + 1, value - 1)
  }

  /// A reference to the past (-1), the present (0) or the future (1).
  func reference(_ start: Int, _ end: Int, _ direction: Int) -> TimeReading {
    var reading = TimeReading(start: start, end: end)
    reading.timex = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][min(max(direction, -1), 1) + 1]
    return reading
  }
}
