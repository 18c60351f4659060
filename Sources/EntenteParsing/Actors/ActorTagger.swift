public import EntenteLanguage
public import EntenteModels

/// Finds who is named in a text: states, bodies, persons, groups, and the words that stand for them.
///
/// ```swift
/// let tagger = try ActorTagger()
/// let mentions = tagger.mentions(in: text, annotated, reference: Day(iso: "2025-11-14"))
/// mentions[0].actors[0].id  // "lee-jae-myung"
/// ```
///
/// A tagger may be shared by tasks. The same text gives the same mentions; the time grows with the
/// length of the text alone.
public struct ActorTagger: Sendable {
  private let tables: ActorTables
  private let profiles: [Profile]
  private let profile: Profile?

  /// A tagger over a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: The names.
  ///   - profile: The name of the profile that is active in every text; nil, the default, activates a
  ///     profile where its parties are named.
  /// - Throws: `LexiconError` for a damaged lexicon, and for a profile that it does not have.
  public init(
    lexicon: Lexicon = .standard, profile: String? = nil
  ) throws(LexiconError) {
    if let profile, lexicon.profile(named: profile) == nil {
      let known = lexicon.profiles.map(\.name).joined(separator: ", ")
      throw LexiconError("no profile is called '\(profile)'. Allowed: \(known)")
    }
    tables = try ActorTables(lexicon)
    profiles = lexicon.profiles
    self.profile = profile.flatMap { lexicon.profile(named: $0) }
  }

  /// The mentions of a text.
  ///
  /// - Parameters:
  ///   - text: The text's UTF-8 bytes.
  ///   - annotated: Its sentences; names that a trained model found are used where there are any.
  ///   - reference: When the text was published; nil reads offices as they are now.
  ///   - days: When what a sentence tells happened, by sentence, where somebody knows; it wins over
  ///     `reference` for titles without a name.
  /// - Returns: The mentions in the order of the text, without overlap.
  public func mentions(
    in text: [UInt8], _ annotated: AnnotatedDocument, reference: Day? = nil,
    days: [Int: Day] = [:]
  ) -> [ActorMention] {
    text.withUnsafeBufferPointer { bytes in
      var pass = ActorPass(
        tables: tables, text: bytes, annotated: annotated, reference: reference, days: days)
      pass.activate(profile, among: profiles)
      return pass.mentions()
    }
  }
}
