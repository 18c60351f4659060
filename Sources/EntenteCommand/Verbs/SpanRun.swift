import EntenteKit

/// What `time`, `quantities` and `actors` share: a line a document with its spans, or a table of them.
struct SpanRun<Span> {
  /// What one document holds.
  struct Found {
    /// The document's key, else its id.
    let name: String
    let text: [UInt8]
    /// Between which days it was published, where it does not say.
    let publishedRange: PublishedRange?
    let spans: [Span]

    /// The words of a range.
    func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
  }

  let invocation: Invocation
  /// The table's columns.
  let columns: [Column]
  /// Writes the objects of one span.
  let write: (Span, Found, inout JSONWriter) -> Void
  /// The table's rows of one span.
  let rows: (Span, Found) -> [[Cell]]

  /// Prints the spans of documents, one list a document.
  func run(_ sources: InputDocuments, _ spans: [[Span]]) -> ExitStatus {
    let found = zip(sources.documents, spans).map { document, spans in
      Found(
        name: document.name, text: Array(document.text.utf8),
        publishedRange: document.publishedRange, spans: spans)
    }
    show(found)
    let status = sources.report(to: invocation.host, foreign: "read all the same")
    let isEmpty = found.allSatisfy(\.spans.isEmpty)
    return status == .done && isEmpty && invocation.has("--fail-empty") ? .failed : status
  }

  private func show(_ found: [Found]) {
    let host = invocation.host
    switch invocation.format {
    case .ndjson: for each in found { host.output.write(line(each) + "\n") }
    case .json: host.output.write("[\(found.map(line).joined(separator: ",\n"))]\n")
    default:
      let table = Table(
        columns: columns, rows: found.flatMap { each in each.spans.flatMap { rows($0, each) } })
      host.output.write(
        table.rendered(
          as: invocation.format, width: host.terminal.width, color: host.terminal.color))
    }
  }

  private func line(_ found: Found) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", found.name)
      json.field("publishedRange", found.publishedRange)
      json.key("spans")
      json.array { json in for span in found.spans { write(span, found, &json) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
