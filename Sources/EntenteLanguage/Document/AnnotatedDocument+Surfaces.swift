extension AnnotatedDocument {
  /// Whether white space follows a token: whether the next one does not follow at once.
  ///
  /// After the last token of a text it does, as treebanks have it.
  func spaceFollows(_ token: Int) -> Bool {
    token + 1 >= tokens.count || tokens[token + 1].lowerBound > tokens[token].upperBound
  }

  /// Whether a line of the text ends between a sentence and the one before it.
  func startsLine(_ sentence: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard sentence > 0 else { return true }
    let gap = sentences[sentence - 1].upperBound..<sentences[sentence].lowerBound
    return gap.contains { text[$0] == 0x0A }
  }

  /// The first of `multiwords` that does not begin before a token.
  func firstMultiword(from token: Int) -> Int {
    var (low, high) = (0, multiwords.count)
    while low < high {
      let middle = (low + high) / 2
      if multiwords[middle].lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The UTF-8 of a token's lemma; none where there is no lemma.
  func withLemma(of token: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = token < lemmaRanges.count ? lemmaRanges[token] : 0..<0
    lemmaBytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(range.lowerBound)..<Int(range.upperBound)]))
    }
  }
}
