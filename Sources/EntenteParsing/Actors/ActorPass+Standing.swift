import EntenteLanguage

/// Whether a phrase is what its sentence is about.
extension ActorPass {
  /// The rank of a phrase in its sentence: 3 for a subject or what belongs to one, 2 for an object, 1 for
  /// the rest; without a tree, the first state of a sentence is its subject.
  func rank(of span: Range<Int>) -> Int {
    guard annotated.isAnalysed, let top = treeWord(of: span) else {
      return memory.sentenceState == nil ? 3 : 1
    }
    return rank(ofWord: top)
  }

  /// The word of the tree that the words of a phrase hang on.
  func treeWord(of span: Range<Int>) -> Int? {
    let bytes = range(span)
    let after = lowerBound(annotated.tokens.count) {
      annotated.tokens[$0].lowerBound < bytes.upperBound
    }
    guard after > 0, annotated.tokens[after - 1].upperBound > bytes.lowerBound else { return nil }
    var word = after - 1
    for _ in 0..<span.count + 4 {
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
    for _ in 0..<12 {
      switch annotated.relations[word] {
      case .nsubj, .nsubjPass, .nsubjOuter, .root: return 3
      case .obj, .iobj, .oblAgent: return 2
      case .conj, .appos, .flat, .nmodDesc, .nmodPoss, .amod, .compound, .nmodUnmarked: break
      case .nmod: if !isOf(word) { return 1 }
      default: return 1
      }
      guard annotated.heads[word] >= 0 else { return 1 }
      word = Int(annotated.heads[word])
    }
    return 1
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

  /// Whether a word stands alone as subject or object: "both said", not "both governments".
  func standsAlone(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    if isWord(next, "of") { return false }
    guard annotated.isAnalysed, let word = treeWord(of: span) else {
      return next >= end || flags(next).contains(.verb) || tokens[next].shape == .sign
    }
    switch annotated.relations[word] {
    case .nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .nmod, .conj, .root: return true
    default: return false
    }
  }
}
