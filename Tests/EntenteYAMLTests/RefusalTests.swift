import EntenteYAML
import Testing

struct RefusalTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1 the key 'a' stands twice, first on line 1; remove one of them"),
    ("{a: 1, a: 2}", "1:8 the key 'a' stands twice, first on this line; remove one of them"),
    ("a:\n\tb: 1", "2:1 a tab in the indentation; indent with spaces"),
    ("a: [\n \t1]", "2:2 a tab in the indentation; indent with spaces"),
    ("a\n\tb: 1", "2:1 a tab in the indentation; indent with spaces"),
    (
      "a: !date 2025",
      "1:4 the tag '!date' is not allowed; remove it, a value is the text that is written"
    ),
    (
      "a: !!int 5",
      "1:4 the tag '!!int' is not allowed; remove it, a value is the text that is written"
    ),
    (
      "a: !!str [1]",
      "1:4 the tag '!!str' is not allowed; remove it, a value is the text that is written"
    ),
    (
      "a: 1\n---\nb: 2", "2:1 a second YAML document; one file holds one, remove the '---'"
    ),
    (
      "%YAML 1.1\n---\na: 1",
      "1:1 a '%' directive; remove the line, every file of ours is plain YAML"
    ),
    (
      "a: 1\n...\n%TAG ! x\n---\nb: 1",
      "3:1 a '%' directive; remove the line, every file of ours is plain YAML"
    ),
    (
      "a: *b",
      "1:4 the alias '*b' stands for nothing; write '&b' before a value above it, or quotes around the text"
    ),
    ("a: &x [*x]", "1:8 the alias '*x' stands inside what it stands for; write the value out"),
    ("? [1]\n: 2", "1:3 a list cannot be a key; write a word"),
    ("? {b: 1}\n: 2", "1:3 a mapping cannot be a key; write a word"),
    ("? \n: 1", "1:2 no key before ':'; write one"),
    (
      "a: &x {b: 1}\nc:\n  <<: *x", "3:3 merge keys ('<<') are not allowed; write the keys out"
    ),
    ("a: \"\\0\"", "1:4 a NUL character in a text; remove the escape"),
  ])
  func `what we do not allow is refused with its place`(text: String, fault: String) {
    #expect(faults(in: text) == [fault])
  }

  @Test(arguments: [
    ("a: \0", "1:4 the control character U+0000; remove it"),
    ("a: 1\nb: \u{1}", "2:4 the control character U+0001; remove it"),
    ("a: \u{7F}", "1:4 the control character U+007F; remove it"),
    ("é: \u{9B}31m", "1:5 the control character U+009B; remove it"),
    ("a: 1\nb: \u{FEFF}", "2:4 the control character U+FEFF; remove it"),
    ("a: \u{FFFE}", "1:4 the control character U+FFFE; remove it"),
  ])
  func `control characters are refused with their place`(text: String, fault: String) {
    #expect(faults(in: text) == [fault])
  }

  @Test(arguments: [
    (Array("a: 1\nb: ".utf8) + [0xFF], "2:4 the byte 0xFF is not UTF-8; save the file as UTF-8"),
    (Array("é: ".utf8) + [0xC3], "1:5 the byte 0xC3 is not UTF-8; save the file as UTF-8"),
    ([0xFF, 0xFE, 0x61, 0], "1:1 the byte 0xFF is not UTF-8; save the file as UTF-8"),
    ([0xED, 0xA0, 0x80], "1:1 the byte 0xED is not UTF-8; save the file as UTF-8"),
  ])
  func `bytes that are not UTF-8 are named with their place`(bytes: [UInt8], fault: String) {
    #expect(faults(in: bytes) == [fault])
  }

  @Test func `all faults of form are told at once, in the order of the file`() {
    let found = faults(in: "a: 1\na: {x: 1, x: 2}\nb: !x 1\nc: *y\nb: \"open\n")

    #expect(
      found.map { $0.prefix(while: { $0 != " " }) } == ["2:1", "2:11", "3:4", "4:4", "5:1", "5:4"])
  }

  @Test func `of faults that nobody would read, a hundred are told and the others counted`() {
    let found = faults(in: String(repeating: "a: 1\n", count: 2_000))

    #expect(found.count == 101)
    #expect(found.last == "1899 more faults; correct those above first")
  }

  @Test func `size, depth and nodes have limits`() {
    let limits = YAMLLimits(maxBytes: 30, maxDepth: 2, maxNodes: 4)

    #expect(faults(in: "[[a]]", limits: limits).isEmpty)
    #expect(
      faults(in: "[[[a]]]", limits: limits)
        == ["1:3 lists and mappings nest deeper than 2 levels; write it flatter"])
    #expect(
      faults(in: "[a, b, c, d]", limits: limits)
        == ["1:11 more than 4 nodes once aliases are followed; split the file"])
    #expect(
      faults(in: String(repeating: "a", count: 31), limits: limits)
        == ["the file has 31 bytes, at most 30 are read; split it"])
  }

  @Test func `64 levels are read and a deep nest is refused`() {
    let open = String(repeating: "[", count: 64)
    let close = String(repeating: "]", count: 64)

    #expect(faults(in: open + close).isEmpty)
    #expect(
      faults(in: String(repeating: "[", count: 100_000))
        == ["1:65 lists and mappings nest deeper than 64 levels; write it flatter"])
  }

  @Test func `an alias bomb is refused at once`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    let start = ContinuousClock.now

    #expect(
      faults(in: text).last?.hasSuffix(
        " more than 2000000 nodes once aliases are followed; split the file") == true)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `aliases cannot build a nest deeper than may be written`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }

    #expect(
      faults(in: text) == [
        "64:12 lists and mappings nest deeper than 64 levels; write it flatter"
      ])
  }

  /// Files that cost a careless reader the square of their length.
  private static let costly: KeyValuePairs = [
    "one long line": "[" + String(repeating: "é,", count: 100_000) + "]",
    "directives": (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined(),
    "directives at the end": "a\n...\n" + (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined(),
    "variables": String(repeating: "${", count: 100_000),
  ]

  @Test(arguments: 0..<4)
  func `no file takes time that grows with the square of its length`(number: Int) {
    let (what, text) = Self.costly[number]
    let start = ContinuousClock.now
    do {
      _ = try YAMLDocument(text: text, file: "a.yaml").expanding([:], Diagnostics())
    } catch { #expect(error.diagnostics.count == 1) }

    #expect(ContinuousClock.now - start < .seconds(10), "\(what)")
  }
}
