import EntenteLanguage
@preconcurrency import Glibc

/// How a text's words are chosen and joined, whatever they say: for each word how much likelier it is that
/// a machine put it there, by how rare it and its neighbours are and how well they go together.
///
/// A spun text is a mixture of words that were replaced and words that were not. Its odds are those of the
/// best mixture: words that look sound do not outweigh those that do not.
struct SpunStyle {
  /// How many words were weighed.
  private(set) var words = 0
  /// How many words have each weight.
  private var levels = [Int32](repeating: 0, count: Self.levelCount)

  // MARK: Words

  /// Weighs the words of a text.
  mutating func count(_ text: RepairText, _ knowledge: RepairKnowledge) {
    Self.weigh(text, knowledge) { _, odds in add(odds: odds) }
  }

  /// The odds of each token of a text; 0 for those that are not weighed.
  static func odds(_ text: RepairText, _ knowledge: RepairKnowledge) -> [Float] {
    var odds = [Float](repeating: 0, count: text.tokens.count)
    weigh(text, knowledge) { odds[$0] = $1 }
    return odds
  }

  @inline(__always)
  private static func weigh(
    _ text: RepairText, _ knowledge: RepairKnowledge, _ body: (_ token: Int, _ odds: Float) -> Void
  ) {
    guard let weights = knowledge.rules.styleWeights else { return }
    visit(text, knowledge) { token, places in
      var sum = 0
      for place in places { sum += Int(weights[place]) }
      body(token, Float(sum - places.count * Int(SpunStyleTable.nought)) / SpunStyleTable.steps)
    }
  }

  /// Adds evidence: the logarithm of how much likelier it is that a machine wrote some words.
  mutating func add(odds: Float) {
    words += 1
    let level = (odds - Self.leastOdds) * Self.levelsPerOne
    levels[max(0, min(Self.levelCount - 1, Int(level.rounded())))] += 1
  }

  /// Calls a function with the places of the weights of each word that machines replace.
  static func visit(
    _ text: RepairText, _ knowledge: RepairKnowledge,
    _ body: (_ token: Int, _ places: UnsafeBufferPointer<Int>) -> Void
  ) {
    guard let pairs = knowledge.pairs else { return }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: SpunStyleTable.allCases.count) { places in
      for run in text.runs {
        var left: SpunStyleClass?
        var leftPair = 0
        var own = SpunStyleClass(text.tokens[run.lowerBound], text, knowledge)
        for index in run {
          let token = text.tokens[index]
          let next = index + 1 < run.upperBound ? text.tokens[index + 1] : nil
          let right = next.map { SpunStyleClass($0, text, knowledge) }
          let rightPair = next.map { SpunStyleClass.association(token, $0, pairs) } ?? 0
          let isFirst = index == run.lowerBound
          if isWeighed(token, isFirst, knowledge) {
            place(places, token, own, (left, leftPair), (right, rightPair))
            body(index, UnsafeBufferPointer(places))
          }
          left = token.key != 0 ? own : nil
          leftPair = rightPair
          if let right { own = right }
        }
      }
    }
  }

  private static func isWeighed(
    _ token: RepairToken, _ isFirst: Bool, _ knowledge: RepairKnowledge
  ) -> Bool {
    guard token.key != 0, token.shape == .small || isFirst && token.shape == .capital else {
      return false
    }
    return !knowledge.rules.flags(token.word).contains(.kept)
  }

  private typealias Side = (word: SpunStyleClass?, pair: Int)

  @inline(__always)
  private static func place(
    _ places: UnsafeMutableBufferPointer<Int>, _ token: RepairToken, _ own: SpunStyleClass,
    _ left: Side, _ right: Side
  ) {
    let (frequency, pairs) = (own.frequency, SpunStyleClass.associations)
    let (before, after) = (left.word?.neighbour ?? 0, right.word?.neighbour ?? 0)
    let kind = SpunStyleClass.spread(own.kind)
    var (count, start) = (0, 0)
    func set(_ table: SpunStyleTable, _ place: Int) {
      places[count] = start + place
      count += 1
      start += table.size
    }
    set(.before, frequency * pairs + left.pair)
    set(.after, frequency * pairs + right.pair)
    set(.both, (frequency * pairs + left.pair) * pairs + right.pair)
    set(.replacement, frequency * SpunStyleClass.replacements + own.replacement)
    set(.leftFrequency, before * SpunStyleClass.frequencies + frequency)
    set(.rightFrequency, after * SpunStyleClass.frequencies + frequency)
    set(.leftPair, before * pairs + left.pair)
    set(.rightPair, after * pairs + right.pair)
    set(.length, min(token.end - token.start, SpunStyleClass.lengths - 1))
    set(.capital, (token.shape == .capital ? SpunStyleClass.frequencies : 0) + frequency)
    set(.ending, Int(own.ending & 0x3FF))
    set(.word, Int(SpunStyleClass.spread(token.key) & 0x7FFF))
    set(.leftKind, Int(SpunStyleClass.spread(kind ^ (left.word?.kind ?? 0)) & 0x7FFF))
    set(.rightKind, Int(SpunStyleClass.spread(kind &+ (right.word?.kind ?? 0)) & 0x7FFF))
  }

  // MARK: The text

  /// The logarithm of the odds that the text was spun, with what texts of its length show by chance.
  var score: Float {
    guard words > 0 else { return -5 }
    return Self.prior + Self.weight * mixture / (1 + Float(words) / Self.longText).squareRoot()
  }

  /// How much likelier the weights are in the best mixture than in a clean text, as a logarithm.
  private var mixture: Float {
    var best = -Float.infinity
    for share in Self.shares.indices {
      var sum: Float = 0
      for (level, count) in levels.enumerated() where count > 0 {
        sum += Float(count) * Self.gains[share * Self.levelCount + level]
      }
      best = max(best, sum)
    }
    return best
  }

  /// The shares of replaced words that are tried.
  private static let shares: [Float] = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9]
  /// For each share how much likelier a word of each level is, as a logarithm.
  private static let gains = shares.flatMap { share in
    (0..<levelCount).map { level in
      log(1 - share + share * exp(Float(level) / levelsPerOne + leastOdds))
    }
  }
  private static let leastOdds: Float = -8
  /// As many as the weights have steps: nothing is rounded.
  private static let levelsPerOne = SpunStyleTable.steps
  private static let levelCount = 105
}
