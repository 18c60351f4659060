import EntenteLanguage

/// All readings of a run of tokens, and the best way through them.
///
/// - Complexity: linear in the tokens; the readings that begin or end at one token are bounded.
struct RepairLattice {
  /// What a change costs, how much a word's own frequency counts, what a fixed term is worth.
  enum Weight {
    static let change: Float = 2.5
    static let rank: Float = 1
    static let frequency: Float = 0.3
    static let term: Float = 6
    /// What a fixed term that stands as it should is worth besides.
    static let sound: Float = 3
    static let properTerm: Float = 6.5
    static let damage: Float = 10
    static let name: Float = 6
    /// What it is worth besides that a determiner stands before such a name.
    static let determined: Float = 2
    static let grammar: Float = 2
    static let idiom: Float = 2.5
    static let number: Float = 8
    static let nation: Float = 9
    static let insertion: Float = 8
    static let acronym: Float = 11
    static let hardPair: Float = 9
    static let softPair: Float = 3
  }

  /// The most rewrites of one token.
  static let mostRewrites = 24

  let knowledge: RepairKnowledge
  let usesPairs: Bool
  private(set) var readings: [RepairReading] = []
  /// The words of readings that change the text.
  var pool: [Int32] = []
  private var lastEnding: [Int] = []
  private var steps: [Step] = []

  /// The best way to a reading.
  private struct Step {
    let score: Float
    /// The reading before it on that way; -1 for none.
    let before: Int
    /// Another reading that ends where it does; -1 for none.
    let chained: Int
  }

  init(_ knowledge: RepairKnowledge, usesPairs: Bool) {
    self.knowledge = knowledge
    self.usesPairs = usesPairs
  }

  /// Finds all readings of a run.
  ///
  /// - Returns: Whether any of them changes the text.
  mutating func read(_ run: Range<Int>, of text: RepairText) -> Bool {
    readings.removeAll(keepingCapacity: true)
    pool.removeAll(keepingCapacity: true)
    var hasChange = false
    let spelled = acronymWords(run, text)
    for token in run {
      addSame(token, text)
      guard text.tokens[token].word != 0 else { continue }
      let count = readings.count
      addRewrites(token, run, text)
      addTerms(token, run, text)
      addClasses(token, run, text)
      if let word = spelled[token] { addOne(token..<token + 1, word, Weight.acronym, .acronym) }
      hasChange = hasChange || readings[count...].contains(where: \.isChange)
    }
    return hasChange
  }

  // MARK: Readings

  private mutating func addSame(_ token: Int, _ text: RepairText) {
    let found = text.tokens[token]
    let bound = RepairReading.Bound(
      word: found.word, key: found.key, frequency: found.frequency)
    readings.append(
      RepairReading(
        tokens: token..<token + 1, words: 0..<0, score: Weight.frequency * found.frequency,
        first: bound, last: bound, reason: .same))
  }

  private mutating func addRewrites(_ token: Int, _ run: Range<Int>, _ text: RepairText) {
    for row in knowledge.rules.rewrites(text.tokens[token].word).prefix(Self.mostRewrites) {
      let rewrite = knowledge.rules.rewrite(row)
      guard matches(rewrite, token, run, text) else { continue }
      var bonus = -Weight.change - Weight.rank * Float(rewrite.cost)
      var reason = RepairReading.Reason.synonym
      switch rewrite.origin {
      case .synonym:
        if text.tokens[token].shape == .number {
          bonus += countsKnown(token, run, text) ? Weight.number : -Weight.number
          reason = .number
        } else if isName(rewrite, token, run, text) {
          bonus += Weight.name - Weight.rank * Float(rewrite.cost)
          if follows(.determiner, token, text) { bonus += Weight.determined }
        } else if isGrammar(rewrite) {
          bonus -= Weight.grammar
        }
      case .damage:
        bonus += Weight.damage
        reason = .damage
      case .hardPair:
        guard usesPairs else { continue }
        bonus += Weight.hardPair
        reason = .hardPair
      case .softPair:
        guard usesPairs else { continue }
        bonus += Weight.softPair
        reason = .softPair
      }
      let start = pool.count
      for place in rewrite.original { pool.append(knowledge.rules.number(.pool, place)) }
      add(token..<token + rewrite.spun.count, start..<pool.count, bonus, 0, reason)
    }
  }

  /// Whether a rewrite puts words of grammar in the place of one.
  func isGrammar(_ rewrite: RepairRules.Rewrite) -> Bool {
    rewrite.spun.count == 1
      && knowledge.rules.flags(knowledge.rules.number(.pool, rewrite.spun.lowerBound))
        .contains(.function)
  }

  /// Adds a reading of one word.
  mutating func addOne(
    _ tokens: Range<Int>, _ word: Int32, _ worth: Float, _ reason: RepairReading.Reason
  ) {
    pool.append(word)
    add(tokens, pool.count - 1..<pool.count, worth - Weight.change, 0, reason)
  }

  /// Whether the phrase of a rewrite stands at a token.
  func matches(
    _ rewrite: RepairRules.Rewrite, _ token: Int, _ run: Range<Int>, _ text: RepairText
  ) -> Bool {
    guard token + rewrite.spun.count <= run.upperBound else { return false }
    for offset in 1..<max(1, rewrite.spun.count) {
      let next = text.tokens[token + offset]
      guard next.gap == .space,
        next.word == knowledge.rules.number(.pool, rewrite.spun.lowerBound + offset)
      else { return false }
    }
    return true
  }

  /// Adds a reading of words in the pool; words inside go together at least as well as `least`.
  mutating func add(
    _ tokens: Range<Int>, _ words: Range<Int>, _ bonus: Float, _ least: Float,
    _ reason: RepairReading.Reason
  ) {
    var score = bonus
    var last: RepairReading.Bound?
    var first = RepairReading.Bound(word: 0, key: 0, frequency: 0)
    for place in words {
      let word = pool[place]
      let bound = RepairReading.Bound(
        word: word, key: knowledge.rules.key(word), frequency: knowledge.frequency(word))
      score += Weight.frequency * bound.frequency
      if let last {
        score += max(
          least, knowledge.association(last, bound))
      } else {
        first = bound
      }
      last = bound
    }
    readings.append(
      RepairReading(
        tokens: tokens, words: words, score: score, first: first, last: last ?? first,
        reason: reason))
  }

  // MARK: The best way

  /// The best readings of the run that was read, in order.
  mutating func bestPath(_ run: Range<Int>) -> [RepairReading] {
    let knowledge = knowledge
    // The readings that end at a place of the run are chained: the last of them, then the one before.
    lastEnding.removeAll(keepingCapacity: true)
    lastEnding.append(contentsOf: repeatElement(-1, count: run.count + 1))
    steps.removeAll(keepingCapacity: true)
    readings.withUnsafeBufferPointer { readings in
      for (index, reading) in readings.enumerated() {
        let from = reading.tokens.lowerBound - run.lowerBound
        var score: Float = from == 0 ? 0 : -.infinity
        var before = -1
        var previous = lastEnding[from]
        while previous >= 0 {
          let value =
            steps[previous].score + knowledge.association(readings[previous].last, reading.first)
          if value > score { (score, before) = (value, previous) }
          previous = steps[previous].chained
        }
        let end = reading.tokens.upperBound - run.lowerBound
        steps.append(
          Step(score: score + reading.score, before: before, chained: lastEnding[end]))
        lastEnding[end] = index
      }
    }
    return path(run.count)
  }

  private func path(_ end: Int) -> [RepairReading] {
    var best = lastEnding[end]
    var other = best
    while other >= 0 {
      if steps[other].score > steps[best].score { best = other }
      other = steps[other].chained
    }
    var path: [RepairReading] = []
    while best >= 0 {
      path.append(readings[best])
      best = steps[best].before
    }
    return path.reversed()
  }

  @inline(__always)
  func association(_ first: RepairReading, _ second: RepairReading) -> Float {
    knowledge.association(first.last, second.first)
  }
}
