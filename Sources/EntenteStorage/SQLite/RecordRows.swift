import EntenteModels

/// A record as rows of the tables that people query.
struct RecordRows {
  let record: Record
  let position: Int
  let block: String
  let recorded: Moment

  /// Inserts the record and what belongs to it.
  func insert(into connection: Connection) throws(StoreError) {
    try connection.run(
      """
      INSERT INTO records (id, kind, document, fact, block, type, mode, status, phase, polarity,
        certainty, starts, ends, due, reported, recorded, retrospective, doubtful, confidence,
        origin, position, record_json)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, columns)
    var row = 0
    try connection.run("SELECT last_insert_rowid()") { row = $0.int(0) }
    try insertParts(row, into: connection)
  }

  private var columns: [SQLValue] {
    let content = record.content
    return [
      .text(record.id.rawValue), .text(record.kind.rawValue), .text(record.document.rawValue),
      .text(record.id.rawValue), .text(block), SQLValue(content.typeName),
      SQLValue(content.modeName),
      SQLValue(content.statusName), SQLValue(content.phaseName), .text(record.polarity.rawValue),
      .text(record.certainty.rawValue), SQLValue(days?.start), SQLValue(days?.end),
      SQLValue(content.due?.end ?? content.due?.start), SQLValue(record.published?.day),
      .text(recorded.text), .integer(record.isRetrospective ? 1 : 0),
      .integer(record.doubts.isEmpty ? 0 : 1), .real(record.confidence.probability),
      .text(record.origin.rawValue), .integer(position), .text(record.json),
    ]
  }

  /// When the record holds: its time, for a tenure its beginning or end, for a measure from when it
  /// applies until its end, where that is known and it was not taken back.
  private var days: DayRange? {
    switch record.content {
    case .tenure(let tenure): return (tenure.began ?? tenure.ended)?.range
    case .measure(let measure):
      let isGone = [.superseded, .struckDown, .ended].contains(measure.stage)
      guard let start = measure.effective?.start, measure.until != nil || !isGone else { break }
      return DayRange(start: start, end: measure.until?.end)
    default: break
    }
    return record.time?.range
  }

  private func insertParts(_ row: Int, into connection: Connection) throws(StoreError) {
    let key = SQLValue.integer(row)
    for (index, participant) in record.participants.enumerated() {
      let actor = participant.actor
      try connection.run(
        "INSERT INTO actors VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
          key, .text(participant.role), .integer(index), SQLValue(actor.code?.rawValue),
          SQLValue(actor.sector?.rawValue), SQLValue(actor.id?.rawValue), SQLValue(actor.name),
          .text(actor.text),
        ])
    }
    for topic in record.topics {
      try connection.run("INSERT INTO topics VALUES (?, ?)", [key, .text(topic.rawValue)])
    }
    for (role, quantity) in record.content.allQuantities {
      try connection.run(
        "INSERT INTO quantities VALUES (?, ?, ?, ?, ?)",
        [
          key, .text(role), .text(quantity.value.description), .real(quantity.value.approximate),
          .text(quantity.unit),
        ])
    }
    for evidence in record.evidence {
      try connection.run(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?)",
        [
          key, .integer(evidence.sentence), .integer(evidence.start), .integer(evidence.end),
          .text(evidence.quote),
        ])
    }
    let words = record.evidence.map { $0.repaired ?? $0.quote } + [record.content.words]
    try connection.run(
      "INSERT INTO record_words (rowid, words) VALUES (?, ?)",
      [key, .text(words.joined(separator: "\n"))])
  }
}

extension Record.Content {
  /// What `type:` and `kind:` ask for.
  var typeName: String? {
    switch self {
    case .event(let event): event.type.rawValue
    case .commitment(let promise): promise.action
    case .measure(let measure): measure.kind.rawValue
    case .expectation(let expectation): expectation.event?.type?.rawValue
    case .tenure(let tenure): tenure.how?.rawValue
    case .instrument(let instrument): instrument.type.rawValue
    }
  }

  var modeName: String? {
    if case .event(let event) = self { event.mode?.rawValue } else { nil }
  }

  /// What `status:`, `stage:` and `outcome:` ask for.
  var statusName: String? {
    switch self {
    case .commitment(let promise): promise.status.rawValue
    case .measure(let measure): measure.stage.rawValue
    case .expectation(let expectation): expectation.outcome.rawValue
    case .instrument(let instrument): instrument.status.rawValue
    case .event, .tenure: nil
    }
  }

  var phaseName: String? {
    switch self {
    case .event(let event): event.phase.rawValue
    case .tenure(let tenure): tenure.phase.rawValue
    default: nil
    }
  }

  /// By when: a promise's due date, an expectation's window.
  var due: TimeExpression? {
    switch self {
    case .commitment(let promise): promise.due
    case .expectation(let expectation): expectation.window
    default: nil
    }
  }

  /// Every amount with the key it stands under.
  var allQuantities: [(role: String, quantity: Quantity)] {
    switch self {
    case .event(let event): event.quantities.map { ("quantities", $0) }
    case .commitment(let promise):
      (promise.quantity.map { [("quantity", $0)] } ?? [])
        + promise.schedule.map { ("schedule", $0.quantity) }
    case .measure(let measure):
      (measure.old.map { [("old", $0)] } ?? []) + [("new", measure.new)]
    case .expectation(let expectation): expectation.quantity.map { [("quantity", $0)] } ?? []
    case .tenure, .instrument: []
    }
  }

  /// Words besides the evidence that a search should find.
  var words: String {
    switch self {
    case .event(let event): event.object ?? ""
    case .commitment(let promise): "\(promise.action) \(promise.object)"
    case .measure(let measure): measure.scope?.text ?? ""
    case .expectation(let expectation): expectation.claim
    case .tenure(let tenure): tenure.role
    case .instrument(let instrument): instrument.name
    }
  }
}
