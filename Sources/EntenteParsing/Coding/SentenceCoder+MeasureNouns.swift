import EntenteLanguage
import EntenteModels

// What a number of policy counts: which rule's words it belongs to.

extension SentenceCoder {
  /// Whether a rule's words stand near, in the sentence or the one before; a rule that asks for none
  /// always does.
  func isNear(_ rule: MeasureRule) -> Bool {
    rule.near.isEmpty || tree.lemmas.contains(where: rule.near.contains)
      || !rule.near.isDisjoint(with: context.lemmas)
  }

  /// Whether a number's clause, or what hangs on the number itself, has all that a rule needs and
  /// nothing that it refuses.
  func meets(_ rule: MeasureRule, _ words: ClosedRange<Int>, _ home: Clause?) -> Bool {
    let clauses = [home, verbClause(of: words)].compactMap { $0 }
    func fits(_ need: RuleNeed) -> Bool {
      let own = tree.children(of: tree.top(of: words), .nmod).filter {
        need.roles.contains(tree.preposition(of: $0) ?? "")
      }
      let told = clauses.flatMap { clause in
        need.roles.flatMap { reading.heads($0, of: clause) }
      }
      let heads = own + told
      return heads.isEmpty && need.values.contains("none")
        || heads.contains { reading.fits($0, need.values) }
    }
    return rule.needs.allSatisfy(fits) && !rule.unless.contains(where: fits)
  }

  /// "Tariffs on 99% of goods": how many goods, not how much on them.
  func isShareOfGoods(_ words: ClosedRange<Int>) -> Bool {
    let top = tree.top(of: words)
    return words.upperBound + 1 < tree.count && tree.lower[words.upperBound + 1] == "of"
      && ["on", "for", "from"].contains(tree.preposition(of: top) ?? "")
  }

  /// What a verb of the rule does it to, where the number counts that: "killed 26 people"; or who
  /// does what its verb and object say: "600 people lost their lives".
  func objectOfVerb(_ words: ClosedRange<Int>, _ rule: MeasureRule) -> Int? {
    guard !rule.verbs.isEmpty else { return nil }
    var word = tree.top(of: words)
    for _ in 0..<3 where word >= 0 {
      let head = tree.heads[word]
      guard head >= 0 else { return nil }
      if tree.isVerb(head) {
        switch tree.relations[word] {
        case .obj, .nsubjPass: return rule.verbs.contains(tree.lemmas[head]) ? word : nil
        case .nsubj:
          let isLong = tree.children(of: head, .obj).contains {
            rule.verbs.contains(tree.lemmas[head] + " " + tree.lemmas[$0])
          }
          return isLong ? word : nil
        default: break
        }
      }
      word = head
    }
    return nil
  }

  /// The nearest such noun before a number, no other number between them.
  func nounBefore(_ words: ClosedRange<Int>, _ rule: MeasureRule) -> Int? {
    var word = words.lowerBound - 1
    while word >= 0, words.lowerBound - word < 12 {
      if reading.quantities.contains(where: { $0.words.contains(word) }) { return nil }
      if isNoun(word, of: rule) { return word }
      word -= 1
    }
    return nil
  }

  private func isNoun(_ word: Int, of rule: MeasureRule) -> Bool {
    if rule.kind == .troops, tree.isVerb(word) { return false }
    if rule.nouns.contains(tree.lemmas[word]) { return true }
    return tree.children(of: word, .compound, .amod).contains {
      rule.nouns.contains(tree.lemmas[$0] + " " + tree.lemmas[word])
    }
  }

  /// The noun that a number measures: what it stands before or in, what is of its own, what governs
  /// it, or what is said to rise and fall by the verb that it hangs on.
  func noun(of rule: MeasureRule, near words: ClosedRange<Int>) -> Int? {
    func fits(_ word: Int) -> Bool { isNoun(word, of: rule) }
    let top = tree.top(of: words)
    if let inside = words.first(where: fits) { return inside }
    if reading.quantities.contains(where: { $0.words == words && $0.span.kind == .percent }),
      rule.kind != .tariff,
      let own = tree.children(of: top, .nmod).first(where: {
        tree.preposition(of: $0) == "of" && fits($0)
      })
    {
      return own
    }
    var word = top
    for _ in 0..<4 {
      word = tree.heads[word]
      guard word >= 0 else { return nil }
      if fits(word) { return word }
      if let near = tree.children(of: word, .compound, .amod, .nmod, .nmodPoss).first(where: fits) {
        return near
      }
      if rule.kind == .casualties,
        let fate = tree.children(of: word, .acl, .xcomp).first(where: fits)
      {
        return fate
      }
      if tree.isVerb(word) || reading.clause(at: word) != nil { break }
    }
    guard rule.kind != .troops, rule.kind != .casualties else { return nil }
    return nounOfClause(at: word, where: fits)
  }

  private func nounOfClause(at word: Int, where fits: (Int) -> Bool) -> Int? {
    guard let clause = reading.clause(at: word) ?? reading.clause(at: tree.firstConjunct(of: word))
    else { return nil }
    for role in ["object", "subject", "of", "on", "in"] {
      for head in clause.heads(role) {
        if fits(head) { return head }
        // "While Armenia has cut its own to 563 billion": what was named before.
        if tree.lower[head] == "own", (0..<head).contains(where: fits) { return head }
        if let inner = tree.children(of: head, .nmod, .compound, .conj).first(where: fits) {
          return inner
        }
      }
    }
    return nil
  }
}
