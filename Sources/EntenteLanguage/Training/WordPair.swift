/// How often one word stands before another.
struct WordPair {
  let first: String
  let second: String
  let count: Double

  /// Reads lines of two words and a count, separated by white space; other lines are passed over.
  ///
  /// - Returns: The pairs with the counts as shares of the file's sum.
  static func read(_ bytes: [UInt8]) -> [WordPair] {
    var pairs: [WordPair] = []
    var sum = 0.0
    for line in bytes.split(separator: 0x0A) {
      let parts = line.split { $0 <= 0x20 }
      guard parts.count == 3, let count = Double(String(decoding: parts[2], as: UTF8.self)),
        count > 0, count.isFinite
      else { continue }
      sum += count
      pairs.append(WordPair(first: word(parts[0]), second: word(parts[1]), count: count))
    }
    return pairs.map { WordPair(first: $0.first, second: $0.second, count: $0.count / sum) }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
