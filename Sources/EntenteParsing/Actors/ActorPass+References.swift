import EntenteLanguage
import EntenteModels

/// Words that stand for somebody named before, and towns that are only places.
extension ActorPass {
  /// Reads "both sides", "he", "their government"; nil where the word stands for nobody known.
  mutating func readAnaphor(_ token: Int) -> Int? {
    guard let item = longest(.anaphor, at: token),
      let kind = AnaphorKind(rawValue: tables.number(.anaphors, item.row, 0))
    else { return nil }
    let span = token..<item.next
    if !canStand(kind, span) { return nil }
    if kind.isPair { keepPair(isComplete: false) }
    let actors = referents(kind, span, row: item.row)
    guard !actors.isEmpty else { return nil }
    if isPossessive(token), item.next == token + 1,
      let next = tellBelongings(of: actors, kind, span)
    {
      return next
    }
    if kind == .it, !isSubject(item.next) { return item.next }
    if actors.count > 1 { memory.plural = actors }
    standing = rank(of: span)
    let told = actors.map { actor in
      var actor = actor
      actor.text = wording(span)
      return actor
    }
    if !isPossessive(token) || kind.isNoun { join(told, span) }
    found.append(
      ActorMention(
        range: range(span), kind: .reference, actors: told,
        doubts: [Doubt(field: "actor", how: .coreference)]))
    return item.next
  }

  /// Whether words can stand for somebody here: "both said", not "both governments said"; "the company", not
  /// "the company Hanwha" or "the Department of Defense".
  private func canStand(_ kind: AnaphorKind, _ span: Range<Int>) -> Bool {
    guard kind.isNoun else { return true }
    if isWord(span.lowerBound, "the"), span.count > 1 {
      let next = span.upperBound
      let longer = phrase(at: span.lowerBound + 1).end
      if longer > next || next < end && tokens[next].isName && tokens[next].isSpaced {
        return false
      }
    }
    let next = span.upperBound
    switch kind {
    case .former, .latter: return next >= end || !isKnown(next) && !isWord(next, "of")
    case .both, .three, .theBody, .theState: return standsAlone(span)
    default: return true
    }
  }

  private func isPossessive(_ token: Int) -> Bool {
    isWord(token, "his") || isWord(token, "her") || isWord(token, "its") || isWord(token, "their")
  }

  /// Whether "it" does something: "it said", not "it is raining".
  private func isSubject(_ next: Int) -> Bool {
    flags(next).contains(.verb) && !isWord(next, "is") && !isWord(next, "was")
      && tokens[next].shape == .lower
  }

  /// "his administration", "its foreign minister": the state's of whom the word stands for.
  private mutating func tellBelongings(
    of actors: [Actor], _ kind: AnaphorKind, _ span: Range<Int>
  ) -> Int? {
    guard let code = actors[0].code else { return nil }
    let phrase = phrase(at: span.upperBound)
    guard phrase.end > span.upperBound, phrase.owner == nil,
      phrase.body >= 0 || phrase.role >= 0 && phrase.person == nil || phrase.group >= 0
    else { return nil }
    if actors.count > 1 { return tellBelongings(of: actors, phrase) }
    memory.lent = lexiconCode(code)
    if phrase.role >= 0, flags(span.lowerBound - 1).contains(.sentAway) {
      // "protested against China and summoned its envoy": one's own envoys are recalled.
      memory.lent = memory.states.first { $0 != memory.lent && isState($0) } ?? memory.lent
    }
    let owner = memory.lent.map { ActorCode(rawValue: lexicon.string(Int($0))) } ?? code
    let next = tell(phrase)
    memory.lent = nil
    if let last = found.indices.last, found[last].range.lowerBound > range(span).lowerBound,
      found[last].actors[0].code == nil
    {
      found[last].actors[0].code = owner
      found[last].doubts.append(Doubt(field: "actor", how: .coreference))
    }
    return next
  }

  /// "their defense ministers": one of each.
  private mutating func tellBelongings(of actors: [Actor], _ phrase: ActorPhrase) -> Int? {
    let next = tell(phrase)
    guard let last = found.indices.last, let noun = found[last].actors.first,
      found[last].range.lowerBound == Int(tokens[phrase.start].start)
    else { return next }
    found[last].actors = actors.map { owner in
      var actor = noun
      actor.code = owner.code
      return actor
    }
    found[last].doubts = [Doubt(field: "actor", how: .coreference)]
    memory.plural = found[last].actors
    return next
  }

  private func lexiconCode(_ code: ActorCode) -> Int32? {
    memory.states.first { lexicon.string(Int($0)) == code.rawValue }
  }

  // MARK: Who is meant

  private func referents(_ kind: AnaphorKind, _ span: Range<Int>, row: Int) -> [Actor] {
    switch kind {
    case .he, .she: return person(kind, isObject: isObject(span)).map { [$0] } ?? []
    case .hisState: return ownState(of: person(.he), span)
    case .herState: return ownState(of: person(.she), span)
    case .they: return memory.plural
    case .theirStates: return distinct(memory.plural).map { state($0, span) }
    case .it: return memory.thing { _ in true }.map { [$0.actor] } ?? []
    case .theState: return theState(row).map { [state($0, span)] } ?? []
    case .theBody:
      let type = lexicon.string(tables.number(.anaphors, row, 1))
      let list = tables.number(.anaphors, row, 2)
      let body = memory.thing { $0.type == type && tables.allows(list, $0.code) }
      return body.map { [$0.actor] } ?? []
    case .twoStates: return sides(row, span)
    case .both:
      return company(of: 2) { _ in true }?.actors ?? pair(row).map { state($0, span) }
    case .threeStates:
      if let three = company(of: 3, { _ in true }) { return three.actors }
      return memory.states.count < 3 ? [] : memory.states.prefix(3).map { state($0, span) }
    case .three: return company(of: 3) { _ in true }?.actors ?? []
    case .former, .latter:
      guard let two = company(of: 2, { $0.isJoined })?.actors else { return [] }
      return [two[kind == .former ? 0 : 1]]
    case .twoLeaders: return leaders(span, row)
    case .twoMinisters:
      let officials = company(of: 2) { two in
        two.actors.allSatisfy { $0.role.map(Self.isMinister) ?? false }
          && two.actors[0].code != two.actors[1].code
      }
      return officials?.actors ?? officers(span, row)
    }
  }

  private func person(_ kind: AnaphorKind, isObject: Bool = false) -> Actor? {
    let other = kind == .he ? "she" : "he"
    return memory.person(isObject: isObject) { $0.pronoun != other }
      .map { memory.persons[$0].actor }
  }

  private func ownState(of person: Actor?, _ span: Range<Int>) -> [Actor] {
    guard let code = person?.code else { return [] }
    return [Actor(code: code, text: wording(span))]
  }

  /// "The country", "the island": the state named last most prominently that the word fits.
  private func theState(_ row: Int) -> Int32? {
    let list = tables.number(.anaphors, row, 2)
    let named = memory.thing { thing in
      thing.type.isEmpty && tables.allows(list, thing.code) && isState(thing.code)
    }
    return named?.code ?? (memory.topics + memory.states).first { tables.allows(list, $0) }
  }

  /// The two states that are meant: the parties of the profile where the text is about them, else the two
  /// that were named together, else the two named last.
  private func pair(_ row: Int) -> [Int32] {
    if parties.count == 2, parties.allSatisfy({ memory.states.prefix(4).contains($0) }) {
      return parties
    }
    let list = tables.number(.anaphors, row, 2)
    let two = company(of: 2) { two in
      let codes = distinct(two.actors)
      return codes.count == 2 && codes.allSatisfy { tables.allows(list, $0) }
    }
    if let two { return distinct(two.actors) }
    let states = memory.states.filter { tables.allows(list, $0) }
    return states.count < 2 ? [] : states.prefix(2).reversed()
  }

  /// The states of the pair; of one state and its rebels, those two.
  private func sides(_ row: Int, _ span: Range<Int>) -> [Actor] {
    let isOpen = tables.number(.anaphors, row, 2) < 0
    let two = company(of: 2) { distinct($0.actors).count == 2 || $0.isJoined }
    if isOpen, let two, two.isJoined, distinct(two.actors).count < 2,
      !isSameSide(two.actors[0], two.actors[1])
    {
      return two.actors
    }
    return pair(row).map { state($0, span) }
  }

  private static func isMinister(_ role: String) -> Bool {
    role.hasSuffix("minister") || role.hasSuffix("secretary") || role.contains("of state")
      || role.contains("envoy") || role.contains("negotiator") || role.contains("chief")
  }

  /// Somebody of each government of the pair.
  private func officers(_ span: Range<Int>, _ row: Int) -> [Actor] {
    pair(row).map { code in
      var actor = state(code, span)
      actor.sector = .government
      return actor
    }
  }

  /// The heads that were named together, else the last two heads, else the heads of the pair of states.
  private func leaders(_ span: Range<Int>, _ row: Int) -> [Actor] {
    let together = company(of: 2) { two in
      two.actors.allSatisfy { $0.name != nil && $0.role != nil }
        && two.actors[0].code != two.actors[1].code
    }
    if let two = together { return two.actors }
    let heads = memory.recent.filter { place in
      let role = memory.persons[place].role
      return role >= 0 && tables.number(.roles, role, 3) == 1
    }
    var actors: [Actor] = []
    for place in heads.prefix(2).sorted() where actors.count < 2 {
      actors.append(memory.persons[place].actor)
    }
    if actors.count == 2, actors[0].code != actors[1].code { return actors }
    return officers(span, row)
  }

  // MARK: Venues

  /// Whether a name says where something is: "in Washington", "a summit in Seoul", "Seoul-based".
  func isVenue(_ span: Range<Int>, _ use: NameUse) -> Bool {
    if use.end + 1 < end, sign(use.end) == 0x2D, isWord(use.end + 1, "based") { return true }
    let hasPossessive = sign(use.end) == 0x27
    var before = span.lowerBound - 1
    if isWord(before, "the") || isWord(before, "both") { before -= 1 }
    let isTown = use.form == .capital || use.form == .metonym || use.form == .place
    if flags(before).contains(.placeBefore), !(isTown && hasPossessive) { return true }
    if isWord(before, "to") || isWord(before, "from") || isWord(before, "for")
      || isWord(before, "through") || isWord(before, "via")
    {
      if hasMotion(before) { return !hasPossessive }
    }
    if isTown, flags(before).contains(.motion), !hasPossessive { return true }
    if isTown, !hasPossessive, isNamedAsTown(before) { return true }
    if hasPlaceByTree(span, use) { return !hasPossessive }
    if isTown, isPlaceByWhatFollows(span, use, hasPossessive) { return true }
    return inherits(before)
  }

  /// Whether somebody moves in the four words before; nobody does "in return".
  private func hasMotion(_ token: Int) -> Bool {
    (max(first, token - 4)..<token).contains { index in
      flags(index).contains(.motion) && !isWord(index - 1, "in")
    }
  }

  /// "the capital, Seoul", "a suburb of London": a noun for a town or its part before "of" or a comma.
  private func isNamedAsTown(_ before: Int) -> Bool {
    if isWord(before, "of") { return flags(before - 1).contains(.venueNoun) }
    return isWord(before, "capital") || sign(before) == 0x2C && isWord(before - 1, "capital")
  }

  /// "in the heavily guarded Pyongyang": the preposition that a tree gives to a town further off.
  private func hasPlaceByTree(_ span: Range<Int>, _ use: NameUse) -> Bool {
    guard annotated.isAnalysed, use.kind == .country, use.form != .demonym else { return false }
    let start = Int(tokens[span.lowerBound].start)
    let word = lowerBound(annotated.tokens.count) { annotated.tokens[$0].upperBound <= start }
    for other in (max(0, word - 8)..<word).reversed()
    where annotated.heads[other] == Int32(word) && annotated.relations[other] == .case {
      let place = lowerBound(tokens.count) {
        Int(tokens[$0].start) < annotated.tokens[other].lowerBound
      }
      return flags(place).contains(.placeBefore)
    }
    return false
  }

  private func isPlaceByWhatFollows(
    _ span: Range<Int>, _ use: NameUse, _ hasPossessive: Bool
  ) -> Bool {
    let next = hasPossessive ? afterPossessive(use.end) : use.end
    guard next < end else { return false }
    if flags(next).contains(.venueNoun) { return true }
    if hasPossessive { return false }
    // "Kyiv, Ukraine"; the dateline "SEOUL, Nov. 3 —", "WASHINGTON (AP) —".
    if sign(next) == 0x2C, let name = name(at: next + 1), name.kind == .country,
      name.form == .name
    {
      return lexicon.number(.entries, name.entry, 2) == lexicon.number(.entries, use.entry, 2)
    }
    guard span.lowerBound == first else { return false }
    let isDateline =
      sign(next) == 0x28 || sign(next) == 0x2D || sign(next) == 0x3B
      || flags(next + 1).contains(.calendar) && sign(next) == 0x2C
    return isDateline || tokens[first].shape == .capitals && use.end - first == 1 && sign(next) != 0
  }

  /// "in Seoul and Tokyo": the second town is what the first one is.
  private func inherits(_ before: Int) -> Bool {
    guard isWord(before, "and") || isWord(before, "or") || sign(before) == 0x2C,
      let last = found.last, last.isVenue, before > first
    else { return false }
    var token = before - 1
    if sign(token) == 0x2C { token -= 1 }
    return token >= first && last.range.upperBound == Int(tokens[token].end)
  }
}
