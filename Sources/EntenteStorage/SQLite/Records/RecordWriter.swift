import EntenteModels

/// Writes records into the tables of a store, inside a transaction.
struct RecordWriter {
  let connection: Connection
  /// The row of the document.
  let document: Int
  /// When the document was published.
  let published: Moment?
  /// The bytes of its text, from which quotes are read back.
  let text: [UInt8]
  /// The day on which the records are stored.
  let recorded: Day

  /// Inserts a record and what belongs to it at its place among the records of the document, as a member
  /// of the fact of a row.
  func insert(
    _ record: Record, as candidate: LinkCandidate, fact: Int, at position: Int
  ) throws(StoreError) {
    let insert = try connection.statement(
      """
      INSERT INTO record_rows (row, hash, kind, document, position, fact, recorded, reported, type,
        mode, status, phase, certainty, flags, confidence, starts, ends, due, granularity, timex,
        time_text, origin, coder, block, anchor, width, amount, quad, intensity, goldstein, cameo,
        about, rest, cells)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?)
      """)
    insert.bind(1, candidate.row)
    insert.bind(2, candidate.hash)
    insert.bind(3, record.kind.order)
    insert.bind(4, document)
    insert.bind(5, position)
    insert.bind(6, fact)
    insert.bind(7, Int(recorded.number))
    insert.bind(8, record.published.map { Int($0.day.number) })
    try bindNames(of: record, to: insert)
    try bindTime(of: record, to: insert)
    insert.bind(23, try coder(of: record))
    insert.bind(24, candidate.block)
    insert.bind(25, candidate.anchor)
    insert.bind(26, candidate.width)
    insert.bind(27, candidate.amount)
    bindScores(of: record, to: insert)
    insert.bind(32, record.content.about)
    bindRest(of: record, to: insert)
    insert.bind(34, blob: try RecordCells.bytes(of: record, connection))
    try insert.run()
    try insertParts(of: record, candidate.row)
  }

  private func term(_ name: String?) throws(StoreError) -> Int? {
    guard let name else { return nil }
    return try connection.terms.number(of: name, in: connection)
  }

  private func bindNames(of record: Record, to insert: Statement) throws(StoreError) {
    let content = record.content
    insert.bind(9, try term(content.typeName))
    insert.bind(10, try term(content.modeName))
    insert.bind(11, try term(content.statusName))
    insert.bind(12, try term(content.phaseName))
    insert.bind(13, try term(record.certainty.rawValue))
    insert.bind(14, RecordBits.flags(of: record))
    insert.bind(15, record.confidence.thousandths)
    insert.bind(22, try term(record.origin.rawValue))
  }

  private func bindTime(of record: Record, to insert: Statement) throws(StoreError) {
    let days = record.validity
    insert.bind(16, days?.start.map { Int($0.number) })
    insert.bind(17, days?.end.map { Int($0.number) })
    let due = record.content.due?.range
    insert.bind(18, (due?.end ?? due?.start).map { Int($0.number) })
    insert.bind(19, try term(record.time?.granularity.rawValue))
    let time = RecordRest.columnsHoldTime(of: record) ? record.time : nil
    insert.bind(20, time.flatMap { RecordBits.isPlainDay($0) ? nil : $0.timex })
    insert.bind(21, time?.text)
  }

  private func bindScores(of record: Record, to insert: Statement) {
    var event: Event?
    if case .event(let own) = record.content { event = own }
    insert.bind(28, event?.quad.rawValue)
    insert.bind(29, event?.intensity.approximate)
    insert.bind(30, event?.goldstein?.approximate)
    insert.bind(31, event?.cameo)
  }

  private func bindRest(of record: Record, to insert: Statement) {
    let rest = RecordRest.json(
      of: record, published: published, hasTime: RecordRest.columnsHoldTime(of: record))
    guard let rest else { return insert.bind(33, nil as String?) }
    rest.withUnsafeBufferPointer { insert.bind(33, $0) }
  }

  private func coder(of record: Record) throws(StoreError) -> Int? {
    guard let coder = record.coder else { return nil }
    return try connection.terms.number(of: coder, in: connection)
  }

  // MARK: What belongs to it

  private func insertParts(of record: Record, _ row: Int) throws(StoreError) {
    try insertParties(record.participants, row)
    try insertSides(of: record, row)
    try insertTopics(record.topics, row)
    try insertQuantities(record.content.allQuantities, row)
    try insertEvidence(record.evidence, row)
    for link in record.content.links {
      let insert = try connection.statement("INSERT INTO link_rows VALUES (?, ?, ?)")
      insert.bind(1, row)
      insert.bind(2, try term(link.relation))
      insert.bind(3, link.target.rawValue)
      try insert.run()
    }
    let insert = try connection.statement("INSERT INTO record_words (rowid, words) VALUES (?, ?)")
    insert.bind(1, row)
    insert.bind(2, record.indexedWords)
    try insert.run()
  }

  private func insertParties(
    _ parties: [(role: String, actor: Actor)], _ row: Int
  ) throws(StoreError) {
    let insert = try connection.statement(
      "INSERT INTO party_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, party) in parties.enumerated() {
      insert.bind(1, row)
      insert.bind(2, position)
      insert.bind(3, try term(party.role))
      insert.bind(4, try term(party.actor.code?.rawValue))
      insert.bind(5, try term(party.actor.sector?.rawValue))
      insert.bind(6, try term(party.actor.id?.rawValue))
      insert.bind(7, party.actor.name)
      insert.bind(8, party.actor.role)
      insert.bind(9, party.actor.text == party.actor.name ? nil : party.actor.text)
      try insert.run()
    }
  }

  private func insertSides(of record: Record, _ row: Int) throws(StoreError) {
    let insert = try connection.statement(
      "INSERT INTO side_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for side in try RecordSides.of(record, connection) {
      insert.bind(1, side.first)
      insert.bind(2, side.second)
      insert.bind(3, record.kind.order)
      insert.bind(4, RecordSides.starts(of: record))
      insert.bind(5, row)
      insert.bind(6, record.validity?.end.map { Int($0.number) })
      insert.bind(7, side.way)
      insert.bind(8, try term(record.content.typeName))
      insert.bind(9, RecordBits.flags(of: record))
      insert.bind(10, record.published.map { Int($0.day.number) })
      try insert.run()
    }
  }

  private func insertTopics(_ topics: [Topic], _ row: Int) throws(StoreError) {
    let insert = try connection.statement("INSERT INTO topic_rows VALUES (?, ?, ?)")
    for (position, topic) in topics.enumerated() {
      insert.bind(1, row)
      insert.bind(2, position)
      insert.bind(3, try term(topic.rawValue))
      try insert.run()
    }
  }

  private func insertQuantities(
    _ quantities: [(role: String, quantity: Quantity)], _ row: Int
  ) throws(StoreError) {
    let insert = try connection.statement("INSERT INTO quantity_rows VALUES (?, ?, ?, ?, ?, ?)")
    for (position, each) in quantities.enumerated() {
      insert.bind(1, row)
      insert.bind(2, position)
      insert.bind(3, try term(each.role))
      insert.bind(4, each.quantity.value.description)
      insert.bind(5, each.quantity.value.approximate)
      insert.bind(6, try term(each.quantity.unit))
      try insert.run()
    }
  }

  private func insertEvidence(_ evidence: [Evidence], _ row: Int) throws(StoreError) {
    let insert = try connection.statement(
      "INSERT INTO evidence_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, each) in evidence.enumerated() {
      insert.bind(1, row)
      insert.bind(2, position)
      insert.bind(3, each.sentence)
      insert.bind(4, each.start)
      insert.bind(5, each.end)
      insert.bind(6, try term(each.role?.rawValue))
      insert.bind(7, each.repaired)
      insert.bind(8, isQuoted(each) ? nil : each.quote)
      try insert.run()
    }
  }

  /// Whether the quote is what the document's text has there.
  private func isQuoted(_ evidence: Evidence) -> Bool {
    evidence.end <= text.count
      && text[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8)
  }
}
