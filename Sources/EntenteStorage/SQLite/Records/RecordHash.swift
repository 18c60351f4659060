import EntenteModels

/// The 16 hex digits of an id as SQLite keeps them: a signed number in the order of the ids.
enum RecordHash {
  /// The number of an id.
  ///
  /// - Throws: `StoreError` of code `unsupported` for an id of another form.
  static func number(of id: RecordID) throws(StoreError) -> Int {
    guard id.isWellFormed, let bits = id.number else {
      throw StoreError(
        .unsupported, "the id '\(id.rawValue)' is not a kind's letter, '-' and 16 hex digits")
    }
    return number(bits)
  }

  /// The number of 64 bits: the highest bit is flipped, so that signed numbers lie in the order of ids.
  static func number(_ bits: UInt64) -> Int { Int(Int64(bitPattern: bits ^ 1 << 63)) }

  /// The bits of a number.
  static func bits(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64(number)) ^ 1 << 63 }

  /// The id of a number.
  static func id(_ number: Int, kind: RecordKind) -> RecordID {
    RecordID(rawValue: "\(kind.idLetter)-" + hexadecimal(number: bits(number)))
  }

  /// The kind and the numbers of the ids that start so; nil where none can.
  static func range(ofPrefix prefix: String) -> (kind: RecordKind, numbers: ClosedRange<Int>)? {
    let letters = Array(prefix.utf8)
    guard let kind = RecordKind.allCases.first(where: { $0.idLetter.utf8.first == letters.first }),
      letters.count <= 18, letters.count < 2 || letters[1] == UInt8(ascii: "-")
    else { return nil }
    var low: UInt64 = 0
    for digit in letters.dropFirst(2) {
      guard let value = hexValue(digit) else { return nil }
      low = low << 4 | value
    }
    let missing = 16 - max(0, letters.count - 2)
    guard missing > 0 else { return (kind, number(low)...number(low)) }
    if missing == 16 { return (kind, Int.min...Int.max) }
    low <<= UInt64(missing * 4)
    return (kind, number(low)...number(low | (1 << UInt64(missing * 4) - 1)))
  }

  private static func hexValue(_ digit: UInt8) -> UInt64? {
    switch digit {
    case 48...57: UInt64(digit - 48)
    case 97...102: UInt64(digit - 87)
    default: nil
    }
  }
}
