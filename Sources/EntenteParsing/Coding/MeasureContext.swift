import EntenteLanguage
import EntenteModels

/// What a document told before a sentence, for numbers that name nobody themselves: "3.6 million people
/// have been displaced".
struct MeasureContext: Sendable {
  /// The dictionary forms of the sentence before.
  private(set) var lemmas: Set<String> = []
  /// The states named before, the latest last; at most eight.
  private(set) var lastStates: [Actor] = []
  /// The state that the sentence before was about.
  private var subject: Actor?
  /// The state that the document names most, not counting places.
  private let home: Actor?

  /// The country that the text is about here.
  var topic: Actor? { subject ?? home }

  /// The context of a document's first sentence.
  init(_ readings: [SentenceReading] = []) {
    var counts: [ActorCode: (number: Int, first: Int, actor: Actor)] = [:]
    for actor in readings.flatMap(Self.states) {
      guard let code = actor.code else { continue }
      let first = counts.count
      counts[code, default: (0, first, actor)].number += 1
    }
    let most = counts.values.max { ($0.number, -$0.first) < ($1.number, -$1.first) }
    home = most.flatMap { $0.number > 1 ? $0.actor : nil }
  }

  /// Takes note of a sentence for the next one.
  mutating func read(_ reading: SentenceReading) {
    lemmas = Set(reading.tree.lemmas)
    lastStates = (lastStates + Self.states(of: reading)).suffix(8)
    subject = reading.clauses.lazy.flatMap { clause in
      reading.actors(in: ["subject"], of: clause).actors
    }.first { $0.code?.isState == true }
  }

  /// The states that a sentence names otherwise than as places.
  static func states(of reading: SentenceReading) -> [Actor] {
    reading.mentions.filter { $0.mention.kind != .place && !$0.mention.isVenue }
      .flatMap(\.mention.actors).filter { $0.code?.isState == true }
  }
}

extension ActorCode {
  /// Whether it is that of a state, not of an organisation of states.
  var isState: Bool { ![.igo, .eur, .uno].contains(self) }
}
