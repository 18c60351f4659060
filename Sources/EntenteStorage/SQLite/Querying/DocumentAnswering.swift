import EntenteModels

/// Answers a query for documents on a connection.
struct DocumentAnswering {
  let connection: Connection
  let query: Query

  func answer() throws(StoreError) -> Answer {
    if !query.counts.isEmpty {
      throw StoreError(.unsupported, "documents cannot be counted by fields; count records")
    }
    let (condition, values) = try compiled()
    let direction = query.sort?.isDescending == true ? " DESC" : ""
    let limit = query.limit.map { " LIMIT \($0)" } ?? ""
    var documents: [StoredDocument] = []
    try connection.run(
      """
      \(Selecting.documents) d WHERE \(condition)
      ORDER BY d.published\(direction), d.id\(limit)
      """, values
    ) { row throws(StoreError) in documents.append(try Selecting.document(row)) }
    var total = 0
    try connection.run("SELECT count(*) FROM documents d WHERE \(condition)", values) {
      total = $0.int(0)
    }
    return Answer(rows: .documents(documents), total: total)
  }

  private func compiled() throws(StoreError) -> (condition: String, values: [SQLValue]) {
    var parts = ["d.superseded_by IS NULL"]
    var values: [SQLValue] = []
    if let day = query.asOf {
      parts = [
        """
        d.published_day <= ? AND (d.superseded_by IS NULL OR (SELECT n.published_day FROM documents n
          WHERE n.id = d.superseded_by) > ?)
        """
      ]
      values = [.day(day), .day(day)]
    }
    for filter in query.filters {
      let (sql, bound) = try test(filter.test)
      parts.append(filter.isNegated ? "NOT coalesce((\(sql)), 0)" : "(\(sql))")
      values += bound
    }
    if !query.words.isEmpty {
      let (sql, bound) = contains(query.words)
      parts.append(sql)
      values += bound
    }
    return (parts.joined(separator: " AND "), values)
  }

  private func contains(_ words: [String]) -> (String, [SQLValue]) {
    (
      "d.row IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)",
      [.text(QuerySQL.phrases(words))]
    )
  }

  private func test(_ test: QueryFilter.Test) throws(StoreError) -> (String, [SQLValue]) {
    switch test {
    case .reported(let days), .happened(let days, _):
      return QuerySQL.between("d.published_day", days)
    case .recorded(let days): return QuerySQL.between("d.recorded_day", days)
    case .column(.publisher, let names): return named("publisher", names)
    case .column(.origin, let names): return named("origin", names)
    case .state(.copy, _): return ("d.origin = 'copy'", [])
    case .state(.spun, _): return ("d.origin = 'spun'", [])
    case .words(let words): return contains(words)
    default:
      throw StoreError(
        .unsupported,
        "documents have no such filter; they know reported, recorded, at, sure, since, until, "
          + "publisher, origin, is:copy, is:spun and words")
    }
  }

  private func named(_ column: String, _ names: [String]) -> (String, [SQLValue]) {
    (
      "d.\(column) COLLATE NOCASE IN (\(QuerySQL.marks(names.count)))", names.map { .text($0) }
    )
  }
}
