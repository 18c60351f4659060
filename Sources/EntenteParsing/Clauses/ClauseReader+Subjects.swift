import EntenteLanguage

// Who acts, where the grammar shares or hides it.

extension ClauseReader {
  typealias Subject = (head: Int, isShared: Bool)

  /// The words that stand as a verb's grammatical subject, taken from where the grammar shares them.
  func surfaceSubjects(of verb: Int, depth: Int = 0) -> [Subject] {
    let own = tree.children(of: verb, .nsubj, .nsubjPass, .nsubjOuter)
    if !own.isEmpty { return own.map { (antecedent(of: $0), false) } }
    let head = tree.heads[verb]
    guard depth < 6, head >= 0 else { return [] }
    func shared(_ subjects: [Subject]) -> [Subject] { subjects.map { ($0.head, true) } }
    if isFinite(verb), head < verb, tree.relations[verb] != .conj,
      tree.relations[verb] != .aclRelcl, isNoun(head)
    {
      // A finite verb that hangs on a noun before it: the parser took the subject for the head.
      let isAside = tree.relations[head] == .appos && tree.heads[head] >= 0
      return [(isAside ? tree.heads[head] : head, false)]
    }
    if isComplementLike(verb) { return shared(controllers(of: head, depth: depth)) }
    switch tree.relations[verb] {
    case .conj:
      return shared(surfaceSubjects(of: tree.firstConjunct(of: verb), depth: depth + 1))
    case .xcomp:
      return shared(controllers(of: head, depth: depth))
    case .advcl where isCharge(verb):
      return shared(controllers(of: head, depth: depth))
    case .advcl where isUnfinished(verb), .obl where isUnfinished(verb):
      return shared(surfaceSubjects(of: head, depth: depth + 1))
    case .acl, .nmod:
      let isPlain = tree.marker(of: verb) == nil && tree.preposition(of: verb) == nil
      return isPlain ? [(head, true)] : shared(owners(of: head, depth: depth))
    case .aclRelcl:
      return [(head, true)]
    case .ccomp where isUnfinished(verb):
      return shared(controllers(of: head, depth: depth))
    default:
      return []
    }
  }

  /// "Accused Iran of arming rebels": a charge tells of whom it is made against.
  private func isCharge(_ verb: Int) -> Bool {
    tree.isTagged(verb, "VBG") && words.isIn("charging", tree.lemmas[tree.heads[verb]])
      && ["of", "for", "with", "over"].contains(tree.marker(of: verb) ?? "")
  }

  /// Who is meant to act in a complement: the object of "urge", else the subject.
  private func controllers(of governor: Int, depth: Int) -> [Subject] {
    let objects = tree.children(of: governor, .obj, .iobj)
    if let object = objects.last, tree.isVerb(governor) { return [(antecedent(of: object), true)] }
    if words.isIn("calls", tree.lemmas[governor]),
      let called = tree.children(of: governor, .obl).first(where: {
        ["on", "upon", "for", "with"].contains(tree.preposition(of: $0) ?? "")
      })
    {
      return [(called, true)]
    }
    return surfaceSubjects(of: governor, depth: depth + 1)
  }

  /// Whose a noun is: "Seoul's commitment", "a promise by Seoul", "made a promise".
  private func owners(of noun: Int, depth: Int) -> [Subject] {
    if let owner = tree.child(of: noun, .nmodPoss) { return [(owner, true)] }
    for child in tree.children(of: noun, .compound) where tree.upos[child] == .propn {
      return [(child, true)]
    }
    for child in tree.children(of: noun, .nmod) where tree.preposition(of: child) == "by" {
      return [(child, true)]
    }
    let head = tree.heads[noun]
    guard head >= 0 else { return [] }
    if tree.isVerb(head), tree.relations[noun] != .nsubj {
      return surfaceSubjects(of: head, depth: depth + 1)
    }
    if tree.child(of: noun, .cop) != nil { return surfaceSubjects(of: noun, depth: depth + 1) }
    if tree.relations[noun] == .nmod { return owners(of: head, depth: depth + 1) }
    return []
  }

  /// Whether the parser hung what a verb governs on it in another way: "requires Singapore to return the
  /// land" as a clause of purpose, "threatened to attack" as a phrase.
  func isComplementLike(_ word: Int) -> Bool {
    let head = tree.heads[word]
    guard head >= 0, tree.isTagged(word, "VB"), head < word else { return false }
    if !tree.isVerb(head) {
      return tree.relations[word] == .advcl && tree.marker(of: word) == "to"
        && words.effects["be " + tree.lower[head]] != nil
    }
    switch tree.relations[word] {
    case .obl, .nmod:
      return tree.preposition(of: word) == "to"
    case .advcl:
      guard tree.marker(of: word) == "to" else { return false }
      let lemma = tree.lemmas[head]
      return words.effects[lemma] != nil && words.effects[lemma] != .report
    default:
      return false
    }
  }

  /// Whether a verb is finite; a participle with an object after the noun that it hangs on is one that
  /// the tagger missed: "Mao, a spokeswoman, accused Manila".
  func isFinite(_ word: Int) -> Bool {
    if tree.isTagged(word, "VBD", "VBZ", "VBP") { return true }
    return tree.isTagged(word, "VBN") && [.amod, .acl].contains(tree.relations[word])
      && tree.heads[word] >= 0 && tree.heads[word] < word
      && tree.child(of: word, .obj) != nil && tree.child(of: word, .aux, .auxPass) == nil
  }

  static let particles: Set<String> = [
    "over", "up", "off", "out", "down", "aside", "away", "back",
  ]

  /// "Up to 16 advisers": the words before a number are no preposition of the noun.
  func isCounted(_ word: Int) -> Bool {
    tree.child(of: word, .case) != nil && tree.preposition(of: word) == nil
  }

  /// "Agreed in principle to build": an infinitive that hangs on a noun of a phrase of its verb.
  func hangsOnPhrase(_ act: Int) -> Bool {
    let noun = tree.heads[act]
    guard noun >= 0, tree.relations[act] == .acl, tree.isTagged(act, "VB"),
      tree.relations[noun] == .obl, tree.heads[noun] >= 0,
      words.effects[tree.lemmas[noun]] == nil,
      let effect = words.effects[tree.lemmas[tree.heads[noun]]]
    else { return false }
    return effect != .report && tree.isVerb(tree.heads[noun])
  }

  func isNoun(_ word: Int) -> Bool {
    [.noun, .propn, .pron].contains(tree.upos[word])
  }

  private func isUnfinished(_ verb: Int) -> Bool {
    guard tree.child(of: verb, .nsubj) == nil else { return false }
    return tree.isTagged(verb, "VBG", "VBN") || tree.marker(of: verb)?.hasSuffix("to") == true
  }

  /// The noun that a relative pronoun stands for; the word itself for all others.
  func antecedent(of word: Int) -> Int {
    guard
      tree.isTagged(word, "WDT", "WP", "IN")
        || ["which", "who", "that", "whom"].contains(tree.lower[word])
    else { return word }
    var verb = tree.heads[word]
    var steps = 0
    while verb >= 0, steps < 6 {
      if tree.relations[verb] == .aclRelcl { return tree.heads[verb] }
      verb = tree.heads[verb]
      steps += 1
    }
    return word
  }
}
