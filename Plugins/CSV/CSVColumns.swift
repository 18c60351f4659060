import EntenteKit

/// The columns of each kind of record, in their order.
enum CSVColumns {
  private static let common = [
    "id", "document", "published", "start", "end", "time_text", "retrospective", "polarity",
    "certainty", "confidence", "topics", "condition", "attribution", "doubts", "gloss", "quote",
  ]

  /// The names of the columns of a kind.
  static func header(of kind: RecordKind) -> [String] { common + own(of: kind) }

  private static func own(of kind: RecordKind) -> [String] {
    switch kind {
    case .event:
      [
        "type", "mode", "contexts", "quad", "intensity", "cameo", "goldstein", "sources", "targets",
        "object", "place", "phase", "quantities",
      ]
    case .commitment:
      [
        "by", "to", "action", "object", "value", "unit", "schedule", "due_start", "due_end",
        "in_return_for", "part_of", "instrument", "status",
      ]
    case .measure:
      [
        "kind", "by", "on", "old", "new", "unit", "scope", "basis", "stage", "announced",
        "effective", "until",
      ]
    case .expectation:
      [
        "holder", "claim", "type", "sources", "targets", "value", "unit", "window_start",
        "window_end", "outcome",
      ]
    case .tenure: ["person", "role", "body", "began", "ended", "how", "phase"]
    case .instrument: ["name", "type", "parties", "series", "status", "language"]
    }
  }

  /// The cells of a record, one a column.
  static func cells(of record: Record, gloss: String, quote: String?) -> [String] {
    let shared: [String?] = [
      record.id.rawValue, record.document.rawValue, record.published?.text,
      record.time?.start?.iso, record.time?.end?.iso, record.time?.text,
      record.isRetrospective ? "true" : nil, record.polarity.rawValue, record.certainty.rawValue,
      record.confidence.json, record.topics.map(\.rawValue).joined(separator: "; "),
      record.condition?.text, record.attribution?.text,
      record.doubts.map { "\($0.field): \($0.how?.rawValue ?? $0.missing ?? "")" }
        .joined(separator: "; "),
      gloss, quote,
    ]
    return (shared + own(of: record.content)).map { $0 ?? "" }
  }

  private static func own(of content: Record.Content) -> [String?] {
    switch content {
    case .event(let event): cells(of: event)
    case .commitment(let promise): cells(of: promise)
    case .measure(let measure): cells(of: measure)
    case .expectation(let expectation): cells(of: expectation)
    case .tenure(let tenure):
      [
        tenure.person.name ?? tenure.person.text, tenure.role, name(tenure.body),
        days(tenure.began), days(tenure.ended), tenure.how?.rawValue, tenure.phase.rawValue,
      ]
    case .instrument(let paper):
      [
        paper.name, paper.type.rawValue, list(paper.parties), paper.series, paper.status.rawValue,
        paper.language.map { "\($0.change.rawValue): \($0.phrase)" }.joined(separator: "; "),
      ]
    }
  }

  private static func cells(of event: Event) -> [String?] {
    [
      event.type.rawValue, event.mode?.rawValue,
      event.contexts.map(\.rawValue).joined(separator: "; "), "\(event.quad.rawValue)",
      event.intensity.description, event.cameo, event.goldstein?.description, list(event.sources),
      list(event.targets), event.object, event.place?.text, event.phase.rawValue,
      event.quantities.map { "\($0.value) \($0.unit)" }.joined(separator: "; "),
    ]
  }

  private static func cells(of promise: Commitment) -> [String?] {
    [
      list(promise.by), list(promise.to), promise.action, promise.object,
      promise.quantity?.value.description, promise.quantity?.unit,
      promise.schedule.map(\.quantity.phrase).joined(separator: "; "), promise.due?.start?.iso,
      promise.due?.end?.iso, promise.inReturnFor?.rawValue, promise.partOf?.rawValue,
      promise.instrument?.name, promise.status.rawValue,
    ]
  }

  private static func cells(of measure: Measure) -> [String?] {
    [
      measure.kind.rawValue, list(measure.by), list(measure.on), measure.old?.value.description,
      measure.new.value.description, measure.new.unit, measure.scope?.text, measure.basis?.text,
      measure.stage.rawValue, days(measure.announced), days(measure.effective),
      days(measure.until),
    ]
  }

  private static func cells(of expectation: Expectation) -> [String?] {
    [
      expectation.holder.map(name), expectation.claim, expectation.event?.type?.rawValue,
      list(expectation.event?.sources ?? []), list(expectation.event?.targets ?? []),
      expectation.quantity?.value.description, expectation.quantity?.unit,
      expectation.window?.start?.iso, expectation.window?.end?.iso, expectation.outcome.rawValue,
    ]
  }

  private static func days(_ time: TimeExpression?) -> String? {
    guard let start = time?.start ?? time?.end else { return nil }
    return start == time?.end || time?.end == nil
      ? start.iso : "\(start.iso)/\(time?.end?.iso ?? "")"
  }

  private static func list(_ actors: [Actor]) -> String {
    actors.map(name).joined(separator: "; ")
  }

  /// `KOR`, `KOR.GOV Lee Jae Myung`, or the text's words.
  private static func name(_ actor: Actor) -> String {
    guard let code = actor.code?.rawValue else { return actor.name ?? actor.text }
    let sector = actor.sector.map { "." + $0.rawValue } ?? ""
    return code + sector + (actor.name.map { " " + $0 } ?? "")
  }
}
