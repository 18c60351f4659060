import EntenteModels

/// Fills column tables from the tables of a store, row by row, without making records.
struct ColumnScan {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func commitments(_ query: Query) throws(StoreError) -> CommitmentTable {
    let sql = QuerySQL(query, isScan: true)
    let reader = RecordReader(connection)
    var table = CommitmentTable()
    try connection.run(
      """
      SELECT \(RecordReader.columns), h.hash
      \(sql.source(joins: " JOIN record_rows h ON h.row = r.fact", whole: true)) ORDER BY r.row
      """, sql.values
    ) { row throws(StoreError) in
      table.append(
        try reader.record(row), fact: RecordHash.id(row.int(25), kind: .commitment))
    }
    return table
  }

  private static let common = """
    r.row, r.hash, r.kind, r.document, r.fact, r.starts, r.ends, r.granularity, r.reported, r.flags,
    r.certainty, r.confidence, r.time_text IS NULL AND r.granularity IS NOT NULL, r.cells
    """

  func events(_ query: Query) throws(StoreError) -> EventTable {
    var table = EventTable()
    let sql = QuerySQL(query, isScan: true)
    var pool = PoolMap(connection)
    var list: [Int32] = []
    var common = CommonColumns(try documentNumbers(), connection)
    var types = TermPlaces(EventType.self, connection)
    var phases = TermPlaces(Phase.self, connection)
    try connection.run(
      """
      SELECT \(Self.common), r.type, r.mode, r.phase, r.quad, r.intensity, r.goldstein
      \(sql.source(whole: true)) ORDER BY r.row
      """, sql.values
    ) { row throws(StoreError) in
      try common.append(row, to: &table.records)
      table.type.append(try types.place(row.int(14)))
      table.mode.append(try pool.id(row, 15, &table.records.pool))
      table.phase.append(try phases.place(row.int(16)))
      table.quad.append(UInt8(truncatingIfNeeded: row.int(17)))
      table.intensity.append(Float(row.double(18)))
      table.goldstein.append(row.optionalDouble(19).map { Float($0) } ?? .nan)
      var cells = RecordCells(row.raw(13))
      try cells.read(into: &list, &pool, &table.records.pool)
      table.records.actors.append(list)
      try cells.read(into: &list, &pool, &table.records.pool)
      table.sources.append(list)
      try cells.read(into: &list, &pool, &table.records.pool)
      table.targets.append(list)
      try cells.read(into: &list, &pool, &table.records.pool)
      table.sourceSectors.append(list)
      try cells.read(into: &list, &pool, &table.records.pool)
      table.targetSectors.append(list)
      try cells.read(into: &list, &pool, &table.records.pool)
      table.records.topics.append(list)
    }
    try common.finish(&table.records)
    return table
  }

  func columns(_ query: Query) throws(StoreError) -> RecordColumns {
    var columns = RecordColumns()
    let sql = QuerySQL(query, isScan: true)
    var pool = PoolMap(connection)
    var list: [Int32] = []
    var common = CommonColumns(try documentNumbers(), connection)
    try connection.run(
      "SELECT \(Self.common) \(sql.source(whole: true)) ORDER BY r.row", sql.values
    ) { row throws(StoreError) in
      try common.append(row, to: &columns)
      var cells = RecordCells(row.raw(13))
      try cells.read(into: &list, &pool, &columns.pool)
      columns.actors.append(list)
      for _ in 0..<4 { cells.skip() }
      try cells.read(into: &list, &pool, &columns.pool)
      columns.topics.append(list)
    }
    try common.finish(&columns)
    return columns
  }

  /// The number of each document's id, by row.
  private func documentNumbers() throws(StoreError) -> [UInt64] {
    var numbers: [UInt64] = []
    try connection.run("SELECT row, id FROM documents ORDER BY row") { row in
      let place = row.int(0)
      while numbers.count <= place { numbers.append(0) }
      numbers[place] = DocumentID(rawValue: row.text(1)).number ?? 0
    }
    return numbers
  }
}
