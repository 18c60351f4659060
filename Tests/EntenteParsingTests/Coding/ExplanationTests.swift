import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct ExplanationTests {
  private func explanation(_ text: String) throws -> String {
    try Coder().explanation(of: Document(text: text, published: Moment(iso: "2025-11-14")))
  }

  @Test func `an explanation shows tree, actors, clause, rule, record and doubts`() throws {
    let text = try explanation("Japan imposed sanctions on Russia.")

    #expect(text.hasPrefix("sentence 0: Japan imposed sanctions on Russia.\n"))
    #expect(text.contains("imposed\timpose\t"))
    #expect(text.contains("  actor Japan: state -> JPN 'Japan'\n"))
    #expect(text.contains("subject=japan object=sanctions"))
    #expect(text.contains("    meets sanction/"))
    #expect(text.contains("  record event by sanction/"))
    #expect(text.contains("SANCTION; occurred; sources JPN 'Japan'; targets RUS 'Russia'"))
  }

  @Test func `an explanation says why nothing was coded`() throws {
    let imagined = try explanation("Japan would have imposed sanctions on China.")
    let empty = try explanation("The cat slept on the sofa.")

    #expect(imagined.contains("Nothing was coded: it is hypothetical, not told as a deed."))
    #expect(empty.contains("  no record: no clause meets a rule and names somebody"))
  }
}
