import EntenteKit
import EntenteTestSupport
import Testing

struct PipelineTests {
  private func context() throws -> Pipeline.Context {
    Pipeline.Context(
      registry: try PluginRegistry(plugins: ManifestTests.plugins), lexicon: .standard,
      environment: ["HERE": "records"], now: Day(number: 20_400))
  }

  private let article =
    "---\npublished: 2025-11-14\npublisher: P\n---\nDonald Trump visited South Korea on Oct. 29, 2025.\n"

  private func pipeline(_ text: String, in folder: TemporaryFolder) throws -> Pipeline {
    let path = folder.write(text, to: "p.yaml")
    return try Pipeline(bytes: Array(text.utf8), file: path, context: try context())
  }

  private let good = """
    entente: 1
    profile: kor-usa
    store: sqlite:build/a.db
    sources:
      - files: [a.txt]
        published: fromText
    exporters:
      - ndjson: { to: build/r.ndjson, query: "${HERE}" }
      - csv: { to: build/csv, delimiter: ";" }
    """

  @Test func `a second run changes nothing and writes the same bytes`() throws {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")
    let pipeline = try pipeline(good, in: folder)
    func run(on day: Int32) throws -> PipelineSummary {
      try PipelineRunner(
        pipeline, context: try context(), engines: [SQLiteEngine()],
        recorded: Moment(Day(number: day))
      ).run()
    }

    let first = try run(on: 20_400)
    let written = Places.bytes(of: folder.path + "/build/r.ndjson")
    let second = try run(on: 20_401)

    #expect(first.added == 1 && second.added == 0 && second.unchanged == 1)
    #expect(first.exports.map(\.records) == [1, 1])
    #expect(!written.isEmpty && Places.bytes(of: folder.path + "/build/r.ndjson") == written)
  }

  @Test func `all faults are told at once with line and column, before anything runs`() {
    let folder = TemporaryFolder()
    let broken = """
      entente: 1
      profile: kor-uas
      store: sqlite:build/a.db
      sources:
        - files: [missing/*.txt]
          published: last year
      stages: [deduplicate]
      exporterz: []
      exporters:
        - cvs: { to: build/csv }
        - csv: { to: build/csv, delimiter: ";;", query: "evnts" }
      """

    let error = #expect(throws: YAMLError.self) { try pipeline(broken, in: folder) }

    let marks = error?.diagnostics.compactMap(\.mark).map { "\($0.line):\($0.column)" }
    #expect(marks == ["2:10", "5:12", "6:16", "7:10", "8:1", "10:5", "11:38", "11:51"])
    let text = error?.description ?? ""
    for words in [
      "did you mean 'kor-usa'?", "no file matches 'missing/*.txt'", "found 'last year'",
      "comes with a later version", "did you mean 'exporters'?", "did you mean 'csv'?",
      "has 1 character", "did you mean 'events'?",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!Places.files(in: folder.path).contains { $0.hasSuffix("build") })
  }

  @Test func `a tab is refused with its place`() {
    let error = #expect(throws: YAMLError.self) {
      try pipeline("entente: 1\nsources:\n\t- files: [a]", in: TemporaryFolder())
    }

    #expect(error?.diagnostics.map(\.mark) == [SourceMark(line: 3, column: 1)])
  }

  @Test func `a fault in one article stops the run before the store is made`() throws {
    let folder = TemporaryFolder()
    folder.write(article.replacing("2025-11-14", with: "14 Nov"), to: "a.txt")
    let pipeline = try pipeline(good, in: folder)

    #expect(throws: YAMLError.self) {
      try PipelineRunner(
        pipeline, context: try context(), engines: [SQLiteEngine()],
        recorded: Moment(Day(number: 1))
      ).run()
    }
    #expect(!Places.files(in: folder.path).contains { $0.hasSuffix("build") })
  }

  @Test func `two exporters on one place are refused`() {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")
    let text = good.replacing("build/csv", with: "build/r.ndjson")

    let error = #expect(throws: YAMLError.self) { try pipeline(text, in: folder) }

    #expect(error?.description.contains("two exporters write to") == true)
  }
}
