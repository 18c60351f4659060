import EntenteLanguage

/// What the tables of style ask of a word: classes of numbers, and hashes.
struct SpunStyleClass {
  /// The class of the word's frequency, from 0 for the most frequent.
  let frequency: Int
  /// The same for a neighbour: 0 for none.
  var neighbour: Int { frequency + 1 }
  /// How often it would stand for others.
  let replacement: Int
  /// A hash of its last three letters.
  let ending: UInt32
  /// A hash of the word where it is frequent, else of its ending.
  let kind: UInt32

  static let frequencies = 11
  static let neighbours = frequencies + 1
  static let replacements = 11
  static let associations = 15
  static let lengths = 16

  /// From so frequent on a word is a kind of its own.
  private static let ownKind: Float = -8.5

  /// A word with its numbers, its key in word pairs and its bytes.
  init(_ frequency: Float, _ replacement: Float, _ key: UInt32, _ bytes: some Sequence<UInt8>) {
    self.frequency = Self.frequency(frequency)
    self.replacement = Self.replacement(replacement)
    // What is shifted out is forgotten: three letters are left.
    let letters = bytes.reduce(0 as UInt32) { $0 << 8 | UInt32(lowercased($1)) } & 0xFF_FFFF
    ending = Self.spread(letters)
    kind = frequency > Self.ownKind ? key : ending
  }

  /// A token: most words of the rules are known beforehand.
  @inline(__always)
  init(_ token: RepairToken, _ text: RepairText, _ knowledge: RepairKnowledge) {
    if token.word != 0, token.key != 0,
      knowledge.rules.length(token.word) == token.end - token.start
    {
      self = knowledge.style(token.word)
    } else {
      self.init(
        token.frequency, knowledge.replacement(token.word), token.key,
        text.bytes[max(token.start, token.end - 3)..<token.end])
    }
  }

  /// How two words go together: 0 where one is missing.
  @inline(__always)
  static func association(
    _ first: RepairToken, _ second: RepairToken, _ pairs: WordPairs
  ) -> Int {
    guard first.key != 0, second.key != 0 else { return 0 }
    if let seen = pairs.seenAssociation(first.key, second.key) { return 1 + association(seen) }
    return 9 + unseen(pairs.unseen(first.frequency, second.frequency))
  }

  /// Spreads a hash over all bits.
  @inline(__always)
  static func spread(_ hash: UInt32) -> UInt32 {
    let product = hash &* 0x9E37_79B1
    return product ^ product >> 15
  }

  // MARK: Classes of numbers, each the count of the bounds that a value lies below

  private static func frequency(_ value: Float) -> Int {
    below(value, -6, -8, -9) + below(value, -10, -11, -12) + below(value, -13, -14.5, -16)
      + below(value, -18.9)
  }

  private static func replacement(_ value: Float) -> Int {
    below(value, 4.5, 3, 2) + below(value, 1, 0, -1) + below(value, -2, -3, -6)
      + below(value, -14)
  }

  @inline(__always)
  private static func association(_ value: Float) -> Int {
    below(value, 7, 5.5, 4) + below(value, 3, 2, 1) + below(value, 0)
  }

  @inline(__always)
  private static func unseen(_ value: Float) -> Int {
    below(value, -0.9, -1.5, -2) + below(value, -3) + below(value, -4)
  }

  @inline(__always)
  private static func below(
    _ value: Float, _ first: Float, _ second: Float = -.infinity, _ third: Float = -.infinity
  ) -> Int {
    (value < first ? 1 : 0) + (value < second ? 1 : 0) + (value < third ? 1 : 0)
  }
}
