import EntenteModels

/// Removes what must not be kept, inside a transaction.
struct Forgetting {
  let connection: Connection
  let tombstone: (String, Tombstone.Kind) -> Tombstone

  /// Removes every version of a document with its records, quotes, words and judgements.
  ///
  /// - Returns: How many documents were removed.
  func forgetDocuments(_ ids: [DocumentID]) throws(StoreError) -> Int {
    for id in ids {
      let adding = Adding(connection: connection, recorded: Moment(.distantPast))
      guard let row = try adding.row(of: id) else { continue }
      var names: [(String, Tombstone.Kind)] = [(id.rawValue, .document)]
      try connection.run("SELECT key, url FROM documents WHERE row = ?", [.integer(row)]) { row in
        if let key = row.optionalText(0) { names.append((key, .document)) }
        if let url = row.optionalText(1) { names.append((url, .url)) }
      }
      try adding.leaveCluster(id)
      try adding.remove(try adding.records(in: id) ?? [], of: id)
      try connection.run(
        """
        DELETE FROM judgements WHERE id IN (SELECT judgement FROM judged WHERE document = ?)
        """, [.text(id.rawValue)])
      try connection.run(
        """
        INSERT INTO document_words (document_words, rowid, title, text)
        SELECT 'delete', row, title, text FROM documents WHERE row = ?
        """, [.integer(row)])
      try connection.run("DELETE FROM documents WHERE row = ?", [.integer(row)])
      for (subject, kind) in names { try Self.insert(tombstone(subject, kind), connection) }
    }
    return ids.count
  }

  /// Blots out a person's name wherever it stands; bytes keep their places, so that all else stays cited.
  ///
  /// - Returns: How many documents had it.
  func forgetPerson(_ name: String) throws(StoreError) -> Int {
    var ids: [DocumentID] = []
    try connection.run(
      """
      SELECT id FROM documents WHERE instr(text, ?1) > 0 OR instr(coalesce(title, ''), ?1) > 0
        OR instr(document_json, ?1) > 0
      ORDER BY row
      """, [.text(name)]
    ) { ids.append(DocumentID(rawValue: $0.text(0))) }
    for id in ids { try blot(name, in: id) }
    let blotting = Blotting(name)
    try connection.run(
      "UPDATE judgements SET judgement_json = replace(judgement_json, ?, ?)",
      [.text(blotting.json), .text(blotting.blots)])
    try Self.insert(tombstone(TextHash.of(name.lowercased()), .person), connection)
    return ids.count
  }

  private func blot(_ name: String, in id: DocumentID) throws(StoreError) {
    let adding = Adding(connection: connection, recorded: Moment(.distantPast))
    var stored: StoredDocument?
    try connection.run(Selecting.documents + " WHERE id = ?", [.text(id.rawValue)]) {
      row throws(StoreError) in stored = try Selecting.document(row)
    }
    guard let stored, let records = try adding.records(in: id) else { return }
    let blotted = try Blotting(name).blotted(
      CodedDocument(document: stored.document, records: records))
    let (recorded, replaced) = try days(of: id)
    try adding.remove(records, of: id)
    try Retexting(connection: connection).replace(blotted.document)
    try connection.run(
      "UPDATE documents SET withheld = 2, raw = NULL WHERE id = ?", [.text(id.rawValue)])
    try Adding(connection: connection, recorded: Moment(recorded ?? stored.recorded.day))
      .insertRecords(of: blotted)
    try adding.reattachJudgements(on: blotted)
    if let newer = stored.supersededBy, let replaced {
      try adding.supersede(id, by: newer, on: replaced)
    }
  }

  private func days(of id: DocumentID) throws(StoreError) -> (recorded: Day?, replaced: Day?) {
    var days: (Day?, Day?)
    try connection.run(
      """
      SELECT max(recorded), max(replaced) FROM record_rows
      WHERE document = (SELECT row FROM documents WHERE id = ?)
      """, [.text(id.rawValue)]
    ) { days = ($0.day(0), $0.day(1)) }
    return days
  }

  static func insert(_ tombstone: Tombstone, _ connection: Connection) throws(StoreError) {
    try connection.run(
      "INSERT OR IGNORE INTO tombstones VALUES (?, ?, ?, ?, ?)",
      [
        .text(tombstone.subject), .text(tombstone.kind.rawValue), .text(tombstone.when.text),
        SQLValue(tombstone.who), .text(tombstone.because),
      ])
  }
}
