/// Finds the arrays that a `SectionWriter` wrote, without copying them.
struct SectionReader {
  private let bytes: UnsafeRawBufferPointer
  private let name: String
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer, name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The next array, in place.
  ///
  /// - Parameters:
  ///   - type: What the numbers are.
  ///   - wanted: How many there must be; nil for any.
  /// - Returns: The numbers where they lie.
  /// - Throws: `LanguageModelError` where the section ends before or the count is another.
  mutating func array<Number: BitwiseCopyable>(
    of type: Number.Type, count wanted: Int? = nil
  ) throws(LanguageModelError) -> UnsafeBufferPointer<Number> {
    guard offset + SectionWriter.alignment <= bytes.count else { throw cutShort }
    let count = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    offset += SectionWriter.alignment
    guard count <= UInt64(bytes.count - offset) / UInt64(MemoryLayout<Number>.stride) else {
      throw cutShort
    }
    if let wanted, wanted != Int(count) {
      throw LanguageModelError(
        "the model's section '\(name)' is damaged: \(count) numbers where \(wanted) belong")
    }
    let size = Int(count) * MemoryLayout<Number>.stride
    let start = UnsafeRawPointer(bytes.baseAddress.map { $0 + offset })
    if let start, Int(bitPattern: start) % MemoryLayout<Number>.alignment != 0 {
      throw LanguageModelError("the model's bytes lie at an odd address; align them to 64 bytes")
    }
    offset = min(bytes.count, offset + (size + 15) / 16 * 16)
    return UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: Number.self), count: Int(count))
  }

  private var cutShort: LanguageModelError {
    LanguageModelError("the model's section '\(name)' is cut short")
  }
}
