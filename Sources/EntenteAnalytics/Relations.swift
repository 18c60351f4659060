public import EntenteModels

/// Cooperation and conflict of a pair of actors by period.
///
/// ```swift
/// let relations = Relations(try store.events(query), between: .usa, and: .kor, by: .month)
/// relations.points.map(\.intensity)
/// ```
///
/// Counted are events that occurred or go on, each fact once, from one side to the other; denied,
/// planned, hypothetical and retrospective ones are left out, and so are those whose date is wider
/// than a period.
///
/// - Units: scores are means of PLOVER's and Goldstein's values, -10 to 10.
/// - Source: PLOVER manual (scores); Goldstein (1992), "A Conflict-Cooperation Scale for WEIS Events
///   Data".
public struct Relations: Hashable, Sendable {
  /// One period.
  public struct Point: Hashable, Sendable {
    /// Its first day.
    public let start: Day
    /// Its name: `2025-11`.
    public let name: String
    /// Facts of cooperation, quad classes 1 and 2.
    public let cooperation: Int
    /// Facts of conflict, quad classes 3 and 4.
    public let conflict: Int
    /// Facts whose source is the first actor.
    public let forward: Int
    /// Facts whose source is the second actor.
    public let backward: Int
    /// The mean of PLOVER's scores; nil without facts.
    public let intensity: Double?
    /// The mean of Goldstein's values; nil without facts that have one.
    public let goldstein: Double?
    /// How many documents tell of the pair in this period.
    public let documents: Int
    /// The facts it rests on.
    public let facts: [RecordID]

    /// Whether too few documents tell of the period for a conclusion.
    public var isThin: Bool { documents < Relations.thin }
  }

  /// Below how many documents a period is too thin for a conclusion.
  public static let thin = 30

  /// The first actor's code.
  public let first: ActorCode
  /// The second actor's code.
  public let second: ActorCode
  /// The length of a point.
  public let period: Period
  /// The periods from the first to the last that has a fact, without gaps; none without facts.
  public let points: [Point]
  /// Facts left out because their date is wider than a period.
  public let wide: Int
  /// How it was made.
  public let method: Method

  /// Counts the events between two actors.
  public init(
    _ table: EventTable, between first: ActorCode, and second: ActorCode, by period: Period = .month
  ) {
    let pair = Pair(table, first, second)
    let facts = FactRows(table.records) { pair.holds($0) && Relations.counts($0, in: table) }
    var buckets: [Day: [[Int]]] = [:]
    var wide = 0
    for rows in facts.groups {
      if let start = Relations.start(of: rows, in: table.records, by: period) {
        buckets[start, default: []].append(rows)
      } else {
        wide += 1
      }
    }
    self.first = first
    self.second = second
    self.period = period
    self.wide = wide
    points = Relations.periods(of: Array(buckets.keys), by: period).map { start in
      Relations.point(start, period, buckets[start] ?? [], table, pair)
    }
    method = Method(Relations.words(period, counted: facts.groups.count - wide, wide: wide))
  }

  private static func words(_ period: Period, counted: Int, wide: Int) -> String {
    "\(counted) facts that occurred or go on, each once, by \(period.rawValue); scores are means; "
      + "denied, planned, hypothetical and retrospective ones left out, and \(wide) whose date is "
      + "unknown or wider than a \(period.rawValue); below \(thin) documents a \(period.rawValue) is too thin."
  }

  private static func counts(_ row: Int, in table: EventTable) -> Bool {
    let phase = Phase.allCases[Int(table.phase[row])]
    let flags = table.records.flags[row]
    return (phase == .occurred || phase == .ongoing)
      && flags.isDisjoint(with: [.negative, .retrospective])
  }

  /// The period that the narrowest of the rows' dates lies in; nil where it lies in none.
  private static func start(
    of rows: [Int], in columns: RecordColumns, by period: Period
  ) -> Day? {
    for row in rows {
      guard let days = columns.days(row), let start = days.start else { continue }
      let first = period.start(of: start)
      if period.start(of: days.end ?? start) == first { return first }
    }
    return nil
  }

  private static func periods(of starts: [Day], by period: Period) -> [Day] {
    guard let first = starts.min(), let last = starts.max() else { return [] }
    return Array(sequence(first: first) { $0 < last ? period.next(after: $0) : nil })
  }

  private static func point(
    _ start: Day, _ period: Period, _ facts: [[Int]], _ table: EventTable, _ pair: Pair
  ) -> Point {
    let rows = facts.map { $0[0] }
    let forward = rows.filter { pair.isForward($0) }.count
    let cooperation = rows.filter { table.quad[$0] <= 2 }.count
    return Point(
      start: start, name: period.name(startingOn: start), cooperation: cooperation,
      conflict: rows.count - cooperation, forward: forward,
      backward: rows.filter { pair.isBackward($0) }.count,
      intensity: mean(rows.map { table.intensity[$0] }),
      goldstein: mean(rows.map { table.goldstein[$0] }),
      documents: Set(facts.joined().map { table.records.document[$0] }).count,
      facts: rows.map { RecordID(kind: .event, number: table.records.fact[$0]) }.sorted())
  }

  private static func mean(_ values: [Float]) -> Double? {
    let known = values.filter { !$0.isNaN }
    return known.isEmpty ? nil : known.reduce(0.0) { $0 + Double($1) } / Double(known.count)
  }
}

/// Tells which events of a table pass between two actors.
private struct Pair {
  private let table: EventTable
  private let first: Int32?
  private let second: Int32?

  init(_ table: EventTable, _ first: ActorCode, _ second: ActorCode) {
    self.table = table
    self.first = table.records.pool.id(of: first.rawValue)
    self.second = table.records.pool.id(of: second.rawValue)
  }

  /// Whether the event passes between the two: from one to the other, or both act together.
  func holds(_ row: Int) -> Bool {
    isForward(row) || isBackward(row) || bothAct(row)
  }

  /// Whether the first acts towards the second, or both act together.
  func isForward(_ row: Int) -> Bool { passes(row, from: first, to: second) || bothAct(row) }

  /// Whether the second acts towards the first, or both act together.
  func isBackward(_ row: Int) -> Bool { passes(row, from: second, to: first) || bothAct(row) }

  private func passes(_ row: Int, from: Int32?, to: Int32?) -> Bool {
    guard let from, let to else { return false }
    return table.sources[row].contains(from) && table.targets[row].contains(to)
  }

  private func bothAct(_ row: Int) -> Bool {
    guard let first, let second else { return false }
    return table.sources[row].contains(first) && table.sources[row].contains(second)
  }
}
