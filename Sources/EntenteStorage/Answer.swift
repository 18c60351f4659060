public import EntenteModels

/// What a query finds.
public struct Answer: Sendable {
  /// The rows of an answer.
  public enum Rows: Sendable {
    /// Records of one or all kinds.
    case records([Record])
    /// Facts.
    case facts([Fact])
    /// Documents.
    case documents([StoredDocument])
    /// Counts; each row has one value a counted field, then how many.
    case counts(fields: [String], rows: [Answer.CountRow])
  }

  /// The rows, in the order asked for.
  public var rows: Rows
  /// How many there are without the limit.
  public var total: Int
  /// What was left out because nobody asked for it.
  public var hidden: Hidden

  /// Rows with what was left out.
  public init(rows: Rows, total: Int, hidden: Hidden = Hidden()) {
    self.rows = rows
    self.total = total
    self.hidden = hidden
  }

  /// How many records were left out, and why.
  public struct Hidden: Hashable, Sendable {
    /// The text denies them.
    public var negative: Int
    /// They are hypothetical.
    public var hypothetical: Int

    /// Counts of what was left out.
    public init(negative: Int = 0, hypothetical: Int = 0) {
      self.negative = negative
      self.hypothetical = hypothetical
    }
  }

  /// One row of a count.
  public struct CountRow: Hashable, Sendable {
    /// The values, one a field.
    public var values: [String]
    /// How many records have them.
    public var count: Int

    /// Values with their count.
    public init(values: [String], count: Int) {
      self.values = values
      self.count = count
    }
  }
}
