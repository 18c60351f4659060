/// How surely a text was spun: written by a machine that replaces the words of another text.
public struct SpunJudgement: Sendable {
  /// The probability that the text was spun.
  public let score: Double
  /// The phrases that speak for it, in the order of the text.
  public let evidence: [SpunEvidence]
  /// How many words were read.
  public let words: Int
  /// The probability by the phrases alone.
  let damage: Double

  /// Whether the text is taken for spun: a score of one half and more.
  public var isSpun: Bool { score >= 0.5 }
}

/// A phrase that a person would not have written so.
public struct SpunEvidence: Hashable, Sendable {
  /// Where it stands.
  ///
  /// - Units: UTF-8 bytes, half-open.
  public let range: Range<Int>
  /// What was probably meant.
  public let meant: String
  /// Why it is thought so.
  public let why: RepairReason
  /// How much it says, as the logarithm of a ratio of probabilities.
  public let weight: Double
}
