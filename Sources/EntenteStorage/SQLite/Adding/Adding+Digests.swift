import EntenteModels

extension Adding {
  /// The most of its paragraphs that a document may have from one source and still be a digest.
  private static let mostFromOne = 0.6
  /// Paragraphs that stand in more documents than this are a template's, and nobody took them.
  private static let mostHolders = 12

  /// The documents that a digest took its paragraphs from; nil where it is none.
  ///
  /// Half of the paragraphs stand in two other documents or more, of which neither derives from the other.
  /// Each has more to say than what the digest took, or came out on an earlier day.
  func sources(
    ofDigest document: DocumentID, among known: [Candidate]?
  ) throws(StoreError) -> [DocumentID]? {
    guard let signature = try signature(of: document), signature.paragraphCount >= 2 else {
      return nil
    }
    let others = if let known { known } else { try candidates(for: document, signature) }
    let day = try publishedDay(of: document)
    let runs = signature.runs
    var found: [(document: DocumentID, signature: DocumentSignature, paragraphs: Set<Int>)] = []
    for other in others where other.bands > 1 {
      let source = other.signature
      let paragraphs = signature.paragraphs(foundIn: source.runs)
      let part = Double(paragraphs.count) / Double(signature.paragraphCount)
      guard part > 0, part <= Self.mostFromOne else { continue }
      let rest = source.paragraphCount - source.paragraphs(foundIn: runs).count
      let hasMore = Double(rest) >= (1 - Self.mostFromOne) * Double(source.paragraphCount)
      let isEarlier = try isEarlier(other.document, than: day)
      if hasMore || isEarlier { found.append((other.document, source, paragraphs)) }
    }
    guard found.count <= Self.mostHolders else { return nil }
    found.sort { ($1.paragraphs.count, $0.document) < ($0.paragraphs.count, $1.document) }
    var taken: Set<Int> = []
    var sources: [(document: DocumentID, signature: DocumentSignature)] = []
    for (source, itsSignature, paragraphs) in found
    where taken.isDisjoint(with: paragraphs)
      && sources.allSatisfy({ $0.signature.likeness(to: itsSignature) == nil })
    {
      taken.formUnion(paragraphs)
      sources.append((source, itsSignature))
    }
    guard sources.count >= 2, taken.count * 2 >= signature.paragraphCount else { return nil }
    return sources.map(\.document)
  }

  /// Those of some documents that took a paragraph from another document; none where too many did.
  func mixed(_ signature: DocumentSignature, _ others: [Candidate]) -> Set<DocumentID> {
    let runs = signature.runs
    let mixed = others.filter { other in
      other.bands > 1 && !other.signature.paragraphs(foundIn: runs).isEmpty
    }
    return mixed.count <= Self.mostHolders ? Set(mixed.map(\.document)) : []
  }

  private func isEarlier(_ document: DocumentID, than day: String?) throws(StoreError) -> Bool {
    guard let day, let other = try publishedDay(of: document) else { return false }
    return other < day
  }

  private func publishedDay(of document: DocumentID) throws(StoreError) -> String? {
    var day: String?
    try connection.run(
      "SELECT published FROM documents WHERE id = ?", [.text(document.rawValue)]
    ) { day = $0.optionalText(0).map { String($0.prefix(10)) } }
    return day
  }
}
