import EntenteModels

/// The versions of a store's tables; each step goes one version forward in one transaction.
enum Migrations {
  /// Marks a SQLite file as ours: the letters "Ente".
  static let applicationID = 0x456E_7465

  /// The version of the tables that this program writes.
  static let current = 3

  /// Brings a store from version n to n + 1, from 0.
  static func step(_ number: Int, _ connection: Connection) throws(StoreError) {
    switch number {
    case 0: try connection.execute(OldTables.first)
    case 1: try connection.execute(OldTables.clusters)
    default: try ToVersion3(connection: connection).run()
    }
  }

  /// Brings a store up to the current version from the one that `version` reads.
  static func bringUp(
    _ connection: Connection, version: () throws(StoreError) -> Int
  ) throws(StoreError) {
    for number in try version()..<current {
      try connection.transaction { () throws(StoreError) in
        // Another program may have made the tables while this one waited for the lock.
        guard try version() == number else { return }
        try step(number, connection)
        try connection.execute(
          "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(number + 1)")
      }
    }
  }
}

/// From records as lines of JSON to records in columns.
private struct ToVersion3 {
  let connection: Connection

  func run() throws(StoreError) {
    for table in old { try connection.execute("ALTER TABLE \(table) RENAME TO old_\(table)") }
    for index in indexes { try connection.execute("DROP INDEX IF EXISTS \(index)") }
    try connection.execute("DROP TABLE record_words; DROP TABLE document_words")
    try connection.execute(DocumentTables.sql)
    try connection.execute(RecordTables.sql)
    try connection.execute(RecordViews.search)
    try connection.execute(RecordViews.people)
    try connection.execute(copy)
    try copyRecords()
    try copyJudgements()
    for table in ["actors", "topics", "quantities", "evidence", "facts", "judged"] {
      try connection.execute("DROP TABLE old_\(table)")
    }
    for table in ["records", "judgements", "bands", "likenesses", "signatures", "documents"] {
      try connection.execute("DROP TABLE old_\(table)")
    }
  }

  private let old = [
    "documents", "records", "actors", "topics", "quantities", "evidence", "facts", "judgements",
    "judged", "bands", "signatures", "likenesses",
  ]

  private let indexes = [
    "documents_key", "documents_version", "documents_day", "documents_cluster", "records_kind",
    "records_document", "records_fact", "records_block", "records_starts", "records_reported",
    "actors_record", "actors_code", "actors_id", "topics_record", "topics_topic",
    "quantities_record", "quantities_unit", "evidence_record", "judged_record", "bands_band",
    "bands_document", "likenesses_second",
  ]

  /// Documents keep their rows; days become numbers.
  private let copy = """
    INSERT INTO documents (row, id, key, version_key, published, published_day, publisher, url, title,
      genre, language, declared, origin, because, cluster, agency, recorded, recorded_day,
      superseded_by, spun_score, uncoded_because, document_json, paragraphs, text, raw)
    SELECT row, id, key, version_key, published,
      CAST(julianday(published_day) - 2440587.5 AS INTEGER), publisher, url, title, genre, language,
      declared, origin, because, cluster, agency, recorded,
      CAST(julianday(substr(recorded, 1, 10)) - 2440587.5 AS INTEGER), superseded_by, spun_score,
      uncoded_because, document_json, paragraphs, text, raw
    FROM old_documents ORDER BY row;
    INSERT INTO signatures SELECT * FROM old_signatures;
    INSERT INTO bands SELECT * FROM old_bands;
    INSERT INTO likenesses SELECT * FROM old_likenesses;
    INSERT INTO document_words (document_words) VALUES ('rebuild');
    """

  private func copyRecords() throws(StoreError) {
    var documents: [(id: String, recorded: String)] = []
    try connection.run("SELECT id, recorded FROM documents ORDER BY row") {
      documents.append(($0.text(0), $0.text(1)))
    }
    for (id, recorded) in documents {
      var document: Document?
      try connection.run(Selecting.documents + " WHERE id = ?", [.text(id)]) {
        row throws(StoreError) in document = try Selecting.document(row).document
      }
      guard let document else { continue }
      var records: [Record] = []
      try connection.run(
        "SELECT record_json FROM old_records WHERE document = ? ORDER BY position", [.text(id)]
      ) { row throws(StoreError) in records.append(try record(row.text(0))) }
      let moment = Moment(iso: recorded) ?? Moment(.distantPast)
      try Adding(connection: connection, recorded: moment)
        .insertRecords(of: CodedDocument(document: document, records: records))
    }
    try replaceOldVersions()
  }

  /// Records of documents that a newer version replaced leave the facts again.
  private func replaceOldVersions() throws(StoreError) {
    var replaced: [(id: String, by: String, recorded: String)] = []
    try connection.run(
      "SELECT id, superseded_by, recorded FROM documents WHERE superseded_by IS NOT NULL ORDER BY row"
    ) { replaced.append(($0.text(0), $0.text(1), $0.text(2))) }
    for (id, newer, recorded) in replaced {
      var document: Document?
      try connection.run(Selecting.documents + " WHERE id = ?", [.text(newer)]) {
        row throws(StoreError) in document = try Selecting.document(row).document
      }
      guard let document else { continue }
      try Adding(connection: connection, recorded: Moment(iso: recorded) ?? Moment(.distantPast))
        .supersede(DocumentID(rawValue: id), by: document)
    }
  }

  private func record(_ line: String) throws(StoreError) -> Record {
    do {
      return try Record(json: JSONValue(text: line))
    } catch {
      throw StoreError(.damage, "a stored record cannot be read: \(error)")
    }
  }

  private func copyJudgements() throws(StoreError) {
    var judgements: [Judgement] = []
    try connection.run("SELECT judgement_json FROM old_judgements ORDER BY made, id") {
      row throws(StoreError) in judgements.append(try Judging.judgement(row.text(0)))
    }
    for judgement in judgements { try Judging(connection: connection).add(judgement) }
  }
}
