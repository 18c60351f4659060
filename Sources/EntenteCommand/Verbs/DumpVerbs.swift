import EntenteKit

extension Verbs {
  /// `entente dump`.
  static let dump = Verb(
    name: "dump", summary: "Write a whole store out.", group: .exchange,
    options: [
      .store,
      Option(
        name: "--standoff", help: "Leave texts and quotes out: ids, URLs, hashes and places only."),
    ],
    examples: [
      Example(line: "entente dump > store.ndjson", meaning: "All of it; 'load' reads it back."),
      Example(
        line: "entente dump --standoff > shared.ndjson", meaning: "What may be passed on."),
    ],
    work: .ready { invocation in
      let store = try invocation.host.storeForReading(invocation.value("--store"))
      let output = invocation.host.output
      try store.dump(invocation.has("--standoff") ? .standoff : .whole) { output.write($0 + "\n") }
      return .done
    })

  /// `entente load`.
  static let load = Verb(
    name: "load", summary: "Read a dumped store.", group: .exchange,
    arguments: [
      Argument(name: "FILE|-", help: "A dump; - or nothing is standard input.", isOptional: true)
    ],
    options: [
      .store,
      Option(
        name: "--rehydrate", value: .text("DIR"),
        help: "Put texts and quotes back from your own copies of the documents."),
    ],
    examples: [
      Example(
        line: "entente load shared.ndjson --store sqlite:mine.db --rehydrate articles/",
        meaning: "A dump without texts, with your own copies of them.")
    ],
    work: .ready { try LoadRun(invocation: $0).run() })
}

/// `entente load` at work.
private struct LoadRun {
  let invocation: Invocation

  /// How many lines one transaction takes in.
  private static let batch = 200

  func run() throws -> ExitStatus {
    let bytes = try Files.bytes(of: invocation.arguments.first ?? "-")
    let texts = try texts()
    let store = try invocation.host.openStore(invocation.value("--store"), access: .readWrite)
    var loaded = Loaded()
    var lines: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      lines.append(String(decoding: line, as: UTF8.self))
      if lines.count == Self.batch {
        loaded += try store.load(lines, texts: texts)
        lines = []
      }
    }
    loaded += try store.load(lines, texts: texts)
    invocation.host.note(
      "\(loaded.documents) documents, \(loaded.known) known, \(loaded.withheld) without text, "
        + "\(loaded.judgements) judgements in \(store.location)")
    return .done
  }

  /// The texts of the user's own copies, by their hash.
  private func texts() throws -> [String: String] {
    guard let folder = invocation.value("--rehydrate") else { return [:] }
    var texts: [String: String] = [:]
    for file in Files.files(below: folder, endings: [".txt", ".ndjson", ".jsonl", ".md"]) {
      let found = DocumentReader.documents(bytes: try Files.bytes(of: file), name: file)
      for document in found.documents { texts[TextHash.of(document.text)] = document.text }
    }
    return texts
  }
}
