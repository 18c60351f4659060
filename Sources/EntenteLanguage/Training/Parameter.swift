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

/// The numbers of one step of Adam.
struct AdamStep {
  /// The learning rate with the corrections of both moments in it.
  let rate: Float
  /// What the gradient is multiplied with: clipping.
  let scale: Float
  let beta1: Float = 0.9
  let beta2: Float = 0.98
  let epsilon: Float = 1e-8
}

/// Rows that are looked up; only those of a batch have a gradient.
final class Embedding {
  let weights: Parameter
  private var touched: [Bool]
  private(set) var rowsOfBatch: [Int] = []

  var columns: Int { weights.columns }

  init(rows: Int, columns: Int) {
    weights = Parameter(rows: rows, columns: columns)
    touched = [Bool](repeating: false, count: rows)
  }

  func row(_ index: Int) -> UnsafePointer<Float> {
    UnsafePointer(weights.value.start + index * columns)
  }

  /// Adds to the gradient of a row.
  func addGradient(_ from: UnsafePointer<Float>, row index: Int) {
    if !touched[index] {
      touched[index] = true
      rowsOfBatch.append(index)
    }
    let to = weights.gradient.start + index * columns
    for column in 0..<columns { to[column] += from[column] }
  }

  /// One step of Adam over the rows of the batch.
  func step(_ adam: AdamStep) {
    for index in rowsOfBatch {
      weights.step(adam, rows: index..<index + 1)
      touched[index] = false
    }
    rowsOfBatch.removeAll(keepingCapacity: true)
  }

  /// The sum of the squares of the batch's gradient.
  func squaredNorm() -> Float {
    var sum: Float = 0
    for index in rowsOfBatch {
      let from = weights.gradient.start + index * columns
      for column in 0..<columns { sum += from[column] * from[column] }
    }
    return sum
  }
}
