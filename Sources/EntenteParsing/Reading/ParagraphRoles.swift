import EntenteModels

/// Tells what each line of a text is for.
enum ParagraphRoles {
  /// The lines of a text with their roles; empty lines are left out.
  static func paragraphs(
    of bytes: [UInt8], frontMatter end: Int, title: String?
  ) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    if end > 0 { paragraphs.append(Paragraph(range: 0..<end, role: .metadata)) }
    var lines = LineRanges(bytes, from: end)
    var isFirst = true
    while let line = lines.next() {
      let range = trimmed(line, bytes)
      guard !range.isEmpty else { continue }
      let text = String(decoding: bytes[range].prefix(2000), as: UTF8.self)
      let role = role(of: text, isFirst: isFirst, title: title)
      if role == .body, let dateline = dateline(of: text) {
        let end = range.lowerBound + dateline
        paragraphs.append(Paragraph(range: range.lowerBound..<end, role: .dateline))
        paragraphs.append(Paragraph(range: trimmed(end..<range.upperBound, bytes), role: .body))
        isFirst = false
        continue
      }
      paragraphs.append(Paragraph(range: range, role: role))
      if role != .dateline { isFirst = false }
    }
    return paragraphs
  }

  private static func trimmed(_ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private static func role(of text: String, isFirst: Bool, title: String?) -> ParagraphRole {
    if text == title { return .headline }
    let words = text.split(separator: " ").count
    let lower = text.lowercased()
    if lower.hasPrefix("by "), words <= 8, !text.hasSuffix(".") { return .byline }
    if words <= 6, DateFinder.date(aloneIn: text) != nil { return .dateline }
    if boilerplate.contains(where: { lower.contains($0) }), words <= 40 { return .boilerplate }
    if isCaption(text, lower) { return .caption }
    let endsOpen = !(text.hasSuffix(".") || text.hasSuffix("”") || text.hasSuffix("\""))
    return isFirst && endsOpen && words <= 20 && words >= 3 ? .headline : .body
  }

  /// How many bytes of a paragraph are its dateline and the dash after it: "SEOUL (AP) — ".
  private static func dateline(of text: String) -> Int? {
    for dash in [" — ", " – ", " -- ", " - "] {
      guard let range = text.prefix(90).firstRange(of: dash) else { continue }
      let words = text[..<range.lowerBound].split(separator: " ")
      guard let first = words.first, words.count <= 9, first.count > 2,
        first.allSatisfy({ $0.isUppercase || "/,.-'".contains($0) })
      else { continue }
      let after = text[range.upperBound...]
      guard after.utf8.count > 20 else { continue }
      return text.utf8.distance(from: text.startIndex, to: range.upperBound)
    }
    return nil
  }

  private static func isCaption(_ text: String, _ lower: String) -> Bool {
    if openings.contains(where: { lower.hasPrefix($0) }) { return true }
    return credits.contains { text.hasSuffix($0) || text.hasSuffix($0 + ")") }
  }

  private static let openings = [
    "this photo", "this file photo", "this picture", "this file picture", "in this photo",
    "in this file photo", "file photo", "photo:", "pictured:",
  ]

  private static let credits = [
    "Yonhap", "Reuters", "AFP", "EPA", "AP Photo", "Getty Images", "Newsis", "News1", "Kyodo",
    "Xinhua", "TASS",
  ]

  private static let boilerplate = [
    "all rights reserved", "©", "copyright ", "subscribe to", "sign up for", "read more:",
    "follow us", "related articles", "click here", "newsletter",
  ]
}
