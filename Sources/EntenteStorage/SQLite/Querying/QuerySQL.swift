import EntenteModels

/// A query as bound SQL: what people and documents wrote is only ever a bound value.
///
/// Rows come from `record_rows r`. Where the query names who takes part by plain codes, they come by way of
/// `side_rows s`, which has what is asked most; then `r` is joined only if something else is asked. Words
/// without such codes lead from the full-text index to `r`.
struct QuerySQL {
  /// Where rows come from when only `s` is needed; nil where `r` always is.
  private(set) var driver: SideDriver?
  /// The conditions without `WHERE`, joined by AND.
  private(set) var conditions: [String] = []
  /// The values of their places, in their order.
  private(set) var values: [SQLValue] = []
  private var isLedByWords = false
  private var needsRecords = false
  private var needsDocuments = false
  private let query: Query

  /// Compiles the filters and words of a query.
  ///
  /// - Parameters:
  ///   - query: The query; its kind is not `documents`.
  ///   - hidesUnasked: Whether denied and hypothetical records are left out unless a filter asks for them.
  ///   - isScan: Whether rows are read in the order of storing, so that an index by kind would only be a
  ///     detour.
  init(_ query: Query, hidesUnasked: Bool = true, isScan: Bool = false) {
    self.query = query
    var rest = query.filters
    driver = query.asOf == nil ? SideDriver(taking: &rest) : nil
    if let driver { require(driver.condition, driver.values) }
    isLedByWords = driver == nil && !query.words.isEmpty
    if isLedByWords { require("w.record_words MATCH ?", [.text(Self.phrases(query.words))]) }
    if let kind = query.kind.recordKind {
      require("\(isScan ? "+" : "")\(column("kind")) = ?", [.integer(kind.order)])
    }
    requireCurrent()
    for filter in rest {
      let (sql, bound) = test(filter.test)
      require(filter.isNegated ? "NOT coalesce((\(sql)), 0)" : "(\(sql))", bound)
    }
    if !query.words.isEmpty, !isLedByWords {
      let (sql, bound) = contains(query.words)
      require(sql, bound)
    }
    if hidesUnasked, shownMask > 0 { require("\(column("flags")) & \(shownMask) = 0", []) }
  }

  /// The bits of `flags` that hide a record from this query.
  var shownMask: Int {
    (query.asks(for: .polarity) ? 0 : Int(RecordFlags.negative.rawValue))
      + (query.asks(for: .phase) ? 0 : RecordBits.hypothetical)
  }

  /// `FROM ... WHERE ...` with what else is joined; `whole` where columns of `r` are read.
  func source(joins: String = "", whole: Bool) -> String {
    var tables = driver == nil ? "record_rows r" : "side_rows s"
    if driver != nil, whole || needsRecords || needsDocuments {
      tables += " CROSS JOIN record_rows r ON r.row = s.record"
    }
    if isLedByWords {
      tables = "record_words w CROSS JOIN record_rows r ON r.row = w.rowid"
    }
    if needsDocuments { tables += " JOIN documents d ON d.row = r.document" }
    return "FROM \(tables)\(joins) WHERE \(condition)"
  }

  /// The conditions as one.
  var condition: String { conditions.isEmpty ? "1" : conditions.joined(separator: " AND ") }

  /// A column that `side_rows` has too.
  func column(_ name: String) -> String { (driver == nil ? "r." : "s.") + name }

  /// The row of the record.
  var row: String { driver == nil ? "r.row" : "s.record" }

  /// Makes sure that documents are joined.
  mutating func joinDocuments() { needsDocuments = true }

  private mutating func require(_ sql: String, _ bound: [SQLValue]) {
    conditions.append(sql)
    values += bound
  }

  /// A column that only records have.
  private mutating func own(_ name: String) -> String {
    needsRecords = true
    return "r." + name
  }

  private mutating func ofDocument(_ name: String) -> String {
    needsDocuments = true
    return "d." + name
  }

  /// Only the newest version of a document counts, or the newest by then.
  private mutating func requireCurrent() {
    guard let day = query.asOf else { return require("\(column("flags")) & 128 = 0", []) }
    require(
      "\(own("reported")) <= ? AND (r.replaced IS NULL OR r.replaced > ?)", [.day(day), .day(day)])
  }

  // MARK: Tests

  private mutating func test(_ test: QueryFilter.Test) -> (String, [SQLValue]) {
    switch test {
    case .actor(let roles, let terms): return ActorSQL.takesPart(row, roles, terms)
    case .together(let terms): return ActorSQL.together(row, terms)
    case .only(let terms): return ActorSQL.only(row, terms)
    case .words(let words): return contains(words)
    case .column(let column, let names): return named(column, names)
    case .kinds(let kinds):
      return (
        "\(column("kind")) IN (\(Self.marks(kinds.count)))", kinds.map { .integer($0.order) }
      )
    case .topic(let topics): return topic(topics)
    case .happened(let days, let isSure): return happened(days, isSure)
    case .reported(let days): return Self.between(column("reported"), days)
    case .recorded(let days): return Self.between(own("recorded"), days)
    case .confidence(let comparison, let value):
      return ("\(own("confidence")) \(comparison.rawValue) ?", [.real(value * 1000)])
    case .amount(let comparison, let value, let unit):
      return (
        """
        \(row) IN (SELECT q.record FROM quantity_rows q WHERE q.unit IN
          (SELECT t.row FROM terms t WHERE t.text = ? COLLATE NOCASE)
          AND q.approximate \(comparison.rawValue) ?)
        """, [.text(unit), .real(value.approximate)]
      )
    case .support(let comparison, let count):
      return (
        """
        (SELECT max(1, f.independent) FROM fact_rows f WHERE f.row = \(own("fact"))) \
        \(comparison.rawValue) ?
        """, [.integer(count)]
      )
    case .retrospective: return ("\(column("flags")) & 1 > 0", [])
    case .state(let state, let today): return self.state(state, today)
    }
  }

  /// Words are handed to the full-text search in quotes, so that nothing in them is its syntax.
  private func contains(_ words: [String]) -> (String, [SQLValue]) {
    (
      "\(row) IN (SELECT rowid FROM record_words WHERE record_words MATCH ?)",
      [.text(Self.phrases(words))]
    )
  }

  static func phrases(_ words: [String]) -> String {
    words.map { word in
      // The search reads its text as C does: nothing after a zero byte would be seen.
      "\"" + word.replacing("\0", with: " ").replacing("\"", with: "\"\"") + "\""
    }.joined(separator: " ")
  }

  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  private mutating func named(
    _ column: QueryFilter.TextColumn, _ names: [String]
  ) -> (String, [SQLValue]) {
    let bound = names.map { SQLValue.text($0) }
    let list = Self.marks(names.count)
    switch column {
    case .publisher: return ("\(ofDocument("publisher")) COLLATE NOCASE IN (\(list))", bound)
    case .polarity:
      let bits = names.map { $0.lowercased() == Polarity.negative.rawValue ? "> 0" : "= 0" }
      let tests = bits.map { "\(self.column("flags")) & 2 \($0)" }
      return (tests.isEmpty ? "0" : tests.joined(separator: " OR "), [])
    default:
      let place = column == .type ? self.column("type") : own(column.rawValue)
      return (
        "\(place) IN (SELECT t.row FROM terms t WHERE t.text COLLATE NOCASE IN (\(list)))", bound
      )
    }
  }

  private func topic(_ topics: [String]) -> (String, [SQLValue]) {
    let anyOf = topics.map { _ in "n.text = ? OR substr(n.text, 1, length(?) + 1) = ? || '.'" }
    let isOne =
      "t.topic IN (SELECT n.row FROM terms n WHERE \(anyOf.isEmpty ? "0" : anyOf.joined(separator: " OR ")))"
    // Few rows are each looked at; all rows of a topic are found by its index.
    let isFew = driver != nil || isLedByWords
    return (
      isFew
        ? "EXISTS (SELECT 1 FROM topic_rows t WHERE t.record = \(row) AND \(isOne))"
        : "\(row) IN (SELECT t.record FROM topic_rows t WHERE \(isOne))",
      topics.flatMap { [SQLValue.text($0), .text($0), .text($0)] }
    )
  }

  /// An interval matches when it overlaps, or with `isSure` when it lies inside.
  ///
  /// What goes on has no end; what is only known to end by a day has no start.
  private func happened(_ days: DayRange, _ isSure: Bool) -> (String, [SQLValue]) {
    let undated = RecordSides.undated
    let starts = column("starts")
    let ends = column("ends")
    var parts = [
      driver == nil ? "coalesce(\(starts), \(ends)) IS NOT NULL" : "\(starts) < \(undated)"
    ]
    var bound: [SQLValue] = []
    if let start = days.start {
      parts.append(
        isSure
          ? "coalesce(\(starts), -\(undated)) >= ?" : "coalesce(\(ends), \(undated)) >= ?")
      bound.append(.day(start))
    }
    if let end = days.end {
      parts.append(
        isSure
          ? "coalesce(\(ends), \(undated)) <= ?" : "coalesce(\(starts), -\(undated)) <= ?")
      bound.append(.day(end))
    }
    return (parts.joined(separator: " AND "), bound)
  }

  static func between(_ column: String, _ days: DayRange) -> (String, [SQLValue]) {
    var parts: [String] = []
    var bound: [SQLValue] = []
    for (sign, day) in [(">=", days.start), ("<=", days.end)] {
      guard let day else { continue }
      parts.append("\(column) \(sign) ?")
      bound.append(.day(day))
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), bound)
  }

  /// What ends a promise or an expectation, in its own words or by a person's judgement.
  private static let endings =
    "'fulfilled', 'breached', 'withdrawn', 'met', 'partly', 'failed', 'lapsed', 'void'"

  private mutating func isOpen() -> String {
    """
    \(column("kind")) IN (1, 3) AND coalesce(\(own("status")) NOT IN (
      SELECT t.row FROM terms t WHERE t.text IN (\(Self.endings))), 1)
      AND r.hash NOT IN (SELECT j.hash FROM judged j
        WHERE j.hash IS NOT NULL AND j.verdict IN (\(Self.endings)))
    """
  }

  private mutating func state(
    _ state: QueryFilter.State, _ today: Day?
  ) -> (String, [SQLValue]) {
    switch state {
    case .open: return (isOpen(), [])
    case .overdue:
      return ("\(isOpen()) AND r.due < ?", [today.map { .day($0) } ?? .null])
    case .conflicting: return ("\(own("fact")) IN (SELECT c.fact FROM conflict_rows c)", [])
    case .copy, .spun: return ("\(ofDocument("origin")) = ?", [.text(state.rawValue)])
    case .unreviewed:
      return (
        """
        \(own("hash")) NOT IN (SELECT j.hash FROM judged j
          WHERE j.hash IS NOT NULL AND j.verdict IS NOT NULL)
        """, []
      )
    }
  }
}

extension Query {
  /// Whether a filter looks at a column.
  func asks(for column: QueryFilter.TextColumn) -> Bool {
    filters.contains { filter in
      if case .column(column, _) = filter.test { true } else { false }
    }
  }
}
