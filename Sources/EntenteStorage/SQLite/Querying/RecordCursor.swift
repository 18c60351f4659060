import EntenteModels

/// Steps through rows that belong to records, in the order of records, alongside a scan of those.
///
/// It walks where the next record is near and looks up where it is far, so that a scan of all and a scan
/// of few both cost what they should.
struct RecordCursor {
  private let statement: Statement
  private var record = Int.min / 2

  /// A cursor over a statement whose only place is the record to start at and whose first column is the
  /// record.
  init(_ statement: Statement) {
    self.statement = statement
    statement.reset()
  }

  /// Hands each row of a record to `body`; records must come in ascending order.
  mutating func rows(
    of target: Int, _ body: (Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    if target > record + 32 {
      statement.reset()
      statement.bind(1, target)
      try step()
    }
    while record < target { try step() }
    while record == target {
      try body(statement.row)
      try step()
    }
  }

  private mutating func step() throws(StoreError) {
    record = try statement.step() ? statement.row.int(0) : .max / 2
  }
}

/// The parties of records in ascending order, as ids of a pool.
final class PartyCursor {
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
  func go(
    to record: Int, _ map: PoolMap, _ pool: inout StringPool
  ) throws(StoreError) {
    codes.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    sourceSectors.removeAll(keepingCapacity: true)
    targetSectors.removeAll(keepingCapacity: true)
    try cursor.rows(of: record) { row throws(StoreError) in
      let code = try row.optionalInt(2).map { number throws(StoreError) in
        try map.id(number, &pool)
      } ?? -1
      if code >= 0, !codes.contains(code) { codes.append(code) }
      let role = row.int(1)
      guard role == source || role == target else { return }
      let sector = try row.optionalInt(3).map { number throws(StoreError) in
        try map.id(number, &pool)
      } ?? -1
      if role == source {
        sources.append(code)
        sourceSectors.append(sector)
      } else {
        targets.append(code)
        targetSectors.append(sector)
      }
    }
  }
}

/// The topics of records in ascending order, as ids of a pool.
final class TopicCursor {
  private var cursor: RecordCursor

  init(_ connection: Connection) throws(StoreError) {
    cursor = RecordCursor(
      try connection.statement(
        "SELECT record, topic FROM topic_rows WHERE record >= ? ORDER BY record, position"))
  }

  /// The topics of a record.
  func topics(
    of record: Int, _ map: PoolMap, _ pool: inout StringPool
  ) throws(StoreError) -> [Int32] {
    var topics: [Int32] = []
    try cursor.rows(of: record) { row throws(StoreError) in
      topics.append(try map.id(row.int(1), &pool))
    }
    return topics
  }
}
