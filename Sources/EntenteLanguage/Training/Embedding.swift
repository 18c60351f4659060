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
