public import EntenteLanguage

/// Mends spun text: puts back the words that a machine replaced, as far as that can be proved.
///
/// ```swift
/// let mender = try Mender(pairs: .english)
/// let mended = mender.mend(text, annotated, judge.judge(text, annotated))
/// mended.text
/// ```
///
/// All changes are made at once, never one after the other. A text that is judged clean comes back as it
/// is. Numbers, names and negations are not changed. May be shared by tasks.
public struct Mender: Sendable {
  let knowledge: RepairKnowledge
  private let usesPhrases: Bool

  /// A mender.
  ///
  /// - Parameters:
  ///   - lexicon: The rules of repair and the names of bodies.
  ///   - pairs: Which words go together; without them fixed terms alone are mended.
  ///   - usesPhrases: Whether the lists of known phrase pairs are used; true by default.
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

  /// A mender that knows what a judge knows.
  public init(_ judge: SpunJudge) {
    knowledge = judge.knowledge
    usesPhrases = judge.usesPhrases
  }

  /// Mends a text.
  ///
  /// - Parameters:
  ///   - text: The text's UTF-8 bytes.
  ///   - annotated: Its sentences and tokens; changes begin and end where its tokens do.
  ///   - judgement: What the judge said of it.
  /// - Returns: The mended text with its changes.
  /// - Complexity: linear in the length of the text.
  public func mend(
    _ text: [UInt8], _ annotated: AnnotatedDocument, _ judgement: SpunJudgement
  ) -> MendedText {
    text.withUnsafeBufferPointer { bytes in
      guard judgement.isSpun else { return MendedText(bytes, changes: [], alternatives: []) }
      let text = RepairText(bytes, annotated.sentences, knowledge)
      let pass = RepairPass(text, knowledge, usesPairs: usesPhrases)
      var choice = MendingChoice(pass, annotated, knowledge, judgement)
      choice.choose()
      return MendedText(bytes, changes: choice.changes, alternatives: choice.alternatives)
    }
  }
}
