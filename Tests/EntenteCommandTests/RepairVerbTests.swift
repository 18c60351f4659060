import EntenteKit
import EntenteTestSupport
import Testing

// The verbs are internal to the command on purpose: see CommandTests.
@testable import EntenteCommand

struct RepairVerbTests {
  private func run(_ words: [String]) -> (status: Int32, output: String) {
    let output = MemorySink()
    let host = Host(
      plugins: [], engines: [], environment: [:], output: output, errors: MemorySink(),
      terminal: .none, now: Moment(Day(number: 20_400)))
    return (Program(verbs: Verbs.all, host: host).run(words).code, output.text)
  }

  private let spun = "The White Home issued a reality sheet on commerce deficits."

  @Test func `repair prints the mended text`() {
    let result = run(["repair", "--text", spun])

    #expect(result.status == 0)
    #expect(result.output == "The White House issued a fact sheet on trade deficits.\n")
  }

  @Test func `repair says with --score how surely a text was spun and why`() {
    let result = run(["repair", "--score", "--text", spun])

    #expect(result.output.contains(#""spun":true"#))
    #expect(result.output.contains(#""text":"White Home","meant":"White House""#))
  }

  @Test func `repair gives the alignment as JSON`() {
    let result = run(["repair", "--format", "ndjson", "--text", spun])

    #expect(
      result.output.contains(#"{"start":10,"end":14,"was":"Home","became":"House","#))
    #expect(result.output.contains(#""alternatives":["#))
  }

  @Test func `repair takes synonyms of WordNet alone`() {
    #expect(run(["repair", "--synonyms", "thesaurus", "--text", "x"]).status == 2)
    #expect(run(["repair", "--synonyms", "wordnet:/nowhere", "--text", "x"]).status == 3)
  }
}
