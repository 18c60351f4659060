import EntenteModels

/// Keeps people's judgements, inside a transaction.
struct Judging {
  let connection: Connection

  /// Adds a judgement; the same again only changes whether it was taken back.
  func add(_ judgement: Judgement) throws(StoreError) {
    var judgement = judgement
    if judgement.anchors.isEmpty { judgement.anchors = try anchors(of: judgement.about) }
    let id = SQLValue.text(judgement.id.rawValue)
    try connection.run(
      """
      INSERT INTO judgements VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET withdrawn = excluded.withdrawn,
        judgement_json = excluded.judgement_json
      """,
      [
        id, .text(judgement.when.text), .text(judgement.verdict.rawValue),
        .integer(judgement.isWithdrawn ? 1 : 0), .text(judgement.json),
      ])
    try connection.run("DELETE FROM judged WHERE judgement = ?", [id])
    for (position, record) in judgement.about.enumerated() {
      let anchor = judgement.anchors.count > position ? judgement.anchors[position] : nil
      try connection.run(
        "INSERT INTO judged VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
          id, .integer(position), .text(record.rawValue), SQLValue(anchor?.document.rawValue),
          SQLValue(anchor?.start), SQLValue(anchor?.end), SQLValue(try hash(of: record)),
          judgement.isWithdrawn ? .null : .text(judgement.verdict.rawValue),
        ])
    }
  }

  /// The number of a record's id where it is stored; nil where it is not.
  private func hash(of record: RecordID) throws(StoreError) -> Int? {
    guard record.isWellFormed, let kind = record.kind else { return nil }
    let select = try connection.statement(
      "SELECT hash FROM record_rows WHERE hash = ? AND kind = ?")
    select.bind(1, try RecordHash.number(of: record))
    select.bind(2, kind.order)
    return try select.number()
  }

  /// Where the first words of records stand; none where one of them is not stored.
  private func anchors(of records: [RecordID]) throws(StoreError) -> [Anchor] {
    var anchors: [Anchor] = []
    for record in records {
      guard let hash = try hash(of: record), let kind = record.kind else { return [] }
      try connection.run(
        """
        SELECT d.id, e.start, e.end FROM record_rows r JOIN documents d ON d.row = r.document
        JOIN evidence_rows e ON e.record = r.row AND e.position = 0
        WHERE r.hash = ? AND r.kind = ?
        """, [.integer(hash), .integer(kind.order)]
      ) { row in
        anchors.append(
          Anchor(
            document: DocumentID(rawValue: row.text(0)), start: row.int(1), end: row.int(2)))
      }
    }
    return anchors.count == records.count ? anchors : []
  }

  /// A judgement read back from its line.
  static func judgement(_ line: String) throws(StoreError) -> Judgement {
    do {
      return try Judgement(json: JSONValue(text: line))
    } catch {
      throw StoreError(.damage, "a stored judgement cannot be read: \(error)")
    }
  }
}
