/// The small words that word-spinning programs leave alone, as hashes of their bytes.
///
/// Words that such programs exchange for each other ("in" and "within", "two" and "2") stand for one.
/// The articles "a" and "an" are no part of it, since they follow the word after them.
struct FrameWords: Sendable {
  static let standard = FrameWords()

  /// An open-addressing table: a word's hash and what it stands for, 0 where empty.
  private var slots = [(word: UInt64, stands: UInt64)](repeating: (0, 0), count: 512)

  private init() {
    for word in Self.plain.split(separator: " ") { add(word, for: word) }
    for (number, word) in Self.numbers.split(separator: " ").enumerated() {
      add(word, for: "\(number + 1)")
    }
    for (word, stands) in Self.exchanged { add(Substring(word), for: Substring(stands)) }
  }

  private mutating func add(_ word: Substring, for stands: Substring) {
    let hash = Self.hash(word)
    var slot = Int(hash % 512)
    while slots[slot].word != 0 { slot = (slot + 1) % 512 }
    slots[slot] = (hash, Self.hash(stands))
  }

  /// What a word stands for in the frame; nil for words of content.
  func stands(for hash: UInt64) -> UInt64? {
    var slot = Int(hash % 512)
    while slots[slot].word != 0 {
      if slots[slot].word == hash { return slots[slot].stands }
      slot = (slot + 1) % 512
    }
    return nil
  }

  /// The start of a hash; then `step` a byte.
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// One byte more.
  @inline(__always) static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of a lower-case word.
  private static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(start, step) }

  private static let plain = """
    the of to and or for by with from at in on as that which who whose whom is are was were be been \
    has have had not no will would could can should must may might its their his her our your my he \
    she it they we you i him them us this these those there if but than then so when where what how \
    while after before under over into between against during until since because both all
    """
  private static let numbers = "one two three four five six seven eight nine ten eleven twelve"
  private static let exchanged = [
    "within": "in", "inside": "in", "upon": "on", "however": "but", "whereas": "while",
  ]
}
