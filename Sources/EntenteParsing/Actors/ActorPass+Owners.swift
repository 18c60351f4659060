import EntenteModels

/// Whose ministry, title or army words mean that name no state.
extension ActorPass {
  /// The state or body that something belongs to.
  struct Owner {
    /// The string of its code; -1 for a region.
    let code: Int32
    /// The body; -1 for a state or region.
    let entry: Int

    func actorCode(_ lexicon: Lexicon) -> ActorCode? {
      guard code >= 0 else { return nil }
      let text = lexicon.string(Int(code))
      return text.isEmpty ? nil : ActorCode(rawValue: text)
    }
  }

  /// Whose body, title or group a phrase is, and whether that is a guess.
  ///
  /// What the words name comes first; then the state that the sentence is about, what the sentences before
  /// were about, and what was named last: the first of them that can have such a body or office. The
  /// words alone decide where they are the name of one body: "Congress" is the American one elsewhere.
  mutating func owner(of phrase: ActorPhrase) -> (owner: Owner, isGuessed: Bool)? {
    if let use = phrase.owner { return (owner(use), false) }
    if let code = memory.lent { return (Owner(code: code, entry: -1), true) }
    let bearer = phrase.bearer.map { Int32(lexicon.number(.entries, $0.entry, 2)) }
    let isOwn = phrase.bearer.map { tables.number(.nameCues, $0.row, 0) < 0 } ?? false
    let near = nearStates(phrase)
    if isShared(phrase.body), isMinistry(phrase.body),
      let code = (near + memory.states).first(where: {
        isOwner($0, of: phrase) && entry(named: phrase.bodyTokens, of: $0) != nil
      })
    {
      return (Owner(code: code, entry: -1), true)
    }
    if !isOwn || isShared(phrase.body), let code = near.first(where: { isOwner($0, of: phrase) }) {
      return (Owner(code: code, entry: -1), true)
    }
    if isOwn, let bearer { return (Owner(code: bearer, entry: -1), false) }
    let far = [memory.sentenceState].compactMap { $0 } + memory.states
    if let code = far.first(where: { isOwner($0, of: phrase) }) {
      return (Owner(code: code, entry: -1), true)
    }
    if let bearer { return (Owner(code: bearer, entry: -1), true) }
    if let code = stateAhead(), isOwner(code, of: phrase) {
      return (Owner(code: code, entry: -1), true)
    }
    guard phrase.body < 0, let code = near.first ?? far.first ?? stateAhead() else { return nil }
    return (Owner(code: code, entry: -1), true)
  }

  /// The states that the sentence, else the sentences before, are about, the likeliest first.
  private func nearStates(_ phrase: ActorPhrase) -> [Int32] {
    let start = phrase.start
    let governor =
      memory.sentenceSubject == nil ? nil : governor(of: start..<max(start + 1, phrase.end))
    var states = [governor, memory.sentenceSubject, memory.scene].compactMap { $0 }
    // "... in Benin, Foreign Minister Roe said".
    if states.isEmpty, sign(start - 1) == 0x2C, let last = found.last, last.kind == .state,
      last.isVenue, start > first + 1, last.range.upperBound == Int(tokens[start - 2].end),
      let code = memory.states.first, last.actors.first?.code?.rawValue == lexicon.string(Int(code))
    {
      states.append(code)
    }
    return states + memory.topics
  }

  private func isMinistry(_ body: Int) -> Bool {
    !lexicon.bytes(ofString: tables.number(.bodies, body, 3)).isEmpty
  }

  /// Whether the words for a body are what a few states call theirs: "Congress".
  private func isShared(_ body: Int) -> Bool {
    let list = body < 0 ? -1 : tables.number(.bodies, body, 5)
    return list >= 0 && tables.number(.codeLists, list, 0) > 0
  }

  /// Whether a state can have the body or office of a phrase.
  private func isOwner(_ code: Int32, of phrase: ActorPhrase) -> Bool {
    if phrase.body >= 0 {
      let list = tables.number(.bodies, phrase.body, 5)
      return tables.allows(list, code) && (list >= 0 || isState(code))
    }
    guard phrase.role >= 0, tables.number(.roles, phrase.role, 3) == 1 else { return true }
    return isHead(phrase.role, of: code)
  }

  /// Whether a code is a state's and not an organisation's.
  func isState(_ code: Int32) -> Bool {
    let text = lexicon.string(Int(code))
    return ![.igo, .eur, .uno].contains(ActorCode(rawValue: text)) && text != "NGO"
  }

  /// Whether a state's head may have a title: one that the lexicon gives to somebody there, any where it
  /// knows no head.
  private func isHead(_ role: Int, of code: Int32) -> Bool {
    guard isState(code) else { return false }
    let office = tables.number(.roles, role, 2)
    guard hasHolders(office, code: nil), !hasHolders(office, code: code) else { return true }
    return !(0..<tables.rows(.roles)).contains { other in
      tables.number(.roles, other, 3) == 1
        && hasHolders(tables.number(.roles, other, 2), code: code)
    }
  }

  private func hasHolders(_ office: Int, code: Int32?) -> Bool {
    let rows = tables.rows(.holders)
    let row = lowerBound(rows) {
      (tables.number(.holders, $0, 0), tables.number(.holders, $0, 1)) < (office, Int(code ?? -1))
    }
    guard row < rows, tables.number(.holders, row, 0) == office else { return false }
    return code == nil || tables.number(.holders, row, 1) == Int(code ?? -1)
  }

  /// The first state that the sentence names: what a text belongs to that begins with "President Roe".
  private mutating func stateAhead() -> Int32? {
    if ahead?.sentence != sentence { ahead = (sentence, firstState()) }
    return ahead?.state
  }

  private func firstState() -> Int32? {
    for token in first..<end where kinds[token] & 1 != 0 {
      guard let use = name(at: token) else { continue }
      if use.kind == .country { return Int32(lexicon.number(.entries, use.entry, 2)) }
      let tenures = lexicon.number(.entries, use.entry, 10)
      guard use.kind == .person, use.others.isEmpty, tenures > 0 else { continue }
      let last = lexicon.number(.entries, use.entry, 9) + tenures - 1
      let code = Int32(lexicon.number(.tenures, last, 1))
      if isState(code) { return code }
    }
    return nil
  }

  func owner(_ use: NameUse) -> Owner {
    if use.kind == .region { return Owner(code: -1, entry: -1) }
    return Owner(
      code: Int32(lexicon.number(.entries, use.entry, 2)),
      entry: use.kind == .country ? -1 : use.entry)
  }

  /// The body of a state that bears these words as a name: the Supreme Court, of whichever state.
  func entry(named span: Range<Int>, of code: Int32) -> Int? {
    guard !span.isEmpty, kinds[span.lowerBound] & 1 != 0 else { return nil }
    var found: Int?
    tables.walk(tokens, from: span.lowerBound, to: end) { node, next in
      guard next == span.upperBound else { return }
      for item in tables.items(of: node) where item >> 24 == 0 {
        let entry = lexicon.number(.names, Int(item & 0xFF_FFFF), 2)
        let isBody = LexiconEntry.Kind.allCases[lexicon.number(.entries, entry, 1)] == .institution
        if isBody, Int32(lexicon.number(.entries, entry, 2)) == code { found = entry }
      }
    }
    return found
  }
}
