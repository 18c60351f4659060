/// A row-major matrix that grows to the size it is asked for and keeps its memory.
final class Matrix {
  private(set) var rows = 0
  let columns: Int
  private var buffer: FloatBuffer

  init(rows: Int = 0, columns: Int) {
    self.rows = rows
    self.columns = columns
    buffer = FloatBuffer(count: rows * columns)
  }

  var start: UnsafeMutablePointer<Float> { buffer.start }
  var count: Int { rows * columns }

  /// Sets the number of rows; what they hold is zero if asked so, else whatever was there.
  func resize(rows: Int, zero: Bool = false) {
    self.rows = rows
    if rows * columns > buffer.count { buffer = FloatBuffer(count: rows * columns * 3 / 2) }
    if zero { start.update(repeating: 0, count: count) }
  }

  func row(_ index: Int) -> UnsafeMutablePointer<Float> { start + index * columns }
}
