import EntenteKit

extension Verbs {
  /// `entente time`.
  static let time = Verb(
    name: "time", summary: "Print the dates, durations and sets of a text.", group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [
      Option(name: "--text", value: .text("SENTENCE"), help: "Read this text instead of files."),
      .reference, .lexicon, .format, .failEmpty,
    ],
    examples: [
      Example(
        line: "entente time --text 'They met on the 26th of last month.' --reference 2025-11-14",
        meaning: "Times of a sentence written that day."),
      Example(line: "entente time articles/", meaning: "Every text in a folder, a line a text."),
      Example(
        line: "entente time --format ndjson lines.ndjson",
        meaning: "Lines of {\"id\", \"text\", \"reference\"}: a line of spans each."),
    ],
    work: .ready { try TimeRun(invocation: $0).run() })
}

/// `entente time` at work.
private struct TimeRun {
  let invocation: Invocation

  /// What one document holds.
  private struct Found {
    let name: String
    let text: [UInt8]
    let spans: [TimeSpan]
  }

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation, date: "--reference")
    let tagger = try TimeTagger(lexicon: try invocation.lexicon())
    let found = zip(sources.documents, tagger.times(in: sources.documents)).map {
      Found(name: $0.name, text: Array($0.text.utf8), spans: $1)
    }
    show(found)
    let status = sources.report(to: invocation.host)
    let isEmpty = found.allSatisfy(\.spans.isEmpty)
    return status == .done && isEmpty && invocation.has("--fail-empty") ? .failed : status
  }

  private func show(_ found: [Found]) {
    let host = invocation.host
    switch invocation.format {
    case .ndjson: for each in found { host.output.write(line(each) + "\n") }
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
        Column("text", isFlexible: true), Column("kind"), Column("timex"), Column("from"),
        Column("until"), Column("document"),
      ],
      rows: found.flatMap { document in document.spans.map { row($0, document) } })
  }

  private func row(_ span: TimeSpan, _ found: Found) -> [Cell] {
    let value = span.timex + (span.mod.map { " \($0)" } ?? "")
    return [
      Cell(String(decoding: found.text[span.range], as: UTF8.self)), Cell(span.kind.rawValue),
      Cell(value, doubtful: span.isGuessed), Cell(span.interval?.from ?? ""),
      Cell(span.interval?.until ?? ""), Cell(found.name),
    ]
  }
}
