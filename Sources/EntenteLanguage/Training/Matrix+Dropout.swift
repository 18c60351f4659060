extension Matrix {
  /// Multiplies by numbers of the same shape.
  func multiply(by mask: Matrix) {
    let (to, from) = (start, mask.start)
    for index in 0..<count { to[index] *= from[index] }
  }

  /// Fills with 0 for silent units and 1 / (1 - rate) for others; one choice a sentence and unit.
  func fillMask(
    rows: Int, sentences: [Range<Int>], rate: Float, _ random: inout SeededGenerator
  ) {
    resize(rows: rows)
    let scale = 1 / (1 - rate)
    for sentence in sentences where !sentence.isEmpty {
      let first = row(sentence.lowerBound)
      for column in 0..<columns { first[column] = random.unit() < rate ? 0 : scale }
      for word in sentence.dropFirst() { row(word).update(from: first, count: columns) }
    }
  }
}
