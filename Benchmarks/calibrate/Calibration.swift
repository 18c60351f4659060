import EntenteParsing

/// Weights of signs, and for every family of rules how often its records are right at which score.
struct Calibration {
  private let regression: LogisticRegression
  private let curves: [String: PrecisionCurve]

  /// How much weights are held down; of 1, 2, 4, 8 and 16 among the best over folds.
  private static let penalty = 4.0
  /// With how many records of all families a family's own are mixed.
  ///
  /// So a family of few records says what is true of all, one of many what is true of itself. Of 10 to
  /// 3,000 among the best over folds.
  private static let borrowed = 120.0
  /// No record is surer than this, and none less sure than what is left.
  private static let most = 0.97

  /// Fits both on samples: the curves on scores that each sample has by the weights of other articles,
  /// since the weights know their own too well.
  init(_ samples: [Sample]) {
    regression = LogisticRegression(samples, penalty: Self.penalty)
    let scores = Self.scoresApart(samples)
    func curve(of family: String?) -> PrecisionCurve {
      let weight = family == nil ? 1 : Self.borrowed / Double(samples.count)
      return PrecisionCurve(
        fitting: samples.indices.map { place in
          PrecisionCurve.Sample(
            score: scores[place], isRight: samples[place].isRight,
            weight: samples[place].family == family ? 1 : weight)
        })
    }
    var curves = ["all": curve(of: nil)]
    for family in Set(samples.map(\.family)) { curves[family] = curve(of: family) }
    self.curves = curves
  }

  private static func scoresApart(_ samples: [Sample]) -> [Double] {
    let weights = (0..<Sample.folds).map { fold in
      LogisticRegression(samples.filter { $0.fold != fold }, penalty: penalty)
    }
    return samples.map { weights[$0.fold].score($0.features) }
  }

  /// How likely a sample is right, 0 to 1.
  func confidence(of sample: Sample) -> Double {
    let score = regression.score(sample.features)
    let known = curves[sample.family] ?? curves["all"]
    return Self.bounded(known?.precision(at: score) ?? score)
  }

  private static func bounded(_ precision: Double) -> Double { min(max(precision, 1 - most), most) }

  // MARK: YAML

  /// The file that the coder reads.
  var yaml: String {
    let names = ScoredRecord.featureNames
    let weights = zip(names, regression.weights).map { "    \($0): \(Self.rounded($1))" }
    let families = curves.keys.sorted().map { family in
      let numbers = flat(family).flatMap { [$0.score, $0.precision] }.map { "\(Self.rounded($0))" }
      return "    \(family): [\(numbers.joined(separator: ", "))]"
    }
    return """
      # Written by Benchmarks/calibrate/run; do not edit. How sure records are: `weights` are the logits of
      # signs, `calibration` has the points of each family's curve: score, how often its records were right.
      entente: 1
      coding:
        weights:
      \(weights.joined(separator: "\n"))
        calibration:
      \(families.joined(separator: "\n"))

      """
  }

  /// The points of a family's curve, those that three decimals do not tell apart made one.
  private func flat(_ family: String) -> [PrecisionCurve.Point] {
    var flat: [PrecisionCurve.Point] = []
    for point in curves[family]?.points ?? [] {
      let score = Self.rounded(point.score)
      guard score != flat.last?.score else { continue }
      flat.append(
        PrecisionCurve.Point(score: score, precision: Self.rounded(Self.bounded(point.precision))))
    }
    return flat
  }

  private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}
