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
    var sources = try InputDocuments(invocation, date: "--reference")
    let tagger = try TimeTagger(lexicon: try invocation.lexicon())
    let times = tagger.times(dating: &sources.documents)
    return SpanRun<TimeSpan>(
      invocation: invocation,
      columns: [
        Column("text", isFlexible: true), Column("kind"), Column("timex"), Column("from"),
        Column("until"), Column("document"),
      ],
      write: { span, found, json in span.write(to: &json, text: found.text) },
      rows: { span, found in [row(span, found)] }
    ).run(sources, times)
  }

  private func row(_ span: TimeSpan, _ found: SpanRun<TimeSpan>.Found) -> [Cell] {
    let value = span.timex + (span.mod.map { " \($0)" } ?? "")
    return [
      Cell(found.words(span.range)), Cell(span.kind.rawValue),
      Cell(value, doubtful: span.isGuessed), Cell(span.interval?.from ?? ""),
      Cell(span.interval?.until ?? ""), Cell(found.name),
    ]
  }
}
