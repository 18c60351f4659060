/// Rows of 8-bit numbers, each with its own scale, used in place.
struct EmbeddingTable: @unchecked Sendable {
  let rows: Int
  let columns: Int
  private let numbers: UnsafePointer<Int8>
  private let scales: UnsafePointer<Float>

  init(_ reader: inout SectionReader, rows: Int, columns: Int) throws(LanguageModelError) {
    let all = try reader.array(of: Int8.self, count: rows * columns)
    let scales = try reader.array(of: Float.self, count: rows)
    guard let first = all.baseAddress, let scale = scales.baseAddress else {
      throw LanguageModelError("a table of the model has no usable size")
    }
    self.rows = rows
    self.columns = columns
    (numbers, self.scales) = (first, scale)
  }

  /// Adds a row times a factor; a row that the table does not have counts as the first.
  @inline(__always)
  func add(row: Int, times factor: Float, to target: UnsafeMutablePointer<Float>) {
    let row = row < rows ? row : 0
    let from = numbers + row * columns
    let scale = scales[row] * factor
    for column in 0..<columns { target[column] += Float(from[column]) * scale }
  }

  /// Writes rows; each number is rounded to one of 255 steps between its row's extremes.
  static func write(
    _ values: UnsafePointer<Float>, rows: Int, columns: Int, to writer: inout SectionWriter
  ) {
    var numbers = [Int8](repeating: 0, count: rows * columns)
    var scales = [Float](repeating: 0, count: rows)
    for row in 0..<rows {
      let from = values + row * columns
      var largest: Float = 1e-8
      for column in 0..<columns { largest = max(largest, abs(from[column])) }
      scales[row] = largest / 127
      for column in 0..<columns {
        numbers[row * columns + column] = Int8((from[column] / scales[row]).rounded())
      }
    }
    writer.append(numbers)
    writer.append(scales)
  }
}
