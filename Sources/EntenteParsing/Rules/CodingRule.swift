import EntenteModels

/// A rule of the coder: which clause it looks for, and which records the clause becomes.
///
/// Rules are written in YAML; `docs/rules.md` says how.
struct CodingRule: Sendable {
  /// The name, with the family before it: `coerce/arrest`.
  let name: String
  /// Why the words mean this; shown by `--explain`.
  let because: String
  /// The predicates that it looks at.
  let verbs: [String]
  let nouns: [String]
  let adjectives: [String]
  /// What must hold of the clause.
  let needs: [RuleNeed]
  /// What must not hold.
  let unless: [RuleNeed]
  /// What the clause becomes.
  let event: EventEmission?
  let commitment: CommitmentEmission?
  let tenure: TenureEmission?
  let instrument: InstrumentEmission?
  let expectation: ExpectationEmission?
  /// How sure the rule is before its family's figures are known, 0 to 1.
  let prior: Double

  /// The part of the name before the slash; confidence is fitted by family.
  var family: String { String(name.prefix { $0 != "/" }) }
  /// Whether it says that a clause is no record at all.
  var isSilent: Bool {
    event == nil && commitment == nil && tenure == nil && instrument == nil && expectation == nil
  }
  /// Whether the rule is about what does not happen: "will not sign" is a refusal, not a denied signing.
  var asksForNegation: Bool {
    needs.contains { need in
      need.roles.contains("negation")
        || need.roles.contains("told") && need.values.contains("negative")
    }
  }
  /// Rules that ask for more are tried first.
  var specificity: Int { needs.count * 2 + min(unless.count, 1) }
}

/// What a rule asks of the phrases in a role.
struct RuleNeed: Sendable, Hashable {
  /// The roles of which one must fit, as clauses name them; dotted for a role of a complement.
  let roles: [String]
  /// Lemmas, or what starts with a sign of its own: `actor`, `actor.GOV`, `person`, `quantity`, `any`.
  let values: Set<String>
}

/// The event that a clause becomes.
struct EventEmission: Sendable, Hashable {
  let type: EventType
  let mode: EventMode?
  let contexts: [EventContext]
  /// The roles that say who acts, the first that names somebody wins.
  let sources: [String]
  /// The roles that say whom it is done to.
  let targets: [String]
  /// Whether all take part alike: everybody is a source.
  let isReciprocal: Bool
  /// The roles that say what it is about.
  let object: [String]
  /// The type where the clause is only planned; nil for an event of the same type, phase `planned`.
  let planned: EventType?
  /// The type where the clause is said not to be so; nil for the same type with negative polarity.
  let negated: EventType?
}

/// The commitment that a clause becomes.
struct CommitmentEmission: Sendable, Hashable {
  let status: CommitmentStatus
  let by: [String]
  let to: [String]
  /// The roles whose predicate is the promised act; empty for the clause's own predicate.
  let action: [String]
  /// The act by name, where the words do not tell it.
  let verb: String?
}

/// The tenure that a clause becomes.
struct TenureEmission: Sendable, Hashable {
  let how: TenureChange
  let person: [String]
  /// The roles of who held the office before, where the words name them.
  let predecessor: [String]
  let begins: Bool
}

/// The instrument that a clause becomes.
struct InstrumentEmission: Sendable, Hashable {
  let status: InstrumentStatus
  /// The roles that name it.
  let name: [String]
  /// What became of a phrase of it.
  let language: LanguageChange.Change?
  /// The roles of the phrase.
  let phrase: [String]
}

/// The expectation that a clause becomes.
struct ExpectationEmission: Sendable, Hashable {
  let certainty: Certainty
  /// The roles of what is expected; empty for the clause itself.
  let claim: [String]
  let holder: [String]
}

/// How a number becomes a measure.
struct MeasureRule: Sendable {
  let name: String
  let because: String
  let kind: MeasureKind
  /// The units of the number: `percent`, `money`, `persons`, or counted nouns.
  let units: Set<String>
  /// The nouns of which one must belong to the number.
  let nouns: Set<String>
  /// The verbs of whose object the number may be instead: "killed 26 people".
  let verbs: Set<String>
  /// Words of which one must stand in the sentence or the one before; none asks for nothing.
  let near: Set<String>
  /// What must hold of the number's clause, or of what hangs on the number.
  let needs: [RuleNeed]
  /// What must not hold.
  let unless: [RuleNeed]
  /// The base that the number must have: "GDP".
  let base: String?
  let prior: Double
  var family: String { String(name.prefix { $0 != "/" }) }
  /// Whether the clause alone says what the number is.
  var isOfClause: Bool { nouns.isEmpty && verbs.isEmpty }
}
