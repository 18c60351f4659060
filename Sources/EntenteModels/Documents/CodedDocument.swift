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
  /// The news agency that the text rests on: the one it credits or cites, or that published it.
  public var agency: String?
  /// Why the document's origin is what it is, where the text says so; nil where its source declares it.
  public var originBecause: String?
  /// Why the document was not coded: "not English"; nil when it was.
  public var uncodedBecause: String?

  /// A document with its records.
  public init(
    document: Document, records: [Record] = [], raw: [UInt8]? = nil, spunScore: Double? = nil,
    signature: DocumentSignature? = nil, agency: String? = nil, originBecause: String? = nil,
    uncodedBecause: String? = nil
  ) {
    self.document = document
    self.records = records
    self.raw = raw
    self.spunScore = spunScore
    self.signature = signature
    self.agency = agency
    self.originBecause = originBecause
    self.uncodedBecause = uncodedBecause
  }
}
