import EntenteKit
import EntenteTestSupport
import Testing

// The verbs are internal to the command on purpose: see CommandTests.
@testable import EntenteCommand

struct TimeVerbTests {
  private func run(_ words: [String]) -> (status: Int32, output: String) {
    let output = MemorySink()
    let host = Host(
      plugins: [], engines: [], environment: [:], output: output, errors: MemorySink(),
      terminal: .none, now: Moment(Day(number: 20_400)))
    return (Program(verbs: Verbs.all, host: host).run(words).code, output.text)
  }

  @Test func `time prints a line of spans a document`() {
    let result = run(["time", "--text", "They met in June.", "--reference", "2025-11-14"])

    #expect(result.status == 0)
    #expect(
      result.output.contains(
        #""spans":[{"start":12,"end":16,"text":"June","kind":"date","timex":"2025-06","#
          + #""from":"2025-06-01","until":"2025-06-30","granularity":"month","guessed":true}]}"#))
  }

  @Test func `a line's own reference wins`() {
    let line = #"{"id":"a","text":"They met yesterday.","reference":"2020-01-02"}"#
    let result = run(["time", "--text", line, "--reference", "2025-11-14"])

    #expect(result.output.contains(#"{"id":"a","spans":"#))
    #expect(result.output.contains(#""timex":"2020-01-01""#))
  }

  @Test func `a text without a date is dated by its own, before the spans`() {
    let result = run(["time", "--text", "They met on March 9, 2024 and last week."])

    #expect(
      result.output.contains(
        #""publishedRange":{"start":"2024-03-09","end":"2024-04-08","evidence":"March 9, 2024"},"#
          + #""spans":[{"#))
    #expect(result.output.contains(#""guessed":true"#))
  }

  @Test func `nothing found is told by the exit status on demand`() {
    #expect(run(["time", "--text", "Nothing."]).status == 0)
    #expect(run(["time", "--text", "Nothing.", "--fail-empty"]).status == 1)
    #expect(run(["time", "--text", "x", "--reference", "yesterday"]).status == 2)
  }
}
