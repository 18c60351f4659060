/// How well one thing was found.
///
/// - Units: counts; shares are 0...1, and 0 where nothing is there to be found.
public struct EvaluationScore: Hashable, Sendable {
  /// How many the treebank has.
  public var gold: Int
  /// How many the system has.
  public var system: Int
  /// How many of the system's are right.
  public var correct: Int
  /// How many words are aligned; nil for what is no word.
  public var aligned: Int?

  /// Counts of one thing.
  public init(gold: Int = 0, system: Int = 0, correct: Int = 0, aligned: Int? = nil) {
    self.gold = gold
    self.system = system
    self.correct = correct
    self.aligned = aligned
  }

  /// The share of the system's that are right.
  public var precision: Double { share(correct, system) }
  /// The share of the treebank's that were found.
  public var recall: Double { share(correct, gold) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { share(2 * correct, system + gold) }
  /// The share of the aligned words that are right; nil for what is no word.
  public var alignedAccuracy: Double? { aligned.map { share(correct, $0) } }

  private func share(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
