/// A text with what was found in it, as arrays of offsets and ids.
///
/// - Units: offsets are UTF-8 bytes of the text, half-open.
/// - Shape: tokens and sentences in the order of the text; every token lies in one sentence.
public struct AnnotatedDocument: Sendable {
  /// Where each sentence lies.
  public internal(set) var sentences: [Range<Int>] = []
  /// The first token of each sentence; one more entry than sentences, the last being the token count.
  public internal(set) var firstTokens: [Int] = [0]
  /// Where each token lies.
  public internal(set) var tokens: [Range<Int>] = []

  /// Nothing found yet.
  public init() {}

  /// The tokens of a sentence, by number.
  public func tokens(ofSentence index: Int) -> Range<Int> {
    firstTokens[index]..<firstTokens[index + 1]
  }
}
