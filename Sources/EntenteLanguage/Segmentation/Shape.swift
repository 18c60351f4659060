/// The shapes of atoms, as small numbers.
enum Shape {
  static let none: UInt32 = 0
  // Letters by case; each is followed by the shapes of longer ones: 1, 2 or 3, 4 and more.
  static let lower: UInt32 = 1
  static let upper: UInt32 = 4
  static let capitalised: UInt32 = 7
  static let mixed: UInt32 = 10
  /// Letters of which at least one is not ASCII, beginning in lower case or in a script without case.
  static let foreignLower: UInt32 = 13
  static let foreignUpper: UInt32 = 14
  /// Digits; followed by the shapes of 2, 3, 4, and 5 or more of them.
  static let digits: UInt32 = 16
  /// A sign that is no punctuation outside ASCII, emoji among them.
  static let symbol: UInt32 = 22
  /// An address of the net: `www.example.com`, `name@example.com`.
  static let address: UInt32 = 23
  /// An ASCII sign, plus its byte; a run of the same sign, plus its byte and 128.
  static let sign: UInt32 = 32
  private static let quotes: UInt32 = 512
  /// Punctuation outside ASCII, plus the last ten bits of its number.
  static let punctuation: UInt32 = 1024

  /// A single ASCII sign.
  static func sign(_ byte: UInt8) -> UInt32 { sign + UInt32(byte) }

  /// A quotation mark.
  static func quote(isDouble: Bool, _ direction: QuotationMark.Direction) -> UInt32 {
    quotes + (isDouble ? 4 : 0) + direction.rawValue
  }

  /// The direction of a quotation mark; nil for anything else.
  static func direction(_ shape: UInt32) -> QuotationMark.Direction? {
    shape & ~7 == quotes ? QuotationMark.Direction(rawValue: shape & 3) : nil
  }

  /// Whether letters begin in upper case.
  static func isUpper(_ shape: UInt32) -> Bool {
    (shape >= upper && shape < mixed) || shape == foreignUpper
  }

  /// Whether letters begin in lower case, or in a script without case.
  static func isLower(_ shape: UInt32) -> Bool {
    (shape >= lower && shape < upper) || shape == foreignLower
  }

  static func isLetters(_ shape: UInt32) -> Bool { shape >= lower && shape < digits }

  static func isDigits(_ shape: UInt32) -> Bool { shape >= digits && shape < symbol }

  /// The shape without its length.
  static func coarse(_ shape: UInt32) -> UInt32 {
    if shape >= sign { return shape }
    if isDigits(shape) { return digits }
    return shape >= lower && shape < foreignLower ? (shape - 1) / 3 * 3 + 1 : shape
  }
}
