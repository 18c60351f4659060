import EntenteModels

extension Adding {
  /// Ties judgements on a document to its new records: by id, else to the record of that kind whose first
  /// words are the same, else to none; `marks --stale` lists those.
  func reattachJudgements(on coded: CodedDocument) throws(StoreError) {
    let document = SQLValue.text(coded.document.id.rawValue)
    var judged: [(judgement: String, position: Int, start: Int, end: Int, record: String)] = []
    try connection.run(
      """
      SELECT j.judgement, j.position, j.start, j.end, j.asked FROM judged j WHERE j.document = ?
      """, [document]
    ) { row in
      judged.append((row.text(0), row.int(1), row.int(2), row.int(3), row.text(4)))
    }
    for one in judged {
      let id = RecordID(rawValue: one.record)
      let record =
        coded.records.first { $0.id == id }
        ?? coded.records.first { record in
          guard record.kind == id.kind, let trigger = record.evidence.first else { return false }
          return trigger.start == one.start && trigger.end == one.end
        }
      try connection.run(
        "UPDATE judged SET hash = ? WHERE judgement = ? AND position = ?",
        [
          SQLValue(
            try record.map { record throws(StoreError) in try RecordHash.number(of: record.id) }),
          .text(one.judgement), .integer(one.position),
        ])
    }
  }
}
