/// The compiled words, phrases, holidays and periods that times are made of, used in place.
///
/// Nothing is copied: a search hashes a word's bytes and looks into tables that are mapped or embedded.
public struct TimeRules: Sendable {
  /// Keeps the bytes alive.
  private let owner: (any Sendable)?
  private let base: SendablePointer
  private let places: [(start: Int, count: Int)]
  /// One less than the number of slots.
  let slotMask: Int

  private struct SendablePointer: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
  }

  /// The rules in a section of a compiled lexicon.
  ///
  /// - Parameters:
  ///   - section: The bytes that `compile` gave, aligned to 4 bytes.
  ///   - owner: What keeps the bytes alive as long as the rules; nil where they live for ever.
  /// - Throws: `LexiconError` for bytes that are none, are of another version, or are damaged.
  public init(
    section: UnsafeRawBufferPointer, owner: (any Sendable)? = nil
  ) throws(LexiconError) {
    base = SendablePointer(bytes: section)
    self.owner = owner
    let numbers = section.count / 4
    guard numbers >= TimeRuleFormat.headerCount,
      TimeRuleFormat.magic.indices.allSatisfy({
        section.loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self) == TimeRuleFormat.magic[$0]
      })
    else { throw LexiconError("the rules of time were compiled by another version; compile again") }
    var places: [(start: Int, count: Int)] = []
    for table in TimeRuleFormat.Table.allCases {
      let at = (TimeRuleFormat.magic.count + table.rawValue * 2) * 4
      let start = Int(section.loadUnaligned(fromByteOffset: at, as: Int32.self))
      let count = Int(section.loadUnaligned(fromByteOffset: at + 4, as: Int32.self))
      let size = table == .bytes ? section.count : numbers
      guard start >= 0, count >= 0, start + count <= size, count % table.width == 0 else {
        throw LexiconError("the rules of time are damaged: a table lies outside the section")
      }
      places.append((start, count))
    }
    self.places = places
    let slots = places[TimeRuleFormat.Table.slots.rawValue].count
    slotMask = slots - 1
    guard slots > 0, slots & (slots - 1) == 0, checkRows() else {
      throw LexiconError("the rules of time are damaged: a row points outside its table")
    }
  }

  /// Rules over bytes of their own.
  ///
  /// - Throws: `LexiconError` as the other initialiser does.
  public init(bytes: [UInt8]) throws(LexiconError) {
    let copy = RuleBytes(bytes)
    try self.init(section: copy.bytes, owner: copy)
  }

  // MARK: Tables

  /// The key of the YAML files, and the name of the section.
  static let sectionKey = "time"

  /// The numbers of a table.
  @inline(__always)
  func table(_ table: TimeRuleFormat.Table) -> UnsafeBufferPointer<Int32> {
    let place = places[table.rawValue]
    let numbers = base.bytes.bindMemory(to: Int32.self)
    return UnsafeBufferPointer(rebasing: numbers[place.start..<place.start + place.count])
  }

  /// The bytes of all words.
  var wordBytes: UnsafeBufferPointer<UInt8> {
    let place = places[TimeRuleFormat.Table.bytes.rawValue]
    let bytes = base.bytes.bindMemory(to: UInt8.self)
    return UnsafeBufferPointer(rebasing: bytes[place.start..<place.start + place.count])
  }

  /// What a row of the meanings says, and whether its words need a capital letter.
  func meaning(_ row: Int) -> (meaning: TimeMeaning, needsCapital: Bool)? {
    let numbers = table(.meanings)
    let row = UnsafeBufferPointer(rebasing: numbers[row * 6..<row * 6 + 6])
    return TimeMeaning(row: row).map { ($0, row[5] != 0) }
  }

  /// Whether every row points into the tables.
  private func checkRows() -> Bool {
    func rows(_ table: TimeRuleFormat.Table) -> Int {
      places[table.rawValue].count / table.width
    }
    let (words, nodes, edges) = (table(.words), table(.nodes), table(.edges))
    let byteCount = places[TimeRuleFormat.Table.bytes.rawValue].count
    for row in 0..<rows(.words) {
      let (start, count, node) = (words[row * 7], words[row * 7 + 1], words[row * 7 + 6])
      guard start >= 0, count >= 0, Int(start) + Int(count) <= byteCount, node < rows(.nodes) else {
        return false
      }
    }
    for row in 0..<rows(.nodes) {
      let (start, count, meaning) = (nodes[row * 3], nodes[row * 3 + 1], nodes[row * 3 + 2])
      guard start >= 0, count >= 0, Int(start) + Int(count) <= rows(.edges),
        meaning < rows(.meanings)
      else { return false }
    }
    // An edge leads to a later node, so that no search goes round.
    for row in 0..<rows(.edges) {
      guard edges[row * 2] >= 0, edges[row * 2] < rows(.words), edges[row * 2 + 1] >= 0,
        edges[row * 2 + 1] < rows(.nodes)
      else { return false }
    }
    for row in 0..<rows(.meanings) {
      if case .listed(let first, let count)? = meaning(row)?.meaning {
        guard first >= 0, count >= 0, first + count <= rows(.days) else { return false }
      }
    }
    // At least one slot is empty, so that every search ends.
    return table(.slots).contains(0)
      && table(.slots).allSatisfy { $0 >= 0 && $0 <= rows(.words) }
  }
}

extension Lexicon {
  /// The rules of time that the lexicon holds.
  ///
  /// - Throws: `LexiconError` for a lexicon without them.
  public func timeRules() throws(LexiconError) -> TimeRules {
    guard let section = section(TimeRules.sectionKey) else {
      throw LexiconError("the lexicon holds no rules of time; compile it again")
    }
    return try TimeRules(section: section, owner: self)
  }
}

/// Bytes that stay where they are until nobody needs them.
private final class RuleBytes: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ source: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}
