/// The compiled form of the quantity rules: a header, tables of 32-bit numbers, the words' bytes.
///
/// - Units: numbers are little-endian; a table's place counts bytes of the section, its size numbers.
enum QuantityFormat {
  static let magic: Int32 = 0x3159_5451
  /// Magic, then place and size of each table and of the bytes.
  static let headerBytes = 4 + (Table.allCases.count + 1) * 8

  /// The tables and how many numbers a row has.
  enum Table: Int, CaseIterable {
    /// Where each string starts in the bytes, and its length. Words come first, by their number.
    case strings
    /// Open addressing by hash: the upper 16 bits of the hash and the word's number, or 0.
    case slots
    /// Roles of the phrases that start with the word (two halves), its first phrase, how many;
    /// the same for phrases that end with it.
    case words
    /// First word in `pool`, how many, role, payload, flags. Phrases by first word, longest first.
    case phrases
    /// The rows of `phrases` by last word, longest first.
    case endings
    /// Words of phrases, one phrase after the other.
    case pool
    /// Code (string), least amount for words that are other words too.
    case currencies

    var width: Int {
      switch self {
      case .strings: 2
      case .slots, .endings, .pool: 1
      case .words: 8
      case .phrases: 5
      case .currencies: 2
      }
    }
  }

  /// The longest word that is looked up, in bytes.
  static let longestWord = 24

  /// FNV-1a over the bytes, ASCII letters in lower case.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in start..<end {
      hash = (hash ^ UInt32(lowercased(text[index]))) &* 16_777_619
    }
    return hash ^ (hash >> 15)
  }
}

/// What a phrase of the rules does in a sentence.
enum QuantityRole: Int32, CaseIterable {
  case cardinal, ordinal, denominator, group, fraction, several, negative
  case magnitude, shortMagnitude, vagueMagnitude, ordinalMagnitude
  case multiple, multipleVerb, verbAfter, pronounAfter
  case currency, percent, person, measure, duration
  case period, everyPeriod, rate, base
  case comparator, comparatorAfter, filler, change, changeNoun, equivalence, spun
  case month, beforeYear, clock, nameCue, stop, victim

  /// The bit of the role in a mask.
  var mask: UInt64 { 1 << UInt64(rawValue) }
}

/// What more a phrase says; each role has its own flags.
struct PhraseFlags: OptionSet {
  let rawValue: Int32

  // Ordinals, denominators.
  static let plural = PhraseFlags(rawValue: 1)
  // Magnitudes.
  static let glued = PhraseFlags(rawValue: 1)
  // Percents.
  static let hundredth = PhraseFlags(rawValue: 1)
  static let points = PhraseFlags(rawValue: 2)
  static let bare = PhraseFlags(rawValue: 4)
  // Currencies.
  static let before = PhraseFlags(rawValue: 1)
  static let after = PhraseFlags(rawValue: 2)
  static let minor = PhraseFlags(rawValue: 4)
  static let guess = PhraseFlags(rawValue: 8)
  static let upper = PhraseFlags(rawValue: 16)
  static let capital = PhraseFlags(rawValue: 32)
  static let million = PhraseFlags(rawValue: 64)
  /// The word or sign alone, which a country named after the amount makes precise.
  static let open = PhraseFlags(rawValue: 128)
  /// A letter before a sign that is a word or its end elsewhere: `a $5 bill`, `Seoul's $5 billion`.
  static let exact = PhraseFlags(rawValue: 256)
}

/// Words that the grammar itself knows; their numbers are their places here, from 1.
enum QuantityWord: Int32, CaseIterable {
  case and = 1
  case a, an, another, of, to, or, per, each, every, by, from, between, point, over, half, `in`, out
  case annual, annually, strong, member, th, st, nd, rd, s, e, x, one, than, hundred, million,
    now, through
  case hyphen, enDash, emDash, minus, open, close, slash, stop, comma, colon, dollar, plus, tilde
  case apostrophe, curly, caret

  /// The word as it is written.
  var text: String {
    switch self {
    case .hyphen: "-"
    case .enDash: "\u{2013}"
    case .emDash: "\u{2014}"
    case .minus: "\u{2212}"
    case .open: "("
    case .close: ")"
    case .slash: "/"
    case .stop: "."
    case .comma: ","
    case .colon: ":"
    case .dollar: "$"
    case .plus: "+"
    case .tilde: "~"
    case .apostrophe: "'"
    case .curly: "\u{2019}"
    case .caret: "^"
    default: "\(self)"
    }
  }
}
