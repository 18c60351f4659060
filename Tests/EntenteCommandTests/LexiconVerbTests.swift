import EntenteKit
import EntenteTestSupport
import Testing

@testable import EntenteCommand

struct LexiconVerbTests {
  private func run(_ words: [String]) -> (status: Int32, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let host = Host(
      plugins: [], engines: [SQLiteEngine()], environment: [:], output: output, errors: errors,
      terminal: .none, now: Moment(Day(number: 20_400)))
    let status = Program(verbs: Verbs.all, host: host).run(words)
    return (status.code, output.text, errors.text)
  }

  @Test func `actors prints a line a document with spans`() {
    let result = run(["actors", "--text", "Seoul said no.", "--reference", "2025-11-14"])

    #expect(result.status == 0)
    #expect(
      result.output.contains(
        #""spans":[{"start":0,"end":5,"text":"Seoul","kind":"state","code":"KOR","sector":"GOV"}]"#)
    )
  }

  @Test func `a line's own reference wins`() {
    let folder = TemporaryFolder()
    let path = folder.write(
      #"{"id":"a","text":"The U.S. president left.","reference":"2023-05-01T10:00:00"}"# + "\n",
      to: "a.ndjson")

    let result = run(["actors", "--reference", "2025-11-14", path])

    #expect(result.output.contains(#""actorId":"joe-biden""#))
  }

  @Test func `lexicon show tells names and offices, and says when nothing is known`() {
    #expect(
      run(["lexicon", "show", "joe-biden"]).output.contains(#""role":"president","of":"USA""#))
    let nothing = run(["lexicon", "show", "Nobody", "Atall", "--fail-empty"])
    #expect(nothing.status == 1)
    #expect(nothing.errors.contains("knows nobody called 'Nobody Atall'"))
  }

  @Test func `lexicon check tells every fault and exits 1`() {
    let folder = TemporaryFolder()
    folder.write(
      "entente: 1\npeople:\n  - { id: x, name: X Y, tenures: [{ role: r, of: QQQ, from: 1 }] }\n",
      to: "a.yaml")

    let result = run(["lexicon", "check", folder.path])

    #expect(result.status == 1)
    #expect(result.errors.contains("a.yaml:3:"))
  }

  @Test func `the doctor says how far offices are known`() {
    let result = run(["doctor", "--format", "ndjson"])

    #expect(result.status == 0)
    #expect(result.output.contains("tenures of"))
  }
}
