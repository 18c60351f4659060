/// The largest directions of a sparse table, each weighted by the root of its singular value.
///
/// - Source: N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness" (2011), with
///   subspace iteration; the small eigenvalue problem by Jacobi's rotations.
struct Directions {
  /// rows × count.
  let rows: [Double]

  private static let iterations = 6
  private static let surplus = 16

  init(_ table: NeighbourTable, count: Int, seed: UInt64) {
    let width = count + Self.surplus
    var random = SeededGenerator(seed: seed)
    var basis = (0..<table.columns * width).map { _ in Double(random.unit() * 2 - 1) }
    basis = Self.orthonormal(table.times(basis, width: width), width: width)
    for _ in 0..<Self.iterations {
      let turned = table.transposedTimes(basis, width: width)
      basis = Self.orthonormal(table.times(turned, width: width), width: width)
    }
    // The table seen from the basis: its products with itself have the squared singular values.
    let image = table.transposedTimes(basis, width: width)
    var square = [Double](repeating: 0, count: width * width)
    for row in 0..<table.columns {
      for first in 0..<width {
        let value = image[row * width + first]
        if value == 0 { continue }
        for second in 0..<width {
          square[first * width + second] += value * image[row * width + second]
        }
      }
    }
    let (values, vectors) = Self.eigen(square, width)
    let order = (0..<width).sorted { values[$0] > values[$1] }.prefix(count)
    var result = [Double](repeating: 0, count: table.rows * count)
    for row in 0..<table.rows {
      for (column, direction) in order.enumerated() {
        var sum = 0.0
        for index in 0..<width {
          sum += basis[row * width + index] * vectors[index * width + direction]
        }
        result[row * count + column] = sum * max(values[direction], 0).squareRoot().squareRoot()
      }
    }
    rows = result
  }

  /// The columns made orthogonal and of length 1, one after the other (Gram and Schmidt, twice).
  private static func orthonormal(_ matrix: [Double], width: Int) -> [Double] {
    var matrix = matrix
    let rows = matrix.count / width
    for column in 0..<width {
      for _ in 0..<2 {
        for other in 0..<column {
          var product = 0.0
          for row in 0..<rows {
            product += matrix[row * width + column] * matrix[row * width + other]
          }
          for row in 0..<rows {
            matrix[row * width + column] -= product * matrix[row * width + other]
          }
        }
      }
      var square = 0.0
      for row in 0..<rows { square += matrix[row * width + column] * matrix[row * width + column] }
      let scale = square > 1e-30 ? 1 / square.squareRoot() : 0
      for row in 0..<rows { matrix[row * width + column] *= scale }
    }
    return matrix
  }

  /// Eigenvalues and eigenvectors (as columns) of a symmetric matrix.
  private static func eigen(_ matrix: [Double], _ size: Int) -> ([Double], [Double]) {
    var matrix = matrix
    var vectors = [Double](repeating: 0, count: size * size)
    for index in 0..<size { vectors[index * size + index] = 1 }
    for _ in 0..<30 {
      for p in 0..<size {
        for q in p + 1..<max(size, p + 1) where abs(matrix[p * size + q]) > 1e-14 {
          rotate(&matrix, &vectors, size, p, q)
        }
      }
    }
    return ((0..<size).map { matrix[$0 * size + $0] }, vectors)
  }

  /// One rotation that makes the element (p, q) zero.
  private static func rotate(
    _ matrix: inout [Double], _ vectors: inout [Double], _ size: Int, _ p: Int, _ q: Int
  ) {
    let theta =
      (matrix[q * size + q] - matrix[p * size + p]) / (2 * matrix[p * size + q])
    let sign = theta < 0 ? -1.0 : 1
    let tangent = sign / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<size {
      let (a, b) = (matrix[index * size + p], matrix[index * size + q])
      matrix[index * size + p] = cosine * a - sine * b
      matrix[index * size + q] = sine * a + cosine * b
    }
    for index in 0..<size {
      let (a, b) = (matrix[p * size + index], matrix[q * size + index])
      matrix[p * size + index] = cosine * a - sine * b
      matrix[q * size + index] = sine * a + cosine * b
    }
    for index in 0..<size {
      let (a, b) = (vectors[index * size + p], vectors[index * size + q])
      vectors[index * size + p] = cosine * a - sine * b
      vectors[index * size + q] = sine * a + cosine * b
    }
  }
}
