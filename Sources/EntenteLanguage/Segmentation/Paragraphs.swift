/// Where the paragraphs of a plain text lie.
///
/// - Every line is a paragraph, as in most articles.
/// - But a text that leaves blank lines between paragraphs and has no long line may be wrapped by hand:
///   there, a line goes on in the next where the next line's first word would not have fitted.
enum Paragraphs {
  /// How long the longest line is of a text that counts as wrapped by hand, in bytes.
  private static let widths = 40...100

  /// The paragraphs, without the line ends around them; empty ones are left out.
  static func ranges(of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let lines = lines(of: text)
    let width = lines.lazy.map(\.count).max() ?? 0
    guard widths.contains(width), hasBlankLine(lines) else {
      return lines.filter { !$0.isEmpty }
    }
    var paragraphs: [Range<Int>] = []
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if index > 0, goesOn(lines[index - 1], line, width, text), let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<line.upperBound)
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// The lines, without white space at their ends.
  static func lines(of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      var end = index
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      lines.append(start..<end)
      start = index + 1
    }
    return lines
  }

  private static func hasBlankLine(_ lines: [Range<Int>]) -> Bool {
    let inner = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty)
    return inner.contains(where: \.isEmpty)
  }

  /// Whether a line is wrapped into the next.
  private static func goesOn(
    _ line: Range<Int>, _ next: Range<Int>, _ width: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !line.isEmpty else { return false }
    let word = text[next].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    return line.count + 1 + word.count > width
  }
}
