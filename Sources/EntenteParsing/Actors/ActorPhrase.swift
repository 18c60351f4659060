/// A noun phrase about an actor: "former South Korean Foreign Minister Cho Hyun".
struct ActorPhrase {
  /// When somebody held the office, as the words say.
  enum When: Int { case stated, past, then, now }

  let start: Int
  /// The token after the phrase; `start` where there is none.
  var end: Int
  var when = When.stated
  /// Words that belong to the title: "deputy".
  var modifiers: [Int] = []
  /// The state or body that the rest belongs to.
  var owner: NameUse?
  var ownerStart = 0
  /// The body of the lexicon that bears the words of the body as its own name.
  var bearer: NameUse?
  /// Rows of the tables, -1 for none.
  var body = -1
  var role = -1
  var group = -1
  /// Whether the title stands in the plural.
  var isPlural = false
  var bodyTokens = 0..<0
  var roleTokens = 0..<0
  /// A person of the lexicon, or the tokens of a name that nobody knows.
  var person: NameUse?
  var personStart = 0
  var unlisted: Range<Int>?
  /// Whether the state stands after: "minister of foreign affairs of Japan".
  var ownerFollows = false
}

extension ActorPass {
  /// The phrase that starts at a token; its `end` is its start where none does.
  func phrase(at start: Int) -> ActorPhrase {
    var phrase = ActorPhrase(start: start, end: start)
    var token = readModifiers(start, &phrase)
    // A title goes before a name of the same length, a longer name before a title.
    let head = longestTitle(at: token)
    if let name = name(at: token), name.end >= head, !isCommon(name, at: token) {
      phrase.end = name.end
      if name.kind == .person {
        phrase.person = name
        phrase.personStart = token
        return phrase
      }
      phrase.owner = name
      phrase.ownerStart = token
      if name.kind == .legalBasis { return phrase }
      token = afterPossessive(name.end)
      let isLoose =
        name.form == .demonym || token > name.end || isAbbreviation(name, phrase.ownerStart)
      readRest(token, &phrase, gap: isLoose ? 2 : 0)
    } else {
      readRest(token, &phrase, gap: 0)
      if phrase.body >= 0, phrase.owner == nil, phrase.role < 0 {
        if phrase.group < 0 {
          phrase.bearer = name(at: token).flatMap { isCommon($0, at: token) ? $0 : nil }
        }
        readOwnerPlace(&phrase)
      }
    }
    return phrase
  }

  /// The body, title, group and person from a token on.
  private func readRest(_ start: Int, _ phrase: inout ActorPhrase, gap: Int) {
    var token = start
    if let found = longest(.body, at: token) {
      phrase.body = found.row
      phrase.bodyTokens = token..<found.next
      phrase.end = found.next
      token = afterPossessive(found.next)
      readOwnerAfter(&phrase)
      if phrase.ownerFollows { token = phrase.end }
    }
    if readTitle(token, &phrase) { return }
    if let found = longest(.group, at: token) {
      phrase.group = found.row
      phrase.roleTokens = token..<found.next
      phrase.end = found.next
      return
    }
    guard gap > 0, phrase.body < 0 else { return }
    readLoosely(token, &phrase, gap)
  }

  /// A title, body or group after up to two words that nobody knows: "South Korean auto workers".
  private func readLoosely(_ start: Int, _ phrase: inout ActorPhrase, _ gap: Int) {
    let stop = min(start + gap, end)
    for token in start..<stop {
      let isOpen =
        tokens[token].shape == .lower && tokens[token].isSpaced && kinds[token] & 0b0111_1110 == 0
        && flags(token).isDisjoint(with: [.plain, .verb, .placeBefore, .venueNoun, .motion])
      guard isOpen || isHyphenated(token) else { return }
      let next = token + 1
      guard next < end else { return }
      if readTitle(next, &phrase) { return }
      for kind in [ActorTables.ItemKind.body, .group] {
        guard let found = longest(kind, at: next) else { continue }
        if kind == .body { phrase.body = found.row } else { phrase.group = found.row }
        phrase.bodyTokens = next..<found.next
        phrase.roleTokens = next..<found.next
        phrase.end = found.next
        return
      }
    }
  }

  private func isHyphenated(_ token: Int) -> Bool {
    sign(token) == 0x2D && token + 1 < end && !tokens[token + 1].isSpaced
  }

  /// Modifiers, a title, the state after it, and the person; false where no title stands.
  private func readTitle(_ start: Int, _ phrase: inout ActorPhrase) -> Bool {
    var copy = phrase
    var token = readModifiers(start, &copy)
    var title = longest(.role, at: token)
    if title == nil {
      // "the deputy", "the chief": what modifies titles may be one.
      (copy, token) = (phrase, start)
      title = longest(.role, at: token)
    }
    let plural = longest(.roles, at: token)
    if let found = plural, found.next > title?.next ?? token {
      copy.isPlural = true
      title = found
    }
    guard let title else { return false }
    copy.role = title.row
    copy.roleTokens = token..<title.next
    copy.end = title.next
    phrase = copy
    readOwnerAfter(&phrase)
    if !phrase.isPlural { readPerson(&phrase) }
    return true
  }

  /// Words before a title; gives the token after them.
  private func readModifiers(_ start: Int, _ phrase: inout ActorPhrase) -> Int {
    var token = start
    while let found = longest(.modifier, at: token) {
      // "New Zealand" is no new one.
      if let name = name(at: token), name.end > found.next { return token }
      let when = ActorPhrase.When(rawValue: tables.number(.modifiers, found.row, 1)) ?? .stated
      if when == .stated { phrase.modifiers.append(found.row) } else { phrase.when = when }
      token = found.next
      if sign(token) == 0x2D { token += 1 }
      if token >= end { return start }
    }
    return token
  }

  /// "of Japan" after a title, body or person.
  private func readOwnerAfter(_ phrase: inout ActorPhrase) {
    guard phrase.owner == nil, isWord(phrase.end, "of") || isWord(phrase.end, "for") else { return }
    var token = phrase.end + 1
    if isWord(token, "the") { token += 1 }
    guard let name = name(at: token, isOwner: true), name.kind != .person,
      name.kind != .legalBasis,
      name.form != .demonym
    else { return }
    phrase.owner = name
    phrase.ownerStart = token
    phrase.ownerFollows = true
    phrase.end = name.end
  }

  /// Whether a body's name is what other states call theirs too: "the Supreme Court".
  private func isCommon(_ name: NameUse, at token: Int) -> Bool {
    name.kind == .institution && name.end == longest(.body, at: token)?.next
  }

  /// "in Jakarta" after a body or its people, who are then Indonesia's; an embassy is another state's.
  private func readOwnerPlace(_ phrase: inout ActorPhrase) {
    let type = lexicon.string(tables.number(.bodies, phrase.body, 2))
    guard type != "embassy", isWord(phrase.end, "in") else { return }
    var token = phrase.end + 1
    if isWord(token, "the") { token += 1 }
    guard let name = name(at: token, isOwner: true), name.kind == .country, name.form != .demonym
    else { return }
    phrase.owner = name
    phrase.ownerStart = token
  }

  /// The person whose title stands before.
  private func readPerson(_ phrase: inout ActorPhrase) {
    var token = phrase.end
    while flags(token).contains(.honorific) {
      token += 1
      if sign(token) == 0x2E { token += 1 }
    }
    guard token < end, tokens[token].isSpaced else { return }
    if let name = name(at: token), name.kind == .person {
      phrase.person = name
      phrase.personStart = token
      phrase.end = name.end
    } else if !isTitleCase, let run = unknownName(at: token) {
      phrase.unlisted = run
      phrase.end = run.upperBound
    } else {
      return
    }
    readOwnerAfter(&phrase)
  }

  /// Capitalised words that may be somebody's name: "Paul Nitze", "Ali bin Hussein".
  func unknownName(at start: Int) -> Range<Int>? {
    var token = start
    var last = start
    while token < end, token - start < 10 {
      let flags = flags(token)
      if tokens[token].isName, flags.isDisjoint(with: [.calendar, .plain, .nameTail]),
        kinds[token] & 0b0111_1110 == 0,
        token == start || tokens[token].isSpaced || isJoined(token),
        !isKnown(token) || name(at: token) == nil || isJoined(token) || isAfterInitial(token)
      {
        token += 1
        last = token
        // An initial.
        if sign(token) == 0x2E, tokens[token - 1].end - tokens[token - 1].start == 1 { token += 1 }
      } else if token > start, flags.contains(.particle), tokens[token].shape == .lower {
        token += 1
      } else if token > start, sign(token) == 0x2D, !tokens[token].isSpaced {
        token += 1
        if token < end, tokens[token].shape == .lower, !tokens[token].isSpaced {
          token += 1
          last = token
        }
      } else {
        break
      }
    }
    return last > start ? start..<last : nil
  }

  /// Whether an initial and a full stop stand before a surname.
  private func isAfterInitial(_ token: Int) -> Bool {
    sign(token - 1) == 0x2E && token > first + 1 && tokens[token - 2].isName
      && tokens[token - 2].end - tokens[token - 2].start == 1 && !isKnown(token - 2)
  }

  private func isJoined(_ token: Int) -> Bool {
    !tokens[token].isSpaced && (sign(token - 1) == 0x2D || sign(token - 1) == 0x2E)
  }

  // MARK: Items

  /// The longest item of a kind that starts at a token.
  func longest(_ kind: ActorTables.ItemKind, at token: Int) -> (row: Int, next: Int)? {
    guard token < end, kinds[token] & 1 << UInt8(kind.rawValue) != 0 else { return nil }
    var found: (row: Int, next: Int)?
    tables.walk(tokens, from: token, to: end) { node, next in
      for item in tables.items(of: node) where item >> 24 == Int32(kind.rawValue) {
        found = (Int(item & 0xFF_FFFF), next)
      }
    }
    return found
  }

  private func longestTitle(at token: Int) -> Int {
    var next = token
    for kind in [ActorTables.ItemKind.role, .roles, .body, .group] {
      next = max(next, longest(kind, at: token)?.next ?? token)
    }
    return next
  }
}
