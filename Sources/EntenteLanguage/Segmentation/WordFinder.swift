/// Joins the atoms of a paragraph to words, from left to right.
struct WordFinder {
  let atoms: UnsafeBufferPointer<Atom>

  /// Adds the words, as two decisions say.
  ///
  /// - Parameters:
  ///   - words: Takes the words.
  ///   - splits: Whether two words meet in a gap.
  ///   - isClitic: Whether a word that is cut off, and may be part of the surface form before, is; asked
  ///     with whether a single quotation is open.
  @inline(__always)
  func find(
    into words: inout [Word], splits: (WordGap) -> Bool, isClitic: (WordGap, Bool) -> Bool
  ) {
    var index = 0
    var quoteIsOpen = false
    while index < atoms.count {
      let chunk = Chunk(atoms, from: index)
      var word = Word(atoms[index])
      index += 1
      while index < chunk.range.upperBound {
        let gap = WordGap(atoms, after: index - 1, chunk: chunk, word: word)
        if splits(gap) {
          Self.follow(word, &quoteIsOpen)
          words.append(word)
          word = Word(atoms[index])
          word.isClitic = gap.mayBeClitic && isClitic(gap, quoteIsOpen)
        } else {
          word.append(atoms[index])
        }
        index += 1
      }
      Self.follow(word, &quoteIsOpen)
      words.append(word)
    }
  }

  /// Notes what a word does to a single quotation.
  private static func follow(_ word: Word, _ quoteIsOpen: inout Bool) {
    if word.shape == Shape.quote(isDouble: false, .opening) { quoteIsOpen = true }
    if word.shape == Shape.quote(isDouble: false, .closing), !word.isClitic { quoteIsOpen = false }
  }
}
