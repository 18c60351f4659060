@preconcurrency import Glibc

/// How much each sign of a record speaks for it or against it.
struct SignWeights: Sendable {
  /// What every record starts with; nil where no weights are known.
  var base: Double?
  /// How much the logit of the rule's own certainty counts.
  var prior = 0.0
  /// What each sign adds, as logits.
  var signs: [Sign: Double] = [:]

  /// Takes a weight by its name in YAML; other names are passed over.
  mutating func set(_ name: String, _ weight: Double) {
    switch name {
    case "base": base = weight
    case "prior": prior = weight
    default:
      if let sign = Sign(rawValue: name) { signs[sign] = weight }
    }
  }

  /// How likely a draft is right, 0 to 1; without weights as likely as its rule says.
  func score(of draft: Draft) -> Double {
    guard let base else { return draft.prior }
    var logit = base + prior * Self.logit(draft.prior)
    for sign in Sign.allCases where draft.signs.contains(sign) { logit += signs[sign] ?? 0 }
    return 1 / (1 + exp(-logit))
  }

  /// The logit of a chance, at most 4 either way.
  static func logit(_ chance: Double) -> Double {
    let bounded = min(max(chance, 0.018), 0.982)
    return log(bounded / (1 - bounded))
  }
}
