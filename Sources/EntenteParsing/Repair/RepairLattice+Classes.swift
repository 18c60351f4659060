import EntenteLanguage

/// Classes of damage that no list of words holds.
extension RepairLattice {
  mutating func addClasses(_ token: Int, _ run: Range<Int>, _ text: RepairText) {
    if isLanguageForNation(token, run, text) {
      addOne(token..<token + 2, text.tokens[token].word, Weight.nation, .nation)
    }
    if isInsertedVery(token, run, text) {
      addOne(token..<token + 2, text.tokens[token].word, Weight.insertion, .insertion)
    }
  }

  /// "Chinese language" before a noun that is of no language: "Chinese language interference".
  private func isLanguageForNation(_ token: Int, _ run: Range<Int>, _ text: RepairText) -> Bool {
    let rules = knowledge.rules
    guard token + 2 < run.upperBound, rules.flags(text.tokens[token].word).contains(.nation) else {
      return false
    }
    let next = text.tokens[token + 2]
    return stands(.language, token + 1, text) && next.gap == .space && next.shape != .number
      && rules.flags(next.word).isDisjoint(with: [.ofLanguage, .function])
  }

  /// "the very" before a fixed term: "the very fact sheet".
  private func isInsertedVery(_ token: Int, _ run: Range<Int>, _ text: RepairText) -> Bool {
    guard token + 3 < run.upperBound, stands(.the, token, text), stands(.very, token + 1, text)
    else { return false }
    var node = 0
    for place in token + 2..<run.upperBound {
      guard text.tokens[place].gap == .space,
        let child = knowledge.rules.branch(node, text.tokens[place].word)
      else { return false }
      node = child
      if knowledge.rules.nodeFlags(node).contains(.term) { return true }
    }
    return false
  }

  private func stands(_ word: RepairWord, _ token: Int, _ text: RepairText) -> Bool {
    text.tokens[token].word == word.rawValue && (word == .the || text.tokens[token].gap == .space)
  }

  /// Whether a small number in digits stands where people write it in letters: "the 2 nations".
  func countsKnown(_ token: Int, _ run: Range<Int>, _ text: RepairText) -> Bool {
    guard token > run.lowerBound, token + 1 < run.upperBound, text.tokens[token + 1].shape == .small
    else { return false }
    return follows(.determiner, token, text)
  }

  /// Whether the word before a token has a flag.
  func follows(_ flag: RepairWordFlags, _ token: Int, _ text: RepairText) -> Bool {
    token > 0 && knowledge.rules.flags(text.tokens[token - 1].word).contains(flag)
  }

  /// Whether a word with a capital between small ones stands for a name of one word: "its Military
  /// portion" for the Army.
  func isName(
    _ rewrite: RepairRules.Rewrite, _ token: Int, _ run: Range<Int>, _ text: RepairText
  ) -> Bool {
    guard text.tokens[token].shape == .capital, token > run.lowerBound,
      text.tokens[token - 1].shape == .small || follows(.determiner, token, text),
      rewrite.spun.count == 1, rewrite.original.count == 1
    else { return false }
    let next = token + rewrite.spun.count
    if next < run.upperBound, text.tokens[next].shape != .small { return false }
    let rules = knowledge.rules
    return rules.flags(rules.number(.pool, rewrite.original.lowerBound)).contains(.name)
      && !rules.flags(text.tokens[token].word).contains(.name)
  }
}
