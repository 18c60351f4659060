import EntenteParsing

extension PrecisionCurve {
  /// A sample with how much it counts.
  struct Sample {
    let score: Double
    let isRight: Bool
    let weight: Double
  }

  /// The curve that never falls and lies nearest to samples.
  ///
  /// - Source: pooling of adjacent violators (Ayer and others, 1955), each pool a point at its mean
  ///   (centred isotonic regression, Oron and Flournoy, 2017).
  init(fitting samples: [Sample]) {
    var pools: [Pool] = []
    for sample in samples.sorted(by: { $0.score < $1.score }) {
      pools.append(Pool(sample))
      while pools.count > 1, let last = pools.last, !last.isAbove(pools[pools.count - 2]) {
        pools.removeLast()
        pools[pools.count - 1].add(last)
      }
    }
    self.init(pools.map { Point(score: $0.scores / $0.weight, precision: $0.right / $0.weight) })
  }

  /// Samples next to each other, with the sums of their weights.
  private struct Pool {
    var weight: Double
    var scores: Double
    var right: Double
    var highest: Double
    let lowest: Double

    init(_ sample: Sample) {
      weight = sample.weight
      scores = sample.score * weight
      right = sample.isRight ? weight : 0
      lowest = sample.score
      highest = sample.score
    }

    mutating func add(_ other: Pool) {
      weight += other.weight
      scores += other.scores
      right += other.right
      highest = other.highest
    }

    /// Whether the pool is of higher scores than another and more often right.
    func isAbove(_ other: Pool) -> Bool {
      lowest > other.highest && right * other.weight > other.right * weight
    }
  }
}
