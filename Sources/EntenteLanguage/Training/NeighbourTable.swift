/// Which words stand before and after each word, and how much more often than by chance.
///
/// - Shape: a sparse matrix, row by row: words × (neighbours before, then neighbours after).
struct NeighbourTable {
  /// The words of the rows, sorted by their bytes.
  let words: [String]
  let columns: Int
  private(set) var firstEntries: [Int] = [0]
  private(set) var entryColumns: [Int32] = []
  private(set) var values: [Double] = []

  var rows: Int { words.count }

  init(_ pairs: [WordPair], neighbours: Int) {
    var counts: [String: [String: Double]] = [:]
    for pair in pairs { counts[pair.first, default: [:]][pair.second, default: 0] += pair.count }
    // In the order of their words, so that sums do not depend on the order of a dictionary.
    let sorted = counts.keys.sorted(by: Self.precedes).flatMap { first in
      (counts[first] ?? [:]).sorted { Self.precedes($0.key, $1.key) }.map {
        WordPair(first: first, second: $0.key, count: $0.value)
      }
    }
    let before = Side(sorted.map { ($0.first, $0.count) }, most: neighbours)
    let after = Side(sorted.map { ($0.second, $0.count) }, most: neighbours)
    words = Set(before.sums.keys).union(after.sums.keys).sorted(by: Self.precedes)
    columns = 2 * neighbours
    var places: [String: Int] = [:]
    for (row, word) in words.enumerated() { places[word] = row }
    var entries = [[(Int32, Double)]](repeating: [], count: words.count)
    for pair in sorted {
      guard let first = places[pair.first], let second = places[pair.second] else { continue }
      if let column = before.columns[pair.first],
        let value = Self.information(pair.count, after.sum(pair.second), before, pair.first)
      {
        entries[second].append((Int32(column), value))
      }
      if let column = after.columns[pair.second],
        let value = Self.information(pair.count, before.sum(pair.first), after, pair.second)
      {
        entries[first].append((Int32(neighbours + column), value))
      }
    }
    for row in entries {
      for (column, value) in row.sorted(by: { $0.0 < $1.0 }) {
        entryColumns.append(column)
        values.append(value)
      }
      firstEntries.append(values.count)
    }
  }

  /// The words on one side of pairs.
  private struct Side {
    var sums: [String: Double] = [:]
    /// The most frequent words with their columns.
    var columns: [String: Int] = [:]
    private var smoothed = 0.0

    init(_ counts: [(word: String, count: Double)], most: Int) {
      for (word, count) in counts { sums[word, default: 0] += count }
      let order = sums.sorted { first, second in
        first.value != second.value
          ? first.value > second.value : NeighbourTable.precedes(first.key, second.key)
      }
      for (column, entry) in order.prefix(most).enumerated() { columns[entry.key] = column }
      for entry in order { smoothed += Self.smooth(entry.value) }
    }

    func sum(_ word: String) -> Double { sums[word, default: 0] }

    /// The share of a word among the neighbours, smoothed.
    func share(_ word: String) -> Double { Self.smooth(sum(word)) / smoothed }

    /// To the power 0.75.
    private static func smooth(_ value: Double) -> Double {
      let root = value.squareRoot()
      return root * root.squareRoot()
    }
  }

  /// The positive pointwise mutual information of a word and a neighbour; nil where it is not positive.
  private static func information(
    _ count: Double, _ wordSum: Double, _ side: Side, _ neighbour: String
  ) -> Double? {
    let ratio = count / (wordSum * side.share(neighbour))
    return ratio > 1 ? logarithm(ratio) : nil
  }

  /// The natural logarithm by the series of the inverse hyperbolic tangent: the same bits everywhere.
  private static func logarithm(_ x: Double) -> Double {
    let significand = x.significand
    let z = (significand - 1) / (significand + 1)
    let square = z * z
    var term = z
    var sum = 0.0
    for divisor in stride(from: 1.0, through: 41, by: 2) {
      sum += term / divisor
      term *= square
    }
    return Double(x.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  fileprivate static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// The product with a dense matrix (columns × width).
  func times(_ right: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: rows * width)
    for row in 0..<rows {
      for entry in firstEntries[row]..<firstEntries[row + 1] {
        let from = Int(entryColumns[entry]) * width
        for index in 0..<width {
          result[row * width + index] += values[entry] * right[from + index]
        }
      }
    }
    return result
  }

  /// The product of the transpose with a dense matrix (rows × width).
  func transposedTimes(_ right: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: columns * width)
    for row in 0..<rows {
      for entry in firstEntries[row]..<firstEntries[row + 1] {
        let to = Int(entryColumns[entry]) * width
        for index in 0..<width { result[to + index] += values[entry] * right[row * width + index] }
      }
    }
    return result
  }
}
