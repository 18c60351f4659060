/// What can be refused before parsing: bytes that are not UTF-8, and control characters.
enum UnreadableBytes {
  /// How many control characters are told of one file.
  private static let mostFaults = 20

  /// The faults in the order of the file; the first byte that is not UTF-8 stands alone.
  static func faults(of source: SourceText, file: String) -> [Diagnostic] {
    if let offset = firstInvalidByte(source.bytes) {
      let byte = hex(UInt32(source.bytes[offset]), digits: 2)
      return [
        source.diagnostic(
          "the byte 0x\(byte) is not UTF-8; save the file as UTF-8",
          at: source.mark(ofByte: offset), file: file)
      ]
    }
    return controlCharacters(source.bytes).prefix(mostFaults).map { offset, scalar in
      source.diagnostic(
        "the control character U+\(hex(scalar, digits: 4)); remove it",
        at: source.mark(ofByte: offset), file: file)
    }
  }

  /// Every character that YAML does not allow, and a byte order mark inside the text.
  private static func controlCharacters(_ bytes: [UInt8]) -> [(offset: Int, scalar: UInt32)] {
    var found: [(offset: Int, scalar: UInt32)] = []
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 9, 10, 13, 0x20..<0x7F: continue
      case 0..<0x20, 0x7F: found.append((offset, UInt32(byte)))
      case 0xC2 where bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85:
        found.append((offset, UInt32(bytes[offset + 1])))
      case 0xEF where bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE:
        found.append((offset, 0xFFC0 | UInt32(bytes[offset + 2] & 0x3F)))
      case 0xEF where bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF:
        found.append((offset, 0xFEFF))
      default: continue
      }
      if found.count == mostFaults { break }
    }
    return found
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var valid = 0
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { valid += scalar.count }
    return min(valid, bytes.count - 1)
  }

  private static func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
