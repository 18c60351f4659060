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
        Selecting.documents + " WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 2",
        [.text(name)]
      ) { row throws(StoreError) in found.append(try Selecting.document(row)) }
      return try single(found, name) { $0.document.id.rawValue }
    }
  }

  /// The record whose id starts so.
  public func record(named prefix: String) throws(StoreError) -> Record? {
    try withConnection { connection throws(StoreError) in
      var found: [Record] = []
      try connection.run(
        """
        SELECT record_json FROM records WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1
        ORDER BY id LIMIT 2
        """, [.text(prefix)]
      ) { row throws(StoreError) in found.append(try stored(row.text(0))) }
      if let exact = found.first(where: { $0.id.rawValue == prefix }) { return exact }
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
    try withConnection { connection throws(StoreError) in
      var fact: Fact?
      try connection.run(
        Selecting.facts + " WHERE id = (SELECT fact FROM records WHERE id = ?)",
        [.text(record.rawValue)]
      ) { row throws(StoreError) in fact = try Selecting.fact(row) }
      return try fact.map { fact throws(StoreError) in
        try Selecting.withRecords(fact, connection)
      }
    }
  }

  /// The judgements about a record, or all, in the order in which they were made.
  public func judgements(about record: RecordID?) throws(StoreError) -> [Judgement] {
    try withConnection { connection throws(StoreError) in
      var judgements: [Judgement] = []
      let filter =
        record == nil ? "" : " WHERE id IN (SELECT judgement FROM judged WHERE record = ?)"
      try connection.run(
        "SELECT judgement_json FROM judgements\(filter) ORDER BY made, id",
        record.map { [.text($0.rawValue)] } ?? []
      ) { row throws(StoreError) in
        do {
          judgements.append(try Judgement(json: JSONValue(text: row.text(0))))
        } catch {
          throw StoreError(.damage, "a stored judgement cannot be read: \(error)")
        }
      }
      return judgements
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
      var records: [Record] = []
      try connection.run(
        "SELECT record_json FROM records WHERE block = ? ORDER BY id", [.text(block.rawValue)]
      ) { row throws(StoreError) in records.append(try stored(row.text(0))) }
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
        SELECT count(*), min(published_day), max(published_day) FROM documents
        WHERE superseded_by IS NULL
        """
      ) { row in
        summary.documents = row.int(0)
        summary.reported = DayRange(start: Day(iso: row.text(1)), end: Day(iso: row.text(2)))
      }
      try connection.run(
        """
        SELECT r.kind, count(*) FROM records r JOIN documents d ON d.id = r.document
        WHERE d.superseded_by IS NULL GROUP BY r.kind
        """
      ) { row in
        if let kind = RecordKind(rawValue: row.text(0)) { summary.records[kind.order] = row.int(1) }
      }
      try connection.run("SELECT count(*) FROM facts") { summary.facts = $0.int(0) }
      return summary
    }
  }
}

/// Columns of the tables, and values made from their rows.
enum Selecting {
  static let documents = """
    SELECT document_json, text, paragraphs, recorded, superseded_by, spun_score, uncoded_because, id,
      origin, because
    FROM documents
    """

  static let facts =
    "SELECT id, documents, independent, conflicts, best_json FROM facts"

  /// A document from a row of `documents`.
  static func document(_ row: Row) throws(StoreError) -> StoredDocument {
    do {
      let text = JSONValue(.string(row.text(1)), at: 0)
      // The id is the one it was stored under, not one made from its parts again.
      let fields = try JSONObject(JSONValue(text: row.text(0))).fields.filter { $0.key != "id" }
        .map { $0.key == "text" ? ("text", text) : $0 }
      var document = try Document(json: JSONValue(.object(fields), at: 0))
      document.id = DocumentID(rawValue: row.text(7))
      document.origin = row.optionalText(8).flatMap(DocumentOrigin.init)
      document.paragraphs = row.text(2).split(separator: "\n").compactMap(paragraph)
      return StoredDocument(
        document: document, recorded: Moment(iso: row.text(3)) ?? Moment(.distantPast),
        supersededBy: row.optionalText(4).map(DocumentID.init(rawValue:)),
        spunScore: row.optionalDouble(5), uncodedBecause: row.optionalText(6),
        originBecause: row.optionalText(9))
    } catch {
      throw StoreError(.damage, "a stored document cannot be read: \(error)")
    }
  }

  private static func paragraph(_ line: Substring) -> Paragraph? {
    let parts = line.split(separator: " ")
    guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), start <= end,
      let role = ParagraphRole(rawValue: String(parts[2]))
    else { return nil }
    return Paragraph(range: start..<end, role: role)
  }

  /// A fact from a row of `facts`, without its records.
  static func fact(_ row: Row) throws(StoreError) -> Fact {
    let conflicts = row.text(3).split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return Conflict(
        record: RecordID(rawValue: String(parts[0])), field: String(parts.last ?? ""))
    }
    return Fact(
      id: RecordID(rawValue: row.text(0)), records: [],
      support: Support(documents: row.int(1), independent: row.int(2)), conflicts: conflicts,
      best: try stored(row.text(4)))
  }

  /// The fact with the ids of its records.
  static func withRecords(_ fact: Fact, _ connection: Connection) throws(StoreError) -> Fact {
    var fact = fact
    try connection.run(
      """
      SELECT r.id FROM records r JOIN documents d ON d.id = r.document
      WHERE r.fact = ? AND d.superseded_by IS NULL ORDER BY r.id
      """, [.text(fact.id.rawValue)]
    ) { fact.records.append(RecordID(rawValue: $0.text(0))) }
    return fact
  }
}
