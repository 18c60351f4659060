import EntenteModels

/// Titles: who holds an office on a day.
extension ActorPass {
  // MARK: Titles alone

  mutating func tellOffice(_ phrase: ActorPhrase) {
    let span = phrase.start..<phrase.end
    if phrase.isPlural { return tellOfficers(phrase, span) }
    if let place = apposed(phrase), phrase.owner == nil || fits(place, phrase) {
      var actor = memory.persons[place].actor
      actor.text = wording(span)
      return add(.office, span, [actor])
    }
    if phrase.owner == nil {
      guard isDefinite(span.lowerBound) else {
        // "was elected president" names nobody; "a minister" does.
        if isArticle(span.lowerBound - 1) { add(.office, span, [titled(phrase, nil, span)]) }
        return
      }
      if phrase.body < 0, let place = lastHolder(phrase.role) {
        var actor = memory.persons[place].actor
        actor.text = wording(span)
        memory.touch(place, rank: standing)
        return add(.office, span, [actor], isGuessed: true)
      }
    }
    let isVague = phrase.owner == nil && !isKnownOffice(phrase.role)
    guard !isVague, let (owner, isGuessed) = owner(of: phrase) else {
      return add(.office, span, [titled(phrase, nil, span)])
    }
    tellHolder(phrase, owner, span, isGuessed: isGuessed)
  }

  private mutating func tellHolder(
    _ phrase: ActorPhrase, _ owner: Owner, _ span: Range<Int>, isGuessed: Bool
  ) {
    var actor = titled(phrase, owner, span)
    let canHold =
      phrase.modifiers.isEmpty && phrase.when != .past && phrase.when != .then
      && phrase.owner?.form != .place
    if canHold, let holder = holder(of: phrase.role, owner, on: day ?? nil) {
      let person = lexicon.entry(row: holder.entry)
      actor.name = person.name
      actor.id = person.id
      see(actor, entry: holder.entry, role: phrase.role, code: owner.code)
    } else if standing >= 3 {
      memory.see(
        ActorMemory.Person(
          actor: actor, entry: -1, role: phrase.role, pronoun: "", code: owner.code), keys: [],
        rank: standing)
    }
    add(.office, span, [actor], isGuessed: isGuessed)
    memory.see(state: owner.code, rank: standing)
    share(actor, .office, before: phrase.start)
  }

  /// "the foreign ministers of Japan": people by their title.
  private mutating func tellOfficers(_ phrase: ActorPhrase, _ span: Range<Int>) {
    var actor = titled(phrase, nil, span)
    if phrase.owner != nil, let (owner, _) = owner(of: phrase) {
      actor.code = owner.actorCode(lexicon)
      place(&actor, in: owner)
      memory.see(state: owner.code, rank: standing)
    }
    add(.group, span, [actor])
    if actor.code != nil { share(actor, .group, before: phrase.start) }
    memory.plural = [actor]
  }

  /// An actor with a title and nothing more.
  func titled(_ phrase: ActorPhrase, _ owner: Owner?, _ span: Range<Int>) -> Actor {
    var actor = Actor(
      code: owner?.actorCode(lexicon), sector: sector(of: phrase), role: title(of: phrase),
      text: wording(span))
    if let entry = owner?.entry, entry >= 0 { actor.id = lexicon.entry(row: entry).id }
    return actor
  }

  /// "former deputy foreign minister".
  func title(of phrase: ActorPhrase) -> String? {
    guard phrase.role >= 0 else { return nil }
    let modifiers = phrase.modifiers.map { lexicon.string(tables.number(.modifiers, $0, 0)) }
    let former = phrase.when == .past ? ["former"] : []
    let title =
      phrase.isPlural
      ? wording(phrase.roleTokens).lowercased()
      : lexicon.string(tables.number(.roles, phrase.role, 0))
    return (former + modifiers + [title]).joined(separator: " ")
  }

  func sector(of phrase: ActorPhrase) -> Sector? {
    if phrase.when == .past { return Sector(rawValue: "ELI") }
    if phrase.body >= 0 { return sector(tables.number(.bodies, phrase.body, 1)) }
    if let owner = phrase.owner, owner.kind == .institution,
      lexicon.entry(row: owner.entry).type == "company"
    {
      return .business
    }
    return phrase.role < 0 ? nil : sector(tables.number(.roles, phrase.role, 1))
  }

  /// Whether "the" or a possessive stands before.
  private func isDefinite(_ token: Int) -> Bool {
    isWord(token - 1, "the") || isWord(token - 1, "its") || isWord(token - 1, "his")
      || isWord(token - 1, "her") || isWord(token - 1, "their") || token == first
  }

  private func isArticle(_ token: Int) -> Bool {
    isWord(token, "a") || isWord(token, "an") || isWord(token, "one") || isWord(token, "another")
      || isWord(token, "senior") || isWord(token, "top")
  }

  private func isKnownOffice(_ role: Int) -> Bool {
    if tables.number(.roles, role, 3) > 0 { return true }
    let office = tables.number(.roles, role, 2)
    return lexicon.bytes(ofString: office).count > 0
      && lexicon.string(tables.number(.roles, role, 0)).hasSuffix("minister")
  }

  /// The person with this title who was named most prominently.
  private func lastHolder(_ role: Int) -> Int? {
    memory.person { person in
      if let code = memory.lent, person.code != code { return false }
      return person.role == role
        || person.role >= 0
          && tables.number(.roles, person.role, 2) == tables.number(.roles, role, 2)
    }
  }

  /// The person whose name stands just before the comma before a title.
  private func apposed(_ phrase: ActorPhrase) -> Int? {
    var token = phrase.start - 1
    if isWord(token, "the") || isWord(token, "a") || isWord(token, "an") { token -= 1 }
    guard sign(token) == 0x2C, let last = found.last, last.kind == .person,
      token > first, last.range.upperBound == Int(tokens[token - 1].end)
    else { return nil }
    return memory.recent.first
  }

  private mutating func fits(_ place: Int, _ phrase: ActorPhrase) -> Bool {
    guard let (owner, _) = owner(of: phrase) else { return true }
    return memory.persons[place].code < 0 || memory.persons[place].code == owner.code
  }

  // MARK: Holders

  /// Who holds an office on a day; without a day, who holds it now.
  func holder(of role: Int, _ owner: Owner, on day: Day?) -> (entry: Int, tenure: Int)? {
    let office = tables.number(.roles, role, 2)
    let rows = tables.rows(.holders)
    var row = lowerBound(rows) {
      (tables.number(.holders, $0, 0), tables.number(.holders, $0, 1)) < (office, Int(owner.code))
    }
    var best: (entry: Int, tenure: Int)?
    var bestRank = (0, Int32.min)
    while row < rows, tables.number(.holders, row, 0) == office,
      tables.number(.holders, row, 1) == Int(owner.code)
    {
      let (entry, tenure) = (tables.number(.holders, row, 2), tables.number(.holders, row, 3))
      row += 1
      guard isHeld(tenure, on: day), belongs(tenure, to: owner) else { continue }
      let exact = tables.number(.tenureRoles, tenure, 0) == role ? 1 : 0
      let rank = (exact, Int32(lexicon.number(.tenures, tenure, 5)))
      if rank > bestRank || best == nil { (best, bestRank) = ((entry, tenure), rank) }
    }
    return best
  }

  func isHeld(_ tenure: Int, on day: Day?) -> Bool {
    let start = Int32(lexicon.number(.tenures, tenure, 5))
    let stop = Int32(lexicon.number(.tenures, tenure, 6))
    guard let day else { return stop == LexiconFormat.noDay }
    return start <= day.number && (stop == LexiconFormat.noDay || day.number <= stop)
  }

  private func belongs(_ tenure: Int, to owner: Owner) -> Bool {
    let body = lexicon.bytes(ofString: lexicon.number(.tenures, tenure, 2))
    if owner.entry < 0 { return true }
    return body.elementsEqual(
      lexicon.bytes(ofString: lexicon.number(.entries, owner.entry, 0)))
  }
}
