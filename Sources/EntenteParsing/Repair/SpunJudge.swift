public import EntenteLanguage
@preconcurrency import Glibc

/// Tells whether a text was spun, from one sentence up.
///
/// ```swift
/// let judge = try SpunJudge(pairs: .english)
/// judge.judge(Array("A reality sheet was released by the White Home.".utf8)).isSpun  // true
/// ```
///
/// It looks for phrases that a person would not have written (fixed terms with a word replaced, words that
/// do not go together where a synonym would), and at how rare and how oddly joined the small words are. It
/// names no outlet and knows none. May be shared by tasks.
public struct SpunJudge: Sendable {
  let knowledge: RepairKnowledge
  let usesPhrases: Bool

  /// A judge.
  ///
  /// - Parameters:
  ///   - lexicon: The rules of repair and the names of bodies.
  ///   - pairs: Which words go together; without them fixed terms alone are looked for.
  ///   - usesPhrases: Whether the lists of known phrase pairs count; true by default.
  ///   - synonyms: A richer source of synonyms; none by default. The rules are then compiled anew, which
  ///     takes a second.
  /// - Throws: `LexiconError` for a lexicon without rules of repair.
  public init(
    lexicon: Lexicon = .standard, pairs: WordPairs?, usesPhrases: Bool = true,
    synonyms: WordNetSynonyms? = nil
  ) throws(LexiconError) {
    knowledge = try RepairKnowledge(lexicon, pairs, synonyms)
    self.usesPhrases = usesPhrases
  }

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - text: The text's UTF-8 bytes.
  ///   - annotated: Its sentences; nil reads the whole text.
  /// - Returns: The score with its evidence. A long text is judged by sentences spread evenly over it, and
  ///   by more of them where these leave doubt; where they read like a person's no evidence is looked for;
  ///   of a long spun text in its first part.
  /// - Complexity: linear in the length of the text.
  public func judge(_ text: [UInt8], _ annotated: AnnotatedDocument? = nil) -> SpunJudgement {
    text.withUnsafeBufferPointer { bytes in
      let sentences = annotated.map(\.sentences) ?? [0..<bytes.count]
      let parts = Self.parts(sentences)
      var text = RepairText(bytes, parts.first, knowledge)
      var words = text.tokens.count
      var style = SpunStyle()
      style.count(text, knowledge)
      if !parts.second.isEmpty, style.score > Self.doubt {
        let second = RepairText(bytes, parts.second, knowledge)
        style.count(second, knowledge)
        words += second.tokens.count
      }
      var pass: RepairPass?
      // In a long text some words go together badly by chance: its style alone decides.
      let least = parts.second.isEmpty ? Self.suspicion : 0
      if words <= Self.shortText || style.score > least {
        if parts.first.count < sentences.count {
          text = RepairText(bytes, sentences, knowledge)
          words = text.tokens.count
        }
        pass = RepairPass(text, knowledge, usesPairs: usesPhrases, most: Self.mostTokens)
      }
      let sites =
        pass.map { SpunWeight.score($0, SpunStyle.odds(text, knowledge)) } ?? SpunWeight.none
      for site in pass?.sites ?? [] where site.gain >= SpunWeight.sure {
        style.add(odds: SpunWeight.odds(site.gain))
      }
      // Sites alone decide only where they tell a spun text.
      let odds = sites > 0 ? max(sites, style.score) : style.score
      return SpunJudgement(
        score: probability(odds), evidence: pass.map(evidence) ?? [], words: words,
        damage: probability(sites))
    }
  }

  /// Sentences spread evenly over a long text, and those that are read besides where these leave doubt;
  /// all of a short one.
  private static func parts(_ sentences: [Range<Int>]) -> (
    first: [Range<Int>], second: [Range<Int>]
  ) {
    let step = sentences.reduce(0) { $0 + $1.count } / sampleBytes + 1
    guard step > 1 else { return (sentences, []) }
    return (
      stride(from: 0, to: sentences.count, by: step).map { sentences[$0] },
      sentences.indices.filter { (1...3).contains($0 % step) }.map { sentences[$0] }
    )
  }

  /// The bytes of a text by which its style is judged first: at least half as many are read.
  private static let sampleBytes = 2000
  /// Texts of so many words are always searched for evidence.
  private static let shortText = 60
  /// The style from which on more of a longer text is read.
  private static let doubt: Float = -3.4
  /// The style from which on longer texts are searched too.
  private static let suspicion: Float = -1.8
  /// The tokens that are searched.
  private static let mostTokens = 600

  private func probability(_ odds: Float) -> Double { 1 / (1 + exp(-Double(odds))) }

  private func evidence(_ pass: RepairPass) -> [SpunEvidence] {
    pass.sites.filter { $0.gain >= SpunWeight.least }.map { site in
      SpunEvidence(
        range: pass.range(site), meant: pass.words(site, knowledge),
        why: RepairReason(site.reason), weight: Double(site.gain))
    }
  }
}

/// What the judge makes of sites.
enum SpunWeight {
  /// The logarithm of the odds against.
  private static let prior: Float = 1.2
  /// What every word speaks against.
  private static let word: Float = 0.07
  /// The least gain that is evidence.
  static let least: Float = 1
  /// The odds of a text that was not searched.
  static let none: Float = -5
  /// The least gain that counts among the words of style.
  static let sure: Float = 2
  /// What a gain counts there.
  static func odds(_ gain: Float) -> Float { min(2.5, 0.5 * (gain - least)) }

  /// The logarithm of the odds that a text with these sites was spun, with the odds of its words.
  static func score(_ pass: RepairPass, _ odds: [Float]) -> Float {
    pass.sites.reduce(-prior - word * Float(pass.count)) { score, site in
      let style = site.reason.isHard ? 0 : 0.5 * max(-3, min(2, odds[site.tokens].max() ?? 0))
      return score + weight(site.gain + style)
    }
  }

  private static func weight(_ gain: Float) -> Float { min(5, max(0, gain - least)) * 0.9 }
}
