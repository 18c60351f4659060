public import EntenteModels
public import EntenteYAML

/// Documents from bytes: NDJSON if the first thing in them is a JSON object, else one plain text.
public enum DocumentReader {
  /// Reads the documents that some bytes hold; what is faulty is told and the rest goes on.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - name: What diagnostics call it.
  ///   - published: The date of documents that have none themselves.
  /// - Returns: The documents in their order, and the faults.
  public static func documents(
    bytes: [UInt8], name: String, published: Moment? = nil
  ) -> (documents: [Document], faults: [Diagnostic]) {
    if bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF })
      == UInt8(ascii: "{")
    {
      return lines(bytes, name, published)
    }
    do {
      return ([try TextReader.document(bytes: bytes, name: name, published: published)], [])
    } catch {
      return ([], error.diagnostics)
    }
  }

  private static func lines(
    _ bytes: [UInt8], _ name: String, _ published: Moment?
  ) -> (documents: [Document], faults: [Diagnostic]) {
    var documents: [Document] = []
    var faults: [Diagnostic] = []
    var ranges = LineRanges(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var number = 0
    while let range = ranges.next() {
      number += 1
      guard bytes[range].contains(where: { $0 > 0x20 }) else { continue }
      do {
        documents.append(try document(ofLine: Array(bytes[range]), published))
      } catch {
        let mark = SourceMark(line: number, column: error.offset + 1)
        faults.append(Diagnostic(file: name, mark: mark, message: error.message))
      }
    }
    return (documents, faults)
  }

  private static func document(
    ofLine line: [UInt8], _ published: Moment?
  ) throws(JSONError) -> Document {
    let value = try JSONValue(utf8: line)
    var document = try Document(json: value)
    if document.published == nil, document.publishedRange == nil {
      document.published = published
      document.renewID()
    }
    let text = Array(document.text.utf8)
    document.paragraphs = ParagraphRoles.paragraphs(
      of: text, frontMatter: 0, title: document.title)
    return document
  }
}
