/// The words of a text with what the lexicon knows of each, and the states and cues that the text names.
struct ActorWords {
  /// The words and signs of all sentences.
  private(set) var tokens: [ActorToken] = []
  /// Which kinds of items start at each, a bit a kind.
  private(set) var kinds: [UInt8] = []
  /// The first token of each sentence, and one more.
  private(set) var firstTokens: [Int] = [0]
  /// The sentences in which each cue occurs, in order.
  private(set) var cueSentences: [Int32: [Int]] = [:]
  /// How often each state is named, by the string of its code.
  private(set) var stateCounts: [Int32: Int] = [:]

  private let tables: ActorTables

  /// Cuts the sentences of a text into words and looks every word up.
  init(_ text: UnsafeBufferPointer<UInt8>, _ sentences: [Range<Int>], _ tables: ActorTables) {
    self.tables = tables
    scan(text, sentences)
    kinds = [UInt8](repeating: 0, count: tokens.count)
    for sentence in 0..<firstTokens.count - 1 { note(sentence) }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ sentences: [Range<Int>]) {
    let lexer = ActorLexer()
    var tokens: [ActorToken] = []
    tokens.reserveCapacity(sentences.reduce(0) { $0 + $1.count } / 5 + 16)
    for range in sentences {
      if range.upperBound <= text.count {
        lexer.scan(text, range) { token in
          var token = token
          token.word = tables.word(text, Int(token.start)..<Int(token.end))
          if token.word < 0, token.shape == .capitals, token.end - token.start >= 4 {
            token.word = capitalisedWord(token, text)
          }
          tokens.append(token)
        }
      }
      firstTokens.append(tokens.count)
    }
    self.tokens = tokens
  }

  /// A word in capitals as it stands in a name: SEOUL is Seoul.
  private func capitalisedWord(
    _ token: ActorToken, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      let count = Int(token.end - token.start)
      guard count <= 32 else { return -1 }
      for offset in 0..<count {
        let byte = text[Int(token.start) + offset]
        buffer[offset] = offset == 0 ? byte : lowercased(byte)
      }
      return tables.word(UnsafeBufferPointer(rebasing: buffer[0..<count]), 0..<count)
    }
  }

  /// Which kinds of items start at each word of a sentence, and which states and cues it names.
  private mutating func note(_ sentence: Int) {
    let end = firstTokens[sentence + 1]
    var free = firstTokens[sentence]
    for token in free..<end
    where tokens[token].word >= 0 && tables.words[Int(tokens[token].word) * 4 + 3] > 0 {
      var (kind, next, node): (UInt8, Int, Int32) = (0, token, 0)
      tables.walk(tokens, from: token, to: end) { found, after in
        for item in tables.items(of: found) { kind |= 1 << UInt8(truncatingIfNeeded: item >> 24) }
        (next, node) = (after, found)
      }
      kinds[token] = kind
      if kind & Self.cue != 0 { seeCues(from: token, to: end, sentence) }
      if token >= free, kind & 1 != 0 {
        noteStates(node, sentence)
        free = next
      }
    }
  }

  private static let cue: UInt8 = 1 << 7

  private mutating func seeCues(from token: Int, to end: Int, _ sentence: Int) {
    var cues: [Int32] = []
    tables.walk(tokens, from: token, to: end) { node, _ in
      for item in tables.items(of: node) where item >> 24 == 7 { cues.append(item & 0xFF_FFFF) }
    }
    for cue in cues { see(cue, sentence) }
  }

  private mutating func noteStates(_ node: Int32, _ sentence: Int) {
    for item in tables.items(of: node) where item >> 24 == 0 {
      let row = Int(item & 0xFF_FFFF)
      if tables.number(.nameCues, row, 0) >= 0 { continue }
      let entry = tables.lexicon.number(.names, row, 2)
      let cue = Int32(tables.number(.entryCues, entry, 0))
      if cue >= 0 { see(cue, sentence) }
      if tables.lexicon.number(.entries, entry, 1) == 0 {
        stateCounts[Int32(tables.lexicon.number(.entries, entry, 2)), default: 0] += 1
      }
    }
  }

  private mutating func see(_ cue: Int32, _ sentence: Int) {
    if cueSentences[cue]?.last != sentence { cueSentences[cue, default: []].append(sentence) }
  }
}
