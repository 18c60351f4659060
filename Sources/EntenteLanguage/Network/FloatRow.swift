/// A row of numbers, used in place.
struct FloatRow: @unchecked Sendable {
  let start: UnsafePointer<Float>

  init(_ reader: inout SectionReader, count: Int) throws(LanguageModelError) {
    guard let first = try reader.array(of: Float.self, count: count).baseAddress else {
      throw LanguageModelError("a row of the model is empty")
    }
    start = first
  }
}
