import Testing

// How trees are found is internal; users see only annotated documents.
@testable import EntenteLanguage

struct TreeDecoderTests {
  private func heads(_ scores: [Float], _ count: Int) -> [Int] {
    var decoder = TreeDecoder()
    return scores.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return [] }
      return decoder.heads(start, count: count)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any scores give one tree`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = 1 + random.below(40)
    let scores = (0..<count * (count + 1)).map { _ in random.unit() * 10 - 5 }

    let heads = heads(scores, count)

    #expect(heads.filter { $0 == count }.count == 1, "seed \(seed)")
    for start in 0..<count {
      var (word, steps) = (start, 0)
      while word < count, steps <= count { (word, steps) = (heads[word], steps + 1) }
      #expect(word == count, "a cycle at \(start), seed \(seed)")
    }
  }

  @Test func `the best heads stand where they make a tree`() {
    // Word 1 is the root, words 0 and 2 hang on it; the last column is the root's.
    let scores: [Float] = [0, 9, 0, 1, 2, 0, 1, 9, 1, 8, 0, 0]

    #expect(heads(scores, 3) == [1, 3, 1])
  }

  @Test func `scores that are no numbers still give a tree`() {
    let heads = heads([Float](repeating: .nan, count: 12), 3)

    #expect(heads.filter { $0 == 3 }.count == 1)
  }
}
