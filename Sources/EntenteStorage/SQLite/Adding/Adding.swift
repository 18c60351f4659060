import EntenteModels

/// Adds one document inside a transaction.
struct Adding {
  let connection: Connection
  let recorded: Moment

  /// Keeps the facts.
  var linking: StoredLinking { StoredLinking(connection: connection) }

  /// Adds a document with its records.
  func add(_ coded: CodedDocument) throws(StoreError) -> Addition {
    if try isForgotten(coded.document) { return .forgotten }
    guard let blotted = try withoutForgottenNames(coded) else { return try take(coded) }
    let addition = try take(blotted)
    try connection.run(
      "UPDATE documents SET withheld = 2 WHERE id = ?", [.text(coded.document.id.rawValue)])
    return addition
  }

  private func take(_ coded: CodedDocument) throws(StoreError) -> Addition {
    let document = coded.document
    if let old = try records(in: document.id) {
      // An older version that comes again stays what it is: history.
      if try isSuperseded(document.id) { return .unchanged }
      let isJudgedSame = try isJudgedAsBefore(coded)
      if isJudgedSame, old == coded.records { return .unchanged }
      if !isJudgedSame { try update(document, coded) }
      try replace(old, by: coded, isChanged: old != coded.records)
      return .recoded
    }
    try insert(document, coded)
    let older = try olderVersion(of: document)
    if let older { try supersede(older, by: document) }
    try joinCluster(coded)
    try insertRecords(of: coded)
    return older.map { .superseded($0) } ?? .added
  }

  private func replace(
    _ old: [Record], by coded: CodedDocument, isChanged: Bool
  ) throws(StoreError) {
    try leaveCluster(coded.document.id)
    try insertSignature(of: coded)
    try joinCluster(coded)
    guard isChanged else {
      // What it rests on may have changed all the same.
      for fact in try facts(ofRecordsIn: coded.document.id).sorted() { try linking.refresh(fact) }
      return
    }
    try remove(old, of: coded.document.id)
    try insertRecords(of: coded)
    try reattachJudgements(on: coded)
  }

  private func isSuperseded(_ document: DocumentID) throws(StoreError) -> Bool {
    let select = try connection.statement(
      "SELECT 1 FROM documents WHERE id = ? AND superseded_by IS NOT NULL")
    select.bind(1, document.rawValue)
    return try select.number() != nil
  }

  /// The row of a document; nil where it is not stored.
  func row(of document: DocumentID) throws(StoreError) -> Int? {
    let select = try connection.statement("SELECT row FROM documents WHERE id = ?")
    select.bind(1, document.rawValue)
    return try select.number()
  }

  /// The records of a document in printing order; nil where it is not stored.
  func records(in document: DocumentID) throws(StoreError) -> [Record]? {
    guard let row = try row(of: document) else { return nil }
    let reader = RecordReader(connection)
    var records: [Record] = []
    try connection.run(
      "SELECT \(RecordReader.columns) FROM record_rows r WHERE r.document = ? ORDER BY r.position",
      [.integer(row)]
    ) { row throws(StoreError) in records.append(try reader.record(row)) }
    return records
  }

  /// The facts that the records of a document belong to.
  func facts(ofRecordsIn document: DocumentID) throws(StoreError) -> Set<Int> {
    guard let row = try row(of: document) else { return [] }
    let select = try connection.statement(
      "SELECT fact FROM record_rows WHERE document = ? AND replaced IS NULL")
    select.bind(1, row)
    var facts: Set<Int> = []
    while try select.step() { facts.insert(select.row.int(0)) }
    return facts
  }

  /// Whether a document was removed for good, by its id, key or URL.
  private func isForgotten(_ document: Document) throws(StoreError) -> Bool {
    for name in [document.id.rawValue, document.key, document.url].compactMap(\.self) {
      let select = try connection.statement("SELECT 1 FROM tombstones WHERE subject = ?")
      select.bind(1, name)
      if try select.number() != nil { return true }
    }
    return false
  }
}
