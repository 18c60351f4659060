import EntenteKit
import EntenteTestSupport
import Testing

// As in CommandTests: the verbs are internal to the command on purpose.
@testable import EntenteCommand

struct StoreVerbTests {
  private let folder = TemporaryFolder()

  private var store: String { "sqlite:\(folder.path)/a.db" }

  private func run(_ words: [String]) -> (status: Int32, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let host = Host(
      plugins: [], engines: [SQLiteEngine()], environment: ["USER": "me"], output: output,
      errors: errors, terminal: .none, now: Moment(Day(number: 20_412)))
    let status = Program(verbs: Verbs.all, host: host).run(words)
    return (status.code, output.text, errors.text)
  }

  /// A store with two rates for one tariff.
  private func fill() throws {
    let store = try SQLiteStore(path: folder.path + "/a.db", access: .readWrite)
    for (text, rate) in [("They said so. A", 15), ("They said so. B", 25)] {
      let record = Record.tariff(ExactDecimal(rate), in: text)
      _ = try store.add(.stub(text, [record]), recorded: Moment(Day(number: 20_400)))
    }
  }

  @Test func `SQL is answered, and refused where it would write`() throws {
    try fill()

    let counted = run([
      "sql", "--store", store, "SELECT kind, count(*) AS n FROM measures GROUP BY kind",
    ])
    let refused = run(["sql", "--store", store, "DELETE FROM documents"])

    #expect(counted.output == "{\"kind\":\"tariff\",\"n\":2}\n")
    #expect(refused.status == 4 && refused.errors.contains("may only read"))
  }

  @Test func `two rates for one tariff are shown side by side with who tells them`() throws {
    try fill()

    let table = run(["conflicts", "--store", store, "--format", "csv", "measures on:KOR"]).output

    #expect(table.contains("15 percent") && table.contains("25 percent"))
    #expect(table.contains("The Stub"))
  }

  @Test func `a mark is kept, listed and taken back`() throws {
    try fill()
    let id = Record.tariff(in: "They said so. A").id.rawValue

    #expect(run(["mark", id, "rigth", "--store", store]).errors.contains("did you mean 'right'?"))
    #expect(run(["mark", id, "right", "--because", "I looked", "--store", store]).status == 0)
    #expect(run(["marks", "--store", store]).output.contains("\"because\":\"I looked\""))
    #expect(run(["mark", id, "undo", "--store", store]).status == 0)
    #expect(run(["marks", id, "--store", store]).output.contains("\"withdrawn\":true"))
    #expect(run(["mark", id, "undo", "--store", store]).status == 4)
    #expect(run(["marks", "--stale", "--store", store, "--fail-empty"]).status == 1)
  }

  @Test func `what is forgotten needs a reason and is gone`() throws {
    try fill()
    let document = CodedDocument.stub("They said so. A").document.id.rawValue

    #expect(run(["forget", document, "--store", store]).status == 2)
    #expect(run(["forget", document, "--because", "asked", "--store", store]).status == 0)
    #expect(run(["forget", document, "--because", "asked", "--store", store]).status == 4)
    #expect(run(["doctor", "--deep", "--store", store]).status == 0)
  }

  @Test func `a dumped store is loaded as it was`() throws {
    try fill()
    let lines = run(["dump", "--store", store]).output
    let file = folder.write(lines, to: "a.ndjson")
    let other = "sqlite:\(folder.path)/b.db"

    #expect(run(["load", file, "--store", other]).errors.contains("2 documents, 0 known"))
    #expect(run(["dump", "--store", other]).output == lines)
    #expect(!run(["dump", "--standoff", "--store", store]).output.contains("They said so"))
  }

  @Test func `columns are those that the query asks for`() throws {
    try fill()

    let rows = run(["query", "--store", store, "measures columns:kind,amount,support limit:1"])
      .output

    #expect(rows.contains("\"amount\":\"25 percent, 15 percent\""))
    #expect(rows.contains("\"support\":\"1\""))
  }
}
