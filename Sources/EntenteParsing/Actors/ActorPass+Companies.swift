import EntenteModels

/// Who is named together: "A and B", "A, B and C", and the two of one deed.
extension ActorPass {
  /// Adds actors to those that stand beside them, and keeps a list that "and" ends.
  mutating func join(_ actors: [Actor], _ span: Range<Int>) {
    let link = link(before: span.lowerBound)
    list = link == .none ? actors : list + actors
    if link == .and, list.count <= 6 {
      memory.plural = list
      see(list, rank: standing, isJoined: true)
    }
    for actor in actors where actor.code != nil { doers.append((actor, standing)) }
  }

  private enum Link { case none, comma, and }

  /// How a token hangs on the mention before it: by "and", by a comma, not at all.
  private func link(before token: Int) -> Link {
    guard let last = found.last, !last.isVenue else { return .none }
    var before = token - 1
    while isWord(before, "the") || isWord(before, "his") || isWord(before, "her")
      || isWord(before, "its") || isWord(before, "their")
    {
      before -= 1
    }
    var link = Link.none
    if isWord(before, "and") {
      (link, before) = (.and, before - 1)
    } else if isWord(before, "with"), isWord(before - 1, "together") || isWord(before - 1, "along")
    {
      (link, before) = (.and, before - 2)
    } else if isWord(before, "as"), isWord(before - 1, "well"), isWord(before - 2, "as") {
      (link, before) = (.and, before - 3)
    }
    if sign(before) == 0x2C {
      if link == .none { link = .comma }
      before -= 1
    }
    guard link != .none, before >= first, Int(tokens[before].end) == last.range.upperBound else {
      return .none
    }
    return link
  }

  private mutating func see(_ actors: [Actor], rank: Int, isJoined: Bool) {
    memory.see(
      company: ActorMemory.Company(
        actors: actors, mark: ActorMemory.Mark(sentence: sentence, rank: rank), isJoined: isJoined))
  }

  /// Keeps the two states, or the two persons, of a sentence that names just two.
  mutating func endSentence() {
    let persons = firstTwo(doers.filter { $0.actor.name != nil && $0.actor.role != nil })
    if let persons { see(persons, rank: 1, isJoined: false) }
    if let states = firstTwo(doers), states != persons ?? [] {
      see(states, rank: 0, isJoined: false)
    }
  }

  /// The first actors of two codes, where there are just two and one of them does something.
  private func firstTwo(_ found: [(actor: Actor, rank: Int)]) -> [Actor]? {
    var two: [Actor] = []
    for item in found where !two.contains(where: { $0.code == item.actor.code }) {
      two.append(item.actor)
    }
    guard two.count == 2, found.contains(where: { $0.rank == 3 }) else { return nil }
    return two
  }

  /// The most prominent company of so many that fits.
  func company(of count: Int, _ fits: (ActorMemory.Company) -> Bool) -> ActorMemory.Company? {
    let fitting = memory.companies.filter {
      $0.actors.count == count && sentence - $0.mark.sentence <= 5 && fits($0)
    }
    return fitting.max { weight($0) <= weight($1) }
  }

  /// Joined words say more than one deed, a deed of the sentence before more than words far off.
  private func weight(_ company: ActorMemory.Company) -> Int {
    (company.isJoined ? 4 : 0) + company.mark.rank - 2 * (sentence - company.mark.sentence)
  }

  /// The states of actors, each once.
  func distinct(_ actors: [Actor]) -> [Int32] {
    var codes: [Int32] = []
    for actor in actors {
      guard let code = actor.code,
        let state = memory.states.first(where: { lexicon.string(Int($0)) == code.rawValue }),
        !codes.contains(state)
      else { continue }
      codes.append(state)
    }
    return codes
  }
}
