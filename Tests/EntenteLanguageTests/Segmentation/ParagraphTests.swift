import Testing

@testable import EntenteLanguage

struct ParagraphTests {
  private func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { Paragraphs.ranges(of: $0) }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `every line of an article is a paragraph`() {
    let text = "Title\r\nBy A. Writer\n\n  \nText. More.\n"
    #expect(paragraphs(text) == ["Title", "By A. Writer", "Text. More."])
    #expect(paragraphs("") == [])
    #expect(paragraphs(" \n\n") == [])
  }

  @Test func `lines wrapped by hand go on where the next word would not have fitted`() {
    let text = """
      Allies meet again

      The ministers of the two countries met on Monday
      and agreed to cut tariffs. Nobody knows what will
      come next.
      Reporting by A. Writer

      The end.
      """

    #expect(
      paragraphs(text) == [
        "Allies meet again",
        "The ministers of the two countries met on Monday\nand agreed to cut tariffs. "
          + "Nobody knows what will\ncome next.",
        "Reporting by A. Writer", "The end.",
      ])
  }

  @Test func `a text with long lines or without blank ones is not wrapped`() {
    let long = String(repeating: "word ", count: 30) + "end."
    #expect(paragraphs("\(long)\nNext.\n\nLast.") == [long, "Next.", "Last."])
    let short = "The ministers of the two countries met on Monday"
    #expect(paragraphs("\(short)\nand agreed.") == [short, "and agreed."])
  }
}
