import EntenteLanguage

/// Finds the predicates of a sentence and their arguments.
struct ClauseReader: Sendable {
  let tree: SentenceTree
  let words: ClauseWords

  /// The clauses in the order of their predicates.
  func clauses() -> [Clause] {
    (0..<tree.count).compactMap { clause(at: $0) }
  }

  /// The clause of which a word is the predicate; nil for other words.
  func clause(at word: Int) -> Clause? {
    var clause: Clause
    if tree.isVerb(word), tree.relations[word] != .amod || isFinite(word) {
      clause = Clause(predicate: word, form: .verbal, lemmas: verbLemmas(word))
      clause.isPassive = isPassive(word)
      clause.arguments = verbArguments(word, isPassive: clause.isPassive)
    } else if words.eventNouns.contains(tree.lemmas[word]), isNominal(word) {
      clause = Clause(predicate: word, form: .nominal, lemmas: nounLemmas(word))
      clause.support = support(of: word)
      clause.arguments = nounArguments(word, support: clause.support)
    } else if let verb = participle(word) {
      clause = Clause(predicate: word, form: .verbal, lemmas: [verb])
      clause.isPassive = true
      clause.arguments = verbArguments(word, isPassive: true)
    } else if tree.upos[word] == .adj || tree.child(of: word, .cop) != nil {
      clause = Clause(predicate: word, form: .copular, lemmas: [tree.lemmas[word]])
      clause.arguments = verbArguments(word, isPassive: false)
    } else {
      return nil
    }
    addSigns(to: &clause)
    clause.factuality = factuality(of: clause.support ?? word, nominal: word)
    return clause
  }

  /// The words around a predicate that rules may ask for: its modal, its negation, the verb that carries
  /// it, the word that it hangs on.
  private func addSigns(to clause: inout Clause) {
    let verb = clause.support ?? clause.predicate
    if let support = clause.support {
      clause.arguments.append(Clause.Argument(role: "support", head: support))
    }
    for child in tree.children[verb] {
      if tree.isTagged(child, "MD") {
        clause.arguments.append(Clause.Argument(role: "modal", head: child))
      }
      if Self.negations.contains(tree.lower[child]) {
        clause.arguments.append(Clause.Argument(role: "negation", head: child))
      }
    }
    let head = tree.heads[tree.firstConjunct(of: verb)]
    if head >= 0 {
      clause.arguments.append(Clause.Argument(role: "governor", head: head))
      clause.arguments.append(Clause.Argument(role: "under", head: head))
    }
  }

  static let negations: Set<String> = [
    "not", "n't", "’t", "never", "nor", "neither", "hardly",
  ]

  /// The arguments of any word, as those of a verb or of a noun.
  func arguments(of word: Int) -> Clause {
    if let clause = clause(at: word) { return clause }
    var clause = Clause(predicate: word, form: .nominal, lemmas: [tree.lemmas[word]])
    clause.arguments = nounArguments(word, support: nil)
    return clause
  }

  /// The verb of a passive that the tagger took for an adjective: "the men were freed".
  private func participle(_ word: Int) -> String? {
    guard tree.upos[word] == .adj, tree.child(of: word, .cop) != nil,
      tree.lower[word].hasSuffix("ed")
    else { return nil }
    let form = tree.lower[word]
    return [String(form.dropLast(1)), String(form.dropLast(2)), String(form.dropLast(3))]
      .first { words.verbs.contains($0) }
  }

  private func isNominal(_ word: Int) -> Bool {
    tree.upos[word] == .noun || tree.upos[word] == .propn || tree.upos[word] == .adj
  }

  /// "signed off on", "signed": the long forms that rules name, then the verb.
  private func verbLemmas(_ word: Int) -> [String] {
    var lemmas: [String] = []
    let verb = known(tree.lemmas[word])
    func add(_ tail: String) {
      let long = verb + " " + tail
      if words.longVerbs.contains(long), !lemmas.contains(long) { lemmas.append(long) }
    }
    for child in tree.children[word] {
      switch tree.relations[child] {
      case .compoundPrt:
        add(tree.lower[child])
      case .obl, .advcl, .nmod, .xcomp, .ccomp:
        if let marker = tree.preposition(of: child) ?? tree.marker(of: child) { add(marker) }
      case .advmod where tree.upos[child] == .adp || tree.upos[child] == .adv:
        add(tree.lower[child])
      case .obj, .iobj:
        add(tree.lemmas[child])
        for below in tree.children(of: child, .nmod) {
          if let marker = tree.preposition(of: below) { add(marker) }
        }
      default:
        break
      }
    }
    return lemmas + [verb]
  }

  /// A verb's lemma; where the lemmatizer cut too much, the verb of a rule that it was cut from.
  private func known(_ lemma: String) -> String {
    guard !words.verbs.contains(lemma), let last = lemma.last else { return lemma }
    return [lemma + "e", lemma + String(last)].first { words.verbs.contains($0) } ?? lemma
  }

  /// "joint statement", "statement": the compounds that rules name, then the noun.
  private func nounLemmas(_ word: Int) -> [String] {
    let modifiers = tree.children(of: word, .compound, .amod).filter { $0 < word }
    let long = modifiers.map { tree.lemmas[$0] + " " + tree.lemmas[word] }
    return long.filter { words.eventNouns.contains($0) } + [tree.lemmas[word]]
  }

  func isPassive(_ word: Int) -> Bool {
    if tree.child(of: word, .auxPass) != nil { return true }
    if tree.child(of: word, .nsubjPass) != nil {
      // "Hundreds marched": a participle without "be" and with a subject is a past tense.
      let isShared = tree.relations[word] == .conj && isPassive(tree.firstConjunct(of: word))
      return tree.child(of: word, .obj) == nil && (isShared || tree.child(of: word, .aux) != nil)
    }
    guard tree.child(of: word, .obj) == nil else { return false }
    if tree.isTagged(word, "VBN", "VBD"), tree.lower[word].hasSuffix("ed"), hasAgent(word) {
      return true
    }
    guard tree.isTagged(word, "VBN") else { return false }
    if tree.relations[word] == .conj, tree.child(of: word, .aux, .nsubj) == nil {
      return isPassive(tree.firstConjunct(of: word))
    }
    return tree.child(of: word, .aux, .nsubj) == nil
      && [.acl, .advcl, .root, .xcomp].contains(tree.relations[word])
  }

  /// Whether "by" and somebody follow a verb.
  private func hasAgent(_ word: Int) -> Bool {
    tree.child(of: word, .oblAgent) != nil
      || tree.children(of: word, .obl).contains {
        tree.preposition(of: $0) == "by" && tree.upos[$0] == .propn
      }
  }
}
