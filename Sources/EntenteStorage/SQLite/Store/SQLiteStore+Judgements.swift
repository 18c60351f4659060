public import EntenteModels

extension SQLiteStore {
  /// Adds a judgement, which is on the disk when this returns; the same twice is one.
  public func add(_ judgement: Judgement) throws(StoreError) {
    try change(flushed: true) { connection throws(StoreError) in
      try Judging(connection: connection).add(judgement)
    }
  }

  /// The judgements about a record, or all, in the order in which they were made.
  public func judgements(about record: RecordID?) throws(StoreError) -> [Judgement] {
    let hash = try record.map { record throws(StoreError) in try RecordHash.number(of: record) }
    return try withConnection { connection throws(StoreError) in
      var judgements: [Judgement] = []
      let filter =
        record == nil
        ? "" : " WHERE id IN (SELECT judgement FROM judged WHERE hash = ?1 OR asked = ?2)"
      try connection.run(
        "SELECT judgement_json FROM judgements\(filter) ORDER BY made, id",
        record.map { [SQLValue(hash), .text($0.rawValue)] } ?? []
      ) { row throws(StoreError) in judgements.append(try Judging.judgement(row.text(0))) }
      return judgements
    }
  }

  /// Judgements of which a record is gone, in the order in which they were made.
  public func staleJudgements() throws(StoreError) -> [Judgement] {
    try withConnection { connection throws(StoreError) in
      var judgements: [Judgement] = []
      try connection.run(
        """
        SELECT judgement_json FROM judgements
        WHERE withdrawn = 0 AND id IN (SELECT judgement FROM judged WHERE hash IS NULL)
        ORDER BY made, id
        """
      ) { row throws(StoreError) in judgements.append(try Judging.judgement(row.text(0))) }
      return judgements
    }
  }
}
