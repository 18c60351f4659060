import EntenteKit

extension Verbs {
  /// `entente repair`.
  static let repair = Verb(
    name: "repair", summary: "Find and mend text whose words a machine replaced.",
    group: .documents,
    arguments: [
      Argument(
        name: "FILE|DIR|-", help: "Texts or NDJSON; - or nothing is standard input.",
        isOptional: true, repeats: true)
    ],
    options: [
      Option(name: "--text", value: .text("SENTENCE"), help: "Read this text instead of files."),
      Option(name: "--score", help: "Say how surely each text was spun, with the evidence."),
      Option(name: "--explain", help: "List the changes: what was, what became of it, why."),
      Option(name: "--no-pairs", help: "Leave the lists of known phrase pairs aside."),
      Option(
        name: "--synonyms", value: .text("wordnet:DIR"),
        help: "Use WordNet's files too, such as wordnet:/usr/share/wordnet."),
      .lexicon, .format,
    ],
    examples: [
      Example(
        line: "entente repair --text 'The White Home issued a reality sheet.'",
        meaning: "Print the mended sentence."),
      Example(
        line: "entente repair --score articles/", meaning: "Which texts of a folder were spun."),
      Example(
        line: "entente repair --format json article.txt",
        meaning: "The mended text with its changes and where they stand."),
    ],
    work: .ready { try RepairRun(invocation: $0).run() })
}
