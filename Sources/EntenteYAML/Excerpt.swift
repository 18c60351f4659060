/// The part of a line around a place, safe for a terminal, and how far to the right the place is.
struct Excerpt: Hashable, Sendable {
  /// The text to show.
  let text: String
  /// How many columns of the terminal stand before the place.
  let caret: Int

  /// How many columns of a line are shown at most.
  static let width = 200

  /// Cuts a line; a place far to the right has about half the width before it.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - column: The place, in bytes from 1.
  init(of line: ArraySlice<UInt8>, column: Int) {
    let place = line.startIndex + max(0, min(column - 1, line.count))
    var start = line.startIndex
    if place - start > Self.width * 3 / 4 {
      start = place - Self.width / 2
      while start < place, line[start] & 0xC0 == 0x80 { start += 1 }
    }
    var text = start > line.startIndex ? "…" : ""
    var columns = text.isEmpty ? 0 : 1
    var (offset, caret) = (start, 0)
    let window = line[start...].prefix(4 * Self.width)
    for scalar in String(decoding: window, as: UTF8.self).unicodeScalars {
      if offset <= place { caret = columns }
      let shown = printable(scalar)
      let wide = shown.unicodeScalars.reduce(0) { $0 + terminalColumns($1) }
      if columns + wide >= Self.width { break }
      text += shown
      columns += wide
      offset += UTF8.width(scalar)
    }
    if offset <= place { caret = columns }
    if offset < line.endIndex { text += "…" }
    (self.text, self.caret) = (text, caret)
  }
}

/// Text without anything that a terminal would obey.
///
/// Control characters and direction overrides become `\u{1B}` and the like, a tab becomes a space;
/// text past a length is cut.
func printable(_ text: String, atMost length: Int = 4_000) -> String {
  var safe = ""
  for scalar in text.unicodeScalars.prefix(length) { safe += printable(scalar) }
  return text.unicodeScalars.count > length ? safe + "…" : safe
}

private func printable(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 9: " "
  case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
    0xFFF9...0xFFFF:
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  default: String(scalar)
  }
}

/// How many columns a terminal gives to a character: 2 for Hangul, Han, kana and emoji, 0 for marks
/// that stand on another.
private func terminalColumns(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x300: 1
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }
}
