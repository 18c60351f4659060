import EntenteModels

extension SQLiteStore {
  /// Hands the lines of a dump to `line`, one after the other, all of one moment.
  public func dump(_ text: Dump.Text, _ line: (String) -> Void) throws(StoreError) {
    line(Dump.header)
    var last = 0
    while true {
      // A document at a time: the store is not held longer than one takes, its rows are only added to.
      let next = try withConnection { connection throws(StoreError) in
        try Dumping(connection: connection, text: text).line(after: last)
      }
      guard let next else { break }
      line(next.line)
      last = next.row
    }
    for judgement in try judgements(about: nil) { line(#"{"judgement":"# + judgement.json + "}") }
    for tombstone in try tombstones() { line(#"{"tombstone":"# + tombstone.json + "}") }
  }

  /// Takes in lines of a dump, all or none; what is there already stays as it is.
  public func load(
    _ lines: [String], texts: [String: String]
  ) throws(StoreError) -> Loaded {
    try change { connection throws(StoreError) in
      var loading = Loading(connection: connection, texts: texts)
      for line in lines { try loading.take(line) }
      return loading.loaded
    }
  }

  /// What was removed, in the order in which it was.
  public func tombstones() throws(StoreError) -> [Tombstone] {
    try withConnection { connection throws(StoreError) in
      var all: [Tombstone] = []
      try connection.run(
        "SELECT subject, kind, made, who, because FROM tombstones ORDER BY made, subject"
      ) { row in
        all.append(
          Tombstone(
            subject: row.text(0), kind: Tombstone.Kind(rawValue: row.text(1)) ?? .document,
            when: Moment(iso: row.text(2)) ?? Moment(.distantPast), who: row.optionalText(3),
            because: row.text(4)))
      }
      return all
    }
  }
}

/// Writes documents with their records as lines.
private struct Dumping {
  let connection: Connection
  let text: Dump.Text

  /// The line of the first document after a row; nil after the last.
  func line(after row: Int) throws(StoreError) -> (row: Int, line: String)? {
    var dumped: (row: Int, document: DumpedDocument)?
    try connection.run(
      Selecting.documents.replacing("FROM", with: ", row, declared, agency, raw, withheld FROM")
        + " WHERE row > ? ORDER BY row LIMIT 1", [.integer(row)]
    ) { row throws(StoreError) in dumped = (row.int(10), try document(row)) }
    guard var dumped else { return nil }
    try addRecords(to: &dumped.document, dumped.row)
    if text == .standoff { dumped.document.withholdText() }
    return (dumped.row, dumped.document.json)
  }

  private func document(_ row: Row) throws(StoreError) -> DumpedDocument {
    let stored = try Selecting.document(row)
    var document = stored.document
    document.origin = row.optionalText(11).flatMap(DocumentOrigin.init)
    let coded = CodedDocument(
      document: document, raw: row.isNull(13) ? nil : row.bytes(13), spunScore: stored.spunScore,
      agency: row.optionalText(12),
      originBecause: document.origin == nil ? nil : stored.originBecause,
      uncodedBecause: stored.uncodedBecause)
    return DumpedDocument(
      coded: coded, recorded: stored.recorded, supersededBy: stored.supersededBy)
  }

  private func addRecords(
    to dumped: inout DumpedDocument, _ document: Int
  ) throws(StoreError) {
    let reader = RecordReader(connection)
    var records: [Record] = []
    var (coded, replaced): (Day?, Day?)
    try connection.run(
      """
      SELECT \(RecordReader.columns), r.recorded, r.replaced FROM record_rows r WHERE r.document = ?
      ORDER BY r.position
      """, [.integer(document)]
    ) { row throws(StoreError) in
      records.append(try reader.record(row))
      (coded, replaced) = (row.day(25), row.day(26))
    }
    dumped.coded.records = records
    dumped.codedOn = coded == dumped.recorded.day ? nil : coded
    dumped.replaced = replaced
    var signature: DocumentSignature?
    try connection.run(
      "SELECT version, frame, anchors, words FROM signatures WHERE document = ?",
      [.text(dumped.coded.document.id.rawValue)]
    ) { signature = SignatureBytes.signature($0) }
    dumped.coded.signature = signature
  }
}

extension DumpedDocument {
  /// Leaves the words out and their hash in.
  mutating func withholdText() {
    hash = TextHash.of(coded.document.text)
    coded.document.text = ""
    coded.raw = nil
    for index in coded.records.indices {
      for place in coded.records[index].evidence.indices {
        coded.records[index].evidence[place].quote = ""
        coded.records[index].evidence[place].repaired = nil
      }
    }
  }
}

/// The hash by which a text is found among a user's own copies.
public enum TextHash {
  /// SHA-256 in hex digits over the UTF-8 bytes of a text.
  public static func of(_ text: String) -> String {
    var hash = SHA256()
    hash.update(text.utf8)
    return hexadecimal(hash.finish())
  }
}

/// Takes in lines of a dump, inside a transaction.
private struct Loading {
  let connection: Connection
  let texts: [String: String]
  var loaded = Loaded()

  mutating func take(_ line: String) throws(StoreError) {
    if line.isEmpty || line == Dump.header { return }
    do {
      let value = try JSONValue(text: line)
      let json = try JSONObject(value)
      if json.value("document") != nil {
        try take(try DumpedDocument(json: value))
      } else if let judgement: Judgement = try json.optional("judgement") {
        try Judging(connection: connection).add(judgement)
        loaded.judgements += 1
      } else if let tombstone: Tombstone = try json.optional("tombstone") {
        try Forgetting.insert(tombstone, connection)
        loaded.tombstones += 1
      } else {
        throw StoreError(.format, "this is no dump of a store: \(line.prefix(60))")
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.format, "a line of the dump cannot be read: \(error)")
    }
  }

  private mutating func take(_ dumped: DumpedDocument) throws(StoreError) {
    var dumped = dumped
    let id = dumped.coded.document.id
    let adding = Adding(connection: connection, recorded: dumped.recorded)
    if try adding.row(of: id) != nil {
      try rehydrate(&dumped)
      return
    }
    let isWithheld = !restoreText(of: &dumped)
    try adding.insert(dumped.coded.document, dumped.coded)
    if isWithheld {
      loaded.withheld += 1
      try connection.run("UPDATE documents SET withheld = 1 WHERE id = ?", [.text(id.rawValue)])
    }
    if dumped.supersededBy == nil { try adding.joinCluster(dumped.coded) }
    let coded = dumped.codedOn.map { Moment($0) } ?? dumped.recorded
    try Adding(connection: connection, recorded: coded).insertRecords(of: dumped.coded)
    if let newer = dumped.supersededBy {
      try adding.supersede(id, by: newer, on: dumped.replaced ?? dumped.recorded.day)
    }
    loaded.documents += 1
  }

  /// Puts text and quotes back where a copy has them; true where nothing is missing.
  private func restoreText(of dumped: inout DumpedDocument) -> Bool {
    guard let hash = dumped.hash else { return true }
    guard let text = texts[hash] else { return false }
    dumped.coded.document.text = text
    let bytes = Array(text.utf8)
    for index in dumped.coded.records.indices {
      for place in dumped.coded.records[index].evidence.indices {
        let evidence = dumped.coded.records[index].evidence[place]
        guard evidence.end <= bytes.count else { continue }
        dumped.coded.records[index].evidence[place].quote = String(
          decoding: bytes[evidence.start..<evidence.end], as: UTF8.self)
      }
    }
    return true
  }

  /// Gives a document that is there without its words the words that a copy has.
  private mutating func rehydrate(_ dumped: inout DumpedDocument) throws(StoreError) {
    let id = SQLValue.text(dumped.coded.document.id.rawValue)
    var isBare = false
    try connection.run("SELECT withheld FROM documents WHERE id = ?", [id]) {
      isBare = $0.int(0) == 1
    }
    guard isBare, dumped.hash != nil, restoreText(of: &dumped) else {
      loaded.known += 1
      return
    }
    try Retexting(connection: connection).replace(dumped.coded.document)
    try connection.run("UPDATE documents SET withheld = 0 WHERE id = ?", [id])
    loaded.documents += 1
  }
}
