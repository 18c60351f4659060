/// A change that mends a phrase of a spun text.
public struct Mending: Hashable, Sendable {
  /// Where the words stand in the original.
  ///
  /// - Units: UTF-8 bytes, half-open.
  public let range: Range<Int>
  /// The words as they stand.
  public let was: String
  /// The words as they were probably meant.
  public let became: String
  /// Why.
  public let why: RepairReason
  /// How sure the change is, from 0 to 1.
  public let sure: Double

  /// Whether the evidence is hard.
  public var isHard: Bool { sure >= 0.9 }
}
