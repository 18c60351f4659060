/// Why repair takes a phrase for damaged.
public enum RepairReason: String, CaseIterable, Sendable {
  /// A fixed term with a word replaced: "reality sheet".
  case fixedTerm = "fixed term"
  /// A word that its neighbours do not go with, where a synonym would fit: "search closer ties".
  case context
  /// A phrase that machines write and people do not: "a yr".
  case damage
  /// A phrase of the lists of known pairs.
  case knownPhrase = "known phrase"
  /// An acronym that the words before it do not spell: "operational management (OPCON)".
  case acronym
  /// An adjective of a nation turned into its language: "Chinese language interference".
  case nation
  /// A number in another form: "fifteen %".
  case number
  /// A word put into a fixed term: "the very fact sheet".
  case insertion

  init(_ reason: RepairReading.Reason) {
    switch reason {
    case .term: self = .fixedTerm
    case .damage: self = .damage
    case .hardPair, .softPair: self = .knownPhrase
    case .acronym: self = .acronym
    case .nation: self = .nation
    case .number: self = .number
    case .insertion: self = .insertion
    case .synonym, .same, .sameTerm: self = .context
    }
  }
}
