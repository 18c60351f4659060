import EntenteModels

extension TimeParser {
  /// "fiscal 2026", "fiscal year 2008", "FY26", "the current fiscal year".
  mutating func fiscal(_ index: Int) -> TimeReading? {
    guard let kind = value(index, .fiscal) else { return nil }
    let place = unit(index + 1) == .year ? index + 2 : index + 1
    let number = at(place)
    if let year = fourDigits(place) {
      return fiscalYear(index, place + 1, year, isSchool: kind == 1)
    }
    if number.kind == .number, number.digits == 2, isJoined(place) {
      return fiscalYear(index, place + 1, century(Int(number.number)), isSchool: kind == 1)
    }
    guard unit(index + 1) == .year, !isPlural(index + 1), kind == 0 else { return nil }
    if let relation = relation(index - 1) {
      let year = fiscalYear(holding: story.reference) + relation.direction
      return fiscalYear(index - 1, index + 2, year).map { starting($0, index - 1) }
    }
    return fiscalYear(index, index + 2, fiscalYear(holding: story.reference))
  }

  /// The fiscal year of the country that the sentence names.
  func fiscalYear(_ start: Int, _ end: Int, _ year: Int, isSchool: Bool = false) -> TimeReading? {
    var reading = TimeReading(start: start, end: end, unit: .year)
    let rule = isSchool ? (9, false) : fiscalRule(start, end)
    let begins = rule.1 && rule.0 > 1 ? year - 1 : year
    reading.first = TimeCalendar.make(begins, rule.0)
    reading.last = reading.first.map { TimeCalendar.last(of: .year, from: $0) }
    reading.timex = (isSchool ? "SY" : "FY") + TimeCalendar.padded(year, 4)
    reading.hasYear = true
    return reading
  }

  func fiscalYear(holding day: Day) -> Int {
    let rule = fiscalRule(0, 0)
    let (year, month, _) = day.components
    let start = month >= rule.0 ? year : year - 1
    return rule.1 && rule.0 > 1 ? start + 1 : start
  }

  /// The first month of the year of the country named nearest to some words, and whether it is called
  /// after its end; January where none is named.
  func fiscalRule(_ start: Int, _ end: Int) -> (Int, Bool) {
    var best: (distance: Int, row: Int)?
    for index in max(0, start - 40)..<min(atoms.count, end + 40) {
      guard let row = value(index, .fiscalCue), at(index).shape.contains(.capital) else { continue }
      let distance = index < start ? start - index : index - end + 1
      if best.map({ distance < $0.distance }) ?? true { best = (distance, row) }
    }
    guard let row = best?.row else { return (1, false) }
    let fiscal = rules.table(.fiscal)
    guard row * 2 + 1 < fiscal.count else { return (1, false) }
    return (Int(fiscal[row * 2]), fiscal[row * 2 + 1] == 1)
  }
}
