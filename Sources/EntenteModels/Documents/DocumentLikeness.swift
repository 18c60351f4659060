/// How alike two documents are of which one derives from the other.
///
/// - Units: shares from 0 to 1.
public struct DocumentLikeness: Hashable, Sendable {
  /// Which part of their frames of small words, numbers and names is common.
  public var frame: Double
  /// Which part of their runs of three words is common.
  public var words: Double

  /// Shares of frame and words.
  public init(frame: Double, words: Double) {
    self.frame = frame
    self.words = words
  }

  /// Spun where the frame stayed and the words did not; else a copy.
  public var origin: DocumentOrigin { words < 0.93 && words < frame - 0.04 ? .spun : .copy }

  /// Whether chance is out of the question: most of the frame is there, or most of the words.
  public var isSure: Bool { frame >= 0.75 || words >= 0.75 }

  /// In words: "91% of the frame and 34% of the wording are the same".
  public var phrase: String {
    "\(Int((frame * 100).rounded()))% of the frame and \(Int((words * 100).rounded()))% of the "
      + "wording are the same"
  }
}
