import EntenteTestSupport
import Testing

// Counted pairs are read inside the trainer.
@testable import EntenteLanguage

struct ModelTrainerTests {
  /// A small model of the sample; made once, for training is slow without optimisation.
  static let bytes: Result<[UInt8], any Error> = Result { try trained() }

  private static func trained() throws -> [UInt8] {
    var options = ModelTrainer.Options()
    options.epochs = 2
    let pairs = try CountedWordPairs(bytes: Array("the deal 10\nthe talks 7\n".utf8), name: "pairs")
    return ModelTrainer(
      treebanks: [try CoNLLU.treebank(CoNLLU.sample)], pairs: [pairs], options: options
    ).train { _ in }
  }

  @Test func `training twice gives the same bytes`() throws {
    #expect(try Self.trained() == Self.bytes.get())
  }

  @Test func `counts become shares of the file's sum`() throws {
    let pairs = try CountedWordPairs(bytes: Array("A b 1\r\n\nc\td 3\n".utf8), name: "pairs").pairs

    #expect(pairs.map(\.first) == ["a", "c"] && pairs.map(\.count) == [0.25, 0.75])
  }

  @Test(arguments: [
    ("c d 3\na b inf\n", "2:5: error: a count is a number above 0; found 'inf'"),
    ("a b nan", "1:5: error: a count is a number above 0; found 'nan'"),
    ("a b -1\n", "1:5: error: a count is a number above 0; found '-1'"),
    ("\nfoo\n", "2:1: error: a line is two words and a count; found 1 parts"),
  ])
  func `a line that is no counted pair is refused with its place`(text: String, message: String) {
    let error = #expect(throws: TreebankError.self) {
      try CountedWordPairs(bytes: Array(text.utf8), name: "pairs")
    }

    #expect(error?.description == "pairs:\(message)")
  }

  @Test func `a trained model fills every layer`() throws {
    try Self.withModel { model in
      var annotator = Annotator(model: model)
      let document = annotator.annotate(Array("Seoul can't wait. Kim Min agreed".utf8))

      #expect(document.isAnalysed)
      #expect(document.upos.count == document.tokens.count)
      #expect(document.xpos.count == document.tokens.count)
      #expect(document.features.allSatisfy { Int($0) < document.featureSets.count })
      #expect(document.relations.count == document.tokens.count)
    }
  }

  @Test(arguments: [
    "", " \n\n ", "\u{0}\u{1}\u{1B}[31m red \u{7}", "👩‍👩‍👧‍👦 👍🏽 said הסכם בין שתי המדינות .",
    String(repeating: "a", count: 20_000), String(repeating: "war and peace ", count: 400),
    String(repeating: "( [ \" ' . ", count: 60),
  ])
  func `whatever the text, each sentence is one tree`(text: String) throws {
    try Self.withModel { model in
      var annotator = Annotator(model: model)
      let document = annotator.annotate(Array(text.utf8))

      for sentence in document.sentences.indices {
        #expect(isTree(document, document.tokens(ofSentence: sentence)))
      }
    }
  }

  @Test func `a copy of an annotator finds the same`() throws {
    try Self.withModel { model in
      var first = Annotator(model: model)
      _ = first.annotate(Array("Kim agreed".utf8))
      var second = first
      let text = Array("Seoul can't wait for the talks.".utf8)

      let (one, two) = (first.annotate(text), second.annotate(text))

      #expect(one.heads == two.heads && one.upos == two.upos)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a damaged model is refused or harmless`(seed: UInt64) throws {
    var bytes = try Self.bytes.get()
    var random = SystemlessGenerator(state: seed)
    for _ in 0..<3 {
      // Headers are few bytes among many: half of the damage goes there.
      let bound = random.next() % 2 == 0 ? UInt64(4000) : UInt64(bytes.count)
      bytes[Int(random.next() % min(bound, UInt64(bytes.count)))] = UInt8(random.next() % 256)
    }
    try Self.withModel(bytes) { model in
      var annotator = Annotator(model: model)
      let document = annotator.annotate(Array("Seoul can't wait. Kim Min agreed".utf8))
      #expect(document.heads.count <= document.tokens.count)
    }
  }

  @Test(arguments: [0, 8, 12, 16, 40, 200, 5000])
  func `a model cut short is refused`(length: Int) throws {
    let bytes = Array(try Self.bytes.get().prefix(length))
    try withAligned(bytes) { buffer in
      #expect(throws: LanguageModelError.self) { try LanguageModel(bytes: buffer) }
    }
  }

  // MARK: Helpers

  private static func withModel(
    _ bytes: [UInt8]? = nil, _ body: (LanguageModel) throws -> Void
  ) throws {
    try withAligned(bytes ?? Self.bytes.get()) { buffer in
      let model: LanguageModel
      do { model = try LanguageModel(bytes: buffer) } catch is LanguageModelError { return }
      try body(model)
    }
  }

  private func isTree(_ document: AnnotatedDocument, _ tokens: Range<Int>) -> Bool {
    let roots = tokens.filter { document.heads[$0] < 0 }
    guard roots.count == 1 else { return false }
    return tokens.allSatisfy { token in
      var (word, steps) = (token, 0)
      while document.heads[word] >= 0, steps <= tokens.count {
        word = Int(document.heads[word])
        steps += 1
      }
      return word == roots[0]
    }
  }
}

/// The bytes at an address that a model accepts.
private func withAligned(
  _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Void
) throws {
  let copy = UnsafeMutableRawBufferPointer.allocate(
    byteCount: max(bytes.count, 1), alignment: 64)
  defer { copy.deallocate() }
  copy.copyBytes(from: bytes)
  try body(UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]))
}

/// A linear congruential generator: the same numbers on every run.
private struct SystemlessGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
