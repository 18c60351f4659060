import EntenteYAML
import Testing

struct VariableTests {
  @Test(arguments: [
    ("${A}", "one"), ("x-${A}-${A}", "x-one-one"), ("${B:-two}", "two"), ("${B:-}", ""),
    ("${EMPTY}", ""), ("${EMPTY:-two}", "two"), ("${A:-two}", "one"), ("${A:?why}", "one"),
    ("$${A}", "${A}"), ("$A", "$A"), ("$", "$"), ("a$$b", "a$$b"), ("$$${A}", "$${A}"),
    ("}", "}"), ("${B:-a:b-c?}", "a:b-c?"), ("é${A}한", "éone한"), ("${YAML}", "[1, {evil: yes}]"),
  ])
  func `variables are put into values as text`(text: String, value: String) throws {
    let variables = ["A": "one", "EMPTY": "", "YAML": "[1, {evil: yes}]"]
    let (top, faults) = try mapping("a: '\(text)'", variables)

    #expect(top.string("a") == value)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    ("${B}", "1:4 the variable 'B' is not set; set it or write ${B:-default}"),
    ("${B:?say where}", "1:4 the variable 'B' is not set: say where"),
    ("${EMPTY:?say where}", "1:4 the variable 'EMPTY' is not set: say where"),
    ("${A", "1:4 '${' without '}'; write '$${' for the text '${'"),
    (
      "${A-b}",
      "1:4 '${A-b}' is no variable; write ${NAME}, ${NAME:-default} or ${NAME:?message}, and '$${' for the text '${'"
    ),
    (
      "${}",
      "1:4 '${}' is no variable; write ${NAME}, ${NAME:-default} or ${NAME:?message}, and '$${' for the text '${'"
    ),
    (
      "${1A}",
      "1:4 '${1A}' is no variable; write ${NAME}, ${NAME:-default} or ${NAME:?message}, and '$${' for the text '${'"
    ),
    (
      "${A:-${B}}", "1:4 '${A…}' has a variable in its default; write it after the first '}'"
    ),
  ])
  func `a variable without a value, or wrongly written, is a fault`(
    text: String, fault: String
  ) throws {
    let (_, faults) = try mapping("a: '\(text)'", ["A": "one", "EMPTY": ""])

    #expect(faults.all.map(placed) == [fault])
  }

  @Test func `all faults of variables are told, in lists and mappings too`() throws {
    let (_, faults) = try mapping("a: ${A}\nb: [{c: '${C}'}]", [:])

    #expect(
      faults.all.map(placed) == [
        "1:4 the variable 'A' is not set; set it or write ${A:-default}",
        "2:9 the variable 'C' is not set; set it or write ${C:-default}",
      ])
  }

  @Test(arguments: ["null", "~", "", "a: b", "# x", "*x", "\n- y"])
  func `what a variable holds is never read as YAML`(value: String) throws {
    let top = try mapping("a: ${A}", ["A": value]).top

    #expect(top.string("a") == value)
  }

  @Test func `keys keep what was written`() throws {
    #expect(try mapping("${A}: 1", ["A": "b"]).top.entries.map(\.name) == ["${A}"])
  }

  @Test func `messages name the variable and never show what it holds`() throws {
    let (top, faults) = try mapping("n: ${PASSWORD}\nt: ${PASSWORD}", ["PASSWORD": "hunter2"])
    #expect(top.int("n") == nil && top.bool("t") == nil && top.mapping("n") == nil)
    #expect(top.choice("t", of: Diagnostic.Severity.self) == nil)
    top.requireFormat(1)

    #expect(faults.all.count == 5)
    #expect(faults.all.first?.message == "'n' is a whole number; found '${PASSWORD}'")
    #expect(faults.all.allSatisfy { !$0.description.contains("hunter2") })
  }
}
