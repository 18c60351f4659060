/// A name found in the text, with what it means there.
struct NameUse {
  /// The token after it.
  let end: Int
  /// The row of the lexicon's names.
  let row: Int
  let entry: Int
  let kind: LexiconEntry.Kind
  let form: NameForm
  /// Further entries that bear the name.
  var others: [Int] = []
}

extension ActorPass {
  /// The longest name that starts at a token and means something here.
  ///
  /// - Parameters:
  ///   - token: Where it starts.
  ///   - isOwner: Whether a title or body with "of" stands before, which is no part of a longer name.
  /// - Returns: The name; nil where none is meant.
  func name(at token: Int, isOwner: Bool = false) -> NameUse? {
    guard token < end, kinds[token] & 1 != 0 else { return nil }
    var ends: [(node: Int32, next: Int)] = []
    tables.walk(tokens, from: token, to: end) { node, next in
      if tables.items(of: node).contains(where: { $0 >> 24 == 0 }) { ends.append((node, next)) }
    }
    for (node, next) in ends.reversed() {
      guard let use = meaning(of: node, next) else { continue }
      // "the South Korean army" is not the South's.
      if isWord(token, "the"), let inner = name(at: token + 1), inner.end > next { return nil }
      // "the House of Representatives" is any state's.
      if isWord(token, "the"), let body = longest(.body, at: token + 1), body.next > next {
        return nil
      }
      return isPartOfAnother(use, from: token, isOwner: isOwner) ? nil : use
    }
    return nil
  }

  /// What a name means here: the bearer whose context is nearest; nil where none can be meant.
  private func meaning(of node: Int32, _ next: Int) -> NameUse? {
    var best: NameUse?
    var bestScore = -1
    var others: [Int] = []
    for item in tables.items(of: node) where item >> 24 == 0 {
      let row = Int(item & 0xFF_FFFF)
      guard let score = score(ofName: row) else { continue }
      let use = use(row, next)
      others.append(use.entry)
      // Whoever is called so in full comes before those who only share a surname.
      let rank = score * 2 + (use.form == .surname ? 0 : 1)
      if rank > bestScore { (best, bestScore) = (use, rank) }
    }
    if let entry = best?.entry { best?.others = others.filter { $0 != entry } }
    return best
  }

  private func use(_ row: Int, _ next: Int) -> NameUse {
    let entry = lexicon.number(.names, row, 2)
    return NameUse(
      end: next, row: row, entry: entry,
      kind: LexiconEntry.Kind.allCases[lexicon.number(.entries, entry, 1)],
      form: NameForm.allCases[lexicon.number(.names, row, 3)])
  }

  /// How much the text around speaks for a bearer of a name; nil where the name needs context that the
  /// text does not give.
  private func score(ofName row: Int) -> Int? {
    var place = tables.number(.nameCues, row, 0)
    if place < 0 { return 0 }
    var score = 0
    for list in 0..<2 {
      let count = tables.number(.cueLists, place, 0)
      for offset in 0..<count {
        score += nearness(ofCue: Int32(tables.number(.cueLists, place + 1 + offset, 0)))
      }
      if list == 0, count > 0, score == 0 { return nil }
      place += count + 1
    }
    return score
  }

  /// 4 for a cue in this sentence, 2 in the one before or after, 1 elsewhere in the text, 0 for none.
  private func nearness(ofCue cue: Int32) -> Int {
    guard let places = words.cueSentences[cue] else { return 0 }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < sentence { low = middle + 1 } else { high = middle }
    }
    let after = low < places.count ? places[low] - sentence : Int.max
    let before = low > 0 ? sentence - places[low - 1] : Int.max
    let distance = min(after, before)
    return distance == 0 ? 4 : distance == 1 ? 2 : 1
  }

  // MARK: Longer names

  /// Whether a name is a piece of a longer one that nobody knows: Washington Post, Bank of America.
  private func isPartOfAnother(_ use: NameUse, from token: Int, isOwner: Bool) -> Bool {
    // "U.S." stands before nouns as "American" does.
    let isAdjective =
      use.form == .demonym || use.kind == .country && isAbbreviation(use, token)
    if goesOn(use, isAdjective: isAdjective) { return true }
    if isPersonByModel(use, token) { return true }
    if isOwner || use.form == .demonym || tokens[token].shape == .lower { return false }
    return startsEarlier(use, token)
  }

  /// Whether a name is written as an abbreviation: "UK", "U.S.".
  func isAbbreviation(_ use: NameUse, _ token: Int) -> Bool {
    let size = tokens[token].end - tokens[token].start
    return tokens[token].shape == .capitals && size <= 4
      || use.end > token + 1 && sign(use.end - 1) == 0x2E
  }

  private func goesOn(_ use: NameUse, isAdjective: Bool) -> Bool {
    var next = use.end
    guard next < end else { return false }
    if use.kind != .legalBasis, isInsideThing(next) { return true }
    let isPerson = use.kind == .person
    if use.form == .surname, !isTitleCase, isSurname(next) { return true }
    if isPerson, sign(next) == 0x26 { return true }
    if isPerson, sign(next) == 0x2D, next + 1 < end, tokens[next + 1].isName,
      !tokens[next + 1].isSpaced, kinds[next + 1] == 0
    {
      return true
    }
    if sign(next) == 0x26, next + 1 < end, tokens[next + 1].isName { return true }
    guard tokens[next].isName, tokens[next].isSpaced else { return false }
    let flags = flags(next)
    if flags.contains(.nameTail) {
      return use.kind != .institution || !flags.contains(.suffix)
    }
    if isAdjective || isTitleCase || isKnown(next) { return false }
    if !flags.isDisjoint(with: [.calendar, .plain, .suffix, .stateHead]) { return false }
    // "Tony Blair Tuesday", "South Korea Thursday": only a word that is no day continues a name.
    next += 1
    return true
  }

  /// Whether a word is the surname of somebody in the lexicon: "Kim Novak" is neither Kim nor Novak.
  private func isSurname(_ token: Int) -> Bool {
    guard tokens[token].isName, kinds[token] & 1 != 0 else { return false }
    var isFound = false
    tables.walk(tokens, from: token, to: token + 1) { node, _ in
      for item in tables.items(of: node) where item >> 24 == 0 {
        let form = lexicon.number(.names, Int(item & 0xFF_FFFF), 3)
        if NameForm.allCases[form] == .surname { isFound = true }
      }
    }
    return isFound
  }

  /// Whether a model found a person where the lexicon has a state or a bare surname.
  ///
  /// A place that people are called by too is then somebody ("Jordan said he agreed"); a surname is a piece of a
  /// longer name where more of the person's words are capitalised and no titles.
  private func isPersonByModel(_ use: NameUse, _ token: Int) -> Bool {
    guard !persons.isEmpty else { return false }
    let isPlace = use.kind != .person && flags(token).contains(.personToo)
    guard isPlace || use.form == .surname, let person = person(at: token) else { return false }
    if isPlace {
      // "Chad accused Sudan": what stands around speaks for the state.
      let isBare =
        person.lowerBound == Int(tokens[token].start)
        && person.upperBound == Int(tokens[use.end - 1].end)
      return !(isBare && (score(ofName: use.row) ?? 0) > 0)
    }
    var other = token
    while other > first, Int(tokens[other - 1].start) >= person.lowerBound { other -= 1 }
    while other < end, Int(tokens[other].end) <= person.upperBound {
      let isTitle = kinds[other] & 0b0111_1110 != 0 || flags(other).contains(.honorific)
      if tokens[other].isName, !isTitle, !(token..<use.end).contains(other) { return true }
      other += 1
    }
    return false
  }

  /// The person that a model found at a token.
  private func person(at token: Int) -> Range<Int>? {
    let start = Int(tokens[token].start)
    let place = lowerBound(persons.count) { persons[$0].upperBound <= start }
    guard place < persons.count, persons[place].lowerBound <= start else { return nil }
    return persons[place]
  }

  /// Whether the capitalised words from a token on end in an event, treaty or law.
  ///
  /// "Korean War", "U.S.-Korea Free Trade Agreement". In a headline, where all words are capitalised, only the next one may.
  private func isInsideThing(_ start: Int) -> Bool {
    for token in start..<min(start + 9, end) {
      if tokens[token].isName {
        if flags(token).contains(.thingTail) { return true }
        let isTitle = kinds[token] & Self.titles != 0
        if isTitleCase || isTitle || !flags(token).isDisjoint(with: [.calendar, .plain]) {
          return false
        }
      } else if tokens[token].shape == .sign {
        guard sign(token) == 0x2D || sign(token) == 0x2E, !tokens[token].isSpaced else {
          return false
        }
      } else if token == start || !isWord(token, "of") && !isWord(token, "and") {
        return false
      }
    }
    return false
  }

  /// The kinds of items that are titles, bodies or groups.
  private static let titles: UInt8 =
    [ActorTables.ItemKind.role, .roles, .body, .group].reduce(0) { $0 | 1 << UInt8($1.rawValue) }

  private func startsEarlier(_ use: NameUse, _ token: Int) -> Bool {
    guard token > first else { return false }
    let before = token - 1
    if sign(before) == 0x2D, before > first, !tokens[token].isSpaced, tokens[before - 1].isName,
      !tokens[before].isSpaced
    {
      return !isKnown(before - 1) && !flags(before - 1).contains(.plain)
    }
    if sign(before) == 0x26, before > first { return tokens[before - 1].isName }
    if isWord(before, "of"), before > first { return isUnknownHead(before - 1) }
    guard tokens[before].isName, tokens[token].isSpaced else { return false }
    if use.form == .surname, !isTitleCase, isSurname(before) { return true }
    let flags = flags(before)
    if flags.contains(.nameHead) { return true }
    if !flags.isDisjoint(with: [.calendar, .plain, .honorific, .stateHead, .placeBefore]) {
      return false
    }
    if flags.contains(.givenName), !isKnown(before) { return true }
    return !isKnown(before) && before > first && !isTitleCase
  }

  /// Whether a word before "of" heads a name: "Bank of America", not "Most of Ukraine".
  private func isUnknownHead(_ token: Int) -> Bool {
    guard tokens[token].isName else { return false }
    let flags = flags(token)
    if flags.contains(.nameHead) { return true }
    if !flags.isDisjoint(with: [.plain, .stateHead, .calendar]) { return false }
    return !isKnown(token) && token > first && !isTitleCase
  }
}
