public import EntenteModels

/// What the times of a text are counted from.
public struct TimeContext: Hashable, Sendable {
  /// When the text was published or written; nil where that is unknown.
  public var reference: Moment?
  /// The day that the text has been telling of; nil, the default, before anything is told.
  public var narrative: Day?

  /// Counts from a moment.
  public init(reference: Moment?, narrative: Day? = nil) {
    self.reference = reference
    self.narrative = narrative
  }
}
