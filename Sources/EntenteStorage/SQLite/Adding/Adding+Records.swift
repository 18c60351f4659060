import EntenteModels

extension Adding {
  /// Inserts the records of a document that has none, and links them.
  func insertRecords(of coded: CodedDocument) throws(StoreError) {
    guard !coded.records.isEmpty, let document = try row(of: coded.document.id) else { return }
    let writer = RecordWriter(
      connection: connection, document: document, published: coded.document.published,
      text: Array(coded.document.text.utf8), recorded: recorded.day)
    let source = try linking.source(of: document)
    var row = try nextRow()
    var places: Set<StoredLinking.Place> = []
    for (position, record) in coded.records.enumerated() {
      try refuseForeign(record, in: coded.document)
      var candidate = try LinkCandidate(record)
      candidate.row = row
      candidate.document = document
      let home = try linking.home(of: candidate)
      try writer.insert(record, as: candidate, fact: home ?? row, at: position)
      if home == row {
        try linking.insert(
          row, best: BestOfFact([candidate]), of: [candidate], documents: 1,
          independent: source.standsAlone ? 1 : DocumentSource.independent([source]))
      } else if let home {
        try linking.join(candidate, fact: home, source: source)
      } else {
        places.insert(StoredLinking.Place(candidate))
      }
      row += 1
    }
    try linking.relink(places)
  }

  /// A record says what its own document says; ids stand for one record.
  private func refuseForeign(_ record: Record, in document: Document) throws(StoreError) {
    guard record.document == document.id else {
      throw StoreError(
        .unsupported,
        "the record \(record.id.rawValue) is of document \(record.document.rawValue), not of "
          + document.id.rawValue)
    }
    let select = try connection.statement(
      "SELECT 1 FROM record_rows WHERE hash = ? AND kind = ?")
    select.bind(1, try RecordHash.number(of: record.id))
    select.bind(2, record.kind.order)
    if try select.number() != nil {
      throw StoreError(.unsupported, "the record \(record.id.rawValue) comes twice")
    }
  }

  private func nextRow() throws(StoreError) -> Int {
    try (connection.statement("SELECT max(row) FROM record_rows").number() ?? 0) + 1
  }

  /// Removes records of a document, and links anew what they stood beside.
  func remove(_ records: [Record], of document: DocumentID) throws(StoreError) {
    var places: Set<StoredLinking.Place> = []
    for record in records { places.insert(try remove(record)) }
    try linking.relink(places)
  }

  private func remove(_ record: Record) throws(StoreError) -> StoredLinking.Place {
    let candidate = try LinkCandidate(record)
    let find = try connection.statement("SELECT row FROM record_rows WHERE hash = ? AND kind = ?")
    find.bind(1, candidate.hash)
    find.bind(2, record.kind.order)
    guard let row = try find.number() else { return StoredLinking.Place(candidate) }
    for side in try RecordSides.of(record, connection) {
      let delete = try connection.statement(
        """
        DELETE FROM side_rows WHERE first = ? AND second = ? AND kind = ? AND starts = ?
          AND record = ?
        """)
      bind(side, of: record, row, to: delete)
      try delete.run()
    }
    try connection.run(
      "INSERT INTO record_words (record_words, rowid, words) VALUES ('delete', ?, ?)",
      [.integer(row), .text(record.indexedWords)])
    try loosen(row)
    try connection.run("DELETE FROM record_rows WHERE row = ?", [.integer(row)])
    return StoredLinking.Place(candidate)
  }

  /// Takes a record out of its fact, whose other records are linked anew by the caller.
  private func loosen(_ row: Int) throws(StoreError) {
    let others = try connection.statement(
      "UPDATE record_rows SET fact = row WHERE fact = (SELECT fact FROM record_rows WHERE row = ?)")
    let fact = try connection.statement("SELECT fact FROM record_rows WHERE row = ?")
    fact.bind(1, row)
    if let fact = try fact.number() { try linking.removeFact(fact) }
    others.bind(1, row)
    try others.run()
  }

  private func bind(
    _ side: RecordSides.Side, of record: Record, _ row: Int, to statement: Statement
  ) {
    statement.bind(1, side.first)
    statement.bind(2, side.second)
    statement.bind(3, record.kind.order)
    statement.bind(4, RecordSides.starts(of: record))
    statement.bind(5, row)
  }

  /// The old version stays; its records leave the facts.
  func supersede(_ older: DocumentID, by newer: Document) throws(StoreError) {
    try supersede(older, by: newer.id, on: newer.published?.day ?? recorded.day)
  }

  /// The same, with the day on which the newer version came out.
  func supersede(
    _ older: DocumentID, by newer: DocumentID, on day: Day
  ) throws(StoreError) {
    try connection.run(
      "UPDATE documents SET superseded_by = ? WHERE id = ?",
      [.text(newer.rawValue), .text(older.rawValue)])
    var places: Set<StoredLinking.Place> = []
    for record in try records(in: older) ?? [] {
      let candidate = try LinkCandidate(record)
      places.insert(StoredLinking.Place(candidate))
      try connection.run(
        "SELECT row FROM record_rows WHERE hash = ? AND kind = ?",
        [.integer(candidate.hash), .integer(record.kind.order)]
      ) { row throws(StoreError) in
        try loosen(row.int(0))
        try connection.run(
          "UPDATE record_rows SET replaced = ?, flags = flags | 128 WHERE row = ?",
          [.day(day), .integer(row.int(0))])
        for side in try RecordSides.of(record, connection) {
          let update = try connection.statement(
            """
            UPDATE side_rows SET flags = flags | 128
            WHERE first = ? AND second = ? AND kind = ? AND starts = ? AND record = ?
            """)
          bind(side, of: record, row.int(0), to: update)
          try update.run()
        }
      }
    }
    try connection.run(
      """
      DELETE FROM conflict_rows WHERE record IN (
        SELECT row FROM record_rows WHERE document = (SELECT row FROM documents WHERE id = ?))
      """, [.text(older.rawValue)])
    try linking.relink(places)
    try leaveCluster(older)
  }
}
