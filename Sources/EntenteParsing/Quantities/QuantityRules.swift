/// The words and signs of quantities: numbers, currencies, units, comparators.
///
/// Compiled from YAML and used in place.
public struct QuantityRules: Sendable {
  nonisolated(unsafe) private let section: UnsafeRawBufferPointer
  /// Keeps the bytes alive where they are not for ever.
  private let owner: (any Sendable)?
  private let places: [(start: Int, count: Int)]
  private let slotMask: Int

  /// Takes a compiled section in place; its bytes must outlive the rules.
  ///
  /// - Parameters:
  ///   - section: The bytes that `compile` made.
  ///   - owner: Something that keeps the bytes alive.
  /// - Throws: `LexiconError` for bytes that are no such section, or a damaged one.
  public init(
    section: UnsafeRawBufferPointer, owner: (any Sendable)? = nil
  ) throws(LexiconError) {
    self.section = section
    self.owner = owner
    let damaged = LexiconError("the section 'quantities' is damaged; compile the lexicon again")
    guard section.count >= QuantityFormat.headerBytes,
      section.loadUnaligned(as: Int32.self) == QuantityFormat.magic
    else { throw damaged }
    var places: [(start: Int, count: Int)] = []
    for index in 0...QuantityFormat.Table.allCases.count {
      let start = Int(section.loadUnaligned(fromByteOffset: 4 + index * 8, as: Int32.self))
      let count = Int(section.loadUnaligned(fromByteOffset: 8 + index * 8, as: Int32.self))
      let size = index < QuantityFormat.Table.allCases.count ? 4 : 1
      guard start >= QuantityFormat.headerBytes, count >= 0, start + count * size <= section.count
      else { throw damaged }
      places.append((start, count))
    }
    self.places = places
    slotMask = places[QuantityFormat.Table.slots.rawValue].count - 1
    guard isSound else { throw damaged }
  }

  /// Takes a compiled section and keeps a copy of its bytes.
  ///
  /// - Throws: `LexiconError` for bytes that are no such section, or a damaged one.
  public init(bytes: [UInt8]) throws(LexiconError) {
    let copy = QuantityBytes(bytes)
    try self.init(section: copy.bytes, owner: copy)
  }

  // MARK: Rows

  func rows(_ table: QuantityFormat.Table) -> Int { places[table.rawValue].count / table.width }

  @inline(__always)
  func number(_ table: QuantityFormat.Table, _ row: Int, _ column: Int = 0) -> Int32 {
    let at = places[table.rawValue].start + (row * table.width + column) * 4
    return section.loadUnaligned(fromByteOffset: at, as: Int32.self)
  }

  @inline(__always)
  private func bytes(ofString id: Int) -> UnsafeRawBufferPointer {
    let start = places[places.count - 1].start + Int(number(.strings, id, 0))
    return UnsafeRawBufferPointer(
      rebasing: section[start..<start + Int(number(.strings, id, 1))])
  }

  /// A string by its number.
  func string(_ id: Int32) -> String { String(decoding: bytes(ofString: Int(id)), as: UTF8.self) }

  /// The ISO 4217 code of a currency by its row.
  func code(ofCurrency row: Int32) -> String { string(number(.currencies, Int(row), 0)) }

  // MARK: Words

  /// The number of a word of a text, in any case; 0 where the rules do not have it.
  @inline(__always)
  func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    guard end - start <= QuantityFormat.longestWord else { return 0 }
    let hash = QuantityFormat.hash(text, start, end)
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let entry = number(.slots, slot)
      if entry == 0 { return 0 }
      let word = entry & 0xFFFF
      if UInt32(bitPattern: entry) >> 16 == hash >> 16, isWord(word, text, start, end) {
        return word
      }
      slot = (slot + 1) & slotMask
    }
  }

  @inline(__always)
  private func isWord(
    _ word: Int32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let known = bytes(ofString: Int(word))
    guard known.count == end - start else { return false }
    for offset in 0..<known.count where known[offset] != lowercased(text[start + offset]) {
      return false
    }
    return true
  }

  /// The roles of the phrases that start with a word.
  @inline(__always)
  func starts(_ word: Int32) -> UInt64 { mask(word, 0) }

  /// The roles of the phrases that end with a word.
  @inline(__always)
  func ends(_ word: Int32) -> UInt64 { mask(word, 4) }

  @inline(__always)
  private func mask(_ word: Int32, _ column: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: number(.words, Int(word), column)))
      | UInt64(UInt32(bitPattern: number(.words, Int(word), column + 1))) << 32
  }

  // MARK: Checks

  private var isSound: Bool {
    let strings = rows(.strings)
    let words = rows(.words)
    let size = places[places.count - 1].count
    guard slotMask > 0, (slotMask + 1) & slotMask == 0, words > QuantityWord.allCases.count,
      words <= strings, (0...slotMask).contains(where: { number(.slots, $0) == 0 })
    else { return false }
    return (0..<strings).allSatisfy { row in
      let (start, count) = (Int(number(.strings, row, 0)), Int(number(.strings, row, 1)))
      return start >= 0 && count >= 0 && start + count <= size
    }
      && (0...slotMask).allSatisfy { Int(number(.slots, $0) & 0xFFFF) < words }
      && (0..<words).allSatisfy { row in
        isRange(row, 2, in: .phrases) && isRange(row, 6, in: .endings)
      }
      && (0..<rows(.phrases)).allSatisfy(isSoundPhrase)
      && (0..<rows(.endings)).allSatisfy { isRow(number(.endings, $0), in: .phrases) }
      && (0..<rows(.pool)).allSatisfy { isRow(number(.pool, $0), in: .words) }
      && (0..<rows(.currencies)).allSatisfy { isRow(number(.currencies, $0, 0), in: .strings) }
  }

  private func isSoundPhrase(_ row: Int) -> Bool {
    let (start, count) = (Int(number(.phrases, row, 0)), Int(number(.phrases, row, 1)))
    guard start >= 0, count > 0, start + count <= rows(.pool),
      let role = QuantityRole(rawValue: number(.phrases, row, 2))
    else { return false }
    let payload = number(.phrases, row, 3)
    switch role {
    case .currency, .spun: return isRow(payload, in: .currencies)
    case .measure, .period, .everyPeriod, .rate, .base: return isRow(payload, in: .strings)
    case .fraction: return payload > 0 && payload % 1000 > 0
    case .denominator, .ordinal, .group, .multiple, .multipleVerb: return payload > 0
    case .magnitude, .shortMagnitude, .vagueMagnitude, .ordinalMagnitude:
      return (1...18).contains(payload)
    case .comparator, .comparatorAfter: return (0..<5).contains(payload)
    default: return payload >= 0
    }
  }

  private func isRow(_ row: Int32, in table: QuantityFormat.Table) -> Bool {
    row >= 0 && Int(row) < rows(table)
  }

  private func isRange(_ row: Int, _ column: Int, in table: QuantityFormat.Table) -> Bool {
    let (first, count) = (Int(number(.words, row, column)), Int(number(.words, row, column + 1)))
    return first >= 0 && count >= 0 && first + count <= rows(table)
  }
}

/// A copy of a compiled section.
private final class QuantityBytes: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}
