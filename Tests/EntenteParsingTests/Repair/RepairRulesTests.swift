import EntenteYAML
import Testing

@testable import EntenteParsing

// Internal: users meet the rules through judge and mender.
struct RepairRulesTests {
  @Test func `says where a file of repair is wrong`() throws {
    let yaml = """
      entente: 1
      synonyms:
        - { word: office, pos: thing, substitutes: [workplace] }
      pairs:
        - { spun: "a / b", original: c, sure: hard }
        - { spun: d, sure: maybe, original: e }
      """
    let faults = Diagnostics()

    let document = try YAMLDocument(text: yaml, file: "rules.yaml")
    _ = RepairSource.compile([document], LexiconSource(), faults)

    let messages = faults.sorted.map(\.description).joined(separator: "\n")
    #expect(messages.contains("rules.yaml:3"))
    #expect(messages.contains("'a / b' is no phrase"))
    #expect(messages.contains("rules.yaml:6"))
  }

  @Test func `refuses a damaged section`() {
    let bytes = RepairSource.compile([], LexiconSource(), Diagnostics())
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      _ = bytes[..<cut].withUnsafeBytes { section in
        #expect(throws: LexiconError.self) { try RepairRules(section: section) }
      }
    }
  }
}
