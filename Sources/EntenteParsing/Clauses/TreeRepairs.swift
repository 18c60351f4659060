import EntenteLanguage

/// Mends in a tree what the parser often gets wrong in news, before clauses are read from it.
///
/// Every change goes through `move`, which never makes a circle: a repair that would is left undone.
struct TreeRepairs {
  private(set) var heads: [Int]
  var relations: [Relation]
  /// The dependents of each word, from left to right.
  private(set) var children: [[Int]]
  let lower: [String]
  var lemmas: [String]
  var upos: [UPOS]
  var xpos: [PennTag]
  /// The words that clauses are read with.
  let words: ClauseWords

  /// A tree of words; heads are places, -1 for the root.
  init(
    heads: [Int], relations: [Relation], lower: [String], lemmas: [String], upos: [UPOS],
    xpos: [PennTag], words: ClauseWords
  ) {
    self.heads = heads
    self.relations = relations
    self.lower = lower
    self.lemmas = lemmas
    self.upos = upos
    self.xpos = xpos
    self.words = words
    children = [[Int]](repeating: [], count: heads.count)
    for (word, head) in heads.enumerated() where head >= 0 { children[head].append(word) }
  }

  /// Makes all repairs.
  mutating func repair() {
    restoreVerb()
    for word in heads.indices {
      nameAgent(word)
      openClause(word)
      freeLonger(word)
      takeObject(word)
      uncross(word)
      nameSubject(word)
      partNames(word)
      liftParticiple(word)
      hangGerund(word)
      joinSubjects(word)
      freeSubject(word)
      freeName(word)
      hangInfinitive(word)
      hangContent(word)
      hangParticiple(word)
      hangModifier(word)
      liftConjunct(word)
    }
  }

  /// Hangs a word on another one, or makes it the root with -1.
  ///
  /// - Returns: Whether that was done; never where the word would hang on what hangs on it.
  @discardableResult
  mutating func move(_ word: Int, to head: Int, as relation: Relation? = nil) -> Bool {
    var above = head
    for _ in heads.indices where above >= 0 {
      if above == word { return false }
      above = heads[above]
    }
    if heads[word] >= 0 { children[heads[word]].removeAll { $0 == word } }
    heads[word] = head
    if head >= 0 {
      let place = children[head].firstIndex { $0 > word } ?? children[head].endIndex
      children[head].insert(word, at: place)
    }
    if let relation { relations[word] = relation }
    return true
  }

  func children(of word: Int) -> [Int] { children[word] }

  func isTagged(_ word: Int, _ names: String...) -> Bool { names.contains(xpos[word].name) }

  /// "Tokyo protests the drills": a name is no part of a finite verb but its subject.
  private mutating func nameAgent(_ word: Int) {
    let verb = heads[word]
    guard relations[word] == .compound, verb > word, isFinite(verb), upos[verb] == .verb,
      !hasSubject(verb)
    else { return }
    relations[word] = .nsubj
  }

  /// "After Hungary vowed to block it": what stands right before a finite verb is its subject, not a phrase.
  private mutating func openClause(_ word: Int) {
    let verb = heads[word]
    guard relations[word] == .obl, verb > word, isFinite(verb), !hasSubject(verb),
      let mark = children(of: word).first(where: {
        relations[$0] == .case
          && ["after", "before", "since", "until", "as", "while", "once", "when"].contains(
            lower[$0])
      }), isTagged(verb - 1, "NN", "NNS", "NNP", "NNPS")
    else { return }
    relations[word] = .nsubj
    move(mark, to: verb, as: .mark)
  }

  /// "Lula chided Trump": what stands behind a verb is no part of the subject before it.
  private mutating func uncross(_ word: Int) {
    let noun = heads[word]
    guard noun >= 0, noun < word, relations[word] == .appos || relations[word] == .nmod else {
      return
    }
    let verb = heads[noun]
    guard verb > noun, verb < word, upos[verb] == .verb,
      relations[noun] == .nsubj || relations[noun] == .nsubjPass
    else { return }
    let isPhrase = children(of: word).contains { relations[$0] == .case }
    guard isPhrase || verb + 4 > word && lower[verb + 1] != "," else { return }
    move(word, to: verb, as: isPhrase ? .obl : .obj)
  }

  /// "Denmark no longer buys gas": the two words are an adverb and nobody.
  private mutating func freeLonger(_ word: Int) {
    guard lower[word] == "longer", word > 0, lower[word - 1] == "no", heads[word] >= 0 else {
      return
    }
    let isSubject = relations[word] == .nsubj
    relations[word] = .advmod
    guard isSubject else { return }
    for name in children(of: word) where relations[name] == .compound {
      move(name, to: heads[word], as: .nsubj)
    }
  }

  /// "Freed 123 prisoners": a noun right behind a verb that hangs on it in no clear way is its object.
  private mutating func takeObject(_ noun: Int) {
    let verb = heads[noun]
    guard [.list, .flat, .dep].contains(relations[noun]), verb >= 0, verb < noun, noun < verb + 5,
      upos[verb] == .verb, isTagged(noun, "NN", "NNS", "NNP", "NNPS"),
      !children(of: verb).contains(where: { relations[$0] == .obj })
    else { return }
    relations[noun] = .obj
    for word in children(of: noun) where relations[word] == .nmod && word > noun {
      move(word, to: verb, as: .obl)
    }
  }

  /// "Xi and Lee are to meet": a short name that opens a sentence is no interjection.
  private mutating func nameSubject(_ word: Int) {
    let verb = heads[word]
    guard relations[word] == .discourse, word < 2, verb > word,
      word + 1 < heads.count, isTagged(word + 1, "CC", "VBD", "VBZ", "VBP", "MD", "POS", "NNP"),
      !children(of: verb).contains(where: { relations[$0] == .nsubj || relations[$0] == .nsubjPass }
      )
    else { return }
    relations[word] = .nsubj
  }

  /// "Minister A B and Secretary C D": a name with an "and" of its own is no part of the first.
  private mutating func partNames(_ word: Int) {
    guard relations[word] == .flat else { return }
    let below = children(of: word)
    let titles = below.filter { relations[$0] == .nmodDesc || relations[$0] == .compound }
    let hasAnd = (below + titles.flatMap(children)).contains { relations[$0] == .cc }
    if hasAnd { relations[word] = .conj }
  }

  /// "Was elected prime minister": the participle is the verb, not an adjective of the office.
  private mutating func liftParticiple(_ verb: Int) {
    let noun = heads[verb]
    guard relations[verb] == .amod, isTagged(verb, "VBN"), noun > verb else { return }
    let siblings = children(of: noun)
    guard let cop = siblings.first(where: { relations[$0] == .cop }), cop < verb,
      !siblings.contains(where: { relations[$0] == .det && $0 > cop && $0 < verb })
    else { return }
    move(verb, to: heads[noun], as: relations[noun])
    move(noun, to: verb, as: .xcomp)
    for word in siblings
    where word != verb && (word < verb || lower[word] == "." || isCircumstance(word)) {
      move(word, to: verb)
      if relations[word] == .cop { relations[word] = .auxPass }
      if relations[word] == .nsubj { relations[word] = .nsubjPass }
      if relations[word] == .nmod { relations[word] = .obl }
    }
  }

  private func isCircumstance(_ word: Int) -> Bool {
    relations[word] == .nmod
      && !children(of: word).contains { relations[$0] == .case && lower[$0] == "of" }
  }

  /// "To deal with it, Seoul and Washington met": a subject that begins with "and" has a first half.
  private mutating func joinSubjects(_ second: Int) {
    guard relations[second] == .nsubj || relations[second] == .nsubjPass,
      let and = children(of: second).first(where: { relations[$0] == .cc && $0 < second }),
      lower[and] == "and", and > 0, isTagged(and - 1, "NNP", "NNPS")
    else { return }
    var first = and - 1
    while [.flat, .compound, .nmodDesc].contains(relations[first]), heads[first] >= 0,
      heads[first] < and
    {
      first = heads[first]
    }
    guard first != second, heads[first] != second, heads[first] >= 0 || relations[first] != .root
    else { return }
    guard move(first, to: heads[second], as: relations[second]) else { return }
    move(second, to: first, as: .conj)
  }

  /// "The possibility of the United States withdrawing troops": the gerund hangs on the noun before it.
  private mutating func hangGerund(_ verb: Int) {
    guard relations[verb] == .advcl, isTagged(verb, "VBG"), verb > 0,
      isTagged(verb - 1, "NN", "NNS", "NNP", "NNPS"),
      children(of: verb - 1).contains(where: { relations[$0] == .case && lower[$0] == "of" })
    else { return }
    move(verb, to: verb - 1, as: .acl)
  }

  /// "Abiy leased the port, and Somalia, which claims it, expelled the envoy": a noun after "and" whose
  /// aside ends right before a finite verb is that verb's subject.
  private mutating func freeSubject(_ verb: Int) {
    guard relations[verb] == .conj, isFinite(verb), verb > 3, lower[verb - 1] == ",",
      !hasSubject(verb)
    else { return }
    var noun = verb - 2
    while noun > 1, relations[noun] != .conj || !isNoun(noun) {
      if heads[noun] < 0 { return }
      noun -= 1
    }
    guard noun > 1, let and = children(of: noun).first(where: { relations[$0] == .cc }), and < noun,
      lower[and - 1] == ",", noun + 1 < verb, lower[noun + 1] == ",", heads[noun] != verb
    else { return }
    move(noun, to: verb, as: .nsubj)
    move(and, to: verb)
  }

  /// "In Rome, Ali and Lee signed it": a name after the comma of a phrase is no second place.
  private mutating func freeName(_ name: Int) {
    let place = heads[name]
    guard relations[name] == .conj, place >= 0, place < name, isTagged(name, "NNP", "NNPS"),
      relations[place] == .obl || relations[place] == .nmod,
      !children(of: name).contains(where: { relations[$0] == .cc || relations[$0] == .case }),
      children(of: place).contains(where: { relations[$0] == .case }),
      let verb = heads.indices.first(where: {
        $0 > name && isFinite($0) && (relations[$0] == .root || relations[$0] == .conj)
      }), !hasSubject(verb)
    else { return }
    move(name, to: verb, as: .nsubj)
  }

  /// A finite verb is never coordinated with an infinitive; nor, after a comma and with its own subject, with
  /// what "that" introduces.
  private mutating func liftConjunct(_ verb: Int) {
    guard relations[verb] == .conj, heads[verb] >= 0 else { return }
    let first = heads[verb]
    if relations[first] == .aclRelcl { return leaveRelative(verb, first) }
    guard isFinite(verb) else { return }
    let marks = children(of: first).filter { relations[$0] == .mark }.map { lower[$0] }
    let isInfinitive = isTagged(first, "VB") && marks.contains("to")
    let isThat = relations[first] == .ccomp && marks.contains("that") && opensSentence(verb)
    guard isInfinitive || isThat else { return }
    var home = heads[first]
    while home >= 0, !isFinite(home), relations[home] != .root { home = heads[home] }
    guard home >= 0, home < verb else { return }
    move(verb, to: home)
  }

  /// "Praised Albania, which has opened up, and called on Belgrade": the verb after the closed relative
  /// clause goes on with the main verb, whose tense it has.
  private mutating func leaveRelative(_ verb: Int, _ relative: Int) {
    let noun = heads[relative]
    guard noun >= 0, heads[noun] >= 0, !hasSubject(verb),
      let and = children(of: verb).first(where: { relations[$0] == .cc }), and > 0,
      lower[and - 1] == ","
    else { return }
    let main = heads[noun]
    guard isTagged(verb, "VBD", "VBN"), isTagged(main, "VBD"), !isTagged(relative, "VBD"),
      !children(of: verb).contains(where: { relations[$0] == .auxPass || relations[$0] == .aux })
    else { return }
    guard move(verb, to: main) else { return }
    xpos[verb] = xpos[main]
  }

  /// Whether a verb has a subject of its own after ", and", and no "that".
  private func opensSentence(_ verb: Int) -> Bool {
    let below = children(of: verb)
    guard hasSubject(verb),
      !below.contains(where: { lower[$0] == "that" && relations[$0] == .mark }),
      let and = below.first(where: { relations[$0] == .cc })
    else { return false }
    return and > 0 && lower[and - 1] == ","
  }

  /// "Gave a pledge in July to abolish the duty": what a noun promises or plans hangs on the noun.
  private mutating func hangInfinitive(_ verb: Int) {
    let governor = heads[verb]
    guard relations[verb] == .advcl, isTagged(verb, "VB"), governor >= 0, governor < verb,
      upos[governor] == .verb, words.effects[lemmas[governor] + " to"] == nil,
      children(of: verb).contains(where: { relations[$0] == .mark && lower[$0] == "to" }),
      let noun = children(of: governor).last(where: {
        $0 > governor && $0 < verb && [.obj, .obl].contains(relations[$0])
          && isIntention(lemmas[$0])
      })
    else { return }
    move(verb, to: noun, as: .acl)
  }

  private func isIntention(_ lemma: String) -> Bool {
    guard let effect = words.effects[lemma] else { return false }
    return [.promise, .plan, .desire, .threaten, .request].contains(effect)
  }

  /// "Assured his counterpart that Peru would honour it": what somebody is told hangs on the telling.
  private mutating func hangContent(_ verb: Int) {
    let listener = heads[verb]
    guard relations[verb] == .acl || relations[verb] == .aclRelcl, listener >= 0, listener < verb,
      relations[listener] == .obj || relations[listener] == .iobj,
      words.effects[lemmas[listener]] == nil, heads[listener] >= 0
    else { return }
    let teller = heads[listener]
    let below = children(of: verb)
    guard [.report, .promise, .threaten].contains(words.effects[lemmas[teller]]),
      let that = below.first(where: { lower[$0] == "that" }), hasSubject(verb),
      !below.contains(where: { $0 == that && relations[$0] == .nsubj }),
      relations[that] == .mark || below.contains(where: { relations[$0] == .obj && $0 != that })
    else { return }
    relations[that] = .mark
    move(verb, to: teller, as: .ccomp)
  }

  /// "Barred ships carrying weapons": a participle right behind an object tells of the object.
  private mutating func hangParticiple(_ verb: Int) {
    guard relations[verb] == .advcl, isTagged(verb, "VBG"), verb > 0,
      heads[verb - 1] == heads[verb],
      relations[verb - 1] == .obj, isTagged(verb - 1, "NN", "NNS"),
      words.isIn("describing", lemmas[verb])
    else { return }
    move(verb, to: verb - 1, as: .acl)
  }

  /// "A British patrol ship": the nationality is the ship's.
  private mutating func hangModifier(_ word: Int) {
    let noun = heads[word]
    guard relations[word] == .amod, noun > word, relations[noun] == .compound,
      isTagged(noun, "NN"), heads[noun] > noun
    else { return }
    move(word, to: heads[noun])
  }

  func isFinite(_ word: Int) -> Bool { isTagged(word, "VBD", "VBZ", "VBP") }

  func hasSubject(_ verb: Int) -> Bool {
    children(of: verb).contains { relations[$0] == .nsubj || relations[$0] == .nsubjPass }
  }
}
