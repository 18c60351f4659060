import EntenteLanguage

/// Fixed terms: as they stand, and with words replaced.
extension RepairLattice {
  /// A walk through the tree of terms.
  private struct Walk {
    var node = 0
    var token: Int
    /// Words replaced, words of grammar replaced, words kept that are none of grammar.
    var changes = 0
    var grammar = 0
    /// Whether a word that was replaced names a kind of body.
    var hasBody = false
    var kept = 0
    var cost: Float = 0
  }

  /// The most steps that the walks from one token take.
  private static let mostSteps = 200

  mutating func addTerms(_ token: Int, _ run: Range<Int>, _ text: RepairText) {
    guard knowledge.rules.flags(text.tokens[token].word).contains(.beginsTerm) else { return }
    var words: [Int32] = []
    var steps = 0
    walk(Walk(token: token), token, run, text, &words, &steps)
  }

  private mutating func walk(
    _ walk: Walk, _ start: Int, _ run: Range<Int>, _ text: RepairText, _ words: inout [Int32],
    _ steps: inout Int
  ) {
    steps += 1
    guard steps < Self.mostSteps else { return }
    end(walk, start, text, words)
    guard walk.token < run.upperBound, words.count < RepairFormat.longestPhrase else { return }
    let found = text.tokens[walk.token]
    guard found.word != 0, walk.token == start || found.gap == .space else { return }
    let rules = knowledge.rules
    if let child = rules.branch(walk.node, found.word) {
      var next = walk
      next.node = child
      next.token += 1
      if !rules.flags(found.word).contains(.function) { next.kept += 1 }
      words.append(found.word)
      self.walk(next, start, run, text, &words, &steps)
      words.removeLast()
    }
    guard walk.changes + walk.grammar < 3, found.shape != .number else { return }
    for row in rules.rewrites(found.word) {
      guard var child = rules.branch(walk.node, rewrite: row) else { continue }
      let rewrite = rules.rewrite(row)
      guard rewrite.origin == .synonym || rewrite.origin == .damage,
        let first = rewrite.original.first, matches(rewrite, walk.token, run, text)
      else { continue }
      let count = words.count
      words.append(rules.number(.pool, first))
      var goesOn = true
      for place in rewrite.original.dropFirst() {
        let word = rules.number(.pool, place)
        guard let next = rules.branch(child, word) else {
          goesOn = false
          break
        }
        child = next
        words.append(word)
      }
      if goesOn {
        var next = walk
        next.node = child
        next.token += rewrite.spun.count
        let isBody = rules.flags(found.word).contains(.body)
        if isBody, rules.number(.pool, first) != found.word { next.hasBody = true }
        if isGrammar(rewrite) { next.grammar += 1 } else { next.changes += 1 }
        next.cost += Weight.rank * Float(rewrite.cost) + Weight.change
        self.walk(next, start, run, text, &words, &steps)
      }
      words.removeLast(words.count - count)
    }
  }

  /// Adds the term that ends at a node.
  private mutating func end(_ walk: Walk, _ start: Int, _ text: RepairText, _ words: [Int32]) {
    let flags = knowledge.rules.nodeFlags(walk.node)
    guard flags.contains(.term) else { return }
    let tokens = start..<walk.token
    let isProper = flags.contains(.proper)
    if isProper, walk.hasBody || !hasCapitals(tokens, text) { return }
    if walk.changes == 0, walk.grammar > 0 { return }
    let isIdiom = walk.kept == 0 && walk.changes < 2
    let least = isProper ? Weight.properTerm : isIdiom ? Weight.idiom : Weight.term
    let place = pool.count
    pool += words
    if walk.changes == 0 {
      add(tokens, place..<pool.count, Weight.sound, least, .sameTerm)
    } else {
      add(tokens, place..<pool.count, -walk.cost, least, .term)
    }
  }

  /// Whether all words of some tokens but those of grammar begin with a capital.
  private func hasCapitals(_ tokens: Range<Int>, _ text: RepairText) -> Bool {
    tokens.allSatisfy { token in
      let found = text.tokens[token]
      return found.shape != .small || knowledge.rules.flags(found.word).contains(.function)
    }
  }
}
