import EntenteModels
import EntenteYAML

/// The YAML between two `---` lines at the top of a text.
struct FrontMatter {
  /// The byte after the closing line.
  let end: Int
  /// The YAML, with an empty first line so that line numbers are the file's.
  private let yaml: [UInt8]

  /// Finds front matter; nil where the text does not start with it.
  init?(bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = LineRanges(bytes, from: start)
    guard let first = lines.next(), Self.isRule(bytes[first]) else { return nil }
    let body = lines.position
    while let line = lines.next() {
      guard Self.isRule(bytes[line]) else { continue }
      yaml = [UInt8(ascii: "\n")] + bytes[body..<line.lowerBound]
      end = lines.position
      return
    }
    return nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let last = rest.last, last == 0x20 || last == 0x0D { rest = rest.dropLast() }
    return rest.elementsEqual("---".utf8)
  }

  /// Puts what the front matter says into a document; keys of other tools go to `meta`.
  func apply(to document: inout Document, file: String) throws(YAMLError) {
    let faults = Diagnostics()
    let source = try YAMLDocument(bytes: yaml, file: file)
    guard let top = YAMLMapping(source.root, of: source, faults, what: "front matter") else {
      throw YAMLError(faults.sorted)
    }
    if top.has("entente") { top.requireFormat(1) }
    document.title = top.string("title")
    document.publisher = top.string("publisher")
    document.url = top.string("url")
    document.key = top.string("key")
    document.language = top.string("language")
    document.genre = top.choice("genre")
    document.origin = top.choice("origin")
    if let text = top.string("published") {
      document.published = Moment(iso: text)
      if document.published == nil {
        top.report(
          "'published' is a day or moment as 2025-11-14; found '\(text)'", at: "published")
      }
    }
    let known = [
      "entente", "title", "publisher", "url", "key", "language", "genre", "origin", "published",
    ]
    for entry in top.entries where !known.contains(entry.name) {
      document.meta.append(MetaEntry(key: entry.name, text: entry.value.text ?? ""))
    }
    try faults.throwIfAny()
  }
}

/// The lines of a text, one after the other.
struct LineRanges {
  private let bytes: [UInt8]
  /// Where the next line starts.
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next line without its end; nil after the last.
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    position = min(end + 1, bytes.count)
    return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
  }
}
