import EntenteLanguage
import EntenteModels

/// One pass over one text: words first, then who they stand for, sentence by sentence.
struct ActorPass {
  let tables: ActorTables
  let lexicon: Lexicon
  let text: UnsafeBufferPointer<UInt8>
  let words: ActorWords
  let tokens: [ActorToken]
  let kinds: [UInt8]
  let annotated: AnnotatedDocument
  /// Where a trained model found persons, in order; empty where none has looked.
  let persons: [Range<Int>]
  let reference: Day?
  let days: [Int: Day]

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
  /// The rank of the phrase that is read now.
  var standing = 0
  /// Who was named side by side up to here: "A, B and C".
  var list: [Actor] = []
  var listEnd = 0
  var isListClosed = false
  var isListOfGoBetweens = false
  /// The actors of the sentence that may be the two of one deed, with their ranks.
  var doers: [(actor: Actor, rank: Int)] = []
  /// The token up to which a phrase was read beyond its end.
  var skipTo = 0

  init(
    tables: ActorTables, text: UnsafeBufferPointer<UInt8>, annotated: AnnotatedDocument,
    reference: Day?, days: [Int: Day]
  ) {
    self.tables = tables
    lexicon = tables.lexicon
    self.text = text
    self.reference = reference
    self.days = days
    words = ActorWords(text, annotated.sentences, tables)
    tokens = words.tokens
    kinds = words.kinds
    self.annotated = annotated
    persons = annotated.entities.filter { $0.kind == .person && !$0.words.isEmpty }.map { entity in
      annotated.tokens[entity.words.lowerBound]
        .lowerBound..<annotated.tokens[entity.words.upperBound - 1].upperBound
    }
  }

  // MARK: Profiles

  /// Makes a profile's parties the likeliest pair: the one that was asked for, else one whose parties
  /// are all named.
  mutating func activate(_ profile: Profile?, among profiles: [Profile]) {
    let codes = Dictionary(
      words.stateCounts.map { (lexicon.string(Int($0.key)), $0.key) }, uniquingKeysWith: { $1 })
    let active =
      profile
      ?? profiles.first { profile in profile.parties.allSatisfy { codes[$0.rawValue] != nil } }
    parties = active?.parties.compactMap { codes[$0.rawValue] } ?? []
  }

  // MARK: Sentences

  /// Reads all sentences.
  mutating func mentions() -> [ActorMention] {
    // The first two cues are those of sentences and of texts that tell of nobody.
    if words.cueSentences[1] != nil { return [] }
    let discarded = Set(words.cueSentences[0] ?? [])
    found.reserveCapacity(tokens.count / 8)
    for number in 0..<words.firstTokens.count - 1 {
      if discarded.contains(number) { continue }
      sentence = number
      (first, end) = (words.firstTokens[number], words.firstTokens[number + 1])
      isTitleCase = looksLikeTitle()
      memory.startSentence(number)
      (list, doers) = ([], [])
      waiting.removeAll(keepingCapacity: true)
      var token = first
      while token < end { token = max(token + 1, read(token), skipTo) }
      keepPair(isComplete: true)
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
  private mutating func read(_ token: Int) -> Int {
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
  func wording(_ range: Range<Int>) -> String {
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
