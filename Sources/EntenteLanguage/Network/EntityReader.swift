/// Reads names off the probabilities of the words' labels: where they begin and end by the sum over kinds,
/// then the kind of the whole.
struct EntityReader {
  /// words × `EntityCode.count`, `stride` apart; each word's sum is 1.
  let labels: UnsafePointer<Float>
  let stride: Int

  /// The names among the words of a sentence, in order.
  func names(in sentence: Range<Int>) -> [EntitySpan] {
    var names: [EntitySpan] = []
    var word = sentence.lowerBound
    while word < sentence.upperBound {
      let (first, inside) = parts(word)
      guard first + inside > outside(word) else {
        word += 1
        continue
      }
      var end = word + 1
      while end < sentence.upperBound {
        let (first, inside) = parts(end)
        if inside < first || inside < outside(end) { break }
        end += 1
      }
      names.append(EntitySpan(words: word..<end, kind: kind(word..<end)))
      word = end
    }
    return names
  }

  private func outside(_ word: Int) -> Float { labels[word * stride + Int(EntityCode.outside)] }

  /// How likely a word is the first, and a further one, of a name of any kind.
  private func parts(_ word: Int) -> (first: Float, inside: Float) {
    var parts: (first: Float, inside: Float) = (0, 0)
    for kind in EntityKind.allCases {
      parts.first += labels[word * stride + Int(EntityCode.of(kind, isFirst: true))]
      parts.inside += labels[word * stride + Int(EntityCode.of(kind, isFirst: false))]
    }
    return parts
  }

  private func kind(_ words: Range<Int>) -> EntityKind {
    var best: (kind: EntityKind, sum: Float) = (.person, -1)
    for kind in EntityKind.allCases {
      var sum: Float = 0
      for word in words {
        sum += labels[word * stride + Int(EntityCode.of(kind, isFirst: true))]
        sum += labels[word * stride + Int(EntityCode.of(kind, isFirst: false))]
      }
      if sum > best.sum { best = (kind, sum) }
    }
    return best.kind
  }
}
