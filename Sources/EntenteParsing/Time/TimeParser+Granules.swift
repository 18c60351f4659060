import EntenteModels

extension TimeParser {
  // MARK: The so-manieth of a granule

  /// "the third quarter of 2009", "21st century", "the first week of May", "first Monday of next month".
  mutating func ordinalPart(_ index: Int) -> TimeReading? {
    guard let (nth, end) = ordinal(index), (1...99).contains(nth) else { return nil }
    var place = end
    if isMark(place, "-"), isJoined(place) { place += 1 }
    if let century = centuryNumber(index, nth, place) { return century }
    if let unit = unit(place), !isPlural(place) {
      switch unit {
      case .quarter, .half:
        let count = unit == .quarter ? 4 : 2
        guard nth <= count else { return nil }
        return granuleOfYear(index, place + 1, unit, nth, year: nil)
      case .day, .week, .weekend, .month, .decade:
        return unitOf(index, nth, unit, place + 1) ?? consecutive(index, place)
      default: return consecutive(index, place)
      }
    }
    if let weekday = value(place, .weekday) { return weekdayOf(index, nth, weekday, place + 1) }
    return consecutive(index, place)
  }

  /// "a second consecutive day", "the third straight year": the granule at hand.
  func consecutive(_ index: Int, _ place: Int) -> TimeReading? {
    let noun = grammar(place) == .consecutive ? place + 1 : place
    let isRow = grammar(noun + 1) == .in && grammar(noun + 2) == .a && matches(at(noun + 3), "row")
    guard noun > place || isRow, let unit = unit(noun), unit >= .day else { return nil }
    let first = TimeCalendar.first(of: unit, holding: story.reference)
    let start = grammar(index - 1) == .a ? index - 1 : index
    return .granule(start, noun + 1, unit, first)
  }

  /// "17th century", "15th" before "to the 19th century".
  func centuryNumber(_ index: Int, _ nth: Int, _ place: Int) -> TimeReading? {
    guard nth <= 22 else { return nil }
    var end = place + 1
    if unit(place) != .century {
      let connector = grammar(place) == .to || grammar(place) == .and || isMark(place, "-")
      let next = grammar(place + 1) == .the ? place + 2 : place + 1
      guard connector, let other = ordinal(next) else { return nil }
      let tail = isMark(other.end, "-") ? other.end + 1 : other.end
      guard unit(tail) == .century else { return nil }
      end = place
    }
    return told(.granule(index, end, .century, TimeCalendar.make((nth - 1) * 100, 1)))
  }

  /// A quarter or half of a year: of one told, else the one that the tense points to.
  mutating func granuleOfYear(
    _ start: Int, _ end: Int, _ unit: TimeUnit, _ nth: Int, year: Int?
  ) -> TimeReading? {
    let count = unit == .quarter ? 4 : 2
    guard (1...count).contains(nth) else { return nil }
    func first(_ year: Int) -> Day { TimeCalendar.make(year, (nth - 1) * 12 / count + 1) }
    if let year { return told(.granule(start, end, unit, first(year))) }
    if let (year, end) = yearOf(end) { return told(.granule(start, end, unit, first(year))) }
    let year = story.reference.year
    let days = [year - 1, year, year + 1].map(first)
    let chosen: Day?
    switch tense(start, end) {
    case .future: chosen = days.first { TimeCalendar.last(of: unit, from: $0) >= story.reference }
    default:
      chosen = days.last { TimeCalendar.last(of: unit, from: $0) < story.reference } ?? days.first
    }
    guard let chosen else { return nil }
    var reading = TimeReading.granule(start, end, unit, chosen)
    reading.isGuessed = true
    return reading
  }

  /// A year that a part belongs to: what `yearAfter` reads, "of the year", "of fiscal 2026".
  mutating func yearOf(_ index: Int) -> (year: Int, end: Int)? {
    if let year = yearAfter(index) { return year }
    guard grammar(index) == .of || grammar(index) == .in || grammar(index) == .to else {
      return nil
    }
    guard let point = point(index + 1), point.unit == .year, let first = point.first else {
      return nil
    }
    return (first.year, point.end)
  }

  /// "the first week of May", "the 15th day of next month", "first week of 2015", "last month of the year".
  mutating func unitOf(_ index: Int, _ nth: Int, _ unit: TimeUnit, _ end: Int) -> TimeReading? {
    guard grammar(end) == .of || grammar(end) == .in, let whole = point(end + 1),
      let first = whole.first, let last = whole.last, whole.unit > unit
    else { return nil }
    let start: Day
    switch unit {
    case .week:
      // A week belongs to the granule that holds its Thursday.
      let thursday = first.adding(days: (4 - first.weekday + 7) % 7)
      start =
        nth > 0
        ? thursday.adding(days: 7 * (nth - 1) - 3)
        : last.adding(days: -((last.weekday - 4 + 7) % 7) - 3)
    case .weekend:
      let saturday = first.adding(days: (6 - first.weekday + 7) % 7)
      start =
        nth > 0
        ? saturday.adding(days: 7 * (nth - 1)) : last.adding(days: -((last.weekday - 6 + 7) % 7))
    default:
      start =
        nth > 0
        ? TimeCalendar.add(unit, nth - 1, to: first)
        : TimeCalendar.first(of: unit, holding: last)
    }
    guard start <= last else { return nil }
    var reading = TimeReading.granule(index, whole.end, unit, start)
    reading.hasYear = whole.hasYear
    reading.isGuessed = whole.isGuessed
    return reading
  }

  mutating func weekdayOf(
    _ index: Int, _ nth: Int, _ weekday: Int, _ end: Int
  ) -> TimeReading? {
    guard nth <= 5, grammar(end) == .of || grammar(end) == .in, let whole = point(end + 1),
      whole.unit == .month, let first = whole.first
    else { return nil }
    let (year, month, _) = first.components
    let day = TimeCalendar.weekday(weekday, nth: nth, month: month, of: year)
    var reading = TimeReading.granule(index, whole.end, .day, day)
    reading.hasYear = whole.hasYear
    return reading
  }

  // MARK: Early, mid, late

  /// "early June", "mid-2011", "late in the year", "the end of this year", "the beginning of March".
  mutating func modified(_ index: Int) -> TimeReading? {
    guard let value = value(index, .modifier), let part = Part(rawValue: UInt8(clamping: value + 1))
    else { return nil }
    var place = index + 1
    if isMark(place, "-"), isJoined(place) { place += 1 }
    if part.isNoun {
      guard grammar(place) == .of || (part == .end && grammar(place) == nil) else {
        return commencing(index)
      }
      if grammar(place) == .of { place += 1 }
    } else if grammar(place) == .in || (grammar(place) == .on && part != .mid) {
      place += 1
    } else if isMark(place, ","), part == .early {
      return nil
    }
    if let part = partOfDay(index, place, part) { return part }
    if isMark(place, "-") || grammar(place) == .to { return twoParts(index, place, part) }
    if part.isNoun, grammar(place - 1) == .of, let unit = unit(place), unit > .day, !isPlural(place)
    {
      let first = TimeCalendar.first(of: unit, holding: story.reference)
      var reading = TimeReading.granule(index, place + 1, unit, first)
      reading.narrow(to: part)
      return reading
    }
    guard var point = point(place) else { return nil }
    if point.unit == .day, part != .start, part != .end { return starting(point, index) }
    point.narrow(to: part)
    if point.unit == .day { point.mod = part.mod }
    return starting(point, index)
  }

  /// "early- to mid-December".
  mutating func twoParts(_ index: Int, _ place: Int, _ part: Part) -> TimeReading? {
    let to = isMark(place, "-") ? place + 1 : place
    guard grammar(to) == .to, value(to + 1, .modifier) != nil, var reading = modified(to + 1),
      reading.unit > .day, let last = reading.last
    else { return nil }
    reading.first = TimeCalendar.first(of: reading.unit, holding: last)
    reading.last = TimeCalendar.last(of: reading.unit, from: reading.first ?? last)
    reading.narrow(to: part)
    reading.last = last
    reading.mod = nil
    return starting(reading, index)
  }

  /// "early morning", "late evening", "late Thursday", "end of day".
  mutating func partOfDay(_ index: Int, _ place: Int, _ part: Part) -> TimeReading? {
    let noun = grammar(place) == .the ? place + 1 : place
    if daypart(noun) != nil, !part.isNoun, unit(noun) != .day || noun == place {
      guard let reading = dayparted(noun, isForced: true) else { return nil }
      return starting(reading, index)
    }
    guard part.isNoun, unit(noun) == .day, !isPlural(noun) else { return nil }
    var reading = TimeReading.granule(index, noun + 1, .day, narrativeDay())
    reading.mod = part.mod
    return reading
  }

  /// "beginning January 7th", "starting next week": the point that follows.
  mutating func commencing(_ index: Int) -> TimeReading? {
    guard grammar(index) == .commencing else { return nil }
    let place = grammar(index + 1) == .on || grammar(index + 1) == .from ? index + 2 : index + 1
    return point(place)
  }

  // MARK: Seasons

  /// "summer of 2012", "Winter", "last fall"; a season alone needs an article, preposition or capital.
  mutating func season(_ index: Int) -> TimeReading? {
    guard let season = value(index, .season) else { return nil }
    if let told = yearAfter(index + 1) {
      return self.told(.granule(index, told.end, .season, seasonStart(season, told.year)))
    }
    // "the Winter Olympics" is a name.
    guard !at(index).shape.contains(.capital) || !at(index + 1).shape.contains(.capital),
      grammar(index - 1) != nil || at(index).shape.contains(.capital) || index == 0
    else { return nil }
    // "will fall", "to spring": verbs.
    if grammar(index - 1) == .to || at(index - 1).flags.contains(.future) { return nil }
    let year = story.reference.year
    let days = [year - 1, year, year + 1].map { seasonStart(season, $0) }
    let chosen: Day?
    switch tense(index, index + 1) {
    case .past: chosen = days.last { $0 <= story.reference }
    case .future:
      chosen = days.first { TimeCalendar.last(of: .season, from: $0) >= story.reference }
    case .unknown:
      chosen = days.min {
        abs(Int($0.number) - Int(story.reference.number))
          < abs(Int($1.number) - Int(story.reference.number))
      }
    }
    guard let chosen else { return nil }
    var reading = TimeReading.granule(index, index + 1, .season, chosen)
    reading.isGuessed = true
    return reading
  }

  /// The first day of a season: March, June, September, December.
  func seasonStart(_ season: Int, _ year: Int) -> Day { TimeCalendar.make(year, season * 3 + 3) }
}
