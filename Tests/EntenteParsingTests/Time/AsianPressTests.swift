import EntenteModels
import Testing

@testable import EntenteParsing

@Suite struct AsianPressTests {
  @Test func `reads the times of the Asian press`() throws {
    var (right, found, told) = (0, 0, 0)
    var wrong: [String] = []
    for item in AsianPressCases.all {
      let (text, marks) = Self.unmarked(item.text)
      let spans = try TimeFixture.spans(text, item.published)
      told += marks.count
      found += spans.count
      for (mark, meaning) in zip(marks, item.means) {
        let span = spans.first { $0.range.overlaps(mark) }
        if let span, Self.fits(span, meaning) {
          right += 1
        } else {
          wrong.append(
            "\(text) | \(meaning) | \(spans.map { "\($0.timex) \($0.interval.map { "\($0)" } ?? "")" })"
          )
        }
      }
    }

    let score = 2 * Double(right) / Double(found + told)
    #expect(score >= 0.98, "\(right) of \(told), \(found) found\n\(wrong.joined(separator: "\n"))")
  }

  static func fits(_ span: TimeSpan, _ meaning: String) -> Bool {
    let parts = meaning.split(separator: " ").map(String.init)
    return parts.allSatisfy { part in
      guard part.contains("..") else { return span.timex == part }
      return span.interval.map { "\($0.from)..\($0.until)" == part } ?? false
    }
  }

  /// The text without its marks, and where they stood.
  static func unmarked(_ text: String) -> (text: String, marks: [Range<Int>]) {
    var plain: [UInt8] = []
    var marks: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = plain.count
      case "⟧": marks.append(start..<plain.count)
      default: plain += Array(String(scalar).utf8)
      }
    }
    return (String(decoding: plain, as: UTF8.self), marks)
  }
}
