/// What a word looks like.
enum WordShape: UInt8 {
  /// Starts in lower case.
  case lower
  /// Starts with a capital.
  case capital
  /// All capitals, two or more.
  case capitals
  /// Starts with a digit.
  case number
  /// One sign that is no letter or digit.
  case sign
}

/// A word or sign of a text.
struct ActorToken {
  /// Where it starts and ends, in bytes of the text.
  let start: Int32
  let end: Int32
  /// Its number in the lexicon's words; -1 for a word that no name has.
  var word: Int32 = -1
  let shape: WordShape
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// The byte of a sign; a typographic apostrophe or quotation mark is the plain one.
  let sign: UInt8

  var isName: Bool { shape == .capital || shape == .capitals }
}

/// Cuts text into words and signs, as names are compiled and matched.
///
/// A word is a run of letters and digits; every sign stands alone. White space is skipped.
struct ActorLexer {
  private enum Class: UInt8 { case space, lower, upper, digit, sign, lead }

  private static let classes: [UInt8] = (0...255).map { byte in
    let kind: Class =
      switch byte {
      case 0...0x20: .space
      case 0x30...0x39: .digit
      case 0x41...0x5A: .upper
      case 0x61...0x7A: .lower
      case 0x80...0xFF: .lead
      default: .sign
      }
    return kind.rawValue
  }

  private let classes = ActorLexer.classes

  /// The words and signs of a run of bytes.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (ActorToken) -> Void
  ) {
    classes.withUnsafeBufferPointer { classes in
      var index = range.lowerBound
      var isSpaced = true
      while index < range.upperBound {
        let kind = classes[Int(text[index])]
        if kind == Class.space.rawValue {
          isSpaced = true
          index += 1
          continue
        }
        if kind == Class.lead.rawValue, let sign = Self.sign(text, index, range.upperBound) {
          if sign.byte == 0x20 {
            isSpaced = true
          } else {
            body(Self.token(index, sign.length, isSpaced, sign.byte))
            isSpaced = false
          }
          index += sign.length
          continue
        }
        if kind == Class.sign.rawValue {
          body(Self.token(index, 1, isSpaced, text[index]))
          index += 1
        } else {
          let end = Self.word(text, index, range.upperBound, classes)
          let shape = Self.shape(text, index, end, classes)
          body(
            ActorToken(
              start: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: end),
              shape: shape, isSpaced: isSpaced, sign: 0))
          index = end
        }
        isSpaced = false
      }
    }
  }

  @inline(__always)
  private static func token(
    _ start: Int, _ length: Int, _ isSpaced: Bool, _ sign: UInt8
  ) -> ActorToken {
    ActorToken(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start + length),
      shape: .sign, isSpaced: isSpaced, sign: sign)
  }

  /// The end of a word that starts at a byte.
  @inline(__always)
  private static func word(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index < end {
      let kind = classes[Int(text[index])]
      if kind == Class.lead.rawValue {
        if text[index] >= 0xC0, sign(text, index, end) != nil { return max(index, start + 1) }
      } else if kind == Class.space.rawValue || kind == Class.sign.rawValue {
        return index
      }
      index += 1
    }
    return end
  }

  private static func shape(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ classes: UnsafeBufferPointer<UInt8>
  ) -> WordShape {
    let first = text[start]
    switch classes[Int(first)] {
    case Class.lower.rawValue: return .lower
    case Class.digit.rawValue: return .number
    case Class.lead.rawValue: return isLowerLead(text, start, end) ? .lower : .capital
    default: break
    }
    guard end - start > 1 else { return .capital }
    for index in start + 1..<end where classes[Int(text[index])] == Class.lower.rawValue {
      return .capital
    }
    return .capitals
  }

  /// Whether a letter beyond ASCII is a small one: à to ÿ, and the odd places of Latin Extended-A.
  private static func isLowerLead(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard start + 1 < end else { return false }
    switch text[start] {
    case 0xC3: return text[start + 1] >= 0xA0 || text[start + 1] == 0x9F
    case 0xC4, 0xC5: return text[start + 1] & 1 == 1
    default: return false
    }
  }

  /// The sign that starts at a byte beyond ASCII; nil for a letter.
  @inline(__always)
  private static func sign(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> (byte: UInt8, length: Int)? {
    switch text[index] {
    case 0xC2:
      guard index + 1 < end else { return (0x3F, 1) }
      return text[index + 1] == 0xA0 ? (0x20, 2) : (0x3F, 2)
    case 0xE2:
      guard index + 2 < end else { return (0x3F, end - index) }
      guard text[index + 1] == 0x80 else { return (0x3F, 3) }
      switch text[index + 2] {
      case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return (0x20, 3)
      case 0x90...0x92: return (0x2D, 3)
      case 0x93...0x95: return (0x3B, 3)
      case 0x98, 0x99: return (0x27, 3)
      case 0x9C...0x9F: return (0x22, 3)
      default: return (0x3F, 3)
      }
    case 0xE3:
      guard index + 2 < end, text[index + 1] == 0x80 else { return nil }
      return text[index + 2] == 0x80 ? (0x20, 3) : (0x3F, 3)
    default: return nil
    }
  }
}
