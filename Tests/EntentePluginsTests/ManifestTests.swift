import EntenteCSV
import EntenteKit
import EntenteMarkdown
import EntenteNDJSON
import EntenteREPL
import Testing

struct ManifestTests {
  static let plugins: [any Plugin] = [
    CSVPlugin(), NDJSONPlugin(), MarkdownPlugin(), REPLPlugin(),
  ]

  private func faults(_ text: String) -> [String] {
    do {
      _ = try PluginManifest(bytes: Array(text.utf8), file: "plugin.yaml")
      return []
    } catch {
      return error.diagnostics.map { "\($0.mark?.line ?? 0) \($0.message)" }
    }
  }

  private let good =
    "entente: 1\nname: x\nkind: exporter\nversion: 1.0.0\nsummary: S\nentry: { swift: x }\n"

  @Test func `the linked plugins are sound`() throws {
    let registry = try PluginRegistry(plugins: Self.plugins)

    #expect(registry.names(of: .exporter) == ["csv", "ndjson", "markdown"])
    #expect(registry.names(of: .frontEnd) == ["repl"])
  }

  @Test func `a sound manifest has no faults`() { #expect(faults(good) == []) }

  @Test func `all faults of a manifest are told at once`() {
    let broken = good.replacing("kind: exporter", with: "kind: exporters")
      .replacing("version", with: "vresion").replacing("entente: 1", with: "entente: 2")

    #expect(
      faults(broken) == [
        "1 a plugin's manifest needs the key 'version'",
        "1 'entente: 2' is a format this program does not know; it knows 1",
        "3 'kind' cannot be 'exporters'; did you mean 'exporter'? Allowed: reader, stage, exporter, front-end",
        "4 unknown key 'vresion'; did you mean 'version'? Allowed: entente, name, kind, version, summary, needs, output, entry, options",
      ])
  }

  @Test(arguments: [
    ("{ command: [python3, x.py] }", "6 plugins of the entry 'command' come with a later version"),
    ("{ template: a.mustache }", "6 plugins of the entry 'template' come with a later version"),
    ("{ swift: y }", "6 the entry is 'swift: x', as the plugin is called; found 'y'"),
    ("{ swfit: x }", "6 unknown key 'swfit'; did you mean 'swift'?"),
    ("swift", "6 'entry' is a mapping"),
  ])
  func `an entry that cannot be linked is refused`(entry: String, message: String) {
    let found = faults(good.replacing("{ swift: x }", with: entry))

    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }

  @Test(arguments: [
    ("type: int, default: 9, max: 5", "'o' is at most 5; found 9"),
    ("type: int, default: 0, min: 1", "'o' is at least 1; found 0"),
    ("type: int, default: 9, min: 1, max: 5", "'o' lies between 1 and 5; found 9"),
    ("type: int, min: 5, max: 1", "'min' lies above 'max'"),
    ("type: int, default: few", "'o' is a whole number; found 'few'"),
    ("type: bool, default: no", "'o' is true or false; found 'no'"),
    ("type: string, default: ab, length: 1", "'o' has 1 character; found 'ab'"),
    ("type: string, default: rde, choices: [red]", "'o' cannot be 'rde'; did you mean 'red'?"),
    ("type: list, default: [[a]]", "'o' is a list of texts"),
    ("type: text", "'type' cannot be 'text'"),
    ("max: 1", "needs the key 'type'"),
    ("type: int, mxa: 5", "unknown key 'mxa'; did you mean 'max'?"),
  ])
  func `a declaration of an option that makes no sense is a fault`(
    declaration: String, message: String
  ) {
    let found = faults(good + "options:\n  o: { \(declaration), help: H }\n")

    #expect(found.contains { $0.hasPrefix("8 ") && $0.contains(message) }, "\(found)")
  }

  @Test(arguments: ["to", "query", "when", "name"])
  func `an exporter's option cannot be called as a key of the host`(name: String) {
    let found = faults(good + "options:\n  \(name): { type: int, help: H }\n")

    #expect(found.contains { $0.contains("'\(name)' is a key of every exporter") }, "\(found)")
  }

  /// A plugin that has nothing but a manifest.
  private struct Bare: Plugin {
    let manifest: [UInt8]
  }

  @Test(arguments: [
    ("exporter", "its Swift type is no ExporterPlugin"),
    ("front-end", "its Swift type is no FrontEndPlugin"),
    ("reader", "plugins of the kind 'reader' come with a later version"),
    ("stage", "plugins of the kind 'stage' come with a later version"),
  ])
  func `a plugin that is not what its manifest says is refused`(kind: String, message: String) {
    let text = good.replacing("kind: exporter", with: "kind: \(kind)")

    let error = #expect(throws: YAMLError.self) {
      try PluginRegistry(plugins: [Bare(manifest: Array(text.utf8))])
    }

    #expect(error?.description.contains(message) == true)
  }

  /// An exporter with a manifest of the test's own.
  private struct Writing: ExporterPlugin {
    let manifest: [UInt8]

    func makeExporter(options: PluginOptions) throws(PluginError) -> any Exporter {
      throw PluginError(plugin: "x", "writes nothing")
    }
  }

  @Test(arguments: [
    ([], "plugin 'x': the option 'o' of 'x' must be set"),
    ([("o", "few")], "plugin 'x': 'o' is a whole number; found 'few'"),
    ([("o", "1"), ("key", "k")], "plugin 'x': 'key' has 3 characters; found '***'"),
  ])
  func `an option that must be set is told once, a secret never`(
    texts: [(name: String, value: String)], message: String
  ) throws {
    let options = """
      options:
        o: { type: int, required: true, help: H }
        key: { type: string, length: 3, secret: true, help: H }
      """
    let registry = try PluginRegistry(
      plugins: [Writing(manifest: Array((good + options).utf8))])

    let error = #expect(throws: PluginError.self) { try registry.options(of: "x", texts: texts) }

    #expect(error?.description == message)
  }

  @Test func `options are checked with their manifest`() throws {
    let registry = try PluginRegistry(plugins: Self.plugins)
    let error = #expect(throws: PluginError.self) {
      try registry.options(of: "csv", texts: [("delimter", ";"), ("delimiter", ";;")])
    }

    #expect(
      error?.description
        == "plugin 'csv': unknown option 'delimter'; did you mean 'delimiter'? Allowed: delimiter; 'delimiter' has 1 character; found ';;'"
    )
    #expect(try registry.options(of: "csv", texts: []).string("delimiter") == ",")
  }

  @Test func `two plugins of one name are refused`() {
    #expect(throws: YAMLError.self) {
      try PluginRegistry(plugins: [CSVPlugin(), CSVPlugin()])
    }
  }
}
