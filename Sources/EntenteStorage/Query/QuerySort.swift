/// The order of rows.
public struct QuerySort: Hashable, Sendable {
  /// What rows are ordered by.
  public enum Field: String, Sendable, CaseIterable {
    /// When it happened.
    case time
    /// When it was reported.
    case reported
    /// How sure we are.
    case confidence
    /// How many documents tell it.
    case support
  }

  /// What rows are ordered by.
  public var field: Field
  /// Whether the largest comes first.
  public var isDescending: Bool

  /// An order.
  public init(_ field: Field, descending: Bool = false) {
    self.field = field
    isDescending = descending
  }
}
