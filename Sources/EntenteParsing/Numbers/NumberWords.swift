/// Numbers written in words: "twenty-two", "a hundred and five", "three dozen".
enum NumberWords {
  /// What a word adds to a number.
  enum Role: UInt8 {
    /// 0 to 19.
    case unit
    /// 20 to 90.
    case ten
    /// A hundred or more, and a dozen: multiplies what stands before it.
    case scale
  }

  /// One number word.
  struct Word: Hashable {
    /// The number; for a scale what it multiplies by.
    let value: Int64
    /// What it adds.
    let role: Role
    /// Whether it is an ordinal, which ends a number: "twenty-first".
    var isOrdinal = false
  }

  /// All words, in lower case.
  static let words: [String: Word] = {
    var words: [String: Word] = [:]
    for (index, pair) in units.enumerated() {
      words[pair.0] = Word(value: Int64(index), role: .unit)
      words[pair.1] = Word(value: Int64(index), role: .unit, isOrdinal: true)
    }
    for (index, pair) in tens.enumerated() {
      words[pair.0] = Word(value: Int64(index + 2) * 10, role: .ten)
      words[pair.1] = Word(value: Int64(index + 2) * 10, role: .ten, isOrdinal: true)
    }
    for (name, value) in scales {
      words[name] = Word(value: value, role: .scale)
      words[name + "th"] = Word(value: value, role: .scale, isOrdinal: true)
    }
    words["dozen"] = Word(value: 12, role: .scale)
    words["score"] = Word(value: 20, role: .scale)
    return words
  }()

  private static let units = [
    ("zero", "zeroth"), ("one", "first"), ("two", "second"), ("three", "third"),
    ("four", "fourth"), ("five", "fifth"), ("six", "sixth"), ("seven", "seventh"),
    ("eight", "eighth"), ("nine", "ninth"), ("ten", "tenth"), ("eleven", "eleventh"),
    ("twelve", "twelfth"), ("thirteen", "thirteenth"), ("fourteen", "fourteenth"),
    ("fifteen", "fifteenth"), ("sixteen", "sixteenth"), ("seventeen", "seventeenth"),
    ("eighteen", "eighteenth"), ("nineteen", "nineteenth"),
  ]

  private static let tens = [
    ("twenty", "twentieth"), ("thirty", "thirtieth"), ("forty", "fortieth"),
    ("fifty", "fiftieth"), ("sixty", "sixtieth"), ("seventy", "seventieth"),
    ("eighty", "eightieth"), ("ninety", "ninetieth"),
  ]

  private static let scales: [(String, Int64)] = [
    ("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000), ("lakh", 100_000), ("crore", 10_000_000),
  ]

  /// The word with these bytes, in any case; nil for any other.
  static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    guard bytes.count <= 12 else { return nil }
    return words[String(decoding: bytes.lazy.map(lowercased), as: UTF8.self)]
  }

  /// What a token may be to a number.
  enum Token {
    /// A number word.
    case word(Word)
    /// `a` or `an`, which begins one before a scale.
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
  ///   starts. A number too large for 64 bits ends before the word that makes it so.
  static func parse(
    _ token: (Int) -> Token
  ) -> (value: Int64, count: Int, isOrdinal: Bool)? {
    var sum = Sum()
    var index = 0
    var end = 0
    while index < 24 {
      switch token(index) {
      case .word(let word):
        guard sum.add(word) else { return sum.result(end) }
        end = index + 1
        if word.isOrdinal { return sum.result(end) }
      case .article:
        guard index == 0, case .word(let next) = token(1), next.role == .scale else {
          return sum.result(end)
        }
      case .joint:
        guard end == index, end > 0, case .word = token(index + 1) else { return sum.result(end) }
      case .other:
        return sum.result(end)
      }
      index += 1
    }
    return sum.result(end)
  }

  /// A number that grows word by word.
  private struct Sum {
    var total: Int64 = 0
    var group: Int64 = 0
    var last: Word?
    var lastScale = Int64.max

    /// Adds a word; false, and nothing added, where the word begins another number.
    mutating func add(_ word: Word) -> Bool {
      switch word.role {
      case .unit:
        if let last, last.role == .unit || (last.role == .ten && word.value > 9) { return false }
        if last?.role == .ten, word.value == 0 { return false }
        group += word.value
      case .ten:
        if let last, last.role != .scale { return false }
        group += word.value
      case .scale:
        guard scale(word.value) else { return false }
      }
      last = word
      return true
    }

    private mutating func scale(_ value: Int64) -> Bool {
      let (product, overflow) = max(group, 1).multipliedReportingOverflow(by: value)
      if overflow { return false }
      if value <= 100 {
        if last?.role == .scale, group == 0 { return false }
        group = product
        return true
      }
      guard value < lastScale else { return false }
      let (sum, tooLarge) = total.addingReportingOverflow(product)
      if tooLarge { return false }
      (total, group, lastScale) = (sum, 0, value)
      return true
    }

    func result(_ count: Int) -> (value: Int64, count: Int, isOrdinal: Bool)? {
      count == 0 ? nil : (total + group, count, last?.isOrdinal ?? false)
    }
  }
}
