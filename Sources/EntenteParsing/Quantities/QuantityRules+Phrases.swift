extension QuantityRules {
  /// A phrase that stands in a sentence.
  struct Hit {
    /// The first lexeme.
    let start: Int
    /// The lexeme after the last.
    let end: Int
    let payload: Int32
    let flags: PhraseFlags
  }

  /// The longest phrase of a role that starts at a lexeme.
  ///
  /// - Parameters:
  ///   - role: What the phrase does.
  ///   - lexemes: The sentence.
  ///   - index: The lexeme.
  ///   - accepts: Whether a phrase may be taken, by its flags and end.
  /// - Returns: The phrase; nil where none stands.
  func phrase(
    _ role: QuantityRole, in lexemes: [Lexeme], at index: Int,
    accepts: (Hit) -> Bool = { _ in true }
  ) -> Hit? {
    guard index >= 0, index < lexemes.count, lexemes[index].roles & role.mask != 0 else {
      return nil
    }
    let word = Int(lexemes[index].word)
    let first = Int(number(.words, word, 2))
    for row in first..<first + Int(number(.words, word, 3))
    where number(.phrases, row, 2) == role.rawValue {
      let count = Int(number(.phrases, row, 1))
      guard index + count <= lexemes.count, stands(row, count, in: lexemes, at: index) else {
        continue
      }
      let hit = hit(row, index, index + count)
      if accepts(hit) { return hit }
    }
    return nil
  }

  /// The longest phrase of a role that ends before a lexeme.
  func phrase(_ role: QuantityRole, in lexemes: [Lexeme], before index: Int) -> Hit? {
    guard index > 0, index <= lexemes.count else { return nil }
    let word = lexemes[index - 1].word
    guard word > 0, ends(word) & role.mask != 0 else { return nil }
    let first = Int(number(.words, Int(word), 6))
    for ending in first..<first + Int(number(.words, Int(word), 7)) {
      let row = Int(number(.endings, ending))
      guard number(.phrases, row, 2) == role.rawValue else { continue }
      let count = Int(number(.phrases, row, 1))
      if count <= index, stands(row, count, in: lexemes, at: index - count) {
        return hit(row, index - count, index)
      }
    }
    return nil
  }

  private func hit(_ row: Int, _ start: Int, _ end: Int) -> Hit {
    Hit(
      start: start, end: end, payload: number(.phrases, row, 3),
      flags: PhraseFlags(rawValue: number(.phrases, row, 4)))
  }

  private func stands(_ row: Int, _ count: Int, in lexemes: [Lexeme], at index: Int) -> Bool {
    let start = Int(number(.phrases, row, 0))
    for offset in 0..<count where number(.pool, start + offset) != lexemes[index + offset].word {
      return false
    }
    return true
  }
}
