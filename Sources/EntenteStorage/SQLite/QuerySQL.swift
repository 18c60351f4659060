import EntenteModels

/// A query as bound SQL: what people and documents wrote is only ever a bound value.
struct QuerySQL {
  /// The condition, without `WHERE`.
  private(set) var condition: String
  /// The values of its places, in their order.
  private(set) var values: [SQLValue] = []
  private let isAboutDocuments: Bool

  /// Compiles the filters and words of a query.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - hidesUnasked: Whether denied and hypothetical records are left out unless a filter asks for them.
  /// - Throws: `StoreError` of code `unsupported` for a filter that this kind of row does not have.
  init(_ query: Query, hidesUnasked: Bool = true) throws(StoreError) {
    isAboutDocuments = query.kind == .documents
    condition = "d.superseded_by IS NULL"
    if let kind = query.kind.recordKind { require("r.kind = ?", [.text(kind.rawValue)]) }
    for filter in query.filters {
      let (sql, bound) =
        isAboutDocuments
        ? try QuerySQL.documentTest(filter.test) : QuerySQL.test(filter.test)
      require(filter.isNegated ? "NOT coalesce((\(sql)), 0)" : sql, bound)
    }
    if !query.words.isEmpty {
      let (sql, bound) = QuerySQL.contains(query.words, isAboutDocuments: isAboutDocuments)
      require(sql, bound)
    }
    if hidesUnasked, !isAboutDocuments {
      if !query.asks(for: .polarity) { require("r.polarity <> 'negative'", []) }
      if !query.asks(for: .phase) { require("coalesce(r.phase, '') <> 'hypothetical'", []) }
    }
  }

  private mutating func require(_ sql: String, _ bound: [SQLValue]) {
    condition += " AND \(sql)"
    values += bound
  }

  /// Words are handed to the full-text search in quotes, so that nothing in them is its syntax.
  private static func contains(
    _ words: [String], isAboutDocuments: Bool
  ) -> (String, [SQLValue]) {
    let phrases = words.map { word in
      // The search reads its text as C does: nothing after a zero byte would be seen.
      "\"" + word.replacing("\0", with: " ").replacing("\"", with: "\"\"") + "\""
    }
    let (table, row) = isAboutDocuments ? ("document_words", "d.row") : ("record_words", "r.row")
    return (
      "\(row) IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)",
      [.text(phrases.joined(separator: " "))]
    )
  }

  // MARK: Records

  private static func test(_ test: QueryFilter.Test) -> (String, [SQLValue]) {
    switch test {
    case .actor(let roles, let terms): actor(roles, terms)
    case .together(let terms): together(terms)
    case .words(let words): contains(words, isAboutDocuments: false)
    case .only(let terms): only(terms)
    case .column(let column, let names): self.column(column, names)
    case .topic(let topics): topic(topics)
    case .happened(let days, let isSure): happened(days, isSure)
    case .reported(let days): between("r.reported", days)
    case .recorded(let days): between("substr(r.recorded, 1, 10)", days)
    case .confidence(let comparison, let value):
      ("r.confidence \(comparison.rawValue) ?", [.real(value)])
    case .amount(let comparison, let value, let unit):
      (
        """
        EXISTS (SELECT 1 FROM quantities q WHERE q.record = r.row AND q.unit = ? COLLATE NOCASE
          AND q.approximate \(comparison.rawValue) ?)
        """, [.text(unit), .real(value.approximate)]
      )
    case .support(let comparison, let count):
      (
        """
        coalesce((SELECT f.independent FROM facts f WHERE f.id = r.fact), 1) \
        \(comparison.rawValue) ?
        """, [.integer(count)]
      )
    case .retrospective: ("r.retrospective = 1", [])
    case .state(let state, let today): self.state(state, today)
    }
  }

  private static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  /// One of some tests holds; of none, none does.
  private static func any(_ tests: [String]) -> String {
    tests.isEmpty ? "0" : tests.joined(separator: " OR ")
  }

  private static func matches(_ term: ActorTerm) -> (String, [SQLValue]) {
    var parts: [String] = []
    var bound: [SQLValue] = []
    for (column, value) in [
      ("code", term.code?.rawValue), ("sector", term.sector?.rawValue), ("id", term.id?.rawValue),
    ] {
      guard let value else { continue }
      parts.append("a.\(column) = ?")
      bound.append(.text(value))
    }
    return ("(" + (parts.isEmpty ? "0" : parts.joined(separator: " AND ")) + ")", bound)
  }

  private static func actor(_ roles: [String], _ terms: [ActorTerm]) -> (String, [SQLValue]) {
    let tests = terms.map(matches)
    let anyOf = any(tests.map(\.0))
    var bound = tests.flatMap(\.1)
    var inRole = ""
    if !roles.isEmpty {
      inRole = " AND a.role IN (\(marks(roles.count)))"
      bound += roles.map { .text($0) }
    }
    return (
      "r.row IN (SELECT a.record FROM actors a WHERE (\(anyOf))\(inRole))", bound
    )
  }

  private static func together(_ terms: [ActorTerm]) -> (String, [SQLValue]) {
    let tests = terms.map { actor([], [$0]) }
    return ("(" + (["1"] + tests.map(\.0)).joined(separator: " AND ") + ")", tests.flatMap(\.1))
  }

  /// An actor without the id or sector that is asked for is somebody else.
  private static func only(_ terms: [ActorTerm]) -> (String, [SQLValue]) {
    let tests = terms.map(matches)
    return (
      """
      NOT EXISTS (SELECT 1 FROM actors a WHERE a.record = r.row
        AND coalesce(a.code, a.id) IS NOT NULL AND NOT coalesce((\(any(tests.map(\.0)))), 0))
      """, tests.flatMap(\.1)
    )
  }

  private static func column(
    _ column: QueryFilter.TextColumn, _ names: [String]
  ) -> (String, [SQLValue]) {
    let place = column == .publisher ? "d.publisher" : "r.\(column.rawValue)"
    return ("\(place) COLLATE NOCASE IN (\(marks(names.count)))", names.map { .text($0) })
  }

  private static func topic(_ topics: [String]) -> (String, [SQLValue]) {
    let anyOf = any(
      topics.map { _ in "t.topic = ? OR substr(t.topic, 1, length(?) + 1) = ? || '.'" })
    return (
      "r.row IN (SELECT t.record FROM topics t WHERE \(anyOf))",
      topics.flatMap { [SQLValue.text($0), .text($0), .text($0)] }
    )
  }

  /// An interval matches when it overlaps, or with `isSure` when it lies inside.
  ///
  /// What goes on has no end; what is only known to end by a day has no start.
  private static func happened(_ days: DayRange, _ isSure: Bool) -> (String, [SQLValue]) {
    var parts = ["coalesce(r.starts, r.ends) IS NOT NULL"]
    var bound: [SQLValue] = []
    if let start = days.start {
      parts.append(isSure ? "coalesce(r.starts, '') >= ?" : "coalesce(r.ends, '9999-12-31') >= ?")
      bound.append(.text(start.iso))
    }
    if let end = days.end {
      parts.append(isSure ? "coalesce(r.ends, '9999-12-31') <= ?" : "coalesce(r.starts, '') <= ?")
      bound.append(.text(end.iso))
    }
    return ("(" + parts.joined(separator: " AND ") + ")", bound)
  }

  private static func between(_ column: String, _ days: DayRange) -> (String, [SQLValue]) {
    var parts: [String] = []
    var bound: [SQLValue] = []
    for (sign, day) in [(">=", days.start), ("<=", days.end)] {
      guard let day else { continue }
      parts.append("\(column) \(sign) ?")
      bound.append(.text(day.iso))
    }
    return ("(" + (parts.isEmpty ? "1" : parts.joined(separator: " AND ")) + ")", bound)
  }

  private static func state(
    _ state: QueryFilter.State, _ today: Day?
  ) -> (String, [SQLValue]) {
    let isOpen = """
      r.kind IN ('commitment', 'expectation') AND coalesce(r.status, '') NOT IN ('fulfilled',
        'breached', 'withdrawn', 'met', 'partly', 'failed', 'lapsed', 'void')
      """
    switch state {
    case .open: return ("(\(isOpen))", [])
    case .overdue: return ("(\(isOpen) AND r.due < ?)", [SQLValue(today)])
    case .conflicting:
      return ("r.fact IN (SELECT f.id FROM facts f WHERE f.conflicts <> '')", [])
    case .copy, .spun: return ("d.origin = ?", [.text(state.rawValue)])
    case .unreviewed: return ("r.id NOT IN (SELECT j.record FROM judged j)", [])
    }
  }

  // MARK: Documents

  private static func documentTest(
    _ test: QueryFilter.Test
  ) throws(StoreError) -> (String, [SQLValue]) {
    switch test {
    case .reported(let days), .happened(let days, _): return between("d.published_day", days)
    case .recorded(let days): return between("substr(d.recorded, 1, 10)", days)
    case .column(.publisher, let names):
      return ("d.publisher COLLATE NOCASE IN (\(marks(names.count)))", names.map { .text($0) })
    case .column(.origin, let names):
      return ("d.origin COLLATE NOCASE IN (\(marks(names.count)))", names.map { .text($0) })
    case .state(.copy, _): return state(.copy, nil)
    case .state(.spun, _): return state(.spun, nil)
    case .words(let words): return contains(words, isAboutDocuments: true)
    default:
      throw StoreError(
        .unsupported,
        "documents have no such filter; they know reported, recorded, at, sure, since, until, "
          + "publisher, origin, is:copy, is:spun and words")
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
