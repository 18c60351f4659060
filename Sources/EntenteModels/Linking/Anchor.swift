/// A place in a document that outlives recoding.
///
/// - Units: UTF-8 bytes of the document's text, half-open.
public struct Anchor: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// The first byte.
  public var start: Int
  /// The byte after the last.
  public var end: Int

  /// Puts the parts together; what is left out is unknown.
  public init(document: DocumentID, start: Int, end: Int) {
    self.document = document
    self.start = start
    self.end = end
  }
}

extension Anchor: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("document", document)
    json.field("start", start)
    json.field("end", end)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    document = try json.required("document")
    start = try json.required("start")
    end = try json.required("end")
    guard start >= 0, start <= end else {
      throw JSONError(
        at: json.offset,
        "bytes \(start) to \(end): both count from 0, the end is not before the start")
    }
  }
}
