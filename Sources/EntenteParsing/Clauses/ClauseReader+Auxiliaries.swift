import EntenteLanguage

// What the words of a predicate itself say of its truth: modals, negations, adjectives.

extension ClauseReader {
  /// "A potential drawdown", "the planned talks", "an alleged raid": deeds that are none so far.
  func apply(adjectivesOf noun: Int, to result: inout Factuality) {
    let modes: [(list: String, mode: Factuality.Mode)] = [
      ("onlyPossible", .possible), ("onlyPlanned", .planned), ("onlySaid", .hypothetical),
    ]
    for child in tree.children(of: noun, .amod, .compound, .nmodDesc) {
      for (list, mode) in modes where words.isIn(list, tree.lower[child]) {
        result.mode = mode
        result.cue = child
      }
    }
  }

  func isProgressive(_ verb: Int) -> Bool {
    tree.isTagged(verb, "VBG")
      && tree.children(of: verb, .aux).contains { tree.lemmas[$0] == "be" }
  }

  /// Whether a predicate's own words say that it is not so.
  func isNegated(_ word: Int) -> Bool {
    tree.children[word].contains { child in
      Self.negations.contains(tree.lower[child]) && !isBeforeInfinitive(child, of: word)
        && [.advmod, .ccPreconj, .cc, .dep].contains(tree.relations[child])
    } || negationOfInfinitive(word)
      || tree.children(of: word, .advmod).contains {
        tree.lower[$0] == "longer" && $0 > 0 && ["no", "any"].contains(tree.lower[$0 - 1])
      }
      || tree.children(of: word, .nsubj, .obj, .nsubjPass).contains { argument in
        ["none", "nobody", "nothing"].contains(tree.lower[argument])
          || tree.children(of: argument, .det, .ccPreconj).contains {
            ["no", "neither"].contains(tree.lower[$0])
          }
      }
  }

  /// "Vowed never to strike": the negation is the infinitive's, wherever the parser hung it.
  func isBeforeInfinitive(_ negation: Int, of word: Int) -> Bool {
    negation > word && negation + 1 < tree.count && tree.lower[negation + 1] == "to"
  }

  func negationOfInfinitive(_ word: Int) -> Bool {
    let head = tree.heads[word]
    guard head >= 0, tree.isTagged(word, "VB") else { return false }
    return tree.children[head].contains {
      Self.negations.contains(tree.lower[$0]) && isBeforeInfinitive($0, of: head) && $0 < word
    }
  }

  /// "Had Turkey bombed it", "should Japan balk": an auxiliary before its subject is a condition.
  func inverted(_ word: Int) -> Int? {
    guard let subject = tree.child(of: word, .nsubj, .nsubjPass) else { return nil }
    return tree.children(of: word, .aux, .auxPass).first {
      ["had", "should", "were"].contains(tree.lower[$0]) && $0 < tree.spans[subject].lowerBound
    }
  }

  /// The "if" right before a verb's subject, wherever the parser hung it.
  private func condition(before word: Int) -> Int? {
    guard let subject = tree.child(of: word, .nsubj, .nsubjPass) else { return nil }
    let first = tree.spans[subject].lowerBound
    return [first, first - 1].first { $0 >= 0 && ["if", "unless"].contains(tree.lower[$0]) }
  }

  func modal(of word: Int) -> Int? {
    let own = tree.children(of: word, .aux).first { tree.isTagged($0, "MD") }
    if let own { return own }
    let first = tree.firstConjunct(of: word)
    guard first != word, tree.isTagged(word, "VB"), tree.child(of: word, .aux, .mark) == nil
    else { return nil }
    return tree.children(of: first, .aux).first { tree.isTagged($0, "MD") }
  }

  func apply(auxiliariesOf word: Int, to result: inout Factuality) {
    if isNegated(word) { result.isNegative.toggle() }
    guard result.mode == .asserted else { return }
    if let aux = inverted(word) ?? condition(before: word) {
      result.mode = .hypothetical
      result.cue = aux
    } else if let modal = modal(of: word) {
      let mode = Self.modes[tree.lower[modal]] ?? .hypothetical
      if ["would", "'d"].contains(tree.lower[modal]), words.isIn("wishing", tree.lemmas[word]) {
        return
      }
      let isPast = tree.children(of: word, .aux).contains { tree.lower[$0] == "have" }
      result.mode = isPast && mode != .planned ? .hypothetical : mode
      if !isPast, tree.lower[modal] == "would", isOffered(word) { result.mode = .planned }
      result.cue = modal
    } else if isSubjunctive(word) {
      result.mode = .requested
      result.cue = word
    } else if isInfinitiveOfHeadline(word) || isToBe(word) {
      result.mode = .planned
      result.cue = word
    }
  }

  /// "Rome would send ships if Tripoli asked": what somebody would do on a condition that is told.
  private func isOffered(_ word: Int) -> Bool {
    tree.child(of: word, .nsubj) != nil
      && tree.children(of: word, .advcl).contains {
        ["if", "unless"].contains(tree.marker(of: $0) ?? "")
          && !tree.children(of: $0, .aux).contains { tree.lower[$0] == "had" }
      }
  }

  static let modes: [String: Factuality.Mode] = [
    "may": .possible, "might": .possible, "could": .possible, "can": .hypothetical,
    "will": .planned, "'ll": .planned, "wo": .planned, "shall": .planned, "’ll": .planned,
    "would": .hypothetical, "'d": .hypothetical, "should": .hypothetical,
    "must": .hypothetical, "ought": .hypothetical,
  ]

  /// "Seoul to buy jets": an infinitive that is the sentence's only verb.
  func isInfinitiveOfHeadline(_ word: Int) -> Bool {
    tree.relations[word] == .root && tree.isTagged(word, "VB")
      && tree.children[word].contains { tree.lower[$0] == "to" }
      && tree.child(of: word, .nsubj, .nsubjPass) != nil
  }

  /// Whether a clause is demanded in the subjunctive: "insisted that Turkey withdraw its ships".
  func isSubjunctive(_ word: Int) -> Bool {
    tree.relations[word] == .ccomp && tree.isTagged(word, "VB")
      && tree.child(of: word, .aux, .auxPass) == nil && tree.marker(of: word) != "to"
      && tree.child(of: word, .nsubj) != nil
      && !tree.children[word].contains { tree.lower[$0] == "to" }
  }

  /// Whether "be to" tells a plan: "Rwanda is to lift its measures".
  func isToBe(_ word: Int) -> Bool {
    guard tree.isTagged(word, "VB"),
      tree.marker(of: word) == "to"
        || tree.children[word].contains(where: { tree.lower[$0] == "to" })
    else { return false }
    let isOwn = tree.children(of: word, .aux, .cop).contains {
      tree.lemmas[$0] == "be" && tree.lower[$0] != "be"
    }
    let head = tree.heads[word]
    return isOwn
      || (head >= 0 && tree.relations[word] == .xcomp && tree.lemmas[head] == "be"
        && tree.isVerb(head))
  }
}
