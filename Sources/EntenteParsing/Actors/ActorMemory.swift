import EntenteModels

/// Who was named so far in a text.
struct ActorMemory {
  /// How prominently somebody was named last.
  struct Mark {
    let sentence: Int
    /// 4 for the subject of the main clause, 3 for another subject, 2 for an object, 1 for the rest.
    let rank: Int

    /// How much a mark speaks for somebody, seen from a sentence.
    func weight(from now: Int) -> Int {
      min(rank, 3) * 2 + (now == sentence ? 2 : (sentence - now) * 3)
    }
  }

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
    /// Where the person was named last.
    var mark = Mark(sentence: 0, rank: 0)
  }

  /// A state or body that later words may stand for.
  struct Thing {
    let actor: Actor
    let code: Int32
    /// The type of body; empty for a state.
    let type: String
    var mark: Mark
  }

  /// Who was named side by side, or as the two of one deed.
  struct Company {
    let actors: [Actor]
    var mark: Mark
    /// Whether words join them: "A and B".
    var isJoined: Bool
    /// How often they were named together.
    var count = 1

    func isSame(as other: Company) -> Bool {
      actors.count == other.actors.count
        && zip(actors, other.actors).allSatisfy { $0.code == $1.code && $0.name == $1.name }
    }
  }

  private(set) var sentence = 0
  /// The persons, in the order in which they were first named.
  private(set) var persons: [Person] = []
  private var bySurname: [UInt64: Int] = [:]
  private var byEntry: [Int: Int] = [:]
  /// Surnames of people whom nobody knows.
  private var strangers: Set<UInt64> = []
  /// The persons named last, the latest first; at most four.
  private var latest: [Int] = []
  /// The states named last, the latest first, each once; at most six.
  private(set) var states: [Int32] = []
  /// The states that sentences were about, the latest first, each once; at most four.
  private(set) var topics: [Int32] = []
  /// The first state that the sentence names.
  private(set) var sentenceState: Int32?
  /// The first state that does something in the sentence, in its main clause if there.
  private(set) var sentenceSubject: Int32?
  private var subjectRank = 0
  /// The state that the sentence begins in: "In Kenya, ...".
  var scene: Int32?
  /// The state that belongings are of while their owner is known.
  var lent: Int32?
  /// The states and bodies named last, the latest last; at most eight.
  private(set) var things: [Thing] = []
  /// Who was named together, the latest last; at most eight.
  private(set) var companies: [Company] = []
  /// Whose the people were that a noun named last, by the row of the noun.
  var people: [Int: Actor] = [:]
  /// The rebels named last.
  var rebels: Actor?
  /// What a plural word stands for.
  var plural: [Actor] = []
  /// Abbreviations that the text introduced.
  var aliases: [UInt64: Int] = [:]

  var isEmpty: Bool { persons.isEmpty }

  mutating func startSentence(_ number: Int) {
    sentence = number
    (sentenceState, sentenceSubject, scene) = (nil, nil, nil)
    subjectRank = 0
  }

  // MARK: States

  mutating func see(state: Int32, rank: Int) {
    if state < 0 { return }
    Self.raise(state, in: &states, upTo: 6)
    if sentenceState == nil { sentenceState = state }
    guard rank >= 3 else { return }
    if sentenceSubject == nil || rank > subjectRank {
      (sentenceSubject, subjectRank) = (state, rank)
      Self.raise(state, in: &topics, upTo: 4)
    } else if !topics.contains(state) {
      topics.insert(state, at: 1)
      if topics.count > 4 { topics.removeLast() }
    }
  }

  private static func raise(_ state: Int32, in list: inout [Int32], upTo count: Int) {
    if list.first == state { return }
    list.removeAll { $0 == state }
    list.insert(state, at: 0)
    if list.count > count { list.removeLast() }
  }

  // MARK: Bodies and companies

  mutating func see(thing actor: Actor, code: Int32, type: String, rank: Int) {
    things.append(
      Thing(actor: actor, code: code, type: type, mark: Mark(sentence: sentence, rank: rank)))
    if things.count > 8 { things.removeFirst() }
  }

  /// The thing that was named most prominently, of those that fit.
  func thing(where fits: (Thing) -> Bool) -> Thing? {
    var best: Thing?
    for thing in things where fits(thing) {
      if thing.mark.weight(from: sentence) >= best?.mark.weight(from: sentence) ?? .min {
        best = thing
      }
    }
    return best
  }

  mutating func see(company: Company) {
    var company = company
    if let place = companies.firstIndex(where: { $0.isSame(as: company) }) {
      company.count += companies[place].count
      company.isJoined = company.isJoined || companies[place].isJoined
      let old = companies[place].mark
      if old.sentence == company.mark.sentence, old.rank > company.mark.rank { company.mark = old }
      companies.remove(at: place)
    }
    companies.append(company)
    if companies.count > 8 { companies.removeFirst() }
  }

  // MARK: Persons

  /// Keeps a person, findable by keys of surname and full name.
  mutating func see(_ person: Person, keys: [UInt64], rank: Int) {
    let place: Int
    if person.entry >= 0, let known = byEntry[person.entry] {
      place = known
      let mark = persons[place].mark
      persons[place] = person
      persons[place].mark = mark
    } else {
      place = persons.count
      persons.append(person)
      if person.entry >= 0 { byEntry[person.entry] = place }
    }
    for key in keys { bySurname[key] = place }
    touch(place, rank: rank)
  }

  mutating func touch(_ place: Int, rank: Int) {
    let old = persons[place].mark
    if old.sentence < sentence || old.rank < rank {
      persons[place].mark = Mark(sentence: sentence, rank: rank)
    }
    if latest.first == place { return }
    latest.removeAll { $0 == place }
    latest.insert(place, at: 0)
    if latest.count > 4 { latest.removeLast() }
  }

  /// The person who was named most prominently, of those that fit; the later one of two alike.
  ///
  /// - Parameters:
  ///   - isObject: Whether something is done to the person, who then does not do it: "told him".
  ///   - fits: Who may be meant.
  /// - Returns: The place of the person; nil where nobody fits.
  func person(isObject: Bool = false, where fits: (Person) -> Bool) -> Int? {
    var best: (place: Int, weight: Int)?
    for place in latest where fits(persons[place]) {
      let mark = persons[place].mark
      var weight = mark.weight(from: sentence)
      if isObject, mark.sentence == sentence, mark.rank >= 3 { weight -= 8 }
      if weight > best?.weight ?? .min { best = (place, weight) }
    }
    return best?.place
  }

  func place(ofKey key: UInt64) -> Int? { bySurname[key] }

  func place(ofEntry entry: Int) -> Int? { byEntry[entry] }

  mutating func seeStranger(_ surname: UInt64) { strangers.insert(surname) }

  func isStranger(_ surname: UInt64) -> Bool { strangers.contains(surname) }

  /// The places of the persons named last, the latest first.
  var recent: [Int] { latest }
}
