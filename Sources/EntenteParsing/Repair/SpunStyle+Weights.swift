/// What the judge learned of style.
///
/// - Source: logistic regression (L2 penalty 0.003) over the counts of clean sentences of treebanks and of
///   copies spun with WordNet (`Benchmarks/spun-text/spin.py`) and with the tables of repair, 1 to 6
///   sentences a text, with word pairs that had not seen the treebanks.
extension SpunStyle {
  /// Words that count in full; of longer texts the average counts as much as of so many.
  static let fullWords: Float = 70

  static let bias: Float = -2.271
  /// What twenty words say by being there.
  static let length: Float = 0.030
  /// The weight of each count: words by frequency, pairs by frequency and association, replacements.
  static let weights: [Float] = [
    0.135, 0.093, -0.006, -0.128, -0.163, -0.157, -0.079, 0.057,
    0.381, 0.441, 0.321, 0.201, -0.097, -0.066, -0.198, 0.000,
    0.837, 0.086, -0.153, -0.178, 0.021, -0.037, 0.507, 0.137,
    -0.133, -0.240, -0.137, -0.201, 0.325, 0.000, -0.144, -0.233,
    -0.300, -0.107, 0.283, 0.000, 0.000, -0.164, -0.196, -0.252,
    0.280, -0.000, 0.000, 0.000, 0.017, -0.147, 0.282, 0.000,
    0.000, 0.000, 0.000, -0.033, 0.206, 0.000, 0.000, 0.000,
    0.000, -0.030, 1.116, 0.326, 0.100, -0.145, -0.217, -0.246,
    -0.246, -0.114,
  ]
}
