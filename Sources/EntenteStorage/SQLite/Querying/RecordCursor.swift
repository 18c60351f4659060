import EntenteModels

/// Steps through rows that belong to records, in the order of records, alongside a scan of those.
///
/// It walks where the next record is near and looks up where it is far, so that a scan of all and a scan
/// of few both cost what they should.
struct RecordCursor {
  private let statement: Statement
  private var record = Int.min / 2
  /// Whether the row that the statement stands on was handed out.
  private var isTaken = false

  /// A cursor over a statement whose only place is the record to start at and whose first column is the
  /// record.
  init(_ statement: Statement) {
    self.statement = statement
    statement.reset()
  }

  /// The next row of a record; nil after its last. Records must come in ascending order.
  mutating func next(of target: Int) throws(StoreError) -> Row? {
    if target > record + 32 {
      statement.reset()
      statement.bind(1, target)
      try step()
    } else if isTaken {
      try step()
    }
    while record < target { try step() }
    isTaken = record == target
    return isTaken ? statement.row : nil
  }

  private mutating func step() throws(StoreError) {
    record = try statement.step() ? statement.row.int(0) : .max / 2
  }
}

/// The parties of records in ascending order, as ids of a pool.
struct PartyCursor {
  /// The codes of all actors, each once.
  private(set) var codes: [Int32] = []
  /// The codes of the sources; -1 without one.
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  private(set) var sourceSectors: [Int32] = []
  private(set) var targetSectors: [Int32] = []
  private var cursor: RecordCursor
  private let source: Int
  private let target: Int

  init(_ connection: Connection) throws(StoreError) {
    cursor = RecordCursor(
      try connection.statement(
        """
        SELECT record, role, code, sector FROM party_rows WHERE record >= ?
        ORDER BY record, position
        """))
    source = try connection.terms.known("sources", in: connection) ?? -1
    target = try connection.terms.known("targets", in: connection) ?? -1
  }

  /// Reads the parties of a record.
  mutating func go(
    to record: Int, _ map: inout PoolMap, _ pool: inout StringPool
  ) throws(StoreError) {
    codes.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    sourceSectors.removeAll(keepingCapacity: true)
    targetSectors.removeAll(keepingCapacity: true)
    while let row = try cursor.next(of: record) {
      let code = try map.id(row, 2, &pool)
      if code >= 0, !codes.contains(code) { codes.append(code) }
      let role = row.int(1)
      if role == source {
        sources.append(code)
        sourceSectors.append(try map.id(row, 3, &pool))
      } else if role == target {
        targets.append(code)
        targetSectors.append(try map.id(row, 3, &pool))
      }
    }
  }
}

/// The topics of records in ascending order, as ids of a pool.
struct TopicCursor {
  /// The topics of the record, in its order.
  private(set) var topics: [Int32] = []
  private var cursor: RecordCursor

  init(_ connection: Connection) throws(StoreError) {
    cursor = RecordCursor(
      try connection.statement(
        "SELECT record, topic FROM topic_rows WHERE record >= ? ORDER BY record, position"))
  }

  /// Reads the topics of a record.
  mutating func go(
    to record: Int, _ map: inout PoolMap, _ pool: inout StringPool
  ) throws(StoreError) {
    topics.removeAll(keepingCapacity: true)
    while let row = try cursor.next(of: record) { topics.append(try map.id(row, 1, &pool)) }
  }
}
