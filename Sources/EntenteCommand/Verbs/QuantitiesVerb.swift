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

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation)
    let tagger = try QuantityTagger(lexicon: try invocation.lexicon())
    return SpanRun<QuantitySpan>(
      invocation: invocation,
      columns: [
        Column("text", isFlexible: true), Column("kind"), Column("value", alignment: .right),
        Column("unit"), Column("limits"), Column("per"), Column("of"), Column("document"),
      ],
      write: { span, found, json in span.write(to: &json, text: found.text) },
      rows: { span, found in ([span] + span.equivalents).map { row($0, found) } }
    ).run(sources, tagger.quantities(in: sources.documents))
  }

  private func row(_ span: QuantitySpan, _ found: SpanRun<QuantitySpan>.Found) -> [Cell] {
    let high = span.high.map { "-\($0)" } ?? ""
    let limits = [span.comparator?.rawValue, span.isChange ? "change" : nil]
    return [
      Cell(found.words(span.extent)), Cell(span.kind.rawValue),
      Cell((span.value?.description ?? "") + high),
      Cell(span.unit ?? "", doubtful: !span.doubts.isEmpty),
      Cell(limits.compactMap { $0 }.joined(separator: " ")), Cell(span.per ?? ""),
      Cell(span.base ?? span.partOf.map { "\($0.rawValue)" } ?? ""), Cell(found.name),
    ]
  }
}
