/// What the words of a treebank are annotated with.
public struct TreebankLayers: OptionSet, Sendable {
  /// A bit a layer.
  public let rawValue: UInt8

  /// Layers by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Universal tags and features.
  public static let upos = TreebankLayers(rawValue: 1)
  /// Penn tags.
  public static let xpos = TreebankLayers(rawValue: 2)
  /// Lemmas.
  public static let lemmas = TreebankLayers(rawValue: 4)
  /// Heads and relations.
  public static let trees = TreebankLayers(rawValue: 8)
  /// All of them.
  public static let all: TreebankLayers = [.upos, .xpos, .lemmas, .trees]
}
