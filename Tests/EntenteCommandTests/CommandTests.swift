import EntenteKit
import EntenteTestSupport
import Testing

// The verbs are internal to the command on purpose: programs link it whole. Tests look at them from
// inside to read help and exit statuses without starting processes.
@testable import EntenteCommand

struct CommandTests {
  private func run(_ words: [String]) -> (status: Int32, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let host = Host(
      plugins: [], engines: [SQLiteEngine()], environment: [:], output: output, errors: errors,
      terminal: .none, now: Moment(Day(number: 20_400)))
    let status = Program(verbs: Verbs.all, host: host).run(words)
    return (status.code, output.text, errors.text)
  }

  @Test func `every verb of the contract is listed, later ones as not yet`() {
    let help = run(["--help"]).output

    for verb in [
      "run", "code", "ingest", "parse", "repair", "time", "quantities", "actors", "query", "sql",
      "show", "documents", "conflicts", "timeline", "ledger", "relations", "measures", "scenario",
      "wording", "calibration", "network", "changes", "brief", "mark", "marks", "audit", "forget",
      "export", "dump", "load", "plugins list", "plugins show", "plugins check", "plugins new",
      "plugins test", "lexicon compile", "lexicon show", "lexicon check", "lexicon import",
      "lexicon propose", "train", "evaluate", "doctor", "methods", "repl",
    ] {
      #expect(help.contains("\n  \(verb) ") || help.contains("\n  \(verb)\n"), "\(verb)")
    }
    #expect(help.contains("(not yet)"))
  }

  @Test func `a verb of a later version says so and exits 2`() {
    let result = run(["scenario", "x"])

    #expect(result.status == 2)
    #expect(result.errors.contains("not in this version yet"))
  }

  @Test(arguments: Verbs.all.filter(\.isReady).map(\.name))
  func `each verb that works has a page with its usage`(name: String) {
    let result = run(name.split(separator: " ").map(String.init) + ["--help"])

    #expect(result.status == 0)
    #expect(result.output.contains("Usage: entente \(name)"))
  }

  @Test(arguments: [
    (["cod"], 2, "did you mean 'code'?"),
    (["code", "--fromat", "json"], 2, "did you mean '--format'?"),
    (["code", "--format", "jsno"], 2, "did you mean 'json'?"),
    (["plugins", "lst"], 2, "'plugins list'"),
    (["code", "--format", "vertical"], 2, "cannot be 'vertical'. Allowed: table, json"),
    (["run"], 2, "PIPELINE.yaml is missing"), (["show", "a", "b"], 2, "one word too many"),
    (["run", "/nowhere.yaml"], 3, "cannot be read"),
    (["code", "/nowhere.txt"], 3, "cannot be read"),
    (["query", "--store", "sqlite:/nowhere/x.db", "events"], 4, "there is no store"),
    (["code", "--text", "x", "--profile", "kor-uas"], 3, "Allowed: kor-usa"),
    (["actors", "--text", "x", "--profile", "kor-uas"], 3, "Allowed: kor-usa"),
    (["time", "--text", "x", "--lexicon", "/nowhere"], 3, "/nowhere: error: no such folder"),
    (["parse", "--text", "x", "a.txt"], 2, "--text stands instead of files; found 'a.txt' too"),
  ])
  func `a wrong command line says what is near and exits as documented`(
    words: [String], status: Int32, message: String
  ) {
    let result = run(words)

    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `output that is lost on the way makes a success a failure`() {
    let sink = DescriptorSink(descriptor: Places.open("/dev/full"))
    let errors = MemorySink()
    let host = Host(
      plugins: [], engines: [], environment: [:], output: sink, errors: errors, terminal: .none,
      now: Moment(Day(number: 20_400)))
    let program = Program(verbs: Verbs.all, host: host)

    let status = program.end(program.run(["parse", "--text", "Seoul agreed."]))

    #expect(status.code == 1)
    #expect(errors.text.hasPrefix("entente: standard output cannot be written: No space left"))
  }

  @Test func `code prints one record a line, the same twice`() {
    let words = [
      "code", "--published", "2025-11-14", "--text",
      "Seoul pledged to invest $350 billion in the US.",
    ]

    let first = run(words)

    #expect(first.status == 0 && first.output == run(words).output)
    #expect(first.output.split(separator: "\n").allSatisfy { $0.hasPrefix(#"{"record":""#) })
  }

  @Test func `ingest, query, show and the analyses work on one store`() {
    let folder = TemporaryFolder()
    let store = "sqlite:\(folder.path)/a.db"
    let ingested = run(["ingest", "--store", store, Places.root + "/Examples/pipelines/articles"])
    #expect(ingested.status == 0 && ingested.errors.contains("documents added"))

    let found = run(["query", "--store", store, "commitments by:KOR to:USA limit:1"]).output
    let id = found.split(separator: "\"").first { $0.hasPrefix("c-") }.map(String.init) ?? ""

    #expect(run(["show", "--store", store, id]).output == found)
    for verb in ["timeline", "ledger", "documents"] {
      #expect(!run([verb, "--store", store]).output.isEmpty, "\(verb)")
    }
    #expect(run(["relations", "--store", store, "usa", "south korea"]).output.contains("2025-"))
    #expect(
      run(["query", "--store", store, "events tpye:x"]).errors
        == "query:1:8: error: unknown qualifier 'tpye'; did you mean 'type'?\n"
        + "  events tpye:x\n         ^^^^^^\n")
    let none = ["query", "--store", store, "events from:BRA"]
    #expect(run(none).status == 0 && run(none + ["--fail-empty"]).status == 1)
  }

  @Test func `a date that was worked out is shown with the words that it rests on`() {
    let folder = TemporaryFolder()
    let store = "sqlite:\(folder.path)/a.db"
    let days = #"{"start":"2025-11-14","end":"2025-12-14","evidence":"Nov. 14"}"#
    folder.write(
      #"{"id":"a1","text":"Envoys met on Nov. 14.","publishedRange":\#(days)}"#, to: "a.ndjson")
    _ = run(["ingest", "--store", store, folder.path])

    let shown = run(["show", "--store", store, "a1", "--format", "table"]).output
    let listed = run(["documents", "--store", store, "--format", "table"]).output

    #expect(shown.contains("14 Nov 2025 to 14 Dec 2025, worked out from 'Nov. 14'"))
    #expect(listed.contains("14 Nov 2025 to 14 Dec 2025?"))
  }

  @Test func `an overlay is compiled once, and again when it changed or its cache is damaged`()
    throws
  {
    let folder = TemporaryFolder()
    let cache = TemporaryFolder()
    func names(_ name: String) throws -> [NameMatch] {
      folder.write(
        "entente: 1\norganisations:\n  - { id: x, code: IGO, name: \(name) }\n", to: "a.yaml")
      return try LexiconCache(environment: ["XDG_CACHE_HOME": cache.path])
        .lexicon(overlay: folder.path).matches(forName: name)
    }

    #expect(try names("Aaa").count == 1)
    #expect(try names("Bbb").count == 1)
    let files = Places.files(in: cache.path + "/entente")
    #expect(files.count == 2)
    for file in files {
      cache.write("damaged", to: "entente/" + (file.split(separator: "/").last ?? ""))
    }

    #expect(try names("Aaa").count == 1)
    #expect(Places.files(in: cache.path + "/entente") == files)
  }

  @Test func `shell words are split as a shell splits them`() {
    #expect(
      ShellWords.split(#"relations 'South Korea' US --by quarter a"b"#)
        == ["relations", "South Korea", "US", "--by", "quarter", #"a"b"#])
  }

  @Test(arguments: Completion.shells)
  func `a shell's completion knows the verbs`(shell: String) {
    let script = run(["--completion", shell]).output

    #expect(script.contains("ledger") && script.contains("compile"))
  }
}
