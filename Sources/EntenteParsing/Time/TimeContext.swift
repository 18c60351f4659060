public import EntenteModels

/// What the times of a text are counted from.
public struct TimeContext: Hashable, Sendable {
  /// When the text was published or written; nil where that is unknown.
  public var reference: Moment?
  /// Whether the reference was worked out, so that all that is counted from it is a guess.
  public var isInferred: Bool
  /// The day that the text has been telling of; nil, the default, before anything is told.
  public var narrative: Day?

  /// Counts from a moment.
  public init(reference: Moment?, isInferred: Bool = false, narrative: Day? = nil) {
    self.reference = reference
    self.isInferred = isInferred
    self.narrative = narrative
  }
}
