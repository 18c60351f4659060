/// Learns a yes-or-no decision from examples: logistic regression that keeps few features.
///
/// - Source: H. B. McMahan et al., "Ad click prediction: a view from the trenches" (2013), algorithm 1:
///   FTRL-Proximal.
struct LinearTrainer {
  /// How it learns.
  struct Options {
    /// Features of fewer examples are left out.
    var least: Int
    /// How far a weight moves at first.
    var rate: Float
    /// What holds weights small.
    var smoothing: Float
    /// How much evidence a feature needs before it weighs anything.
    var sparsity: Float = 1
    /// How often each example is seen.
    var epochs = 16
    /// The buckets of the table; each has room for four features in 16 bytes.
    var buckets = 1 << 13
  }

  private var hashes: [UInt32] = []
  private var examples: [Example] = []

  private struct Example {
    let features: Range<Int>
    let isYes: Bool
  }

  /// Takes in an example.
  mutating func add(_ features: [UInt32], isYes: Bool) {
    examples.append(Example(features: hashes.count..<hashes.count + features.count, isYes: isYes))
    hashes.append(contentsOf: features)
  }

  /// The weights learned from the examples so far.
  func table(_ options: Options, seed: UInt64) -> FeatureTable {
    let kept = keptHashes(least: options.least)
    let features = places(in: kept)
    var weights = AdaptiveWeights(count: kept.count, options)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<options.epochs {
      for index in generator.permutation(examples.count) {
        weights.learn(features[index], isYes: examples[index].isYes)
      }
    }
    return FeatureTable(
      kept.indices.map { (hash: kept[$0], weight: weights.quantised($0)) },
      buckets: options.buckets)
  }

  /// The hashes of at least so many examples, sorted.
  private func keptHashes(least: Int) -> [UInt32] {
    let sorted = hashes.sorted()
    var kept: [UInt32] = []
    var start = 0
    for index in sorted.indices {
      if index + 1 < sorted.count, sorted[index + 1] == sorted[index] { continue }
      if index + 1 - start >= least { kept.append(sorted[index]) }
      start = index + 1
    }
    return kept
  }

  /// The features of each example, as places in `kept`.
  private func places(in kept: [UInt32]) -> [[Int32]] {
    var places: [UInt32: Int32] = [:]
    for (place, hash) in kept.enumerated() { places[hash] = Int32(place) }
    return examples.map { example in hashes[example.features].compactMap { places[$0] } }
  }
}
