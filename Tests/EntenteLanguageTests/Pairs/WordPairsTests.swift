import EntenteEnglish
import EntenteLanguage
import Testing

struct WordPairsTests {
  @Test func `knows which words go together`() {
    let pairs = WordPairs.english

    let good = pairs.association(WordPairs.key("shake"), WordPairs.key("hands"))
    let bad = pairs.association(WordPairs.key("shake"), WordPairs.key("fingers"))

    #expect(good > bad + 2)
    #expect(WordPairs.key("Road") == WordPairs.key("road"))
    #expect(pairs.frequency(WordPairs.key("the")) > pairs.frequency(WordPairs.key("treaty")))
    #expect(pairs.frequency(WordPairs.key("qqxyzzy")) == WordPairs.unknownFrequency)
  }

  @Test func `gives the same bytes for the same counts`() throws {
    let words = Array("road 10\nmap 5\nstreet 8\n".utf8)
    let pairs = Array("road map 4\nstreet map 1\n".utf8)

    let first = WordPairTrainer(
      words: words, pairs: [try CountedWordPairs(bytes: pairs, name: "pairs")], treebanks: []
    ).bytes()
    let second = WordPairTrainer(
      words: words, pairs: [try CountedWordPairs(bytes: pairs, name: "pairs")], treebanks: []
    ).bytes()

    #expect(first == second)
  }

  @Test func `refuses bytes that are no word pairs`() {
    let bytes = Array("no model".utf8)
    _ = bytes.withUnsafeBytes { bytes in
      #expect(throws: LanguageModelError.self) { try WordPairs(bytes: bytes) }
    }
  }
}
