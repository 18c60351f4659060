/// What features of text are hashed with.
enum FeatureHash {
  /// A hash of two numbers, in their order.
  @inline(__always)
  static func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    let mixed = (hash ^ value) &* 0x9E37_79B1
    return mixed ^ (mixed >> 15)
  }
}

/// Takes the features of a decision: to learn from them, or to add up their weights.
protocol FeatureSink {
  /// Takes the hash of a feature.
  mutating func add(hash: UInt32)
}

extension FeatureSink {
  /// Takes a feature: its number and its values.
  @inline(__always)
  mutating func add(_ number: UInt32, _ first: UInt32 = 0, _ second: UInt32 = 0) {
    let hash = FeatureHash.mix(FeatureHash.mix(number &* 0x85EB_CA6B, first), second)
    let mixed = hash &* 0xC2B2_AE35
    add(hash: mixed ^ (mixed >> 15))
  }

  /// Takes a feature of three values.
  @inline(__always)
  mutating func add(_ number: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    add(number, FeatureHash.mix(first, second), third)
  }

  /// Takes a feature of four values.
  @inline(__always)
  mutating func add(
    _ number: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32
  ) {
    add(number, FeatureHash.mix(first, second), FeatureHash.mix(third, fourth))
  }
}

/// Keeps the features it takes.
struct FeatureList: FeatureSink {
  private(set) var hashes: [UInt32] = []

  mutating func add(hash: UInt32) { hashes.append(hash) }
}
