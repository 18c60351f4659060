public import EntenteModels

extension SQLiteStore {
  /// The events that a query finds, as columns, in the order in which they were stored.
  public func events(_ query: Query) throws(StoreError) -> EventTable {
    var query = query
    query.kind = .events
    return try withConnection { connection throws(StoreError) in
      try connection.snapshot { () throws(StoreError) in
        try ColumnScan(connection).events(query)
      }
    }
  }

  /// The commitments that a query finds, as columns.
  public func commitments(_ query: Query) throws(StoreError) -> CommitmentTable {
    var query = query
    query.kind = .commitments
    return try withConnection { connection throws(StoreError) in
      try connection.snapshot { () throws(StoreError) in
        try ColumnScan(connection).commitments(query)
      }
    }
  }

  /// The records that a query finds, as common columns.
  public func columns(_ query: Query) throws(StoreError) -> RecordColumns {
    var query = query
    if query.kind == .facts { query.kind = .records }
    return try withConnection { connection throws(StoreError) in
      try connection.snapshot { () throws(StoreError) in
        try ColumnScan(connection).columns(query)
      }
    }
  }
}
