public import EntenteModels

extension Actor {
  /// A state by its code.
  public static func state(_ code: String) -> Actor {
    Actor(code: ActorCode(rawValue: code), text: code)
  }
}

extension TimeExpression {
  /// One day by its ISO form.
  public static func day(_ iso: String) -> TimeExpression {
    TimeExpression(text: iso, day: Day(iso: iso) ?? Day(number: 0))
  }
}

extension Record {
  /// A record with every part defaulted; `seed` tells records of one document apart.
  public static func stub(
    _ content: Content, on day: String? = "2025-11-14", in document: String = "one",
    seed: Int = 0, quote: String = "They said so.", confidence: Double = 0.9
  ) -> Record {
    let id = DocumentID(text: document, key: nil, published: nil, publisher: nil)
    let kind = Record(
      id: RecordID(rawValue: ""), document: id, confidence: Confidence(0), content: content
    ).kind
    var record = Record(
      id: RecordID(kind: kind, document: id, trigger: seed..<seed + 4, ordinal: 0), document: id,
      published: Moment(iso: "2025-11-14"),
      evidence: [Evidence(sentence: 0, start: 0, end: quote.utf8.count, quote: quote)],
      confidence: Confidence(confidence), content: content)
    record.time = kind == .tenure ? nil : day.map { .day($0) }
    record.coder = CoderVersion(name: "stub", version: "1", lexicon: "none", rules: "none")
    return record
  }

  /// An event between two states.
  public static func event(
    _ type: EventType = .consult, from source: String = "USA", to target: String = "KOR",
    on day: String? = "2025-11-14", in document: String = "one", seed: Int = 0
  ) -> Record {
    let event = Event(type, sources: [.state(source)], targets: [.state(target)])
    return .stub(.event(event), on: day, in: document, seed: seed)
  }

  /// A promise of money.
  public static func commitment(
    by debtor: String = "KOR", to creditor: String = "USA", amount: ExactDecimal = 350_000_000_000,
    due: String? = nil, in document: String = "one", seed: Int = 0
  ) -> Record {
    let promise = Commitment(
      by: [.state(debtor)], to: [.state(creditor)], action: "invest", object: "in shipyards",
      quantity: Quantity(value: amount, unit: "USD", text: "\(amount) dollars"),
      due: due.map { .day($0) }, status: .announced)
    return .stub(.commitment(promise), in: document, seed: seed)
  }

  /// A tariff.
  public static func tariff(
    _ rate: ExactDecimal = 15, in document: String = "one", seed: Int = 0
  ) -> Record {
    let measure = Measure(
      kind: .tariff, by: [.state("USA")], on: [.state("KOR")],
      old: Quantity(value: 25, unit: "percent", text: "25%"),
      new: Quantity(value: rate, unit: "percent", text: "\(rate)%"), stage: .agreed)
    return .stub(.measure(measure), in: document, seed: seed)
  }

  /// One record of each kind.
  public static var oneOfEach: [Record] {
    let expectation = Expectation(
      claim: "the court may rule",
      event: ExpectedEvent(sources: [.state("USA")], targets: []), outcome: .open)
    let tenure = Tenure(
      person: Actor(code: .kor, name: "Lee Jae Myung", text: "Lee"), role: "president",
      body: .state("KOR"), began: .day("2025-06-04"), how: .elected, phase: .occurred)
    let instrument = Instrument(
      name: "joint fact sheet", type: .factSheet, parties: [.state("KOR"), .state("USA")],
      status: .issued, language: [LanguageChange(phrase: "current", change: .dropped)])
    return [
      .event(), .commitment(), .tariff(), .stub(.expectation(expectation)),
      .stub(.tenure(tenure)), .stub(.instrument(instrument)),
    ]
  }
}

extension CodedDocument {
  /// A document whose text is its name, with records.
  public static func stub(
    _ name: String = "one", key: String? = nil, origin: DocumentOrigin? = nil,
    _ records: [Record] = []
  ) -> CodedDocument {
    let document = Document(
      text: name, key: key, published: Moment(iso: "2025-11-14"), publisher: "The Stub",
      origin: origin)
    let moved = records.map { record in
      var record = record
      record.document = document.id
      return record
    }
    return CodedDocument(document: document, records: moved)
  }
}

/// Random numbers that are the same for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A generator; the seed tells one from another.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
