/// Where the characters of a text stand in its bytes: libyaml counts characters, we count bytes.
struct CharacterOffsets {
  private static let stride = 64
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte of every 64th character; empty when all characters are one byte.
  private let checkpoints: [Int]

  /// The offsets of a UTF-8 text, whose bytes outlive them.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var found: [Int] = []
    var characters = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if characters.isMultiple(of: Self.stride) { found.append(offset) }
      characters += 1
    }
    checkpoints = found
  }

  /// The first byte of a character; the number of bytes for one past the last.
  ///
  /// - Complexity: constant; at most 64 characters are walked.
  func byte(ofCharacter index: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(index, bytes.count) }
    guard index / Self.stride < checkpoints.count else { return bytes.count }
    var offset = checkpoints[index / Self.stride]
    for _ in 0..<index % Self.stride {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return min(offset, bytes.count)
  }
}
