public import EntenteModels

/// One thing that must hold, or must not.
public struct QueryFilter: Hashable, Sendable {
  /// What is looked at.
  public enum Test: Hashable, Sendable {
    /// Somebody takes part in one of these roles; none means any role.
    case actor(roles: [String], anyOf: [ActorTerm])
    /// All of these take part, in whatever role.
    case together([ActorTerm])
    /// Nobody else takes part.
    case only([ActorTerm])
    /// The evidence or the claim has all of these words and phrases.
    case words([String])
    /// A column has one of these values, whatever their case.
    case column(TextColumn, anyOf: [String])
    /// It is of one of these kinds.
    case kinds([RecordKind])
    /// The topic is one of these or lies below one.
    case topic(anyOf: [String])
    /// It happened in these days; `isSure` demands all of it.
    case happened(DayRange, isSure: Bool)
    /// It was reported in these days.
    case reported(DayRange)
    /// It was stored in these days.
    case recorded(DayRange)
    /// The confidence compares so.
    case confidence(Comparison, Double)
    /// An amount in a currency or unit compares so.
    case amount(Comparison, ExactDecimal, unit: String)
    /// So many independent documents tell it.
    case support(Comparison, Int)
    /// It is told long after it happened.
    case retrospective
    /// A state: `open`, `overdue`, `conflicting`, `copy`, `spun`, `unreviewed`.
    case state(State, asOf: Day?)
  }

  /// What is looked at.
  public var test: Test
  /// Whether it must not hold.
  public var isNegated: Bool

  /// A test.
  public init(_ test: Test, isNegated: Bool = false) {
    self.test = test
    self.isNegated = isNegated
  }

  /// A column of text.
  public enum TextColumn: String, Sendable {
    /// PLOVER's type, a measure's kind, a promise's action.
    case type
    /// PLOVER's mode.
    case mode
    /// A promise's status, a measure's stage, an expectation's outcome.
    case status
    /// Whether it is done.
    case phase
    /// Whether it is affirmed or denied.
    case polarity
    /// How sure the text is.
    case certainty
    /// Where the record, or the document, comes from.
    case origin
    /// The outlet.
    case publisher
  }

  /// A state that a record or document may be in.
  public enum State: String, Sendable, CaseIterable {
    /// Not kept, not broken, not decided.
    case open
    /// Due before today and still open.
    case overdue
    /// Another record tells it otherwise.
    case conflicting
    /// The document is a copy.
    case copy
    /// The document's words were replaced by a machine.
    case spun
    /// Nobody has judged it.
    case unreviewed
  }
}
