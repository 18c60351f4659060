public import EntenteModels

extension SQLiteStore {
  /// What a query finds.
  public func answer(_ query: Query) throws(StoreError) -> Answer {
    try withConnection { connection throws(StoreError) in
      // Rows, totals and what is hidden are of one moment, also while another program writes.
      try connection.snapshot { () throws(StoreError) in
        if query.kind == .documents {
          return try DocumentAnswering(connection: connection, query: query).answer()
        }
        if !query.counts.isEmpty {
          return try Counting(connection: connection, query: query).answer()
        }
        let answering = Answering(connection: connection, query: query)
        return try query.kind == .facts ? answering.facts() : answering.records()
      }
    }
  }
}

extension SQLiteStore {
  /// The records that a query finds, each with the value of a field in words.
  public func strata(
    _ query: Query, by field: CountField
  ) throws(StoreError) -> [(stratum: String, record: RecordID)] {
    var query = query.counted(by: field)
    if query.kind == .facts || query.kind == .documents { query.kind = .records }
    return try withConnection { connection throws(StoreError) in
      try connection.snapshot { () throws(StoreError) in
        try Counting(connection: connection, query: query).strata()
      }
    }
  }
}

/// Answers a query for records or facts on a connection.
struct Answering {
  let connection: Connection
  let query: Query

  func records() throws(StoreError) -> Answer {
    let sql = QuerySQL(query)
    let reader = RecordReader(connection)
    var records: [Record] = []
    try connection.run(
      """
      SELECT \(RecordReader.columns) \(sql.source(whole: true))
      ORDER BY \(order(sql))\(limit)
      """, sql.values
    ) { row throws(StoreError) in records.append(try reader.record(row)) }
    let totals = try Totals(query, of: "1", connection)
    return Answer(rows: .records(records), total: totals.shown, hidden: totals.hidden)
  }

  func facts() throws(StoreError) -> Answer {
    if query.asOf != nil { return try FactsAsOf(connection: connection, query: query).answer() }
    let found = try FoundFacts(query, connection)
    let reader = FactReader(connection)
    var facts: [Fact] = []
    for row in found.rows {
      try connection.run(
        """
        SELECT \(RecordReader.columns), \(FactReader.columns)
        FROM fact_rows f JOIN record_rows r ON r.row = f.best WHERE f.row = ?
        """, [.integer(row)]
      ) { row throws(StoreError) in facts.append(try reader.fact(row)) }
    }
    return Answer(rows: .facts(facts), total: found.total, hidden: found.hidden)
  }

  private var direction: String { query.sort?.isDescending == true ? " DESC" : "" }

  /// The order of records; what has no date comes last either way.
  private func order(_ sql: QuerySQL) -> String {
    switch query.sort?.field ?? .time {
    case .time where sql.driver != nil:
      // The table lies in this order; backwards, what has no date must be put last.
      let undated = direction.isEmpty ? "" : "s.starts = \(RecordSides.undated), "
      return "\(undated)s.starts\(direction), r.hash, r.kind"
    case .time: return "r.starts\(direction) NULLS LAST, r.hash, r.kind"
    case .reported: return "r.reported\(direction) NULLS LAST, r.hash, r.kind"
    case .confidence: return "r.confidence\(direction), r.hash, r.kind"
    case .support:
      return """
        (SELECT f.independent FROM fact_rows f WHERE f.row = r.fact)\(direction), r.hash, r.kind
        """
    }
  }

  private var limit: String { query.limit.map { " LIMIT \($0)" } ?? "" }
}

/// How many rows a query finds, and how many it hides, in one look.
struct Totals {
  var shown = 0
  var hidden = Answer.Hidden()

  /// Counts the different values of a column; `1` counts records.
  init(_ query: Query, of column: String, _ connection: Connection) throws(StoreError) {
    // What is asked for is shown, so it hides nothing; a record that is both counts as denied.
    let sql = QuerySQL(query, hidesUnasked: false)
    let mask = sql.shownMask
    let flags = sql.column("flags")
    let isShown = "\(flags) & \(mask) = 0"
    let shown =
      column == "1"
      ? "coalesce(sum(\(isShown)), 0)" : "count(DISTINCT CASE WHEN \(isShown) THEN \(column) END)"
    try connection.run(
      """
      SELECT \(shown), coalesce(sum(\(flags) & \(mask & 2) > 0), 0),
        coalesce(sum(\(flags) & \(mask) = \(RecordBits.hypothetical)), 0)
      \(sql.source(whole: column != "1"))
      """, sql.values
    ) { row in
      self.shown = row.int(0)
      hidden = Answer.Hidden(negative: row.int(1), hypothetical: row.int(2))
    }
  }
}
