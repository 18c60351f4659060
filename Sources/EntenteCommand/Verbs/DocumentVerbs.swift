import EntenteKit
import EntentePresentation

extension Verbs {
  /// `entente run`.
  static let run = Verb(
    name: "run", summary: "Run a pipeline: read, code, store, export.", group: .documents,
    arguments: [Argument(name: "PIPELINE.yaml", help: "The pipeline.")],
    options: [.lexicon],
    examples: [
      Example(
        line: "entente run Examples/pipelines/seoul-washington.yaml",
        meaning: "The example: articles about Seoul and Washington in 2025.")
    ],
    work: .ready { invocation in
      let context = try invocation.pipelineContext()
      let path = invocation.arguments[0]
      let pipeline = try Pipeline(bytes: try Files.bytes(of: path), file: path, context: context)
      let runner = PipelineRunner(
        pipeline, context: context, engines: invocation.host.engines, recorded: invocation.host.now)
      invocation.host.note(try runner.run().description)
      return .done
    })

  /// `entente code`.
  static let code = Verb(
    name: "code", summary: "Print the records of documents; no store.", group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [
      Option(name: "--text", value: .text("SENTENCE"), help: "Code this text instead of files."),
      .published, .profile, .lexicon, .rules, .format,
      Option(name: "--documents", help: "Print the documents too, each before its records."),
      Option(
        name: "--explain",
        help: "Print how each sentence was read instead: tree, clauses, rules, records, doubts."),
      .failEmpty,
    ],
    examples: [
      Example(
        line: "entente code --text 'Seoul pledged to invest $350 billion.' --published 2025-11-14",
        meaning: "Code one sentence."),
      Example(line: "entente code articles/", meaning: "Every text in a folder."),
    ],
    work: .ready { try CodeRun(invocation: $0).run() })

  /// `entente ingest`.
  static let ingest = Verb(
    name: "ingest", summary: "Code documents and store them.", group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [.store, .published, .profile, .lexicon, .rules],
    examples: [
      Example(
        line: "entente ingest --store sqlite:alliance.db articles/",
        meaning: "Store what the texts of a folder say.")
    ],
    work: .ready { invocation in
      let sources = try InputDocuments(invocation)
      let coder = try invocation.coder()
      let store = try invocation.host.openStore(
        invocation.value("--store"), access: .readWrite)
      var counts = IngestCounts()
      // Coded on all cores, stored by one: a batch is a transaction, and what waits in memory.
      for start in stride(from: 0, to: sources.documents.count, by: 128) {
        let batch = sources.documents[start..<min(start + 128, sources.documents.count)]
        let coded = coder.code(Array(batch))
        let additions = try store.add(contentsOf: coded, recorded: invocation.host.now)
        for addition in additions { counts.count(addition) }
      }
      invocation.host.note("\(counts.description) in \(store.location)")
      return sources.report(to: invocation.host)
    })
}

/// `entente code` at work.
private struct CodeRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation)
    let coder = try invocation.coder()
    if invocation.has("--explain") {
      for document in sources.documents {
        invocation.host.output.write(
          Escape.terminal(coder.explanation(of: document), keepingLines: true))
      }
      return sources.report(to: invocation.host)
    }
    let coded = coder.code(sources.documents)
    let records = coded.flatMap(\.records)
    if invocation.format == .ndjson {
      for each in coded { write(each) }
    } else {
      try show(records)
    }
    let status = sources.report(to: invocation.host)
    if status == .done, records.isEmpty, invocation.has("--fail-empty") { return .failed }
    return status
  }

  private func write(_ coded: CodedDocument) {
    var json = JSONWriter()
    if invocation.has("--documents") {
      coded.document.write(to: &json)
      json.newline()
    }
    for var record in coded.records {
      // People know a document by its own key where it has one.
      record.document = DocumentID(rawValue: coded.document.name)
      record.write(to: &json)
      json.newline()
    }
    invocation.host.output.write(json.bytes)
  }

  private func show(_ records: [Record]) throws {
    let answer = Answer(rows: .records(records), total: records.count)
    let host = invocation.host
    if invocation.format == .json {
      host.output.write("[\(records.map(\.json).joined(separator: ",\n"))]\n")
      return
    }
    let table = answer.table(ReportWords(names: try invocation.lexicon()))
    host.output.write(
      table.rendered(
        as: invocation.format, width: host.terminal.width, color: host.terminal.color))
  }
}

/// How many documents a store took, by what it did with them.
private struct IngestCounts: CustomStringConvertible {
  private var added = 0
  private var unchanged = 0
  private var recoded = 0
  private var superseded = 0
  private var forgotten = 0

  mutating func count(_ addition: Addition) {
    switch addition {
    case .added: added += 1
    case .unchanged: unchanged += 1
    case .recoded: recoded += 1
    case .superseded: superseded += 1
    case .forgotten: forgotten += 1
    }
  }

  var description: String {
    "\(added) documents added, \(unchanged) unchanged, \(recoded) recoded, "
      + "\(superseded) newer versions"
      + (forgotten > 0 ? ", \(forgotten) forgotten on request and left out" : "")
  }
}
