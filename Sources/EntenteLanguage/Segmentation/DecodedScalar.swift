/// A Unicode scalar of a text, or a byte that is part of none.
struct DecodedScalar {
  /// What a scalar is for the cutting of words.
  enum Kind {
    /// A control character outside ASCII counts as space.
    case space
    case letter
    case digit
    /// What clings to the scalar before it: accents, joiners, marks of direction.
    case mark
    case punctuation
    /// Anything else, bytes that are no UTF-8 among it.
    case symbol
  }

  /// The scalar's number; for a byte that is part of none, the byte.
  let value: UInt32
  /// Its bytes.
  let length: Int
  private let isValid: Bool

  /// Decodes what stands at `index`, which lies before `end`.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) {
    let first = text[index]
    let expected = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    var value = UInt32(first)
    var isValid = first < 0x80
    if expected > 1, index + expected <= end {
      value &= 0x7F >> UInt32(expected)
      isValid = true
      for place in index + 1..<index + expected {
        isValid = isValid && text[place] & 0xC0 == 0x80
        value = value << 6 | UInt32(text[place] & 0x3F)
      }
      let least: UInt32 = expected == 2 ? 0x80 : expected == 3 ? 0x800 : 0x1_0000
      isValid = isValid && value >= least && Unicode.Scalar(value) != nil
    }
    self.value = isValid ? value : UInt32(first)
    self.length = isValid ? expected : 1
    self.isValid = isValid
  }

  /// The scalar's kind.
  var kind: Kind {
    guard isValid, let scalar = Unicode.Scalar(value) else { return .symbol }
    switch value {
    case 0xC0..<0x250 where value != 0xD7 && value != 0xF7: return .letter
    case 0x200B, 0xFEFF: return .space
    case 0x2010..<0x2028, 0x2030..<0x205F: return .punctuation
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .symbol
    }
  }

  /// Whether it is a letter in upper case.
  var isUpper: Bool {
    guard isValid, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isUppercase
  }

  /// Whether it may stand for the apostrophe of a contraction.
  var isApostrophe: Bool {
    value == 0x27 || (isValid && (value == 0x2019 || value == 0x60 || value == 0xB4))
  }

  /// Whether it is half of a flag.
  var isRegional: Bool { isValid && value >= 0x1F1E6 && value <= 0x1F1FF }

  /// Whether it colours the emoji before it.
  var isSkinTone: Bool { isValid && value >= 0x1F3FB && value <= 0x1F3FF }

  /// Whether it joins the symbols around it into one.
  var isJoiner: Bool { isValid && value == 0x200D }
}
