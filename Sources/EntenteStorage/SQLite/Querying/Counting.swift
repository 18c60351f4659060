import EntenteModels

/// Counts what a query finds by fields.
struct Counting {
  let connection: Connection
  let query: Query

  /// How a field is grouped by: SQL groups by days and numbers, their words are found afterwards, so that
  /// a million rows need not be put into words.
  private struct Grouping {
    var column: String
    var join = ""
    var isTerm = false
  }

  func answer() throws(StoreError) -> Answer {
    var rows = query.kind == .facts ? try facts() : try rows(of: QuerySQL(query))
    let total = rows.count
    if let limit = query.limit { rows = Array(rows.prefix(limit)) }
    return Answer(
      rows: .counts(fields: query.counts.map(\.rawValue), rows: rows), total: total,
      hidden: try Totals(query, of: "1", connection).hidden)
  }

  /// Facts are counted by the slots of their best records: once each, however many records tell them.
  private func facts() throws(StoreError) -> [Answer.CountRow] {
    let sql = QuerySQL(query)
    return try rows(
      of: QuerySQL(Query(.records), hidesUnasked: false),
      among: """
         AND r.row IN (SELECT f.best FROM fact_rows f WHERE f.row IN (
          SELECT r.fact \(sql.source(whole: true))))
        """, sql.values)
  }

  private func rows(
    of sql: QuerySQL, among condition: String = "", _ values: [SQLValue] = []
  ) throws(StoreError) -> [Answer.CountRow] {
    var sql = sql
    if query.counts.contains(.publisher) { sql.joinDocuments() }
    let groupings = query.counts.enumerated().map { grouping($1, $0, sql) }
    let columns = groupings.map(\.column).joined(separator: ", ")
    let joins = groupings.map(\.join).joined()
    // Two actors of one country on a side are one row of that country.
    let what = joins.isEmpty ? "count(*)" : "count(DISTINCT \(sql.row))"
    let isWhole = !joins.isEmpty || columns.contains("r.")
    var counts: [[String]: Int] = [:]
    try connection.run(
      """
      SELECT \(columns), \(what) \(sql.source(joins: joins, whole: isWhole))\(condition)
      GROUP BY \(columns)
      """, sql.values + values
    ) { row throws(StoreError) in
      var labels: [String] = []
      for (place, grouping) in groupings.enumerated() {
        labels.append(try label(query.counts[place], grouping, row, Int32(place)))
      }
      counts[labels, default: 0] += row.int(Int32(groupings.count))
    }
    return counts.map { Answer.CountRow(values: $0.key, count: $0.value) }
      .sorted { $0.values.lexicographicallyPrecedes($1.values) }
  }

  private func grouping(_ field: CountField, _ place: Int, _ sql: QuerySQL) -> Grouping {
    switch field {
    case .day, .month, .quarter, .year: return Grouping(column: sql.column("starts"))
    case .kind: return Grouping(column: sql.column("kind"))
    case .type: return Grouping(column: sql.column("type"), isTerm: true)
    case .mode, .status, .phase, .certainty:
      return Grouping(column: "r.\(field.rawValue)", isTerm: true)
    case .publisher: return Grouping(column: "d.publisher")
    case .topic:
      let name = "c\(place)"
      return Grouping(
        column: "\(name).topic", join: " LEFT JOIN topic_rows \(name) ON \(name).record = \(sql.row)",
        isTerm: true)
    case .from: return actors(Query.activeRoles, place, sql)
    case .to: return actors(Query.passiveRoles, place, sql)
    }
  }

  private func actors(_ roles: [String], _ place: Int, _ sql: QuerySQL) -> Grouping {
    let name = "c\(place)"
    let list = roles.map { "'\($0)'" }.joined(separator: ", ")
    return Grouping(
      column: "\(name).code",
      join: """
         LEFT JOIN party_rows \(name) ON \(name).record = \(sql.row) AND \(name).role IN
          (SELECT t.row FROM terms t WHERE t.text IN (\(list)))
        """, isTerm: true)
  }

  private func label(
    _ field: CountField, _ grouping: Grouping, _ row: Row, _ column: Int32
  ) throws(StoreError) -> String {
    if row.isNull(column) { return "" }
    if grouping.isTerm { return try connection.terms.text(row.int(column), in: connection) }
    switch field {
    case .kind: return RecordKind.allCases[row.int(column)].rawValue
    case .publisher: return row.text(column)
    default:
      let number = row.int(column)
      guard abs(number) < RecordSides.undated else { return "" }
      return field.label(of: Day(number: Int32(number)))
    }
  }
}

extension CountField {
  /// Whether it is a stretch of time.
  var isTime: Bool { [.day, .month, .quarter, .year].contains(self) }

  /// The stretch of time that a day lies in.
  fileprivate func label(of day: Day) -> String {
    let iso = day.iso
    switch self {
    case .month: return String(iso.prefix(7))
    case .year: return String(iso.prefix(4))
    case .quarter: return "\(iso.prefix(4))-Q\((day.components.month + 2) / 3)"
    default: return iso
    }
  }
}
