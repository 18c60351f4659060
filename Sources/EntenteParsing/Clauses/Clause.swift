/// A predicate of a sentence with its arguments, in the words' places: who did what to whom.
///
/// Roles are read through the grammar: `subject` is who acts, `object` whom it is done to, in the
/// active and the passive alike; other roles are the prepositions of the phrases ("with", "on"),
/// `complement` is the clause that a verb of saying or wanting governs, `possessor` and `modifier`
/// stand before a noun.
struct Clause: Sendable {
  /// What the predicate is.
  enum Form: Sendable {
    /// A verb.
    case verbal
    /// A noun that names a deed: "talks", "the imposition".
    case nominal
    /// An adjective or noun with or without "be": "is ready".
    case copular
  }

  /// A phrase that belongs to the predicate.
  struct Argument: Sendable, Hashable {
    /// Its role.
    let role: String
    /// Its head.
    let head: Int
    /// Whether it is taken from another clause: a shared or controlled subject.
    var isShared = false
  }

  /// The predicate's word.
  let predicate: Int
  /// What the predicate is.
  let form: Form
  /// The dictionary forms by which rules call it: "carry out", "carry".
  var lemmas: [String]
  /// Whether the verb is passive.
  var isPassive = false
  /// The verb that carries a nominal predicate: "held" of "held talks".
  var support: Int?
  /// The phrases that belong to it.
  var arguments: [Argument] = []
  /// What the sentence says about its truth.
  var factuality = Factuality()

  /// The heads of the phrases in a role.
  func heads(_ role: String) -> [Int] {
    arguments.filter { $0.role == role }.map(\.head)
  }
}

/// How far a sentence says that something happened.
struct Factuality: Sendable, Hashable {
  /// What kind of statement it is.
  enum Mode: String, Sendable, CaseIterable {
    /// It happened, happens, or is going on.
    case asserted
    /// Somebody says that it will happen: "will", "plans to".
    case planned
    /// Somebody promises it.
    case promised
    /// Somebody threatens it.
    case threatened
    /// Somebody asks for it.
    case requested
    /// Somebody wants it or tries it.
    case desired
    /// It is expected or likely.
    case expected
    /// It may be.
    case possible
    /// It is only imagined, or hangs on a condition.
    case hypothetical
  }

  /// What kind of statement it is.
  var mode = Mode.asserted
  /// Whether it is said not to be so.
  var isNegative = false
  /// Whether it goes on at the time of writing.
  var isOngoing = false
  /// The word that makes it no plain statement.
  var cue: Int?
  /// The verb or noun of saying that it stands under.
  var reporter: Int?
  /// Whether the reporter denies it.
  var isDenied = false
  /// Whether a governing verb says that it does not happen: "refused to".
  var isPrevented = false
}
