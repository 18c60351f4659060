/// The words of a document that say what a record holds.
///
/// - Units: `start` and `end` are UTF-8 bytes of the document's text, half-open, within one paragraph;
///   `sentence` counts from 0.
public struct Evidence: Hashable, Sendable {
  /// Which sentence of the document, from 0.
  public var sentence: Int
  /// The first byte.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// Exactly the bytes from `start` to `end`.
  public var quote: String
  /// What the words are evidence for, where it is less than the whole record.
  public var role: EvidenceRole?
  /// The mended wording, where the text was spun.
  public var repaired: String?

  /// Puts the parts together; what is left out is unknown.
  public init(
    sentence: Int, start: Int, end: Int, quote: String, role: EvidenceRole? = nil,
    repaired: String? = nil
  ) {
    self.sentence = sentence
    self.start = start
    self.end = end
    self.quote = quote
    self.role = role
    self.repaired = repaired
  }
}

extension Evidence: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("sentence", sentence)
    json.field("start", start)
    json.field("end", end)
    json.field("quote", quote)
    json.field("role", role)
    json.field("repaired", repaired)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    sentence = try json.required("sentence")
    start = try json.required("start")
    end = try json.required("end")
    quote = try json.required("quote")
    role = try json.optional("role")
    repaired = try json.optional("repaired")
    guard sentence >= 0, start >= 0, start <= end else {
      throw JSONError(
        at: json.offset,
        "sentence \(sentence), bytes \(start) to \(end): all count from 0, the end is the last")
    }
  }
}

/// What words are evidence for.
public enum EvidenceRole: String, Sendable, CaseIterable, JSONName {
  /// The act itself.
  case trigger
  /// When it happened.
  case time
  /// The condition it hangs on.
  case condition
  /// Who says so.
  case attribution
  /// A number.
  case quantity
  /// The same thing told again.
  case repeated
}
