import EntenteModels

extension Adding {
  /// How many holders of a band, the first by their ids, are compared with all others that hold it.
  ///
  /// With fewer holders each is compared with each. So thousands of texts by one template cost no more than
  /// this many comparisons each, and which are compared does not depend on the order of the input.
  private static let leaders = 24

  /// Keeps what copies of a document are found by, in place of what was kept before.
  func insertSignature(of coded: CodedDocument) throws(StoreError) {
    let document = coded.document.id
    guard let signature = coded.signature else { return }
    for band in signature.bands {
      try connection.run(
        "INSERT INTO bands VALUES (?, ?, ?)",
        [
          .integer(signature.version), .integer(Int(Int64(bitPattern: band))),
          .text(document.rawValue),
        ])
    }
    try connection.run(
      "INSERT INTO signatures VALUES (?, ?, ?, ?, ?)",
      [
        .text(document.rawValue), .integer(signature.version),
        .blob(SignatureBytes.bytes(signature.frame)),
        .blob(SignatureBytes.bytes(signature.anchors)),
        .blob(SignatureBytes.bytes(signature.words)),
      ])
  }

  /// Puts a new document among those that are like it, and works out what that changes.
  func joinCluster(_ coded: CodedDocument) throws(StoreError) {
    let document = coded.document.id
    guard let signature = coded.signature else { return try settle(Unsettled([document])) }
    var displaced: Set<DocumentID> = []
    for band in signature.bands {
      let holders = try holders(of: band, most: Self.leaders + 1)
      guard holders.count > Self.leaders, holders[Self.leaders] != document else { continue }
      if holders.contains(document) { displaced.insert(holders[Self.leaders]) }
    }
    let candidates = try candidates(for: document, signature)
    var open = Unsettled([document])
    open.isNew = true
    open.candidates[document] = candidates
    open.digests = mixed(signature, candidates).union([document])
    _ = try compare(document, signature, with: candidates)
    for leader in displaced.sorted() {
      open.documents.formUnion(try forgetLikenesses(of: leader))
    }
    try settle(open)
  }

  /// Takes a document out of its cluster, which may fall apart.
  func leaveCluster(_ document: DocumentID) throws(StoreError) {
    var open = Unsettled(Set(try likenesses(of: document).keys))
    let signature = try signature(of: document)
    if let signature { open.digests = mixed(signature, try candidates(for: document, signature)) }
    for sql in [
      "DELETE FROM likenesses WHERE first = ?1 OR second = ?1",
      "DELETE FROM bands WHERE document = ?", "DELETE FROM signatures WHERE document = ?",
      """
      UPDATE documents SET cluster = NULL, origin = declared,
        because = CASE WHEN declared IS NULL THEN NULL ELSE because END WHERE id = ?
      """,
    ] { try connection.run(sql, [.text(document.rawValue)]) }
    // Whoever is now among the first holders of a band is compared with all others.
    for band in signature?.bands ?? [] {
      let holders = try holders(of: band, most: Self.leaders + 1)
      guard holders.count > Self.leaders, document <= holders[Self.leaders - 1] else { continue }
      let leader = holders[Self.leaders - 1]
      guard let signature = try self.signature(of: leader) else { continue }
      let candidates = try candidates(for: leader, signature)
      open.documents.formUnion(try compare(leader, signature, with: candidates))
      open.documents.insert(leader)
    }
    try settle(open)
  }

  /// Which documents a document is like, with how alike.
  func likenesses(of document: DocumentID) throws(StoreError) -> [DocumentID: DocumentLikeness] {
    var likenesses: [DocumentID: DocumentLikeness] = [:]
    try connection.run(
      "SELECT second, frame, words FROM likenesses WHERE first = ?", [.text(document.rawValue)]
    ) { row in
      likenesses[DocumentID(rawValue: row.text(0))] = DocumentLikeness(
        frame: row.optionalDouble(1) ?? 0, words: row.optionalDouble(2) ?? 0)
    }
    return likenesses
  }

  /// What a stored document is found by; nil where nobody looked, or where its text tells too little.
  func signature(of document: DocumentID) throws(StoreError) -> DocumentSignature? {
    var signature: DocumentSignature?
    try connection.run(
      "SELECT version, frame, anchors, words FROM signatures WHERE document = ?",
      [.text(document.rawValue)]
    ) { signature = SignatureBytes.signature($0) }
    return signature?.version == DocumentSignature.currentVersion ? signature : nil
  }

  /// A document that another is compared with.
  struct Candidate {
    var document: DocumentID
    var signature: DocumentSignature
    /// How many bands both hold.
    var bands: Int
  }

  /// The documents that a document is compared with, in the order of their ids.
  func candidates(
    for document: DocumentID, _ signature: DocumentSignature
  ) throws(StoreError) -> [Candidate] {
    var found: [DocumentID: Int] = [:]
    for band in signature.bands {
      var holders = try holders(of: band, most: Self.leaders)
      if holders.count == Self.leaders, holders.contains(document) {
        holders = try self.holders(of: band)
      }
      for holder in holders where holder != document { found[holder, default: 0] += 1 }
    }
    var candidates: [Candidate] = []
    for (other, bands) in found.sorted(by: { $0.key < $1.key }) {
      guard let signature = try self.signature(of: other) else { continue }
      candidates.append(Candidate(document: other, signature: signature, bands: bands))
    }
    return candidates
  }

  // MARK: Comparing

  /// Keeps how alike a document and some others are.
  ///
  /// - Returns: Those of which one derives from the other.
  private func compare(
    _ document: DocumentID, _ signature: DocumentSignature, with others: [Candidate]
  ) throws(StoreError) -> Set<DocumentID> {
    var alike: Set<DocumentID> = []
    for other in others {
      guard let likeness = other.signature.likeness(to: signature) else { continue }
      alike.insert(other.document)
      for (one, two) in [(document, other.document), (other.document, document)] {
        try connection.run(
          "INSERT OR REPLACE INTO likenesses VALUES (?, ?, ?, ?)",
          [
            .text(one.rawValue), .text(two.rawValue), .real(likeness.frame),
            .real(likeness.words),
          ])
      }
    }
    return alike
  }

  /// Takes back what was only found since a document was among the first holders of a band.
  ///
  /// - Returns: The documents that are like another no more.
  private func forgetLikenesses(of document: DocumentID) throws(StoreError) -> Set<DocumentID> {
    guard let bands = try signature(of: document)?.bands else { return [] }
    var leaders: [UInt64: Set<DocumentID>] = [:]
    for band in bands { leaders[band] = Set(try holders(of: band, most: Self.leaders)) }
    var changed: Set<DocumentID> = []
    for other in try likenesses(of: document).keys.sorted() {
      let shared = Set(bands).intersection(try signature(of: other)?.bands ?? [])
      let areCompared = shared.contains { band in
        leaders[band]?.contains(document) == true || leaders[band]?.contains(other) == true
      }
      if areCompared { continue }
      for (one, two) in [(document, other), (other, document)] {
        try connection.run(
          "DELETE FROM likenesses WHERE first = ? AND second = ?",
          [.text(one.rawValue), .text(two.rawValue)])
      }
      changed.formUnion([document, other])
    }
    return changed
  }

  /// The first holders of a band by their ids.
  private func holders(
    of band: UInt64, most: Int = .max
  ) throws(StoreError) -> [DocumentID] {
    var holders: [DocumentID] = []
    try connection.run(
      "SELECT document FROM bands WHERE version = ? AND band = ? ORDER BY document LIMIT ?",
      [
        .integer(DocumentSignature.currentVersion), .integer(Int(Int64(bitPattern: band))),
        .integer(most),
      ]
    ) { holders.append(DocumentID(rawValue: $0.text(0))) }
    return holders
  }
}

/// Elements as a store keeps them: two bytes each, the smallest first.
enum SignatureBytes {
  static func bytes(_ elements: [UInt16]) -> [UInt8] {
    elements.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  static func signature(_ row: Row) -> DocumentSignature {
    DocumentSignature(
      version: row.int(0), frame: elements(row.bytes(1)), anchors: elements(row.bytes(2)),
      words: elements(row.bytes(3)))
  }

  private static func elements(_ bytes: [UInt8]) -> [UInt16] {
    stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
  }
}
