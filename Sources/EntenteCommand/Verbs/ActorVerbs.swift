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

  private struct Found {
    let name: String
    let text: [UInt8]
    let mentions: [ActorMention]
  }

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation)
    let reference = try invocation.moment("--reference")
    let tagger = try ActorTagger(
      lexicon: try invocation.lexicon(), profile: invocation.value("--profile"))
    let mentions = tagger.mentions(in: sources.documents, reference: reference?.day)
    let found = zip(sources.documents, mentions).map { document, mentions in
      Found(name: document.name, text: Array(document.text.utf8), mentions: mentions)
    }
    show(found)
    let status = sources.report(to: invocation.host)
    let isEmpty = found.allSatisfy(\.mentions.isEmpty)
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

  /// One span an actor: "both sides" gives two.
  private func line(_ found: Found) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", found.name)
      json.key("spans")
      json.array { json in
        for mention in found.mentions {
          for actor in mention.actors { write(mention, actor, found, &json) }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(
    _ mention: ActorMention, _ actor: Actor, _ found: Found, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("start", mention.range.lowerBound)
      json.field("end", mention.range.upperBound)
      json.field("text", String(decoding: found.text[mention.range], as: UTF8.self))
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

  private func table(_ found: [Found]) -> Table {
    Table(
      columns: [
        Column("text", isFlexible: true), Column("kind"), Column("code"), Column("sector"),
        Column("name", isFlexible: true), Column("role", isFlexible: true), Column("document"),
      ],
      rows: found.flatMap { document in
        document.mentions.flatMap { mention in
          mention.actors.map { row(mention, $0, document) }
        }
      })
  }

  private func row(_ mention: ActorMention, _ actor: Actor, _ found: Found) -> [Cell] {
    [
      Cell(String(decoding: found.text[mention.range], as: UTF8.self)),
      Cell(mention.isVenue ? mention.kind.rawValue + " (venue)" : mention.kind.rawValue),
      Cell(actor.code?.rawValue ?? "", doubtful: !mention.doubts.isEmpty),
      Cell(actor.sector?.rawValue ?? ""), Cell(actor.name ?? ""), Cell(actor.role ?? ""),
      Cell(found.name),
    ]
  }
}
