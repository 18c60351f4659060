import EntenteLanguage
@preconcurrency import Glibc

/// What judge and mender know: the rules of the lexicon, and which words go together.
final class RepairKnowledge: Sendable {
  let rules: RepairRules
  let pairs: WordPairs?
  /// The frequency of each word of the rules.
  private let frequencies: [Float]
  /// How much more often each word of the rules would stand for another than for itself, if every word
  /// were replaced, as a logarithm.
  private let replacements: [Float]
  /// What the tables of style ask of each word of the rules.
  private let styles: [SpunStyleClass]

  init(
    _ lexicon: Lexicon, _ pairs: WordPairs?, _ synonyms: WordNetSynonyms? = nil
  ) throws(LexiconError) {
    let rules: RepairRules
    if let synonyms {
      rules = try lexicon.repairRules(with: synonyms)
    } else {
      rules = try lexicon.repairRules()
    }
    self.rules = rules
    self.pairs = pairs
    let frequencies = (0..<rules.rows(.words)).map {
      pairs?.frequency(rules.key(Int32($0))) ?? WordPairs.unknownFrequency
    }
    self.frequencies = frequencies
    let replacements = (0..<rules.rows(.words)).map { word -> Float in
      var share: Float = 0
      for row in rules.rewrites(Int32(word)) {
        let rewrite = rules.rewrite(row)
        guard rewrite.origin == .synonym, rewrite.spun.count == 1, rewrite.original.count == 1
        else {
          continue
        }
        let original = Int(rules.number(.pool, rewrite.original.lowerBound))
        share += exp(frequencies[original] - frequencies[word] - 0.5 * Float(rewrite.cost))
      }
      return share > 0 ? log(share) : -.infinity
    }
    self.replacements = replacements
    styles = (0..<rules.rows(.words)).map { word in
      SpunStyleClass(
        frequencies[word], replacements[word], rules.key(Int32(word)),
        rules.letters(Int32(word)))
    }
  }

  /// What the tables of style ask of a word of the rules.
  @inline(__always)
  func style(_ word: Int32) -> SpunStyleClass { styles[Int(word)] }

  /// How much more often a word would stand for another than for itself, if every word were replaced, as
  /// a logarithm; minus infinity for a word that stands for none.
  @inline(__always)
  func replacement(_ word: Int32) -> Float { replacements[Int(word)] }

  /// The frequency of a word by its number, by its key where it has none.
  @inline(__always)
  func frequency(_ word: Int32, _ key: UInt32) -> Float {
    word != 0 ? frequencies[Int(word)] : pairs?.frequency(key) ?? WordPairs.unknownFrequency
  }

  /// The frequency of a word of the rules.
  @inline(__always)
  func frequency(_ word: Int32) -> Float { frequencies[Int(word)] }

  /// How well two words go together; 0 where nothing is known of one of them.
  @inline(__always)
  func association(_ first: RepairReading.Bound, _ second: RepairReading.Bound) -> Float {
    let least = rules.isCollocation(first.word, second.word) ? Self.collocation : -.infinity
    guard let pairs, first.key != 0, second.key != 0 else { return max(0, least) }
    let seen =
      pairs.seenAssociation(first.key, second.key)
      ?? pairs.unseen(first.frequency, second.frequency)
    return max(seen, least)
  }

  /// How well two words of a class of collocations go together at least.
  private static let collocation: Float = 4.5
}
