/// A byte for each of many hashes, packed: buckets by the upper 16 bits, the lower 16 told apart inside.
struct HashedBytes: Sendable {
  private nonisolated(unsafe) let starts: UnsafeBufferPointer<UInt32>
  private nonisolated(unsafe) let rests: UnsafeBufferPointer<UInt16>
  private nonisolated(unsafe) let levels: UnsafeBufferPointer<UInt8>

  private static let buckets = 1 << 16

  /// Finds the arrays in a section and checks that every bucket lies inside them.
  init(_ section: UnsafeRawBufferPointer, name: String) throws(LanguageModelError) {
    var reader = SectionReader(section, name: name)
    starts = try reader.array(of: UInt32.self, count: Self.buckets + 1)
    rests = try reader.array(of: UInt16.self)
    levels = try reader.array(of: UInt8.self, count: rests.count)
    var last: UInt32 = 0
    for start in starts {
      guard start >= last, Int(start) <= rests.count else {
        throw LanguageModelError("the section '\(name)' is damaged: a bucket lies outside")
      }
      last = start
    }
  }

  /// The byte of a hash; nil where it has none.
  @inline(__always)
  func level(_ hash: UInt32) -> UInt8? {
    let bucket = Int(hash >> 16)
    let rest = UInt16(truncatingIfNeeded: hash)
    for place in Int(starts[bucket])..<Int(starts[bucket + 1]) where rests[place] == rest {
      return levels[place]
    }
    return nil
  }

  /// The section of these hashes; of several with one hash the greatest byte stays.
  static func section(_ entries: [(hash: UInt32, level: UInt8)]) -> [UInt8] {
    let sorted = entries.sorted { ($0.hash, $1.level) < ($1.hash, $0.level) }
    var starts = [UInt32](repeating: 0, count: buckets + 1)
    var rests: [UInt16] = []
    var levels: [UInt8] = []
    var last: UInt32?
    for entry in sorted where entry.hash != last {
      last = entry.hash
      rests.append(UInt16(truncatingIfNeeded: entry.hash))
      levels.append(entry.level)
      starts[Int(entry.hash >> 16) + 1] = UInt32(rests.count)
    }
    for bucket in 1...buckets { starts[bucket] = max(starts[bucket], starts[bucket - 1]) }
    var writer = SectionWriter()
    writer.append(starts)
    writer.append(rests)
    writer.append(levels)
    return writer.bytes
  }
}
