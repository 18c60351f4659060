/// What a byte of UTF-8 begins.
enum ByteClass: UInt8 {
  case space, letter, digit, sign
  /// A scalar outside ASCII, or no scalar.
  case high

  /// The hash of no bytes.
  static let seed: UInt32 = 0x811C_9DC5

  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass {
    if byte >= 0x80 { return .high }
    if (byte | 0x20) &- 0x61 < 26 { return .letter }
    if byte &- 0x30 < 10 { return .digit }
    return byte <= 0x20 || byte == 0x7F ? .space : .sign
  }

  /// Whether a letter of ASCII is in upper case.
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte < 0x60 }

  /// Whether a byte begins a letter or digit, or anything outside ASCII.
  static func beginsWord(_ byte: UInt8) -> Bool {
    switch of(byte) {
    case .letter, .digit, .high: true
    case .sign, .space: false
    }
  }

  /// Whether each of several same signs in a row stands for itself: brackets and double quotes.
  static func isSingle(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
