import EntenteModels

/// The common columns at work.
struct CommonColumns {
  private let documents: [UInt64]
  /// Rows whose fact is another record's: the place in the column and the fact's row.
  private var joined: [(place: Int, fact: Int)] = []
  private var granularity: TermPlaces<Granularity>
  private var certainty: TermPlaces<Certainty>
  private let connection: Connection

  init(_ documents: [UInt64], _ connection: Connection) {
    self.documents = documents
    self.connection = connection
    granularity = TermPlaces(Granularity.self, connection)
    certainty = TermPlaces(Certainty.self, connection)
  }

  mutating func append(
    _ row: Row, to columns: inout RecordColumns
  ) throws(StoreError) {
    if row.int(4) != row.int(0) { joined.append((columns.id.count, row.int(4))) }
    let bits = RecordHash.bits(row.int(1))
    columns.kind.append(UInt8(truncatingIfNeeded: row.int(2)))
    columns.id.append(bits)
    columns.fact.append(bits)
    let document = row.int(3)
    columns.document.append(documents.indices.contains(document) ? documents[document] : 0)
    if row.int(12) != 0 {
      let time = try ownTime(row.int(0))
      columns.start.append(time?.start?.number ?? RecordColumns.noDay)
      columns.end.append(time?.end?.number ?? RecordColumns.noDay)
    } else if row.isNull(7) {
      columns.start.append(RecordColumns.noDay)
      columns.end.append(RecordColumns.noDay)
    } else {
      columns.start.append(row.day(5)?.number ?? RecordColumns.noDay)
      columns.end.append(row.day(6)?.number ?? RecordColumns.noDay)
    }
    columns.granularity.append(row.isNull(7) ? 255 : try granularity.place(row.int(7)))
    columns.reported.append(row.day(8)?.number ?? RecordColumns.noDay)
    columns.flags.append(RecordFlags(rawValue: UInt8(row.int(9) & 63)))
    columns.certainty.append(try certainty.place(row.int(10)))
    columns.confidence.append(UInt16(truncatingIfNeeded: row.int(11)))
  }

  /// A time that is not the record's validity: it stands in the rest.
  private func ownTime(_ record: Int) throws(StoreError) -> TimeExpression? {
    var rest = ""
    try connection.run("SELECT rest FROM record_rows WHERE row = ?", [.integer(record)]) {
      rest = $0.text(0)
    }
    do {
      return try JSONObject(JSONValue(text: rest)).optional("time")
    } catch {
      throw StoreError(.damage, "a stored time cannot be read: \(error)")
    }
  }

  /// Names the facts of records that are not alone.
  func finish(_ columns: inout RecordColumns) throws(StoreError) {
    let select = try connection.statement("SELECT hash FROM record_rows WHERE row = ?")
    for (place, fact) in joined {
      select.bind(1, fact)
      if let hash = try select.number() { columns.fact[place] = RecordHash.bits(hash) }
    }
  }
}
