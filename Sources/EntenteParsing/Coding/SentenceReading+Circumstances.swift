import EntenteLanguage
import EntenteModels

// When, where, on whose word and on what condition a clause holds.

extension SentenceReading {
  /// The word by which a clause hangs in the sentence: its verb, where a verb carries it.
  func anchor(of clause: Clause) -> Int { clause.support ?? clause.predicate }

  // MARK: Time

  /// A time with whether it was taken from another clause.
  struct ClauseTime {
    let span: TimeSpan
    let words: ClosedRange<Int>
    let isShared: Bool
  }

  private static let dueMarkers: Set<String> = ["by", "until", "till", "before", "through"]

  /// What introduces a clause that happens at the time of the one it hangs on.
  private static let simultaneous: Set<String> = ["as", "while", "when"]

  /// When a clause happens: the first time that hangs on its predicate, else on what governs it.
  func time(of clause: Clause) -> ClauseTime? {
    let dated = times.filter {
      isCalendar($0.span) && !isDue($0.words)
    }
    var word = anchor(of: clause)
    if let own = dated.first(where: {
      owner(of: $0.words) == word || owner(of: $0.words) == clause.predicate
    }) {
      return ClauseTime(span: own.span, words: own.words, isShared: false)
    }
    if let below = dated.first(where: {
      tree.isBelow(tree.top(of: $0.words), clause.predicate) && isNear($0.words, clause)
    }) {
      return ClauseTime(span: below.span, words: below.words, isShared: false)
    }
    if let near = dated.first(where: { isBeside($0.words, clause) }) {
      return ClauseTime(span: near.span, words: near.words, isShared: true)
    }
    for _ in 0..<6 {
      let relation = tree.relations[word]
      guard tree.heads[word] >= 0, relation != .aclRelcl, relation != .parataxis else { break }
      if relation == .advcl, let marker = tree.marker(of: word), !Self.simultaneous.contains(marker)
      {
        break
      }
      word = tree.heads[word]
      if let shared = dated.first(where: { owner(of: $0.words) == word }) {
        return ClauseTime(span: shared.span, words: shared.words, isShared: true)
      }
    }
    return nil
  }

  /// The time by which something is due, among the words below a word.
  func dueTime(below word: Int) -> TimeSpan? {
    times.first { item in
      isCalendar(item.span) && tree.isBelow(tree.top(of: item.words), word)
        && (isDue(item.words) || ["in", "over", "within"].contains(marker(of: item.words) ?? ""))
    }?.span
  }

  /// The first time among the words below a word, whatever its preposition.
  func anyTime(below word: Int) -> TimeSpan? {
    times.first { isCalendar($0.span) && tree.isBelow(tree.top(of: $0.words), word) }?.span
  }

  private func isCalendar(_ span: TimeSpan) -> Bool {
    span.kind != .set && span.kind != .time && span.kind != .timerange
      && (span.dayRange.start != nil || span.dayRange.end != nil)
      && span.kind != .duration
  }

  private func marker(of words: ClosedRange<Int>) -> String? {
    if let marker = tree.preposition(of: tree.top(of: words)) { return marker }
    let before = words.lowerBound - 1
    return before >= 0 && tree.upos[before] == .adp ? tree.lower[before] : nil
  }

  private func isDue(_ words: ClosedRange<Int>) -> Bool {
    marker(of: words).map { Self.dueMarkers.contains($0) }
      ?? Self.dueMarkers.contains(tree.lower[words.lowerBound])
  }

  /// The predicate that a time hangs on.
  private func owner(of words: ClosedRange<Int>) -> Int {
    var word = tree.heads[tree.top(of: words)]
    var steps = 0
    while word >= 0, steps < tree.count {
      if clause(at: word) != nil || tree.isVerb(word) { return word }
      word = tree.heads[word]
      steps += 1
    }
    return -1
  }

  /// Whether a time follows a verb and no other verb stands between them.
  private func isBeside(_ words: ClosedRange<Int>, _ clause: Clause) -> Bool {
    let verb = anchor(of: clause)
    guard words.lowerBound > verb, words.lowerBound - verb < 14 else { return false }
    return !(verb + 1..<words.lowerBound).contains { tree.isVerb($0) }
  }

  /// Whether no other verb stands between a time and the clause above it.
  private func isNear(_ words: ClosedRange<Int>, _ clause: Clause) -> Bool {
    let owner = owner(of: words)
    return owner == clause.predicate || owner < 0 || !tree.isVerb(owner)
  }

  // MARK: Place

  /// Where a clause happens.
  func place(of clause: Clause) -> Place? {
    let span = tree.spans[anchor(of: clause)]
    for word in span {
      guard let marker = tree.preposition(of: word),
        ["in", "at", "near", "off", "outside"].contains(marker)
      else { continue }
      if let mention = mention(at: word),
        mention.kind == .place || (mention.kind == .state && mention.isVenue)
      {
        let actor = mention.actors.first
        return Place(
          text: text.words(mention.range), country: actor?.code,
          precision: mention.kind == .state ? .country : .city)
      }
      if let name = names.first(where: { $0.kind == .location && $0.words.contains(word) }) {
        return Place(text: words(name.words))
      }
    }
    return nil
  }

  // MARK: Attribution

  /// On whose word a clause stands; nil where the text itself says it.
  func attribution(of clause: Clause) -> Attribution? {
    if let reporter = clause.factuality.reporter, let attribution = attribution(by: reporter) {
      return attribution
    }
    for word in 0..<tree.count where tree.preposition(of: word) == "according to" {
      return attribution(who: word, cue: "according to", words: restOfPhrase(from: word))
    }
    for child in tree.children(of: anchor(of: clause), .advcl)
    where tree.marker(of: child) == "as" && rules.words.effects[tree.lemmas[child]] == .report {
      return attribution(by: child)
    }
    // "…, officials said": the parser may hang the speech on the saying or the saying on the speech.
    for word in 0..<tree.count
    where tree.relations[word] == .parataxis || tree.relations[word] == .root {
      guard rules.words.effects[tree.lemmas[word]] == .report, tree.isVerb(word),
        isContent(anchor(of: clause), of: word) || tree.isBelow(word, anchor(of: clause)),
        word != anchor(of: clause)
      else { continue }
      return attribution(by: word)
    }
    return nil
  }

  /// Whether a word belongs to what a verb of saying says, not to what is told beside it.
  private func isContent(_ word: Int, of reporter: Int) -> Bool {
    var word = word
    for _ in 0..<tree.count {
      let head = tree.heads[word]
      guard head >= 0 else { return false }
      if head == reporter {
        return ![.conj, .advcl, .aclRelcl, .obl, .nsubj].contains(tree.relations[word])
      }
      word = head
    }
    return false
  }

  private func attribution(by reporter: Int) -> Attribution? {
    let reader = ClauseReader(tree: tree, words: rules.words)
    if tree.isVerb(reporter) {
      guard let subject = reader.surfaceSubjects(of: reporter).first else { return nil }
      return attribution(who: subject.head, cue: tree.lower[reporter])
    }
    guard let owner = tree.child(of: reporter, .nmodPoss, .compound) else { return nil }
    return attribution(who: owner, cue: tree.lower[reporter])
  }

  /// The words from the first of a phrase to the next comma or end.
  private func restOfPhrase(from word: Int) -> ClosedRange<Int> {
    var last = word
    while last + 1 < tree.count, tree.upos[last + 1] != .punct { last += 1 }
    return tree.phrase(of: word).lowerBound...max(word, last)
  }

  private func attribution(
    who head: Int, cue: String, words range: ClosedRange<Int>? = nil
  ) -> Attribution {
    let named = actors(of: head)
    let phrase =
      range.map(words) ?? mention(at: head).map { text.words($0.range) }
      ?? words(tree.phrase(of: head))
    return Attribution(
      text: phrase, actor: named.actors.first, cue: cue, kind: kind(of: head, named.actors.first))
  }

  private func kind(of head: Int, _ actor: Actor?) -> Attribution.Kind? {
    let lemma = tree.lemmas[head]
    for (name, kind) in [
      ("analysts", Attribution.Kind.analyst), ("media", .media), ("documents", .document),
    ] where rules.words.isIn(name, lemma) { return kind }
    guard let actor, actor.code != nil else { return nil }
    return actor.name == nil && rules.words.isIn("anonymous", lemma) ? .anonymous : .official
  }

  // MARK: Condition

  private static let patterns: [(marker: String, pattern: Condition.Pattern)] = [
    ("unless", .unless), ("as long as", .asLongAs), ("so long as", .asLongAs),
    ("provided", .provided), ("providing", .provided), ("on condition", .provided),
    ("until", .until), ("once", .once), ("depending", .dependsOn), ("subject to", .dependsOn),
    ("conditional", .dependsOn), ("contingent", .dependsOn),
  ]

  /// On what a clause hangs.
  func condition(of clause: Clause) -> Condition? {
    var word = anchor(of: clause)
    for _ in 0..<5 {
      for child in tree.children[word] {
        if let condition = condition(at: child) { return condition }
      }
      guard tree.heads[word] >= 0, tree.relations[word] != .aclRelcl else { break }
      word = tree.heads[word]
    }
    return inverted(before: clause.predicate)
  }

  /// "Should Japan balk, ...": a condition that inversion tells.
  private func inverted(before predicate: Int) -> Condition? {
    for verb in 0..<predicate where tree.isVerb(verb) {
      guard let aux = tree.child(of: verb, .aux),
        ["should", "had", "were"].contains(tree.lower[aux]),
        let subject = tree.child(of: verb, .nsubj, .nsubjPass), aux < tree.spans[subject].lowerBound
      else { continue }
      return condition(.if, tree.spans[verb])
    }
    return nil
  }

  private func condition(_ pattern: Condition.Pattern, _ span: ClosedRange<Int>) -> Condition {
    var named = NamedActors()
    for (words, mention) in mentions where span.contains(words.lowerBound) {
      named.add(
        NamedActors(actors: mention.actors, ranges: mention.actors.map { _ in mention.range }))
    }
    return Condition(
      text: words(span), actors: named.actors.filter { $0.code != nil }, pattern: pattern)
  }

  private func condition(at child: Int) -> Condition? {
    let isClause = tree.relations[child] == .advcl
    let marker: String?
    if isClause {
      let own = rules.words.isIn("conditional", tree.lower[child]) ? tree.lower[child] : nil
      marker =
        own ?? tree.marker(of: child)
        ?? tree.children(of: child, .advmod).first.map { tree.lower[$0] }
    } else if tree.relations[child] == .obl {
      marker = conditionalPhrase(child)
    } else {
      marker = nil
    }
    guard let marker, rules.words.isIn("conditional", marker),
      !rules.words.isIn("counterfactual", marker)
    else { return nil }
    let pattern = Self.patterns.first { marker.hasPrefix($0.marker) }?.pattern ?? .if
    return condition(pattern, tree.spans[child])
  }

  /// "in the event of", "in case of": the words from the preposition to "of".
  private func conditionalPhrase(_ word: Int) -> String? {
    guard let marker = tree.preposition(of: word) else { return nil }
    return rules.words.isIn("conditional", marker + " " + tree.lemmas[word])
      ? marker + " " + tree.lemmas[word] : marker
  }
}
