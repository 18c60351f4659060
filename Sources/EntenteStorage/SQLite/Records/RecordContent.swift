package import EntenteModels

// What columns hold of each kind of record.
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

  /// The value of a column that only some kinds have, in words; empty where there is none.
  package func value(_ column: QueryColumn) -> String {
    switch column {
    case .type: typeName ?? ""
    case .mode: modeName ?? ""
    case .status: statusName ?? ""
    case .phase: phaseName ?? ""
    case .amount:
      allQuantities.map { "\($0.quantity.value) \($0.quantity.unit)" }.joined(separator: ", ")
    default: ""
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

  /// What it is about, in words: what a search finds besides the evidence.
  var about: String? {
    switch self {
    case .event(let event): event.object
    case .commitment(let promise): promise.object
    case .measure(let measure): measure.scope?.text
    case .expectation(let expectation): expectation.claim
    case .tenure(let tenure): tenure.role
    case .instrument(let instrument): instrument.name
    }
  }

  /// The records that it names, with the key they stand under.
  var links: [(relation: String, target: RecordID)] {
    guard case .commitment(let promise) = self else { return [] }
    return [
      ("inReturnFor", promise.inReturnFor), ("partOf", promise.partOf),
      ("instrument", promise.instrument?.id),
    ].compactMap { relation, target in target.map { (relation, $0) } }
  }
}

extension Record {
  /// When the record holds: its time, for a tenure its beginning or end, for a measure from when it
  /// applies until its end, where that is known and it was not taken back.
  var validity: DayRange? {
    switch content {
    case .tenure(let tenure): return (tenure.began ?? tenure.ended)?.range
    case .measure(let measure):
      let isGone = [.superseded, .struckDown, .ended].contains(measure.stage)
      guard let start = measure.effective?.start, measure.until != nil || !isGone else { break }
      return DayRange(start: start, end: measure.until?.end)
    default: break
    }
    return time?.range
  }

  /// The words that the full-text index has for it, as the view `record_text` gives them.
  var indexedWords: String {
    var words = evidence.map { $0.repaired ?? $0.quote }.joined(separator: "\n") + "\n"
    if case .commitment(let promise) = content { words += promise.action + " " }
    return words + (content.about ?? "")
  }
}
