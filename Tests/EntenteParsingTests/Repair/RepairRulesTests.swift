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

  @Test func `reads the weights of a table of style, a sign a weight`() throws {
    let size = SpunStyleTable.length.size
    let faults = Diagnostics()
    let document = try YAMLDocument(text: style("length", size), file: "style.yaml")

    let bytes = RepairSource.compile([document], LexiconSource(), faults)

    #expect(faults.sorted.isEmpty)
    try bytes.withUnsafeBytes { section in
      let weights = try #require(try RepairRules(section: section).styleWeights)
      let start = SpunStyleTable.starts[SpunStyleTable.allCases.firstIndex(of: .length) ?? 0]
      #expect(weights[start..<start + size].allSatisfy { $0 == 63 })
      #expect(weights[start - 1] == SpunStyleTable.nought)
      #expect(weights[start + size] == SpunStyleTable.nought)
    }
  }

  @Test func `says where the weights of style are wrong`() throws {
    let size = SpunStyleTable.length.size
    for (yaml, message) in [
      (style("length", size - 1), "style.yaml:3"),
      (style("length", size - 1), "\(size - 1) weights; 'length' has \(size)"),
      (style("colour", size), "colour"),
    ] {
      let faults = Diagnostics()
      let document = try YAMLDocument(text: yaml, file: "style.yaml")

      _ = RepairSource.compile([document], LexiconSource(), faults)

      #expect(faults.sorted.map(\.description).joined().contains(message))
    }
  }

  private func style(_ table: String, _ count: Int) -> String {
    let weights = String(repeating: "/", count: count)
    return "entente: 1\nstyle:\n  - { table: \(table), weights: [\"\(weights)\"] }\n"
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
