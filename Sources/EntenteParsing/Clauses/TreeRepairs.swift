import EntenteLanguage

/// Mends in a tree what the parser often gets wrong in news, before clauses are read from it.
struct TreeRepairs {
  var heads: [Int]
  var relations: [Relation]
  let lower: [String]
  let xpos: [PennTag]

  /// Makes all repairs.
  mutating func repair() {
    for word in heads.indices {
      partNames(word)
      liftParticiple(word)
      hangGerund(word)
      joinSubjects(word)
    }
  }

  private func children(of word: Int) -> [Int] { heads.indices.filter { heads[$0] == word } }

  private func isTagged(_ word: Int, _ names: String...) -> Bool { names.contains(xpos[word].name) }

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
    heads[verb] = heads[noun]
    relations[verb] = relations[noun]
    heads[noun] = verb
    relations[noun] = .xcomp
    for word in siblings
    where word != verb && (word < verb || lower[word] == "." || isCircumstance(word)) {
      heads[word] = verb
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
    heads[first] = heads[second]
    relations[first] = relations[second]
    heads[second] = first
    relations[second] = .conj
  }

  /// "The possibility of the United States withdrawing troops": the gerund hangs on the noun before it.
  private mutating func hangGerund(_ verb: Int) {
    guard relations[verb] == .advcl, isTagged(verb, "VBG"), verb > 0,
      isTagged(verb - 1, "NN", "NNS", "NNP", "NNPS"),
      children(of: verb - 1).contains(where: { relations[$0] == .case && lower[$0] == "of" })
    else { return }
    heads[verb] = verb - 1
    relations[verb] = .acl
  }
}
