/// Sixty sentences in the manner of Asian papers in English, with what their times mean.
///
/// They were written before the rules.
///
/// A mark `⟦…⟧` surrounds each time; `means` holds one value a mark: a TIMEX3 value, or inclusive days
/// as `first..last`, after a value where both are meant: `2025-06 2025-06-01..2025-06-10`.
enum AsianPressCases {
  struct Case: Sendable {
    let published: String
    let text: String
    let means: [String]

    init(_ published: String, _ text: String, _ means: String...) {
      self.published = published
      self.text = text
      self.means = means
    }
  }

  static let all: [Case] = [
    // Days of the month without a month.
    Case(
      "2025-10-23", "The presidential office said on ⟦the 21st⟧ that talks went well.", "2025-10-21"
    ),
    Case("2025-10-05", "Prosecutors summoned the former minister on ⟦the 21st⟧.", "2025-09-21"),
    Case("2025-10-05", "The working group will meet on ⟦the 21st⟧ in Sejong.", "2025-10-21"),
    Case("2025-10-29", "A second round will be held on ⟦the 3rd⟧ in Gyeongju.", "2025-11-03"),
    Case("2025-08-06", "Envoys met in Washington on ⟦the 3rd (local time)⟧.", "2025-08-03"),
    Case("2025-11-14", "According to the ministry on ⟦the 14th⟧, exports rose.", "2025-11-14"),
    Case("2025-11-15", "The vessel left port on ⟦the afternoon of the 14th⟧.", "2025-11-14TAF"),
    Case("2025-11-15", "He arrived on ⟦the morning of the 13th⟧ by train.", "2025-11-13TMO"),
    Case("2025-03-04", "The cabinet approved the bill on ⟦the 26th of last month⟧.", "2025-02-26"),
    Case("2025-03-04", "The summit is set for ⟦the 12th of this month⟧.", "2025-03-12"),
    Case("2025-12-20", "Hearings will open on ⟦the 8th of next month⟧.", "2026-01-08"),
    Case("2025-06-28", "The levy takes effect from ⟦the 1st of next month⟧.", "2025-07-01"),
    Case(
      "2025-06-20", "The drill ran from ⟦the 10th⟧ to ⟦the 14th⟧.", "2025-06-10", "2025-06-14"),
    Case("2025-06-20", "The drill took place from ⟦the 10th to 14th⟧.", "2025-06-10..2025-06-14"),
    Case("2025-07-02", "Both leaders spoke by phone until late on ⟦the 30th⟧.", "2025-06-30"),

    // Months and days.
    Case("2025-11-20", "The pact was initialled on ⟦Nov. 7⟧.", "2025-11-07"),
    Case("2026-01-13", "The president took office on ⟦June 4⟧.", "2025-06-04"),
    Case("2025-11-20", "Tokyo plans to host the forum on ⟦Feb. 11⟧.", "2026-02-11"),
    Case("2025-05-20", "The tariff was announced on ⟦Apr. 2 last year⟧.", "2024-04-02"),
    Case("2025-05-20", "The ruling on ⟦April 4 this year⟧ removed him.", "2025-04-04"),
    Case("2025-05-20", "The base is to close in ⟦March next year⟧.", "2026-03"),
    Case("2025-05-20", "The talks broke down in ⟦December of last year⟧.", "2024-12"),
    Case("2025-11-20", "The team visited Ulsan on ⟦November 3, 2025 (KST)⟧.", "2025-11-03"),
    Case("2025-11-20", "It was signed on ⟦14 November 2025⟧ in Busan.", "2025-11-14"),
    Case("2025-11-20", "The notice is dated ⟦2025.11.14⟧.", "2025-11-14"),
    Case("2026-01-20", "Shipments fell in ⟦December⟧.", "2025-12"),

    // Relative days, weeks, months, years.
    Case("2025-11-14", "The agency launched a probe ⟦the day before⟧.", "2025-11-13"),
    Case(
      "2025-11-14", "The leaders met on ⟦Nov. 10⟧ and issued a text ⟦the following day⟧.",
      "2025-11-10",
      "2025-11-11"),
    Case(
      "2025-11-14", "She resigned on ⟦Oct. 3⟧. ⟦Three weeks later⟧ a successor was named.",
      "2025-10-03", "2025-10-24"),
    Case(
      "2025-11-14",
      "Police held them on ⟦Sept. 4⟧. They were freed ⟦a week after⟧ their detention.",
      "2025-09-04", "2025-09-11"),
    Case(
      "2025-11-14", "The accord was reached in ⟦July⟧ and took effect ⟦the following month⟧.",
      "2025-07",
      "2025-08"),
    Case("2025-11-14", "The minister left for Hanoi ⟦the previous day⟧.", "2025-11-13"),
    Case("2025-11-14", "Rice prices rose 12 percent from ⟦a year earlier⟧.", "2024-11"),
    Case("2025-11-14", "Exports jumped ⟦last month⟧.", "2025-10"),
    Case("2025-11-14", "The outlay will double ⟦next year⟧.", "2026"),
    Case(
      "2025-11-14", "The bill should pass by ⟦the end of this year⟧.", "2025 2025-09-01..2025-12-31"
    ),
    Case("2025-11-14", "A road map is due ⟦early next year⟧.", "2026 2026-01-01..2026-04-30"),
    Case("2025-11-14", "Work begins in ⟦the first half of next year⟧.", "2026-H1"),
    Case("2025-11-14", "Growth slowed in ⟦the third quarter⟧.", "2025-Q3"),
    Case(
      "2025-11-14", "The envoy will travel in ⟦the coming weeks⟧.", "2025-11-14..2025-12-26"),
    Case("2025-11-14", "Seoul wants the handover by ⟦the end of the decade⟧.", "202"),
    Case("2025-11-14", "The plant opens in ⟦mid-December⟧.", "2025-12 2025-12-11..2025-12-20"),
    Case("2025-11-14", "They met in ⟦late October⟧.", "2025-10 2025-10-21..2025-10-31"),
    Case("2025-11-14", "The fleet returned ⟦two days ago⟧.", "2025-11-12"),
    Case(
      "2025-11-14", "The year ⟦before last⟧ they signed; ⟦last year⟧ they paid.", "2023", "2024"),

    // Weekdays by the tense of their clause.
    Case("2025-11-14", "The two ministers met on ⟦Tuesday⟧.", "2025-11-11"),
    Case("2025-11-14", "The two ministers will meet on ⟦Tuesday⟧.", "2025-11-18"),
    Case("2025-11-14", "Parliament convenes ⟦next Monday⟧.", "2025-11-17"),
    Case("2025-11-14", "Taipei said ⟦Thursday⟧ it would reply.", "2025-11-13"),

    // Ranges and terms.
    Case("2025-11-14", "He fought in the ⟦1950-53⟧ Korean War.", "1950-01-01..1953-12-31"),
    Case("2025-11-14", "The levy applies from ⟦Aug. 1⟧.", "2025-08-01"),
    Case("2025-11-14", "The leaders gather in Busan on ⟦Nov. 24-26⟧.", "2025-11-24..2025-11-26"),
    Case("2025-11-14", "He has a ⟦five-year⟧ term ending in ⟦2030⟧.", "P5Y", "2030"),
    Case("2025-11-14", "Troops stayed there for ⟦two months⟧.", "P2M"),

    // Fiscal years, holidays, clocks, sets.
    Case("2025-11-14", "Japan set aside more for ⟦fiscal 2026⟧.", "FY2026 2026-04-01..2027-03-31"),
    Case(
      "2025-11-14", "The Pentagon's ⟦fiscal year 2026⟧ budget grew.",
      "FY2026 2025-10-01..2026-09-30"),
    Case("2025-11-14", "Families met over ⟦Chuseok⟧.", "2025-10-06"),
    Case("2025-11-14", "He will speak on ⟦Liberation Day⟧ in Seoul.", "2026-08-15"),
    Case(
      "2025-11-14", "The missile was fired at ⟦about 3:10 p.m. on the 12th (KST)⟧.",
      "2025-11-12T15:10"),
    Case("2025-11-14", "The allies hold the exercise ⟦every March⟧.", "XXXX-03"),
    Case("2025-11-14", "The council meets ⟦annually⟧.", "P1Y"),
    Case("2025-11-14", "Firms pay dues ⟦every Monday⟧.", "XXXX-WXX-1"),
    Case("2025-11-14", "The minister ⟦now⟧ favours talks.", "PRESENT_REF"),
  ]
}
