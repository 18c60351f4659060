/// What a question in SQL found.
public struct SQLAnswer: Hashable, Sendable {
  /// A value of a row.
  public enum Cell: Hashable, Sendable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int)
    /// A number.
    case real(Double)
    /// A text.
    case text(String)
    /// Bytes.
    case blob([UInt8])
  }

  /// The names of the columns.
  public var columns: [String]
  /// The rows, as many cells as there are columns.
  public var rows: [[Cell]]
  /// Whether there were more rows than were asked for.
  public var isCut: Bool

  /// Rows with their columns.
  public init(columns: [String], rows: [[Cell]], isCut: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isCut = isCut
  }
}
