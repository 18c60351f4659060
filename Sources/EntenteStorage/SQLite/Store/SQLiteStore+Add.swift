public import EntenteModels

extension SQLiteStore {
  /// Adds a document with its records and links them, in one transaction.
  public func add(_ coded: CodedDocument, recorded: Moment) throws(StoreError) -> Addition {
    try add(contentsOf: [coded], recorded: recorded)[0]
  }

  /// Adds documents with their records and links them, all in one transaction.
  public func add(
    contentsOf coded: [CodedDocument], recorded: Moment
  ) throws(StoreError) -> [Addition] {
    try change { connection throws(StoreError) in
      let adding = Adding(connection: connection, recorded: recorded)
      return try coded.map { one throws(StoreError) in try adding.add(one) }
    }
  }
}
