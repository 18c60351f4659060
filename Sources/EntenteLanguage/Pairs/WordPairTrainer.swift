@preconcurrency import Glibc

/// Makes a file of word pairs from counts and from the sentences of treebanks.
///
/// ```swift
/// let trainer = WordPairTrainer(words: unigrams, pairs: [bigrams], treebanks: [gum])
/// let bytes = trainer.bytes()
/// ```
///
/// The same input gives the same bytes.
public struct WordPairTrainer {
  /// Words that are kept: the most frequent ones.
  private static let mostWords = 120_000
  /// A pair's share of running words after one sentence of a treebank had it.
  private static let seenOnce = 1.2e-7

  private var words: [String: Double] = [:]
  private var pairs: [Pair: Double] = [:]

  private struct Pair: Hashable {
    let first: String
    let second: String
  }

  /// Takes in all counts.
  ///
  /// - Parameters:
  ///   - words: A file of lines "word count".
  ///   - pairs: Files of lines "word word count"; the first is of the same text as the words, further
  ///     ones are brought to its scale by the pairs that they share with it.
  ///   - treebanks: Sentences whose words and pairs are added.
  public init(words: [UInt8], pairs: [CountedWordPairs], treebanks: [Treebank]) {
    let counts = Self.counts(words)
    let sum = counts.reduce(0) { $0 + $1.1 }
    for (word, count) in counts { self.words[word, default: 0] += count / sum }
    for file in pairs { add(file.counted, sum) }
    for treebank in treebanks { add(treebank) }
  }

  private mutating func add(_ counts: [WordPair], _ sum: Double) {
    var scale = 1 / sum
    if !pairs.isEmpty {
      var shared = (known: 0.0, counted: 0.0)
      for pair in counts {
        guard let known = pairs[Pair(first: pair.first, second: pair.second)] else { continue }
        shared.known += known.squareRoot()
        shared.counted += pair.count.squareRoot()
      }
      let root = shared.counted > 0 ? shared.known / shared.counted : 0
      scale = root * root
    }
    for pair in counts {
      let key = Pair(first: pair.first, second: pair.second)
      pairs[key] = max(pairs[key] ?? 0, pair.count * scale)
    }
  }

  private mutating func add(_ treebank: Treebank) {
    for sentence in treebank.sentences {
      var last: String?
      for word in sentence.words {
        guard let form = Self.form(word) else {
          if !Self.isQuote(word.form) { last = nil }
          continue
        }
        if words[form] == nil { words[form] = Self.seenOnce }
        if let last { pairs[Pair(first: last, second: form), default: 0] += Self.seenOnce }
        last = form
      }
    }
  }

  /// A word as pairs have it; nil for numbers and signs.
  private static func form(_ word: TreebankWord) -> String? {
    guard let first = word.form.utf8.first(where: { $0 != 0x27 }),
      first | 0x20 >= 97, first | 0x20 <= 122
    else { return word.form == "’s" ? "'s" : nil }
    return word.form.lowercased()
  }

  private static func isQuote(_ form: String) -> Bool {
    ["\"", "'", "“", "”", "‘", "’"].contains(form)
  }

  private static func counts(_ bytes: [UInt8]) -> [(String, Double)] {
    bytes.split(separator: 0x0A).compactMap { line in
      let parts = line.split { $0 <= 0x20 }
      guard parts.count == 2, let count = Double(String(decoding: parts[1], as: UTF8.self)),
        count > 0, count.isFinite
      else { return nil }
      return (String(decoding: parts[0], as: UTF8.self).lowercased(), count)
    }
  }

  /// The bytes of the file.
  public func bytes() -> [UInt8] {
    let kept = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords)
    let wordEntries = kept.map { word, share in
      (
        hash: WordPairs.mix(WordPairs.key(word)),
        level: WordPairs.level(frequency: Float(log(share)))
      )
    }
    let pairEntries = pairs.compactMap { pair, share -> (hash: UInt32, level: UInt8)? in
      guard let first = words[pair.first], let second = words[pair.second] else { return nil }
      return (
        hash: WordPairs.mix(WordPairs.key(pair.first), WordPairs.key(pair.second)),
        level: WordPairs.level(association: Float(log(share / first / second)))
      )
    }
    return ModelFile.bytes(of: [
      (name: "words", bytes: HashedBytes.section(wordEntries)),
      (name: "pairs", bytes: HashedBytes.section(pairEntries)),
    ])
  }
}
