import EntenteKit
import EntenteTestSupport
import Testing

@testable import EntenteCommand

struct RulesOptionTests {
  private func code(_ rules: String) -> (status: Int32, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let host = Host(
      plugins: [], engines: [SQLiteEngine()], environment: [:], output: output, errors: errors,
      terminal: .none, now: Moment(Day(number: 20_400)))
    let words = ["code", "--text", "Japan condemned India.", "--rules", rules]
    return (Program(verbs: Verbs.all, host: host).run(words).code, output.text, errors.text)
  }

  @Test func `an unknown set of rules is refused with the known ones`() {
    let result = code("stanard")

    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "no rules are called 'stanard'. Did you mean 'standard'? Allowed: standard, petrarch:FILE"))
  }

  @Test func `the standard rules are named in each record`() {
    let result = code("standard")

    #expect(result.status == 0)
    #expect(result.output.contains(#""rules":"standard "#))
  }

  @Test func `a dictionary of PETRARCH2 codes, and tells what it could not read`() {
    let folder = TemporaryFolder()
    let path = folder.write(
      "--- BLAME [111] ---\nCONDEMN\n- * AID\n", to: "small.txt")

    let result = code("petrarch:" + path)

    #expect(result.status == 0)
    #expect(result.output.contains(#""type":"ACCUSE""#))
    #expect(result.errors.contains("small.txt:3:8: warning: a pattern has a code, as [030]"))
  }

  @Test func `a dictionary that is missing or none is bad input`() {
    let folder = TemporaryFolder()

    #expect(code("petrarch:" + folder.path + "/none.txt").status == 3)
    #expect(code("petrarch:" + folder.write("Seoul said no.\n", to: "a.txt")).status == 3)
  }
}
