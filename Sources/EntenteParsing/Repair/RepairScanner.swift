/// Cuts a text into words, numbers and signs for repair.
///
/// A word keeps its hyphens (`hard-fought`), dots (`U.S.`) and inner apostrophes (`don't`); a possessive
/// is a word of its own.
struct RepairScanner {
  /// What a piece is.
  enum Kind: UInt8 {
    case word, number
    /// A quotation mark: phrases do not go on across it, the sense of words does.
    case mark
    /// Any other sign, and the end of a line.
    case stop
  }

  struct Piece {
    let start: Int
    let end: Int
    let kind: Kind
    /// The word's key in word pairs.
    var key: UInt32 = 0
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next piece; nil at the end.
  @inline(__always)
  mutating func next() -> Piece? {
    while index < end {
      let byte = text[index]
      switch Self.classes[Int(byte)] {
      case .space: index += 1
      case .letter: return word()
      case .digit: return number()
      case .quote:
        index += 1
        return isPossessive(index - 1, 1) ? possessive(1) : piece(1, .mark)
      case .high: if let piece = high() { return piece }
      case .percent:
        index += 1
        return Piece(start: index - 1, end: index, kind: .word, key: Self.percentKey)
      case .sign:
        index += 1
        return piece(1, .stop)
      }
    }
    return nil
  }

  private static let percentKey = (0x811C_9DC5 ^ UInt32(UInt8(ascii: "%"))) &* 16_777_619

  private func piece(_ length: Int, _ kind: Kind) -> Piece {
    Piece(start: index - length, end: index, kind: kind)
  }

  // MARK: Words

  private mutating func word() -> Piece {
    let start = index
    var key: UInt32 = 0x811C_9DC5
    var letters = 0
    var hasDot = false
    while index < end {
      let byte = text[index]
      let kind = Self.classes[Int(byte)]
      if kind == .letter {
        key = (key ^ UInt32(byte | 0x20)) &* 16_777_619
        letters += 1
        index += 1
      } else if kind == .high, Self.isLetter(text, index, end) {
        repeat {
          key = (key ^ UInt32(text[index])) &* 16_777_619
          index += 1
        } while index < end && text[index] & 0xC0 == 0x80
        letters += 1
      } else if let length = joint(letters, hasDot) {
        let isDot = byte == UInt8(ascii: ".")
        hasDot = hasDot || isDot
        let sign = isDot || byte == UInt8(ascii: "-") ? byte : UInt8(ascii: "'")
        key = (key ^ UInt32(sign)) &* 16_777_619
        index += length
        letters = 0
      } else if kind == .digit {
        key = (key ^ UInt32(byte)) &* 16_777_619
        index += 1
      } else {
        break
      }
    }
    return Piece(start: start, end: index, kind: .word, key: key)
  }

  /// The bytes of a sign that joins two parts of a word; nil where the word ends.
  private func joint(_ letters: Int, _ hasDot: Bool) -> Int? {
    let byte = text[index]
    func goesOn(_ at: Int) -> Bool {
      at < end && (Self.classes[Int(text[at])] == .letter || Self.isLetter(text, at, end))
    }
    switch byte {
    case UInt8(ascii: "-"):
      let next = index + 1
      return goesOn(next) || next < end && Self.classes[Int(text[next])] == .digit ? 1 : nil
    case UInt8(ascii: "."):
      return letters == 1 && (goesOn(index + 1) || hasDot) ? 1 : nil
    case UInt8(ascii: "'"):
      return goesOn(index + 1) && !isPossessive(index, 1) ? 1 : nil
    case 0xE2:
      let isApostrophe = index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0x99
      return isApostrophe && goesOn(index + 3) && !isPossessive(index, 3) ? 3 : nil
    default: return nil
    }
  }

  /// Whether an apostrophe of some bytes begins 's.
  private func isPossessive(_ at: Int, _ length: Int) -> Bool {
    let letter = at + length
    guard letter < end, text[letter] == UInt8(ascii: "s"), at > 0,
      Self.classes[Int(text[at - 1])] == .letter || text[at - 1] == UInt8(ascii: ".")
    else { return false }
    return letter + 1 >= end
      || Self.classes[Int(text[letter + 1])] != .letter && !Self.isLetter(text, letter + 1, end)
  }

  private mutating func possessive(_ length: Int) -> Piece {
    index += 1
    var key: UInt32 = 0x811C_9DC5
    for byte in "'s".utf8 { key = (key ^ UInt32(byte)) &* 16_777_619 }
    return Piece(start: index - 1 - length, end: index, kind: .word, key: key)
  }

  private mutating func number() -> Piece {
    let start = index
    var key: UInt32 = 0x811C_9DC5
    while index < end {
      let kind = Self.classes[Int(text[index])]
      let isPoint = text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",")
      let goesOn = isPoint && index + 1 < end && Self.classes[Int(text[index + 1])] == .digit
      guard kind == .digit || kind == .letter || goesOn || text[index] == UInt8(ascii: "-") else {
        break
      }
      key = (key ^ UInt32(lowercased(text[index]))) &* 16_777_619
      index += 1
    }
    return Piece(start: start, end: index, kind: .number, key: key)
  }

  /// A piece that begins with a byte outside ASCII; nil for white space.
  private mutating func high() -> Piece? {
    if Self.isLetter(text, index, end) { return word() }
    let start = index
    let isGeneral = text[index] == 0xE2 && index + 2 < end && text[index + 1] == 0x80
    let last = isGeneral ? text[index + 2] : 0
    if isGeneral, last == 0x99, isPossessive(index, 3) {
      index += 3
      return possessive(3)
    }
    let isNoBreak = text[index] == 0xC2 && index + 1 < end && text[index + 1] == 0xA0
    repeat { index += 1 } while index < end && text[index] & 0xC0 == 0x80
    if isNoBreak || isGeneral && last <= 0x8B { return nil }
    let isQuote = isGeneral && (0x98...0x9F).contains(last)
    return Piece(start: start, end: index, kind: isQuote ? .mark : .stop)
  }

  /// Whether a letter outside ASCII begins here: no sign of Latin-1, no general punctuation.
  @inline(__always)
  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool
  {
    let byte = text[index]
    return byte >= 0xC3 && byte != 0xE2 && byte != 0xEF && byte < 0xF0
  }

  /// The bytes of a word as rules have it: small letters, plain apostrophes.
  static func normal(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == 0xE2, index + 2 < range.upperBound, text[index + 2] == 0x99 {
        letters.append(UInt8(ascii: "'"))
        index += 3
      } else {
        letters.append(lowercased(text[index]))
        index += 1
      }
    }
    return letters
  }

  // MARK: Bytes

  private enum Class: UInt8 {
    case space, letter, digit, quote, percent, sign, high
  }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x20, 0x09, 0x0D: .space
    case 65...90, 97...122: .letter
    case 48...57: .digit
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "%"): .percent
    case 0x80...0xFF: .high
    default: .sign
    }
  }
}
