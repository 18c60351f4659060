/// Leaves of a word's features those that are compared between treebanks.
struct UniversalFeatures {
  /// - Source: CoNLL 2018 Shared Task, "Evaluation": the universal features of UD 2.
  private static let names: Set<Substring> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number",
    "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
    "Polarity", "Person", "Polite",
  ]

  private var known: [String: String] = [:]

  /// The universal ones of the features that CoNLL-U writes so, sorted.
  mutating func filtered(_ features: String) -> String {
    if let filtered = known[features] { return filtered }
    let kept = features.split(separator: "|").filter { feature in
      Self.names.contains(feature.prefix { $0 != "=" })
    }
    let filtered = kept.sorted().joined(separator: "|")
    known[features] = filtered
    return filtered
  }
}
