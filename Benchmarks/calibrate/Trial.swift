/// How far confidences that were fitted on other articles are from the truth.
struct Trial {
  /// A confidence with what is true.
  private let pairs: [(confidence: Double, isRight: Bool)]

  /// Fits on four fifths of the articles and tries the last fifth, five times.
  init(_ samples: [Sample]) {
    pairs = (0..<Sample.folds).flatMap { fold -> [(confidence: Double, isRight: Bool)] in
      let calibration = Calibration(samples.filter { $0.fold != fold })
      return samples.filter { $0.fold == fold }
        .map { (calibration.confidence(of: $0), $0.isRight) }
    }
  }

  /// The expected calibration error over ten bins of the same width: by how much confidence and
  /// precision differ in a bin, weighted by its records.
  var error: Double {
    bins.map { bin in abs(bin.confidence - bin.precision) * Double(bin.count) }.reduce(0, +)
      / Double(max(pairs.count, 1))
  }

  private struct Bin {
    let count: Int
    let confidence: Double
    let precision: Double
  }

  private var bins: [Bin] {
    let groups = Dictionary(grouping: pairs) { min(Int($0.confidence * 10), 9) }
    return groups.sorted { $0.key < $1.key }.map { _, group in
      let count = Double(group.count)
      return Bin(
        count: group.count, confidence: group.map(\.confidence).reduce(0, +) / count,
        precision: Double(group.count { $0.isRight }) / count)
    }
  }

  /// The figures, a line each.
  var report: String {
    let rows = bins.map {
      "  \($0.count)\t\(Self.shown($0.confidence))\t\(Self.shown($0.precision))"
    }
    let levels = [0.5, 0.7, 0.8].map { level in
      let kept = pairs.filter { $0.confidence >= level }
      let right = Double(kept.count { $0.isRight }) / Double(max(kept.count, 1))
      return "at \(level) and above: \(kept.count) records, \(Self.shown(right)) right"
    }
    let lines = ["records\tconfidence\tright"] + rows + levels
    return (lines + ["expected calibration error, 5 folds of articles: \(Self.shown(error))"])
      .joined(separator: "\n")
  }

  private static func shown(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}
