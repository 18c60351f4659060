import EntenteLanguage
import EntenteModels

/// Finds whom "it", "they", "the bloc" and "the three states" stand for, sentence after sentence, by
/// where in the tree somebody was named: a subject before an object, a near sentence before a far one.
struct Coreference: Sendable {
  let words: ClauseWords
  /// Who was named so far, the latest last.
  private var named: [Candidate] = []

  init(words: ClauseWords) { self.words = words }

  /// A phrase that named somebody.
  private struct Candidate: Sendable {
    let actors: [Actor]
    let kind: ActorMention.Kind
    let sentence: Int
    let first: Int
    /// 3 for a subject, 2 for an object, 1 for the rest, 0 for what only modifies a noun.
    let rank: Int
    var isPlural: Bool {
      actors.dropFirst().contains { $0.name != actors[0].name || $0.code != actors[0].code }
        || kind == .group
    }

    /// Whether the pronoun that stood for somebody allows a man or a woman.
    func mayBe(isWoman: Bool) -> Bool {
      let word = actors.first?.text.lowercased() ?? ""
      return !(isWoman ? ["he", "his", "him"] : ["she", "her"]).contains(word)
    }

    /// Whether the name of who was named has a noun: "commission".
    func isCalled(_ noun: String) -> Bool {
      actors.contains { actor in
        let name = actor.name ?? actor.text
        return name.lowercased().split(separator: " ").contains { $0 == noun }
      }
    }
  }

  /// The mentions of a sentence with what its pronouns and general nouns stand for.
  mutating func resolve(_ mentions: ArraySlice<ActorMention>, _ tree: SentenceTree)
    -> [ActorMention]
  {
    var placed = mentions.compactMap { mention in
      tree.words(in: mention.range).map { (words: $0, mention: mention) }
    }
    placed.removeAll { isVesselPart($0.words, tree) }
    for word in 0..<tree.count {
      guard let wanted = wanted(word, tree) else { continue }
      let known = placed.firstIndex { $0.words.contains(word) }
      let here = candidates(placed, tree).filter { $0.first < word }
      guard let found = best(wanted, among: named + here, for: word, tree) else { continue }
      if let known, wanted.isBody, placed[known].mention.actors.contains(where: { $0.code != nil })
      {
        continue
      }
      if let known, !isOpen(placed[known].mention) {
        // "Trump could seek ... with Kim when he visits": the subject of the main clause.
        guard case .person = wanted, found.sentence == tree.number, found.rank == 3,
          placed[known].mention.kind == .reference, tree.relations[word] == .nsubj
        else { continue }
      }
      let range =
        wanted.hasArticle && word > 0 ? tree.bytes(start(of: word, tree)...word) : tree.tokens[word]
      let text = tree.lower[word]
      let mention = ActorMention(
        range: range, kind: .reference,
        actors: found.actors.map { actor in
          var actor = actor
          actor.text = text
          return actor
        }, doubts: [Doubt(field: "actor", how: .coreference)])
      if let known { placed.remove(at: known) }
      placed.append((words: tree.words(in: range) ?? word...word, mention: mention))
    }
    placed.sort { $0.words.lowerBound < $1.words.lowerBound }
    named += candidates(placed, tree)
    named.removeAll { $0.sentence < tree.number - 4 }
    return placed.map(\.mention)
  }

  /// Whether a mention may be read anew: a pronoun, or people whose country nobody knows.
  private func isOpen(_ mention: ActorMention) -> Bool {
    if mention.kind == .reference {
      let actor = mention.actors.first
      return mention.actors.count < 2 && actor?.name == nil && actor?.role == nil
    }
    return mention.kind == .group && !mention.actors.contains { $0.code != nil }
      || mention.doubts.contains { $0.how == .coreference } && mention.actors.first?.name == nil
  }

  // MARK: What is wanted

  /// Nouns for bodies that have them in their names.
  private static let namedNouns: Set<String> = ["commission", "council", "agency", "league"]

  /// What a word can stand for.
  private enum Wanted {
    case thing, several, state
    case person(isWoman: Bool)
    case organisation(String)
    case states(Int)

    var isBody: Bool {
      switch self {
      case .state, .organisation: true
      default: false
      }
    }

    var hasArticle: Bool {
      switch self {
      case .thing, .several, .person: false
      case .organisation, .state, .states: true
      }
    }
  }

  private func wanted(_ word: Int, _ tree: SentenceTree) -> Wanted? {
    switch tree.lower[word] {
    case "it":
      return isEmptySubject(word, tree) ? nil : .thing
    case "its": return isVesselPart(word...word, tree) ? nil : .thing
    case "they", "their", "them": return .several
    case "he", "his", "him": return .person(isWoman: false)
    case "she", "her": return .person(isWoman: true)
    default: break
    }
    guard tree.upos[word] == .noun, let article = tree.child(of: word, .det),
      ["the", "this", "that", "these", "those"].contains(tree.lower[article]),
      tree.child(of: word, .nmodPoss, .nmod, .acl) == nil
    else { return nil }
    let lemma = tree.lemmas[word]
    if let number = number(of: word, tree), words.isIn("stateNouns", lemma) {
      return .states(number)
    }
    if tree.child(of: word, .compound, .amod) != nil { return nil }
    let isPlural = tree.isTagged(word, "NNS")
    if words.isIn("bodyNouns", lemma), !isPlural { return .organisation(lemma) }
    if words.isIn("stateNouns", lemma) { return isPlural ? .several : .state }
    return nil
  }

  /// "Its crew", "its captain": a ship's or aircraft's, which is nobody.
  private func isVesselPart(_ range: ClosedRange<Int>, _ tree: SentenceTree) -> Bool {
    let word = range.lowerBound
    guard range.count == 1, tree.lower[word] == "its", tree.heads[word] >= 0 else { return false }
    return words.isIn("vesselParts", tree.lemmas[tree.heads[word]])
  }

  /// "It is raining", "it was reported that": nobody.
  private func isEmptySubject(_ word: Int, _ tree: SentenceTree) -> Bool {
    let head = tree.heads[word]
    guard head >= 0 else { return true }
    if tree.relations[word] == .expl { return true }
    return tree.child(of: head, .cop) != nil && tree.child(of: head, .ccomp, .csubj, .advcl) != nil
  }

  private func number(of word: Int, _ tree: SentenceTree) -> Int? {
    let numbers = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
    return tree.children(of: word, .nummod).lazy.compactMap { numbers[tree.lower[$0]] }.first
  }

  private func start(of word: Int, _ tree: SentenceTree) -> Int {
    min(word, tree.child(of: word, .det) ?? word)
  }

  // MARK: Who it may be

  private func candidates(
    _ placed: [(words: ClosedRange<Int>, mention: ActorMention)], _ tree: SentenceTree
  ) -> [Candidate] {
    var lists: [Int: [Int]] = [:]
    var found: [Candidate] = []
    for (place, item) in placed.enumerated() where isSomebody(item.mention) {
      let top = tree.top(of: item.words)
      lists[tree.firstConjunct(of: top), default: []].append(place)
      found.append(
        Candidate(
          actors: item.mention.actors, kind: kind(of: item.mention), sentence: tree.number,
          first: item.words.lowerBound, rank: rank(of: top, tree)))
    }
    for (head, places) in lists.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      let actors = places.flatMap { placed[$0].mention.actors }
      found.append(
        Candidate(
          actors: actors, kind: placed[places[0]].mention.kind, sentence: tree.number,
          first: placed[places[places.count - 1]].words.lowerBound, rank: rank(of: head, tree)))
    }
    return found
  }

  /// The kind of a mention; of a word that stands for somebody, that one's.
  private func kind(of mention: ActorMention) -> ActorMention.Kind {
    guard mention.kind == .reference, let actor = mention.actors.first else { return mention.kind }
    if actor.role != nil { return .person }
    return [.igo, .eur, .uno].contains(actor.code) ? .organisation : .state
  }

  private func isSomebody(_ mention: ActorMention) -> Bool {
    guard mention.kind != .place, mention.kind != .legalBasis else { return false }
    return mention.actors.contains { $0.code != nil }
  }

  private func rank(of word: Int, _ tree: SentenceTree) -> Int {
    switch tree.relations[tree.firstConjunct(of: word)] {
    case .nsubj, .nsubjPass, .nsubjOuter, .root: 3
    case .obj, .iobj, .oblAgent: 2
    case .compound, .amod, .nmodPoss, .nmodUnmarked: 0
    default: 1
    }
  }

  private func best(
    _ wanted: Wanted, among all: [Candidate], for word: Int, _ tree: SentenceTree
  ) -> Candidate? {
    var best: (candidate: Candidate, score: Int)?
    for candidate in all where fits(candidate, wanted) {
      let distance = tree.number - candidate.sentence
      guard distance <= 3 else { continue }
      var score = candidate.rank * 2 - distance * 3
      if distance == 0, ["it", "him", "her", "them"].contains(tree.lower[word]),
        tree.relations[word] != .nmodPoss, !isBeforeClause(candidate, word, tree)
      {
        score -= 4
      }
      if score >= best?.score ?? Int.min { best = (candidate, score) }
    }
    if best == nil, case .states(2) = wanted { return lastTwoStates(among: all) }
    return best?.candidate
  }

  /// The two states that were named last.
  private func lastTwoStates(among all: [Candidate]) -> Candidate? {
    let states = all.filter { $0.kind == .state && $0.actors.count == 1 }
    guard let last = states.last,
      let other = states.last(where: { $0.actors[0].code != last.actors[0].code })
    else { return nil }
    return Candidate(
      actors: [other.actors[0], last.actors[0]], kind: .state, sentence: last.sentence,
      first: last.first, rank: 1)
  }

  private func fits(_ candidate: Candidate, _ wanted: Wanted) -> Bool {
    let isBody = [.state, .organisation, .institution].contains(candidate.kind)
    switch wanted {
    case .thing: return isBody && candidate.actors.count == 1 && candidate.rank > 0
    case .several: return candidate.isPlural && candidate.rank > 0
    case .person(let isWoman):
      return candidate.actors.count == 1 && candidate.mayBe(isWoman: isWoman)
        && (candidate.actors[0].name != nil || candidate.rank == 3)
        && (candidate.kind == .person || candidate.kind == .office)
    case .organisation(let noun):
      return candidate.kind == .organisation && candidate.actors.count == 1
        && (!Self.namedNouns.contains(noun) || candidate.isCalled(noun))
    case .state: return candidate.kind == .state && candidate.actors.count == 1
    case .states(let number): return candidate.actors.count == number
    }
  }

  /// Whether somebody was named in an earlier clause than a pronoun: nobody is "it" beside himself.
  private func isBeforeClause(_ candidate: Candidate, _ word: Int, _ tree: SentenceTree) -> Bool {
    (candidate.first..<word).contains { tree.isVerb($0) || tree.relations[$0] == .cop }
  }
}
