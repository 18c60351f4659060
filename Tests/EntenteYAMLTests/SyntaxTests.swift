import EntenteYAML
import Testing

struct SyntaxTests {
  @Test(arguments: [
    (
      "a: [1, 2",
      "1:4 a list in brackets that does not go on; write ',' between elements and ']' after the last"
    ),
    (
      "a: {b: 1",
      "1:4 a mapping in braces that does not go on; write ',' between entries and '}' after the last"
    ),
    ("a: 1\nb: 'x", "2:4 a quoted text that never ends; write the closing quote"),
    (
      "a: \"x\n---\n",
      "1:4 a quoted text that never ends before '---' or '...'; write the closing quote"
    ),
    (
      "a: b: c",
      "1:5 a ':' where no key can stand; write the key in the column of the other keys, or quotes around a text with ': ' in it"
    ),
    (
      "- a\nb: 1",
      "2:1 no '- ' where the list goes on; write '- ' in the column of its other elements"
    ),
    ("a: @x", "1:4 no text can start with this sign; write quotes around the text"),
    ("a: |x\n  b", "1:5 text on the line of '|' or '>'; start it on the next line, indented"),
    (
      #"a: "\q""#,
      #"1:5 an escape that YAML does not know; write '\\' for a backslash, or single quotes"#
    ),
    (
      #"a: "\uZZ""#,
      #"1:7 an escape without its hexadecimal digits; write '\\' for a backslash, or single quotes"#
    ),
    (#"a: "\ud800""#, "1:7 an escape that is no character; write the character itself"),
    ("a: &", "1:4 '&' or '*' without a name; write quotes around the text"),
    ("a: }", "1:4 no value where one must stand; write one, with quotes if it starts with a sign"),
    ("a: x\nb\n", "2:1 a line that is no 'key: value'; write ':' and a space after the key"),
    (
      "a: 'it's'",
      "1:8 no key where the mapping goes on; write 'key: value' in the column of its other keys, and quotes around a text with quotes or brackets in it"
    ),
    (
      "{a: 1}\nb: 2",
      "2:1 text after the end of the document; indent it so that it belongs to what is before, or remove it"
    ),
    ("a: - b", "1:4 a '- ' where no list can start; start the list on the next line"),
    ("a: ? b", "1:4 a '? ' where no key can stand; write quotes around the text"),
    ("a: !u!x 1", "1:4 a tag, which is not allowed; remove it or write quotes"),
  ])
  func `wrong syntax is told in our words with its place`(text: String, fault: String) {
    #expect(faults(in: text) == [fault])
  }

  @Test func `scalars stay the strings that were written`() throws {
    let written = [
      "010", "no", "1e3", "on", "0x1F", "2025-11-14", "1_000", "=", ".inf", "12:30:45",
    ]
    let text = "a:\n" + written.map { "  - \($0)\n" }.joined()

    #expect(try mapping(text).top.strings("a") == written)
  }

  @Test(arguments: [
    ("a: |\n  x\n   y\n\n  z\n", "x\n y\n\nz\n"), ("a: |-\n  x\n", "x"),
    ("a: |+\n  x\n\n", "x\n\n"),
    ("a: >\n  x\n  y\n\n  z\n", "x y\nz\n"), ("a: |\n  x\ty\n", "x\ty\n"),
    ("a: x\n  y", "x y"),
    ("a: 'it''s'", "it's"), (#"a: "\u00e9\n""#, "é\n"), ("a: !!str null", "null"), ("a: ! ~", "~"),
    ("a: x # no\n", "x"), ("a: x#y", "x#y"),
  ])
  func `block, folded and quoted texts read as YAML has them`(text: String, value: String) throws {
    #expect(try mapping(text).top.string("a") == value)
  }

  @Test(arguments: [
    "\u{FEFF}a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "---\na: 1\nb: 2\n...\n# x",
  ])
  func `a byte order mark, any line end and document marks are accepted`(text: String) throws {
    let top = try mapping(text).top

    #expect(top.entries.map(\.name) == ["a", "b"])
    #expect(top.strings("a") + top.strings("b") == ["1", "2"])
    #expect(top.entries.allSatisfy { $0.key.mark.column == 1 && $0.value.mark.column == 4 })
  }

  @Test func `keys, values and elements have their places, columns in bytes`() throws {
    let top = try mapping("é: {ü: 1, b: x}\n한국: \n  - 'c'\n").top

    #expect(top.mark == SourceMark(line: 1, column: 1))
    #expect(top.mapping("é")?.mark == SourceMark(line: 1, column: 5))
    #expect(top.mapping("é")?.mark(of: "b") == SourceMark(line: 1, column: 16))
    #expect(top.entries.last?.key.mark == SourceMark(line: 2, column: 1))
    #expect(top.nodes("한국").map(\.mark) == [SourceMark(line: 3, column: 5)])
  }

  @Test func `places stay true after thousands of letters of several bytes`() throws {
    let element = "'한é', "
    let document = try YAMLDocument(
      text: "[" + String(repeating: element, count: 3_000) + "]", file: "a.yaml")
    var found: [Int] = []
    if case .sequence(let elements) = document.root.content { found = elements.map(\.mark.column) }
    let columns = (0..<3_000).map { 2 + $0 * element.utf8.count }
    #expect(found == columns)
  }

  @Test(arguments: ["a:", "a: ~", "a: null", "a: # none"])
  func `nothing, a tilde and null are no value`(text: String) throws {
    let top = try mapping(text).top

    #expect(top.has("a") && top.node("a") == nil && top.string("a") == nil)
    #expect(top.mark(of: "a") == SourceMark(line: 1, column: 1))
  }

  @Test(arguments: ["a: ''", "a: 'null'", "a: \"~\""])
  func `quoted texts are values even if they look like nothing`(text: String) throws {
    #expect(try mapping(text).top.node("a") != nil)
  }

  @Test func `an alias reads as what it stands for, the nearest anchor before it`() throws {
    let top = try mapping("a: &x 1\nb: &x [2, &x 3, *x]\nc: *x\n").top

    #expect(top.strings("b") == ["2", "3", "3"])
    #expect(top.strings("c") == ["2", "3", "3"])
  }

  @Test func `an unquoted << is no key, a quoted one is`() throws {
    #expect(try mapping("'<<': 1").top.string("<<") == "1")
  }
}
