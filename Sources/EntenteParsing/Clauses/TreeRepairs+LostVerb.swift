import EntenteLanguage

// A sentence whose verb the tagger took for an adjective or a noun: "The Kremlin poured scorn on the plan".

extension TreeRepairs {
  /// Makes the lost verb of a sentence its root again.
  mutating func restoreVerb() {
    guard let noun = relations.indices.first(where: { relations[$0] == .root }),
      isTagged(noun, "NN", "NNS", "NNP", "NNPS"),
      !children(of: noun).contains(where: { [.cop, .aux, .auxPass].contains(relations[$0]) })
    else { return }
    if !liftModifier(of: noun) { liftAside(of: noun) }
  }

  /// "Poland's top diplomat, X, called it a shame": the participle after the aside is the verb.
  private mutating func liftAside(of noun: Int) {
    guard
      let verb = children(of: noun).first(where: { word in
        guard relations[word] == .acl, isTagged(word, "VBN", "VBD"), word > noun else {
          return false
        }
        let below = children(of: word)
        let hasObject =
          below.contains { [.obj, .xcomp, .ccomp].contains(relations[$0]) }
          || words.isIn("moving", lemmas[word]) && lower.last == "."
        let isApart: [Relation] = [.aux, .auxPass, .mark, .nsubj, .nsubjPass]
        return hasObject && !below.contains { isApart.contains(relations[$0]) }
      })
    else { return }
    xpos[verb] = PennTag(name: "VBD") ?? xpos[verb]
    for word in children(of: noun) where word > verb { heads[word] = verb }
    heads[verb] = -1
    relations[verb] = .root
    heads[noun] = verb
    relations[noun] = .nsubj
  }

  /// "The Kremlin poured scorn on the plan": the participle before a noun is the verb that it is the object of.
  private mutating func liftModifier(of object: Int) -> Bool {
    guard let (verb, lemma) = lostVerb(before: object), let subject = subject(before: verb, of: object)
    else { return false }
    lemmas[verb] = lemma
    upos[verb] = .verb
    xpos[verb] = PennTag(name: lower[verb].hasSuffix("ed") ? "VBD" : "VBZ") ?? xpos[verb]
    for word in children(of: object) where word != verb { hang(word, verb, subject) }
    for word in children(of: verb) where word < verb && word != subject {
      heads[word] = relations[word] == .punct || subject < word ? verb : subject
    }
    heads[subject] = verb
    relations[subject] = .nsubj
    heads[verb] = -1
    relations[verb] = .root
    heads[object] = verb
    relations[object] = .obj
    return true
  }

  /// The verb between the words of a noun phrase: known to a rule, behind a noun, before what it is done to.
  private func lostVerb(before object: Int) -> (word: Int, lemma: String)? {
    for word in 0..<object where word > 0 && isUnder(word, object) {
      guard let lemma = verb(at: word), words.verbs.contains(lemma), isNoun(word - 1),
        isTagged(word + 1, "DT", "NNP", "NNPS", "NN", "NNS", "JJ", "PRP", "PRP$", "CD", "$")
      else { continue }
      return (word, lemma)
    }
    return nil
  }

  /// The verb that a word can be a form of; nil where it can be none.
  private func verb(at word: Int) -> String? {
    let form = lower[word]
    if isFinite(word) { return lemmas[word] }
    if form.hasSuffix("ed"), isTagged(word, "VBN", "JJ") {
      return ([lemmas[word]] + [1, 2, 3].map { String(form.dropLast($0)) })
        .first { words.verbs.contains($0) }
    }
    guard isTagged(word, "NNS"), word == 1, isTagged(0, "NNP") else { return nil }
    return [lemmas[word], String(form.dropLast())].first { words.verbs.contains($0) }
  }

  private func isNoun(_ word: Int) -> Bool { isTagged(word, "NN", "NNS", "NNP", "NNPS", "PRP") }

  private func isUnder(_ word: Int, _ top: Int) -> Bool {
    var word = word
    for _ in 0..<4 where word >= 0 {
      if heads[word] == top { return true }
      word = heads[word]
    }
    return false
  }

  /// The head of the noun phrase that ends before the verb.
  private func subject(before verb: Int, of object: Int) -> Int? {
    var word = verb - 1
    for _ in 0..<verb {
      let head = heads[word]
      if head == object || head == verb || head < 0 { break }
      guard head < verb else { return nil }
      word = head
    }
    return word < verb ? word : nil
  }

  /// Hangs what hung on the object where it belongs: on the object, the subject or the verb.
  private mutating func hang(_ word: Int, _ verb: Int, _ subject: Int) {
    if word < verb {
      let isPart = [.det, .amod, .compound, .nmodPoss, .nmodDesc, .nummod].contains(relations[word])
      if word != subject { heads[word] = isPart && word < subject ? subject : verb }
      return
    }
    let isOf = children(of: word).contains { relations[$0] == .case && lower[$0] == "of" }
    switch relations[word] {
    case .nmod where !isOf:
      heads[word] = verb
      relations[word] = .obl
    case .punct, .advcl, .parataxis, .obl: heads[word] = verb
    case .conj where upos[word] == .verb: heads[word] = verb
    default: break
    }
  }
}
