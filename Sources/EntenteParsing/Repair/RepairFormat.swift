/// The compiled form of the repair rules: a header, tables of 32-bit numbers, the words' bytes.
///
/// - Units: numbers are little-endian; a table's place counts bytes of the section, its size numbers.
enum RepairFormat {
  static let magic: Int32 = 0x3252_5052
  /// Magic, then place and size of each table and of the bytes.
  static let headerBytes = 4 + (Table.allCases.count + 1) * 8

  /// The tables and how many numbers a row has.
  enum Table: Int, CaseIterable {
    /// Where each word starts in the bytes, its length. Word 0 is no word.
    case words
    /// Open addressing by hash: a word's number, or 0.
    case slots
    /// For each word: its key in word pairs, its flags, its first rewrite, how many; the classes of
    /// collocations in which it stands first, those in which it stands second (two halves each).
    case entries
    /// What was written, what was meant (each as place and count in `pool`), cost, origin; by first word.
    case rewrites
    /// Words of phrases.
    case pool
    /// Open addressing over the tree of terms: node, word, child; a child of 0 is an empty slot.
    case branches
    /// For each node of the tree its flags, and a bit for each word that may lead on; node 0 is the root.
    case nodes
    /// The weights of style, four bytes a number; empty where there are none.
    case style

    @inline(__always)
    var width: Int {
      switch self {
      case .words, .nodes: 2
      case .slots, .pool, .style: 1
      case .entries: 8
      case .rewrites: 6
      case .branches: 3
      }
    }
  }

  /// The longest word that is looked up, in bytes.
  static let longestWord = 24
  /// The bit of a rewrite's origin that says that a term begins with what was meant.
  static let beginsTerm: Int32 = 16
  /// The most classes of collocations.
  static let mostClasses = 64
  /// The most words of a phrase.
  static let longestPhrase = 8

  /// Where the search for a branch begins.
  @inline(__always)
  static func slot(node: Int, word: Int32) -> Int {
    let hash = UInt64(UInt32(truncatingIfNeeded: node)) << 32 | UInt64(UInt32(bitPattern: word))
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }

  /// The bit of a word that leads on from a node.
  @inline(__always)
  static func bit(word: Int32) -> Int32 { 1 << (word & 31) }

  /// Where the search for a word begins.
  @inline(__always)
  static func slot(key: UInt32) -> Int { Int(key ^ (key >> 15)) }
}

/// What is known of a word.
struct RepairWordFlags: OptionSet {
  let rawValue: Int32

  /// An adjective of a nation: `Chinese`.
  static let nation = RepairWordFlags(rawValue: 1)
  /// A term begins with it, or with a word that it may stand for.
  static let beginsTerm = RepairWordFlags(rawValue: 2)
  /// A word that goes with the name of a language: `school`, `teacher`.
  static let ofLanguage = RepairWordFlags(rawValue: 4)
  /// A word of grammar: it names nothing.
  static let function = RepairWordFlags(rawValue: 8)
  /// A word before a noun that is known: `the`, `these`, `its`.
  static let determiner = RepairWordFlags(rawValue: 16)
  /// A word that no synonym is put in the place of.
  static let kept = RepairWordFlags(rawValue: 32)
  /// A kind of body: in proper names nothing stands for it.
  static let body = RepairWordFlags(rawValue: 64)
  /// A body or force whose name is one word: `Army`, `Congress`.
  static let name = RepairWordFlags(rawValue: 128)
}

/// What stands at a node of the tree of terms.
struct RepairNodeFlags: OptionSet {
  let rawValue: Int32

  /// A term ends here.
  static let term = RepairNodeFlags(rawValue: 1)
  /// The term is a proper name.
  static let proper = RepairNodeFlags(rawValue: 2)
}

/// Where a rewrite is from.
enum RepairOrigin: Int32 {
  /// A word that spinners put for another.
  case synonym
  /// A phrase that machines write and people do not.
  case damage
  /// A phrase pair that is always right, one that needs its context.
  case hardPair, softPair
}
