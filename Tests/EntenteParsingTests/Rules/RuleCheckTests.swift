import EntenteParsing
import EntenteTestSupport
import EntenteYAML
import Testing

struct RuleCheckTests {
  /// The faults of rules that lie over the lexicon, as place and message.
  private func faults(_ rules: [String]) throws -> [String] {
    let folder = TemporaryFolder()
    let head = "entente: 1\ncoding:\n  family: mine\n  rules:\n"
    folder.write(head + rules.joined(), to: "mine.yaml")
    do {
      let bytes = try LexiconCompiler.compile(overlay: folder.path)
      return try RuleExamples.faults(of: Lexicon(bytes: bytes)).map(Self.line)
    } catch let error as YAMLError {
      return error.diagnostics.map(Self.line)
    }
  }

  private static func line(_ fault: Diagnostic) -> String {
    let file = fault.file.split(separator: "/").last.map(String.init) ?? fault.file
    let mark = fault.mark.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(mark): \(fault.message)"
  }

  /// A rule of six lines with a `when` and an `emit`.
  private func rule(_ id: String, _ when: String, _ emit: String) -> String {
    """
        - id: \(id)
          \(when)
          \(emit)
          because: A test.
          accepts: ["France fired two Iranian envoys."]
          rejects: ["France met Iran."]

    """
  }

  @Test func `misspelt keys, values and classes are told at once, with places and nearest names`()
    throws
  {
    let found = try faults([
      rule("a", "wehn: { verb: [fire] }", "emit: { event: SANCTION }"),
      rule("b", "when: { verb: [fire] }", "emit: { evnt: SANCTION }"),
      rule("c", "when: { verb: [fire] }", "emit: { event: SANCTON }"),
      rule("d", "when: { verb: ['@concren'] }", "emit: { event: SANCTION }"),
      rule("e", "when: { object: [fire] }", "emit: { event: SANCTION }"),
    ])

    for (place, near) in [
      ("mine.yaml:6:7: ", "'when'"), ("mine.yaml:13:15: ", "'event'"),
      ("mine.yaml:19:22: ", "'SANCTION'"), ("mine.yaml:24:21: ", "'@concern'"),
      ("mine.yaml:30:13: ", "verb, noun, adjective"),
    ] {
      #expect(found.contains { $0.hasPrefix(place) && $0.contains(near) }, "\(place): \(found)")
    }
  }

  @Test func `a rule that does not do what its examples say is told, a sound one is not`() throws {
    let found = try faults([
      rule("sound", "when: { verb: [fire] }", "emit: { event: SANCTION }"),
      rule("deaf", "when: { verb: [shout] }", "emit: { event: ACCUSE }"),
    ])

    #expect(found.count == 1)
    let start = "mine.yaml:15:17: the rule 'mine/deaf' accepts this text, but makes no record of it"
    #expect(found.first?.hasPrefix(start) == true, "\(found)")
  }
}
