import EntenteModels

/// Persons: which Lee, and who is known from the text alone.
extension ActorPass {
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
    memory.see(state: person.code, rank: standing)
    memory.see(thing: actor, code: person.code, type: "", rank: standing)
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
    memory.see(person, keys: keys, rank: standing)
    memory.see(state: person.code, rank: standing)
  }

  mutating func see(_ actor: Actor, entry: Int, role: Int, code: Int32) {
    memory.see(
      ActorMemory.Person(
        actor: actor, entry: entry, role: role,
        pronoun: lexicon.entry(row: entry).type ?? "", code: code),
      keys: tables.surnameRows(ofEntry: entry).map { key(ofString: lexicon.number(.names, $0, 1)) },
      rank: standing)
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
    // "the Franco-Italian border"
    if isSurname, sign(use.end) == 0x2D, use.end + 1 < end, !tokens[use.end + 1].isSpaced,
      tokens[use.end + 1].isName
    {
      return nil
    }
    let candidates = ([use.entry] + use.others).filter { lexicon.number(.entries, $0, 1) == 3 }
    if !isSurname, candidates.count <= 1 { return (use.entry, []) }
    let ranked = candidates.map { ($0, rank($0, phrase)) }
      .sorted { ($0.1, lastStart($0.0)) > ($1.1, lastStart($1.0)) }
    guard let best = ranked.first else { return nil }
    if isSurname {
      if phrase.role >= 0, best.1 < 8 { return nil }
      let isCommon = flags(phrase.personStart).contains(.commonSurname)
      if phrase.role < 0, isCommon { return nil }
      if best.1 < 2, phrase.personStart == first || candidates.count > 1 {
        return onlyLeader(of: candidates, phrase).map { ($0, []) }
      }
    }
    let rivals = ranked.dropFirst().filter { $0.1 >= best.1 || isSurname && $0.1 >= 2 }.map(\.0)
    return (
      best.0, phrase.role >= 0 ? ranked.dropFirst().filter { $0.1 == best.1 }.map(\.0) : rivals
    )
  }

  /// When somebody's last office on the day began.
  private func lastStart(_ entry: Int) -> Int32 {
    let first = lexicon.number(.entries, entry, 9)
    return (first..<first + lexicon.number(.entries, entry, 10)).reduce(.min) { last, tenure in
      let start = Int32(lexicon.number(.tenures, tenure, 5))
      return start <= day?.number ?? .max ? max(last, start) : last
    }
  }

  /// The one of the bearers of a surname who has led a state or body: "Mugabe", long after; nobody where the
  /// text has told of another person so called.
  private func onlyLeader(of candidates: [Int], _ phrase: ActorPhrase) -> Int? {
    let name = phrase.personStart
    let isShort = tokens[name].end - tokens[name].start < 4
    if isShort || flags(name).contains(.givenName) || memory.isStranger(key(name..<name + 1)) {
      return nil
    }
    let leaders = candidates.filter { entry in
      let firstTenure = lexicon.number(.entries, entry, 9)
      return (firstTenure..<firstTenure + lexicon.number(.entries, entry, 10)).contains { tenure in
        tables.number(.roles, tables.number(.tenureRoles, tenure, 0), 3) == 1
          && day.map { Int32(lexicon.number(.tenures, tenure, 5)) <= $0.number } ?? true
      }
    }
    let codes = Set(leaders.map { lexicon.number(.tenures, lexicon.number(.entries, $0, 9), 1) })
    return codes.count == 1 ? leaders.max { lastStart($0) < lastStart($1) } : nil
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
        // "Middle East envoy" is somebody's envoy, not the Middle East's.
        if let use = phrase.owner, use.kind != .region, owner(use).code != code { continue }
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
    if let use = phrase.owner, use.kind != .region, tenure == nil || phrase.role >= 0 {
      code = owner(use).code
    }
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
    if phrase.owner == nil, let place = memory.place(ofKey: key(run)),
      memory.persons[place].role == phrase.role
    {
      var actor = memory.persons[place].actor
      actor.text = wording(span)
      add(.person, span, [actor])
      memory.touch(place, rank: standing)
      return memory.see(state: memory.persons[place].code, rank: standing)
    }
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
    if nameOfficer(run) { return run.upperBound }
    if let place = knownPlace(run) {
      var actor = memory.persons[place].actor
      actor.text = wording(run)
      standing = rank(of: run)
      add(.person, run, [actor])
      memory.touch(place, rank: standing)
      memory.see(state: memory.persons[place].code, rank: standing)
      return run.upperBound
    }
    if run.count >= 2, let title = titleAfter(run) {
      var phrase = title
      phrase.end = run.upperBound
      standing = rank(of: run)
      tellApposed(run, phrase)
    } else if run.count >= 2 {
      memory.seeStranger(key(run.upperBound - 1..<run.upperBound))
    }
    return run.upperBound
  }

  private func knownPlace(_ run: Range<Int>) -> Int? {
    memory.isEmpty ? nil : memory.place(ofKey: key(run))
  }

  /// Makes "Ana Roque" in "the chief minister of Kerala, Ana Roque, ..." the officer: a name between commas.
  private mutating func nameOfficer(_ run: Range<Int>) -> Bool {
    guard run.count >= 2, sign(run.lowerBound - 1) == 0x2C, let last = found.last,
      last.kind == .office, !last.isVenue, let officer = last.actors.first,
      run.lowerBound - 2 >= first,
      Int(tokens[run.lowerBound - 2].end) == last.range.upperBound,
      run.upperBound >= end || tokens[run.upperBound].shape == .sign
    else { return false }
    var actor = officer
    (actor.name, actor.id, actor.text) = (wording(run), nil, wording(run))
    found[found.count - 1].actors[0].name = actor.name
    found[found.count - 1].actors[0].id = nil
    add(.person, run, [actor])
    let code = actor.code.flatMap { code in
      memory.states.first { lexicon.string(Int($0)) == code.rawValue }
    }
    let person = ActorMemory.Person(
      actor: actor, entry: -1, role: -1, pronoun: "", code: code ?? -1)
    remember(person, keys: [key(run), key(surname(of: run, code ?? -1))])
    return true
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
