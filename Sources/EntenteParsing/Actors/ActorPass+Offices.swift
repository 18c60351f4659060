import EntenteModels

/// Titles and persons: who holds an office on a day, which Lee.
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
        memory.touch(place)
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
    let canHold = phrase.modifiers.isEmpty && phrase.when != .past && phrase.when != .then
    if canHold, let holder = holder(of: phrase.role, owner, on: day ?? nil) {
      let person = lexicon.entry(row: holder.entry)
      actor.name = person.name
      actor.id = person.id
      see(actor, entry: holder.entry, role: phrase.role, code: owner.code)
    }
    add(.office, span, [actor], isGuessed: isGuessed)
    memory.see(state: owner.code)
    share(actor, .office, before: phrase.start)
  }

  /// "the foreign ministers of Japan": people by their title.
  private mutating func tellOfficers(_ phrase: ActorPhrase, _ span: Range<Int>) {
    var actor = titled(phrase, nil, span)
    if phrase.owner != nil, let (owner, _) = owner(of: phrase) {
      actor.code = owner.actorCode(lexicon)
      place(&actor, in: owner)
      memory.see(state: owner.code)
    }
    add(.group, span, [actor])
    if actor.code != nil { share(actor, .group, before: phrase.start) }
    memory.plural = [actor]
  }

  /// An actor with a title and nothing more.
  private func titled(_ phrase: ActorPhrase, _ owner: Owner?, _ span: Range<Int>) -> Actor {
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

  private func sector(of phrase: ActorPhrase) -> Sector? {
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
    if tables.number(.roles, role, 3) == 1 { return true }
    let office = tables.number(.roles, role, 2)
    return lexicon.bytes(ofString: office).count > 0
      && lexicon.string(tables.number(.roles, role, 0)).hasSuffix("minister")
  }

  /// The person named last who has this title.
  private func lastHolder(_ role: Int) -> Int? {
    memory.recent.first { place in
      let known = memory.persons[place].role
      return known == role
        || known >= 0
          && tables.number(.roles, known, 2) == tables.number(.roles, role, 2)
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

  private func isHeld(_ tenure: Int, on day: Day?) -> Bool {
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

  // MARK: Persons

  mutating func tellPerson(_ phrase: ActorPhrase) {
    if let use = phrase.person {
      tellKnownPerson(use, phrase)
    } else if let run = phrase.unlisted {
      tellUnlisted(run, phrase)
    }
  }

  private mutating func tellKnownPerson(_ use: NameUse, _ phrase: ActorPhrase) {
    let span = phrase.start..<phrase.end
    guard let (entry, others) = bearer(of: use, phrase) else {
      if phrase.role >= 0 { tellUnlisted(phrase.personStart..<use.end, phrase) }
      return
    }
    let government = phrase.role < 0 ? longest(.body, at: afterPossessive(use.end)) : nil
    var person = person(entry, phrase, span)
    if let government, tables.number(.bodies, government.row, 4) == 1 {
      // "the Lee administration" is the state's.
      tellAdministration(person, phrase.start..<government.next)
      return
    }
    if phrase.when == .past { person.actor.sector = Sector(rawValue: "ELI") }
    add(.person, span, [person.actor], others: others)
    remember(person, keys: keys(use, phrase))
  }

  private mutating func tellAdministration(_ person: ActorMemory.Person, _ span: Range<Int>) {
    let actor = Actor(code: person.actor.code, sector: .government, text: wording(span))
    add(.state, span, [actor])
    memory.see(state: person.code)
    memory.thing = actor
    skipTo = span.upperBound
  }

  private func keys(_ use: NameUse, _ phrase: ActorPhrase) -> [UInt64] {
    var keys = [key(phrase.personStart..<use.end)]
    for row in tables.surnameRows(ofEntry: use.entry) {
      keys.append(key(ofString: lexicon.number(.names, row, 1)))
    }
    return keys
  }

  private func key(ofString string: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in lexicon.bytes(ofString: string) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return (hash ^ 0x20) &* 0x100_0000_01b3
  }

  mutating func remember(_ person: ActorMemory.Person, keys: [UInt64]) {
    memory.see(person, keys: keys)
    memory.see(state: person.code)
  }

  private mutating func see(_ actor: Actor, entry: Int, role: Int, code: Int32) {
    memory.see(
      ActorMemory.Person(
        actor: actor, entry: entry, role: role,
        pronoun: lexicon.entry(row: entry).type ?? "", code: code),
      keys: tables.surnameRows(ofEntry: entry).map { key(ofString: lexicon.number(.names, $0, 1)) })
  }

  /// Which of the bearers of a name is meant: who was named before, else who fits the title, else who holds
  /// an office on the day.
  private func bearer(
    of use: NameUse, _ phrase: ActorPhrase
  ) -> (entry: Int, others: [Int])? {
    let isSurname = use.form == .surname
    if isSurname, let place = memory.place(ofKey: key(phrase.personStart..<use.end)) {
      let person = memory.persons[place]
      if phrase.role < 0 || person.role == phrase.role || fits(person, phrase) {
        return person.entry >= 0 ? (person.entry, []) : nil
      }
    }
    let candidates = ([use.entry] + use.others).filter { lexicon.number(.entries, $0, 1) == 3 }
    if !isSurname, candidates.count <= 1 { return (use.entry, []) }
    let ranked = candidates.map { ($0, rank($0, phrase)) }.sorted { $0.1 > $1.1 }
    guard let best = ranked.first else { return nil }
    if isSurname {
      if phrase.role >= 0, best.1 < 8 { return nil }
      let isCommon = flags(phrase.personStart).contains(.commonSurname)
      if phrase.role < 0, isCommon || phrase.personStart == first && best.1 < 2 { return nil }
      if best.1 < 2, candidates.count > 1 { return nil }
    }
    let rivals = ranked.dropFirst().filter { $0.1 >= best.1 || isSurname && $0.1 >= 2 }.map(\.0)
    return (
      best.0, phrase.role >= 0 ? ranked.dropFirst().filter { $0.1 == best.1 }.map(\.0) : rivals
    )
  }

  private func fits(_ person: ActorMemory.Person, _ phrase: ActorPhrase) -> Bool {
    guard let use = phrase.owner else { return person.entry < 0 || rank(person.entry, phrase) >= 8 }
    return owner(use).code == person.code
  }

  /// How well a person fits: 8 for the title (and state), 4 for heading a state, 2 for any office on the
  /// day, 1 for a party of the profile or a state that the text named.
  private func rank(_ entry: Int, _ phrase: ActorPhrase) -> Int {
    let firstTenure = lexicon.number(.entries, entry, 9)
    var best = 0
    for tenure in firstTenure..<firstTenure + lexicon.number(.entries, entry, 10) {
      let code = Int32(lexicon.number(.tenures, tenure, 1))
      let role = tables.number(.tenureRoles, tenure, 0)
      var rank = 0
      if phrase.role >= 0 {
        guard isSameOffice(role, phrase.role) else { continue }
        if let use = phrase.owner, owner(use).code != code { continue }
        rank += 8
      }
      if isHeld(tenure, on: day) { rank += tables.number(.roles, role, 3) == 1 ? 6 : 2 }
      if rank > 0, parties.contains(code) || memory.states.contains(code) { rank += 1 }
      best = max(best, rank)
    }
    return best
  }

  private func isSameOffice(_ first: Int, _ second: Int) -> Bool {
    first == second || tables.number(.roles, first, 2) == tables.number(.roles, second, 2)
  }

  /// A person with the office that the words or the day give.
  private func person(
    _ entry: Int, _ phrase: ActorPhrase, _ span: Range<Int>
  ) -> ActorMemory.Person {
    let known = lexicon.entry(row: entry)
    var actor = Actor(name: known.name, id: known.id, text: wording(span))
    let tenure = tenure(of: entry, phrase)
    var role = tenure.map { tables.number(.tenureRoles, $0, 0) } ?? -1
    var code = Int32(lexicon.number(.entries, entry, 2))
    // Before the first office, somebody is of the state that the office will be of.
    let first = lexicon.number(.entries, entry, 9)
    if let tenure = tenure ?? (lexicon.number(.entries, entry, 10) > 0 ? first : nil) {
      code = Int32(lexicon.number(.tenures, tenure, 1))
    }
    if let use = phrase.owner, tenure == nil || phrase.role >= 0 { code = owner(use).code }
    if let tenure, phrase.role < 0 || isSameOffice(role, phrase.role) && phrase.modifiers.isEmpty {
      let isPast = phrase.when == .past || phrase.role < 0 && !isHeld(tenure, on: day)
      let title = lexicon.string(
        tables.number(.tenureRoles, tenure, 0) == role
          ? tables.number(.roles, role, 0) : lexicon.number(.tenures, tenure, 0))
      actor.role = isPast ? "former " + title : title
      actor.sector = isPast ? Sector(rawValue: "ELI") : sector(tables.number(.roles, role, 1))
    } else if phrase.role >= 0 {
      role = phrase.role
      actor.role = title(of: phrase)
      actor.sector = sector(of: phrase)
    }
    actor.code = lexicon.optionalString(Int(code)).map(ActorCode.init(rawValue:))
    return ActorMemory.Person(
      actor: actor, entry: entry, role: role, pronoun: known.type ?? "",
      code: actor.code == nil ? -1 : code)
  }

  /// The tenure that the words or the day point to: the title's, else the one held on the day, else the last
  /// one before it.
  private func tenure(of entry: Int, _ phrase: ActorPhrase) -> Int? {
    let firstTenure = lexicon.number(.entries, entry, 9)
    var best: Int?
    var bestRank = (-1, Int32.min)
    for tenure in firstTenure..<firstTenure + lexicon.number(.entries, entry, 10) {
      let start = Int32(lexicon.number(.tenures, tenure, 5))
      if let day, start > day.number { continue }
      var rank = 0
      if phrase.role >= 0, isSameOffice(tables.number(.tenureRoles, tenure, 0), phrase.role) {
        rank += 4
      }
      if isHeld(tenure, on: day) { rank += 1 }
      if (rank, start) > bestRank { (best, bestRank) = (tenure, (rank, start)) }
    }
    return best
  }

  // MARK: Persons of the text alone

  /// Somebody whom only the text knows, by title and state.
  mutating func tellUnlisted(_ run: Range<Int>, _ phrase: ActorPhrase) {
    let span = phrase.start..<max(phrase.end, run.upperBound)
    var actor = titled(phrase, nil, span)
    var isGuessed = false
    var code: Int32 = -1
    if let (owner, guessed) = owner(of: phrase) {
      actor.code = owner.actorCode(lexicon)
      if owner.entry >= 0, actor.id == nil { actor.id = lexicon.entry(row: owner.entry).id }
      (code, isGuessed) = (owner.code, guessed)
    }
    actor.name = wording(run)
    actor.id = nil
    add(.person, span, [actor], isGuessed: isGuessed)
    let person = ActorMemory.Person(
      actor: actor, entry: -1, role: phrase.role, pronoun: "", code: code)
    remember(person, keys: [key(run), key(surname(of: run, code))])
  }

  /// The tokens of the surname: the first where the state's people put it first, else the last.
  private func surname(of run: Range<Int>, _ code: Int32) -> Range<Int> {
    // A given name of two syllables, "Tae-oh", stands last in these orders too.
    let isKorean = run.count > 3 && tokens[run.upperBound - 1].shape == .lower
    let isFirst =
      isKorean
      || run.count > 1
        && (0..<tables.rows(.surnameFirst)).contains {
          tables.number(.surnameFirst, $0, 0) == Int(code)
        }
    return isFirst ? run.lowerBound..<run.lowerBound + 1 : run.upperBound - 1..<run.upperBound
  }

  /// A capitalised word that no lexicon knows: somebody of this text, an abbreviation, or a person whose
  /// title stands after the name.
  mutating func readUnknown(_ token: Int) -> Int {
    if flags(token).contains(.calendar) { return token + 1 }
    if let mention = memory.aliases[key(token..<token + 1)] {
      var actors = found[mention].actors
      for index in actors.indices { actors[index].text = wording(token..<token + 1) }
      add(found[mention].kind, token..<token + 1, actors)
      return token + 1
    }
    guard let run = unknownName(at: token), !isTitleCase else { return token + 1 }
    if let place = knownPlace(run) {
      var actor = memory.persons[place].actor
      actor.text = wording(run)
      add(.person, run, [actor])
      memory.touch(place)
      memory.see(state: memory.persons[place].code)
      return run.upperBound
    }
    if run.count >= 2, let title = titleAfter(run) {
      var phrase = title
      phrase.end = run.upperBound
      tellApposed(run, phrase)
    }
    return run.upperBound
  }

  private func knownPlace(_ run: Range<Int>) -> Int? {
    memory.isEmpty ? nil : memory.place(ofKey: key(run))
  }

  private mutating func tellApposed(_ run: Range<Int>, _ title: ActorPhrase) {
    let phrase = title
    let span = run
    var actor = titled(phrase, nil, span)
    guard let (owner, isGuessed) = owner(of: phrase) else { return }
    actor.code = owner.actorCode(lexicon)
    actor.name = wording(run)
    add(.person, span, [actor], isGuessed: isGuessed)
    let person = ActorMemory.Person(
      actor: actor, entry: -1, role: phrase.role, pronoun: "", code: owner.code)
    remember(person, keys: [key(run), key(surname(of: run, owner.code))])
  }

  /// "Park Yoon-joo, South Korea's first vice foreign minister": the title after a name.
  private func titleAfter(_ run: Range<Int>) -> ActorPhrase? {
    var token = run.upperBound
    guard sign(token) == 0x2C else { return nil }
    token += 1
    if isWord(token, "the") || isWord(token, "a") || isWord(token, "an") { token += 1 }
    guard token < end, kinds[token] != 0 else { return nil }
    let phrase = phrase(at: token)
    guard phrase.role >= 0, !phrase.isPlural, phrase.person == nil, phrase.unlisted == nil else {
      return nil
    }
    return phrase
  }
}
