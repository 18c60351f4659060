import EntenteModels

/// Reads facts back from the tables of a store.
struct FactReader {
  /// What `fact(_:)` reads of `fact_rows f`, after the columns of its best record.
  static let columns = "f.row, f.documents, f.independent, f.phase, f.certainty"

  private let connection: Connection
  private let records: RecordReader

  init(_ connection: Connection) {
    self.connection = connection
    records = RecordReader(connection)
  }

  /// The fact of a row with the columns of its best record and of the fact.
  func fact(_ row: Row) throws(StoreError) -> Fact {
    let fact = row.int(25)
    let members = try ids(
      "SELECT hash, kind FROM record_rows WHERE fact = ? AND replaced IS NULL", fact)
    let best = BestOfFact.weakened(
      try records.record(row), certainty: try place(row, 29, Certainty.self),
      phase: try place(row, 28, Phase.self))
    guard let first = members.first else {
      throw StoreError(.damage, "the store has a fact without records")
    }
    return Fact(
      id: first, records: members,
      support: Support(documents: row.int(26), independent: max(1, row.int(27))),
      conflicts: try conflicts(of: fact), best: best)
  }

  private func place<Name: CaseIterable & RawRepresentable>(
    _ row: Row, _ column: Int32, _ type: Name.Type
  ) throws(StoreError) -> Int where Name.RawValue == String {
    guard let number = row.optionalInt(column) else { return -1 }
    let text = try connection.terms.text(number, in: connection)
    return Array(Name.allCases).firstIndex { $0.rawValue == text } ?? 0
  }

  private func ids(_ sql: String, _ fact: Int) throws(StoreError) -> [RecordID] {
    var ids: [RecordID] = []
    try connection.run(sql, [.integer(fact)]) { row in
      ids.append(RecordHash.id(row.int(0), kind: RecordKind.allCases[row.int(1)]))
    }
    return ids.sorted()
  }

  private func conflicts(of fact: Int) throws(StoreError) -> [Conflict] {
    var conflicts: [Conflict] = []
    try connection.run(
      """
      SELECT r.hash, r.kind, c.field FROM conflict_rows c JOIN record_rows r ON r.row = c.record
      WHERE c.fact = ?
      """, [.integer(fact)]
    ) { row throws(StoreError) in
      conflicts.append(
        Conflict(
          record: RecordHash.id(row.int(0), kind: RecordKind.allCases[row.int(1)]),
          field: try connection.terms.text(row.int(2), in: connection)))
    }
    return conflicts.sorted { $0.record < $1.record }
  }
}
