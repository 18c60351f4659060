import EntenteModels

extension Adding {
  /// Whether what was found out about a document (its date, a copy, spun, not English) stands in the
  /// store.
  func isJudgedAsBefore(_ coded: CodedDocument) throws(StoreError) -> Bool {
    var isSame = false
    try connection.run(
      """
      SELECT declared IS ?, spun_score IS ?, uncoded_because IS ?, agency IS ?,
        declared IS NULL OR because IS ?, document_json IS ?,
        (SELECT version FROM signatures s WHERE s.document = documents.id) IS ?
      FROM documents WHERE id = ?
      """,
      judgement(of: coded) + [
        .text(withoutText(coded.document)), coded.signature.map { .integer($0.version) } ?? .null,
        .text(coded.document.id.rawValue),
      ]
    ) { row in isSame = (0..<7).allSatisfy { row.int($0) == 1 } }
    return isSame
  }

  private func withoutText(_ document: Document) -> String {
    var stored = document
    stored.text = ""
    return stored.json
  }

  private func judgement(of coded: CodedDocument) -> [SQLValue] {
    [
      SQLValue(coded.document.origin?.rawValue), coded.spunScore.map { .real($0) } ?? .null,
      SQLValue(coded.uncodedBecause), SQLValue(coded.agency), SQLValue(coded.originBecause),
    ]
  }

  func update(_ document: Document, _ coded: CodedDocument) throws(StoreError) {
    let id = SQLValue.text(document.id.rawValue)
    try connection.run(
      """
      INSERT INTO document_words (document_words, rowid, title, text)
      SELECT 'delete', row, title, text FROM documents WHERE id = ?
      """, [id])
    try connection.run(
      """
      UPDATE documents SET declared = ?, spun_score = ?, uncoded_because = ?, agency = ?,
        because = ?, document_json = ?, title = ?, genre = ?, language = ?
      WHERE id = ?
      """,
      judgement(of: coded) + [
        .text(withoutText(document)), SQLValue(document.title), SQLValue(document.genre?.rawValue),
        SQLValue(document.language), id,
      ])
    try connection.run(
      """
      INSERT INTO document_words (rowid, title, text) SELECT row, title, text FROM documents
      WHERE id = ?
      """, [id])
  }

  func insert(_ document: Document, _ coded: CodedDocument) throws(StoreError) {
    let paragraphs = document.paragraphs.map {
      "\($0.range.lowerBound) \($0.range.upperBound) \($0.role.rawValue)"
    }.joined(separator: "\n")
    try connection.run(
      """
      INSERT INTO documents (declared, spun_score, uncoded_because, agency, because, id, key,
        version_key, published, published_day, publisher, url, title, genre, language, text, raw, paragraphs,
        document_json, recorded, recorded_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      judgement(of: coded) + [
        .text(document.id.rawValue), SQLValue(document.key), SQLValue(document.versionKey),
        SQLValue(document.published?.text), SQLValue(document.published.map { Int($0.day.number) }),
        SQLValue(document.publisher), SQLValue(document.url), SQLValue(document.title),
        SQLValue(document.genre?.rawValue), SQLValue(document.language), .text(document.text),
        coded.raw.map { .blob($0) } ?? .null, .text(paragraphs),
        .text(withoutText(document)), .text(recorded.text), .day(recorded.day),
      ])
    try connection.run(
      "INSERT INTO document_words (rowid, title, text) VALUES (last_insert_rowid(), ?, ?)",
      [SQLValue(document.title), .text(document.text)])
    try insertSignature(of: coded)
  }

  func olderVersion(of document: Document) throws(StoreError) -> DocumentID? {
    guard let key = document.versionKey else { return nil }
    var older: DocumentID?
    try connection.run(
      "SELECT id FROM documents WHERE version_key = ? AND id <> ? AND superseded_by IS NULL",
      [.text(key), .text(document.id.rawValue)]
    ) { older = DocumentID(rawValue: $0.text(0)) }
    return older
  }
}
