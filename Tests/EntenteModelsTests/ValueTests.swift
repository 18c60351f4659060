import EntenteModels
import EntenteTestSupport
import Testing

struct ValueTests {
  @Test(arguments: [
    ("350000000000", "350000000000"), ("3.50", "3.5"), ("-0.25", "-0.25"), ("0.000", "0"),
    ("3e9", "3000000000"), ("1.5E-3", "0.0015"), ("-7", "-7"),
  ])
  func `a decimal keeps its digits`(text: String, printed: String) {
    #expect(ExactDecimal(text)?.description == printed)
  }

  @Test(arguments: [
    "", "-", "1.", ".5", "1e", "0x1", "1 ", "1e999", String(repeating: "9", count: 60),
    "1e-9223372036854775808", "1e9223372036854775808", "+1", "1e5.5", "٣",
  ])
  func `what is no number of up to 38 digits is refused`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `decimals add and compare as whole numbers do`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = Int.random(in: -1_000_000...1_000_000, using: &random)
    let second = Int.random(in: -1_000_000...1_000_000, using: &random)

    #expect(ExactDecimal(first).adding(ExactDecimal(second)) == ExactDecimal(first + second))
    #expect((ExactDecimal(first) < ExactDecimal(second)) == (first < second), "seed \(seed)")
    #expect(
      ExactDecimal(first).multiplied(by: ExactDecimal(second)) == ExactDecimal(first * second))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a decimal that is printed and read again is the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let number = ExactDecimal(
      coefficient: Int128(Int.random(in: .min ... .max, using: &random)),
      scale: Int.random(in: 0...30, using: &random))

    #expect(ExactDecimal(number.description) == number, "seed \(seed)")
  }

  @Test func `equal numbers written otherwise are one value`() {
    #expect(ExactDecimal("1.50") == ExactDecimal("15e-1"))
    #expect(Set([ExactDecimal("100"), ExactDecimal("1e2"), ExactDecimal("100.00")]).count == 1)
  }

  @Test func `a product that does not fit is refused, not rounded`() {
    let large = ExactDecimal("99999999999999999999999999999")

    #expect(large?.scaled(byPowerOfTen: 20) == nil)
  }

  @Test func `every day from 1900 to 2100 comes back from its ISO form, and weekdays follow`() {
    var day = Day(iso: "1900-01-01") ?? Day(number: 0)
    var weekday = 1
    while day.year < 2101 {
      #expect(Day(iso: day.iso) == day)
      #expect(day.weekday == weekday, "\(day)")
      day = day.adding(days: 1)
      weekday = weekday % 7 + 1
    }
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025/01/01", "2025-1-1"])
  func `a day that the calendar does not have is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a month later is the month's last day where it is shorter`() {
    #expect(Day(iso: "2025-01-31")?.adding(months: 1).iso == "2025-02-28")
    #expect(Day(iso: "2025-01-15")?.adding(months: -1).iso == "2024-12-15")
    #expect(Day(iso: "2024-12-31")?.adding(months: 14).iso == "2026-02-28")
  }

  @Test(arguments: [Int.min, -5_000_000_000, 5_000_000_000, Int.max])
  func `a count of days or months beyond the calendar stops at its end`(count: Int) {
    let day = Day(number: 20_000)

    #expect((day.adding(days: count) < day) == (count < 0))
    #expect([1, 9999].contains(day.adding(months: count).year))
  }

  @Test func `leap years follow the Gregorian rule`() {
    let leap = [1600, 1896, 1904, 2000, 2024].map { Day.daysInMonth(2, of: $0) }
    let common = [1700, 1900, 2023, 2025, 2100].map { Day.daysInMonth(2, of: $0) }

    #expect(leap.allSatisfy { $0 == 29 } && common.allSatisfy { $0 == 28 })
    #expect(Day(iso: "1970-01-01")?.number == 0 && Day(iso: "2000-02-29")?.number == 11_016)
  }

  @Test(arguments: [
    ("2026-01-13", true), ("2026-01-13T09:30:00+09:00", true), ("2026-01-13T09:30Z", true),
    ("2026-01-13T09:30:15.25Z", true), ("2026-01-13T09:30:", false), ("2026-01-13T09:30.", false),
    ("2026-01-13T09", false), ("2026-01-13T09:60", false), ("2026-01-13T09:30+9", false),
    ("2026-01-13T25:00", false), ("2026-01-13 noon", false), ("13 January", false),
  ])
  func `a moment is an ISO day or date-time`(text: String, isMoment: Bool) {
    #expect((Moment(iso: text) != nil) == isMoment)
  }

  @Test(arguments: [
    ("2025-11-01", "2025-11-01", "1 Nov 2025"), ("2025-11-01", "2025-11-30", "Nov 2025"),
    ("2025-01-01", "2025-12-31", "2025"), ("2025-10-21", "2025-10-31", "21 to 31 Oct 2025"),
    ("2025-10-01", "2025-12-31", "Oct to Dec 2025"),
    ("2025-10-30", "2025-11-02", "30 Oct 2025 to 2 Nov 2025"),
  ])
  func `days are written as people write them`(start: String, end: String, phrase: String) {
    #expect(DayRange(start: Day(iso: start), end: Day(iso: end)).phrase == phrase)
  }

  @Test(arguments: [
    (ExactDecimal(350_000_000_000), "USD", "$350 billion"),
    (ExactDecimal(66_300_000_000_000), "KRW", "66.3 trillion KRW"),
    (ExactDecimal(15), "percent", "15%"), (ExactDecimal(28500), "persons", "28,500 persons"),
  ])
  func `amounts are written as people write them`(value: ExactDecimal, unit: String, phrase: String)
  {
    #expect(Quantity(value: value, unit: unit, text: "").phrase == phrase)
  }

  @Test func `an amount of change never reads as a level`() {
    var quantity = Quantity(value: 75, unit: "percent", isChange: true, text: "")
    #expect(quantity.phrase == "by 75%")

    quantity.value = -75
    #expect(quantity.phrase == "down 75%")
  }

  @Test func `bounds, ranges, bases and periods are in the words`() {
    let bounded = Quantity(
      value: ExactDecimal(coefficient: 35, scale: 1), unit: "percent", comparator: .atLeast,
      base: "GDP", text: "")
    let ranged = Quantity(
      value: 10_000_000, unit: "USD", low: 10_000_000, high: 20_000_000, per: "year", text: "")

    #expect(bounded.phrase == "at least 3.5% of GDP")
    #expect(ranged.phrase == "$10 million to $20 million a year")
    #expect(Quantity(value: -2_000_000_000, unit: "USD", text: "").phrase == "-$2 billion")
  }
}
