import EntenteModels

/// A record before it has an id and its place among the others of its document.
struct Draft: Sendable {
  var content: Record.Content
  /// The words that triggered it, in bytes.
  var trigger: Range<Int>
  /// The sentence that it was read from.
  var sentence: Int
  /// The rule that made it, its family before the slash.
  var rule: String
  /// How sure its rule is, 0 to 1.
  let prior: Double
  /// The clause that it was read from, where there is one.
  let clause: Clause?
  /// What else speaks for or against it.
  var signs: Set<Sign> = []
  /// How sure the coder is by rule and signs, before that is calibrated by what the family is known for.
  var score = 0.0
  var time: TimeExpression?
  var polarity = Polarity.positive
  var certainty = Certainty.certain
  var attribution: Attribution?
  var condition: Condition?
  var doubts: [Doubt] = []
  /// The place, among the drafts of the sentence, of the promise that answers this one.
  var answeredBy: Int?

  var family: String { String(rule.prefix { $0 != "/" }) }

  /// The type of the event that is expected.
  var expectedType: EventType? {
    if case .expectation(let expectation) = content { expectation.event?.type } else { nil }
  }

  /// Its kind.
  var kind: RecordKind {
    switch content {
    case .event: .event
    case .commitment: .commitment
    case .measure: .measure
    case .expectation: .expectation
    case .tenure: .tenure
    case .instrument: .instrument
    }
  }
}
