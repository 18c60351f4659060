import EntenteModels

/// Small things that rows keep of records.
enum RecordBits {
  /// Stands in `flags` for a hypothetical act, besides the bits of `RecordFlags`.
  static let hypothetical = 64

  /// The column `flags`.
  static func flags(of record: Record) -> Int {
    let isHypothetical = record.content.phase == .hypothetical
    return Int(RecordFlags(record).rawValue) + (isHypothetical ? hypothetical : 0)
  }

  /// Whether a time is one day whose TIMEX value is that day.
  static func isPlainDay(_ time: TimeExpression) -> Bool {
    time.granularity == .day && time.start == time.end && time.start?.iso == time.timex
  }

  /// Which way two sides stand: 1 the first acts on the second, 2 the second on the first.
  static func way(_ first: Int, _ second: Int) -> Int {
    (first & 1 & (second >> 1)) | ((second & 1 & (first >> 1)) << 1)
  }

  /// Which sides a role is: 1 acts, 2 is acted upon.
  static func side(ofRole role: String) -> Int {
    if Query.activeRoles.contains(role) { return 1 }
    return Query.passiveRoles.contains(role) ? 2 : 0
  }
}
