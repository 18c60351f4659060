/// A document with everything that was read from it: what a store keeps in one transaction.
public struct CodedDocument: Hashable, Sendable {
  /// The document, with its paragraphs.
  public var document: Document
  /// What it says, in printing order; every record's `document` is the document's id.
  public var records: [Record]
  /// The bytes that the text was taken from, where they are more than the text (HTML).
  public var raw: [UInt8]?
  /// How likely a machine replaced its words, from 0 to 1; nil when nobody looked.
  public var spunScore: Double?
  /// What near-duplicates are found by; nil when nobody looked.
  public var signature: DocumentSignature?
  /// Why the document was not coded: "not English"; nil when it was.
  public var uncodedBecause: String?

  /// A document with its records.
  public init(
    document: Document, records: [Record] = [], raw: [UInt8]? = nil, spunScore: Double? = nil,
    signature: DocumentSignature? = nil, uncodedBecause: String? = nil
  ) {
    self.document = document
    self.records = records
    self.raw = raw
    self.spunScore = spunScore
    self.signature = signature
    self.uncodedBecause = uncodedBecause
  }
}

/// What near-duplicates of a document are found by: two documents that share a band may be copies.
///
/// - Shape: `bands` has one hash a band, always as many for one `version`.
public struct DocumentSignature: Hashable, Sendable {
  /// Which method made it; signatures of different versions are never compared.
  public var version: Int
  /// One hash a band.
  public var bands: [UInt64]
  /// The minima that the likeness of two documents is estimated from.
  public var minima: [UInt32]

  /// A signature.
  public init(version: Int, bands: [UInt64], minima: [UInt32]) {
    self.version = version
    self.bands = bands
    self.minima = minima
  }
}
