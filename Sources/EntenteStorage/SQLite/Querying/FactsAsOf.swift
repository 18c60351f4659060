import EntenteModels

/// Answers a query for facts as they would have been on an earlier day: linked anew from what was published
/// by then.
struct FactsAsOf {
  let connection: Connection
  let query: Query

  func answer() throws(StoreError) -> Answer {
    let sql = QuerySQL(query)
    var found: Set<RecordID> = []
    try connection.run("SELECT r.hash, r.kind \(sql.source(whole: true))", sql.values) { row in
      found.insert(RecordHash.id(row.int(0), kind: RecordKind.allCases[row.int(1)]))
    }
    let facts = Linker.facts(of: try rivals(sql), sources: try sources())
      .filter { $0.records.contains(where: found.contains) }
      .sorted(by: isBefore)
    let hidden = try Totals(query, of: "1", connection).hidden
    let shown = query.limit.map { Array(facts.prefix($0)) } ?? facts
    return Answer(rows: .facts(shown), total: facts.count, hidden: hidden)
  }

  /// All records of that day in the blocks of what was found.
  private func rivals(_ sql: QuerySQL) throws(StoreError) -> [Record] {
    let all = QuerySQL(Query(.records).asOf(query.asOf), hidesUnasked: false)
    let reader = RecordReader(connection)
    var records: [Record] = []
    try connection.run(
      """
      SELECT \(RecordReader.columns) \(all.source(whole: true))
      AND r.block IN (SELECT r.block \(sql.source(whole: true)))
      """, all.values + sql.values
    ) { row throws(StoreError) in records.append(try reader.record(row)) }
    return records
  }

  private func sources() throws(StoreError) -> [DocumentID: DocumentSource] {
    var sources: [DocumentID: DocumentSource] = [:]
    try connection.run(
      """
      SELECT id, origin, cluster, agency FROM documents
      WHERE coalesce(origin, cluster, agency) IS NOT NULL
      """
    ) { row in
      sources[DocumentID(rawValue: row.text(0))] = DocumentSource(
        origin: row.optionalText(1).flatMap(DocumentOrigin.init),
        cluster: row.optionalText(2).map(DocumentID.init(rawValue:)), agency: row.optionalText(3))
    }
    return sources
  }

  private func isBefore(_ first: Fact, _ second: Fact) -> Bool {
    let isDescending = query.sort?.isDescending == true
    let (left, right) = (key(first), key(second))
    if left != right {
      // What has none comes last either way.
      guard let left, let right else { return left != nil }
      return isDescending ? left > right : left < right
    }
    return first.id < second.id
  }

  private func key(_ fact: Fact) -> Double? {
    switch query.sort?.field ?? .time {
    case .time: fact.best.validity?.start.map { Double($0.number) }
    case .reported: fact.best.published.map { Double($0.day.number) }
    case .confidence: fact.best.confidence.probability
    case .support: Double(fact.support.independent)
    }
  }
}
