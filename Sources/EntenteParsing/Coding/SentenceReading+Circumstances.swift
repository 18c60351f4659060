import EntenteLanguage
import EntenteModels

// Where, on whose word and on what condition a clause holds.

extension SentenceReading {
  /// The word by which a clause hangs in the sentence: its verb, where a verb carries it.
  func anchor(of clause: Clause) -> Int { clause.support ?? clause.predicate }

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
    for word in 0..<tree.count
    where tree.preposition(of: word) == "according to" && isTold(by: word, clause) {
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
        isContent(anchor(of: clause), of: word) || tree.isBelow(word, anchor(of: clause))
          || endsSentence(word),
        word != anchor(of: clause)
      else { continue }
      return attribution(by: word)
    }
    return nil
  }

  /// Whether "according to" somebody covers a clause: it opens or ends the sentence, or stands in the clause.
  private func isTold(by word: Int, _ clause: Clause) -> Bool {
    let span = tree.spans[word]
    let isEdge = span.lowerBound == 0 || span.upperBound >= tree.count - 2
    let isWhole = !(0..<tree.count).contains { tree.lower[$0] == ";" }
    return isEdge && isWhole || tree.isBelow(word, anchor(of: clause))
      || tree.isBelow(anchor(of: clause), tree.heads[word])
  }

  /// "The deal may fall and prices may rise, observers said": a saying at the end covers what stands before.
  private func endsSentence(_ reporter: Int) -> Bool {
    tree.relations[reporter] == .parataxis && reporter >= tree.count - 2
      && (reporter + 1..<max(reporter + 1, tree.count)).allSatisfy { tree.relations[$0] == .punct }
      && !(0..<reporter).contains { tree.lower[$0] == ";" }
  }

  /// Whether a word belongs to what a verb of saying says, not to what is told beside it.
  private func isContent(_ word: Int, of reporter: Int) -> Bool {
    var word = word
    for _ in 0..<tree.count {
      let head = tree.heads[word]
      guard head >= 0 else { return false }
      if tree.relations[word] == .conj, reporter < word, isSentenceOfItsOwn(word) { return false }
      if head == reporter {
        return ![.conj, .advcl, .aclRelcl, .obl, .nsubj].contains(tree.relations[word])
      }
      word = head
    }
    return false
  }

  /// Whether a coordinated clause begins anew: with a comma, "and" and its own subject.
  private func isSentenceOfItsOwn(_ word: Int) -> Bool {
    guard let and = tree.child(of: word, .cc), and > 0, tree.lower[and - 1] == ",",
      tree.child(of: word, .nsubj, .nsubjPass) != nil
    else { return false }
    return tree.marker(of: word) == nil
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
