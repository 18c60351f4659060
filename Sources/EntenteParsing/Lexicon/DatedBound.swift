import EntenteModels

/// A date as precise as it is sure: a day, a month or a year.
struct DatedBound: Hashable {
  /// The first and the last day that it can mean.
  let earliest: Day
  let latest: Day

  /// A beginning that nobody knows, before an end.
  static func unknown(before end: DatedBound?) -> DatedBound {
    DatedBound(earliest: .distantPast, latest: end?.latest ?? .distantFuture)
  }

  private init(earliest: Day, latest: Day) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Reads `2025-06-04`, `2025-06` or `2025`; nil for anything else.
  init?(_ text: String) {
    let size = text.utf8.count
    guard size == 4 || size == 7 || size == 10,
      let first = Day(iso: text + "-01-01".suffix(10 - size))
    else { return nil }
    earliest = first
    switch size {
    case 4: latest = first.adding(months: 12).adding(days: -1)
    case 7: latest = first.adding(months: 1).adding(days: -1)
    default: latest = first
    }
  }
}
