/// The small words that word-spinning programs leave alone, by hashes of their bytes.
///
/// Words that such programs exchange for each other ("in" and "within", "two" and "2") stand for one.
/// The articles "a" and "an" are no part of it, since they follow the word after them.
struct FrameWords: Sendable {
  static let standard = FrameWords()

  /// What a word stands for in the frame.
  enum Meaning {
    /// A small word, by its number.
    case word(UInt16)
    /// A number, by the hash of its digits.
    case number(UInt64)
  }

  /// The end of a sentence, as an element of the frame.
  static let end: UInt16 = 1
  /// Any number, as an element of the frame.
  static let number: UInt16 = 2
  private static let firstWord: UInt16 = 3

  /// An open-addressing table: a word's hash and what it stands for.
  private var slots = [(word: UInt64, meaning: Meaning?)](repeating: (0, nil), count: 512)

  private init() {
    for (place, group) in Self.groups.split(separator: " ").enumerated() {
      for word in group.split(separator: "/") {
        add(word, for: .word(Self.firstWord + UInt16(place)))
      }
    }
    for (place, word) in Self.numbers.split(separator: " ").enumerated() {
      let number = place < 19 ? place + 2 : (place - 16) * 10
      add(word, for: .number(Self.hash(Substring("\(number)"))))
    }
  }

  private mutating func add(_ word: Substring, for meaning: Meaning) {
    let hash = Self.hash(word)
    var slot = Self.slot(of: hash)
    while slots[slot].meaning != nil { slot = (slot + 1) % 512 }
    slots[slot] = (hash, meaning)
  }

  /// What a word stands for in the frame; nil for words of content.
  func stands(for hash: UInt64) -> Meaning? {
    var slot = Self.slot(of: hash)
    while let meaning = slots[slot].meaning {
      if slots[slot].word == hash { return meaning }
      slot = (slot + 1) % 512
    }
    return nil
  }

  private static func slot(of hash: UInt64) -> Int {
    Int((hash ^ hash >> 32) % 512)
  }

  /// The start of a hash; then `step` a byte.
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// One byte more.
  @inline(__always) static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of a lower-case word.
  private static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(start, step) }

  /// Words with a slash between them stand for one.
  private static let groups = """
    the of to and or for by with from at in/within/inside on/upon as that which who whose whom is are was \
    were be been being has have had not no will would can could should must may might its their his her \
    our your my he she it they we you i him them us this these those there if but/however than then so \
    when where what how while/whereas after before under over into between among/amongst against during \
    until since because both all do does did just only other such some any more most also said
    """
  /// From two to twenty, then the tens.
  private static let numbers = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """
}
