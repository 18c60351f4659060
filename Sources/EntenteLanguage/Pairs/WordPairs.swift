/// How often English words stand side by side: what clean text sounds like, two words at a time.
///
/// ```swift
/// let pairs = WordPairs.english
/// pairs.association(WordPairs.key("road"), WordPairs.key("map"))  // 4.9, far more than chance
/// pairs.association(WordPairs.key("street"), WordPairs.key("map"))  // 3.1
/// ```
///
/// Words are known by a hash of their letters in lower case, so that one word in ten thousand may pass
/// for another.
///
/// - Units: natural logarithms of shares of running words.
public struct WordPairs: Sendable {
  /// Keeps the bytes where they are.
  private let storage: MappedBytes
  private let words: HashedBytes
  private let pairs: HashedBytes

  /// The share of a word that is not known, as its logarithm.
  public static let unknownFrequency: Float = -19
  /// What `association` gives at least.
  public static let leastAssociation: Float = -5
  /// The logarithm of the share from which on a pair would be known.
  static let leastPair: Float = -16.5

  /// Reads the bytes of a pair file.
  ///
  /// - Parameter bytes: A whole file, which must stay where it is while the value lives.
  /// - Throws: `LanguageModelError` for bytes that are no such file, or damaged.
  public init(bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
    try self.init(MappedBytes(embedded: bytes))
  }

  /// Maps a pair file.
  ///
  /// - Throws: `LanguageModelError`, which names the path.
  public init(contentsOf path: String) throws(LanguageModelError) {
    do throws(LanguageModelError) {
      try self.init(try MappedBytes(contentsOf: path))
    } catch {
      throw LanguageModelError("\(path): error: \(error.description)")
    }
  }

  private init(_ storage: MappedBytes) throws(LanguageModelError) {
    let file = try ModelFile(storage.bytes)
    guard let words = file.section("words"), let pairs = file.section("pairs") else {
      throw LanguageModelError("these bytes hold no word pairs")
    }
    self.words = try HashedBytes(words, name: "words")
    self.pairs = try HashedBytes(pairs, name: "pairs")
    self.storage = storage
  }

  // MARK: Questions

  /// The key of a word: a hash of its UTF-8, ASCII letters in lower case.
  @inline(__always)
  public static func key(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word {
      let small = byte &- 65 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt32(small)) &* 16_777_619
    }
    return hash
  }

  /// The key of a word.
  public static func key(_ word: String) -> UInt32 { key(word.utf8) }

  /// The logarithm of a word's share of running words; `unknownFrequency` for unknown words.
  public func frequency(_ word: UInt32) -> Float {
    guard let level = words.level(Self.mix(word)) else { return Self.unknownFrequency }
    return Self.frequency(level)
  }

  /// How much more often than by chance the second word stands right after the first, as a logarithm;
  /// nil where the pair was not seen.
  public func seenAssociation(_ first: UInt32, _ second: UInt32) -> Float? {
    pairs.level(Self.mix(first, second)).map(Self.association)
  }

  /// The same for all words; for a pair that was not seen 0 at most, and the less the more often its words
  /// would meet by chance.
  public func association(_ first: UInt32, _ second: UInt32) -> Float {
    seenAssociation(first, second) ?? unseen(frequency(first), frequency(second))
  }

  /// What is known of a pair that was not seen, of words with these frequencies.
  @inline(__always)
  public func unseen(_ first: Float, _ second: Float) -> Float {
    max(Self.leastAssociation, min(0, Self.leastPair - first - second) - 1)
  }

  // MARK: Form

  static func frequency(_ level: UInt8) -> Float { -Float(level) / 12 }
  static func level(frequency: Float) -> UInt8 {
    UInt8(max(0, min(255, (-frequency * 12).rounded())))
  }
  static func association(_ level: UInt8) -> Float { Float(level) / 12 - 6 }
  static func level(association: Float) -> UInt8 {
    UInt8(max(0, min(255, ((association + 6) * 12).rounded())))
  }

  /// Spreads a word's hash over all bits.
  @inline(__always)
  static func mix(_ word: UInt32) -> UInt32 {
    let product = UInt64(word) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: product >> 29)
  }

  /// The hash of a pair.
  @inline(__always)
  static func mix(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
