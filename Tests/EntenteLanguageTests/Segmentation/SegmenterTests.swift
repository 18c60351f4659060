import Testing

// A model is trained here from a few sentences of our own; only the trainer makes one.
@testable import EntenteLanguage

struct SegmenterTests {
  private static let model = SegmenterTrainer.model(from: [NewsExamples.treebank], seed: 1)

  private func segment(_ bytes: [UInt8]) -> AnnotatedDocument {
    var document = AnnotatedDocument()
    var segmenter = Segmenter(model: Self.model)
    bytes.withUnsafeBufferPointer { bytes in
      for paragraph in Paragraphs.ranges(of: bytes) {
        segmenter.segment(bytes, paragraph, into: &document)
      }
    }
    return document
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return segment(bytes).tokens.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `the same treebank and seed give the same bytes`() throws {
    let treebank = try CoNLLU.treebank(CoNLLU.sample)
    let first = SegmenterTrainer.sections(from: [treebank], seed: 7)
    let second = SegmenterTrainer.sections(from: [treebank], seed: 7)

    #expect(first.map(\.name) == ["segment.words", "segment.ends"])
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(first.reduce(0) { $0 + $1.bytes.count } <= 300_000)
  }

  @Test func `what was learned is found again`() {
    let source = TreebankText(NewsExamples.treebank.sentences)

    let found = segment(source.bytes)

    #expect(found.tokens == source.segmentation.tokens)
    #expect(found.sentences == source.segmentation.sentences)
    #expect(found.multiwords == source.segmentation.multiwords)
  }

  @Test func `a model file gives the model back`() throws {
    let file = ModelFile.bytes(of: Self.model.sections)

    let model = try file.withUnsafeBytes { try LanguageModel(bytes: $0).segmentation }

    #expect(model?.sections.map(\.bytes) == Self.model.sections.map(\.bytes))
  }

  @Test(arguments: ["segment.words", "segment.ends"])
  func `a damaged section is refused`(name: String) {
    let damages: [([UInt8]) -> [UInt8]] = [
      { $0.dropLast() }, { [9] + $0.dropFirst() }, { _ in [] },
      { $0.prefix(4) + [255, 255, 255, 255] + $0.dropFirst(8) },
    ]
    for damage in damages {
      let sections = Self.model.sections.map {
        (name: $0.name, bytes: $0.name == name ? damage($0.bytes) : $0.bytes)
      }
      #expect(throws: LanguageModelError.self) {
        try ModelFile.bytes(of: sections).withUnsafeBytes { try LanguageModel(bytes: $0) }
      }
    }
  }

  @Test(arguments: [
    "👩‍👩‍👧 and 👍🏽 or 🇰🇷 🇺🇸", "한국 정부 agreed", "مرحبا بالعالم", "café naïve Ünal", "e\u{301}lan",
    "http://www.example.com/x_(y) www.example.com", "first.last...99@mail.example.com", "1️⃣ ½",
  ])
  func `what stands between white space is one word`(text: String) {
    #expect(words(text) == text.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    "", " \n\t\u{A0}\u{200B}", "\u{0}\u{1B}[31m", "'''\"\"\"((([[[", "@ @@ a@ @b a@b@c .@.",
    "www. http://", "n't 'n't n'tn't", "\u{301}\u{301}", "\u{200D}👩\u{200D}", "…—––’’”“",
    "\u{FEFF}a\u{2028}b\u{85}c",
  ])
  func `odd text is segmented soundly`(text: String) { expectSound(Array(text.utf8)) }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `random bytes are segmented soundly`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let common = Array("aA1.'’\"(- \n\u{200D}👍éß@nt".utf8)
    let bytes = (0..<3000).map { _ in
      random.below(3) == 0 ? UInt8(random.below(256)) : common[random.below(common.count)]
    }
    expectSound(bytes)
  }

  @Test(arguments: ["a", ".", "a.", "'", "👍", "n't", "a@", "(", "1,", "\u{301}", "a ", "\u{80}"])
  func `long text without line ends is segmented soundly`(part: String) {
    expectSound(Array(String(repeating: part, count: 30_000).utf8))
  }

  /// Tokens lie in order and cover the letters; sentences begin and end with them.
  private func expectSound(_ bytes: [UInt8], at place: SourceLocation = #_sourceLocation) {
    let document = segment(bytes)
    let tokens = document.tokens
    var covered = 0
    var isSound = document.firstTokens.count == document.sentences.count + 1
    for token in tokens {
      isSound = isSound && !token.isEmpty && token.lowerBound >= covered
      guard isSound else { break }
      isSound = !bytes[covered..<token.lowerBound].contains { $0 > 0x20 && $0 < 0x7F }
      covered = token.upperBound
    }
    for (index, sentence) in document.sentences.enumerated() where isSound {
      let range = document.tokens(ofSentence: index)
      isSound =
        !range.isEmpty && sentence.lowerBound == tokens[range.lowerBound].lowerBound
        && sentence.upperBound == tokens[range.upperBound - 1].upperBound
    }
    #expect(isSound && document.firstTokens.last == tokens.count, sourceLocation: place)
    #expect(!bytes[covered...].contains { $0 > 0x20 && $0 < 0x7F }, sourceLocation: place)
  }
}
