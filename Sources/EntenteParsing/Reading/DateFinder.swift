import EntenteModels

/// Finds plain dates: `Nov. 14, 2025`, `November 2025`, `in June`, `2030`.
///
/// A first form that a full normaliser replaces: months, days and years, and "in the coming weeks".
enum DateFinder {
  /// A date in a list of words.
  struct Hit {
    /// The words it takes.
    let words: Range<Int>
    /// The days, TIMEX3 value and how exact it is.
    let time: TimeExpression
    /// Whether the year was worked out from the document's date.
    let isGuessed: Bool
  }

  /// The months by their names and abbreviations, in lower case without a full stop.
  static let months: [String: Int] = {
    let names = [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
      ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
      ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]
    var months: [String: Int] = [:]
    for (index, each) in names.enumerated() {
      for name in each { months[name] = index + 1 }
    }
    return months
  }()

  /// The date that is all a line says, besides a weekday and `Published`.
  static func date(aloneIn line: String) -> Day? {
    let words = line.split { " ,:\t".contains($0) }.map(String.init)
    if words.count <= 2, let last = words.last, let day = Day(iso: last) { return day }
    guard words.count >= 3, words.count <= 5,
      let month = words.firstIndex(where: { months[key($0)] != nil }), month + 2 < words.count,
      let number = Int(words[month + 1]), let year = Int(words[month + 2])
    else { return nil }
    return Day(year: year, month: months[key(words[month])] ?? 0, day: number)
  }

  /// The dates among words, from left to right.
  ///
  /// - Parameters:
  ///   - words: Words as they stand in the text.
  ///   - reference: The document's date, for dates without a year.
  /// - Returns: The dates with the words that they take.
  static func dates(in words: [String], reference: Day?) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < words.count {
      if let hit = hit(words, index, reference) {
        hits.append(hit)
        index = hit.words.upperBound
      } else {
        index += 1
      }
    }
    return hits
  }

  private static func key(_ word: String) -> String {
    (word.hasSuffix(".") ? String(word.dropLast()) : word).lowercased()
  }

  private static func hit(_ words: [String], _ index: Int, _ reference: Day?) -> Hit? {
    if let hit = comingWeeks(words, index, reference) { return hit }
    if let month = months[key(words[index])], words[index].first?.isUppercase == true {
      return monthHit(words, index, month, reference)
    }
    guard index > 0, prepositions.contains(words[index - 1].lowercased()),
      let year = year(words[index])
    else { return nil }
    return whole(words, index..<index + 1, from: (year, 1, 1), to: (year, 12, 31), "\(year)", .year)
  }

  private static let prepositions: Set<String> = [
    "in", "by", "since", "until", "before", "after", "of", "through", "from", "to", "during",
  ]

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1800...2100).contains(year) else {
      return nil
    }
    return year
  }

  private static func comingWeeks(_ words: [String], _ index: Int, _ reference: Day?) -> Hit? {
    guard index + 2 < words.count, words[index] == "the", words[index + 1] == "coming",
      words[index + 2] == "weeks", let reference
    else { return nil }
    let time = TimeExpression(
      text: "the coming weeks", timex: "FUTURE_REF",
      range: DayRange(start: reference, end: reference.adding(days: 42)), granularity: .vague)
    return Hit(words: index..<index + 3, time: time, isGuessed: true)
  }

  private static func monthHit(
    _ words: [String], _ index: Int, _ month: Int, _ reference: Day?
  ) -> Hit? {
    var next = index + 1
    var day: Int?
    if next < words.count, let number = Int(words[next]), (1...31).contains(number) {
      day = number
      next += 1
    }
    let comma = next < words.count && words[next] == "," ? 1 : 0
    var written: Int?
    if next + comma < words.count, let year = year(words[next + comma]) {
      written = year
      next += comma + 1
    }
    guard let year = written ?? reference.map({ guessYear(month, day ?? 1, before: $0) }) else {
      return nil
    }
    let last = Day.daysInMonth(month, of: year)
    let range = index..<next
    guard (day ?? 1) <= last else { return nil }
    let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
    if let day {
      let iso = "\(name)-\(day < 10 ? "0" : "")\(day)"
      return whole(
        words, range, from: (year, month, day), to: (year, month, day), iso, .day,
        guessed: written == nil)
    }
    return third(of: words, range, year, month, name, guessed: written == nil)
  }

  /// A month, or its early, middle or late third.
  private static func third(
    of words: [String], _ range: Range<Int>, _ year: Int, _ month: Int, _ name: String,
    guessed: Bool
  ) -> Hit? {
    let last = Day.daysInMonth(month, of: year)
    let before = range.lowerBound > 0 ? words[range.lowerBound - 1].lowercased() : ""
    let thirds = ["early": (1, 10), "mid": (11, 20), "late": (21, last)]
    let (first, end) = thirds[before] ?? (1, last)
    let start = thirds[before] == nil ? range.lowerBound : range.lowerBound - 1
    return whole(
      words, start..<range.upperBound, from: (year, month, first), to: (year, month, end), name,
      .month, guessed: guessed)
  }

  /// The latest year in which the date is not after the document's.
  private static func guessYear(_ month: Int, _ day: Int, before reference: Day) -> Int {
    let (year, ownMonth, ownDay) = reference.components
    return (month, day) > (ownMonth, ownDay) ? year - 1 : year
  }

  private static func whole(
    _ words: [String], _ range: Range<Int>, from: (Int, Int, Int), to: (Int, Int, Int),
    _ timex: String, _ granularity: Granularity, guessed: Bool = false
  ) -> Hit? {
    guard let start = Day(year: from.0, month: from.1, day: from.2),
      let end = Day(year: to.0, month: to.1, day: to.2)
    else { return nil }
    let time = TimeExpression(
      text: words[range].joined(separator: " "), timex: timex,
      range: DayRange(start: start, end: end), granularity: granularity)
    return Hit(words: range, time: time, isGuessed: guessed)
  }
}
