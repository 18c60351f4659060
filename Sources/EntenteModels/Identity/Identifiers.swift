/// The id of a document: `d-` and 16 hex digits.
public struct DocumentID: RawRepresentable, Hashable, Sendable, Comparable, JSONText {
  /// The id as it is printed: `d-0123456789abcdef`.
  public let rawValue: String

  /// Takes an id as it was printed; its form is not checked, the store knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The id of a document with this content.
  ///
  /// Two documents have one id when text, key or URL, date and publisher are the same; where the
  /// file lay is never part of it.
  public init(text: String, key: String?, published: String?, publisher: String?) {
    let parts = [text, key ?? "", published ?? "", publisher ?? ""]
    rawValue = "d-" + hexDigest(of: parts)
  }

  /// Ids in the order of their bytes.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// The id of a record: a letter for its kind, `-` and 16 hex digits.
public struct RecordID: RawRepresentable, Hashable, Sendable, Comparable, JSONText {
  /// The id as it is printed: `c-0123456789abcdef`.
  public let rawValue: String

  /// Takes an id as it was printed; its form is not checked, the store knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The id of what stands at a place of a document.
  ///
  /// The slots of the record are not part of it: a better coder that reads the same words keeps
  /// the id.
  ///
  /// - Parameters:
  ///   - kind: The kind of record.
  ///   - document: The document that says it.
  ///   - trigger: The UTF-8 bytes of the text's words that triggered the record.
  ///   - ordinal: Tells records of one kind and trigger apart, from 0.
  public init(kind: RecordKind, document: DocumentID, trigger: Range<Int>, ordinal: Int) {
    let parts = [
      document.rawValue, kind.rawValue, "\(trigger.lowerBound)-\(trigger.upperBound)",
      "\(ordinal)",
    ]
    rawValue = "\(kind.idLetter)-" + hexDigest(of: parts)
  }

  /// The kind that the first letter names, if it names one.
  public var kind: RecordKind? {
    RecordKind.allCases.first { rawValue.hasPrefix("\($0.idLetter)-") }
  }

  /// Whether the id has the form that ids are printed in: a letter, `-` and 16 lower-case hex digits.
  package var isWellFormed: Bool {
    let digits = rawValue.utf8.dropFirst(2)
    return kind != nil && digits.count == 16
      && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Ids in the order of their bytes.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// The id of a person's judgement: `j-` and 16 hex digits.
public struct JudgementID: RawRepresentable, Hashable, Sendable, Comparable, JSONText {
  /// The id as it is printed: `j-0123456789abcdef`.
  public let rawValue: String

  /// Takes an id as it was printed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The id of what a person said about records at a moment.
  public init(who: String, when: String, about: [RecordID], verdict: String) {
    rawValue = "j-" + hexDigest(of: [who, when, verdict] + about.map(\.rawValue))
  }

  /// Ids in the order of their bytes.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// The first 16 hex digits of SHA-256 over length-prefixed fields.
///
/// The prefix (decimal byte count and `:`) keeps `a` + `bc` apart from `ab` + `c`.
package func hexDigest(of fields: [String]) -> String {
  var hash = SHA256()
  for field in fields {
    hash.update("\(field.utf8.count):".utf8)
    hash.update(field.utf8)
  }
  return hexadecimal(hash.finish().prefix(8))
}

/// Bytes as lower-case hex digits.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
