import EntenteKit
import EntenteTestSupport
import Testing

struct PipelineRunnerTests {
  private let text = """
    entente: 1
    store: sqlite:build/a.db
    sources:
      - files: ["*.txt"]
        published: 2025-11-14
    exporters:
      - ndjson: { to: build/r.ndjson }
      - markdown: { to: build/r.md }
    """

  private func runner(in folder: TemporaryFolder) throws -> PipelineRunner {
    for name in ["a", "b", "c"] {
      folder.write(
        "Donald Trump visited South Korea on Oct. 29, 2025. \(name)\n", to: name + ".txt")
    }
    let context = Pipeline.Context(
      registry: try PluginRegistry(plugins: ManifestTests.plugins), lexicon: .standard,
      environment: [:], now: Day(number: 20_400))
    let path = folder.write(text, to: "p.yaml")
    return PipelineRunner(
      try Pipeline(bytes: Array(text.utf8), file: path, context: context), context: context,
      engines: [SQLiteEngine()], recorded: Moment(Day(number: 20_400)))
  }

  @Test func `a run tells how far it is`() throws {
    let folder = TemporaryFolder()
    var events: [PipelineEvent] = []

    let summary = try runner(in: folder).run { events.append($0) }

    #expect(
      events == [
        .read(documents: 3), .stored(documents: 1, of: 3), .stored(documents: 2, of: 3),
        .stored(documents: 3, of: 3), .exported(summary.exports[0]),
        .exported(summary.exports[1]),
      ])
    #expect(summary.exports.map(\.name) == ["ndjson", "markdown"])
  }

  private struct Stopped: Error {}

  @Test func `a run that was stopped goes on where it was`() throws {
    let folder = TemporaryFolder()
    let runner = try runner(in: folder)

    #expect(throws: Stopped.self) {
      try runner.run { if $0 == .stored(documents: 2, of: 3) { throw Stopped() } }
    }
    #expect(!Places.files(in: folder.path + "/build").contains { $0.hasSuffix("r.ndjson") })

    let summary = try runner.run()

    #expect(summary.added == 1 && summary.unchanged == 2)
  }

  @Test func `an exporter that only takes records gets no store, another one to read`() throws {
    let folder = TemporaryFolder()
    let store = try SQLiteStore(path: folder.path + "/a.db", access: .readWrite)

    for needs in PluginManifest.Needs.allCases {
      let exporter = Looking()
      _ = try Exporting(
        exporter: exporter, destination: ExportDestination(.folder(folder.path), plugin: "x"),
        store: store, query: Query(.records), queryText: "records", names: NoNames(), needs: needs
      ).run()
      #expect(exporter.hasStore == (needs == .store))
    }
  }

  /// Looks whether it was given a store.
  private final class Looking: Exporter {
    private(set) var hasStore = false

    func begin(_ context: ExportContext) { hasStore = context.store != nil }
    func write(_ record: Record) {}
    func finish() {}
  }
}
