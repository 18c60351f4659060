extension Record: JSONObjectConvertible {
  /// Writes the common keys, then the kind's own, in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("record", kind)
    json.field("id", id)
    json.field("document", document)
    write(slots: &json)
  }

  /// Writes all keys after `document`.
  package func write(slots json: inout JSONWriter) {
    json.field("published", published)
    json.field("evidence", evidence)
    json.field("time", time)
    json.flag("retrospective", isRetrospective)
    json.field("polarity", polarity)
    json.field("certainty", certainty)
    json.field("attribution", attribution)
    json.field("condition", condition)
    json.field("topics", topics)
    json.field("confidence", confidence)
    json.field("doubts", doubts)
    json.field("origin", origin)
    json.field("coder", coder)
    write(contentOf: &json)
  }

  private func write(contentOf json: inout JSONWriter) {
    switch content {
    case .event(let event): event.write(fields: &json)
    case .commitment(let commitment): commitment.write(fields: &json)
    case .measure(let measure): measure.write(fields: &json)
    case .expectation(let expectation): expectation.write(fields: &json)
    case .tenure(let tenure): tenure.write(fields: &json)
    case .instrument(let instrument): instrument.write(fields: &json)
    }
  }

  /// Reads a record; a key that its kind does not have is refused.
  public init(json: JSONObject) throws(JSONError) {
    let kind: RecordKind = try json.required("record")
    try json.refuseKeys(otherThan: Record.commonKeys + Record.ownKeys(of: kind))
    self.init(
      id: try json.required("id"), document: try json.required("document"),
      published: try json.optional("published"), evidence: try json.list("evidence"),
      confidence: try json.required("confidence"),
      content: try Content(kind: kind, json: json))
    time = try json.optional("time")
    isRetrospective = try json.flag("retrospective")
    polarity = try json.required("polarity")
    certainty = try json.required("certainty")
    attribution = try json.optional("attribution")
    condition = try json.optional("condition")
    topics = try json.list("topics")
    doubts = try json.list("doubts")
    origin = try json.required("origin")
    coder = try json.optional("coder")
    try checkForm(at: json.offset)
  }

  /// What no key says alone: the id's form, and evidence where the origin is a text.
  private func checkForm(at offset: Int) throws(JSONError) {
    guard id.kind == kind, id.isWellFormed else {
      throw JSONError(
        at: offset,
        "the id '\(id.rawValue)' is not '\(kind.idLetter)-' and 16 hex digits")
    }
    guard origin != .text || !evidence.isEmpty else {
      throw JSONError(at: offset, "a record whose origin is 'text' needs evidence")
    }
  }

  /// The keys that every kind has, in their order.
  package static let commonKeys = [
    "record", "id", "document", "published", "evidence", "time", "retrospective", "polarity",
    "certainty", "attribution", "condition", "topics", "confidence", "doubts", "origin", "coder",
  ]

  /// The keys of one kind, in their order.
  package static func ownKeys(of kind: RecordKind) -> [String] {
    switch kind {
    case .event:
      [
        "type", "mode", "contexts", "quad", "intensity", "cameo", "goldstein", "sources",
        "targets", "object", "place", "phase", "quantities",
      ]
    case .commitment:
      [
        "by", "to", "action", "object", "quantity", "schedule", "due", "inReturnFor", "partOf",
        "instrument", "status",
      ]
    case .measure:
      [
        "kind", "by", "on", "old", "new", "scope", "basis", "stage", "announced", "effective",
        "until",
      ]
    case .expectation: ["holder", "claim", "event", "quantity", "window", "outcome"]
    case .tenure: ["person", "role", "body", "began", "ended", "how", "phase"]
    case .instrument: ["name", "type", "parties", "series", "status", "language"]
    }
  }
}

extension Record.Content {
  /// Reads the kind's own keys.
  fileprivate init(kind: RecordKind, json: JSONObject) throws(JSONError) {
    switch kind {
    case .event: self = .event(try Event(json: json))
    case .commitment: self = .commitment(try Commitment(json: json))
    case .measure: self = .measure(try Measure(json: json))
    case .expectation: self = .expectation(try Expectation(json: json))
    case .tenure: self = .tenure(try Tenure(json: json))
    case .instrument: self = .instrument(try Instrument(json: json))
    }
  }
}
