public import EntenteModels

extension DocumentSignature {
  /// The signature of a document's coded paragraphs, or of its whole text where none are told apart.
  ///
  /// - Returns: Nil for texts too short to be told from others, of about two sentences.
  public init?(of document: Document) {
    let ranges = document.paragraphs.filter { $0.role == .body }.map(\.range)
    var reader = SignatureReader()
    var text = document.text
    text.withUTF8 { bytes in
      for range in ranges.isEmpty ? [0..<bytes.count] : ranges {
        reader.read(UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)]))
      }
    }
    self = reader.finish()
    guard isTelling else { return nil }
  }
}
