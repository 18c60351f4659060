import EntenteModels

/// Documents made from their rows.
enum Selecting {
  static let documents = """
    SELECT document_json, text, paragraphs, recorded, superseded_by, spun_score, uncoded_because, id,
      origin, because
    FROM documents
    """

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

  static func paragraph(_ line: Substring) -> Paragraph? {
    let parts = line.split(separator: " ")
    guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), start <= end,
      let role = ParagraphRole(rawValue: String(parts[2]))
    else { return nil }
    return Paragraph(range: start..<end, role: role)
  }
}
