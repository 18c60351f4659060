/// Letters, capitals and marks as lemmas have them.
enum LemmaCase {
  /// Endings of adjectives of peoples and places.
  static let peopleEndings: [[UInt8]] = ["ian", "ean", "can", "ese"].map {
    Array($0.utf8)
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Whether three digits follow, and no fourth.
  static func isThreeDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix(4)
    return digits.count >= 3 && digits.prefix(3).allSatisfy(isDigit)
      && !digits.dropFirst(3).contains(where: isDigit)
  }

  static func isRoman(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "M"):
      true
    default: false
    }
  }

  static func small(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  static func capital(_ byte: UInt8) -> UInt8 { byte >= 97 && byte <= 122 ? byte & 0xDF : byte }

  /// Adds a word in lower case (ASCII and Latin-1), its apostrophes plain.
  static func appendSmall(_ form: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8]) {
    var index = 0
    while index < form.count {
      let byte = form[index]
      let next = index + 1 < form.count ? form[index + 1] : 0
      if byte == 0xC3, next >= 0x80, next <= 0x9E, next != 0x97 {
        buffer.append(byte)
        buffer.append(next | 0x20)
        index += 2
      } else if byte == 0xE2, next == 0x80, index + 2 < form.count, form[index + 2] == 0x99 {
        buffer.append(UInt8(ascii: "'"))
        index += 3
      } else {
        buffer.append(small(byte))
        index += 1
      }
    }
  }

  /// Makes a curly quote a straight one and an en dash a hyphen, where a mark is nothing else.
  static func makePlain(_ buffer: inout [UInt8], _ start: Int) {
    guard buffer.count - start == 3, buffer[start] == 0xE2, buffer[start + 1] == 0x80 else {
      return
    }
    let plain: UInt8
    switch buffer[start + 2] {
    case 0x98, 0x99: plain = UInt8(ascii: "'")
    case 0x9C, 0x9D: plain = UInt8(ascii: "\"")
    case 0x93: plain = UInt8(ascii: "-")
    default: return
    }
    buffer.removeLast(3)
    buffer.append(plain)
  }
}
