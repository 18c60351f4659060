import EntenteLanguage

/// How the small words of a text are chosen and joined, whatever they say: counts of words by how frequent
/// they are, and of neighbours by how frequent they are and how well they go together.
///
/// Machines choose rare words and join words that people do not.
struct SpunStyle {
  /// How many words were counted.
  private(set) var words = 0
  /// The counts: first of words by frequency, then of pairs by both frequencies and association.
  private(set) var counts = [Int32](repeating: 0, count: Self.size)

  /// Where one class of word frequencies ends and the next begins, as logarithms.
  private static let wordBounds: [Float] = [-6, -8, -9, -10, -11, -12, -13, -14.5, -18.9]
  /// The same of the sums of two words' frequencies.
  private static let pairBounds: [Float] = [-12, -14, -16, -18, -20, -22, -25]
  /// The same of associations that were seen.
  private static let seenBounds: [Float] = [0, 1.5, 3, 5]

  /// The same of how likely a word stands for another.
  private static let replacementBounds: [Float] = [3, 2, 1, 0, -1, -2.5, -10]

  private static let wordClasses = wordBounds.count + 1
  private static let seenClasses = seenBounds.count + 2
  private static let pairClasses = (pairBounds.count + 1) * seenClasses
  static let size = wordClasses + pairClasses + replacementBounds.count + 1

  /// Counts the words of a text.
  mutating func count(_ text: RepairText, _ knowledge: RepairKnowledge) {
    guard let pairs = knowledge.pairs else { return }
    for run in text.runs {
      var last: RepairToken?
      for token in text.tokens[run] {
        guard token.shape == .small, token.key != 0 else {
          last = nil
          continue
        }
        words += 1
        counts[Self.place(token.frequency, Self.wordBounds)] += 1
        let replacement = Self.place(knowledge.replacement(token.word), Self.replacementBounds)
        counts[Self.wordClasses + Self.pairClasses + replacement] += 1
        if let last { countPair(last, token, pairs) }
        last = token
      }
    }
  }

  private mutating func countPair(_ first: RepairToken, _ second: RepairToken, _ pairs: WordPairs) {
    let rarity = Self.place(first.frequency + second.frequency, Self.pairBounds)
    let seen = pairs.seenAssociation(first.key, second.key)
    let level =
      seen.map { Self.seenClasses - 1 - Self.place($0, Self.seenBounds, rising: true) } ?? 0
    counts[Self.wordClasses + rarity * Self.seenClasses + level] += 1
  }

  /// The logarithm of the odds that the text was spun.
  var score: Float {
    guard words > 0 else { return -5 }
    let full = min(Float(words), Self.fullWords)
    var sum: Float = 0
    for (count, weight) in zip(counts, Self.weights) { sum += Float(count) * weight }
    return Self.bias + Self.length * full / 20 + sum / Float(words) * full
  }

  /// The class of a value: 0 beyond the first bound.
  @inline(__always)
  private static func place(_ value: Float, _ bounds: [Float], rising: Bool = false) -> Int {
    var place = 0
    if rising {
      for bound in bounds.reversed() {
        if value >= bound { return place }
        place += 1
      }
    } else {
      for bound in bounds {
        if value >= bound { return place }
        place += 1
      }
    }
    return place
  }
}
