import EntenteYAML
import Testing

struct MappingTests {
  private enum Needs: String, CaseIterable { case records, store }

  @Test func `an unknown key is told with the nearest known one`() throws {
    let (top, faults) = try mapping("entente: 1\nexporterz: 2\nzzz: 3")
    top.requireFormat(1)
    _ = top.node("exporters")
    _ = top.requiredString("store")
    top.finish()

    #expect(
      faults.sorted.map(placed) == [
        "1:1 it needs the key 'store'",
        "2:1 unknown key 'exporterz'; did you mean 'exporters'? Allowed: entente, exporters, store",
        "3:1 unknown key 'zzz'; Allowed: entente, exporters, store",
      ])
  }

  @Test func `where no key is asked for, none can stand`() throws {
    let (top, faults) = try mapping("a: 1")
    top.finish()

    #expect(faults.all.map(placed) == ["1:1 unknown key 'a'; no key can stand here"])
  }

  @Test func `values of the wrong kind are all told, each at its place`() throws {
    let (top, faults) = try mapping(
      """
      text: [1]
      number: 010
      share: .5
      truth: yes
      needs: sotre
      list: {a: 1}
      names: [a, [b], ~]
      inner: x
      inners: [{a: 1}, x]
      """)
    #expect(top.string("text") == nil && top.int("number") == nil && top.double("share") == nil)
    #expect(top.bool("truth") == nil && top.choice("needs", of: Needs.self) == nil)
    #expect(top.nodes("list").isEmpty && top.strings("names") == ["a"])
    #expect(top.mapping("inner") == nil && top.mappings("inners").count == 1)

    #expect(
      faults.sorted.map(placed) == [
        "1:7 'text' is a text; found a list", "2:9 'number' is a whole number; found '010'",
        "3:8 'share' is a number; found '.5'", "4:8 'truth' is true or false; found 'yes'",
        "5:8 'needs' cannot be 'sotre'; did you mean 'store'? Allowed: records, store",
        "6:7 'list' is a list; found a mapping", "7:12 'names' is a list of texts; found a list",
        "7:17 'names' is a list of texts; found nothing",
        "8:8 'inner' is a mapping of keys and values; found 'x'",
        "9:18 each of 'inners' is a mapping of keys and values; found 'x'",
      ])
  }

  @Test func `values of the right kind are read`() throws {
    let (top, faults) = try mapping(
      "i: -12\nd: -0.5\ne: 1e3\nt: true\nf: false\nc: store\none: x\nmany: [x, y, x]")

    #expect(top.int("i") == -12 && top.double("d") == -0.5 && top.double("e") == 1_000)
    #expect(top.bool("t") == true && top.bool("f") == false)
    #expect(top.choice("c") == Needs.store)
    #expect(top.strings("one") == ["x"] && top.strings("many") == ["x", "y", "x"])
    #expect(top.strings("none").isEmpty && faults.isEmpty)
  }

  @Test(arguments: ["+5", "1.0", "9223372036854775808", "0x10", "1_000", "", "٣", "-0", "5 "])
  func `what is no plain whole number is refused`(text: String) throws {
    let (top, faults) = try mapping("n: '\(text)'")

    #expect(top.int("n") == nil)
    #expect(faults.all.map(\.message) == ["'n' is a whole number; found '\(text)'"])
  }

  @Test(arguments: ["nan", "inf", "0x1p3", "1e999", "01.5", "+1", "--1", "", "1.5.2"])
  func `what is no plain number is refused`(text: String) throws {
    let (top, faults) = try mapping("n: '\(text)'")

    #expect(top.double("n") == nil)
    #expect(faults.all.map(\.message) == ["'n' is a number; found '\(text)'"])
  }

  @Test(arguments: [
    ("a: 1", "1:1 it needs the key 'entente'; start the file with 'entente: 1'"),
    ("entente:", "1:1 it needs the key 'entente'; start the file with 'entente: 1'"),
    (
      "a: 1\nentente: 2",
      "2:10 'entente: 2' is a format this program does not know; it knows 1"
    ),
    ("entente: 01", "1:10 'entente: 01' is a format this program does not know; it knows 1"),
    ("entente: [1]", "1:10 'entente' is a text; found a list"),
  ])
  func `a missing or other format is told`(text: String, fault: String) throws {
    let (top, faults) = try mapping(text)
    top.requireFormat(1)

    #expect(faults.all.map(placed) == [fault])
  }

  @Test func `a required key without a value is told at the key`() throws {
    let (top, faults) = try mapping("a: 1\nstore:\n")

    #expect(top.requiredString("store") == nil)
    #expect(faults.all.map(placed) == ["2:1 the key 'store' has no value; write one"])
  }

  @Test(arguments: [
    ("", "1:1 a pipeline is a mapping of keys and values; the file is empty"),
    ("# nothing\n", "1:1 a pipeline is a mapping of keys and values; the file is empty"),
    ("---\n", "a pipeline is a mapping of keys and values; the file is empty"),
    ("- a", "1:1 a pipeline is a mapping of keys and values; found a list"),
    ("words", "1:1 a pipeline is a mapping of keys and values; found 'words'"),
  ])
  func `a file that is no mapping is told`(text: String, fault: String) throws {
    let faults = Diagnostics()
    let document = try YAMLDocument(text: text, file: "p.yaml")

    #expect(YAMLMapping(document.root, of: document, faults, what: "a pipeline") == nil)
    #expect(faults.all.map(placed).first?.hasSuffix(fault) == true)
  }

  @Test func `a caller's fault stands at the value, or at the mapping`() throws {
    let (top, faults) = try mapping("a: 1\nb: 2")
    top.report("too small", at: "b")
    top.report("too few")

    #expect(faults.all.map(placed) == ["2:4 too small", "1:1 too few"])
  }

  @Test func `long values are cut in messages`() throws {
    let long = String(repeating: "x", count: 100)
    let (top, faults) = try mapping("n: \(long)")

    #expect(top.int("n") == nil)
    #expect(
      faults.all.map(\.message) == [
        "'n' is a whole number; found '\(long.prefix(60))…'"
      ])
  }
}
