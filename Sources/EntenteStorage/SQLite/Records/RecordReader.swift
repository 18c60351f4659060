import EntenteModels

/// Reads records back from the tables of a store, exactly as they were added.
final class RecordReader {
  /// What `record(_:)` reads, of `record_rows r`.
  static let columns = """
    r.row, r.hash, r.kind, r.document, r.reported, r.type, r.mode, r.status, r.phase, r.certainty,
    r.flags, r.confidence, r.starts, r.ends, r.granularity, r.timex, r.time_text, r.origin, r.coder,
    r.quad, r.intensity, r.goldstein, r.cameo, r.about, r.rest
    """

  private static let nothing = JSONValue(.object([]), at: 0)

  private let connection: Connection
  private var document: (row: Int, id: DocumentID, published: Moment?, text: [UInt8])?

  init(_ connection: Connection) { self.connection = connection }

  /// The record of a row that has `columns` first.
  ///
  /// - Throws: `StoreError` of code `damage` when the row cannot be understood.
  func record(_ row: Row) throws(StoreError) -> Record {
    guard RecordKind.allCases.indices.contains(row.int(2)) else {
      throw StoreError(.damage, "a stored record is of no known kind: \(row.int(2))")
    }
    let kind = RecordKind.allCases[row.int(2)]
    let id = RecordHash.id(row.int(1), kind: kind)
    do {
      return try read(row, id, kind)
    } catch let error as JSONError {
      throw StoreError(.damage, "the stored record \(id.rawValue) cannot be read: \(error)")
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.damage, "the stored record \(id.rawValue) cannot be read: \(error)")
    }
  }

  private func read(_ row: Row, _ id: RecordID, _ kind: RecordKind) throws -> Record {
    let key = row.int(0)
    let rest =
      try JSONObject(row.isNull(24) ? Self.nothing : JSONValue(text: row.text(24)))
    let source = try self.source(row.int(3))
    var record = Record(
      id: id, document: source.id, published: source.published,
      evidence: try evidence(of: key, in: source.text),
      confidence: Confidence(thousandths: row.int(11)),
      content: try content(row, kind, rest, try RecordParties(of: key, connection)))
    if try rest.flag("unpublished") { record.published = nil }
    record.published = try rest.optional("published") ?? record.published
    record.time = try rest.optional("time") ?? time(row)
    let flags = RecordFlags(rawValue: UInt8(truncatingIfNeeded: row.int(10)))
    record.isRetrospective = flags.contains(.retrospective)
    record.polarity = flags.contains(.negative) ? .negative : .positive
    record.certainty = try name(row, 9) ?? .certain
    record.attribution = try rest.optional("attribution")
    record.condition = try rest.optional("condition")
    record.topics = try topics(of: key)
    record.doubts = try rest.list("doubts")
    record.origin = try name(row, 17) ?? .text
    record.coder = try row.optionalInt(18).flatMap { number throws(StoreError) in
      try connection.terms.coder(number, in: connection)
    }
    return record
  }

  /// The value of a column that holds the number of a name.
  private func name<Name: RawRepresentable>(
    _ row: Row, _ column: Int32
  ) throws(StoreError) -> Name? where Name.RawValue == String {
    guard let number = row.optionalInt(column) else { return nil }
    let text = try connection.terms.text(number, in: connection)
    guard let value = Name(rawValue: text) else {
      throw StoreError(.damage, "a stored record has '\(text)' where \(Name.self) is due")
    }
    return value
  }

  private func time(_ row: Row) throws(StoreError) -> TimeExpression? {
    guard !row.isNull(16), let granularity: Granularity = try name(row, 14) else { return nil }
    let range = DayRange(start: row.day(12), end: row.day(13))
    return TimeExpression(
      text: row.text(16), timex: row.optionalText(15) ?? range.start?.iso ?? "", range: range,
      granularity: granularity)
  }

  // MARK: What belongs to it

  /// The document of a row; the last one is kept, as records of a document mostly come together.
  private func source(
    _ row: Int
  ) throws(StoreError) -> (row: Int, id: DocumentID, published: Moment?, text: [UInt8]) {
    if let document, document.row == row { return document }
    let select = try connection.statement(
      "SELECT id, published, text FROM documents WHERE row = ?")
    select.bind(1, row)
    var found = (row: row, id: DocumentID(rawValue: ""), published: Moment?.none, text: [UInt8]())
    while try select.step() {
      found.id = DocumentID(rawValue: select.row.text(0))
      found.published = select.row.optionalText(1).flatMap { Moment(iso: $0) }
      found.text = Array(select.row.utf8(2))
    }
    document = found
    return found
  }

  private func evidence(of key: Int, in text: [UInt8]) throws(StoreError) -> [Evidence] {
    let select = try connection.statement(
      """
      SELECT sentence, start, end, role, repaired, quote FROM evidence_rows WHERE record = ?
      ORDER BY position
      """)
    select.bind(1, key)
    var all: [Evidence] = []
    while try select.step() {
      let row = select.row
      let (start, end) = (row.int(1), row.int(2))
      var quote = row.optionalText(5)
      if quote == nil, start >= 0, start <= end, end <= text.count {
        quote = String(decoding: text[start..<end], as: UTF8.self)
      }
      all.append(
        Evidence(
          sentence: row.int(0), start: start, end: end, quote: quote ?? "",
          role: try name(row, 3), repaired: row.optionalText(4)))
    }
    return all
  }

  private func topics(of key: Int) throws(StoreError) -> [Topic] {
    let select = try connection.statement(
      "SELECT topic FROM topic_rows WHERE record = ? ORDER BY position")
    select.bind(1, key)
    var all: [Topic] = []
    while try select.step() {
      all.append(
        Topic(rawValue: try connection.terms.text(select.row.int(0), in: connection)))
    }
    return all
  }

  // MARK: What it says

  private func content(
    _ row: Row, _ kind: RecordKind, _ rest: JSONObject, _ parties: RecordParties
  ) throws -> Record.Content {
    let about = row.optionalText(23)
    switch kind {
    case .event: return .event(try event(row, rest, parties))
    case .commitment:
      return .commitment(
        Commitment(
          by: parties["by"], to: parties["to"], action: try text(row, 5), object: about ?? "",
          quantity: try rest.optional("quantity"), schedule: try rest.list("schedule"),
          due: try rest.optional("due"), inReturnFor: try rest.optional("inReturnFor"),
          partOf: try rest.optional("partOf"), instrument: try rest.optional("instrument"),
          status: try needed(row, 7)))
    case .measure:
      return .measure(
        Measure(
          kind: try needed(row, 5), by: parties["by"], on: parties["on"],
          old: try rest.optional("old"), new: try rest.required("new"),
          scope: try rest.optional("scope"), basis: try rest.optional("basis"),
          stage: try needed(row, 7), announced: try rest.optional("announced"),
          effective: try rest.optional("effective"), until: try rest.optional("until")))
    case .expectation:
      let event =
        try rest.flag("event")
        ? ExpectedEvent(
          type: try name(row, 5), sources: parties["sources"], targets: parties["targets"]) : nil
      return .expectation(
        Expectation(
          holder: parties["holder"].first, claim: about ?? "", event: event,
          quantity: try rest.optional("quantity"), window: try rest.optional("window"),
          outcome: try needed(row, 7)))
    case .tenure:
      return .tenure(
        Tenure(
          person: try parties.only("person"), role: about ?? "", body: try parties.only("body"),
          began: try rest.optional("began"), ended: try rest.optional("ended"),
          how: try name(row, 5), phase: try needed(row, 8)))
    case .instrument:
      return .instrument(
        Instrument(
          name: about ?? "", type: try needed(row, 5), parties: parties["parties"],
          series: try rest.optional("series"), status: try needed(row, 7),
          language: try rest.list("language")))
    }
  }

  private func event(
    _ row: Row, _ rest: JSONObject, _ parties: RecordParties
  ) throws -> Event {
    Event(
      type: try needed(row, 5), mode: try name(row, 6), contexts: try rest.list("contexts"),
      quad: Quad(rawValue: row.int(19)) ?? .verbalCooperation,
      intensity: try rest.optional("intensity") ?? RecordRest.decimal(row.double(20)),
      cameo: row.optionalText(22),
      goldstein: try rest.optional("goldstein")
        ?? row.optionalDouble(21).map(RecordRest.decimal), sources: parties["sources"],
      targets: parties["targets"], object: row.optionalText(23), place: try rest.optional("place"),
      phase: try needed(row, 8), quantities: try rest.list("quantities"))
  }

  private func text(_ row: Row, _ column: Int32) throws(StoreError) -> String {
    try connection.terms.text(row.int(column), in: connection)
  }

  /// The value of a column that every record of its kind has.
  private func needed<Name: RawRepresentable>(
    _ row: Row, _ column: Int32
  ) throws(StoreError) -> Name where Name.RawValue == String {
    guard let value: Name = try name(row, column) else {
      throw StoreError(.damage, "a stored record lacks its \(Name.self)")
    }
    return value
  }
}
