import EntenteModels

/// Who is named together: "A and B", "A, B and C", and the two of one deed.
extension ActorPass {
  /// Adds actors to those that stand beside them, and keeps a list that "and" ends.
  mutating func join(_ actors: [Actor], _ span: Range<Int>) {
    let link = link(before: span.lowerBound)
    if link == .none { isListOfGoBetweens = isGoBetween(span.lowerBound) }
    if !isListOfGoBetweens {
      for actor in actors where actor.code != nil { doers.append((actor, standing)) }
    }
    let bytes = range(span)
    defer { listEnd = bytes.upperBound }
    if link == .comma, let last = list.last, last.code == actors.first?.code {
      // "his counterpart, Roe": one person.
      list.removeLast()
    } else if link == .none || link == .comma && isListClosed {
      (list, isListClosed) = ([], false)
    }
    list += actors
    if link == .and { isListClosed = true }
    guard isListClosed, list.count <= 6, !isListOfGoBetweens else { return }
    memory.plural = list
    see(list, rank: min(standing, 3), isJoined: true)
  }

  private enum Link { case none, comma, and }

  /// How a token hangs on the last one of the list: by "and", by a comma, not at all.
  private func link(before token: Int) -> Link {
    if list.isEmpty { return .none }
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
    guard link != .none, before >= first, Int(tokens[before].end) == listEnd else { return .none }
    return link
  }

  /// Whether words before a token make who follows a mediator or host: "mediators Turkey and Qatar".
  private func isGoBetween(_ token: Int) -> Bool {
    var before = token - 1
    if isWord(before, "the") { before -= 1 }
    if isWord(before, "by") || isWord(before, "of") || sign(before) == 0x2C { before -= 1 }
    return flags(before).contains(.goBetween)
  }

  private mutating func see(_ actors: [Actor], rank: Int, isJoined: Bool) {
    memory.see(
      company: ActorMemory.Company(
        actors: actors, mark: ActorMemory.Mark(sentence: sentence, rank: rank), isJoined: isJoined))
  }

  /// Keeps the two states, or the two persons, of a sentence that names just two up to here.
  mutating func keepPair(isComplete: Bool) {
    let persons = firstTwo(doers.filter { $0.actor.name != nil && $0.actor.role != nil })
    let most = isComplete ? 3 : 2
    if let persons { see(persons.actors, rank: min(persons.rank, most), isJoined: false) }
    if let states = firstTwo(doers), states.actors != persons?.actors ?? [] {
      see(states.actors, rank: min(states.rank, most), isJoined: false)
    }
  }

  /// The first actors of two sides, where there are just two and one of them does something; the rank is 3
  /// where it does so to the other.
  private func firstTwo(_ found: [(actor: Actor, rank: Int)]) -> (actors: [Actor], rank: Int)? {
    var two: [(actor: Actor, rank: Int)] = []
    for item in found where !two.contains(where: { isSameSide($0.actor, item.actor) }) {
      two.append(item)
    }
    guard two.count == 2, found.contains(where: { $0.rank >= 3 }) else { return nil }
    return (two.map(\.actor), two[0].rank >= 3 ? 3 : 0)
  }

  /// Whether two actors are of one state, and neither of them fights it.
  func isSameSide(_ one: Actor, _ other: Actor) -> Bool {
    let rebels: [Sector?] = [Sector(rawValue: "REB"), Sector(rawValue: "UAF")]
    return one.code == other.code && rebels.contains(one.sector) == rebels.contains(other.sector)
  }

  /// The most prominent company of so many that fits.
  func company(of count: Int, _ fits: (ActorMemory.Company) -> Bool) -> ActorMemory.Company? {
    let fitting = memory.companies.filter {
      $0.actors.count == count && fits($0)
    }
    return fitting.max { weight($0) <= weight($1) }
  }

  /// Joined words say more than one deed, a deed of the sentence before more than words far off.
  private func weight(_ company: ActorMemory.Company) -> Int {
    let isOrganised = company.actors.contains { [.igo, .eur, .uno].contains($0.code) }
    return (company.isJoined ? 3 : 1) + company.mark.rank + min(company.count - 1, 2)
      - 2 * min(sentence - company.mark.sentence, 4) - (isOrganised ? 2 : 0)
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
