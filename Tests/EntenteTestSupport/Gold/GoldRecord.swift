import EntenteModels

/// A record as conditions ask about it, by the keys of its JSON.
struct GoldRecord: Sendable {
  /// The record's JSON.
  let json: JSONValue
  /// Where its evidence stands, in bytes.
  let evidence: [Range<Int>]
  /// The kind of record, as printed.
  let kind: String

  /// A record that a coder made.
  init(_ record: Record) throws(JSONError) {
    json = try JSONValue(text: record.json)
    evidence = record.evidence.map { $0.start..<$0.end }
    kind = json["record"]?.string ?? ""
  }

  /// Whether some evidence lies in a paragraph.
  func stands(in paragraph: Range<Int>) -> Bool {
    evidence.contains {
      paragraph.lowerBound <= $0.lowerBound && $0.upperBound <= paragraph.upperBound
    }
  }

  /// A field's words: its text, or all that stands in it.
  func words(_ field: String) -> String { json[field]?.words ?? "" }

  // MARK: Actors

  private static let roles = [
    "sources", "targets", "by", "to", "on", "parties", "body", "holder", "person",
  ]

  /// Everybody who takes part, those of an expected event too; not who says so.
  var actors: [JSONValue] {
    Self.roles.flatMap { actors(in: $0) } + json.list("actors")
      + ["sources", "targets"].flatMap { json["event"]?.list($0) ?? [] }
  }

  /// The codes of everybody who takes part.
  var codes: Set<String> { Set(actors.compactMap { $0["code"]?.string }) }

  /// The codes of whoever stands in some fields.
  func codes(in fields: String...) -> Set<String> {
    Set(fields.flatMap { actors(in: $0) }.compactMap { $0["code"]?.string })
  }

  /// The codes on one side; of an expectation's event where the record has no such side.
  func codes(onSide side: String) -> Set<String> {
    let home = json[side] == nil ? json["event"] ?? json : json
    return Set(home.list(side).compactMap { ($0["actor"] ?? $0)["code"]?.string })
  }

  private func actors(in field: String) -> [JSONValue] {
    json.list(field).filter(\.isObject).map { $0["actor"] ?? $0 }
  }

  // MARK: Numbers and times

  /// All amounts in it.
  var quantities: [JSONValue] {
    ["quantity", "quantities", "old", "new"].flatMap { json.list($0) }.filter(\.isObject)
  }

  /// The number of an amount in a field.
  func number(_ field: String) -> Double? { json[field]?["value"]?.number }

  /// All times in it that have a beginning.
  var times: [JSONValue] {
    ["time", "window", "due", "began", "ended", "effective", "announced"]
      .compactMap { json[$0] }.filter { $0["start"] != nil }
  }
}
