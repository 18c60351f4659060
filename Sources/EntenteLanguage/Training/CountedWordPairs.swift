/// Counted word pairs of a file, from which vectors of words are made.
///
/// A line is two words and how often the one stands before the other, separated by white space; empty
/// lines are passed over.
///
/// ```swift
/// let pairs = try CountedWordPairs(bytes: bytes, name: "bigrams.txt")
/// let trainer = ModelTrainer(treebanks: [treebank], pairs: [pairs])
/// ```
public struct CountedWordPairs: Sendable {
  /// The pairs with the counts as they stand.
  let counted: [WordPair]

  /// The pairs, with the counts as shares of the file's sum.
  var pairs: [WordPair] {
    let sum = counted.reduce(0) { $0 + $1.count }
    return counted.map { WordPair(first: $0.first, second: $0.second, count: $0.count / sum) }
  }

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: What errors call the file.
  /// - Throws: `TreebankError` that lists the first 20 faults.
  public init(bytes: [UInt8], name: String) throws(TreebankError) {
    var table = LineTable()
    var pairs: [WordPair] = []
    table.read(bytes) { table, line in
      let parts = line.split { $0 <= 0x20 }
      if parts.isEmpty { return }
      guard parts.count == 3 else {
        return table.fault("a line is two words and a count; found \(parts.count) parts")
      }
      let text = String(decoding: parts[2], as: UTF8.self)
      guard let count = Double(text), count > 0, count.isFinite else {
        return table.fault(
          "a count is a number above 0; found '\(text)'", column: parts[2].startIndex + 1)
      }
      pairs.append(
        WordPair(first: Self.word(parts[0]), second: Self.word(parts[1]), count: count))
    }
    guard table.faults.isEmpty else { throw TreebankError(file: name, faults: table.faults) }
    counted = pairs
  }

  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
