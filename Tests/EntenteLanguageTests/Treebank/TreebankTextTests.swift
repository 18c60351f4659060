import EntenteLanguage
import EntenteTestSupport
import Testing

struct TreebankTextTests {
  @Test func `the text is rebuilt as its spaces say, a blank line between paragraphs`() throws {
    let source = TreebankText(try CoNLLU.treebank(CoNLLU.sample).sentences)

    #expect(
      String(decoding: source.bytes, as: UTF8.self) == "Seoul can't wait. (Yes)\n\nKim Min agreed\n"
    )
  }

  @Test func `sentences and tokens lie where the text has them`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)
    let source = TreebankText(treebank.sentences)

    let forms = source.segmentation.tokens.map {
      String(decoding: source.bytes[$0], as: UTF8.self)
    }
    let texts = source.segmentation.sentences.map {
      String(decoding: source.bytes[$0], as: UTF8.self)
    }

    #expect(forms == treebank.sentences.flatMap { $0.words.map(\.form) })
    #expect(texts == treebank.sentences.map(\.text))
    #expect(source.segmentation.multiwords == [1..<3])
  }

  @Test func `words that are no parts of their surface form get a part of it each`() throws {
    let treebank = try CoNLLU.treebank(
      "1-2\tdu\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\tIN\t_\t0\troot\n2\tlé\tle\tDET\tDT\t_\t1\tdet\n\n"
    )

    let source = TreebankText(treebank.sentences)

    #expect(String(decoding: source.bytes, as: UTF8.self) == "du\n")
    #expect(source.segmentation.tokens == [0..<1, 1..<2])
  }

  @Test func `gold segmentation scores all words, sentences and tokens`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)
    var annotator = Annotator()

    let found = annotator.treebank(fromSegmentationOf: treebank)
    let result = try EvaluationResult(gold: treebank, system: found)

    #expect(result.scores[.words]?.f1 == 1 && result.scores[.sentences]?.f1 == 1)
    #expect(result.scores[.tokens]?.f1 == 1)
    #expect(annotator.timings.tokens == 11)
  }
}
