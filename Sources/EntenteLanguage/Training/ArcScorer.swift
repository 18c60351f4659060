/// Scores every word, and the root, as the head of every word of a sentence.
///
/// The score of head j for word i is (d_i U + b) · h_j + distance(j - i), with d and h two views of the
/// words; the root's view is a row of its own.
///
/// - Source: T. Dozat, C. D. Manning, "Deep biaffine attention for neural dependency parsing" (2017).
final class ArcScorer {
  let size: Int
  /// U, size × size.
  let product: Parameter
  /// b, then the root's view.
  let rows: Parameter
  /// The score of each distance; the last is the root's.
  let distances: Parameter

  private let heads: Matrix
  private let mapped: Matrix
  private var headsTransposed = Matrix(columns: 1)
  private let headGradient: Matrix
  private let mappedGradient: Matrix
  private let transposed: FloatBuffer

  init(size: Int, _ random: inout SeededGenerator) {
    self.size = size
    product = Parameter(rows: size, columns: size)
    rows = Parameter(rows: 2, columns: size)
    distances = Parameter(rows: 1, columns: ArcDistance.places)
    heads = Matrix(columns: size)
    mapped = Matrix(columns: size)
    headGradient = Matrix(columns: size)
    mappedGradient = Matrix(columns: size)
    transposed = FloatBuffer(count: size * size)
    product.randomise(&random)
    rows.randomise(&random, bound: 0.1)
  }

  /// Scores the heads of a sentence's words.
  ///
  /// - Parameters:
  ///   - views: The words' rows: d in the first `size` columns, h in the next.
  ///   - sentence: The words.
  ///   - scores: n × (n + 1), the root last.
  func forward(_ views: Matrix, _ sentence: Range<Int>, _ scores: Matrix) {
    let count = sentence.count
    heads.resize(rows: count + 1)
    mapped.resize(rows: count)
    for word in 0..<count {
      let from = views.row(sentence.lowerBound + word)
      heads.row(word).update(from: from + size, count: size)
      mappedGradient.resize(rows: count)
      mappedGradient.row(word).update(from: from, count: size)
      mapped.row(word).update(from: rows.value.start, count: size)
    }
    heads.row(count).update(from: rows.value.start + size, count: size)
    MatrixProduct.add(
      mappedGradient.start, product.value.start, to: mapped.start, n: count, k: size, m: size)
    headsTransposed = Matrix(columns: count + 1)
    headsTransposed.resize(rows: size)
    MatrixProduct.transpose(
      heads.start, to: headsTransposed.start, rows: count + 1, columns: size)
    for word in 0..<count {
      let row = scores.start + word * (count + 1)
      for head in 0...count {
        row[head] = distances.value.start[ArcDistance.place(word, head, count: count)]
      }
    }
    MatrixProduct.add(
      mapped.start, headsTransposed.start, to: scores.start, n: count, k: size, m: count + 1)
  }

  /// Adds the gradients of the scores (in place of them) to the weights and to the words' views.
  func backward(
    _ views: Matrix, _ sentence: Range<Int>, scoreGradient: Matrix, viewGradient: Matrix
  ) {
    let count = sentence.count
    for word in 0..<count {
      let row = scoreGradient.start + word * (count + 1)
      for head in 0...count {
        distances.gradient.start[ArcDistance.place(word, head, count: count)] += row[head]
      }
    }
    // Of the mapped words: gradient · heads.
    mappedGradient.resize(rows: count, zero: true)
    MatrixProduct.add(
      scoreGradient.start, heads.start, to: mappedGradient.start, n: count, k: count + 1, m: size)
    // Of the heads: gradient' · mapped.
    let turned = Matrix(columns: count)
    turned.resize(rows: count + 1)
    MatrixProduct.transpose(
      scoreGradient.start, to: turned.start, rows: count, columns: count + 1)
    headGradient.resize(rows: count + 1, zero: true)
    MatrixProduct.add(
      turned.start, mapped.start, to: headGradient.start, n: count + 1, k: count, m: size)
    for word in 0..<count {
      let to = viewGradient.row(sentence.lowerBound + word) + size
      let from = headGradient.row(word)
      for index in 0..<size { to[index] += from[index] }
      let mappedRow = mappedGradient.row(word)
      for index in 0..<size { rows.gradient.start[index] += mappedRow[index] }
    }
    let rootRow = headGradient.row(count)
    for index in 0..<size { rows.gradient.start[size + index] += rootRow[index] }
    backwardProduct(views, sentence, viewGradient)
  }

  private func backwardProduct(
    _ views: Matrix, _ sentence: Range<Int>, _ viewGradient: Matrix
  ) {
    let count = sentence.count
    let turned = Matrix(columns: count)
    turned.resize(rows: size)
    for word in 0..<count {
      let from = views.row(sentence.lowerBound + word)
      for index in 0..<size { turned.start[index * count + word] = from[index] }
    }
    MatrixProduct.add(
      turned.start, mappedGradient.start, to: product.gradient.start, n: size, k: count, m: size)
    MatrixProduct.transpose(
      product.value.start, to: transposed.start, rows: size, columns: size)
    let back = Matrix(columns: size)
    back.resize(rows: count, zero: true)
    MatrixProduct.add(
      mappedGradient.start, transposed.start, to: back.start, n: count, k: size, m: size)
    for word in 0..<count {
      let to = viewGradient.row(sentence.lowerBound + word)
      let from = back.row(word)
      for index in 0..<size { to[index] += from[index] }
    }
  }

  func step(_ adam: AdamStep) {
    product.step(adam, rows: 0..<product.rows)
    rows.step(adam, rows: 0..<2)
    distances.step(adam, rows: 0..<1)
  }

  func squaredNorm() -> Float {
    product.squaredNorm() + rows.squaredNorm() + distances.squaredNorm()
  }
}
