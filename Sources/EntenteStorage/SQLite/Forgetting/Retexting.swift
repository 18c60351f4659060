import EntenteModels

/// Replaces the text of a stored document, its quotes and the words that are searched, inside a transaction.
struct Retexting {
  let connection: Connection

  /// Gives a document another text of the same places; its records keep their ids.
  func replace(_ document: Document) throws(StoreError) {
    let adding = Adding(connection: connection, recorded: Moment(.distantPast))
    guard let row = try adding.row(of: document.id) else { return }
    let id = SQLValue.text(document.id.rawValue)
    try index("'delete'", row)
    var stored = document
    stored.text = ""
    try connection.run(
      "UPDATE documents SET text = ?, title = ?, document_json = ? WHERE id = ?",
      [.text(document.text), SQLValue(document.title), .text(stored.json), id])
    try connection.run(
      "UPDATE evidence_rows SET quote = NULL WHERE record IN (\(Self.records))", [.integer(row)])
    try index(nil, row)
  }

  private static let records = "SELECT row FROM record_rows WHERE document = ?"

  /// Takes the words of a document and its records out of the full-text index, or puts them in.
  private func index(_ command: String?, _ row: Int) throws(StoreError) {
    for (table, columns, source) in [
      ("document_words", "title, text", "documents WHERE row = ?"),
      ("record_words", "words", "record_text WHERE row IN (\(Self.records))"),
    ] {
      let (name, value) = command.map { ("\(table), ", "\($0), ") } ?? ("", "")
      try connection.run(
        "INSERT INTO \(table) (\(name)rowid, \(columns)) SELECT \(value)row, \(columns) FROM \(source)",
        [.integer(row)])
    }
  }
}
