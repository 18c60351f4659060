/// How much a YAML file may hold.
///
/// Aliases have no limit of their own: what they stand for counts as if it were written out, so that
/// a small file cannot grow into a large tree.
public struct YAMLLimits: Hashable, Sendable {
  /// The size of the file in bytes; 16 MiB unless set.
  public var maxBytes: Int
  /// How many lists and mappings may stand inside one another; 64 unless set.
  public var maxDepth: Int
  /// How many nodes there may be once aliases are followed; 2,000,000 unless set.
  public var maxNodes: Int

  /// Limits; those not named have their defaults.
  public init(maxBytes: Int = 16 << 20, maxDepth: Int = 64, maxNodes: Int = 2_000_000) {
    self.maxBytes = maxBytes
    self.maxDepth = maxDepth
    self.maxNodes = maxNodes
  }
}
