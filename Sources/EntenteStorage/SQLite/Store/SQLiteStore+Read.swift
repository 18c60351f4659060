public import EntenteModels

extension SQLiteStore {
  /// The document with an id or key, or whose id starts so.
  public func document(named name: String) throws(StoreError) -> StoredDocument? {
    try withConnection { connection throws(StoreError) in
      var found: [StoredDocument] = []
      try connection.run(
        Selecting.documents + " WHERE id = ?1 OR key = ?1 ORDER BY superseded_by IS NOT NULL, id",
        [.text(name)]
      ) { row throws(StoreError) in found.append(try Selecting.document(row)) }
      if let exact = found.first { return exact }
      try connection.run(
        Selecting.documents + " WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT 2",
        [.text(name)]
      ) { row throws(StoreError) in found.append(try Selecting.document(row)) }
      return try single(found, name) { $0.document.id.rawValue }
    }
  }

  /// The record whose id starts so.
  public func record(named prefix: String) throws(StoreError) -> Record? {
    guard let (kind, numbers) = RecordHash.range(ofPrefix: prefix) else { return nil }
    return try withConnection { connection throws(StoreError) in
      let reader = RecordReader(connection)
      var found: [Record] = []
      try connection.run(
        """
        SELECT \(RecordReader.columns) FROM record_rows r WHERE r.hash BETWEEN ? AND ? AND r.kind = ?
        ORDER BY r.hash LIMIT 2
        """,
        [.integer(numbers.lowerBound), .integer(numbers.upperBound), .integer(kind.order)]
      ) { row throws(StoreError) in found.append(try reader.record(row)) }
      return try single(found, prefix) { $0.id.rawValue }
    }
  }

  private func single<Value>(
    _ found: [Value], _ name: String, _ id: (Value) -> String
  ) throws(StoreError) -> Value? {
    guard found.count > 1 else { return found.first }
    let ids = found.map(id).joined(separator: ", ")
    throw StoreError(.ambiguous, "'\(name)' fits several: \(ids) ...; write more letters")
  }

  /// The fact that a record belongs to.
  public func fact(holding record: RecordID) throws(StoreError) -> Fact? {
    guard let kind = record.kind, record.isWellFormed else { return nil }
    let hash = try RecordHash.number(of: record)
    return try withConnection { connection throws(StoreError) in
      let reader = FactReader(connection)
      var fact: Fact?
      try connection.run(
        """
        SELECT \(RecordReader.columns), \(FactReader.columns)
        FROM fact_rows f JOIN record_rows r ON r.row = f.best
        WHERE f.row = (SELECT fact FROM record_rows WHERE hash = ? AND kind = ? AND replaced IS NULL)
        """, [.integer(hash), .integer(kind.order)]
      ) { row throws(StoreError) in fact = try reader.fact(row) }
      return fact
    }
  }

  /// The documents that share a band with a signature, in the order of their ids.
  public func documents(
    sharing signature: DocumentSignature
  ) throws(StoreError) -> [DocumentID] {
    try withConnection { connection throws(StoreError) in
      var found: Set<DocumentID> = []
      for band in signature.bands {
        try connection.run(
          "SELECT document FROM bands WHERE version = ? AND band = ?",
          [.integer(signature.version), .integer(Int(Int64(bitPattern: band)))]
        ) { found.insert(DocumentID(rawValue: $0.text(0))) }
      }
      return found.sorted()
    }
  }

  /// The documents that derive from one with this one; nil where it stands alone.
  public func cluster(of document: DocumentID) throws(StoreError) -> DocumentCluster? {
    try withConnection { connection throws(StoreError) in
      var cluster: DocumentCluster?
      try connection.run(
        """
        SELECT cluster, id, origin, because FROM documents
        WHERE cluster = (SELECT cluster FROM documents WHERE id = ?) ORDER BY id
        """, [.text(document.rawValue)]
      ) { row in
        let source = DocumentID(rawValue: row.text(0))
        let member = DocumentCluster.Member(
          document: DocumentID(rawValue: row.text(1)),
          origin: row.optionalText(2).flatMap(DocumentOrigin.init), because: row.optionalText(3))
        cluster = cluster ?? DocumentCluster(representative: source, members: [])
        cluster?.members.append(member)
      }
      return cluster
    }
  }

  /// The records of a block, in the order of their ids.
  public func records(inBlock block: LinkingBlock) throws(StoreError) -> [Record] {
    try withConnection { connection throws(StoreError) in
      let reader = RecordReader(connection)
      var records: [Record] = []
      try connection.run(
        """
        SELECT \(RecordReader.columns) FROM record_rows r WHERE r.block = ? AND r.replaced IS NULL
        ORDER BY r.hash
        """, [.integer(block.number)]
      ) { row throws(StoreError) in records.append(try reader.record(row)) }
      return records
    }
  }

  /// How much the store holds.
  public func summary() throws(StoreError) -> StoreSummary {
    try withConnection { connection throws(StoreError) in
      var summary = StoreSummary(
        documents: 0, records: RecordKind.allCases.map { _ in 0 }, facts: 0, reported: DayRange())
      try connection.run(
        """
        SELECT count(*), min(published_day), max(published_day), max(recorded) FROM documents
        WHERE superseded_by IS NULL
        """
      ) { row in
        summary.documents = row.int(0)
        summary.reported = DayRange(start: row.day(1), end: row.day(2))
        summary.recorded = row.optionalText(3).flatMap { Moment(iso: $0) }
      }
      try connection.run(
        "SELECT kind, count(*) FROM record_rows WHERE flags & 128 = 0 GROUP BY kind"
      ) { row in
        if summary.records.indices.contains(row.int(0)) {
          summary.records[row.int(0)] = row.int(1)
        }
      }
      try connection.run("SELECT count(*) FROM fact_rows") { summary.facts = $0.int(0) }
      return summary
    }
  }
}
