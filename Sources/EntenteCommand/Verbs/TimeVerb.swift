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

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation, date: "--reference")
    let tagger = TimeTagger(rules: try invocation.lexicon().timeRules())
    let host = invocation.host
    var table = Table(columns: Self.columns, rows: [])
    var isEmpty = true
    for document in sources.documents {
      let text = Array(document.text.utf8)
      let spans = spans(document, text, tagger)
      isEmpty = isEmpty && spans.isEmpty
      if invocation.format == .ndjson {
        host.output.write(Self.line(document, spans, text))
      } else {
        table.rows += spans.map { row(document, $0, text) }
      }
    }
    if invocation.format != .ndjson {
      host.output.write(
        table.rendered(
          as: invocation.format, width: host.terminal.width, color: host.terminal.color))
    }
    let status = sources.report(to: host)
    return status == .done && isEmpty && invocation.has("--fail-empty") ? .failed : status
  }

  private func spans(
    _ document: Document, _ text: [UInt8], _ tagger: TimeTagger
  ) -> [TimeSpan] {
    let hidden = document.paragraphs.filter { $0.role == .metadata }
    let shown = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    var annotator = Annotator()
    let annotated = annotator.annotate(text, paragraphs: hidden.isEmpty ? nil : shown)
    return tagger.tag(
      annotated, text: text, context: TimeContext(reference: reference(of: document)))
  }

  /// The line's own reference, else the document's date.
  private func reference(of document: Document) -> Moment? {
    let own = document.meta.first { $0.key == "reference" }
    let text = own.map { $0.json.filter { $0 != "\"" } }
    return text.flatMap { Moment(iso: $0) } ?? document.published
  }

  private static func line(
    _ document: Document, _ spans: [TimeSpan], _ text: [UInt8]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("id", document.name)
      json.key("spans")
      json.array { json in
        for span in spans { span.write(to: &json, text: text) }
      }
    }
    json.newline()
    return json.bytes
  }

  // MARK: For people

  private static let columns = [
    Column("document"), Column("text", isFlexible: true), Column("kind"), Column("timex"),
    Column("from"),
    Column("until"),
  ]

  private func row(_ document: Document, _ span: TimeSpan, _ text: [UInt8]) -> [Cell] {
    let words = String(decoding: text[span.range], as: UTF8.self)
    let value = span.timex + (span.mod.map { " \($0)" } ?? "")
    return [
      Cell(document.name), Cell(words), Cell(span.kind.rawValue),
      Cell(value, doubtful: span.isGuessed), Cell(span.interval?.from ?? ""),
      Cell(span.interval?.until ?? ""),
    ]
  }
}
