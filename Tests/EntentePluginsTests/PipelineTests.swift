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
      stages: [dedupliacte]
      exporterz: []
      exporters:
        - cvs: { to: build/csv }
        - csv: { to: build/csv, delimiter: ";;", query: "evnts" }
      """

    let error = #expect(throws: YAMLError.self) { try pipeline(broken, in: folder) }

    let marks = error?.diagnostics.compactMap(\.mark).map { "\($0.line):\($0.column)" }
    #expect(marks == ["2:10", "5:13", "6:16", "7:10", "8:1", "10:5", "11:38", "11:51"])
    let text = error?.description ?? ""
    for words in [
      "did you mean 'kor-usa'?", "no file matches 'missing/*.txt'", "found 'last year'",
      "did you mean 'deduplicate'?", "did you mean 'exporters'?", "did you mean 'csv'?",
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

  private func faults(_ text: String, in folder: TemporaryFolder) -> [String] {
    do {
      _ = try pipeline(text, in: folder)
      return []
    } catch let error as YAMLError {
      return error.diagnostics.map { fault in
        let mark = fault.mark.map { "\($0.line):\($0.column) " } ?? ""
        return mark + fault.message.replacing(folder.path + "/", with: "")
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    ("to: build/r.ndjson", "9:16 two exporters write to 'build/r.ndjson'"),
    ("to: ./build//r.ndjson", "9:16 two exporters write to 'build/r.ndjson'"),
    ("to: x/../build/r.ndjson", "9:16 two exporters write to 'build/r.ndjson'"),
    ("to: build/r.ndjson/csv", "9:16 'build/r.ndjson' is a file of another exporter"),
    ("to: a.txt", "9:16 'to' would overwrite 'a.txt', which the pipeline reads"),
    ("to: ./p.yaml", "9:16 'to' would overwrite 'p.yaml', which the pipeline reads"),
    ("to: build/a.db", "9:16 'to' would overwrite the store 'build/a.db'"),
  ])
  func `an output that is in another's way is refused`(to: String, message: String) {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")
    let text = good.replacing("csv: { to: build/csv", with: "csv: { \(to)")

    let found = faults(text, in: folder)

    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  @Test func `several files may be written side by side`() {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")

    #expect(faults(good.replacing("build/csv", with: "build"), in: folder) == [])
  }

  @Test(arguments: [
    (#"to: build/csv, query: facts"#, "9:34 the query 'facts' gives no records"),
    (#"to: build/csv, query: documents"#, "9:34 the query 'documents' gives no records"),
    (
      #"to: build/csv, query: "events | count type""#, "9:34 the query 'events | count type' gives"
    ),
    (#"delimiter: """#, "9:10 'csv' needs the key 'to'"),
    (#"to: build/csv, delimiter: "\"""#, "9:10 a delimiter cannot be a quote"),
    (#"to: build/csv, when: always"#, "9:33 'when' comes with a later version"),
    (#"to: build/csv, delimter: x"#, "9:27 unknown key 'delimter'; did you mean 'delimiter'?"),
  ])
  func `an exporter that could not do its work is refused before anything runs`(
    keys: String, message: String
  ) {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")

    let found = faults(
      good.replacing(#"to: build/csv, delimiter: ";""#, with: keys), in: folder)

    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }

  @Test func `each pattern that matches nothing is told at its own place`() {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")

    let found = faults(good.replacing("[a.txt]", with: "[a.txt, b.txt, 'c*']"), in: folder)

    #expect(found == ["5:20 no file matches 'b.txt'", "5:27 no file matches 'c*'"])
  }

  @Test func `a file whose name looks like a pattern is found`() {
    let folder = TemporaryFolder()
    folder.write(article, to: "a[1].txt")

    #expect(faults(good.replacing("[a.txt]", with: "'a[1].txt'"), in: folder) == [])
  }

  @Test(arguments: ["sqllite:a.db", "mysql://here/a"])
  func `a store of an unknown kind is refused before anything runs`(store: String) {
    let folder = TemporaryFolder()
    folder.write(article, to: "a.txt")

    let found = faults(good.replacing("sqlite:build/a.db", with: store), in: folder)

    #expect(found.count == 1 && found[0].hasPrefix("3:8 no store engine is called '"), "\(found)")
  }
}
