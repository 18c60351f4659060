import EntenteParsing
@preconcurrency import Glibc

/// Weights of features by which a sample is likely right.
///
/// - Source: maximum likelihood by Newton's steps, the squares of the weights held down.
struct LogisticRegression {
  private(set) var weights: [Double]

  /// Features whose weights go almost as far as they like: the common start, and that a text is about
  /// something else, which sets its records apart from all others.
  private static let free = ["base", "noPolitics"].compactMap {
    ScoredRecord.featureNames.firstIndex(of: $0)
  }

  /// Fits the weights.
  ///
  /// - Parameters:
  ///   - samples: What is known.
  ///   - penalty: How strongly weights are held down; a weight needs about so many samples that
  ///     speak for it before it leaves zero.
  init(_ samples: [Sample], penalty: Double) {
    let count = samples.first?.features.count ?? 0
    weights = [Double](repeating: 0, count: count)
    for _ in 0..<25 {
      let step = newtonStep(samples, penalty)
      for place in 0..<count { weights[place] += step[place] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
  }

  /// How likely a sample is right, 0 to 1.
  func score(_ features: [Double]) -> Double {
    var logit = 0.0
    for (weight, feature) in zip(weights, features) { logit += weight * feature }
    return 1 / (1 + exp(-logit))
  }

  private func newtonStep(_ samples: [Sample], _ penalty: Double) -> [Double] {
    let count = weights.count
    var gradient = [Double](repeating: 0, count: count)
    var curvature = [[Double]](repeating: gradient, count: count)
    for place in 0..<count {
      let pull = Self.free.contains(place) ? 0.05 : penalty
      gradient[place] = -pull * weights[place]
      curvature[place][place] = pull
    }
    for sample in samples {
      let chance = score(sample.features)
      let miss = (sample.isRight ? 1 : 0) - chance
      let present = sample.features.indices.filter { sample.features[$0] != 0 }
      for row in present {
        gradient[row] += miss * sample.features[row]
        let scaled = chance * (1 - chance) * sample.features[row]
        for column in present { curvature[row][column] += scaled * sample.features[column] }
      }
    }
    return Self.solve(curvature, gradient)
  }

  /// The solution of a symmetric, positive system, by elimination.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    let count = right.count
    for pivot in 0..<count {
      for row in pivot + 1..<max(count, pivot + 1) {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        guard factor != 0 else { continue }
        for column in pivot..<count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      for column in row + 1..<max(count, row + 1) {
        right[row] -= matrix[row][column] * right[column]
      }
      right[row] /= matrix[row][row]
    }
    return right
  }
}
