import EntenteModels

/// Documents with events by template, the same for the same seed: ten events a document, of a few hundred
/// pairs of actors over ten years, each with a sentence of its own as evidence.
struct MadeNews {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let codes = [
    "USA", "KOR", "JPN", "CHN", "PRK", "RUS", "EUR", "GBR", "FRA", "DEU", "AUS", "IND", "CAN",
    "PHL",
    "TWN", "VNM", "UKR", "POL", "ISR", "IRN",
  ]
  private static let names = [
    "the United States", "South Korea", "Japan", "China", "North Korea", "Russia",
    "the European Union",
    "Britain", "France", "Germany", "Australia", "India", "Canada", "the Philippines", "Taiwan",
    "Vietnam", "Ukraine", "Poland", "Israel", "Iran",
  ]
  private static let verbs: [(type: EventType, words: String)] = [
    (.consult, "met"), (.agree, "agreed with"), (.cooperate, "trained with"),
    (.accuse, "criticised"),
    (.sanction, "imposed duties on"), (.threaten, "warned"), (.coerce, "detained workers of"),
    (.support, "praised"), (.aid, "sent help to"), (.reject, "refused an offer of"),
  ]
  private static let topics = [
    "trade.tariffs", "trade.investment", "security.posture", "security.exercises",
    "diplomacy.summits", "people.immigration",
  ]
  private static let things = [
    "a battery plant", "submarine yards", "steel quotas", "the joint exercise", "a chip factory",
    "visa rules", "the fact sheet", "shared costs", "drone parts", "rare earths",
  ]

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// An actor; the allies take part in every third act.
  private mutating func actor() -> Int { next(3) == 0 ? next(2) : next(Self.codes.count) }

  /// A document with its records.
  mutating func document(_ number: Int, events: Int = 10) -> CodedDocument {
    let published = Day(number: 17_000 + Int32(next(3650)))
    var text = ""
    var parts: [(verb: Int, source: Int, target: Int, thing: Int, day: Day, range: Range<Int>)] = []
    for _ in 0..<events {
      let (verb, source, thing) = (next(Self.verbs.count), actor(), next(Self.things.count))
      var target = actor()
      if target == source { target = (source + 1) % Self.codes.count }
      let day = published.adding(days: -next(5))
      let start = text.utf8.count
      text +=
        "Officials of \(Self.names[source]) \(Self.verbs[verb].words) \(Self.names[target]) over "
        + "\(Self.things[thing]) on \(day.iso), people who know of talk \(number % 9973) said. "
      parts.append((verb, source, target, thing, day, start..<text.utf8.count - 1))
    }
    let document = Document(
      text: text, key: "made-\(number)", published: Moment(published),
      publisher: "Paper \(number % 40)")
    let coder = CoderVersion(name: "made", version: "1", lexicon: "none", rules: "none")
    let records = parts.enumerated().map { index, part in
      let verb = Self.verbs[part.verb]
      let event = Event(
        verb.type, sources: [Self.actor(part.source)],
        targets: [Self.actor(part.target)], object: Self.things[part.thing], phase: .occurred)
      let quote = String(
        decoding: Array(text.utf8)[part.range], as: UTF8.self)
      var record = Record(
        id: RecordID(
          kind: .event, document: document.id, trigger: part.range, ordinal: 0),
        document: document.id, published: document.published,
        evidence: [
          Evidence(
            sentence: index, start: part.range.lowerBound, end: part.range.upperBound, quote: quote)
        ], confidence: Confidence(Double(500 + part.thing * 40) / 1000), content: .event(event))
      record.time = TimeExpression(text: part.day.iso, day: part.day)
      record.topics = [Topic(rawValue: Self.topics[part.thing % Self.topics.count])]
      record.coder = coder
      return record
    }
    return CodedDocument(document: document, records: records)
  }

  private static func actor(_ number: Int) -> Actor {
    Actor(
      code: ActorCode(rawValue: codes[number]), sector: .government, role: "official",
      text: "Officials of \(names[number])")
  }
}
