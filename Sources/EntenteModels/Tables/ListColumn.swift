/// A column whose cells are lists of interned ids.
///
/// - Shape: one list a row, kept end to end.
public struct ListColumn: Sendable {
  /// The ids of all rows, end to end.
  public private(set) var values: [Int32] = []
  /// Where each row's ids end in `values`.
  public private(set) var ends: [Int32] = []

  /// A column without rows.
  public init() {}

  /// How many rows there are.
  public var count: Int { ends.count }

  /// Adds a row.
  public mutating func append(_ row: some Sequence<Int32>) {
    values.append(contentsOf: row)
    ends.append(Int32(values.count))
  }

  /// The ids of a row.
  public subscript(row: Int) -> ArraySlice<Int32> {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return values[start..<Int(ends[row])]
  }
}
