import EntenteModels

extension Adding {
  /// A document with what its place among those like it is worked out from.
  struct Member {
    var document: DocumentID
    var published: String
    var declared: DocumentOrigin?
    var isSpun: Bool
    /// Cluster, origin and reason as they stand.
    var cluster: DocumentID?
    var origin: DocumentOrigin?
    var because: String?

    /// Sources come before what derives from them.
    var rank: (Int, String, DocumentID) {
      let isDerived = declared.map { $0 != .original && $0 != .wire } ?? false
      return ((isDerived ? 2 : 0) + (isSpun ? 1 : 0), published, document)
    }

    /// The document that it derives from, or itself.
    var root: DocumentID { cluster ?? document }
  }

  /// Documents of which a place is to be worked out anew.
  struct Unsettled {
    var documents: Set<DocumentID>
    /// Those of them that nothing was worked out of before.
    var isNew = false
    /// Those that may be a digest since a document came or went.
    var digests: Set<DocumentID> = []
    /// What some of them were compared with, where that was looked up already.
    var candidates: [DocumentID: [Candidate]] = [:]

    init(_ documents: Set<DocumentID>) { self.documents = documents }
  }

  /// Works out anew what some documents derive from, then those like them whose place that changes.
  ///
  /// A document's place follows from those like it that rank before it, so the outcome does not depend on
  /// the order in which the documents came.
  func settle(_ unsettled: Unsettled) throws(StoreError) {
    var open: [DocumentID: Member] = [:]
    for document in unsettled.documents.union(unsettled.digests) {
      open[document] = try member(document)
    }
    var facts: Set<Int> = []
    while let next = open.values.min(by: { $0.rank < $1.rank }) {
      open[next.document] = nil
      let neighbours = try neighbours(of: next)
      let (root, origin, because) = try place(of: next, among: neighbours, unsettled)
      let isNew = unsettled.isNew && unsettled.documents.contains(next.document)
      if isNew || root != next.root {
        for (other, _) in neighbours where next.rank < other.rank { open[other.document] = other }
      }
      if root == next.root, origin == next.origin, because == next.because { continue }
      try write(next.document, root: root, origin: origin, because: because)
      for changed in Set([next.root, root, next.document]) { try markRoot(changed) }
      for changed in Set([next.root, root, next.document]) {
        facts.formUnion(try self.facts(ofRecordsIn: changed))
      }
    }
    for fact in facts.sorted() { try linking.refresh(fact) }
  }

  /// The document that one derives from, or itself, how it came to be, and why that is thought.
  private func place(
    of member: Member, among neighbours: [(Member, DocumentLikeness)], _ unsettled: Unsettled
  ) throws(StoreError) -> (DocumentID, DocumentOrigin?, String?) {
    if member.declared == .digest { return (member.document, .digest, member.because) }
    let before = neighbours.filter { $0.0.rank < member.rank }
    guard let root = Self.root(among: before) else {
      let (origin, because) = try lone(member, unsettled)
      return (member.document, origin, because)
    }
    if let declared = member.declared { return (root, declared, member.because) }
    let source = before.first { $0.0.document == root } ?? before.first { $0.0.root == root }
    let origin = member.isSpun ? .spun : source?.1.origin
    return (
      root, origin,
      source.map { "derives from \($0.0.document.rawValue): \($0.1.phrase)" }
    )
  }

  /// What those before a document say it derives from: most of them, but never one that is not its source
  /// and of whose likeness nobody is sure.
  private static func root(among before: [(Member, DocumentLikeness)]) -> DocumentID? {
    var votes: [(root: DocumentID, count: Int, isSure: Bool)] = []
    for (other, likeness) in before {
      let isSure = likeness.isSure || other.root == other.document
      if let place = votes.firstIndex(where: { $0.root == other.root }) {
        votes[place].count += 1
        votes[place].isSure = votes[place].isSure || isSure
      } else {
        votes.append((other.root, 1, isSure))
      }
    }
    let valid = votes.filter { $0.isSure || $0.count > 1 }
    let most = valid.map(\.count).max()
    return valid.first { $0.count == most }?.root
  }

  /// The documents that one is like, the earliest first.
  private func neighbours(
    of member: Member
  ) throws(StoreError) -> [(Member, DocumentLikeness)] {
    var neighbours: [(Member, DocumentLikeness)] = []
    try connection.run(
      """
      SELECT \(Self.memberColumns), l.frame, l.words
      FROM likenesses l JOIN documents d ON d.id = l.second
      WHERE l.first = ? AND d.superseded_by IS NULL
      """, [.text(member.document.rawValue)]
    ) { row in
      let likeness = DocumentLikeness(
        frame: row.optionalDouble(7) ?? 0, words: row.optionalDouble(8) ?? 0)
      neighbours.append((Self.member(row), likeness))
    }
    return neighbours.sorted { $0.0.rank < $1.0.rank }
  }

  private func member(_ document: DocumentID) throws(StoreError) -> Member? {
    var member: Member?
    try connection.run(
      "SELECT \(Self.memberColumns) FROM documents d WHERE d.id = ? AND d.superseded_by IS NULL",
      [.text(document.rawValue)]
    ) { member = Self.member($0) }
    return member
  }

  private static let memberColumns = """
    d.id, d.published, d.declared, d.spun_score, d.cluster, d.origin, d.because
    """

  private static func member(_ row: Row) -> Member {
    let isSpun = (row.optionalDouble(3) ?? 0) >= 0.5
    let declared = row.optionalText(2).flatMap(DocumentOrigin.init)
    return Member(
      document: DocumentID(rawValue: row.text(0)), published: row.optionalText(1) ?? "~",
      // What the judge found is told with its reason.
      declared: isSpun && declared == .spun ? nil : declared, isSpun: isSpun,
      cluster: row.optionalText(4).map(DocumentID.init),
      origin: row.optionalText(5).flatMap(DocumentOrigin.init), because: row.optionalText(6))
  }

  private func write(
    _ document: DocumentID, root: DocumentID, origin: DocumentOrigin?, because: String?
  ) throws(StoreError) {
    try connection.run(
      "UPDATE documents SET cluster = ?, origin = ?, because = ? WHERE id = ?",
      [
        SQLValue(root == document ? nil : root.rawValue), SQLValue(origin?.rawValue),
        SQLValue(because), .text(document.rawValue),
      ])
  }

  /// A source has its own id for a cluster as long as others derive from it.
  private func markRoot(_ document: DocumentID) throws(StoreError) {
    try connection.run(
      """
      UPDATE documents SET cluster = (
        SELECT ?1 WHERE EXISTS (SELECT 1 FROM documents WHERE cluster = ?1 AND id <> ?1))
      WHERE id = ?1 AND (cluster IS NULL OR cluster = ?1)
      """, [.text(document.rawValue)])
  }

  /// What a document is that derives from no single other in the store.
  private func lone(
    _ member: Member, _ unsettled: Unsettled
  ) throws(StoreError) -> (DocumentOrigin?, String?) {
    if let declared = member.declared { return (declared, member.because) }
    if member.isSpun { return (.spun, "its words were replaced by a machine") }
    guard unsettled.digests.contains(member.document) else {
      return member.origin == .digest ? (.digest, member.because) : (nil, nil)
    }
    let sources = try sources(
      ofDigest: member.document, among: unsettled.candidates[member.document])
    guard let sources else { return (nil, nil) }
    return (.digest, "takes its paragraphs from " + sources.map(\.rawValue).joined(separator: ", "))
  }
}
