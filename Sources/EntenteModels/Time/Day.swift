/// A day of the proleptic Gregorian calendar.
///
/// ```swift
/// Day(iso: "2025-06-03")?.adding(days: 30).iso  // "2025-07-03"
/// ```
///
/// - Units: `number` counts days from 1970-01-01, which is 0.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The day so many days after 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// The day with this date; nil when the calendar has no such day.
  ///
  /// - Source: the days-from-civil algorithm on 400-year eras (H. Hinnant, 2013).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(month, of: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2025-06-03`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
      let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as year, month (1 to 12) and day (1 to 31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }

  /// The ISO form: `2025-06-03`.
  public var iso: String {
    let (year, month, day) = components
    return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
  }

  /// The day of the week: 1 is Monday, 7 Sunday.
  public var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The day so many days later, or earlier for a negative count; a count beyond what a `Day` can
  /// hold stops at its first or last.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return Day(number: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// The same day so many months later; the month's last day where it is shorter.
  ///
  /// A count that leads beyond the years 1 to 9999 stops there.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let bounded = min(max(months, -1_000_000), 1_000_000)
    let index = year * 12 + month - 1 + bounded
    let newYear = min(max(index / 12, 1), 9999)
    let newMonth = ((index % 12) + 12) % 12 + 1
    let newDay = min(day, Day.daysInMonth(newMonth, of: newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// How many days a month has.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days in their order.
  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 48, digit <= 57 else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = "\(value)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: CustomStringConvertible {
  /// The ISO form.
  public var description: String { iso }
}

extension Day: JSONScalar {
  /// The ISO form.
  public var jsonText: String { iso }

  /// Reads the ISO form.
  public init?(jsonText: String) { self.init(iso: jsonText) }

  /// What a reader is told to write.
  public static var jsonExpectation: String { "an ISO day such as 2025-06-03" }
}
