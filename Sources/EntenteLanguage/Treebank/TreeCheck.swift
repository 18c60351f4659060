/// Checks that heads make a tree.
enum TreeCheck {
  /// The first fault of a sentence's heads and the word where it shows; nil for a sound tree.
  static func fault(of words: [TreebankWord]) -> (word: Int, message: String)? {
    for (index, word) in words.enumerated() where word.head >= words.count {
      return (index, "the head '\(word.head + 1)' is past the sentence's \(words.count) words")
    }
    let roots = words.indices.filter { words[$0].head < 0 }
    if roots.count > 1 { return (roots[1], "a second root; a sentence has one word with head 0") }
    // 0: not seen; otherwise the number of the walk that passed here, or -1 once known to be sound.
    var seen = [Int](repeating: 0, count: words.count)
    for start in words.indices {
      var word = start
      while word >= 0, seen[word] == 0 {
        seen[word] = start + 1
        word = words[word].head
      }
      if word >= 0, seen[word] == start + 1 { return (word, "the heads from here form a cycle") }
      word = start
      while word >= 0, seen[word] == start + 1 {
        seen[word] = -1
        word = words[word].head
      }
    }
    return nil
  }
}
