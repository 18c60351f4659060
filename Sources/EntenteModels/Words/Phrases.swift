extension Day {
  /// The day as people write it: `1 Nov 2025`.
  public var phrase: String {
    let (year, month, day) = components
    return "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  /// Short English names of the months, January first.
  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension DayRange {
  /// The days as people write them: `1 Nov 2025`, `Nov 2025`, `2025`, `1 to 5 Nov 2025`, `from 1 Nov
  /// 2025`.
  public var phrase: String {
    switch (start, end) {
    case (nil, nil): return ""
    case (let start?, nil): return "from \(start.phrase)"
    case (nil, let end?): return "until \(end.phrase)"
    case (let start?, let end?): return DayRange.phrase(start, end)
    }
  }

  private static func phrase(_ start: Day, _ end: Day) -> String {
    if start == end { return start.phrase }
    let (from, to) = (start.components, end.components)
    let isWholeMonths = from.day == 1 && to.day == Day.daysInMonth(to.month, of: to.year)
    if isWholeMonths, from.year == to.year {
      if from.month == 1, to.month == 12 { return "\(from.year)" }
      if from.month == to.month { return "\(Day.monthNames[from.month - 1]) \(from.year)" }
      return "\(Day.monthNames[from.month - 1]) to \(Day.monthNames[to.month - 1]) \(to.year)"
    }
    if isWholeMonths, from.month == 1, to.month == 12 { return "\(from.year) to \(to.year)" }
    if from.year == to.year, from.month == to.month {
      return "\(from.day) to \(end.phrase)"
    }
    return "\(start.phrase) to \(end.phrase)"
  }
}

extension Quantity {
  /// The amount as people write it: `$350 billion`, `15%`, `28,500 persons`, `about 3.5% of GDP`; an
  /// amount of change never reads as a level: `by 75%`, `down 10%`.
  public var phrase: String {
    let number = low.flatMap { low in
      high.map { "\(Quantity.amount(low, unit)) to \(Quantity.amount($0, unit))" }
    }
    let isFall = isChange && value < 0 && number == nil
    var words = number ?? Quantity.amount(isFall ? value.negated : value, unit)
    if let comparator { words = "\(comparator.phrase) \(words)" }
    if let base { words += " of \(base)" }
    if let per { words += " a \(per)" }
    return isChange ? (isFall ? "down " : "by ") + words : words
  }

  /// One number with its unit.
  private static func amount(_ value: ExactDecimal, _ unit: String) -> String {
    switch unit {
    case "percent": return "\(value)%"
    case "percentagePoints": return "\(value) percentage points"
    default: break
    }
    let isMoney = unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
    guard isMoney else { return "\(grouped(value)) \(unit)" }
    let number = scaled(value < 0 ? value.negated : value)
    return (value < 0 ? "-" : "") + (signs[unit].map { $0 + number } ?? "\(number) \(unit)")
  }

  /// The signs of the currencies that readers know without a code.
  private static let signs = ["USD": "$", "EUR": "€", "GBP": "£"]

  /// A large number with a word: `350 billion`.
  private static func scaled(_ value: ExactDecimal) -> String {
    for (power, word) in [(12, "trillion"), (9, "billion"), (6, "million")] {
      let unit = ExactDecimal("1e\(power)") ?? 1
      guard value >= unit else { continue }
      let shifted = ExactDecimal(coefficient: value.coefficient, scale: value.scale + power)
      return "\(shifted) \(word)"
    }
    return grouped(value)
  }

  /// A number with commas between its thousands.
  private static func grouped(_ value: ExactDecimal) -> String {
    let parts = value.description.split(separator: ".", maxSplits: 1)
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    var groups: [Substring] = []
    var rest = parts[0].dropFirst(sign.count)
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return sign + groups.joined(separator: ",") + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

extension Comparator {
  /// The comparison in words.
  var phrase: String {
    switch self {
    case .about: "about"
    case .moreThan: "more than"
    case .atLeast: "at least"
    case .lessThan: "less than"
    case .upTo: "up to"
    }
  }
}
