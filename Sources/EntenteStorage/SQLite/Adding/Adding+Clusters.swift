import EntenteModels

extension Adding {
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
    guard let signature = coded.signature else { return try settle([document]) }
    var members: Set<DocumentID> = [document]
    for other in try candidates(for: signature) where other.document != document {
      guard let likeness = signature.likeness(to: other.signature) else { continue }
      for (one, two) in [(document, other.document), (other.document, document)] {
        try connection.run(
          "INSERT OR REPLACE INTO likenesses VALUES (?, ?, ?, ?)",
          [
            .text(one.rawValue), .text(two.rawValue), .real(likeness.frame),
            .real(likeness.words),
          ])
      }
      members.formUnion(try cluster(of: other.document))
    }
    try settle(members)
  }

  /// Takes a document out of its cluster, which may fall apart.
  func leaveCluster(_ document: DocumentID) throws(StoreError) {
    var left = try cluster(of: document)
    left.remove(document)
    for sql in [
      "DELETE FROM likenesses WHERE first = ?1 OR second = ?1",
      "DELETE FROM bands WHERE document = ?", "DELETE FROM signatures WHERE document = ?",
      "UPDATE documents SET cluster = NULL, origin = declared, because = NULL WHERE id = ?",
    ] { try connection.run(sql, [.text(document.rawValue)]) }
    while let seed = left.min() {
      let part = try reached(from: seed)
      left.subtract(part)
      try settle(part)
    }
  }

  /// The documents that chains of likeness lead to, the first included.
  private func reached(from seed: DocumentID) throws(StoreError) -> Set<DocumentID> {
    var found: Set<DocumentID> = [seed]
    var open = [seed]
    while let next = open.popLast() {
      try connection.run(
        "SELECT second FROM likenesses WHERE first = ?", [.text(next.rawValue)]
      ) { row in
        let other = DocumentID(rawValue: row.text(0))
        if found.insert(other).inserted { open.append(other) }
      }
    }
    return found
  }

  private func candidates(
    for signature: DocumentSignature
  ) throws(StoreError) -> [(document: DocumentID, signature: DocumentSignature)] {
    var names: Set<String> = []
    for band in signature.bands {
      try connection.run(
        "SELECT document FROM bands WHERE version = ? AND band = ?",
        [.integer(signature.version), .integer(Int(Int64(bitPattern: band)))]
      ) { names.insert($0.text(0)) }
    }
    var found: [(document: DocumentID, signature: DocumentSignature)] = []
    for name in names.sorted() {
      try connection.run(
        "SELECT version, frame, anchors, words FROM signatures WHERE document = ?", [.text(name)]
      ) { found.append((DocumentID(rawValue: name), SignatureBytes.signature($0))) }
    }
    return found
  }

  private func cluster(of document: DocumentID) throws(StoreError) -> Set<DocumentID> {
    var members: Set<DocumentID> = [document]
    try connection.run(
      "SELECT id FROM documents WHERE cluster = (SELECT cluster FROM documents WHERE id = ?)",
      [.text(document.rawValue)]
    ) { members.insert(DocumentID(rawValue: $0.text(0))) }
    return members
  }
}

/// Hashes as a store keeps them: four bytes each, the smallest first.
enum SignatureBytes {
  static func bytes(_ hashes: [UInt32]) -> [UInt8] {
    hashes.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) } }
  }

  static func signature(_ row: Row) -> DocumentSignature {
    DocumentSignature(
      version: row.int(0), frame: hashes(row.bytes(1)), anchors: hashes(row.bytes(2)),
      words: hashes(row.bytes(3)))
  }

  private static func hashes(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { at in
      (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << ($1 * 8) }
    }
  }
}
