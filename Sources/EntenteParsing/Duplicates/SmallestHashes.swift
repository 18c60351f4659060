/// The smallest hashes of a set that is told one by one.
struct SmallestHashes {
  private var kept: [UInt32] = []
  private var limit = UInt32.max
  private let size: Int

  init(size: Int) { self.size = size }

  /// Takes a hash in; its upper half counts.
  mutating func insert(_ hash: UInt64) {
    let value = UInt32(truncatingIfNeeded: hash >> 32)
    guard value <= limit else { return }
    kept.append(value)
    if kept.count >= 8 * size { shrink() }
  }

  /// The smallest, sorted, each once.
  mutating func finish() -> [UInt32] {
    shrink()
    return kept
  }

  private mutating func shrink() {
    kept.sort()
    var unique: [UInt32] = []
    for value in kept where value != unique.last {
      unique.append(value)
      if unique.count == size { break }
    }
    kept = unique
    if kept.count == size { limit = kept[size - 1] }
  }
}
