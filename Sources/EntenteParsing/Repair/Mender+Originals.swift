// What a spinner may have replaced by a word, for readers of a spun text whose wording cannot be proved.

extension Mender {
  /// The words that a machine may have replaced by a word, the likeliest first.
  ///
  /// - Parameter word: A word, in small letters.
  /// - Returns: Single words; none for a word that stands for no other.
  func originals(of word: String) -> [String] {
    var word = word
    let rules = knowledge.rules
    return word.withUTF8 { bytes in
      var scanner = RepairScanner(bytes, bytes.indices)
      guard let piece = scanner.next(), piece.kind == .word, piece.end == bytes.count else {
        return []
      }
      let rewrites = rules.rewrites(rules.word(bytes, piece)).map { rules.rewrite($0) }
      return rewrites.filter { $0.spun.count == 1 && $0.original.count == 1 }
        .sorted { $0.cost < $1.cost }
        .map {
          String(
            decoding: rules.letters(rules.number(.pool, $0.original.lowerBound)), as: UTF8.self)
        }
    }
  }
}
