/// A word or number of a text as repair sees it.
struct RepairToken {
  let start: Int
  let end: Int
  /// The word's number in the rules; 0 where they do not have it, and for numbers.
  let word: Int32
  /// The word's key in word pairs; 0 for numbers.
  let key: UInt32
  /// The logarithm of its share of running words.
  let frequency: Float
  let shape: Shape
  /// What stands between the token and the one before.
  let gap: Gap
  /// Whether it stands in quotation marks.
  let isQuoted: Bool

  /// How a token is written.
  enum Shape: UInt8 {
    case small, capital, upper, number
  }

  /// What stands between two tokens.
  enum Gap: UInt8 {
    /// White space alone, or nothing.
    case space
    /// A quotation mark.
    case mark
    /// Another sign: phrases and senses end.
    case stop
  }
}
