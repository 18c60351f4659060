import EntenteModels

extension SQLiteStore {
  /// Looks the store over: what has a place has something there; with `deep` also the file itself, every
  /// document's id, every quote against its text, the full-text index and every fact.
  public func inspect(deep: Bool) throws(StoreError) -> Inspection {
    try withConnection { connection throws(StoreError) in
      try connection.snapshot { () throws(StoreError) in
        var inspecting = Inspecting(connection: connection)
        try inspecting.versions()
        if deep {
          try inspecting.tables()
          try inspecting.documents()
          try inspecting.records()
          try inspecting.facts()
        }
        try inspecting.count()
        return inspecting.found
      }
    }
  }
}

/// Looks a store over.
private struct Inspecting {
  let connection: Connection
  var found = Inspection()

  mutating func count() throws(StoreError) {
    try connection.run(
      "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM record_rows)"
    ) { row in
      found.documents = row.int(0)
      found.records = row.int(1)
    }
  }

  /// The file, and keys that lead nowhere.
  mutating func tables() throws(StoreError) {
    try connection.run("PRAGMA integrity_check") { row in
      if row.text(0) != "ok" { found.note("the file: \(row.text(0))") }
    }
    try connection.run("PRAGMA foreign_key_check") { row in
      found.note("\(row.text(0)) \(row.text(1)) belongs to nothing in \(row.text(2))")
    }
  }

  /// Newer versions that are not there.
  mutating func versions() throws(StoreError) {
    try connection.run(
      """
      SELECT id FROM documents WHERE superseded_by IS NOT NULL
        AND superseded_by NOT IN (SELECT id FROM documents)
        AND superseded_by NOT IN (SELECT subject FROM tombstones)
      """
    ) { row in found.note("\(row.text(0)) is replaced by a document that is not there") }
  }

  /// Each document has the id of its content.
  mutating func documents() throws(StoreError) {
    try connection.run(Selecting.documents + " WHERE withheld = 0 ORDER BY row") {
      row throws(StoreError) in
      var document = try Selecting.document(row).document
      let id = document.id
      document.renewID()
      if document.id != id { found.note("\(id.rawValue) is not the id of its text and origin") }
    }
    for table in ["document_words", "record_words"] { try index(table) }
  }

  /// Each full-text index has the words of its rows, no more, no less.
  private mutating func index(_ table: String) throws(StoreError) {
    do throws(StoreError) {
      try connection.run("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
    } catch {
      // The check is a write to SQLite: a store that is open for reading only goes without.
      if error.code == .access { return }
      guard error.code == .damage else { throw error }
      found.note("the full-text index \(table) is not that of its rows")
    }
  }

  /// Each record can be read, quotes what its document has there, and lies under its block.
  mutating func records() throws(StoreError) {
    let reader = RecordReader(connection)
    try connection.run(
      """
      SELECT \(RecordReader.columns), r.block, r.anchor, d.text, d.withheld, d.id
      FROM record_rows r LEFT JOIN documents d ON d.row = r.document ORDER BY r.row
      """
    ) { row throws(StoreError) in
      do throws(StoreError) {
        let record = try reader.record(row)
        check(record, row)
      } catch {
        guard error.code == .damage else { throw error }
        found.note(error.message)
      }
    }
  }

  private mutating func check(_ record: Record, _ row: Row) {
    let id = record.id.rawValue
    if row.isNull(29) { return found.note("\(id) is of a document that is not there") }
    if record.origin == .text, record.evidence.isEmpty { found.note("\(id) has no evidence") }
    let candidate = LinkCandidate(record, hash: 0)
    if candidate.block != row.int(25) || candidate.anchor != row.int(26) {
      found.note("\(id) lies under another block than its own")
    }
    guard record.origin == .text, row.int(28) == 0 else { return }
    let text = row.utf8(27)
    for evidence in record.evidence {
      let isThere =
        evidence.start <= evidence.end && evidence.end <= text.count
        && text[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8)
      if !isThere { found.note("\(id) quotes what \(row.text(29)) does not say") }
    }
  }

  /// Each current record is of a fact, each fact is that of its records, and named by the smallest id.
  mutating func facts() throws(StoreError) {
    try connection.run(
      """
      SELECT \(RecordViews.id("r")) FROM record_rows r LEFT JOIN fact_rows f ON f.row = r.fact
      WHERE r.replaced IS NULL AND f.row IS NULL
      """
    ) { row in found.note("\(row.text(0)) is of no fact") }
    try connection.run(
      """
      SELECT \(RecordViews.id("h")) FROM fact_rows f JOIN record_rows h ON h.row = f.row
      WHERE h.fact <> h.row OR f.documents <> (
          SELECT count(DISTINCT r.document) FROM record_rows r WHERE r.fact = f.row)
        OR h.hash <> (SELECT min(r.hash) FROM record_rows r WHERE r.fact = f.row)
      """
    ) { row in found.note("the fact \(row.text(0)) is not that of its records") }
    try connection.run(
      "SELECT f.row FROM fact_rows f WHERE f.row NOT IN (SELECT row FROM record_rows)"
    ) { row in found.note("a fact has no record: row \(row.int(0))") }
  }
}
