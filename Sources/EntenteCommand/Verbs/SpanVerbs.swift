import EntenteKit

extension Verbs {
  /// `entente quantities`.
  static let quantities = Verb(
    name: "quantities", summary: "Print the amounts, shares and counts of a text.",
    group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [
      Option(name: "--text", value: .text("SENTENCE"), help: "Read this text instead of files."),
      .lexicon, .format, .failEmpty,
    ],
    examples: [
      Example(
        line:
          "entente quantities --text 'Exports fell by 3.5% to 66.3 trillion won ($46 billion).'",
        meaning: "The numbers of one sentence, with units, ranges and what they count."),
      Example(line: "entente quantities articles/", meaning: "A line a document: id and spans."),
    ],
    work: .ready { try QuantitiesRun(invocation: $0).run() })
}

/// `entente quantities` at work.
private struct QuantitiesRun {
  let invocation: Invocation

  /// What one document holds.
  private struct Found {
    let name: String
    let text: [UInt8]
    let spans: [QuantitySpan]
  }

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation)
    let tagger = try QuantityTagger(lexicon: try invocation.lexicon())
    let spans = tagger.quantities(in: sources.documents)
    let found = zip(sources.documents, spans).map { document, spans in
      Found(name: document.name, text: Array(document.text.utf8), spans: spans)
    }
    show(found)
    let status = sources.report(to: invocation.host)
    let isEmpty = found.allSatisfy(\.spans.isEmpty)
    return status == .done && isEmpty && invocation.has("--fail-empty") ? .failed : status
  }

  private func show(_ found: [Found]) {
    let host = invocation.host
    switch invocation.format {
    case .ndjson: host.output.write(found.map { line($0) + "\n" }.joined())
    case .json: host.output.write("[\(found.map(line).joined(separator: ",\n"))]\n")
    default:
      host.output.write(
        table(found).rendered(
          as: invocation.format, width: host.terminal.width, color: host.terminal.color))
    }
  }

  private func line(_ found: Found) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", found.name)
      json.key("spans")
      json.array { json in
        for span in found.spans { span.write(to: &json, text: found.text) }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func table(_ found: [Found]) -> Table {
    Table(
      columns: [
        Column("text", isFlexible: true), Column("kind"), Column("value", alignment: .right),
        Column("unit"), Column("limits"), Column("per"), Column("of"), Column("document"),
      ],
      rows: found.flatMap { document in
        document.spans.flatMap { [$0] + $0.equivalents }.map { row($0, document) }
      })
  }

  private func row(_ span: QuantitySpan, _ found: Found) -> [Cell] {
    let high = span.high.map { "-\($0)" } ?? ""
    let limits = [span.comparator?.rawValue, span.isChange ? "change" : nil]
    return [
      Cell(String(decoding: found.text[span.extent], as: UTF8.self)), Cell(span.kind.rawValue),
      Cell((span.value?.description ?? "") + high),
      Cell(span.unit ?? "", doubtful: !span.doubts.isEmpty),
      Cell(limits.compactMap { $0 }.joined(separator: " ")), Cell(span.per ?? ""),
      Cell(span.base ?? span.partOf.map { "\($0.rawValue)" } ?? ""), Cell(found.name),
    ]
  }
}
