public import EntenteModels
public import EntenteYAML

/// Reads a plain text with or without front matter.
///
/// The text is kept whole: line ends, byte order mark and front matter included, so that every offset
/// counts bytes of the file.
public enum TextReader {
  /// Reads one document.
  ///
  /// Its date is the first of: the front matter's `published`, a date line in the text, `YYYY-MM-DD` in
  /// the file's name, `published` as given here.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - name: What diagnostics call the file.
  ///   - published: The date of texts that have none themselves.
  /// - Returns: The document with its paragraphs.
  /// - Throws: `YAMLError` for bytes that are not UTF-8 and for faults of the front matter.
  public static func document(
    bytes: [UInt8], name: String, published: Moment? = nil
  ) throws(YAMLError) -> Document {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = firstInvalidByte(of: bytes)
      throw YAMLError(
        Diagnostic(
          file: name, mark: mark(of: offset, in: bytes),
          message: "byte \(offset) is not UTF-8; convert the file first"))
    }
    let front = FrontMatter(bytes: bytes)
    var document = Document(text: text)
    if let front { try front.apply(to: &document, file: name) }
    document.paragraphs = ParagraphRoles.paragraphs(
      of: bytes, frontMatter: front?.end ?? 0, title: document.title)
    if document.published == nil {
      document.published =
        dateLine(of: document, bytes) ?? date(inName: name) ?? published
    }
    if document.title == nil {
      document.title = document.paragraphs.first { $0.role == .headline }.map {
        String(decoding: bytes[$0.range], as: UTF8.self)
      }
    }
    document.renewID()
    return document
  }

  /// A line that is a date alone: `2025-11-14`, or one that starts `Published: `.
  private static func dateLine(of document: Document, _ bytes: [UInt8]) -> Moment? {
    for paragraph in document.paragraphs.prefix(8) where paragraph.role == .dateline {
      let line = String(decoding: bytes[paragraph.range], as: UTF8.self)
      if let day = DateFinder.date(aloneIn: line) { return Moment(day) }
    }
    return nil
  }

  private static func date(inName name: String) -> Moment? {
    let file = Array(name.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
    guard file.count >= 10 else { return nil }
    for start in 0...(file.count - 10) {
      let text = String(decoding: file[start..<start + 10], as: UTF8.self)
      if let day = Day(iso: text) { return Moment(day) }
    }
    return nil
  }

  private static func mark(of offset: Int, in bytes: [UInt8]) -> SourceMark {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourceMark(line: before.count { $0 == 0x0A } + 1, column: offset - lineStart + 1)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}
