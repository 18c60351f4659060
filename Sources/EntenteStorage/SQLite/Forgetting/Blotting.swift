import EntenteModels

/// Blots a name out of a document and its records; bytes keep their places, so that all else stays cited.
struct Blotting {
  private let name: String
  /// What stands instead of the name.
  let blots: String

  /// Blots out a name.
  init(_ name: String) {
    self.name = name
    blots = String(repeating: "*", count: name.utf8.count)
  }

  /// The name as it stands inside a JSON string.
  var json: String { String(name.json.dropFirst().dropLast()) }

  /// The document without the name.
  func blotted(_ coded: CodedDocument) throws(StoreError) -> CodedDocument {
    var coded = coded
    coded.document.text = coded.document.text.replacing(name, with: blots)
    coded.document.title = coded.document.title?.replacing(name, with: blots)
    coded.document.meta = coded.document.meta.map { entry in
      MetaEntry(key: entry.key, json: entry.json.replacing(json, with: blots))
    }
    coded.raw = nil
    coded.records = try coded.records.map { record throws(StoreError) in try blotted(record) }
    return coded
  }

  private func blotted(_ record: Record) throws(StoreError) -> Record {
    let line = record.json.replacing(json, with: blots)
    do {
      return try Record(json: JSONValue(text: line))
    } catch {
      throw StoreError(.damage, "the record \(record.id.rawValue) cannot be blotted: \(error)")
    }
  }
}

extension Adding {
  /// A document without the names that were forgotten; nil where it has none of them.
  func withoutForgottenNames(_ coded: CodedDocument) throws(StoreError) -> CodedDocument? {
    let any = try connection.statement("SELECT 1 FROM tombstones WHERE kind = 'person' LIMIT 1")
    if try any.number() == nil { return nil }
    var names: Set<String> = []
    for record in coded.records {
      for party in record.participants {
        names.formUnion([party.actor.name, party.actor.text].compactMap(\.self))
      }
    }
    var blotted: CodedDocument?
    for name in names.sorted() {
      let select = try connection.statement("SELECT 1 FROM tombstones WHERE subject = ?")
      select.bind(1, TextHash.of(name.lowercased()))
      if try select.number() != nil { blotted = try Blotting(name).blotted(blotted ?? coded) }
    }
    return blotted
  }
}
