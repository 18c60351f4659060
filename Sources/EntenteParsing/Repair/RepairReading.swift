/// One way to read some tokens of a text: as they stand, or as other words.
struct RepairReading {
  /// The tokens that it takes.
  let tokens: Range<Int>
  /// The words that it puts in their place, in the lattice's pool; empty where it leaves them.
  let words: Range<Int>
  /// How well its words go together, what its kind is worth, less what the change costs.
  let score: Float
  let first: Bound
  let last: Bound
  let reason: Reason

  /// A word at one end of a reading.
  struct Bound {
    /// Its number in the rules; 0 where they do not have it.
    let word: Int32
    let key: UInt32
    let frequency: Float
  }

  /// Why a reading is there.
  enum Reason: UInt8 {
    /// The text as it stands.
    case same
    /// The text as it stands is a fixed term.
    case sameTerm
    case synonym, damage, hardPair, softPair, term, acronym, nation, number, insertion

    /// Whether people never write so, whatever stands around it.
    var isHard: Bool {
      switch self {
      case .damage, .hardPair, .acronym, .nation, .number, .insertion: true
      case .same, .sameTerm, .synonym, .softPair, .term: false
      }
    }
  }

  /// Whether it changes the text.
  var isChange: Bool { reason != .same && reason != .sameTerm }
}
