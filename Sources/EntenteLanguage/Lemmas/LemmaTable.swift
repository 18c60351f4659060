/// What the lemmatizer knows, read in place: lemmas that no rule gives, and which words are bases.
///
/// Both parts are open-addressed tables of hashes without their keys: an entry is 8 bytes (32 bits of
/// the hash, 24 of a place in the pool, 8 of a length) or 4 (24 bits of the hash, 8 flags). A word
/// that is not there is taken for another about once in ten million times.
///
/// Layout, little-endian: `ELEM`, version (UInt32), slots of the dictionary, slots of the words, bytes
/// of the pool (UInt32 each), then dictionary, words, pool.
struct LemmaTable: Sendable {
  static let magic = Array("ELEM".utf8)
  static let version: UInt32 = 1
  static let headerBytes = 20

  /// What is asked of the dictionary and of the words; the first byte of what is hashed.
  enum Question {
    /// A form and its Penn tag.
    static let tag: UInt8 = 0
    /// The same and its universal tag.
    static let tags: UInt8 = 1
    /// A form with its capitals and its Penn tag.
    static let capitals: UInt8 = 2
    /// A word.
    static let word: UInt8 = 3
    /// The last letters of a stem.
    static let ending: UInt8 = 4
  }

  /// What a word is the base of; of an ending, what follows its stems in the base.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A verb; of an ending: verbs add -e.
    static let verb = Flags(rawValue: 1)
    /// A noun; of an ending: nouns add -e.
    static let noun = Flags(rawValue: 2)
    /// An adjective or adverb; of an ending: these add -e.
    static let adjective = Flags(rawValue: 4)
    /// A word that is written without a capital and is no name.
    static let common = Flags(rawValue: 8)
    /// A name with one capital, at its start.
    static let name = Flags(rawValue: 16)
    /// Of an ending: verbs, nouns, adjectives that add nothing.
    static let plain = Flags(rawValue: 7 << 5)

    /// The flag of an ending that adds nothing, for that of one that adds -e.
    var withoutE: Flags { Flags(rawValue: rawValue << 5) }
  }

  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
  private let dictionarySlots: Int
  private let wordSlots: Int
  private let wordStart: Int
  private let poolStart: Int

  /// Checks the section's header and every place in it.
  init(_ bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    guard bytes.count >= Self.headerBytes, bytes.prefix(4).elementsEqual(Self.magic),
      number(4) == Self.version
    else { throw LanguageModelError("its section 'lemmas' is of another version or cut short") }
    let (dictionary, words, pool) = (number(8), number(12), number(16))
    guard dictionary.nonzeroBitCount == 1, words.nonzeroBitCount == 1,
      bytes.count == Self.headerBytes + dictionary * 8 + words * 4 + pool
    else { throw LanguageModelError("its section 'lemmas' is damaged: its sizes do not fit") }
    self.bytes = bytes
    dictionarySlots = dictionary
    wordSlots = words
    wordStart = Self.headerBytes + dictionary * 8
    poolStart = wordStart + words * 4
    try check(pool)
  }

  /// Every lemma must lie in the pool, and each part have a free slot, where a search ends.
  private func check(_ pool: Int) throws(LanguageModelError) {
    var (hasFreeEntry, hasFreeWord) = (false, false)
    for slot in 0..<dictionarySlots {
      let (_, place) = entry(slot)
      if place == 0 { hasFreeEntry = true }
      guard Int(place >> 8) + Int(place & 0xFF) <= pool else {
        throw LanguageModelError("its section 'lemmas' is damaged: a lemma lies outside it")
      }
    }
    for slot in 0..<wordSlots where word(slot) == 0 { hasFreeWord = true }
    guard hasFreeEntry, hasFreeWord else {
      throw LanguageModelError("its section 'lemmas' is damaged: a table is full")
    }
  }

  @inline(__always)
  private func entry(_ slot: Int) -> (hash: UInt32, place: UInt32) {
    let at = Self.headerBytes + slot * 8
    return (
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)),
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))
    )
  }

  @inline(__always)
  private func word(_ slot: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: wordStart + slot * 4, as: UInt32.self))
  }

  /// The lemma that the dictionary has under a hash.
  func lemma(_ hash: LemmaHash) -> UnsafeRawBufferPointer? {
    let value = hash.value
    let wanted = UInt32(truncatingIfNeeded: value >> 32)
    var slot = Int(truncatingIfNeeded: value) & (dictionarySlots - 1)
    while true {
      let (hash, place) = entry(slot)
      if place == 0 { return nil }
      if hash == wanted {
        let start = poolStart + Int(place >> 8)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(place & 0xFF)])
      }
      slot = (slot + 1) & (dictionarySlots - 1)
    }
  }

  /// The flags of a word or an ending under a hash; none where it is unknown.
  func flags(_ hash: LemmaHash) -> Flags {
    let value = hash.value
    let wanted = UInt32(truncatingIfNeeded: value >> 40)
    var slot = Int(truncatingIfNeeded: value) & (wordSlots - 1)
    while true {
      let found = word(slot)
      if found == 0 { return [] }
      if found >> 8 == wanted { return Flags(rawValue: UInt8(truncatingIfNeeded: found)) }
      slot = (slot + 1) & (wordSlots - 1)
    }
  }
}
