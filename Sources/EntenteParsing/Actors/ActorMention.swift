public import EntenteModels

/// Words of a text that stand for somebody: who it is, and how sure that is.
public struct ActorMention: Hashable, Sendable {
  /// What the words are.
  public enum Kind: String, Sendable, CaseIterable {
    /// A state or its government: "Japan", "Seoul said", "the Lee administration".
    case state
    /// An organisation of states: "NATO".
    case organisation
    /// A ministry, court, parliament, force, company: "the Foreign Ministry".
    case institution
    /// A named person, with title and country where they stand beside: "President Lee".
    case person
    /// A title without a name: "the Japanese prime minister".
    case office
    /// People by what they do: "Korean workers".
    case group
    /// A town, region or building that is only a place: "in Washington".
    case place
    /// A law that measures rest on: "Section 232".
    case legalBasis
    /// A word that stands for somebody named before: "he", "both sides".
    case reference
  }

  /// The words, in bytes of the text.
  public var range: Range<Int>
  /// What they are.
  public var kind: Kind
  /// Whom they stand for.
  ///
  /// - Shape: one, or several for "both sides"; in the order in which they were named.
  public var actors: [Actor]
  /// Whether the words say where something is: "in Iran", "Seoul-based".
  public var isVenue: Bool
  /// What was guessed; the doubts' field is `actor`.
  public var doubts: [Doubt]

  /// A mention.
  public init(
    range: Range<Int>, kind: Kind, actors: [Actor], isVenue: Bool = false, doubts: [Doubt] = []
  ) {
    self.range = range
    self.kind = kind
    self.actors = actors
    self.isVenue = isVenue
    self.doubts = doubts
  }
}
