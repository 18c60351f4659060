import EntenteYAML
import Testing

struct YAMLTests {
  private func faults(_ text: String, limits: YAMLLimits = YAMLLimits()) -> [String] {
    do {
      _ = try YAMLDocument(text: text, file: "a.yaml", limits: limits)
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        let mark = diagnostic.mark.map { "\($0.line):\($0.column) " } ?? ""
        return mark + diagnostic.message
      }
    }
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1 the key 'a' stands twice; the first is on line 1"),
    ("a:\n\tb: 1", "2:1 a tab in the indentation; indent with spaces"),
    ("a: !date 2025", "1:4 the tag '!date' is not allowed; values are what is written"),
    ("a: 1\n---\nb: 2", "2:1 a second YAML document; one file holds one, remove the '---'"),
    ("a: *b", "1:4 '*b' stands for nothing that is complete before it"),
    ("? [1]\n: 2", "1:3 a list cannot be a key; write a word"),
    ("a: &x {b: 1}\nc:\n  <<: *x", "3:3 merge keys ('<<') are not allowed; write the keys out"),
    ("a: \u{1}", "1:4 control character 0x01; remove it"),
  ])
  func `what we do not allow is refused with its place`(text: String, fault: String) {
    #expect(faults(text) == [fault])
  }

  @Test func `all faults of form are told at once`() {
    #expect(faults("a: 1\na: 2\nb: !x 1\nb: 3").count == 3)
  }

  @Test func `scalars stay the strings that were written`() throws {
    let document = try YAMLDocument(text: "a: 010\nb: no\nc: 1e3\nd: on\ne: ~", file: "a.yaml")
    let top = try #require(
      YAMLMapping(document.root, of: document, Diagnostics(), what: "the file"))

    #expect(["a", "b", "c", "d"].map { top.string($0) } == ["010", "no", "1e3", "on"])
    #expect(top.string("e") == nil)
  }

  @Test func `an alias bomb is refused at once`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }

    #expect(faults(text).first?.contains("nodes once aliases are followed") == true)
  }

  @Test func `nesting and size have limits`() {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)

    #expect(faults(deep) == ["1:66 nested deeper than 64 levels"])
    #expect(
      faults("abcdef", limits: YAMLLimits(bytes: 5))
        == ["the file has 6 bytes; at most 5 are read"])
  }

  @Test func `bytes that are not UTF-8 are named with their place`() {
    let error = #expect(throws: YAMLError.self) {
      try YAMLDocument(bytes: Array("a: 1\nb: ".utf8) + [0xFF], file: "a.yaml")
    }

    #expect(error?.diagnostics.first?.mark == SourceMark(line: 2, column: 4))
  }

  @Test func `columns count bytes, also after letters of several bytes`() {
    #expect(faults("é: {a: 1, a: 2}").first?.hasPrefix("1:12 ") == true)
  }

  @Test func `an unknown key is told with the nearest known one`() throws {
    let document = try YAMLDocument(text: "entente: 1\nexporterz: 2", file: "p.yaml")
    let faults = Diagnostics()
    let top = try #require(YAMLMapping(document.root, of: document, faults, what: "a pipeline"))
    top.requireFormat(1)
    _ = top.node("exporters")
    _ = top.requiredString("store")
    top.finish()

    #expect(
      faults.sorted.map(\.message) == [
        "a pipeline needs the key 'store'",
        "unknown key 'exporterz'; did you mean 'exporters'? Allowed: entente, exporters, store",
      ])
  }

  @Test func `variables are put into values as text and never read as YAML`() throws {
    let faults = Diagnostics()
    let document = try YAMLDocument(
      text: "a: ${A}\nb: x-${B:-two}\nc: $${A}\nd: ${D:?say where}\ne: ${E}", file: "a.yaml"
    ).expanding(["A": "[1, {evil: yes}]"], faults)
    let top = try #require(YAMLMapping(document.root, of: document, faults, what: "it"))

    #expect(
      ["a", "b", "c"].map { top.string($0) } == ["[1, {evil: yes}]", "x-two", "${A}"])
    #expect(
      faults.all.map(\.message) == [
        "the variable 'D' is not set: say where",
        "the variable 'E' is not set; set it or write ${E:-default}",
      ])
  }

  @Test func `escape sequences of a hostile file never reach the terminal`() {
    let error = #expect(throws: YAMLError.self) {
      try YAMLDocument(text: "a: \"\u{202E}x\"\nb: 1\nb: '\u{9B}31m'", file: "a\u{1B}.yaml")
    }

    let text = error?.description ?? ""
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }

  @Test func `no cut of a file makes the reader trap`() {
    let text = "a: &x [1, 'two', \"three\"]\nb: *x\nc:\n  - d: |\n      e\n  - {f: g}\n"

    for length in 0...text.utf8.count {
      _ = faults(String(decoding: text.utf8.prefix(length), as: UTF8.self))
    }
    #expect(faults(text).isEmpty)
  }

  @Test(arguments: [
    ("exporterz", "exporters"), ("stroe", "store"), ("USAA", "USA"), ("xyz", nil),
  ])
  func `the nearest name is found where it is near`(name: String, near: String?) {
    #expect(nearestName(to: name, among: ["exporters", "stages", "store", "USA"]) == near)
  }
}
