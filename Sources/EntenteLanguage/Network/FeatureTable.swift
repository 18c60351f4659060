/// Which row of its slot each feature has: a hash table that is used in place.
///
/// - Shape: entries are the upper 32 bits of a key and its row; a row of 0 is a free place.
struct FeatureTable: @unchecked Sendable {
  /// Upper half of the key, then the row, place after place; a power of two of places.
  private let entries: UnsafeBufferPointer<UInt32>
  private let mask: Int

  init(_ reader: inout SectionReader, rows: [Int]) throws(LanguageModelError) {
    entries = try reader.array(of: UInt32.self)
    let places = entries.count / 2
    guard places > 1, places & (places - 1) == 0, entries.count % 2 == 0 else {
      throw LanguageModelError("the model's table of features has no usable size")
    }
    mask = places - 1
    // A table without a free place would never end a search.
    let most = UInt32(rows.max() ?? 0)
    var free = 0
    for place in 0..<places {
      let row = entries[2 * place + 1]
      if row == 0 { free += 1 }
      guard row < most else {
        throw LanguageModelError("the model's table of features points outside its rows")
      }
    }
    guard free > 0 else { throw LanguageModelError("the model's table of features is full") }
  }

  /// The row of a feature; 0 for one that is not known.
  @inline(__always)
  func row(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key) & mask
    let upper = UInt32(truncatingIfNeeded: key >> 32)
    while true {
      let row = entries[2 * place + 1]
      if row == 0 { return 0 }
      if entries[2 * place] == upper { return Int(row) }
      place = (place + 1) & mask
    }
  }

  /// Writes the table of some rows; the same rows give the same table.
  static func write(_ rows: [UInt64: Int32], to writer: inout SectionWriter) {
    var places = 2
    while places < rows.count * 2 { places *= 2 }
    var entries = [UInt32](repeating: 0, count: 2 * places)
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
      var place = Int(truncatingIfNeeded: key) & (places - 1)
      while entries[2 * place + 1] != 0 { place = (place + 1) & (places - 1) }
      entries[2 * place] = UInt32(truncatingIfNeeded: key >> 32)
      entries[2 * place + 1] = UInt32(row)
    }
    writer.append(entries)
  }
}
