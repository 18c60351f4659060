/// The decisions that a segmenter had to take to cut texts as treebanks cut them.
struct SegmentationExamples {
  let forms: FormTable
  /// Where words meet without white space, and which of them share a surface form.
  private(set) var words = LinearTrainer()
  /// Where sentences end.
  private(set) var ends = LinearTrainer()

  /// No examples yet.
  init(forms: FormTable) { self.forms = forms }

  /// Adds the decisions of a document.
  mutating func add(_ text: TreebankText) {
    let marks = Marks(text)
    text.bytes.withUnsafeBufferPointer { bytes in
      for paragraph in Paragraphs.lines(of: bytes) {
        var atoms: [Atom] = []
        var scanner = AtomScanner(bytes, paragraph, forms: forms)
        while scanner.scan(into: &atoms, limit: Int.max / 2) {}
        addEnds(addWords(atoms, marks), marks)
      }
    }
  }

  private mutating func addWords(_ atoms: [Atom], _ marks: Marks) -> [Word] {
    var found: [Word] = []
    atoms.withUnsafeBufferPointer { atoms in
      WordFinder(atoms: atoms).find(into: &found) { gap in
        var features = FeatureList()
        gap.features(into: &features)
        words.add(features.hashes, isYes: marks.words[gap.place])
        return marks.words[gap.place]
      } isClitic: { gap, quoteIsOpen in
        var features = FeatureList()
        gap.cliticFeatures(quoteIsOpen: quoteIsOpen, into: &features)
        words.add(features.hashes, isYes: marks.clitics[gap.place])
        return marks.clitics[gap.place]
      }
    }
    return found
  }

  private mutating func addEnds(_ found: [Word], _ marks: Marks) {
    var document = AnnotatedDocument()
    found.withUnsafeBufferPointer { found in
      SentenceFinder(words: found).find(into: &document) { gap in
        var features = FeatureList()
        gap.features(into: &features)
        ends.add(features.hashes, isYes: marks.sentences[gap.place])
        return marks.sentences[gap.place]
      }
    }
  }

  /// For each place of a text, whether a word or sentence ends there, and whether the word that begins
  /// there shares a surface form with the word before.
  private struct Marks {
    var words: [Bool]
    var sentences: [Bool]
    var clitics: [Bool]

    init(_ text: TreebankText) {
      words = [Bool](repeating: false, count: text.bytes.count + 1)
      sentences = words
      clitics = words
      let gold = text.segmentation
      for token in gold.tokens { words[token.upperBound] = true }
      for sentence in gold.sentences { sentences[sentence.upperBound] = true }
      for tokens in gold.multiwords {
        for token in tokens.dropFirst() { clitics[gold.tokens[token].lowerBound] = true }
      }
    }
  }
}
