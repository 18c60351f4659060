import EntenteLanguage

// How sure a clause is: its own auxiliaries, then the words that govern it, from the inside out.

extension ClauseReader {
  /// What the sentence says about the truth of a predicate.
  ///
  /// - Parameters:
  ///   - word: The verb, or the noun that stands without one.
  ///   - noun: The noun that names the deed, where a verb carries it.
  /// - Returns: The kind of statement, its polarity, and the words that make it so.
  func factuality(of word: Int, nominal noun: Int) -> Factuality {
    var result = Factuality()
    if tree.relations[word] == .amod, !isFinite(word) { return result }
    if !tree.isVerb(word) {
      result.isNegative = tree.children[noun].contains {
        tree.relations[$0] == .det && ["no", "neither"].contains(tree.lower[$0])
      }
    }
    if !tree.isVerb(noun) { apply(adjectivesOf: noun, to: &result) }
    result.isOngoing = isProgressive(word)
    if !tree.isVerb(word), tree.child(of: word, .cop) != nil,
      tree.child(of: word, .xcomp, .ccomp) == nil,
      let effect = words.effects["be " + tree.lower[word]],
      let mode = Self.mode(of: effect)
    {
      // "A team is due in Delhi."
      result.mode = mode
      result.cue = word
    }
    if noun != word, tree.isVerb(word), tree.relations[noun] != .nsubj,
      let effect = effect(of: word, over: noun)
    {
      apply(effect, from: word, to: &result)
      if result.mode == .asserted { apply(auxiliariesOf: word, to: &result) }
    } else {
      apply(auxiliariesOf: word, to: &result)
    }
    climb(from: word, &result)
    if result.mode == .asserted, tree.lower.last == "?" { result.mode = .hypothetical }
    return result
  }

  // MARK: What governs it

  private func climb(from start: Int, _ result: inout Factuality) {
    var word = start
    var isDeep = false
    for _ in 0..<12 {
      let head = tree.heads[word]
      guard head >= 0, !isDeep || !tree.isVerb(head) else { return }
      switch tree.relations[word] {
      case .xcomp where isStillToCome(head):
        result.isNegative.toggle()
        return
      case .conj:
        let first = tree.firstConjunct(of: word)
        if tree.children(of: word, .cc).contains(where: {
          ["rather", "instead", "not"].contains(tree.lower[$0])
        }) {
          set(.hypothetical, word, &result)
        }
        if tree.isVerb(word), tree.isVerb(first), !sharesForm(word, first) { return }
        word = first
        continue
      case .ccomp where words.isIn("conditional", tree.lower[head]):
        set(.hypothetical, head, &result)
        return
      case .aclRelcl:
        // "Speculation that Seoul would lean": the parser took the content for a relative clause.
        guard let effect = effect(of: head), effect != .transparent, effect != .suppose,
          isContent(word)
        else { return }
        apply(effect, from: head, to: &result)
      case .parataxis, .appos:
        return
      case .advcl:
        applyCharge(over: word, to: &result)
        guard pass(clause: word, &result) else { return }
      case .cop, .aux, .case, .mark, .punct, .det:
        return
      case .nmod, .nmodPoss, .compound:
        // A noun inside a phrase is as sure as the phrase where the phrase names a mere possibility.
        guard !tree.isVerb(head) else { return }
        if tree.children(of: head, .det).contains(where: { tree.lower[$0] == "no" }) {
          set(.hypothetical, head, &result)
          return
        }
        guard let effect = effect(of: head) else {
          word = head
          isDeep = true
          continue
        }
        guard effect != .report else { return }
        apply(effect, from: head, to: &result)
      case .amod:
        return
      case .ccomp where isSecondClause(word):
        // "Denied that ..., and the ministry summoned ...": a sentence of its own.
        return
      case .acl
      where tree.isTagged(word, "VBN", "VBD", "VBZ", "VBP") && tree.marker(of: word) == nil
        && !(effect(of: head) != nil && isContent(word)):
        // "A deal signed in May", "an offer that he refused": a fact of its own.
        return
      case .acl where tree.isTagged(word, "VB") && effect(of: head) == nil:
        if hangsOnPhrase(word) {
          let verb = tree.heads[head]
          if let effect = effect(of: verb, over: word) { apply(effect, from: verb, to: &result) }
        } else if !isRank(head) {
          set(.desired, word, &result)
        }
        return
      case .nsubj where tree.isVerb(head):
        // Who acts is no part of what is planned or denied.
        break
      case .obl where !isGoverned(word):
        if let condition = conditional(over: head) { set(.hypothetical, condition, &result) }
        return
      default:
        if let effect = effect(of: head, over: word), !isSeen(word) {
          apply(effect, from: head, to: &result)
        }
      }
      let isContent = tree.relations[word] == .ccomp || tree.relations[word] == .csubj
      if isSeen(word) {
        apply(auxiliariesOf: head, to: &result)
      } else if !isContent || effect(of: head) == .transparent {
        inherit(from: head, &result)
      }
      word = head
    }
  }

  /// "Accused Russia of bombing", "criticised it for bombing": the charge is no plain statement.
  private func applyCharge(over word: Int, to result: inout Factuality) {
    guard tree.isTagged(word, "VBG"), let marker = tree.marker(of: word),
      ["for", "of", "over", "after", "against", "from", "about", "on", "into", "with"]
        .contains(marker),
      let effect = effect(of: tree.heads[word], over: word), effect != .report,
      effect != .transparent
    else { return }
    apply(effect, from: tree.heads[word], to: &result)
  }

  /// Whether a phrase is what its verb is about: "insisted on talks", not "left after talks".
  private func isGoverned(_ word: Int) -> Bool {
    if isComplementLike(word) { return true }
    guard let marker = tree.preposition(of: word) else { return false }
    if marker == "in", words.isIn("returns", tree.lemmas[word]) { return true }
    return [
      "on", "to", "for", "of", "about", "from", "against", "into", "toward", "towards", "with",
    ]
    .contains(marker)
  }

  /// "The deal would see China drop its tariffs": a bare infinitive is never what somebody says.
  private func isSeen(_ word: Int) -> Bool {
    tree.isTagged(word, "VB") && tree.marker(of: word) == nil && tree.child(of: word, .aux) == nil
      && [.ccomp, .xcomp].contains(tree.relations[word]) && tree.lemmas[tree.heads[word]] == "see"
  }

  /// "The first premier to visit Oslo": who is the first to do it has done it.
  private func isRank(_ noun: Int) -> Bool {
    ([noun] + tree.children(of: noun, .amod)).contains {
      ["first", "last", "only", "latest", "second", "third"].contains(tree.lower[$0])
    }
  }

  /// The verb of the clause of condition that a word stands in: "if they come under attack".
  private func conditional(over word: Int) -> Int? {
    var word = word
    for _ in 0..<6 where word >= 0 {
      if tree.relations[word] == .advcl {
        let marker = tree.marker(of: word)
        return marker.map { words.isIn("conditional", $0) } == true ? word : nil
      }
      word = tree.heads[word]
    }
    return nil
  }

  /// Whether something has not happened so far: "has yet to impose sanctions".
  private func isStillToCome(_ head: Int) -> Bool {
    ["have", "be", "remain"].contains(tree.lemmas[head])
      && tree.children(of: head, .advmod).contains { tree.lower[$0] == "yet" }
  }

  /// Whether a clause is told beside the one that its verb governs already.
  private func isSecondClause(_ word: Int) -> Bool {
    hasOwnSubject(word) && tree.marker(of: word) == nil
      && tree.children(of: tree.heads[word], .ccomp, .xcomp).contains { $0 < word }
  }

  /// "The claim that Baku had shelled it": a clause with nothing left out is what the noun says.
  private func isContent(_ word: Int) -> Bool {
    hasOwnSubject(word) && tree.child(of: word, .obj, .ccomp, .xcomp, .obl) != nil
      && (tree.children(of: word, .obj).isEmpty
        || tree.children(of: word, .obj).contains { antecedent(of: $0) == $0 })
  }

  private func hasOwnSubject(_ word: Int) -> Bool {
    tree.children(of: word, .nsubj, .nsubjPass).contains {
      !["that", "which", "who", "whom"].contains(tree.lower[$0])
    }
  }

  /// Whether coordinated verbs share what governs the first of them.
  private func sharesForm(_ word: Int, _ first: Int) -> Bool {
    tree.xpos[word] == tree.xpos[first] && tree.child(of: word, .nsubj, .nsubjPass) == nil
  }

  /// Whether to look on at what governs an adverbial clause.
  private func pass(clause word: Int, _ result: inout Factuality) -> Bool {
    let marker =
      tree.marker(of: word) ?? tree.children(of: word, .advmod).first.map { tree.lower[$0] }
    if let marker, words.isIn("conditional", marker) || words.isIn("counterfactual", marker) {
      result.mode = .hypothetical
      result.cue = word
      return false
    }
    if isComplementLike(word) {
      if let effect = effect(of: tree.heads[word], over: word) {
        apply(effect, from: tree.heads[word], to: &result)
      }
      return true
    }
    if marker == "to" || marker == "in order to" || marker == "so as to" {
      if result.mode == .asserted { result.mode = .desired }
      result.cue = word
      return false
    }
    if isInReturn(word) { return true }
    // "They will meet when he visits Seoul": the present after such a word is as far off as what governs it.
    if let marker, ["when", "after", "before", "as soon as"].contains(marker),
      tree.isTagged(word, "VBZ", "VBP"), !followsDate(word)
    {
      return true
    }
    return tree.isTagged(word, "VBG", "VBN") && tree.marker(of: word) == nil
  }

  /// "In April when he visits Beijing": the clause only says which April.
  private func followsDate(_ word: Int) -> Bool {
    let first = tree.spans[word].lowerBound
    return first > 0 && tree.isTagged(first - 1, "NNP", "CD")
  }

  /// "Pledged to invest in return for Washington lowering its tariffs": as sure as what it answers.
  private func isInReturn(_ word: Int) -> Bool {
    guard let mark = tree.child(of: word, .mark, .case), mark > 1, tree.lower[mark] == "for" else {
      return false
    }
    return words.isIn("returns", tree.lemmas[mark - 1]) && tree.lower[mark - 2] == "in"
  }

  /// A modal or a negation of the governing word holds for what it governs.
  private func inherit(from word: Int, _ result: inout Factuality) {
    guard result.mode == .asserted, tree.isVerb(word) || tree.child(of: word, .cop) != nil else {
      return
    }
    if effect(of: word) == .report { return }
    apply(auxiliariesOf: word, to: &result)
    if isProgressive(word) { result.isOngoing = true }
  }

  /// What a governing word does; a verb's long form ("rule out") counts before the verb.
  private func effect(of head: Int, over word: Int? = nil) -> ClauseWords.Effect? {
    for child in tree.children[head] {
      let tail: String?
      switch tree.relations[child] {
      case .compoundPrt: tail = tree.lower[child]
      case .obl, .xcomp, .ccomp, .advcl, .nmod, .acl:
        tail = tree.preposition(of: child) ?? tree.marker(of: child)
      default: tail = nil
      }
      if let tail, let effect = words.effects[tree.lemmas[head] + " " + tail] { return effect }
    }
    let lemma = tree.lemmas[head]
    if isPassiveGovernor(head), let effect = words.effects["be " + tree.lower[head]] {
      return effect
    }
    return words.effects[lemma]
  }

  private func isPassiveGovernor(_ head: Int) -> Bool {
    tree.child(of: head, .auxPass, .cop) != nil || tree.isTagged(head, "VBN", "JJ")
  }

  private func apply(
    _ effect: ClauseWords.Effect, from head: Int, to result: inout Factuality
  ) {
    let isNegated = isNegated(head)
    switch effect {
    case .transparent:
      break
    case .report:
      if result.reporter == nil { result.reporter = head }
      if isNegated || isFalse(head) {
        // "Has not admitted killing them", "was falsely said to have fled": nobody says that it is so.
        set(.hypothetical, head, &result)
      }
      // "said it would": a plan told in the past.
      if result.mode == .hypothetical, let cue = result.cue,
        ["would", "'d"].contains(tree.lower[cue])
      {
        result.mode = .planned
      }
    case .deny:
      if result.reporter == nil { result.reporter = head }
      if !isNegated {
        result.isNegative.toggle()
        result.isDenied = true
      }
    case .negate:
      if isNegated {
        set(.possible, head, &result)
        result.isNegative = false
      } else {
        result.isNegative.toggle()
        result.isPrevented = true
      }
    default:
      guard var mode = Self.mode(of: effect) else { return }
      if mode == .desired || mode == .planned || mode == .expected,
        tree.children(of: head, .aux).contains(where: { tree.lower[$0] == "had" })
      {
        // "Had hoped to build": it is open no more.
        mode = .hypothetical
      }
      set(isNegated ? .hypothetical : mode, head, &result)
    }
  }

  private func isFalse(_ reporter: Int) -> Bool {
    tree.children(of: reporter, .advmod).contains { words.isIn("falsely", tree.lower[$0]) }
  }

  private func set(_ mode: Factuality.Mode, _ cue: Int, _ result: inout Factuality) {
    let isWould = result.cue.map { ["would", "'d"].contains(tree.lower[$0]) } == true
    let isWeak = result.mode == .possible || result.mode == .expected
    let isStronger = [.requested, .desired, .promised, .threatened, .hypothetical].contains(mode)
    guard result.mode == .asserted || result.mode == .planned || isWould || (isWeak && isStronger)
    else { return }
    result.mode = mode
    result.cue = cue
  }

  private static func mode(of effect: ClauseWords.Effect) -> Factuality.Mode? {
    switch effect {
    case .plan: .planned
    case .promise: .promised
    case .threaten: .threatened
    case .request: .requested
    case .desire: .desired
    case .expect: .expected
    case .possible: .possible
    case .suppose: .hypothetical
    case .transparent, .report, .deny, .negate: nil
    }
  }
}
