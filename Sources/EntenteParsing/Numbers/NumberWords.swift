/// Numbers written in words: "twenty-two", "a hundred and five", "three dozen".
///
/// The words below a hundred are these alone, in times as in quantities; how they make one number is for
/// `WordNumber` to say. Larger magnitudes are rules of quantities.
enum NumberWords {
  /// What a word adds to a number.
  enum Role: UInt8 {
    /// 0 to 90.
    case small
    /// A hundred or a thousand.
    case magnitude
    /// A dozen or a score.
    case group
  }

  /// One number word.
  struct Word: Hashable {
    /// The number; for a magnitude or group what it multiplies by.
    let value: Int
    /// What it adds.
    var role = Role.small
    /// Whether it is an ordinal, which ends a number: "twenty-first".
    var isOrdinal = false
  }

  /// All words, in lower case.
  static let words: [String: Word] = {
    var words: [String: Word] = [
      "hundred": Word(value: 100, role: .magnitude),
      "hundredth": Word(value: 100, role: .magnitude, isOrdinal: true),
      "thousand": Word(value: 1000, role: .magnitude),
      "thousandth": Word(value: 1000, role: .magnitude, isOrdinal: true),
      "dozen": Word(value: 12, role: .group), "score": Word(value: 20, role: .group),
    ]
    for (value, cardinals, ordinals) in small {
      for word in cardinals { words[word] = Word(value: value) }
      for word in ordinals { words[word] = Word(value: value, isOrdinal: true) }
    }
    return words
  }()

  /// The words below a hundred in their order, with what people write for them too.
  static let small: [(value: Int, cardinals: [String], ordinals: [String])] = [
    (0, ["zero", "nought", "naught"], []), (1, ["one"], ["first"]), (2, ["two"], ["second"]),
    (3, ["three"], ["third"]), (4, ["four"], ["fourth"]), (5, ["five"], ["fifth"]),
    (6, ["six"], ["sixth"]), (7, ["seven"], ["seventh"]), (8, ["eight"], ["eighth"]),
    (9, ["nine"], ["ninth", "nineth"]), (10, ["ten"], ["tenth"]), (11, ["eleven"], ["eleventh"]),
    (12, ["twelve"], ["twelfth"]), (13, ["thirteen"], ["thirteenth"]),
    (14, ["fourteen"], ["fourteenth"]), (15, ["fifteen"], ["fifteenth"]),
    (16, ["sixteen"], ["sixteenth"]), (17, ["seventeen"], ["seventeenth"]),
    (18, ["eighteen"], ["eighteenth"]), (19, ["nineteen"], ["nineteenth"]),
    (20, ["twenty"], ["twentieth"]), (30, ["thirty"], ["thirtieth"]),
    (40, ["forty", "fourty"], ["fortieth"]), (50, ["fifty"], ["fiftieth"]),
    (60, ["sixty"], ["sixtieth"]), (70, ["seventy"], ["seventieth"]),
    (80, ["eighty"], ["eightieth"]), (90, ["ninety"], ["ninetieth"]),
  ]

  /// What a token may be to a number.
  enum Token {
    /// A number word.
    case word(Word)
    /// `a` or `an`, which begins one before a magnitude or group.
    case article
    /// `and` or a hyphen, which stands between two.
    case joint
    /// Anything else ends the number.
    case other
  }

  /// Reads the longest number at the start of some tokens.
  ///
  /// ```swift
  /// NumberWords.parse { ["twenty", "-", "two"][$0] ... }  // (22, 3, false)
  /// ```
  ///
  /// - Parameter token: The token at a place, counted from 0; `.other` past the end.
  /// - Returns: The number, how many tokens it takes, and whether it is an ordinal; nil where none
  ///   starts.
  static func parse(
    _ token: (Int) -> Token
  ) -> (value: Int, count: Int, isOrdinal: Bool)? {
    var number = WordNumber()
    var end = 0
    for index in 0..<24 {
      switch token(index) {
      case .word(let word):
        guard number.add(word) else { return result(number, end) }
        end = index + 1
        if word.isOrdinal { return result(number, end, isOrdinal: true) }
      case .article:
        guard index == 0, case .word(let next) = token(1), next.role != .small else { return nil }
      case .joint:
        guard end == index, end > 0, case .word = token(index + 1) else {
          return result(number, end)
        }
      case .other: return result(number, end)
      }
    }
    return result(number, end)
  }

  private static func result(
    _ number: WordNumber, _ count: Int, isOrdinal: Bool = false
  ) -> (value: Int, count: Int, isOrdinal: Bool)? {
    count == 0 ? nil : (Int(clamping: number.total), count, isOrdinal)
  }
}

extension WordNumber {
  /// Adds a word; false, and nothing added, where the word begins another number.
  mutating func add(_ word: NumberWords.Word) -> Bool {
    switch word.role {
    case .small:
      guard fits(word.value) else { return false }
      take(word.value)
      return true
    case .magnitude:
      if isEmpty { take(1) }
      return multiply(word.value == 100 ? 2 : 3)
    case .group: return multiply(byGroup: word.value)
    }
  }
}
