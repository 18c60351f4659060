/// The universal part-of-speech tags.
///
/// - Source: Universal Dependencies v2, "Universal POS tags".
public enum UPOS: UInt8, CaseIterable, Sendable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb,
    x

  /// The tag as CoNLL-U spells it: `PROPN`.
  public var name: String { Self.names[Int(rawValue)] }

  /// The tag with this spelling; nil for any other.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = allCases.map { "\($0)".uppercased() }
}
