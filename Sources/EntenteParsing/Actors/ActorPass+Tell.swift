import EntenteModels

/// Phrases become mentions.
extension ActorPass {
  /// Tells what a phrase says; gives the token to go on with.
  mutating func tell(_ phrase: ActorPhrase) -> Int {
    standing = rank(of: phrase.start..<phrase.end)
    if phrase.person != nil || phrase.unlisted != nil {
      tellPerson(phrase)
    } else if phrase.role >= 0 {
      tellOffice(phrase)
    } else if phrase.body >= 0 {
      tellBody(phrase)
    } else if phrase.group >= 0 {
      tellGroup(phrase)
    } else if let owner = phrase.owner {
      return tellName(owner, from: phrase.start, phrase)
    }
    return introduceAlias(after: phrase.end)
  }

  // MARK: States, bodies and laws alone

  private mutating func tellName(_ use: NameUse, from start: Int, _ phrase: ActorPhrase) -> Int {
    let span = phrase.ownerStart..<use.end
    switch use.kind {
    case .legalBasis:
      add(.legalBasis, span, [actor(ofBody: use, span)])
    case .organisation, .institution:
      let isVenue = use.form == .place || isVenue(span, use)
      var actor = actor(ofBody: use, span)
      if use.form == .place { actor.id = nil }
      add(
        use.form == .place ? .place : use.kind == .organisation ? .organisation : .institution,
        span,
        [actor], isVenue: isVenue, others: use.others)
      remember(actor, use, isPlace: use.form == .place)
    case .country:
      tellState(use, span)
    case .region, .person: break
    }
    return introduceAlias(after: use.end)
  }

  private mutating func tellState(_ use: NameUse, _ span: Range<Int>) {
    let code = Int32(lexicon.number(.entries, use.entry, 2))
    var actor = state(code, span)
    if use.form == .demonym, isWord(span.lowerBound - 1, "ethnic") {
      // "ethnic Albanians" live anywhere.
      return add(.group, span, [Actor(sector: .civilians, text: actor.text)])
    }
    let isVenue = isVenue(span, use)
    let isTown = use.form == .capital || use.form == .metonym
    if use.form == .place || isTown && isVenue {
      actor.name = nil
      add(.place, span, [actor], isVenue: true, others: use.others)
      seePlace(code, span, use)
      return
    }
    if isTown { actor.sector = .government }
    add(.state, span, [actor], isVenue: isVenue, others: use.others)
    if isVenue { seePlace(code, span, use) } else { remember(actor, use) }
    if use.form == .demonym || isVenue == false { waiting.append((found.count - 1, use.end)) }
  }

  /// A state that is only a place; what a sentence begins with, "In Kenya, ...", is what it is about.
  private mutating func seePlace(_ code: Int32, _ span: Range<Int>, _ use: NameUse) {
    memory.see(state: code, rank: 1)
    let isFirst = span.lowerBound == first + 1 && isWord(first, "in")
    if isFirst, use.form == .name || use.form == .capital { memory.scene = code }
  }

  /// A body of the lexicon, under its official name of the day.
  func actor(ofBody use: NameUse, _ span: Range<Int>) -> Actor {
    let entry = lexicon.entry(row: use.entry)
    return Actor(
      code: entry.code, sector: entry.sector ?? (use.kind == .institution ? .government : nil),
      name: use.kind == .legalBasis ? entry.name : tables.officialName(ofRow: use.entry, on: day),
      id: entry.id, text: wording(span))
  }

  func state(_ code: Int32, _ span: Range<Int>) -> Actor {
    Actor(code: ActorCode(rawValue: lexicon.string(Int(code))), text: wording(span))
  }

  private mutating func remember(_ actor: Actor, _ use: NameUse, isPlace: Bool = false) {
    let code = Int32(lexicon.number(.entries, use.entry, 2))
    // Bodies of one state count as the state; IGO alone tells nothing.
    if use.kind != .organisation || lexicon.string(Int(code)) != "IGO" {
      memory.see(state: code, rank: isPlace ? 1 : standing)
    }
    if isPlace { return }
    memory.see(thing: actor, code: code, type: type(of: use), rank: standing)
    if actor.sector?.rawValue == "REB" { memory.rebels = actor }
  }

  private func type(of use: NameUse) -> String {
    switch use.kind {
    case .organisation: "organisation"
    case .institution: lexicon.entry(row: use.entry).type ?? "office"
    default: ""
    }
  }

  // MARK: Ministries, courts, armies

  private mutating func tellBody(_ phrase: ActorPhrase) {
    let span = phrase.start..<phrase.end
    guard let (owner, isGuessed) = owner(of: phrase) else {
      return add(.institution, span, [bodyActor(phrase, nil, span)])
    }
    let actor = bodyActor(phrase, owner, span)
    let isGovernment = tables.number(.bodies, phrase.body, 4) == 1
    add(isGovernment ? .state : .institution, span, [actor], isGuessed: isGuessed)
    memory.see(state: owner.code, rank: standing)
    memory.see(
      thing: actor, code: owner.code,
      type: isGovernment ? "" : lexicon.string(tables.number(.bodies, phrase.body, 2)),
      rank: standing)
    share(actor, .institution, before: phrase.start)
  }

  private func bodyActor(_ phrase: ActorPhrase, _ owner: Owner?, _ span: Range<Int>) -> Actor {
    let body = phrase.body
    var actor = Actor(sector: sector(tables.number(.bodies, body, 1)), text: wording(span))
    if let owner {
      actor.code = owner.actorCode(lexicon)
      let known = entry(named: phrase.bodyTokens, of: owner.code)
      if let entry = known ?? ministry(body, of: owner.code) {
        if let sector = lexicon.entry(row: entry).sector { actor.sector = sector }
        actor.id = lexicon.entry(row: entry).id
        actor.name = tables.officialName(ofRow: entry, on: day)
        return actor
      }
      if owner.entry >= 0 { actor.id = lexicon.entry(row: owner.entry).id }
    }
    if tables.number(.bodies, body, 4) == 0 {
      actor.role = lexicon.string(tables.number(.bodies, body, 0))
    }
    return actor
  }

  /// The entry of a state's ministry for the body's topic.
  private func ministry(_ body: Int, of code: Int32) -> Int? {
    let topic = tables.number(.bodies, body, 3)
    if lexicon.bytes(ofString: topic).isEmpty { return nil }
    let rows = tables.rows(.ministries)
    let first = lowerBound(rows) {
      (tables.number(.ministries, $0, 0), tables.number(.ministries, $0, 1)) < (Int(code), topic)
    }
    guard first < rows, tables.number(.ministries, first, 0) == Int(code),
      tables.number(.ministries, first, 1) == topic
    else { return nil }
    return tables.number(.ministries, first, 2)
  }

  // MARK: Groups

  private mutating func tellGroup(_ phrase: ActorPhrase) {
    let span = phrase.start..<phrase.end
    var actor = Actor(
      sector: sector(tables.number(.groups, phrase.group, 1)),
      role: lexicon.string(tables.number(.groups, phrase.group, 0)), text: wording(span))
    if phrase.owner != nil || phrase.body >= 0, let (owner, isGuessed) = owner(of: phrase) {
      actor.code = owner.actorCode(lexicon)
      place(&actor, in: owner)
      if actor.code != nil { keepPeople(actor, phrase.group) }
      add(.group, span, [actor], isGuessed: isGuessed)
      memory.see(state: owner.code, rank: standing)
      share(actor, .group, before: phrase.start)
    } else {
      let known = peopleNamed(phrase)
      (actor.code, actor.id) = (known?.code, known?.id)
      add(.group, span, [actor], isGuessed: known != nil)
    }
    if isPlural(phrase.roleTokens.upperBound - 1) { memory.plural = [actor] }
  }

  private mutating func keepPeople(_ actor: Actor, _ group: Int) {
    memory.people[group] = actor
    if actor.sector?.rawValue == "REB" { memory.rebels = actor }
  }

  /// "The fishermen", "the rebels": those whom the text named with their country.
  private func peopleNamed(_ phrase: ActorPhrase) -> Actor? {
    let start = phrase.start
    guard isWord(start - 1, "the") || isWord(start - 2, "the") && tokens[start - 1].shape == .lower
    else { return nil }
    if let known = memory.people[phrase.group] { return known }
    let sector = sector(tables.number(.groups, phrase.group, 1))
    switch sector?.rawValue {
    case "REB": return memory.rebels
    // The senators are those of the senate that was named.
    case "LEG", "JUD":
      let body = memory.thing { $0.actor.sector == sector }?.actor
      return body.map { Actor(code: $0.code, text: $0.text) }
    default: return nil
    }
  }

  /// Makes people a body's: officers of the police are police, officials of a company business.
  func place(_ actor: inout Actor, in owner: Owner) {
    guard owner.entry >= 0 else { return }
    let body = lexicon.entry(row: owner.entry)
    actor.id = body.id
    if actor.sector == .government || actor.sector == .military {
      actor.sector = body.sector ?? actor.sector
    }
  }

  private func isPlural(_ token: Int) -> Bool {
    let last = text[Int(tokens[token].end) - 1]
    return last == UInt8(ascii: "s") || isWord(token, "people") || isWord(token, "men")
      || isWord(token, "women") || isWord(token, "children") || isWord(token, "police")
  }

  /// The states named just before share the noun, as in "Japanese and South Korean officials".
  mutating func share(_ actor: Actor, _ kind: ActorMention.Kind, before start: Int) {
    var start = start
    for (mention, after) in waiting.reversed() {
      guard after < start, (after..<start).allSatisfy(isJoint) else { break }
      found[mention].kind = kind
      found[mention].actors[0].sector = actor.sector
      found[mention].actors[0].role = actor.role
      start = tokenIndex(of: found[mention].range.lowerBound, before: after)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private func tokenIndex(of byte: Int, before token: Int) -> Int {
    var token = token
    while token > first, Int(tokens[token - 1].start) >= byte { token -= 1 }
    return token
  }

  private func isJoint(_ token: Int) -> Bool {
    sign(token) == 0x2C || sign(token) == 0x2D || sign(token) == 0x2F || isWord(token, "and")
      || isWord(token, "or") || isWord(token, "the")
  }

  func sector(_ string: Int) -> Sector? {
    lexicon.optionalString(string).map(Sector.init(rawValue:))
  }

  // MARK: Adding

  /// The day of what the sentence tells.
  var day: Day? { days[sentence] ?? reference }

  mutating func add(
    _ kind: ActorMention.Kind, _ span: Range<Int>, _ actors: [Actor], isVenue: Bool = false,
    isGuessed: Bool = false, others: [Int] = []
  ) {
    var doubts: [Doubt] = []
    if isGuessed { doubts.append(Doubt(field: "actor", how: .coreference)) }
    if !others.isEmpty {
      let names = others.map { lexicon.entry(row: $0).name }
      doubts.append(Doubt(field: "actor", how: .ambiguousName, alternatives: names))
    }
    if !isVenue, kind != .legalBasis, kind != .place { join(actors, span) }
    found.append(
      ActorMention(
        range: range(span), kind: kind, actors: actors, isVenue: isVenue, doubts: doubts))
  }

  // MARK: Abbreviations

  /// Keeps "(USFK)" after a mention as another name for it; gives the token after it.
  private mutating func introduceAlias(after token: Int) -> Int {
    guard sign(token) == 0x28, token + 2 < end, sign(token + 2) == 0x29,
      tokens[token + 1].shape == .capitals, !found.isEmpty
    else { return token }
    if kinds[token + 1] & 1 == 0 {
      memory.aliases[key(token + 1..<token + 2)] = found.count - 1
      return token + 3
    }
    return token
  }

  /// A key by which words are found again.
  func key(_ span: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for token in span where tokens[token].shape != .sign {
      for index in Int(tokens[token].start)..<Int(tokens[token].end) {
        hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3
      }
      hash = (hash ^ 0x20) &* 0x100_0000_01b3
    }
    return hash
  }

  func lowerBound(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
