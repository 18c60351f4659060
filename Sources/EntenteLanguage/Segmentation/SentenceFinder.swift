/// Groups the words of a paragraph to sentences, from left to right.
struct SentenceFinder {
  let words: UnsafeBufferPointer<Word>

  /// Adds the sentences and their tokens; `ends` decides whether a sentence ends in a gap.
  @inline(__always)
  func find(into document: inout AnnotatedDocument, ends: (SentenceGap) -> Bool) {
    guard let last = words.last else { return }
    var state = SentenceState(paragraphEnd: last.shape)
    var start = 0
    for index in words.indices {
      state.append(words[index])
      if index + 1 < words.count {
        guard !words[index + 1].isClitic,
          let gap = SentenceGap(words, after: index, state: state), ends(gap)
        else { continue }
      }
      add(start..<index + 1, to: &document)
      start = index + 1
      state.finish()
    }
  }

  private func add(_ sentence: Range<Int>, to document: inout AnnotatedDocument) {
    for word in words[sentence] {
      if word.isClitic { addClitic(document.tokens.count, to: &document.multiwords) }
      document.tokens.append(word.start..<word.end)
    }
    document.sentences.append(words[sentence.lowerBound].start..<words[sentence.upperBound - 1].end)
    document.firstTokens.append(document.tokens.count)
  }

  private func addClitic(_ token: Int, to multiwords: inout [Range<Int>]) {
    let isMore = multiwords.last?.upperBound == token
    let first = isMore ? multiwords.removeLast().lowerBound : token - 1
    multiwords.append(first..<token + 1)
  }
}
