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

  @Test func `a plugin of a later version is refused by name`() {
    let text = good.replacing("{ swift: x }", with: "{ command: [python3, x.py] }")

    #expect(faults(text).first?.contains("come with a later version") == true)
  }

  @Test func `a default that its own rule refuses is a fault`() {
    let options = "options:\n  size: { type: int, default: 9, max: 5, help: H }\n"

    #expect(faults(good + options).first?.contains("lies between") == true)
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
