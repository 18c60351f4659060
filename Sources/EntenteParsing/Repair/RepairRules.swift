import EntenteYAML

/// The compiled rules of repair, used in place: what spinners put for which words, and fixed terms.
final class RepairRules: Sendable {
  /// The name of the section.
  static let sectionKey = "repair"

  /// What was written and what was meant.
  struct Rewrite {
    let spun: Range<Int>
    let original: Range<Int>
    let cost: Int32
    let origin: RepairOrigin
    /// Whether a term begins with the first word that was meant.
    let beginsTerm: Bool
  }

  nonisolated(unsafe) private let section: UnsafeRawBufferPointer
  /// Keeps the bytes alive where they are not for ever.
  private let owner: (any Sendable)?
  private let places: [(start: Int, count: Int)]
  /// Where each table begins, and the words' bytes.
  nonisolated(unsafe) private let tables: Tables
  private let slotMask: Int
  private let branchMask: Int

  /// The places of the tables, each a field so that none has to be looked up.
  private struct Tables {
    let words, slots, entries, rewrites, pool, branches, nodes, style, letters: UnsafeRawPointer

    init(_ place: (Int) -> UnsafeRawPointer) {
      words = place(RepairFormat.Table.words.rawValue)
      slots = place(RepairFormat.Table.slots.rawValue)
      entries = place(RepairFormat.Table.entries.rawValue)
      rewrites = place(RepairFormat.Table.rewrites.rawValue)
      pool = place(RepairFormat.Table.pool.rawValue)
      branches = place(RepairFormat.Table.branches.rawValue)
      nodes = place(RepairFormat.Table.nodes.rawValue)
      style = place(RepairFormat.Table.style.rawValue)
      letters = place(RepairFormat.Table.allCases.count)
    }

    @inline(__always)
    subscript(table: RepairFormat.Table) -> UnsafeRawPointer {
      switch table {
      case .words: words
      case .slots: slots
      case .entries: entries
      case .rewrites: rewrites
      case .pool: pool
      case .branches: branches
      case .nodes: nodes
      case .style: style
      }
    }
  }

  /// Takes a compiled section in place; its bytes must outlive the rules.
  ///
  /// - Parameters:
  ///   - section: The bytes that the compiler made.
  ///   - owner: Something that keeps them alive.
  ///   - isTrusted: Whether the bytes were compiled with the program, so that they need no check.
  /// - Throws: `LexiconError` for bytes that are no such section, or a damaged one.
  init(
    section: UnsafeRawBufferPointer, owner: (any Sendable)? = nil, isTrusted: Bool = false
  ) throws(LexiconError) {
    self.section = section
    self.owner = owner
    let damaged = LexiconError("the section 'repair' is damaged; compile the lexicon again")
    guard section.count >= RepairFormat.headerBytes,
      section.loadUnaligned(as: Int32.self) == RepairFormat.magic,
      let base = section.baseAddress
    else { throw damaged }
    var places: [(start: Int, count: Int)] = []
    for index in 0...RepairFormat.Table.allCases.count {
      let start = Int(section.loadUnaligned(fromByteOffset: 4 + index * 8, as: Int32.self))
      let count = Int(section.loadUnaligned(fromByteOffset: 8 + index * 8, as: Int32.self))
      let size = index < RepairFormat.Table.allCases.count ? 4 : 1
      guard start >= RepairFormat.headerBytes, count >= 0, start + count * size <= section.count
      else { throw damaged }
      places.append((start, count))
    }
    self.places = places
    tables = Tables { base + places[$0].start }
    slotMask = places[RepairFormat.Table.slots.rawValue].count - 1
    branchMask = places[RepairFormat.Table.branches.rawValue].count / 3 - 1
    let style = places[RepairFormat.Table.style.rawValue]
    styleWeights =
      style.count * 4 >= SpunStyleTable.allWeights
      ? UnsafeRawBufferPointer(rebasing: section[style.start..<style.start + style.count * 4])
      : nil
    guard isTrusted || isSound else { throw damaged }
  }

  // MARK: Rows

  func rows(_ table: RepairFormat.Table) -> Int { places[table.rawValue].count / table.width }

  @inline(__always)
  func number(_ table: RepairFormat.Table, _ row: Int, _ column: Int = 0) -> Int32 {
    tables[table].loadUnaligned(
      fromByteOffset: (row * table.width + column) * 4, as: Int32.self)
  }

  /// The letters of a word.
  @inline(__always)
  func letters(_ word: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: tables.letters + Int(number(.words, Int(word), 0)),
      count: Int(number(.words, Int(word), 1)))
  }

  /// How many bytes a word has.
  @inline(__always)
  func length(_ word: Int32) -> Int { Int(number(.words, Int(word), 1)) }

  // MARK: Words

  /// The number of a word of a text; 0 where the rules do not have it.
  @inline(__always)
  func word(_ text: UnsafeBufferPointer<UInt8>, _ piece: RepairScanner.Piece) -> Int32 {
    var slot = RepairFormat.slot(key: piece.key) & slotMask
    while true {
      let word = number(.slots, slot)
      if word == 0 { return 0 }
      if key(word) == piece.key, isWord(word, text, piece.start, piece.end) { return word }
      slot = (slot + 1) & slotMask
    }
  }

  private func isWord(
    _ word: Int32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let known = letters(word)
    var index = start
    for letter in known {
      guard index < end else { return false }
      if letter == UInt8(ascii: "'"), text[index] == 0xE2 {
        index += 3
      } else {
        guard lowercased(text[index]) == letter else { return false }
        index += 1
      }
    }
    return index == end
  }

  /// The key of a word in word pairs.
  @inline(__always)
  func key(_ word: Int32) -> UInt32 { UInt32(bitPattern: number(.entries, Int(word), 0)) }

  @inline(__always)
  func flags(_ word: Int32) -> RepairWordFlags {
    RepairWordFlags(rawValue: number(.entries, Int(word), 1))
  }

  /// Whether two words stand in one class of collocations, the first before the second.
  @inline(__always)
  func isCollocation(_ first: Int32, _ second: Int32) -> Bool {
    guard first != 0, second != 0 else { return false }
    let low = number(.entries, Int(first), 4) & number(.entries, Int(second), 6)
    return low | number(.entries, Int(first), 5) & number(.entries, Int(second), 7) != 0
  }

  /// The rewrites of phrases that begin with a word, longest first.
  @inline(__always)
  func rewrites(_ word: Int32) -> Range<Int> {
    let first = Int(number(.entries, Int(word), 2))
    return first..<first + Int(number(.entries, Int(word), 3))
  }

  @inline(__always)
  func rewrite(_ row: Int) -> Rewrite {
    let spun = Int(number(.rewrites, row, 0))
    let original = Int(number(.rewrites, row, 2))
    let origin = number(.rewrites, row, 5)
    return Rewrite(
      spun: spun..<spun + Int(number(.rewrites, row, 1)),
      original: original..<original + Int(number(.rewrites, row, 3)),
      cost: number(.rewrites, row, 4),
      origin: RepairOrigin(rawValue: origin & ~RepairFormat.beginsTerm) ?? .synonym,
      beginsTerm: origin & RepairFormat.beginsTerm != 0)
  }

  // MARK: Terms

  /// Where a word leads from a node; nil where no term goes on so.
  @inline(__always)
  func branch(_ node: Int, _ word: Int32) -> Int? {
    guard number(.nodes, node, 1) & RepairFormat.bit(word: word) != 0 else { return nil }
    var slot = RepairFormat.slot(node: node, word: word) & branchMask
    while true {
      let child = Int(number(.branches, slot, 2))
      if child == 0 { return nil }
      if Int(number(.branches, slot, 0)) == node, number(.branches, slot, 1) == word {
        return child
      }
      slot = (slot + 1) & branchMask
    }
  }

  /// Where the first word that a rewrite means leads from a node; nil where no term goes on so.
  @inline(__always)
  func branch(_ node: Int, rewrite row: Int) -> Int? {
    guard node != 0 || number(.rewrites, row, 5) & RepairFormat.beginsTerm != 0,
      number(.rewrites, row, 3) > 0
    else { return nil }
    return branch(node, number(.pool, Int(number(.rewrites, row, 2))))
  }

  @inline(__always)
  func nodeFlags(_ node: Int) -> RepairNodeFlags {
    RepairNodeFlags(rawValue: number(.nodes, node))
  }

  // MARK: Style

  /// The weights of `SpunStyleTable`, a byte each; nil where the lexicon has none.
  nonisolated(unsafe) let styleWeights: UnsafeRawBufferPointer?

  // MARK: Checks

  private var isSound: Bool {
    let words = rows(.words)
    let letters = places[places.count - 1].count
    func isPowerOfTwo(_ mask: Int) -> Bool { mask > 0 && (mask + 1) & mask == 0 }
    func isRange(_ start: Int32, _ count: Int32, _ size: Int) -> Bool {
      start >= 0 && count >= 0 && Int(start) + Int(count) <= size
    }
    guard isPowerOfTwo(slotMask), isPowerOfTwo(branchMask), words > 0, rows(.nodes) > 0,
      rows(.entries) == words,
      rows(.branches) * 3 == places[RepairFormat.Table.branches.rawValue].count,
      (0...slotMask).contains(where: { number(.slots, $0) == 0 }),
      (0...branchMask).contains(where: { number(.branches, $0, 2) == 0 })
    else { return false }
    return (0..<words).allSatisfy {
      isRange(number(.words, $0, 0), number(.words, $0, 1), letters)
        && isRange(number(.entries, $0, 2), number(.entries, $0, 3), rows(.rewrites))
    }
      && (0...slotMask).allSatisfy { (0..<words).contains(Int(number(.slots, $0))) }
      && (0..<rows(.rewrites)).allSatisfy {
        isRange(number(.rewrites, $0, 0), number(.rewrites, $0, 1), rows(.pool))
          && isRange(number(.rewrites, $0, 2), number(.rewrites, $0, 3), rows(.pool))
          && number(.rewrites, $0, 1) > 0
      }
      && (0..<rows(.pool)).allSatisfy { (1..<words).contains(Int(number(.pool, $0))) }
      && (0...branchMask).allSatisfy { (0..<rows(.nodes)).contains(Int(number(.branches, $0, 2))) }
  }
}

extension Lexicon {
  /// The rules of repair that are compiled into the lexicon.
  ///
  /// - Throws: `LexiconError` for a lexicon without them.
  func repairRules() throws(LexiconError) -> RepairRules {
    guard let section = section(RepairRules.sectionKey) else {
      throw LexiconError("the lexicon has no section 'repair'; compile it again")
    }
    return try RepairRules(section: section, owner: self, isTrusted: isBuiltIn)
  }

  /// The same with synonyms out of WordNet; the rules are compiled anew, which takes a second.
  ///
  /// - Throws: `LexiconError` for a lexicon whose files are no longer read.
  func repairRules(with synonyms: WordNetSynonyms) throws(LexiconError) -> RepairRules {
    let copy: RepairBytes
    do throws(YAMLError) {
      copy = RepairBytes(try RepairSource.compile(self, synonyms))
    } catch {
      throw LexiconError(error.description)
    }
    return try RepairRules(section: copy.bytes, owner: copy, isTrusted: true)
  }
}

/// A compiled section that the program made itself.
private final class RepairBytes: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}
