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

  @Test(arguments: [
    ("2026-01-13", true), ("2026-01-13T09:30:00+09:00", true), ("2026-01-13T09:30Z", true),
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
}
