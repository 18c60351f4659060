import EntenteModels

/// One pass over one text: words first, then who they stand for, sentence by sentence.
final class ActorPass {
  let tables: ActorTables
  let lexicon: Lexicon
  let text: UnsafeBufferPointer<UInt8>
  let sentences: [Range<Int>]
  let reference: Day?
  let days: [Int: Day]

  /// The words and signs of all sentences, with the kinds of items that start at each.
  var tokens: [ActorToken] = []
  var kinds: [UInt8] = []
  /// The first token of each sentence, and one more.
  private var firstTokens: [Int] = [0]
  /// The sentences in which each cue occurs.
  var cueSentences: [Int32: [Int]] = [:]
  /// How often each state is named, by the string of its code.
  private var stateCounts: [Int32: Int] = [:]

  // The sentence that is read now.
  var sentence = 0
  var first = 0
  var end = 0
  var isTitleCase = false

  var parties: [Int32] = []
  var memory = ActorMemory()
  var found: [ActorMention] = []
  /// States named alone that a noun further on may belong to, with the token after each.
  var waiting: [(mention: Int, after: Int)] = []
  /// The first state of a sentence, looked up once.
  var ahead: (sentence: Int, state: Int32?)?
  /// The token up to which a phrase was read beyond its end.
  var skipTo = 0

  init(
    tables: ActorTables, text: UnsafeBufferPointer<UInt8>, sentences: [Range<Int>],
    reference: Day?, days: [Int: Day]
  ) {
    self.tables = tables
    lexicon = tables.lexicon
    self.text = text
    self.sentences = sentences
    self.reference = reference
    self.days = days
  }

  // MARK: Words

  /// Cuts the sentences into words, looks every word up, and notes the context that the text gives.
  func scan() {
    let lexer = ActorLexer()
    let total = sentences.reduce(0) { $0 + $1.count }
    tokens.reserveCapacity(total / 5 + 16)
    for range in sentences where range.upperBound <= text.count {
      lexer.scan(text, range) { token in
        var token = token
        token.word = tables.word(text, Int(token.start)..<Int(token.end))
        if token.word < 0, token.shape == .capitals, token.end - token.start >= 4 {
          token.word = capitalisedWord(token)
        }
        tokens.append(token)
      }
      firstTokens.append(tokens.count)
    }
    kinds = [UInt8](repeating: 0, count: tokens.count)
    for sentence in 0..<firstTokens.count - 1 { note(sentence) }
  }

  /// A word in capitals as it stands in a name: SEOUL is Seoul.
  private func capitalisedWord(_ token: ActorToken) -> Int32 {
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
  private func note(_ sentence: Int) {
    (first, end) = (firstTokens[sentence], firstTokens[sentence + 1])
    var free = first
    for token in first..<end where tokens[token].word >= 0 {
      let root = tables.words[Int(tokens[token].word) * 4 + 3]
      if root == 0 { continue }
      var longest = token
      var longestNode: Int32 = 0
      walk(from: token, root) { node, next in
        for item in items(of: node) {
          kinds[token] |= 1 << UInt8(item >> 24)
          if item >> 24 == ActorTables.ItemKind.cue.rawValue {
            see(Int32(item & 0xFF_FFFF), sentence)
          }
        }
        (longest, longestNode) = (next, node)
      }
      if token >= free, longestNode > 0, kinds[token] & 1 != 0 {
        noteStates(longestNode, sentence)
        free = longest
      }
    }
  }

  private func noteStates(_ node: Int32, _ sentence: Int) {
    for item in items(of: node) where item >> 24 == 0 {
      let row = item & 0xFF_FFFF
      if tables.number(.nameCues, row, 0) >= 0 { continue }
      let entry = lexicon.number(.names, row, 2)
      let cue = Int32(tables.number(.entryCues, entry, 0))
      if cue >= 0 { see(cue, sentence) }
      if lexicon.number(.entries, entry, 1) == 0 {
        stateCounts[Int32(lexicon.number(.entries, entry, 2)), default: 0] += 1
      }
    }
  }

  private func see(_ cue: Int32, _ sentence: Int) {
    if cueSentences[cue]?.last != sentence { cueSentences[cue, default: []].append(sentence) }
  }

  /// The items that end at a node.
  @inline(__always)
  func items(of node: Int32) -> LazyMapSequence<Range<Int>, Int> {
    (Int(tables.nodes[Int(node)])..<Int(tables.nodes[Int(node) + 1])).lazy.map { [tables] in
      Int(tables.items[$0])
    }
  }

  /// Calls back for every node with items on the way from a token, with the token after it.
  ///
  /// A hyphen between two words of a name counts as a space.
  @inline(__always)
  func walk(from token: Int, _ root: Int32, _ body: (_ node: Int32, _ next: Int) -> Void) {
    var node = root
    var index = token + 1
    while true {
      if tables.nodes[Int(node)] < tables.nodes[Int(node) + 1] { body(node, index) }
      if index < end, tokens[index].sign == 0x2D { index += 1 }
      guard index < end, tokens[index].word >= 0 else { return }
      node = tables.next(node, tokens[index].word)
      if node == 0 { return }
      index += 1
    }
  }

  // MARK: Profiles

  /// Makes a profile's parties the likeliest pair: the one that was asked for, else one whose parties
  /// are all named.
  func activate(_ profile: Profile?, among profiles: [Profile]) {
    let codes = Dictionary(
      stateCounts.map { (lexicon.string(Int($0.key)), $0.key) }, uniquingKeysWith: { $1 })
    let active =
      profile
      ?? profiles.first { profile in profile.parties.allSatisfy { codes[$0.rawValue] != nil } }
    parties = active?.parties.compactMap { codes[$0.rawValue] } ?? []
  }

  // MARK: Sentences

  /// Reads all sentences.
  func mentions() -> [ActorMention] {
    found.reserveCapacity(tokens.count / 8)
    for number in 0..<firstTokens.count - 1 {
      sentence = number
      (first, end) = (firstTokens[number], firstTokens[number + 1])
      isTitleCase = looksLikeTitle()
      memory.startSentence()
      waiting.removeAll(keepingCapacity: true)
      var token = first
      while token < end { token = max(token + 1, read(token), skipTo) }
    }
    return found
  }

  /// Whether nearly all long words start with a capital, as in a headline.
  private func looksLikeTitle() -> Bool {
    var (capitals, small) = (0, 0)
    for token in first..<end where tokens[token].end - tokens[token].start >= 4 {
      if tokens[token].isName {
        capitals += 1
      } else if tokens[token].shape == .lower, !flags(token).contains(.plain) {
        small += 1
      }
    }
    return capitals >= 3 && small * 6 <= capitals && sign(end - 1) != 0x2E
  }

  /// Reads what starts at a token; gives the token to go on with.
  private func read(_ token: Int) -> Int {
    let mask = kinds[token]
    if mask == 0 { return tokens[token].isName ? readUnknown(token) : token + 1 }
    if has(mask, .name) || has(mask, .modifier) || has(mask, .role) || has(mask, .roles)
      || has(mask, .body) || has(mask, .group)
    {
      let phrase = phrase(at: token)
      if phrase.end > token { return tell(phrase) }
    }
    if has(mask, .anaphor), let next = readAnaphor(token) { return next }
    return tokens[token].isName ? readUnknown(token) : token + 1
  }

  @inline(__always)
  private func has(_ mask: UInt8, _ kind: ActorTables.ItemKind) -> Bool {
    mask & 1 << UInt8(kind.rawValue) != 0
  }

  // MARK: Looking at tokens

  /// Whether a name, title or noun starts at a token; words that only give context do not count.
  func isKnown(_ token: Int) -> Bool { kinds[token] & 0b0111_1111 != 0 }

  func flags(_ token: Int) -> WordFlags {
    token >= first && token < end ? tables.flags(tokens[token].word) : []
  }

  func sign(_ token: Int) -> UInt8 { token >= first && token < end ? tokens[token].sign : 0 }

  /// Whether a token is this word, in lower case.
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    guard token >= first, token < end, tokens[token].shape != .sign else { return false }
    let count = Int(tokens[token].end - tokens[token].start)
    guard count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<count
    where lowercased(text[Int(tokens[token].start) + offset]) != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The words of tokens, white space as one space each.
  func words(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    let bytes = text[Int(tokens[range.lowerBound].start)..<Int(tokens[last].end)]
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 < 0x20 }) || bytes.count > 1 && hasDoubleSpace(bytes) else {
      return text
    }
    return text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
      .joined(separator: " ")
  }

  private func hasDoubleSpace(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x20, last == 0x20 { return true }
      last = byte
    }
    return false
  }

  /// The bytes of tokens.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
  }

  /// The token after a possessive that starts at a token; the token itself where there is none.
  func afterPossessive(_ token: Int) -> Int {
    guard sign(token) == 0x27, !tokens[token].isSpaced else { return token }
    if token + 1 < end, !tokens[token + 1].isSpaced, isWord(token + 1, "s") { return token + 2 }
    return token + 1 < end && !tokens[token + 1].isSpaced ? token : token + 1
  }
}
