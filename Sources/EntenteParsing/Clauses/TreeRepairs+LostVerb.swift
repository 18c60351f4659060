import EntenteLanguage

// A sentence whose verb the tagger took for an adjective or a noun: "The Kremlin poured scorn on the plan".

extension TreeRepairs {
  /// Makes the lost verb of a sentence its root again.
  mutating func restoreVerb() {
    guard let noun = relations.indices.first(where: { relations[$0] == .root }),
      isTagged(noun, "NN", "NNS", "NNP", "NNPS"),
      !children(of: noun).contains(where: { [.cop, .aux, .auxPass].contains(relations[$0]) })
    else { return }
    if !lift(noun), !liftModifier(of: noun), !liftAside(of: noun), !liftBetween(noun) {
      liftInfinitive(of: noun)
    }
  }

  /// "Venezuela frees six Americans": a headline's verb that the tagger took for its noun.
  private mutating func lift(_ word: Int) -> Bool {
    guard lower.last != ".", word == 1, let lemma = verb(at: word), words.verbs.contains(lemma),
      let object = children(of: word).first(where: {
        $0 > word && [.list, .dep, .appos, .nmodUnmarked, .flat].contains(relations[$0])
      })
    else { return false }
    lemmas[word] = lemma
    upos[word] = .verb
    xpos[word] = PennTag(name: "VBZ") ?? xpos[word]
    relations[0] = .nsubj
    relations[object] = .obj
    return true
  }

  /// "Poland's top diplomat, X, called it a shame", "Thousands blocked roads": the verb after the noun.
  private mutating func liftAside(of noun: Int) -> Bool {
    guard let verb = children(of: noun).first(where: { isVerb($0, behind: noun) }) else {
      return false
    }
    if let lemma = self.verb(at: verb) { lemmas[verb] = lemma }
    upos[verb] = .verb
    xpos[verb] = PennTag(name: "VBD") ?? xpos[verb]
    raise(verb, over: noun)
    return true
  }

  /// "Thousands of Albanians blocked roads": the verb before a noun that the parser hung on the subject.
  private mutating func liftBetween(_ noun: Int) -> Bool {
    for object in children(of: noun) where object > noun {
      let below = children(of: object)
      guard [.nmod, .appos, .list, .dep, .nmodUnmarked].contains(relations[object]),
        !below.contains(where: { relations[$0] == .case }),
        let verb = below.first(where: { relations[$0] == .amod && isTagged($0, "VBN", "VBD") }),
        verb > noun, isNoun(verb - 1), let lemma = self.verb(at: verb), words.verbs.contains(lemma)
      else { continue }
      lemmas[verb] = lemma
      xpos[verb] = PennTag(name: "VBD") ?? xpos[verb]
      raise(verb, over: noun)
      move(object, to: verb, as: .obj)
      return true
    }
    return false
  }

  /// "US to cut troops": the infinitive of a headline is its verb.
  private mutating func liftInfinitive(of noun: Int) {
    guard ![".", "?", "!"].contains(lower.last),
      let verb = children(of: noun).first(where: { word in
        word > noun && isTagged(word, "VB") && relations[word] == .acl
          && children(of: word).contains { relations[$0] == .mark && lower[$0] == "to" }
      }), noun < 4
    else { return }
    raise(verb, over: noun)
  }

  /// Makes a verb the root and the noun before it its subject.
  private mutating func raise(_ verb: Int, over noun: Int) {
    move(verb, to: -1, as: .root)
    for word in children(of: noun) where word > verb {
      move(word, to: verb)
      if relations[word] == .nmod { relations[word] = .obl }
      if relations[word] == .appos, word < verb + 4 { relations[word] = .obj }
    }
    move(noun, to: verb, as: .nsubj)
  }

  /// Whether a word below a noun is the verb that the noun is the subject of.
  private func isVerb(_ word: Int, behind noun: Int) -> Bool {
    guard word > noun, [.acl, .amod, .dep, .appos, .compound].contains(relations[word]) else {
      return false
    }
    let below = children(of: word)
    let isApart: [Relation] = [.aux, .auxPass, .mark, .nsubj, .nsubjPass, .case]
    guard !below.contains(where: { isApart.contains(relations[$0]) }) else { return false }
    if Self.pasts[lower[word]] != nil { return true }
    guard isTagged(word, "VBN", "VBD", "JJ"), let lemma = verb(at: word) else { return false }
    let hasObject = below.contains { [.obj, .xcomp, .ccomp].contains(relations[$0]) }
    return hasObject && words.verbs.contains(lemma)
      || lower.last == "." && words.isIn("moving", lemma)
      || isTagged(word, "JJ") && words.verbs.contains(lemma) && word + 1 < lower.count
        && isTagged(word + 1, "DT", "CD", "NNP", "NNS", "PRP$")
  }

  /// The pasts of irregular verbs that are no participles: "tore", "overran".
  static let pasts: [String: String] = {
    var pasts: [String: String] = [:]
    for line in IrregularVerbs.forms.split(separator: "\n") {
      let row = line.split(separator: " ").map(String.init)
      guard row.count == 3, row[0] != "be" else { continue }
      let participles = row[2].split(separator: "/")
      for past in row[1].split(separator: "/") where !participles.contains(past) && past != row[0] {
        pasts[String(past)] = row[0]
      }
    }
    // These are nouns or other verbs just as well.
    for past in ["saw", "rose", "bore", "lay", "spoke"] { pasts[past] = nil }
    return pasts
  }()

  /// "The Kremlin poured scorn on the plan": the participle before a noun is the verb that it is the object of.
  private mutating func liftModifier(of object: Int) -> Bool {
    guard let (verb, lemma) = lostVerb(before: object),
      let subject = subject(before: verb, of: object)
    else { return false }
    lemmas[verb] = lemma
    upos[verb] = .verb
    xpos[verb] = PennTag(name: lower[verb].hasSuffix("s") ? "VBZ" : "VBD") ?? xpos[verb]
    let own = children(of: verb)
    move(verb, to: -1, as: .root)
    move(subject, to: verb, as: .nsubj)
    for word in own where word < subject && relations[word] != .punct { move(word, to: subject) }
    for word in children(of: object) { hang(word, verb, subject) }
    move(object, to: verb, as: .obj)
    return true
  }

  /// The verb between the words of a noun phrase: known to a rule, behind a noun, before what it is done to.
  private func lostVerb(before object: Int) -> (word: Int, lemma: String)? {
    for word in 0..<object where word > 0 && isUnder(word, object) {
      guard let lemma = verb(at: word), words.verbs.contains(lemma),
        isNoun(wordBefore(word)) || hasAuxiliary(word),
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
    if let base = Self.pasts[form] { return base }
    if form.hasSuffix("ed"), isTagged(word, "VBN", "JJ") {
      return ([lemmas[word]] + [1, 2, 3].map { String(form.dropLast($0)) })
        .first { words.verbs.contains($0) }
    }
    let isHeadline = lower.last != "." && word < 5
    guard isTagged(word, "NNS", "NNPS", "NN"), form.hasSuffix("s"), form != "us",
      isTagged(wordBefore(word), "NNP"), wordBefore(word) == 0 || isHeadline
    else { return nil }
    return [lemmas[word], String(form.dropLast())].first { words.verbs.contains($0) }
  }

  /// "Asmara has mobilised reservists": the auxiliary may hang on what looks like an adjective.
  private func hasAuxiliary(_ word: Int) -> Bool {
    word > 1 && ["has", "have", "had"].contains(lower[word - 1]) && isNoun(word - 2)
  }

  /// The word before a verb and its adverbs.
  private func wordBefore(_ verb: Int) -> Int {
    var word = verb - 1
    while word > 0, isTagged(word, "RB", "RBR") { word -= 1 }
    return word
  }

  func isNoun(_ word: Int) -> Bool { isTagged(word, "NN", "NNS", "NNP", "NNPS", "PRP") }

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
      move(word, to: isPart && word < subject ? subject : verb)
      if heads[word] == verb, isTagged(word, "RB", "RBR") { relations[word] = .advmod }
      return
    }
    let isOf = children(of: word).contains { relations[$0] == .case && lower[$0] == "of" }
    switch relations[word] {
    case .nmod where !isOf:
      move(word, to: verb, as: .obl)
    case .punct, .advcl, .parataxis, .obl: move(word, to: verb)
    case .conj where upos[word] == .verb: move(word, to: verb)
    default: break
    }
  }
}
