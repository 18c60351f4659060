/// How long the stages of an annotator took.
public struct StageTimings: Sendable {
  /// A stage of the analysis.
  public enum Stage: Int, CaseIterable, Sendable {
    /// Sentences and words.
    case segmentation
    /// Tags, features, trees and names.
    case syntax
    /// Lemmas.
    case lemmas
  }

  /// How many tokens went through.
  public internal(set) var tokens = 0
  private var durations = [Duration](repeating: .zero, count: Stage.allCases.count)

  /// No time passed yet.
  public init() {}

  /// The time that a stage took, by a clock that only goes forward.
  public subscript(stage: Stage) -> Duration { durations[stage.rawValue] }

  /// Adds the time that `body` takes to a stage.
  mutating func measure(_ stage: Stage, _ body: () -> Void) {
    durations[stage.rawValue] += ContinuousClock().measure(body)
  }
}
