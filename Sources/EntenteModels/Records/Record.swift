/// What one document says: an event, a commitment, a measure, an expectation, a tenure or an
/// instrument, with the words that say it.
///
/// A record is never edited: a better coder makes a new one with the same id, and joining records
/// that tell the same thing is a `Fact`, a separate and reversible view.
public struct Record: Hashable, Sendable {
  /// The record's id.
  public var id: RecordID
  /// The document that says it.
  public var document: DocumentID
  /// When that was published.
  public var published: Moment?
  /// The words that say it, the first the trigger's; empty only where `origin` is not text.
  public var evidence: [Evidence] = []
  /// When: an event happened, a commitment was made, a measure applies, an expectation was voiced,
  /// an instrument was issued; a tenure has none.
  public var time: TimeExpression?
  /// Whether it is told more than 90 days after it happened.
  public var isRetrospective = false
  /// Whether the text affirms or denies it.
  public var polarity = Polarity.positive
  /// How sure the text is.
  public var certainty = Certainty.certain
  /// Who says so.
  public var attribution: Attribution?
  /// What it hangs on.
  public var condition: Condition?
  /// What it is about.
  public var topics: [Topic] = []
  /// How likely the record is right, in thousandths from 0 to 1000.
  public var confidence: Confidence
  /// Which slots are guessed or empty, and why.
  public var doubts: [Doubt] = []
  /// Where the record comes from.
  public var origin = RecordOrigin.text
  /// Which coder made it; absent where a person did.
  public var coder: CoderVersion?
  /// What it says.
  public var content: Content

  /// What a record of each kind says.
  public enum Content: Hashable, Sendable {
    /// An act.
    case event(Event)
    /// A promise.
    case commitment(Commitment)
    /// A policy number.
    case measure(Measure)
    /// What somebody thinks may come.
    case expectation(Expectation)
    /// Who holds an office.
    case tenure(Tenure)
    /// A paper of diplomacy.
    case instrument(Instrument)
  }

  /// A record whose other parts are set one by one.
  public init(
    id: RecordID, document: DocumentID, published: Moment? = nil, evidence: [Evidence] = [],
    confidence: Confidence, content: Content
  ) {
    self.id = id
    self.document = document
    self.published = published
    self.evidence = evidence
    self.confidence = confidence
    self.content = content
  }

  /// The kind of record.
  public var kind: RecordKind {
    switch content {
    case .event: .event
    case .commitment: .commitment
    case .measure: .measure
    case .expectation: .expectation
    case .tenure: .tenure
    case .instrument: .instrument
    }
  }

  /// Whether records are in the order in which they are printed: by the first evidence's start, then
  /// kind, then id.
  public static func isPrintedBefore(_ first: Record, _ second: Record) -> Bool {
    let left = (first.evidence.first?.start ?? 0, first.kind.order, first.id.rawValue)
    let right = (second.evidence.first?.start ?? 0, second.kind.order, second.id.rawValue)
    return left < right
  }
}

/// Whether a text affirms or denies.
public enum Polarity: String, Sendable, CaseIterable, JSONName {
  /// It says that it is so.
  case positive
  /// It says that it is not so: "did not sign".
  case negative
}

/// How sure a text is of what it says.
///
/// - Source: FactBank's certainty, with `unknown` for what is left open.
public enum Certainty: String, Sendable, CaseIterable, JSONName {
  /// Told as a fact.
  case certain
  /// Told as likely.
  case probable
  /// Told as possible.
  case possible
  /// Left open.
  case unknown
}

/// Where a record comes from: a text that was coded, rows of another system, or a person.
public struct RecordOrigin: JSONText, Hashable, Sendable {
  /// `text`, `person`, or `import:` and a name.
  public let rawValue: String

  /// Takes an origin as it is printed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Coded from a text.
  public static let text = RecordOrigin(rawValue: "text")
  /// Entered by a person.
  public static let person = RecordOrigin(rawValue: "person")

  /// Taken from another system's rows: `import:gdelt2`.
  public static func imported(from name: String) -> RecordOrigin {
    RecordOrigin(rawValue: "import:" + name)
  }
}
