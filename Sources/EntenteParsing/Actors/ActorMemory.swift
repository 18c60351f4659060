import EntenteModels

/// Who was named so far in a text.
struct ActorMemory {
  /// A person with what later words can find it by.
  struct Person {
    var actor: Actor
    /// The entry of the lexicon; -1 for who is only known from this text.
    let entry: Int
    /// The row of the title; -1 for none.
    var role: Int
    /// "he", "she", or empty where nobody knows.
    let pronoun: String
    /// The state's code.
    var code: Int32
  }

  /// The persons, in the order in which they were first named.
  private(set) var persons: [Person] = []
  private var bySurname: [UInt64: Int] = [:]
  private var byEntry: [Int: Int] = [:]
  /// The persons named last, the latest first; at most four.
  private var latest: [Int] = []
  /// The states named last, the latest first, each once; at most six.
  private(set) var states: [Int32] = []
  /// The first state that the sentence names.
  private(set) var sentenceState: Int32?
  /// The state that is neither person nor place and was named last, or the body.
  var thing: Actor?
  /// What a plural word stands for.
  var plural: [Actor] = []
  /// Abbreviations that the text introduced.
  var aliases: [UInt64: Int] = [:]

  var isEmpty: Bool { persons.isEmpty }

  mutating func startSentence() { sentenceState = nil }

  /// Makes a state the one that words without a state belong to, until `restore`.
  mutating func lend(state: Int32?) { if let state { sentenceState = state } }

  mutating func restore(sentenceState state: Int32?) { sentenceState = state }

  mutating func see(state: Int32) {
    if state < 0 { return }
    if states.first != state {
      states.removeAll { $0 == state }
      states.insert(state, at: 0)
      if states.count > 6 { states.removeLast() }
    }
    if sentenceState == nil { sentenceState = state }
  }

  /// Keeps a person, findable by keys of surname and full name.
  mutating func see(_ person: Person, keys: [UInt64]) {
    let place: Int
    if person.entry >= 0, let known = byEntry[person.entry] {
      place = known
      persons[place] = person
    } else {
      place = persons.count
      persons.append(person)
      if person.entry >= 0 { byEntry[person.entry] = place }
    }
    for key in keys { bySurname[key] = place }
    touch(place)
  }

  mutating func touch(_ place: Int) {
    if latest.first == place { return }
    latest.removeAll { $0 == place }
    latest.insert(place, at: 0)
    if latest.count > 4 { latest.removeLast() }
  }

  func place(ofKey key: UInt64) -> Int? { bySurname[key] }

  func place(ofEntry entry: Int) -> Int? { byEntry[entry] }

  /// The places of the persons named last, the latest first.
  var recent: [Int] { latest }
}
