import EntenteModels

/// Counts what a query finds by fields.
struct Counting {
  let connection: Connection
  let query: Query

  func answer() throws(StoreError) -> Answer {
    var rows = try counts()
    let total = rows.count
    if let limit = query.limit { rows = Array(rows.prefix(limit)) }
    return Answer(
      rows: .counts(fields: query.counts.map(\.rawValue), rows: rows), total: total,
      hidden: try Totals(query, of: "1", connection).hidden)
  }

  private func counts() throws(StoreError) -> [Answer.CountRow] {
    var sql = QuerySQL(query)
    if query.kind == .facts {
      // Facts are counted by the slots of their best records: once each, however many records tell them.
      let found = sql
      sql = QuerySQL(Query(.records), hidesUnasked: false)
      return try grouped(
        sql,
        among: """
           AND r.row IN (SELECT f.best FROM fact_rows f WHERE f.row IN (
            SELECT r.fact \(found.source(whole: true))))
          """, found.values)
    }
    let isPlain = query.counts.allSatisfy { ![.topic, .from, .to].contains($0) }
    return isPlain && query.counts.count <= 4 ? try streamed(sql) : try grouped(sql)
  }

  /// Each record with the value of the only counted field; of several values the first.
  func strata() throws(StoreError) -> [(stratum: String, record: RecordID)] {
    var sql = QuerySQL(query)
    if query.counts.contains(.publisher) { sql.joinDocuments() }
    let column = CountColumn(query.counts[0], 0, sql)
    var texts = StringPool()
    var all: [(stratum: String, record: RecordID)] = []
    try connection.run(
      """
      SELECT min(\(column.column)), r.hash, r.kind \(sql.source(joins: column.join, whole: true))
      GROUP BY r.row ORDER BY r.hash, r.kind
      """, sql.values
    ) { row throws(StoreError) in
      let number = column.number(row, 0, &texts)
      all.append(
        (
          try column.label(number, texts, connection),
          RecordHash.id(row.int(1), kind: RecordKind.allCases[row.int(2)])
        ))
    }
    return all
  }

  // MARK: One row a record

  /// Counts rows as they come, by numbers: sorting them into groups would cost SQLite more than reading
  /// them.
  private func streamed(_ sql: QuerySQL) throws(StoreError) -> [Answer.CountRow] {
    var sql = sql
    if query.counts.contains(.publisher) { sql.joinDocuments() }
    let columns = query.counts.enumerated().map { CountColumn($1, $0, sql) }
    let list = columns.map(\.column).joined(separator: ", ")
    var counts: [SIMD4<Int>: Int] = [:]
    var texts = StringPool()
    try connection.run("SELECT \(list) \(sql.source(whole: list.contains("r.")))", sql.values) {
      row in
      var key = SIMD4(repeating: CountColumn.none)
      for (place, column) in columns.enumerated() {
        key[place] = column.number(row, Int32(place), &texts)
      }
      counts[key, default: 0] += 1
    }
    var labels: [[String]: Int] = [:]
    for (key, count) in counts {
      var values: [String] = []
      for (place, column) in columns.enumerated() {
        values.append(try column.label(key[place], texts, connection))
      }
      labels[values, default: 0] += count
    }
    return sorted(labels)
  }

  private func sorted(_ counts: [[String]: Int]) -> [Answer.CountRow] {
    counts.map { Answer.CountRow(values: $0.key, count: $0.value) }
      .sorted { $0.values.lexicographicallyPrecedes($1.values) }
  }

  // MARK: Several rows a record

  private func grouped(
    _ sql: QuerySQL, among condition: String = "", _ values: [SQLValue] = []
  ) throws(StoreError) -> [Answer.CountRow] {
    var sql = sql
    if query.counts.contains(.publisher) { sql.joinDocuments() }
    let columns = query.counts.enumerated().map { CountColumn($1, $0, sql) }
    let list = columns.map(\.column).joined(separator: ", ")
    var texts = StringPool()
    var counts: [[String]: Int] = [:]
    // Two actors of one country on a side are one row of that country.
    try connection.run(
      """
      SELECT \(list), count(DISTINCT \(sql.row))
      \(sql.source(joins: columns.map(\.join).joined(), whole: true))\(condition) GROUP BY \(list)
      """, sql.values + values
    ) { row throws(StoreError) in
      var labels: [String] = []
      for (place, column) in columns.enumerated() {
        let number = column.number(row, Int32(place), &texts)
        labels.append(try column.label(number, texts, connection))
      }
      counts[labels, default: 0] += row.int(Int32(columns.count))
    }
    return sorted(counts)
  }
}

/// How a field is counted by: as a number, whose words are found once a group.
private struct CountColumn {
  /// Stands for no value.
  static let none = Int.min

  let field: CountField
  let column: String
  private(set) var join = ""

  init(_ field: CountField, _ place: Int, _ sql: QuerySQL) {
    self.field = field
    let name = "c\(place)"
    switch field {
    case .day, .month, .quarter, .year: column = sql.column("starts")
    case .kind, .type: column = sql.column(field.rawValue)
    case .mode, .status, .phase, .certainty: column = "r.\(field.rawValue)"
    case .publisher: column = "d.publisher"
    case .topic:
      column = "\(name).topic"
      join = " LEFT JOIN topic_rows \(name) ON \(name).record = \(sql.row)"
    case .from, .to:
      let roles = field == .from ? Query.activeRoles : Query.passiveRoles
      let list = roles.map { "'\($0)'" }.joined(separator: ", ")
      column = "\(name).code"
      join = """
         LEFT JOIN party_rows \(name) ON \(name).record = \(sql.row) AND \(name).role IN
          (SELECT t.row FROM terms t WHERE t.text IN (\(list)))
        """
    }
  }

  /// The value of a row as a number.
  func number(_ row: Row, _ place: Int32, _ texts: inout StringPool) -> Int {
    if row.isNull(place) { return Self.none }
    switch field {
    case .publisher: return Int(texts.intern(row.text(place)))
    case .day, .month, .quarter, .year:
      let number = row.int(place)
      return abs(number) < RecordSides.undated ? stretch(Day(number: Int32(number))) : Self.none
    default: return row.int(place)
    }
  }

  /// The stretch of time that a day lies in, as a number.
  private func stretch(_ day: Day) -> Int {
    if field == .day { return Int(day.number) }
    let parts = day.components
    switch field {
    case .month: return parts.year * 12 + parts.month - 1
    case .quarter: return parts.year * 4 + (parts.month - 1) / 3
    default: return parts.year
    }
  }

  /// A number in words.
  func label(
    _ number: Int, _ texts: StringPool, _ connection: Connection
  ) throws(StoreError) -> String {
    if number == Self.none { return "" }
    switch field {
    case .day: return Day(number: Int32(clamping: number)).iso
    case .month: return "\(padded(number / 12, 4))-\(padded(number % 12 + 1, 2))"
    case .quarter: return "\(padded(number / 4, 4))-Q\(number % 4 + 1)"
    case .year: return padded(number, 4)
    case .kind:
      return RecordKind.allCases.indices.contains(number)
        ? RecordKind.allCases[number].rawValue : ""
    case .publisher: return texts[Int32(clamping: number)]
    default: return try connection.terms.text(number, in: connection)
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
