import EntenteKit
import EntenteTestSupport
import Testing

struct ExporterTests {
  private func export(
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

  private func fixture(_ plugin: String) throws -> [Record] {
    let text = Places.text(of: "Plugins/\(plugin)/fixtures/records.ndjson")
    return try text.split(separator: "\n").map { try Record(json: JSONValue(text: String($0))) }
  }

  @Test(arguments: [
    ("CSV", "csv", "events.csv"), ("CSV", "csv", "commitments.csv"),
    ("NDJSON", "ndjson", "out.txt"),
    ("Markdown", "markdown", "out.txt"),
  ])
  func `an exporter writes the bytes of its fixture`(plugin: String, name: String, file: String)
    throws
  {
    let folder = TemporaryFolder()
    let records = try fixture(plugin)
    let paths = try export(name, records, to: folder)

    let path = try #require(paths.first { $0.hasSuffix(file) })
    let expected = file == "out.txt" ? "expected.\(name == "ndjson" ? "ndjson" : "md")" : file
    #expect(Places.text(of: path) == Places.text(of: "Plugins/\(plugin)/fixtures/\(expected)"))
  }

  @Test(arguments: ["csv", "ndjson", "markdown"])
  func `hostile text stays text`(name: String) throws {
    let hostile = "=cmd|'/c calc'!A1\n\u{1B}[31m<script>alert(1)</script>|x|\u{202E}"
    var record = Record.stub(.event(Event(.accuse, object: hostile)), quote: hostile)
    record.attribution = Attribution(text: hostile, cue: "said")
    let folder = TemporaryFolder()

    let paths = try export(name, [record], to: folder)

    let text = paths.map { Places.text(of: $0) }.joined()
    #expect(!text.isEmpty)
    if name == "csv" {
      #expect(!text.contains(",=cmd") && !text.contains("\n=cmd"))
    } else {
      #expect(!text.contains("\u{1B}"))
    }
    if name == "markdown" { #expect(!text.contains("<script>")) }
  }

  @Test func `another delimiter is used and quoted`() throws {
    let folder = TemporaryFolder()
    let paths = try export(
      "csv", [.event()], to: folder, options: [("delimiter", ";")])

    #expect(paths.first.map { Places.text(of: $0) }?.hasPrefix("id;document;") == true)
  }

  @Test func `a destination keeps its files inside its folder`() {
    let folder = TemporaryFolder()
    let destination = ExportDestination(.folder(folder.path), plugin: "x")

    for name in ["../x", "a/b", "", ".hidden"] {
      #expect(throws: PluginError.self) { try destination.open(name) }
    }
  }

  @Test func `what was discarded leaves the earlier export as it was`() throws {
    let folder = TemporaryFolder()
    let path = folder.write("earlier", to: "a.txt")
    let destination = ExportDestination(.file(path), plugin: "x")

    try destination.open().write("half")
    destination.discard()

    #expect(Places.text(of: path) == "earlier")
    #expect(Places.files(in: folder.path) == [path])
  }
}
