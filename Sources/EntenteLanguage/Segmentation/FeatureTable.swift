/// The weights of a yes-or-no decision, found by the hashes of its features.
///
/// A bucket holds four entries of 32 bits: the upper half tells features of one bucket apart, the lower
/// half is the weight. A feature that is not there weighs nothing.
struct FeatureTable: Sendable {
  /// Four a bucket, as many buckets as a power of two.
  let entries: [UInt32]

  static let bucketSize = 4

  init(entries: [UInt32]) { self.entries = entries }

  /// The heaviest of these weights, as many as buckets have room for.
  init(_ weights: [(hash: UInt32, weight: Int16)], buckets: Int) {
    var entries = [UInt32](repeating: 0, count: buckets * Self.bucketSize)
    let heaviestFirst = weights.sorted {
      (abs(Int($0.weight)), $1.hash) > (abs(Int($1.weight)), $0.hash)
    }
    for (hash, weight) in heaviestFirst where weight != 0 {
      let bucket = Int(hash) & (buckets - 1)
      let slots = bucket * Self.bucketSize..<(bucket + 1) * Self.bucketSize
      let tag = hash & 0xFFFF_0000
      guard let free = slots.first(where: { entries[$0] == 0 || entries[$0] & 0xFFFF_0000 == tag }),
        entries[free] == 0
      else { continue }
      entries[free] = tag | UInt32(UInt16(bitPattern: weight))
    }
    self.entries = entries
  }
}

/// Adds up the weights of the features it takes.
struct FeatureScore: FeatureSink {
  private let entries: UnsafeBufferPointer<UInt32>
  private let mask: UInt32
  private(set) var sum: Int32 = 0

  /// A sum over a table's entries.
  init(_ entries: UnsafeBufferPointer<UInt32>) {
    self.entries = entries
    mask = UInt32(entries.count / FeatureTable.bucketSize - 1)
  }

  @inline(__always)
  mutating func add(hash: UInt32) {
    let first = Int(hash & mask) * FeatureTable.bucketSize
    for slot in first..<first + FeatureTable.bucketSize {
      let entry = entries[slot]
      let weight = Int32(Int16(truncatingIfNeeded: entry))
      sum += (entry ^ hash) < 0x1_0000 ? weight : 0
    }
  }
}
