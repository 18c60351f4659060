/// Cuts text into sentences and words.
///
/// A scanner cuts a paragraph into atoms. Between two atoms without white space a learned model decides
/// whether two words meet, then between two words whether a sentence ends. Without a model, rules do.
struct Segmenter: Sendable {
  private let model: SegmentationModel?
  private var atoms: [Atom] = []
  private var words: [Word] = []

  /// A paragraph of more atoms than this is taken in pieces, and a piece's end ends a sentence, so that
  /// a text without line ends needs no more memory than others.
  private static let pieceAtoms = 1 << 16

  /// A segmenter by a model; by rule without one.
  init(model: SegmentationModel?) { self.model = model }

  /// Adds the sentences and tokens of a paragraph, whose end ends a sentence.
  mutating func segment(
    _ text: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>,
    into document: inout AnnotatedDocument
  ) {
    guard let model else { return RuleSegmenter().segment(text, paragraph, into: &document) }
    var scanner = AtomScanner(text, paragraph, forms: model.forms)
    var goesOn = true
    while goesOn {
      atoms.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
      goesOn = scanner.scan(into: &atoms, limit: Self.pieceAtoms)
      findWords(model.words)
      findSentences(model.ends, into: &document)
    }
  }

  private mutating func findWords(_ table: FeatureTable) {
    atoms.withUnsafeBufferPointer { atoms in
      table.entries.withUnsafeBufferPointer { entries in
        WordFinder(atoms: atoms).find(into: &words) { gap in
          var score = FeatureScore(entries)
          gap.features(into: &score)
          return score.sum > 0
        } isClitic: { gap, quoteIsOpen in
          var score = FeatureScore(entries)
          gap.cliticFeatures(quoteIsOpen: quoteIsOpen, into: &score)
          return score.sum > 0
        }
      }
    }
  }

  private func findSentences(_ table: FeatureTable, into document: inout AnnotatedDocument) {
    words.withUnsafeBufferPointer { words in
      table.entries.withUnsafeBufferPointer { entries in
        SentenceFinder(words: words).find(into: &document) { gap in
          var score = FeatureScore(entries)
          gap.features(into: &score)
          return score.sum > 0
        }
      }
    }
  }
}
