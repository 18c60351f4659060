import EntenteModels

extension Adding {
  /// A member of a cluster with what its place is worked out from.
  private struct Member {
    var document: DocumentID
    var published: String
    var declared: DocumentOrigin?
    var isSpun: Bool
    var agency: String?
    var publisher: String?
    /// Cluster, origin and reason as they stand.
    var standing: [String?]

    /// Sources come before what derives from them.
    var rank: (Int, String, DocumentID) {
      let isDerived = declared != nil && declared != .original
      return ((isDerived ? 2 : 0) + (isSpun ? 1 : 0), published, document)
    }
  }

  /// Writes cluster, origin and reason of documents that derive from one, and counts anew what supports
  /// the facts of those for which one of them changed.
  func settle(_ documents: Set<DocumentID>) throws(StoreError) {
    var members: [Member] = []
    for document in documents { if let member = try member(document) { members.append(member) } }
    members.sort { $0.rank < $1.rank }
    guard let first = members.first else { return }
    var facts: Set<Int> = []
    for (place, member) in members.enumerated() {
      let (origin, because) =
        try place == 0
        ? lone(member) : derived(member, from: members[..<place].map(\.document))
      let cluster = members.count > 1 ? first.document.rawValue : nil
      if member.standing == [cluster, origin?.rawValue, because] { continue }
      try connection.run(
        "UPDATE documents SET cluster = ?, origin = ?, because = ? WHERE id = ?",
        [
          SQLValue(cluster), SQLValue(origin?.rawValue), SQLValue(because),
          .text(member.document.rawValue),
        ])
      facts.formUnion(try self.facts(ofRecordsIn: member.document))
    }
    for fact in facts.sorted() { try linking.refresh(fact) }
  }

  private func member(_ document: DocumentID) throws(StoreError) -> Member? {
    var member: Member?
    try connection.run(
      """
      SELECT published, declared, spun_score, agency, publisher, cluster, origin, because
      FROM documents WHERE id = ? AND superseded_by IS NULL
      """, [.text(document.rawValue)]
    ) { row in
      member = Member(
        document: document, published: row.optionalText(0) ?? "~",
        declared: row.optionalText(1).flatMap(DocumentOrigin.init),
        isSpun: (row.optionalDouble(2) ?? 0) >= 0.5, agency: row.optionalText(3),
        publisher: row.optionalText(4),
        standing: [row.optionalText(5), row.optionalText(6), row.optionalText(7)])
    }
    return member
  }

  /// What a document is that derives from no other in the store.
  private func lone(_ member: Member) -> (DocumentOrigin?, String?) {
    if let declared = member.declared { return (declared, nil) }
    if member.isSpun { return (.spun, "its words were replaced by a machine") }
    guard let agency = member.agency, agency != member.publisher else { return (nil, nil) }
    return (.wire, "credits \(agency)")
  }

  /// What a document is that derives from the first of some, or from another of them.
  private func derived(
    _ member: Member, from sources: [DocumentID]
  ) throws(StoreError) -> (DocumentOrigin?, String?) {
    if let declared = member.declared { return (declared, nil) }
    var likenesses: [DocumentID: DocumentLikeness] = [:]
    try connection.run(
      "SELECT second, frame, words FROM likenesses WHERE first = ?",
      [.text(member.document.rawValue)]
    ) { row in
      likenesses[DocumentID(rawValue: row.text(0))] = DocumentLikeness(
        frame: row.optionalDouble(1) ?? 0, words: row.optionalDouble(2) ?? 0)
    }
    guard let source = sources.first(where: { likenesses[$0] != nil }),
      let likeness = likenesses[source]
    else { return (.copy, "is like others that derive from \(sources[0].rawValue)") }
    let origin = member.isSpun ? .spun : likeness.origin
    return (origin, "derives from \(source.rawValue): \(likeness.phrase)")
  }
}
