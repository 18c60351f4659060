/// Words that clauses are read with, from the rules' YAML.
struct ClauseWords: Sendable {
  /// What a governing word does to the clause below it.
  enum Effect: String, Sendable, CaseIterable {
    /// Nothing: "managed to", "began to".
    case transparent
    /// It is told by somebody: "said that".
    case report
    /// It is told not to be so: "denied".
    case deny
    /// It does not happen: "failed to", "refused to", "prevented".
    case negate
    /// It is planned: "plans to", "will".
    case plan
    /// It is promised: "pledged to".
    case promise
    /// It is threatened.
    case threaten
    /// It is asked for: "urged X to".
    case request
    /// It is wanted or tried: "wants to", "seeks to".
    case desire
    /// It is expected: "is expected to".
    case expect
    /// It may be: "is considering", "the possibility of".
    case possible
    /// It is imagined: "if", "would have".
    case suppose
  }

  /// The effects by the governing word's lemma.
  var effects: [String: Effect] = [:]
  /// Lists of lemmas by name.
  var classes: [String: Set<String>] = [:]
  /// The nouns that name deeds in some rule.
  var eventNouns: Set<String> = []
  /// The verbs that some rule names.
  var verbs: Set<String> = []
  /// The verbs with particles or prepositions that some rule names: "carry out".
  var longVerbs: Set<String> = []
  /// The verbs that some rule names, with or without a particle.
  var knownVerbs: Set<String> = []

  /// Whether a lemma is in a named list.
  func isIn(_ name: String, _ lemma: String) -> Bool { classes[name]?.contains(lemma) == true }
}
