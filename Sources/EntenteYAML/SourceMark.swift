/// A place in a file.
///
/// - Units: line and column count from 1, columns in UTF-8 bytes.
public struct SourceMark: Hashable, Sendable, Comparable {
  /// The line.
  public let line: Int
  /// The column, in bytes.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Places in the order of the file.
  public static func < (first: Self, second: Self) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
