/// Weights with their gradient and the moments that Adam keeps.
///
/// - Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization" (2015).
final class Parameter {
  let rows: Int
  let columns: Int
  let value: FloatBuffer
  let gradient: FloatBuffer
  private let mean: FloatBuffer
  private let square: FloatBuffer

  var count: Int { rows * columns }

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    value = FloatBuffer(count: rows * columns)
    gradient = FloatBuffer(count: rows * columns)
    mean = FloatBuffer(count: rows * columns)
    square = FloatBuffer(count: rows * columns)
  }

  /// Random weights between -bound and bound; by default Glorot and Bengio's bound (2010).
  func randomise(_ random: inout SeededGenerator, bound: Float? = nil) {
    let limit = bound ?? (6 / Float(rows + columns)).squareRoot()
    for index in 0..<count { value.start[index] = (random.unit() * 2 - 1) * limit }
  }

  /// The sum of the squares of the gradient.
  func squaredNorm() -> Float {
    var sum: Float = 0
    for index in 0..<count { sum += gradient.start[index] * gradient.start[index] }
    return sum
  }

  /// One step of Adam over rows of the matrix; their gradient is zero afterwards.
  func step(_ adam: AdamStep, rows range: Range<Int>) {
    let (value, gradient) = (value.start, gradient.start)
    let (mean, square) = (mean.start, square.start)
    for index in range.lowerBound * columns..<range.upperBound * columns {
      let slope = gradient[index] * adam.scale
      mean[index] += (slope - mean[index]) * (1 - adam.beta1)
      square[index] += (slope * slope - square[index]) * (1 - adam.beta2)
      value[index] -= adam.rate * mean[index] / (square[index].squareRoot() + adam.epsilon)
      gradient[index] = 0
    }
  }
}
