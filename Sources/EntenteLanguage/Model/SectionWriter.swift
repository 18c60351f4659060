/// Writes arrays of numbers one after the other, each aligned so that it can be used in place.
struct SectionWriter {
  /// Every array starts at a multiple of this.
  static let alignment = 16

  private(set) var bytes: [UInt8] = []

  /// Appends the count of an array, then its numbers, little-endian.
  mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) {
    append(count: numbers.count)
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    pad()
  }

  private mutating func append(count: Int) {
    withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append(contentsOf: $0) }
    pad()
  }

  private mutating func pad() {
    let rest = bytes.count % Self.alignment
    if rest > 0 { bytes.append(contentsOf: repeatElement(0, count: Self.alignment - rest)) }
  }
}
