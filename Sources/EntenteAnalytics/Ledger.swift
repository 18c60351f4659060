public import EntenteModels

/// Who owes what to whom, by when, on what condition and in return for what.
///
/// ```swift
/// let ledger = Ledger(try store.commitments(Query(.commitments)), asOf: today)
/// ledger.entries.filter { $0.standing == .overdue }
/// ```
///
/// A promise that several documents report stands once.
public struct Ledger: Hashable, Sendable {
  /// Where a promise stands on the ledger's day.
  public enum Standing: String, Sendable, CaseIterable, JSONName {
    /// Its last day is over and nobody told that it was kept.
    case overdue
    /// Its last day comes within 30 days.
    case dueSoon
    /// Its last day comes later.
    case dueLater
    /// Nobody said by when.
    case undated
    /// It hangs on a condition.
    case waiting
    /// Kept, broken or taken back.
    case closed
  }

  /// One promise.
  public struct Entry: Hashable, Sendable {
    /// The fact's id: the smallest of its records' ids.
    public let fact: RecordID
    /// The records it rests on.
    public let records: [RecordID]
    /// The codes of those who owe.
    public let by: [String]
    /// The codes of those who are owed.
    public let to: [String]
    /// The action's lemma.
    public let action: String
    /// What will be done.
    public let object: String
    /// How much; nil where nobody said.
    public let amount: ExactDecimal?
    /// The amount's unit.
    public let unit: String?
    /// When it was made.
    public let made: DayRange?
    /// By when.
    public let due: DayRange?
    /// How far it has come.
    public let status: CommitmentStatus
    /// Where it stands.
    public let standing: Standing
    /// What it hangs on.
    public let condition: String?
    /// The promise that answers it.
    public let inReturnFor: RecordID?
    /// The paper it stands in.
    public let instrument: String?
    /// The best confidence among the records.
    public let confidence: Confidence
  }

  /// What one side owes another in one unit.
  public struct Balance: Hashable, Sendable {
    /// The codes of those who owe.
    public let by: [String]
    /// The codes of those who are owed.
    public let to: [String]
    /// The unit.
    public let unit: String
    /// The sum of what is not closed; parts of a larger promise are not counted again.
    public let total: ExactDecimal
    /// The facts it rests on.
    public let facts: [RecordID]
  }

  /// The promises: overdue first, then by due day, then id.
  public let entries: [Entry]
  /// The sums, by debtor, creditor and unit.
  public let balances: [Balance]
  /// The ledger's day.
  public let asOf: Day
  /// How it was made.
  public let method: Method

  /// Draws the ledger up as it stands on a day; denied promises are left out.
  public init(_ table: CommitmentTable, asOf: Day) {
    let columns = table.records
    let facts = FactRows(columns) { !columns.flags[$0].contains(.negative) }
    let rows = facts.groups.map { Ledger.best(of: $0, in: table) }
    let entries = zip(facts.groups, rows).map { group, row in
      Ledger.entry(row, of: group, in: table, asOf: asOf)
    }
    let parts = Set(rows.filter { table.partOf[$0] != 0 }.map { columns.recordID($0) })
    balances = Ledger.balances(of: entries, without: parts)
    self.entries = entries.sorted(by: Ledger.isBefore)
    self.asOf = asOf
    method = Method(
      "\(entries.count) promises from \(columns.count) records on \(asOf.iso); due soon: within "
        + "\(Ledger.soon) days; sums leave out what is closed, parts of a larger promise and "
        + "confidence below 0.7; "
        + "\(facts.leftOut) denied records left out.")
  }

  /// Within how many days a promise is due soon.
  static let soon = 30

  /// The row with the most confidence; the first of equals.
  private static func best(of rows: [Int], in table: CommitmentTable) -> Int {
    let confidence = table.records.confidence
    return rows.dropFirst().reduce(rows[0]) { confidence[$1] > confidence[$0] ? $1 : $0 }
  }

  private static func entry(
    _ row: Int, of group: [Int], in table: CommitmentTable, asOf: Day
  ) -> Entry {
    let pool = table.records.pool
    let due = dayRange(table.dueStart[row], table.dueEnd[row])
    let status = CommitmentStatus.allCases[Int(table.status[row])]
    let isConditional = table.records.flags[row].contains(.conditional)
    return Entry(
      fact: RecordID(kind: .commitment, number: table.records.fact[row]),
      records: group.map { table.records.recordID($0) }.sorted(),
      by: codes(table.by[row], pool), to: codes(table.to[row], pool),
      action: pool[table.action[row]], object: pool[table.object[row]],
      amount: table.amount[row], unit: text(table.unit[row], pool),
      made: table.records.days(row), due: due, status: status,
      standing: standing(status: status, due: due, isConditional: isConditional, asOf: asOf),
      condition: text(table.condition[row], pool),
      inReturnFor: table.inReturnFor[row] == 0
        ? nil : RecordID(kind: .commitment, number: table.inReturnFor[row]),
      instrument: text(table.instrument[row], pool),
      confidence: Confidence(thousandths: Int(table.records.confidence[row])))
  }

  private static func standing(
    status: CommitmentStatus, due: DayRange?, isConditional: Bool, asOf: Day
  ) -> Standing {
    switch status {
    case .fulfilled, .breached, .withdrawn: return .closed
    default: break
    }
    if isConditional || status == .conditional { return .waiting }
    guard let last = due?.end else { return .undated }
    if last < asOf { return .overdue }
    return last <= asOf.adding(days: soon) ? .dueSoon : .dueLater
  }

  private static func balances(of entries: [Entry], without parts: Set<RecordID>) -> [Balance] {
    var sums: [[String]: (entry: Entry, total: ExactDecimal, facts: [RecordID])] = [:]
    for entry in entries
    where entry.standing != .closed && entry.confidence >= .shown
      && parts.isDisjoint(with: entry.records)
    {
      // Only money can be added up; shares and counts of different things cannot.
      guard let amount = entry.amount, let unit = entry.unit, isCurrency(unit) else { continue }
      let key = [entry.by.joined(separator: ","), entry.to.joined(separator: ","), unit]
      let sum = sums[key] ?? (entry, 0, [])
      guard let total = sum.total.adding(amount) else { continue }
      sums[key] = (sum.entry, total, sum.facts + [entry.fact])
    }
    return sums.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      sums[key].map { sum in
        Balance(
          by: sum.entry.by, to: sum.entry.to, unit: key[2], total: sum.total,
          facts: sum.facts.sorted())
      }
    }
  }

  private static func isCurrency(_ unit: String) -> Bool {
    unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
  }

  private static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    func key(_ entry: Entry) -> (Int, Day, RecordID) {
      let order = Standing.allCases.firstIndex(of: entry.standing) ?? 0
      return (order, entry.due?.end ?? .distantFuture, entry.fact)
    }
    return key(first) < key(second)
  }

  private static func dayRange(_ start: Int32, _ end: Int32) -> DayRange? {
    let none = RecordColumns.noDay
    if start == none, end == none { return nil }
    return DayRange(
      start: start == none ? nil : Day(number: start), end: end == none ? nil : Day(number: end))
  }

  private static func codes(_ ids: ArraySlice<Int32>, _ pool: StringPool) -> [String] {
    ids.compactMap { text($0, pool) }
  }

  private static func text(_ id: Int32, _ pool: StringPool) -> String? { id < 0 ? nil : pool[id] }
}
