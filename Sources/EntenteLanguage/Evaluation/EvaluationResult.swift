/// How well a system's analysis of a text agrees with a treebank's.
///
/// ```swift
/// let result = try EvaluationResult(gold: gold, system: system)
/// result.scores[.las]?.f1  // 0.85
/// ```
///
/// - Source: the measures of the CoNLL 2018 Shared Task, computed by us from their definition; see
///   `EvaluationMetric`.
public struct EvaluationResult: Sendable {
  /// The scores; a measure is missing where either side lacks the annotation.
  public private(set) var scores: [EvaluationMetric: EvaluationScore] = [:]
  /// The treebank's relations, the most frequent first; empty where either side has no trees.
  public private(set) var relations: [RelationErrors] = []
  /// Names with exact bounds, by kind; empty where the treebank has no names.
  public private(set) var names: [EntityKind: EvaluationScore] = [:]

  /// Names of all kinds; nil where the treebank has no names.
  public var allNames: EvaluationScore? {
    guard !names.isEmpty else { return nil }
    return names.values.reduce(into: EvaluationScore()) { all, score in
      all.gold += score.gold
      all.system += score.system
      all.correct += score.correct
    }
  }

  /// Compares two analyses of one text.
  ///
  /// - Throws: `EvaluationError` where the texts differ in more than white space.
  public init(gold: Treebank, system: Treebank) throws(EvaluationError) {
    let comparison = try EvaluationComparison(
      gold: EvaluationSide(gold), system: EvaluationSide(system))
    let layers = gold.layers.intersection(system.layers)
    for metric in EvaluationMetric.allCases where layers.isSuperset(of: metric.layers) {
      scores[metric] = comparison.score(metric)
    }
    if layers.contains(.trees) { relations = comparison.relationErrors() }
    names = comparison.nameScores()
  }
}
