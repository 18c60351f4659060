/// A language-specific tag: the Penn Treebank's tag set as UD_English-EWT extends it.
///
/// - Source: Penn Treebank tagging guidelines, 3rd revision; English Web Treebank guidelines (`ADD`,
///   `AFX`, `GW`, `HYPH`, `NFP`, `XX`).
public struct PennTag: RawRepresentable, Hashable, Sendable {
  /// The place of the tag in `names`.
  public let rawValue: UInt8

  /// The tag at a place of `names`; a place past its end reads as `XX`.
  public init(rawValue: UInt8) { self.rawValue = min(rawValue, UInt8(Self.names.count - 1)) }

  /// The tag with this spelling; nil for any other.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    rawValue = UInt8(index)
  }

  /// A tag that is not known.
  public static let unknown = PennTag(rawValue: 255)

  /// The tag as CoNLL-U spells it: `NNP`.
  public var name: String { Self.names[Int(rawValue)] }

  /// All tags, `XX` (unknown) last.
  ///
  /// The order is part of the model format.
  public static let names = [
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW",
    "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",
    "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP",
    "VBZ", "WDT", "WP", "WP$", "WRB", "``", "XX",
  ]
}
