import EntenteTestSupport
import Testing

// Only trained stages fill the layers of a document; the tests fill them from treebanks.
@testable import EntenteLanguage

struct CoNLLUWriterTests {
  /// A document that says what sentences of a treebank say, with its text.
  private func document(_ sentences: ArraySlice<TreebankSentence>) -> (AnnotatedDocument, [UInt8]) {
    let source = TreebankText(sentences)
    var document = source.segmentation
    var sets: [String: UInt16] = [:]
    for (index, sentence) in sentences.enumerated() {
      let first = document.firstTokens[index]
      for word in sentence.words {
        document.upos.append(word.upos)
        document.xpos.append(word.xpos)
        let set = sets[word.features] ?? UInt16(document.featureSets.count)
        if sets[word.features] == nil { document.featureSets.append(word.features) }
        sets[word.features] = set
        document.features.append(set)
        document.heads.append(word.head < 0 ? -1 : Int32(word.head + first))
        document.relations.append(word.relation)
        let start = Int32(document.lemmaBytes.count)
        document.lemmaBytes += Array(word.lemma.utf8)
        document.lemmaRanges.append(start..<Int32(document.lemmaBytes.count))
      }
      document.entities += (sentence.entities ?? []).map {
        EntitySpan(words: $0.words.lowerBound + first..<$0.words.upperBound + first, kind: $0.kind)
      }
    }
    return (document, source.bytes)
  }

  private func written(_ treebank: Treebank) -> String {
    var writer = CoNLLUWriter()
    for range in treebank.documents {
      let (document, text) = document(treebank.sentences[range])
      writer.write(document, text: text, id: range.lowerBound == 0 ? "one" : "two")
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `a document is written as the treebank has it`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)

    let expected = CoNLLU.sample.replacing("= a\n", with: "= one-1\n")
      .replacing("= b\n", with: "= one-2\n").replacing("= c\n", with: "= two-1\n")
    #expect(written(treebank) == expected)
  }

  @Test func `what is written is read back with the same trees`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)

    let again = try CoNLLU.treebank(written(treebank))

    let result = try EvaluationResult(gold: treebank, system: again)
    #expect(result.scores.count == EvaluationMetric.allCases.count)
    #expect(result.scores.values.allSatisfy { $0.f1 == 1 })
    #expect(result.allNames?.f1 == 1)
    #expect(written(again) == written(treebank))
  }

  @Test(.enabled(if: Places.treebanks != nil), arguments: ["ewt.dev", "gum-permissive.dev"])
  func `a whole treebank goes through the writer unharmed`(name: String) throws {
    let bytes = Places.bytes(of: "\(Places.treebanks ?? "")/\(name).conllu")
    let treebank = try CoNLLUReader.treebank(bytes: bytes, name: name)

    let again = try CoNLLU.treebank(written(treebank))

    let result = try EvaluationResult(gold: treebank, system: again)
    #expect(result.scores.values.allSatisfy { $0.f1 == 1 })
    #expect(zip(treebank.sentences, again.sentences).allSatisfy { $0.text == $1.text })
  }

  @Test func `a segmented text has blanks for what is missing and can be read`() throws {
    let text = Array("One,\ttwo.\nThree.".utf8)
    var annotator = Annotator()
    var writer = CoNLLUWriter()
    writer.write(annotator.annotate(text), text: text)

    let treebank = try CoNLLU.treebank(String(decoding: writer.bytes, as: UTF8.self))

    #expect(treebank.layers == [])
    #expect(treebank.sentences.map(\.text) == ["One, two.", "Three."])
    #expect(treebank.sentences.map(\.startsParagraph) == [true, true])
  }

  @Test func `control characters inside a token cannot break a line`() throws {
    var document = AnnotatedDocument()
    document.tokens = [0..<3]
    document.sentences = [0..<3]
    document.firstTokens = [0, 1]
    var writer = CoNLLUWriter()

    writer.write(document, text: Array("a\n\t".utf8), id: "x\ny")

    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(try CoNLLU.treebank(text).sentences[0].words[0].form == "a\u{FFFD}\u{FFFD}")
    #expect(text.contains("# newdoc id = x\u{FFFD}y\n"))
  }

  @Test func `paragraphs that are given begin where they begin`() {
    let text = Array("A b. C d.\nE f.".utf8)
    var annotator = Annotator()
    let document = annotator.annotate(text, paragraphs: [0..<4, 5..<14])
    var writer = CoNLLUWriter()

    writer.write(document, text: text, paragraphs: [0..<4, 5..<14])

    let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("# newpar") }.count == 2)
  }
}
