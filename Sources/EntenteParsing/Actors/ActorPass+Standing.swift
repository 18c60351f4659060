import EntenteLanguage
import EntenteModels

/// Whether a phrase is what its sentence is about.
extension ActorPass {
  /// The rank of a phrase in its sentence: 4 for the subject of the main clause or what belongs to it, 3 for
  /// another subject, 2 for an object, 1 for the rest; without a tree, the first state of a sentence is its subject.
  func rank(of span: Range<Int>) -> Int {
    guard annotated.isAnalysed, let top = treeWord(of: span) else {
      return memory.sentenceState == nil ? 3 : 1
    }
    let rank = rank(ofWord: top)
    // A sentence that begins with a state is about it, whatever the tree says.
    let isFirst = span.lowerBound == first && memory.sentenceState == nil
    return isFirst && sign(span.upperBound) != 0x2C ? max(rank, 3) : rank
  }

  /// The word of the tree that the words of a phrase hang on.
  func treeWord(of span: Range<Int>) -> Int? { treeWord(ofBytes: range(span)) }

  private func treeWord(ofBytes bytes: Range<Int>) -> Int? {
    let after = lowerBound(annotated.tokens.count) {
      annotated.tokens[$0].lowerBound < bytes.upperBound
    }
    guard after > 0, annotated.tokens[after - 1].upperBound > bytes.lowerBound else { return nil }
    var word = after - 1
    for _ in 0..<16 {
      let head = Int(annotated.heads[word])
      guard head >= 0, annotated.tokens[head].lowerBound >= bytes.lowerBound, head < after else {
        break
      }
      word = head
    }
    return word
  }

  private func rank(ofWord start: Int) -> Int {
    var word = start
    var isBelow = false
    for _ in 0..<12 {
      switch annotated.relations[word] {
      case .nsubj, .nsubjPass, .nsubjOuter: return isOfRoot(word) ? 4 : 3
      case .root: return isBelow ? 1 : 3
      case .obj, .iobj, .oblAgent: return 2
      case .conj, .appos, .flat, .nmodDesc, .nmodPoss, .amod, .compound, .nmodUnmarked: break
      case .nmod:
        if !isOf(word) { return 1 }
        isBelow = true
      default: return 1
      }
      guard annotated.heads[word] >= 0 else { return 1 }
      word = Int(annotated.heads[word])
    }
    return 1
  }

  private func isOfRoot(_ word: Int) -> Bool {
    let head = Int(annotated.heads[word])
    return head >= 0 && annotated.relations[head] == .root
  }

  /// Whether "of" stands before what hangs on a noun.
  private func isOf(_ word: Int) -> Bool {
    for other in (max(0, word - 6)..<word).reversed()
    where annotated.relations[other] == .case && Int(annotated.heads[other]) == word {
      let bytes = annotated.tokens[other]
      return bytes.count == 2 && lowercased(text[bytes.lowerBound]) == UInt8(ascii: "o")
    }
    return false
  }

  /// Whether something is done to whom a pronoun stands for: "told him".
  func isObject(_ span: Range<Int>) -> Bool {
    guard annotated.isAnalysed, let word = treeWord(of: span) else {
      return isWord(span.lowerBound, "him")
    }
    switch annotated.relations[word] {
    case .obj, .iobj, .obl, .oblAgent, .nmod: return true
    default: return false
    }
  }

  /// The state whose deed a phrase hangs on: Peru in "Jeri stayed because Congress refused".
  func governor(of span: Range<Int>) -> Int32? {
    guard annotated.isAnalysed, var word = treeWord(of: span) else { return nil }
    let words = annotated.tokens(ofSentence: sentence)
    let byte = range(span).lowerBound
    for _ in 0..<12 {
      let relation = annotated.relations[word]
      word = Int(annotated.heads[word])
      guard words.contains(word) else { return nil }
      // "Mali, where the army ..."
      if relation == .aclRelcl, let state = stateNamed(in: word, before: byte) { return state }
      // "his family and government"
      let wanted: [Relation] =
        relation == .conj ? [.nmodPoss, .nsubj, .nsubjPass] : [.nsubj, .nsubjPass]
      for other in words
      where Int(annotated.heads[other]) == word && wanted.contains(annotated.relations[other]) {
        if let state = stateNamed(in: other, before: byte) { return state }
      }
    }
    return nil
  }

  /// The state of a mention of this sentence that is a word of the tree or belongs to it.
  private func stateNamed(in word: Int, before byte: Int) -> Int32? {
    let start = Int(tokens[first].start)
    for mention in found.reversed() {
      if mention.range.lowerBound < start { return nil }
      guard mention.range.upperBound <= byte,
        let code = mention.actors.first?.code, let top = treeWord(ofBytes: mention.range),
        belongs(top, to: word)
      else { continue }
      return memory.states.first { lexicon.string(Int($0)) == code.rawValue }
    }
    return nil
  }

  private func belongs(_ start: Int, to word: Int) -> Bool {
    var at = start
    for _ in 0..<8 {
      if at == word { return true }
      switch annotated.relations[at] {
      case .appos, .flat, .nmodDesc, .nmodPoss, .amod, .compound, .nmodUnmarked: break
      case .nmod: if !isOf(at) { return false }
      default: return false
      }
      guard annotated.heads[at] >= 0 else { return false }
      at = Int(annotated.heads[at])
    }
    return false
  }

  /// Whether a word stands alone as subject or object: "both said", not "both governments".
  func standsAlone(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    if isWord(next, "of") { return false }
    guard annotated.isAnalysed, let word = treeWord(of: span) else {
      return next >= end || flags(next).contains(.verb) || tokens[next].shape == .sign
    }
    switch annotated.relations[word] {
    case .compound, .det, .detPredet, .amod, .nummod, .ccPreconj: return false
    default: return true
    }
  }
}
