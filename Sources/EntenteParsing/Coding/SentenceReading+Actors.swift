import EntenteLanguage
import EntenteModels

/// Actors that a phrase names, with what was guessed.
struct NamedActors: Sendable {
  var actors: [Actor] = []
  /// Where the words lie that name them.
  var ranges: [Range<Int>] = []
  var doubts: [Doubt] = []
  /// Whether they only stand somewhere inside the phrase: "tariffs on Canada".
  var isIndirect = false

  var isEmpty: Bool { actors.isEmpty }
  /// Whether any of them has a code.
  var hasCode: Bool { actors.contains { $0.code != nil } }

  mutating func add(_ other: NamedActors) {
    for (place, actor) in other.actors.enumerated()
    where !actors.contains(where: { $0.isRepeated(by: actor) }) {
      actors.append(actor)
      ranges.append(other.ranges[place])
    }
    doubts += other.doubts.filter { !doubts.contains($0) }
    isIndirect = isIndirect || other.isIndirect
  }

  /// The same without those whose country and sector stand in another list.
  ///
  /// - Parameters:
  ///   - others: The other list.
  ///   - byCode: Whether the country alone decides.
  /// - Returns: Who is left.
  func without(_ others: [Actor], byCode: Bool = false) -> NamedActors {
    var rest = self
    let kept = actors.indices.filter { place in
      !others.contains { other in
        other.isSame(as: actors[place])
          || byCode && other.code != nil && other.code == actors[place].code
      }
    }
    rest.actors = kept.map { actors[$0] }
    rest.ranges = kept.map { ranges[$0] }
    return rest
  }
}

extension Actor {
  /// Whether another actor is this one, told with other words.
  func isRepeated(by other: Actor) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    guard code == other.code, sector == other.sector, name == other.name else { return false }
    return code != nil || text == other.text
  }

  /// Whether two actors are the same body or person, however they are called.
  func isSame(as other: Actor) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    guard code == other.code else { return false }
    return code == nil
      ? text == other.text : sector == other.sector || sector == nil || other.sector == nil
  }
}

extension SentenceReading {
  /// Whom a phrase names.
  ///
  /// - Parameters:
  ///   - head: The head of the phrase.
  ///   - isWide: Whether actors further inside count: "tariffs on Canada" for Canada.
  ///   - depth: How far inside the phrase this is.
  /// - Returns: The actors in the order of the words.
  func actors(of head: Int, isWide: Bool = false, depth: Int = 0) -> NamedActors {
    var found = own(head, isWide: isWide, depth: depth)
    guard depth < 4 else { return found }
    for other in tree.children(of: head, .conj) where !tree.isVerb(other) {
      found.add(actors(of: other, isWide: isWide, depth: depth + 1))
    }
    return found
  }

  private func own(_ head: Int, isWide: Bool, depth: Int) -> NamedActors {
    if let mention = mention(at: head) {
      let found = named(mention)
      return mention.kind == .group && !found.hasCode ? placed(found, at: head) : found
    }
    guard depth < 4 else { return NamedActors() }
    for child in tree.children(of: head, .appos, .flat, .nmodDesc) {
      if let mention = mention(at: child), mention.kind == .person { return named(mention) }
    }
    if tree.relations[head] == .appos, tree.heads[head] >= 0,
      let mention = mention(at: tree.heads[head])
    {
      return named(mention)
    }
    var found = NamedActors()
    for child in tree.children(of: head, .nmodPoss, .compound, .amod, .nmodUnmarked) {
      for word in tree.conjuncts(of: child) {
        if let mention = mention(at: word) { found.add(named(mention)) }
      }
    }
    if !found.isEmpty {
      found.isIndirect = true
      return found
    }
    for child in tree.children(of: head, .appos, .list) {
      for word in tree.conjuncts(of: child) {
        if let mention = mention(at: word) { found.add(named(mention)) }
      }
    }
    if found.hasCode { return found }
    for child in tree.children(of: head, .nmod) {
      let role = tree.preposition(of: child) ?? ""
      let isMember =
        ["in", "at", "with"].contains(role)
        && [.institution, .organisation].contains(mention(at: child)?.kind)
      let isNear = ["of", "between", "from", "among"].contains(role) || isMember
      guard isNear || isWide else { continue }
      found.add(actors(of: child, isWide: isWide, depth: depth + 1))
      if !found.isEmpty { break }
    }
    found.isIndirect = true
    return found
  }

  /// Whether whoever something is done to at home is of the doer's country: not ships, their crews, and
  /// people from elsewhere.
  func isAtHome(_ objects: [Int]) -> Bool {
    !objects.contains { head in
      tree.conjuncts(of: head).contains { rules.words.isIn("abroad", tree.lemmas[$0]) }
        || origin(of: head) != nil
    }
  }

  /// The place that people come from, right after them: "men from Peshawar".
  private func origin(of head: Int) -> ActorMention? {
    guard head + 2 < tree.count, tree.lower[head + 1] == "from" else { return nil }
    return (head + 2...min(head + 4, tree.count - 1)).lazy.compactMap { self.mention(at: $0) }.first
    {
      $0.actors.contains { $0.code != nil }
    }
  }

  /// People without a country, of the country that their phrase names: "students throughout Indonesia".
  private func placed(_ group: NamedActors, at head: Int) -> NamedActors {
    // Diplomats and analysts in a country, and troops, are seldom its own.
    let isGuest = rules.words.isIn("guests", tree.lemmas[head])
    let near: Set<String> =
      isGuest ? ["of", "from"] : ["in", "of", "from", "across", "throughout", "at", "around"]
    let origins = origin(of: head).map { [$0] } ?? []
    let places = tree.children(of: head, .nmod).compactMap { child in
      near.contains(tree.preposition(of: child) ?? "") ? mention(at: child) : nil
    }
    for mention in origins + places {
      guard let code = mention.actors.first(where: { $0.code != nil })?.code else { continue }
      var group = group
      for place in group.actors.indices { group.actors[place].code = code }
      group.doubts.append(Doubt(field: "actor", how: .attachment))
      return group
    }
    return group
  }

  private func named(_ mention: ActorMention) -> NamedActors {
    guard mention.kind != .legalBasis, mention.kind != .place else { return NamedActors() }
    return NamedActors(
      actors: mention.actors, ranges: mention.actors.map { _ in mention.range },
      doubts: mention.doubts)
  }

  /// The country of a town or region; nil for other words.
  func place(at head: Int) -> NamedActors? {
    guard let mention = mention(at: head), mention.kind == .place || mention.isVenue,
      mention.actors.contains(where: { $0.code != nil })
    else { return nil }
    return NamedActors(
      actors: mention.actors.map { Actor(code: $0.code, text: $0.text) },
      ranges: mention.actors.map { _ in mention.range }, doubts: mention.doubts)
  }

  /// Whom the phrases in some roles of a clause name; the first role that names anybody with a code
  /// wins, else the first that names anybody.
  func actors(in roles: [String], of clause: Clause, besides: [Actor] = []) -> NamedActors {
    var weak = NamedActors()
    for role in roles {
      var found = NamedActors()
      if role == "others" {
        found = others(than: besides, around: clause)
      } else {
        if role.hasSuffix(".place") {
          for head in heads(String(role.dropLast(".place".count)), of: clause) {
            if let place = place(at: head) { found.add(place) }
          }
        }
        for head in heads(role, of: clause) where !isTime(head) {
          found.add(actors(of: head, isWide: role != "subject" && role != "possessor"))
        }
      }
      found = found.without(besides, byCode: found.isIndirect)
      if role == "subject", found.isEmpty { found = subjectBeside(clause).without(besides) }
      if role == "subject", found.isEmpty { found = issuer(of: clause).without(besides) }
      if found.hasCode { return found }
      if weak.isEmpty { weak = found }
    }
    return weak
  }

  /// "Issued a declaration demanding ...": who issues what speaks.
  private func issuer(of clause: Clause) -> NamedActors {
    var found = NamedActors()
    for head in clause.heads("subject") {
      let verb = tree.heads[head]
      guard tree.relations[head] == .obj, verb >= 0, verb != clause.predicate,
        let outer = self.clause(at: verb), !outer.isPassive
      else { continue }
      for subject in outer.heads("subject") { found.add(actors(of: subject)) }
    }
    found.isIndirect = true
    return found
  }

  /// Who stands right before a verb that the parser left without a subject.
  private func subjectBeside(_ clause: Clause) -> NamedActors {
    guard clause.form == .verbal, !clause.isPassive, clause.heads("subject").isEmpty,
      tree.isTagged(clause.predicate, "VBD", "VBZ", "VBP", "VBN")
    else { return NamedActors() }
    var word = clause.predicate - 1
    while word >= 0, !tree.isVerb(word), tree.upos[word] != .sconj, tree.upos[word] != .cconj {
      if let mention = mention(at: word) {
        let words = tree.words(in: mention.range) ?? word...word
        let before = words.lowerBound - 1
        guard before < 0 || tree.upos[before] != .adp,
          tree.relations[tree.top(of: words)] != .nmodPoss
        else { break }
        var found = named(mention)
        if before > 0, ["and", "&"].contains(tree.lower[before]),
          let other = self.mention(at: before - 1)
        {
          var both = named(other)
          both.add(found)
          found = both
        }
        found.isIndirect = true
        return found
      }
      word -= 1
    }
    return NamedActors()
  }

  /// The heads of the phrases in a role; `complement.object` looks into the complement's clause.
  func heads(_ role: String, of clause: Clause) -> [Int] {
    guard let dot = role.firstIndex(of: ".") else {
      if role == "self" { return [clause.predicate] }
      if role == "appos" { return apposition(of: clause.predicate) }
      return clause.heads(role)
    }
    let rest = String(role[role.index(after: dot)...])
    return clause.heads(String(role[..<dot])).flatMap { head -> [Int] in
      heads(rest, of: anyClause(at: head))
    }
  }

  /// What stands beside a noun as another name of the same: "Imran Khan, a former prime minister".
  func apposition(of noun: Int) -> [Int] {
    let inner = tree.children(of: noun, .appos, .flat, .nmodDesc)
    return tree.relations[noun] == .appos && tree.heads[noun] >= 0
      ? [tree.heads[noun]] + inner : inner
  }

  func isTime(_ word: Int) -> Bool {
    times.contains { $0.words.contains(word) && $0.span.kind != .duration }
  }

  /// Everybody else with a code whom the words of a clause name.
  ///
  /// - Parameters:
  ///   - besides: Who does not count.
  ///   - clause: The clause.
  ///   - isVenue: Whether to look at what is named as a place instead.
  /// - Returns: The others in the order of the words.
  func others(
    than besides: [Actor], around clause: Clause, isVenue: Bool = false
  ) -> NamedActors {
    let span = tree.spans[clause.support ?? clause.predicate]
    var found = NamedActors()
    for (words, mention) in mentions where span.contains(words.lowerBound) {
      guard mention.isVenue == isVenue, mention.actors.contains(where: { $0.code != nil })
      else { continue }
      guard !isSpeaker(words), !isElsewhere(words, clause) else { continue }
      found.add(named(mention))
    }
    found.isIndirect = true
    return found.without(besides, byCode: true)
  }

  /// What introduces something else that happened: who is named there is not whom a clause reaches.
  private static let backgrounds: Set<String> = [
    "during", "after", "before", "amid", "amidst", "since", "despite", "following", "like",
    "unlike", "as",
  ]

  /// Whether words belong to a clause that is only told beside another one.
  private func isElsewhere(_ words: ClosedRange<Int>, _ clause: Clause) -> Bool {
    let home = clause.support ?? clause.predicate
    var word = tree.top(of: words)
    for _ in 0..<tree.count where word != home {
      guard tree.heads[word] >= 0 else { return false }
      let relation = tree.relations[word]
      if relation == .aclRelcl || relation == .parataxis { return true }
      if relation == .obl, let marker = tree.preposition(of: word),
        Self.backgrounds.contains(marker)
      {
        return true
      }
      if relation == .conj || relation == .advcl, tree.isVerb(word),
        tree.child(of: word, .nsubj, .nsubjPass) != nil
      {
        return true
      }
      word = tree.heads[word]
    }
    return false
  }

  /// Whether words stand for who says something: "officials said".
  private func isSpeaker(_ words: ClosedRange<Int>) -> Bool {
    let head = tree.heads[tree.top(of: words)]
    return head >= 0 && rules.words.effects[tree.lemmas[head]] == .report
      && tree.relations[tree.top(of: words)] == .nsubj
  }
}
