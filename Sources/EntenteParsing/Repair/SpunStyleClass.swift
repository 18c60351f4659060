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

  static let frequencies = frequencyBounds.count + 1
  static let neighbours = frequencies + 1
  static let replacements = replacementBounds.count + 1
  static let associations = 2 + unseenBounds.count + 1 + seenBounds.count
  static let lengths = 16

  /// Where one class ends and the next begins.
  private static let frequencyBounds: [Float] = [-6, -8, -9, -10, -11, -12, -13, -14.5, -16, -18.9]
  private static let replacementBounds: [Float] = [4.5, 3, 2, 1, 0, -1, -2, -3, -6, -14]
  private static let seenBounds: [Float] = [7, 5.5, 4, 3, 2, 1, 0]
  private static let unseenBounds: [Float] = [-0.9, -1.5, -2, -3, -4]
  /// From so frequent on a word is a kind of its own.
  private static let ownKind: Float = -8.5

  init(_ token: RepairToken, _ text: RepairText, _ knowledge: RepairKnowledge) {
    frequency = Self.place(token.frequency, Self.frequencyBounds)
    replacement = Self.place(knowledge.replacement(token.word), Self.replacementBounds)
    var letters: UInt32 = 0
    for byte in text.bytes[max(token.start, token.end - 3)..<token.end] {
      letters = letters << 8 | UInt32(lowercased(byte))
    }
    ending = Self.spread(letters)
    kind = token.frequency > Self.ownKind ? token.key : ending
  }

  /// How two words go together: 0 where one is missing.
  static func association(
    _ first: RepairToken, _ second: RepairToken, _ pairs: WordPairs
  ) -> Int {
    guard first.key != 0, second.key != 0 else { return 0 }
    if let seen = pairs.seenAssociation(first.key, second.key) {
      return 1 + place(seen, seenBounds)
    }
    let unseen = pairs.unseen(first.frequency, second.frequency)
    return 2 + seenBounds.count + place(unseen, unseenBounds)
  }

  /// Spreads a hash over all bits.
  @inline(__always)
  static func spread(_ hash: UInt32) -> UInt32 {
    let product = hash &* 0x9E37_79B1
    return product ^ product >> 15
  }

  /// The class of a value: 0 from the first bound up.
  @inline(__always)
  private static func place(_ value: Float, _ bounds: [Float]) -> Int {
    var place = 0
    while place < bounds.count, value < bounds[place] { place += 1 }
    return place
  }
}
