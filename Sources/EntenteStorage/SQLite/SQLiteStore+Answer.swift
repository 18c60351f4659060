public import EntenteModels

extension SQLiteStore {
  /// What a query finds.
  public func answer(_ query: Query) throws(StoreError) -> Answer {
    try withConnection { connection throws(StoreError) in
      // Rows, totals and what is hidden are of one moment, also while another program writes.
      try connection.snapshot { () throws(StoreError) in
        let answering = Answering(connection: connection, query: query)
        if !query.counts.isEmpty { return try answering.counts() }
        switch query.kind {
        case .documents: return try answering.documents()
        case .facts: return try answering.facts()
        default: return try answering.records()
        }
      }
    }
  }

  /// The events that a query finds, as columns.
  public func events(_ query: Query) throws(StoreError) -> EventTable {
    var table = EventTable()
    try scan(query, kind: .events) { table.append($0, fact: $1) }
    return table
  }

  /// The commitments that a query finds, as columns.
  public func commitments(_ query: Query) throws(StoreError) -> CommitmentTable {
    var table = CommitmentTable()
    try scan(query, kind: .commitments) { table.append($0, fact: $1) }
    return table
  }

  /// The records that a query finds, as common columns.
  public func columns(_ query: Query) throws(StoreError) -> RecordColumns {
    var columns = RecordColumns()
    try scan(query, kind: query.kind == .facts ? .records : query.kind) {
      columns.append($0, fact: $1)
    }
    return columns
  }

  /// Hands every record that a query finds to `body`, with its fact, in the order of ids.
  private func scan(
    _ query: Query, kind: QueryKind, _ body: (Record, RecordID) -> Void
  ) throws(StoreError) {
    var query = query
    query.kind = kind
    let sql = try QuerySQL(query)
    try withConnection { connection throws(StoreError) in
      try connection.run(
        """
        SELECT r.record_json, r.fact FROM records r JOIN documents d ON d.id = r.document
        WHERE \(sql.condition) ORDER BY r.id
        """, sql.values
      ) { row throws(StoreError) in
        body(try stored(row.text(0)), RecordID(rawValue: row.text(1)))
      }
    }
  }
}

/// Answers one query on a connection.
private struct Answering {
  let connection: Connection
  let query: Query

  private static let source = "FROM records r JOIN documents d ON d.id = r.document"

  func records() throws(StoreError) -> Answer {
    let sql = try QuerySQL(query)
    var records: [Record] = []
    try connection.run(
      "SELECT r.record_json \(Self.source) WHERE \(sql.condition) ORDER BY \(order)\(limit)",
      sql.values
    ) { row throws(StoreError) in records.append(try stored(row.text(0))) }
    let total = try count("count(*)", sql)
    return Answer(rows: .records(records), total: total, hidden: try hidden())
  }

  func facts() throws(StoreError) -> Answer {
    let sql = try QuerySQL(query)
    var facts: [Fact] = []
    try connection.run(
      """
      SELECT f.id, f.documents, f.independent, f.conflicts, f.best_json
      FROM facts f JOIN records r ON r.id = f.best
      WHERE f.id IN (SELECT r.fact \(Self.source) WHERE \(sql.condition))
      ORDER BY \(order)\(limit)
      """, sql.values
    ) { row throws(StoreError) in facts.append(try Selecting.fact(row)) }
    var whole: [Fact] = []
    for fact in facts { whole.append(try Selecting.withRecords(fact, connection)) }
    let total = try count("count(DISTINCT r.fact)", sql)
    return Answer(rows: .facts(whole), total: total, hidden: try hidden())
  }

  func documents() throws(StoreError) -> Answer {
    let sql = try QuerySQL(query)
    let isDescending = query.sort?.isDescending == true
    var documents: [StoredDocument] = []
    try connection.run(
      """
      \(Selecting.documents) d WHERE \(sql.condition)
      ORDER BY d.published\(isDescending ? " DESC" : ""), d.id\(limit)
      """, sql.values
    ) { row throws(StoreError) in documents.append(try Selecting.document(row)) }
    var total = 0
    try connection.run("SELECT count(*) FROM documents d WHERE \(sql.condition)", sql.values) {
      total = $0.int(0)
    }
    return Answer(rows: .documents(documents), total: total)
  }

  func counts() throws(StoreError) -> Answer {
    if query.kind == .documents {
      throw StoreError(.unsupported, "documents cannot be counted by fields; count records")
    }
    let sql = try QuerySQL(query)
    let fields = query.counts.map(Self.expression)
    let joins = query.counts.map(Self.join).joined()
    let columns = fields.joined(separator: ", ")
    // Two actors of one country on a side are one row of that country.
    let what = query.kind == .facts ? "count(DISTINCT r.fact)" : "count(DISTINCT r.row)"
    var rows: [Answer.CountRow] = []
    try connection.run(
      """
      SELECT \(columns), \(what) \(Self.source)\(joins) WHERE \(sql.condition)
      GROUP BY \(columns) ORDER BY \(columns)
      """, sql.values
    ) { row in
      let values = fields.indices.map { row.text(Int32($0)) }
      rows.append(Answer.CountRow(values: values, count: row.int(Int32(fields.count))))
    }
    let total = rows.count
    if let limit = query.limit { rows = Array(rows.prefix(limit)) }
    let names = query.counts.map(\.rawValue)
    return Answer(
      rows: .counts(fields: names, rows: rows), total: total, hidden: try hidden())
  }

  private static func expression(_ field: CountField) -> String {
    switch field {
    case .day: "coalesce(r.starts, '')"
    case .month: "coalesce(substr(r.starts, 1, 7), '')"
    case .quarter:
      "coalesce(substr(r.starts, 1, 4) || '-Q' || ((substr(r.starts, 6, 2) + 2) / 3), '')"
    case .year: "coalesce(substr(r.starts, 1, 4), '')"
    case .type, .kind, .mode, .status, .phase, .certainty: "coalesce(r.\(field.rawValue), '')"
    case .topic: "coalesce(ct.topic, '')"
    case .publisher: "coalesce(d.publisher, '')"
    case .from: "coalesce(cf.code, '')"
    case .to: "coalesce(cp.code, '')"
    }
  }

  private static func join(_ field: CountField) -> String {
    func actors(_ name: String, _ roles: [String]) -> String {
      let list = roles.map { "'\($0)'" }.joined(separator: ", ")
      return " LEFT JOIN actors \(name) ON \(name).record = r.row AND \(name).role IN (\(list))"
    }
    switch field {
    case .topic: return " LEFT JOIN topics ct ON ct.record = r.row"
    case .from: return actors("cf", Query.activeRoles)
    case .to: return actors("cp", Query.passiveRoles)
    default: return ""
    }
  }

  private var order: String {
    let direction = query.sort?.isDescending == true ? " DESC" : ""
    let column =
      switch query.sort?.field ?? .time {
      case .time: "r.starts"
      case .reported: "r.reported"
      case .confidence: "r.confidence"
      case .support: "(SELECT s.independent FROM facts s WHERE s.id = r.fact)"
      }
    return "\(column) IS NULL, \(column)\(direction), r.id"
  }

  private var limit: String { query.limit.map { " LIMIT \($0)" } ?? "" }

  private func count(_ what: String, _ sql: QuerySQL) throws(StoreError) -> Int {
    var total = 0
    try connection.run("SELECT \(what) \(Self.source) WHERE \(sql.condition)", sql.values) {
      total = $0.int(0)
    }
    return total
  }

  /// What the query would have found had nobody hidden it.
  private func hidden() throws(StoreError) -> Answer.Hidden {
    let all = try QuerySQL(query, hidesUnasked: false)
    // What is asked for is shown, so it hides nothing; a record that is both counts as denied.
    let isDenied = query.asks(for: .polarity) ? "0" : "r.polarity = 'negative'"
    let isHypothetical =
      query.asks(for: .phase) ? "0" : "coalesce(r.phase, '') = 'hypothetical'"
    var counts = Answer.Hidden()
    try connection.run(
      """
      SELECT coalesce(sum(\(isDenied)), 0),
        coalesce(sum(NOT (\(isDenied)) AND \(isHypothetical)), 0)
      \(Self.source) WHERE \(all.condition)
      """, all.values
    ) { counts = Answer.Hidden(negative: $0.int(0), hypothetical: $0.int(1)) }
    return counts
  }
}
