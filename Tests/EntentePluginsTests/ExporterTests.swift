import EntenteKit
import EntenteMarkdown
import EntenteTestSupport
import Testing

struct ExporterTests {
  /// Runs an exporter over records and gives the paths of what it wrote.
  static func export(
    _ name: String, _ records: [Record], to folder: TemporaryFolder,
    options: [(name: String, value: String)] = []
  ) throws -> [String] {
    let registry = try PluginRegistry(plugins: ManifestTests.plugins)
    let exporter = try registry.exporter(
      named: name, options: try registry.options(of: name, texts: options))
    let isFolder = try registry.manifest(named: name).output == .folder
    let place: ExportDestination.Place =
      isFolder ? .folder(folder.path + "/out") : .file(folder.path + "/out.txt")
    let destination = ExportDestination(place, plugin: name)
    try exporter.begin(
      ExportContext(
        destination: destination, query: #"records publisher:"Pacific Ledger""#,
        names: Lexicon.standard, reviewed: (0, records.count)))
    for record in records { try exporter.write(record) }
    try exporter.finish()
    return try destination.commit()
  }

  /// The report over a store with these records, as the host makes it.
  private func report(_ records: [Record]) throws -> String {
    let folder = TemporaryFolder()
    let store = try SQLiteStore(path: folder.path + "/a.db", access: .readWrite)
    _ = try store.add(.stub("one", records), recorded: Moment(Day(number: 20_400)))
    let destination = ExportDestination(.file(folder.path + "/r.md"), plugin: "markdown")
    _ = try Exporting(
      exporter: MarkdownPlugin().makeExporter(options: PluginOptions()), destination: destination,
      store: store, query: Query(.records), queryText: "records", names: Lexicon.standard
    ).run()
    return try destination.commit().map { Places.text(of: $0) }.joined()
  }

  @Test func `a report says who reported each line and how sure it is`() throws {
    let report = try report([.event()])

    #expect(report.contains("| When | What | Confidence | Source | Evidence |"))
    #expect(report.contains("| 0.9 | The Stub, 14 Nov 2025 | “They said so.” |"))
    #expect(report.contains("Machine-coded, 0 of 1 reviewed."))
  }

  @Test(arguments: [(1, "1 weaker record is left out"), (2, "2 weaker records are left out")])
  func `a report says how many weaker records it leaves out`(count: Int, words: String) throws {
    let event = Record.Content.event(Event(.consult))
    let weak = (1...count).map { Record.stub(event, seed: $0 * 9, confidence: 0.699) }

    let report = try report([.stub(event, confidence: 0.7)] + weak)

    #expect(report.contains("| 0.7 |") && !report.contains("0.699"))
    #expect(report.contains("\(words) (confidence below 0.7)."))
  }

  @Test(arguments: ["\"", "\n", "\r"])
  func `a delimiter that would break every line is refused`(delimiter: String) throws {
    let registry = try PluginRegistry(plugins: ManifestTests.plugins)

    #expect(throws: PluginError.self) {
      try registry.exporter(
        named: "csv", options: PluginOptions(["delimiter": .string(delimiter)]))
    }
  }

  private func fixture(_ plugin: String) throws -> [Record] {
    let text = Places.text(of: "Plugins/\(plugin)/fixtures/records.ndjson")
    return try text.split(separator: "\n").map { try Record(json: JSONValue(text: String($0))) }
  }

  @Test(arguments: [
    ("CSV", "csv", "events.csv"), ("CSV", "csv", "commitments.csv"),
    ("CSV", "csv", "measures.csv"), ("CSV", "csv", "expectations.csv"),
    ("CSV", "csv", "tenures.csv"), ("CSV", "csv", "instruments.csv"),
    ("NDJSON", "ndjson", "out.txt"),
    ("Markdown", "markdown", "out.txt"),
  ])
  func `an exporter writes the bytes of its fixture`(plugin: String, name: String, file: String)
    throws
  {
    let folder = TemporaryFolder()
    let records = try fixture(plugin)
    let paths = try Self.export(name, records, to: folder)

    let path = try #require(paths.first { $0.hasSuffix(file) })
    let expected = file == "out.txt" ? "expected.\(name == "ndjson" ? "ndjson" : "md")" : file
    #expect(Places.text(of: path) == Places.text(of: "Plugins/\(plugin)/fixtures/\(expected)"))
  }

  @Test func `another delimiter is used and quoted`() throws {
    let folder = TemporaryFolder()
    let paths = try Self.export(
      "csv", [.event()], to: folder, options: [("delimiter", ";")])

    #expect(paths.first.map { Places.text(of: $0) }?.hasPrefix("id;document;") == true)
  }
}
