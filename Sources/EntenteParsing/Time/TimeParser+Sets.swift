import EntenteModels

extension TimeParser {
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
  mutating func spunEvery(_ index: Int) -> TimeReading? {
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
    guard let value = value(index, .frequency), let unit = TimeUnit(rawValue: UInt8(value % 16))
    else {
      return nil
    }
    var reading = length(index, index + 1, [DurationPart(hundredths: value / 16, unit: unit)])
    reading.kind = .set
    return reading
  }

  /// "three times a week", "once every two years".
  mutating func times(_ index: Int) -> TimeReading? {
    if value(index + 1, .every) != nil { return every(index + 1).map { starting($0, index) } }
    guard grammar(index + 1) == .a, let unit = unit(index + 2), !isPlural(index + 2) else {
      return nil
    }
    var reading = length(index, index + 3, [DurationPart(hundredths: 100, unit: unit)])
    reading.kind = .set
    return reading
  }
}
