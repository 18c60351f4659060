/// What was learned besides the tables.
///
/// - Source: `Benchmarks/spun-text/learn.py`; logistic regression over words of clean and of spun texts,
///   then over the mixtures of texts of 1 to 30 sentences.
extension SpunStyle {
  /// The logarithm of the odds of a text that says nothing.
  static let prior: Float = -4
  /// What the best mixture counts.
  static let weight: Float = 0.5
  /// From about so many words on more words count less, since those of one text are like each other.
  static let longText: Float = 400
}
