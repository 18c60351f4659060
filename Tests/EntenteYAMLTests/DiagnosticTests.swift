import EntenteYAML
import Testing

struct DiagnosticTests {
  private func first(_ text: String) -> Diagnostic? {
    do {
      _ = try YAMLDocument(text: text, file: "p.yaml")
      return nil
    } catch { return error.diagnostics.first }
  }

  @Test func `a fault shows its place, its line and a caret`() {
    let shown = first("a: 1\nbc: !x 2\n")?.description

    #expect(
      shown == """
        p.yaml:2:5: error: the tag '!x' is not allowed; remove it, a value is the text that is written
          bc: !x 2
              ^
        """)
  }

  @Test func `the caret stands under the place after Hangul, marks and escaped characters`() {
    #expect(first("한국: !x 2")?.description.hasSuffix("\n  한국: !x 2\n        ^") == true)
    #expect(first("e\u{301}: !x 2")?.description.hasSuffix("\n  e\u{301}: !x 2\n     ^") == true)
    #expect(
      first("\u{202E}: !x 2")?.description.hasSuffix("\n  \\u{202E}: !x 2\n            ^") == true)
  }

  @Test func `a long line is cut around the place`() throws {
    let excerpt = try #require(
      first(
        "[" + String(repeating: "b, ", count: 5_000) + "!x c" + String(repeating: ", 한", count: 500)
          + "]"
      )?
      .excerpt)

    #expect(excerpt.hasPrefix("…") && excerpt.hasSuffix("…") && excerpt.contains("!x c"))
    #expect(excerpt.utf8.count <= 400)
  }

  @Test func `the caret of a cut line still stands under the place`() throws {
    let lines = try #require(
      first("[" + String(repeating: "b, ", count: 5_000) + "!x c]")?.description
    ).split(separator: "\n")

    #expect(lines[2].count == lines[1].prefix { $0 != "!" }.count + 1)
  }

  @Test func `escape sequences of a hostile file never reach the terminal`() {
    let error = #expect(throws: YAMLError.self) {
      try YAMLDocument(
        text: "a: \"\u{202E}x\"\nb: 1\n\"\\e[2J\": 1\n\"\\e[2J\": 2", file: "a\u{1B}.yaml")
    }
    let text = error?.description ?? ""

    #expect(text.contains("the key '\\u{1B}[2J' stands twice"))
    #expect(text.hasPrefix("a\\u{1B}.yaml:4:1: "))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test func `a fault of a whole file has no place and no line`() {
    let fault = Diagnostic(file: "x.yaml", severity: .warning, message: "is old", excerpt: "a")

    #expect(fault.description == "x.yaml: warning: is old")
  }

  @Test func `faults of many files are told in the order of files, lines and columns, each once`() {
    let faults = Diagnostics()
    for (file, line) in [("b", 2), ("a", 1), ("b", 1), ("b", 2)] {
      faults.add(
        Diagnostic(file: file, mark: SourceMark(line: line, column: 1), message: "no"))
    }
    faults.add(Diagnostic(file: "a", message: "whole"))

    let error = #expect(throws: YAMLError.self) { try faults.throwIfAny() }
    #expect(
      error?.description
        == "b:1:1: error: no\nb:2:1: error: no\na: error: whole\na:1:1: error: no")
  }

  @Test func `warnings alone end nothing`() throws {
    let faults = Diagnostics()
    faults.add(Diagnostic(file: "a", severity: .warning, message: "old"))

    try faults.throwIfAny()
    #expect(!faults.isEmpty)
  }

  @Test(arguments: [
    ("exporterz", "exporters"), ("stroe", "store"), ("USAA", "USA"), ("STORE", "store"),
    ("exp0rt3rs", "exporters"), ("xyz", nil), ("", nil), ("a", nil), ("stége", "stage"),
  ])
  func `the nearest name is found where it is near`(name: String, near: String?) {
    #expect(nearestName(to: name, among: ["exporters", "stages", "stage", "store", "USA"]) == near)
  }

  @Test func `of names equally near the first wins`() {
    #expect(nearestName(to: "cat", among: ["bat", "rat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["rat", "bat"]) == "rat")
    #expect(nearestName(to: "cat", among: [String]()) == nil)
  }
}
