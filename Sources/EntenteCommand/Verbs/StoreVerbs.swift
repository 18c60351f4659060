import EntenteKit

extension Verbs {
  /// `entente query`.
  static let query = Verb(
    name: "query", summary: "Ask the store: KIND [qualifier:value ...] [words].", group: .store,
    arguments: [Argument(name: "QUERY", help: "What to find.", repeats: true)],
    options: [.store, .format, .failEmpty],
    examples: [
      Example(
        line: "entente query 'events from:USA to:KOR type:coerce,sanction since:2025-09'",
        meaning: "What Washington did against Seoul since September 2025."),
      Example(
        line: "entente query 'events between:USA,KOR | count month,type'",
        meaning: "How many events of each type a month."),
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation)
      return try reader.answer(try reader.query(default: "records"))
    })

  /// `entente documents`.
  static let documents = Verb(
    name: "documents", summary: "List the documents of a store.", group: .store,
    arguments: [
      Argument(
        name: "QUERY", help: "Which documents; default all.", isOptional: true, repeats: true)
    ],
    options: [.store, .format, .failEmpty],
    examples: [
      Example(
        line: "entente documents 'publisher:\"The Han River Courier\"'",
        meaning: "The documents of one outlet."),
      Example(
        line: "entente documents 'is:spun'",
        meaning: "Copies in which a machine replaced words; 'show' says of what."),
    ],
    work: .ready { invocation in
      let words = invocation.arguments.first == "documents" ? [] : ["documents"]
      let reader = try StoreReader(invocation, queryWords: words + invocation.arguments)
      return try reader.answer(try reader.query(default: "documents"))
    })

  /// `entente show`.
  static let show = Verb(
    name: "show", summary: "Show a record, fact or document whole, with its evidence.",
    group: .store,
    arguments: [Argument(name: "ID", help: "An id, or the first letters of one.")],
    options: [.store, .format],
    examples: [
      Example(line: "entente show c-4f", meaning: "The commitment whose id starts so.")
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation, queryWords: [])
      return try Showing(reader: reader).show(invocation.arguments[0])
    })
}

/// Shows one record or document.
private struct Showing {
  let reader: StoreReader

  func show(_ name: String) throws -> ExitStatus {
    if let record = try reader.store.record(named: name) {
      try show(record)
    } else if let stored = try reader.store.document(named: name) {
      try show(stored)
    } else {
      throw StoreError(.missing, "nothing in \(reader.store.location) is called '\(name)'")
    }
    return .done
  }

  private func show(_ record: Record) throws {
    guard reader.format == .table else { return reader.write(record.json + "\n") }
    let fact = try reader.store.fact(holding: record.id)
    var rows = [
      ["id", record.id.rawValue], ["what", reader.words.gloss.sentence(for: record)],
      ["time", record.time.map { "\($0.range.phrase) (\($0.text))" } ?? ""],
      ["confidence", record.confidence.json],
      ["topics", record.topics.map(\.rawValue).joined(separator: ", ")],
    ]
    if let fact, fact.records.count > 1 {
      rows.append(["fact", reader.words.gloss.sentence(for: fact)])
      rows.append(["records", fact.records.map(\.rawValue).joined(separator: ", ")])
    }
    for doubt in record.doubts {
      rows.append(["doubt", "\(doubt.field): \(doubt.how?.rawValue ?? doubt.missing ?? "")"])
    }
    for evidence in record.evidence { rows.append(["evidence", evidence.quote]) }
    if let stored = try reader.store.document(named: record.document.rawValue) {
      rows.append(["source", source(of: stored.document)])
    }
    reader.write(rows)
  }

  private func show(_ stored: StoredDocument) throws {
    let cluster = try reader.store.cluster(of: stored.document.id)
    guard reader.format == .table else {
      reader.write(stored.document.json + "\n")
      return cluster.map { reader.write($0.json + "\n") } ?? ()
    }
    var rows = [
      ["id", stored.document.id.rawValue], ["source", source(of: stored.document)],
      ["published", published(stored.document)], ["stored", stored.recorded.text],
      ["superseded by", stored.supersededBy?.rawValue ?? ""],
      ["not coded", stored.uncodedBecause ?? ""], ["origin", origin(of: stored)],
    ]
    if let cluster {
      rows.append(["cluster of", cluster.representative.rawValue])
      for member in cluster.members where member.document != stored.document.id {
        let words = [member.document.rawValue, member.origin?.rawValue, member.because]
        rows.append(["with", words.compactMap { $0 }.joined(separator: ", ")])
      }
    }
    reader.write(rows)
    reader.write("\n" + Escape.terminal(stored.document.text, keepingLines: true) + "\n")
  }

  /// How a document came to be, and why that is thought.
  private func origin(of stored: StoredDocument) -> String {
    [stored.document.origin?.rawValue, stored.originBecause].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// When a document was published, or what that was worked out from.
  private func published(_ document: Document) -> String {
    if let published = document.published { return published.text }
    guard let days = document.publishedRange else { return "" }
    let evidence = days.evidence.map { ", worked out from '\($0)'" } ?? ""
    return days.range.phrase + evidence
  }

  private func source(of document: Document) -> String {
    [document.publisher, document.title, document.published?.text, document.url]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
