/// A text with what was found in it, as arrays of offsets and ids.
///
/// A *token* here is a syntactic word of Universal Dependencies: `don't` is two, `do` and `n't`; the
/// surface forms that hold several are listed in `multiwords`. The trained layers (`upos` and those
/// after it) have one entry a token, or are empty where the model has no such stage.
///
/// - Units: offsets are UTF-8 bytes of the text, half-open.
/// - Shape: tokens and sentences in the order of the text; every token lies in one sentence; no token
///   is empty; tokens do not overlap.
public struct AnnotatedDocument: Sendable {
  /// Where each sentence lies, without white space at its ends.
  public internal(set) var sentences: [Range<Int>] = []
  /// The first token of each sentence; one more entry than sentences, the last being the token count.
  public internal(set) var firstTokens: [Int] = [0]
  /// Where each token lies.
  public internal(set) var tokens: [Range<Int>] = []
  /// Surface forms of several tokens, as ranges of token numbers: `do` + `n't`.
  public internal(set) var multiwords: [Range<Int>] = []

  /// The universal tag of each token.
  public internal(set) var upos: [UPOS] = []
  /// The Penn tag of each token.
  public internal(set) var xpos: [PennTag] = []
  /// The morphological features of each token, as a place in `featureSets`.
  public internal(set) var features: [UInt16] = []
  /// All sets of features of the model, as CoNLL-U writes them: `Number=Sing`, or `_`.
  public internal(set) var featureSets: [String] = []
  /// The head of each token, as a token number of the document; -1 for the root of a sentence.
  public internal(set) var heads: [Int32] = []
  /// The relation of each token to its head.
  public internal(set) var relations: [Relation] = []
  /// The names, in order, without overlap.
  public internal(set) var entities: [EntitySpan] = []

  /// Where each token's lemma lies in `lemmaBytes`.
  var lemmaRanges: [Range<Int32>] = []
  /// The lemmas' UTF-8, each distinct lemma perhaps several times.
  var lemmaBytes: [UInt8] = []

  /// Nothing found yet.
  public init() {}

  /// The tokens of a sentence, by number.
  public func tokens(ofSentence index: Int) -> Range<Int> {
    firstTokens[index]..<firstTokens[index + 1]
  }

  /// Whether tags, features, lemmas and trees are there.
  public var isAnalysed: Bool { !tokens.isEmpty && heads.count == tokens.count }

  /// The lemma of a token; empty where there is none.
  public func lemma(of token: Int) -> String {
    guard token < lemmaRanges.count else { return "" }
    let range = lemmaRanges[token]
    return String(
      decoding: lemmaBytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
