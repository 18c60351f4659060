extension DocumentSignature {
  /// The keys of a signature, each once: documents that share none are never compared.
  ///
  /// They are the smallest hashes of runs: five small words or numbers, whatever stands between them; two
  /// numbers; three names or numbers; two other words. The frame of a long text gives more keys than that of
  /// a short one, so that a paragraph may be found in it.
  public var bands: [UInt64] {
    let small = frame.map { $0 & 0xFF }
    let numbers = anchors.filter { $0 & 1 == 1 }
    let keys =
      Self.smallest(24, andShare: 8, of: Self.runs(of: 5, in: small, view: 1))
      + Self.smallest(8, of: Self.runs(of: 2, in: numbers, view: 2))
      + Self.smallest(8, of: Self.runs(of: 3, in: anchors, view: 3))
      + Self.smallest(8, of: Self.runs(of: 2, in: words, view: 4))
    return Set(keys).sorted()
  }

  /// The most keys that one view gives.
  private static let mostBands = 64

  /// The hashes of all runs of so many elements.
  private static func runs(of size: Int, in elements: [UInt16], view: UInt64) -> [UInt64] {
    guard elements.count >= size else { return [] }
    return (0...elements.count - size).map { start in
      elements[start..<start + size].reduce(view) { mixed($0 &* 65_599 &+ UInt64($1)) }
    }
  }

  /// The smallest of some hashes, each once, and those that are smaller than one in `share` is.
  private static func smallest(
    _ count: Int, andShare share: UInt64 = .max, of hashes: [UInt64]
  ) -> ArraySlice<UInt64> {
    let sorted = Set(hashes).sorted()
    let low = sorted.prefix(mostBands).prefix { $0 < UInt64.max / share }.count
    return sorted.prefix(max(count, low))
  }

  /// Spreads the bits of a hash.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    hash = (hash ^ (hash >> 29)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 32)
  }
}
