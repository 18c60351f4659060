/// Every verb of the command, in the order of the help.
enum Verbs {
  /// All verbs, ready or not.
  static let all: [Verb] = [
    run, code, ingest, parse,
    repair,
    time, quantities, actors,
    query, show, documents,
    sql,
    conflicts,
    timeline, ledger, relations,
    later("measures", .analytics, "The history of each number: tariffs, troops, spending."),
    later("scenario", .analytics, "What loses its ground if something happens."),
    later("wording", .analytics, "What a series of statements kept, dropped and added."),
    later("calibration", .analytics, "How often expectations came true, by who held them."),
    later("network", .analytics, "Actors and pairs by their events."),
    later("changes", .analytics, "What is new since a day or the last run."),
    later("brief", .analytics, "One page of plain English with footnotes."),
    mark,
    marks,
    audit,
    forget,
    export,
    dump,
    load,
    pluginsList, pluginsShow, pluginsCheck,
    later("plugins new", .exchange, "Scaffold a plugin with a passing fixture."),
    later("plugins test", .exchange, "Run a plugin's fixtures."),
    repl,
    lexiconCompile, lexiconShow, lexiconCheck, lexiconImport, lexiconPropose,
    train,
    evaluate,
    doctor,
    later("methods", .lexicon, "The methods paragraph, codebook and citation of what was run."),
  ]

  /// A verb whose engine comes with a later version.
  private static func later(_ name: String, _ group: VerbGroup, _ summary: String) -> Verb {
    Verb(name: name, summary: summary, group: group, work: .later)
  }
}

extension Option {
  /// Which store.
  static let store = Option(
    name: "--store", value: .text("STORE"),
    help: "sqlite:PATH; default entente.db in the working folder.")
  /// How data are printed.
  static let format = Option(
    name: "--format", value: .choice(["table", "json", "ndjson", "csv", "markdown"]),
    help: "Form of the data; default table on a terminal, else ndjson.")
  /// What the process says when nothing is found.
  static let failEmpty = Option(
    name: "--fail-empty", help: "Exit with 1 when nothing is found.")
  /// A user's own names.
  static let lexicon = Option(
    name: "--lexicon", value: .text("DIR"), help: "A folder of YAML laid over the built-in lexicon."
  )
  /// The alliance that is read about.
  static let profile = Option(
    name: "--profile", value: .text("NAME"), help: "The profile of an alliance: kor-usa.")
  /// By which rules events are told.
  static let rules = Option(
    name: "--rules", value: .text("RULES"),
    help: "standard, the default, or petrarch:FILE, a verb dictionary of PETRARCH2.")
  /// The date of documents that have none.
  static let published = Option(
    name: "--published", value: .text("DATE"),
    help: "When documents without a date were published, as 2026-01-13.")
  /// The day that relative times are counted from.
  static let reference = Option(
    name: "--reference", value: .text("DATE"),
    help: "When documents without a date were written, as 2026-01-13; a line's own reference wins.")
  /// How many rows are shown.
  static let limit = Option(
    name: "--limit", value: .text("N"), help: "Show at most so many rows.")
  /// A narrower choice.
  static let query = Option(
    name: "--query", value: .text("QUERY"), help: "Only what a query finds.")
}
