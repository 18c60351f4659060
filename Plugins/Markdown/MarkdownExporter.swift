import EntenteKit
import EntentePresentation

/// Collects records by kind and writes the report at the end.
final class MarkdownExporter: Exporter {
  private let title: String
  private let least: Confidence
  private var context: ExportContext?
  private var file: OutputFile?
  private var records: [RecordKind: [Record]] = [:]
  private var weaker = 0
  private var publishers: [DocumentID: String] = [:]

  init(title: String, least: Confidence) {
    self.title = title
    self.least = least
  }

  func begin(_ context: ExportContext) throws(PluginError) {
    self.context = context
    file = try context.destination.open()
  }

  func write(_ record: Record) {
    if record.confidence >= least {
      records[record.kind, default: []].append(record)
    } else {
      weaker += 1
    }
  }

  func finish() throws(PluginError) {
    guard let file, let context else { return }
    try file.write("# \(Escape.markdown(title))\n\n")
    for kind in RecordKind.allCases {
      guard let found = records[kind], !found.isEmpty else { continue }
      try file.write(section(kind, found, context))
    }
    if records.isEmpty { try file.write("No records.\n\n") }
    if weaker > 0 {
      let words = weaker == 1 ? "weaker record is" : "weaker records are"
      try file.write("\(weaker) \(words) left out (confidence below \(least.json)).\n\n")
    }
    let (reviewed, count) = context.reviewed
    try file.write(
      "Machine-coded, \(reviewed) of \(count) reviewed. Query: \(Escape.markdown(context.query)). "
        + "Each line says what its source reported.\n")
  }

  private func section(
    _ kind: RecordKind, _ records: [Record], _ context: ExportContext
  ) throws(PluginError) -> String {
    let gloss = Gloss(names: context.names)
    let heading = kind.plural.prefix(1).uppercased() + kind.plural.dropFirst()
    var text = """
      ## \(heading)

      | When | What | Confidence | Source | Evidence |
      | --- | --- | --- | --- | --- |

      """
    for record in records {
      let quote = context.text == .none ? nil : record.evidence.first?.quote
      let cells = [
        when(record), gloss.sentence(for: record), record.confidence.json,
        try source(of: record, context), quote.map { "“\($0)”" } ?? "",
      ]
      text += "| " + cells.map { Escape.markdown($0) }.joined(separator: " | ") + " |\n"
    }
    return text + "\n"
  }

  /// When it happened; with `?` where that is doubtful.
  private func when(_ record: Record) -> String {
    let words = record.time?.range.phrase ?? ""
    let isDoubtful = record.doubts.contains { $0.field == "time" }
    return isDoubtful && !words.isEmpty ? words + "?" : words
  }

  /// `Pacific Ledger, 5 Nov 2025`.
  private func source(
    of record: Record, _ context: ExportContext
  ) throws(PluginError) -> String {
    let publisher = try publisher(of: record.document, context.store)
    return ([publisher] + [record.published?.day.phrase].compactMap { $0 }).joined(separator: ", ")
  }

  /// Who published a document; its id where nobody is known.
  private func publisher(
    of document: DocumentID, _ store: (any Store)?
  ) throws(PluginError) -> String {
    if let known = publishers[document] { return known }
    var found: StoredDocument?
    do {
      found = try store?.document(named: document.rawValue)
    } catch {
      throw PluginError(plugin: "markdown", error.message)
    }
    let name = found?.document.publisher ?? document.rawValue
    publishers[document] = name
    return name
  }
}
