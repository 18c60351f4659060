public import EntenteModels

extension Record {
  /// One record of each kind with every key that its format has.
  public static var fullOfEach: [Record] {
    [
      full(.event(fullEvent)), full(.commitment(fullCommitment)), full(.measure(fullMeasure)),
      full(.expectation(fullExpectation)), full(.tenure(fullTenure)),
      full(.instrument(fullInstrument)),
    ]
  }

  /// A record with every common key.
  private static func full(_ content: Content) -> Record {
    var record = Record.stub(content)
    record.evidence = [
      Evidence(
        sentence: 0, start: 0, end: 9, quote: "They said", role: .trigger, repaired: "They spoke"),
      Evidence(sentence: 1, start: 11, end: 16, quote: "café"),
    ]
    record.isRetrospective = true
    record.certainty = .probable
    record.polarity = .negative
    record.attribution = Attribution(
      text: "an official", actor: person, cue: "said", kind: .official)
    record.condition = Condition(text: "talks resume", actors: [.state("PRK")], pattern: .asLongAs)
    record.topics = [Topic(rawValue: "trade.tariffs"), Topic(rawValue: "security.posture")]
    record.doubts = [
      Doubt(field: "sources", how: .coreference, alternatives: ["JPN"]),
      Doubt(field: "place", missing: "the text names none"),
    ]
    return record
  }

  private static let person = Actor(
    code: .kor, sector: .government, name: "Lee Jae Myung", role: "president",
    id: ActorID(rawValue: "lee-jae-myung"), text: "the president")

  private static let amount = Quantity(
    value: 10_000_000_000, unit: "USD", comparator: .upTo, low: 10_000_000_000,
    high: 20_000_000_000, isChange: true, base: "GDP", per: "year", text: "up to $20 billion")

  private static let month = TimeExpression(
    text: "late June", timex: "2025-06", mod: "END",
    range: DayRange(start: Day(iso: "2025-06-21"), end: Day(iso: "2025-06-30")),
    granularity: .month)

  private static let fullEvent = Event(
    .consult, mode: EventMode(rawValue: "visit"), contexts: [EventContext(rawValue: "diplomatic")],
    sources: [person], targets: [.state("USA")], object: "trade",
    place: Place(
      text: "the White House", country: .usa, name: "White House", precision: .site),
    phase: .ongoing, quantities: [amount])

  private static let fullCommitment = Commitment(
    by: [person], to: [.state("USA")], action: "invest", object: "invest in shipyards",
    quantity: amount, schedule: [Instalment(quantity: amount, per: "year", due: month)], due: month,
    inReturnFor: RecordID(rawValue: "c-0000000000000001"),
    partOf: RecordID(rawValue: "c-0000000000000002"),
    instrument: InstrumentReference(
      id: RecordID(rawValue: "i-0000000000000003"), name: "joint fact sheet"),
    status: .conditional)

  private static let fullMeasure = Measure(
    kind: .tariff, by: [.state("USA")], on: [.state("KOR")], old: amount, new: amount,
    scope: MeasureScope(text: "cars", products: ["car"]),
    basis: LegalBasis(id: "ieepa", text: "the emergency powers act"), stage: .suspended,
    announced: month, effective: month, until: month)

  private static let fullExpectation = Expectation(
    holder: person, claim: "the court may rule",
    event: ExpectedEvent(type: .coerce, sources: [.state("USA")], targets: [.state("KOR")]),
    quantity: amount, window: month, outcome: .partly)

  private static let fullTenure = Tenure(
    person: person, role: "president", body: .state("KOR"), began: month, ended: month,
    how: .acting,
    phase: .planned)

  private static let fullInstrument = Instrument(
    name: "joint communique", type: .communique, parties: [.state("KOR"), .state("USA")],
    series: "scm-communique", status: .pending,
    language: [LanguageChange(phrase: "current", change: .dropped, earlier: "2024")])
}
