public import EntenteModels

extension SQLiteStore {
  /// Removes a document (by id or key, with all its versions), what came from a URL, or a person's name, and
  /// leaves a tombstone; the file is then written anew, so that nothing of it stays on the disk.
  public func forget(
    _ subject: String, because: String, who: String?, when: Moment
  ) throws(StoreError) -> Forgotten {
    let forgotten = try change(flushed: true) { connection throws(StoreError) in
      try connection.execute("PRAGMA secure_delete = ON")
      let forgetting = Forgetting(connection: connection) { subject, kind in
        Tombstone(subject: subject, kind: kind, when: when, who: who, because: because)
      }
      let ids = try versions(of: subject, connection)
      if !ids.isEmpty {
        return Forgotten(documents: try forgetting.forgetDocuments(ids), blotted: 0)
      }
      // Letters of one name stand in many words: less than a name would blot out half a store.
      guard subject.utf8.count >= 4 else { return Forgotten(documents: 0, blotted: 0) }
      let blotted = try forgetting.forgetPerson(subject)
      return Forgotten(documents: 0, blotted: blotted)
    }
    try withConnection { connection throws(StoreError) in
      for table in ["record_words", "document_words"] {
        try connection.run("INSERT INTO \(table) (\(table)) VALUES ('optimize')")
      }
      try connection.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA secure_delete = OFF")
    }
    return forgotten
  }

  /// All versions of the documents that a name or URL means.
  private func versions(
    of subject: String, _ connection: Connection
  ) throws(StoreError) -> [DocumentID] {
    var ids: [DocumentID] = []
    try connection.run(
      """
      WITH found AS (SELECT id, version_key FROM documents WHERE id = ?1 OR key = ?1 OR url = ?1)
      SELECT id FROM documents WHERE id IN (SELECT id FROM found)
        OR version_key IN (SELECT version_key FROM found WHERE version_key IS NOT NULL)
      ORDER BY row
      """, [.text(subject)]
    ) { ids.append(DocumentID(rawValue: $0.text(0))) }
    return ids
  }
}
