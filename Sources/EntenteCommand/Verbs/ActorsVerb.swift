import EntenteKit

extension Verbs {
  /// `entente actors`.
  static let actors = Verb(
    name: "actors", summary: "Print the states, bodies and persons of a text.",
    group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [
      Option(name: "--text", value: .text("SENTENCE"), help: "Read this text instead of files."),
      Option(
        name: "--reference", value: .text("DATE"),
        help: "The day by which offices are read; a document's own date wins."),
      .profile, .lexicon, .format, .failEmpty,
    ],
    examples: [
      Example(
        line: "entente actors --text 'President Lee met Korean workers.' --reference 2025-09-12",
        meaning: "Who is named in one sentence, with offices as of a day."),
      Example(line: "entente actors articles/", meaning: "A line a document: id and spans."),
    ],
    work: .ready { try ActorsRun(invocation: $0).run() })
}

/// `entente actors` at work.
private struct ActorsRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation)
    let reference = try invocation.moment("--reference")
    let tagger = try ActorTagger(
      lexicon: try invocation.lexicon(), profile: invocation.value("--profile"))
    return SpanRun<ActorMention>(
      invocation: invocation,
      columns: [
        Column("text", isFlexible: true), Column("kind"), Column("code"), Column("sector"),
        Column("name", isFlexible: true), Column("role", isFlexible: true), Column("document"),
      ],
      write: { mention, found, json in
        // One span an actor: "both sides" gives two.
        for actor in mention.actors { write(mention, actor, found, &json) }
      },
      rows: { mention, found in mention.actors.map { row(mention, $0, found) } }
    ).run(sources, tagger.mentions(in: sources.documents, reference: reference?.day))
  }

  private func write(
    _ mention: ActorMention, _ actor: Actor, _ found: SpanRun<ActorMention>.Found,
    _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("start", mention.range.lowerBound)
      json.field("end", mention.range.upperBound)
      json.field("text", found.words(mention.range))
      json.field("kind", mention.kind.rawValue)
      json.field("code", actor.code)
      json.field("sector", actor.sector)
      json.field("name", actor.name)
      json.field("role", actor.role)
      json.field("actorId", actor.id)
      if mention.isVenue { json.field("venue", true) }
      json.field("doubts", mention.doubts)
    }
  }

  private func row(
    _ mention: ActorMention, _ actor: Actor, _ found: SpanRun<ActorMention>.Found
  ) -> [Cell] {
    [
      Cell(found.words(mention.range)),
      Cell(mention.isVenue ? mention.kind.rawValue + " (venue)" : mention.kind.rawValue),
      Cell(actor.code?.rawValue ?? "", doubtful: !mention.doubts.isEmpty),
      Cell(actor.sector?.rawValue ?? ""), Cell(actor.name ?? ""), Cell(actor.role ?? ""),
      Cell(found.name),
    ]
  }
}
