public import EntenteModels

extension SQLiteStore {
  /// Adds a document with its records and links them, in one transaction.
  public func add(_ coded: CodedDocument, recorded: Moment) throws(StoreError) -> Addition {
    try withConnection { connection throws(StoreError) in
      try connection.transaction { () throws(StoreError) in
        try Adding(connection: connection, recorded: recorded).add(coded)
      }
    }
  }

  /// Adds a judgement; the same twice is one.
  public func add(_ judgement: Judgement) throws(StoreError) {
    try withConnection { connection throws(StoreError) in
      try connection.transaction { () throws(StoreError) in
        try connection.run(
          "INSERT OR IGNORE INTO judgements VALUES (?, ?, ?, ?)",
          [
            .text(judgement.id.rawValue), .text(judgement.when.text),
            .text(judgement.verdict.rawValue), .text(judgement.json),
          ])
        try connection.run("DELETE FROM judged WHERE judgement = ?", [.text(judgement.id.rawValue)])
        for record in judgement.about {
          try connection.run(
            "INSERT INTO judged VALUES (?, ?)",
            [.text(judgement.id.rawValue), .text(record.rawValue)])
        }
      }
    }
  }
}

/// Adds one document inside a transaction.
struct Adding {
  let connection: Connection
  let recorded: Moment

  func add(_ coded: CodedDocument) throws(StoreError) -> Addition {
    let document = coded.document
    if let old = try lines(ofRecordsIn: document.id) {
      let isJudgedSame = try isJudgedAsBefore(coded)
      if isJudgedSame, old == coded.records.map(\.json) { return .unchanged }
      if !isJudgedSame { try update(document, coded) }
      try leaveCluster(document.id)
      try insertSignature(of: coded)
      try replaceRecords(of: coded)
      try joinCluster(coded)
      return .recoded
    }
    try insert(document, coded)
    let older = try olderVersion(of: document)
    if let older { try supersede(older, by: document.id) }
    try insertRecords(of: coded)
    try joinCluster(coded)
    return older.map { .superseded($0) } ?? .added
  }

  /// The records of a document as lines of JSON, in printing order; nil where it is not stored.
  private func lines(ofRecordsIn document: DocumentID) throws(StoreError) -> [String]? {
    var isThere = false
    try connection.run("SELECT 1 FROM documents WHERE id = ?", [.text(document.rawValue)]) { _ in
      isThere = true
    }
    guard isThere else { return nil }
    var lines: [String] = []
    try connection.run(
      "SELECT record_json FROM records WHERE document = ? ORDER BY position",
      [.text(document.rawValue)]
    ) { lines.append($0.text(0)) }
    return lines
  }

  /// Whether what was found out about a document (its date, a copy, spun, not English) stands in the
  /// store.
  private func isJudgedAsBefore(_ coded: CodedDocument) throws(StoreError) -> Bool {
    var isSame = false
    var stored = coded.document
    stored.text = ""
    try connection.run(
      """
      SELECT declared IS ?, spun_score IS ?, uncoded_because IS ?, agency IS ?,
        declared IS NULL OR because IS ?, document_json IS ?,
        (SELECT version FROM signatures s WHERE s.document = documents.id) IS ?
      FROM documents WHERE id = ?
      """,
      judgement(of: coded) + [
        .text(stored.json), coded.signature.map { .integer($0.version) } ?? .null,
        .text(coded.document.id.rawValue),
      ]
    ) { row in isSame = (0..<7).allSatisfy { row.int($0) == 1 } }
    return isSame
  }

  private func judgement(of coded: CodedDocument) -> [SQLValue] {
    [
      SQLValue(coded.document.origin?.rawValue), coded.spunScore.map { .real($0) } ?? .null,
      SQLValue(coded.uncodedBecause), SQLValue(coded.agency), SQLValue(coded.originBecause),
    ]
  }

  private func update(_ document: Document, _ coded: CodedDocument) throws(StoreError) {
    var stored = document
    stored.text = ""
    try connection.run(
      """
      UPDATE documents SET declared = ?, spun_score = ?, uncoded_because = ?, agency = ?,
        because = ?, document_json = ?,
        title = ?, genre = ?, language = ?
      WHERE id = ?
      """,
      judgement(of: coded) + [
        .text(stored.json), SQLValue(document.title), SQLValue(document.genre?.rawValue),
        SQLValue(document.language), .text(document.id.rawValue),
      ])
    try connection.run(
      """
      UPDATE document_words SET title = ? WHERE rowid = (SELECT row FROM documents WHERE id = ?)
      """, [SQLValue(document.title), .text(document.id.rawValue)])
  }

  private func insert(_ document: Document, _ coded: CodedDocument) throws(StoreError) {
    let paragraphs = document.paragraphs.map {
      "\($0.range.lowerBound) \($0.range.upperBound) \($0.role.rawValue)"
    }.joined(separator: "\n")
    var stored = document
    stored.text = ""
    try connection.run(
      """
      INSERT INTO documents (id, key, version_key, published, published_day, publisher, url, title,
        genre, language, declared, text, raw, paragraphs, document_json, recorded, spun_score,
        uncoded_because, agency, because)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(document.id.rawValue), SQLValue(document.key), SQLValue(document.versionKey),
        SQLValue(document.published?.text), SQLValue(document.published?.day),
        SQLValue(document.publisher), SQLValue(document.url), SQLValue(document.title),
        SQLValue(document.genre?.rawValue), SQLValue(document.language),
        SQLValue(document.origin?.rawValue), .text(document.text),
        coded.raw.map { .blob($0) } ?? .null, .text(paragraphs), .text(stored.json),
        .text(recorded.text), coded.spunScore.map { .real($0) } ?? .null,
        SQLValue(coded.uncodedBecause), SQLValue(coded.agency), SQLValue(coded.originBecause),
      ])
    try connection.run(
      "INSERT INTO document_words (rowid, title, text) SELECT row, title, text FROM documents WHERE id = ?",
      [.text(document.id.rawValue)])
    try insertSignature(of: coded)
  }

  private func olderVersion(of document: Document) throws(StoreError) -> DocumentID? {
    guard let key = document.versionKey else { return nil }
    var older: DocumentID?
    try connection.run(
      "SELECT id FROM documents WHERE version_key = ? AND id <> ? AND superseded_by IS NULL",
      [.text(key), .text(document.id.rawValue)]
    ) { older = DocumentID(rawValue: $0.text(0)) }
    return older
  }

  /// The old version stays; its records leave the facts.
  private func supersede(_ older: DocumentID, by newer: DocumentID) throws(StoreError) {
    let document = SQLValue.text(older.rawValue)
    try connection.run(
      "UPDATE documents SET superseded_by = ? WHERE id = ?", [.text(newer.rawValue), document])
    try connection.run(
      "DELETE FROM facts WHERE id IN (SELECT fact FROM records WHERE document = ?)", [document])
    try connection.run("UPDATE records SET fact = id WHERE document = ?", [document])
    try relink(try blocks(ofRecordsIn: older))
    try leaveCluster(older)
  }

  private func replaceRecords(of coded: CodedDocument) throws(StoreError) {
    let touched = try blocks(ofRecordsIn: coded.document.id)
    let document = SQLValue.text(coded.document.id.rawValue)
    try connection.run(
      "DELETE FROM facts WHERE id IN (SELECT fact FROM records WHERE document = ?)", [document])
    try connection.run(
      "DELETE FROM record_words WHERE rowid IN (SELECT row FROM records WHERE document = ?)",
      [document])
    try connection.run("DELETE FROM records WHERE document = ?", [document])
    try insertRecords(of: coded, touching: touched)
  }

  private func insertRecords(
    of coded: CodedDocument, touching touched: Set<String> = []
  ) throws(StoreError) {
    var blocks = touched
    for (position, record) in coded.records.enumerated() {
      let block = Linker.block(of: record).rawValue
      blocks.insert(block)
      try RecordRows(record: record, position: position, block: block, recorded: recorded)
        .insert(into: connection)
    }
    try relink(blocks)
  }

  func blocks(ofRecordsIn document: DocumentID) throws(StoreError) -> Set<String> {
    var blocks: Set<String> = []
    try connection.run(
      "SELECT DISTINCT block FROM records WHERE document = ?", [.text(document.rawValue)]
    ) { blocks.insert($0.text(0)) }
    return blocks
  }

  /// Works the facts of some blocks out again.
  func relink(_ blocks: Set<String>) throws(StoreError) {
    for block in blocks.sorted() {
      try connection.run(
        "DELETE FROM facts WHERE id IN (SELECT fact FROM records WHERE block = ?)", [.text(block)])
      let (records, sources) = try members(of: block)
      for fact in Linker.facts(of: records, sources: sources) { try insert(fact) }
    }
  }

  private func members(
    of block: String
  ) throws(StoreError) -> (records: [Record], sources: [DocumentID: DocumentSource]) {
    var records: [Record] = []
    var sources: [DocumentID: DocumentSource] = [:]
    try connection.run(
      """
      SELECT r.record_json, d.origin, d.cluster, d.agency FROM records r JOIN documents d ON d.id = r.document
      WHERE r.block = ? AND d.superseded_by IS NULL ORDER BY r.id
      """, [.text(block)]
    ) { row throws(StoreError) in
      let record = try stored(row.text(0))
      records.append(record)
      sources[record.document] = DocumentSource(
        origin: row.optionalText(1).flatMap(DocumentOrigin.init),
        cluster: row.optionalText(2).map(DocumentID.init(rawValue:)), agency: row.optionalText(3))
    }
    return (records, sources)
  }

  private func insert(_ fact: Fact) throws(StoreError) {
    let conflicts = fact.conflicts.map { "\($0.record.rawValue) \($0.field)" }
    try connection.run(
      "INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        .text(fact.id.rawValue), .text(fact.best.kind.rawValue), .text(fact.best.id.rawValue),
        .integer(fact.support.documents), .integer(fact.support.independent),
        .text(conflicts.joined(separator: "\n")), .text(fact.best.json),
      ])
    for record in fact.records {
      try connection.run(
        "UPDATE records SET fact = ? WHERE id = ?",
        [.text(fact.id.rawValue), .text(record.rawValue)])
    }
  }
}

/// A record read back from its line.
func stored(_ line: String) throws(StoreError) -> Record {
  do {
    return try Record(json: JSONValue(text: line))
  } catch {
    throw StoreError(.damage, "a stored record cannot be read: \(error)")
  }
}
