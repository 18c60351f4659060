/// Products of row-major matrices.
///
/// Each element is summed in the order of the inner index, so that the result is the same to the bit
/// whatever the width of the machine's registers.
enum MatrixProduct {
  /// Adds `a` (n × k) times `b` (k × m) to `c` (n × m).
  static func add(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, to c: UnsafeMutablePointer<Float>,
    n: Int, k: Int, m: Int
  ) {
    // Sixteen columns of b at a time, packed so that the inner loop reads them one after the other.
    let packed = UnsafeMutablePointer<Float>.allocate(capacity: max(k, 1) * 16)
    defer { packed.deallocate() }
    var column = 0
    while column + 16 <= m {
      for inner in 0..<k {
        (packed + inner * 16).update(from: b + inner * m + column, count: 16)
      }
      var row = 0
      while row + 4 <= n {
        tile(a + row * k, packed, c + row * m + column, k, m)
        row += 4
      }
      while row < n {
        strip(a + row * k, packed, c + row * m + column, k)
        row += 1
      }
      column += 16
    }
    while column < m {
      for row in 0..<n {
        var sum = c[row * m + column]
        for inner in 0..<k { sum += a[row * k + inner] * b[inner * m + column] }
        c[row * m + column] = sum
      }
      column += 1
    }
  }

  /// Writes the transpose of a matrix (rows × columns).
  static func transpose(
    _ from: UnsafePointer<Float>, to: UnsafeMutablePointer<Float>, rows: Int, columns: Int
  ) {
    var first = 0
    while first < rows {
      let end = min(first + 16, rows)
      for column in 0..<columns {
        for row in first..<end { to[column * rows + row] = from[row * columns + column] }
      }
      first = end
    }
  }

  @inline(__always)
  private static func load(_ from: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(from).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func store(_ value: SIMD8<Float>, _ to: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(to).storeBytes(of: value, as: SIMD8<Float>.self)
  }

  /// Four rows by sixteen columns, kept in registers.
  @inline(__always)
  private static func tile(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>,
    _ k: Int, _ m: Int
  ) {
    let (a1, a2, a3) = (a + k, a + 2 * k, a + 3 * k)
    let (c1, c2, c3) = (c + m, c + 2 * m, c + 3 * m)
    var (r00, r01, r10, r11) = (load(c), load(c + 8), load(c1), load(c1 + 8))
    var (r20, r21, r30, r31) = (load(c2), load(c2 + 8), load(c3), load(c3 + 8))
    var from = b
    for inner in 0..<k {
      let (b0, b1) = (load(from), load(from + 8))
      let x0 = SIMD8<Float>(repeating: a[inner])
      r00 += x0 * b0
      r01 += x0 * b1
      let x1 = SIMD8<Float>(repeating: a1[inner])
      r10 += x1 * b0
      r11 += x1 * b1
      let x2 = SIMD8<Float>(repeating: a2[inner])
      r20 += x2 * b0
      r21 += x2 * b1
      let x3 = SIMD8<Float>(repeating: a3[inner])
      r30 += x3 * b0
      r31 += x3 * b1
      from += 16
    }
    store(r00, c)
    store(r01, c + 8)
    store(r10, c1)
    store(r11, c1 + 8)
    store(r20, c2)
    store(r21, c2 + 8)
    store(r30, c3)
    store(r31, c3 + 8)
  }

  /// One row by sixteen columns.
  @inline(__always)
  private static func strip(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>,
    _ k: Int
  ) {
    var (r0, r1) = (load(c), load(c + 8))
    var from = b
    for inner in 0..<k {
      let x = SIMD8<Float>(repeating: a[inner])
      r0 += x * load(from)
      r1 += x * load(from + 8)
      from += 16
    }
    store(r0, c)
    store(r1, c + 8)
  }
}
