/// A piece of a sentence as the quantity rules see it: a number, a word or a sign.
///
/// Finer than tokens: `USD34.6bn` is three.
struct Lexeme {
  /// The first byte.
  var start: Int
  /// The byte after the last.
  var end: Int
  /// The roles of the phrases that start here, as a mask.
  var roles: UInt64 = 0
  /// The word's number in the rules; 0 for words they do not have.
  var word: Int32 = 0
  var shape: Shape
  /// Whether nothing stands between this and the piece before.
  var isGlued = false

  /// What the piece is made of.
  enum Shape {
    case number, word, sign
  }
}

/// Cuts a text into lexemes.
enum LexemeCutter {
  /// The end of the lexeme that starts at a byte, and its shape; `start` is no white space.
  @inline(__always)
  static func lexeme(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int
  ) -> (end: Int, shape: Lexeme.Shape) {
    let first = text[start]
    if isDigit(first) { return (numberEnd(text, start, end), .number) }
    if isLetter(first) || isScript(first) {
      var index = start + 1
      while index < end, isLetter(text[index]) || isLetterByte(text[index]) { index += 1 }
      return (index, .word)
    }
    return (min(end, start + length(first)), .sign)
  }

  /// How many bytes of white space start here; 0 where none does.
  @inline(__always)
  static func space(_ text: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < end, text[index + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, index + 2 < end, text[index + 1] == 0x80 else { return 0 }
    let last = text[index + 2]
    return (0x80...0x8B).contains(last) || last == 0xAF ? 3 : 0
  }

  /// Digits, and points and commas between digits.
  @inline(__always)
  private static func numberEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int
  {
    var index = start + 1
    while index < end {
      if isDigit(text[index]) {
        index += 1
      } else if text[index] == 0x2C || text[index] == 0x2E, index + 1 < end,
        isDigit(text[index + 1])
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// The bytes of a character by its first byte.
  @inline(__always)
  private static func length(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// Whether a byte starts a letter beyond ASCII: not a sign of Latin-1, nor general punctuation,
  /// currency signs, number forms, full-width forms, emoji.
  @inline(__always)
  private static func isScript(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 && byte != 0xEF && byte < 0xF0
  }

  /// Whether a byte continues a word: a letter of its own or a part of one.
  @inline(__always)
  private static func isLetterByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF && byte < 0xF0
  }
}
