/// The weights of `LinearTrainer` while it learns.
struct AdaptiveWeights {
  private var sums: [Float]
  private var squares: [Float]
  private let options: LinearTrainer.Options
  /// Keeps the first steps from being long.
  private static let beta: Float = 1

  /// No evidence yet.
  init(count: Int, _ options: LinearTrainer.Options) {
    sums = [Float](repeating: 0, count: count)
    squares = [Float](repeating: 0, count: count)
    self.options = options
  }

  /// The weight of a feature: none before its evidence exceeds the sparsity.
  private func weight(_ place: Int) -> Float {
    let sum = sums[place]
    guard abs(sum) > options.sparsity else { return 0 }
    let excess = sum < 0 ? sum + options.sparsity : sum - options.sparsity
    return -excess
      / ((Self.beta + squares[place].squareRoot()) / options.rate + options.smoothing)
  }

  /// The weight in 1024ths.
  func quantised(_ place: Int) -> Int16 {
    Int16(max(-32767, min(32767, (weight(place) * 1024).rounded())))
  }

  /// Learns from an example.
  mutating func learn(_ features: [Int32], isYes: Bool) {
    var score: Float = 0
    for place in features { score += weight(Int(place)) }
    let gradient = Self.probability(score) - (isYes ? 1 : 0)
    for place in features {
      let place = Int(place)
      let old = squares[place]
      let new = old + gradient * gradient
      let change = (new.squareRoot() - old.squareRoot()) / options.rate
      sums[place] += gradient - change * weight(place)
      squares[place] = new
    }
  }

  /// The logistic function, from sums and products alone, so that it is the same everywhere.
  static func probability(_ score: Float) -> Float {
    let bounded = max(-20, min(20, score)) * -1.442_695
    let whole = bounded.rounded(.down)
    let part = (bounded - whole) * 0.693_147_2
    var power: Float = 1
    for divisor in stride(from: Float(7), to: 0, by: -1) { power = 1 + part / divisor * power }
    return 1 / (1 + Float(sign: .plus, exponent: Int(whole), significand: power))
  }
}
