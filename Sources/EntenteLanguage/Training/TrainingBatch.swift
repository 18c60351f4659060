/// Sentences that are read together.
struct TrainingBatch {
  /// The words of all sentences, by number in the data.
  private(set) var words: [Int] = []
  /// The sentences as ranges of `words`.
  private(set) var sentences: [Range<Int>] = []

  init(_ data: TrainingData, sentences numbers: some Sequence<Int>) {
    for number in numbers {
      let first = words.count
      words.append(contentsOf: data.sentences[number])
      sentences.append(first..<words.count)
    }
  }
}
