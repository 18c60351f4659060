/// Learns segmentation from treebanks.
///
/// ```swift
/// let sections = SegmenterTrainer.sections(from: [treebank], seed: 1)
/// ```
public enum SegmenterTrainer {
  /// Learns where words and sentences end; the same treebanks and seed give the same bytes on every
  /// machine.
  ///
  /// - Parameters:
  ///   - treebanks: Sentences in the order of their texts, with documents and paragraphs marked.
  ///   - seed: Orders the examples.
  /// - Returns: The sections of a model file that hold what was learned, at most 300 KB.
  public static func sections(
    from treebanks: [Treebank], seed: UInt64
  ) -> [(name: String, bytes: [UInt8])] {
    model(from: treebanks, seed: seed).sections
  }

  static func model(from treebanks: [Treebank], seed: UInt64) -> SegmentationModel {
    var examples = SegmentationExamples(forms: InnerCutCounts(treebanks).table)
    for treebank in treebanks + [NewsExamples.treebank] {
      for document in treebank.documents {
        examples.add(TreebankText(treebank.sentences[document]))
      }
    }
    return SegmentationModel(
      forms: examples.forms,
      words: examples.words.table(wordOptions, seed: seed),
      ends: examples.ends.table(endOptions, seed: seed))
  }

  // The rates were found by cross-validation on the training data; a wide range does as well.
  private static let wordOptions = LinearTrainer.Options(least: 1, rate: 0.2, smoothing: 0.5)
  private static let endOptions = LinearTrainer.Options(least: 2, rate: 0.5, smoothing: 3)
}
