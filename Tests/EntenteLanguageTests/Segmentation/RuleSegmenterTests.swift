import EntenteEnglish
import EntenteLanguage
import Testing

struct RuleSegmenterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var annotator = Annotator()
    return annotator.annotate(bytes).sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var annotator = Annotator()
    return annotator.annotate(bytes).tokens.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("He left. She stayed.", 2), ("The U.S. President met Gov. Kim on Sept. 4 in Washington.", 1),
    ("It rose 3.5 percent. “We agree.” They left.", 3), ("Mr. Lee came at 5 p.m. on Monday.", 1),
    ("Is it so? Yes! Good.", 3), ("Donald J. Trump spoke.", 1), ("one line\nanother line", 2),
    ("No. 5 is alive. No. That is all.", 3), ("", 0), ("   \n \n", 0),
  ])
  func `sentences end where a reader says`(text: String, count: Int) {
    #expect(sentences(text).count == count, "\(sentences(text))")
  }

  @Test(arguments: [
    ("It doesn't cost $3,500.50.", ["It", "does", "n't", "cost", "$", "3,500.50", "."]),
    ("Seoul's 28,500-strong force", ["Seoul", "'s", "28,500", "-", "strong", "force"]),
    ("the U.S. (USFK)", ["the", "U.S.", "(", "USFK", ")"]),
    ("15% — or “more”", ["15", "%", "—", "or", "“", "more", "”"]),
  ])
  func `words are cut as treebanks cut them`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `every token lies in its sentence and the tokens of sentences follow each other`() {
    let bytes = Array("One two. Three! “Four,” he said. 한국 agreed 👍.".utf8)
    var annotator = Annotator()
    let document = annotator.annotate(bytes)

    #expect(document.firstTokens.last == document.tokens.count)
    for (index, sentence) in document.sentences.enumerated() {
      for token in document.tokens(ofSentence: index) {
        #expect(sentence.contains(document.tokens[token].lowerBound))
        #expect(document.tokens[token].upperBound <= sentence.upperBound)
      }
    }
  }

  @Test func `hostile text is segmented without a trap`() {
    let long = String(repeating: "a", count: 200_000)
    for text in [long, String(repeating: ".", count: 5000), "\u{0}\u{1B}[31m", "'''\"\"\"((("] {
      _ = sentences(text)
    }
    #expect(sentences(long).count == 1)
  }

  @Test func `bytes that are no model are refused`() {
    #expect(throws: LanguageModelError.self) {
      try LanguageModel(bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }
}
