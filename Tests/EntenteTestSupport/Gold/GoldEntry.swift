import EntenteModels

/// A fact that a record should tell, or a mistake that none should make.
struct GoldEntry: Sendable {
  /// Its name in the file.
  let id: String
  /// The kinds of record that can tell it.
  let kinds: [String]
  /// The bytes of the paragraph that tells it.
  let paragraph: Range<Int>
  /// What a record must meet to be about it.
  let core: [GoldCondition]
  /// What is then asked of the record one by one.
  let slots: [GoldCondition]

  /// An entry of a gold file about a text.
  init(_ json: JSONValue, _ text: [UInt8]) throws(JSONError) {
    let fields = try JSONObject(json)
    id = try fields.required("id")
    kinds = try fields.list("kinds") + [fields.optional("kind")].compactMap { $0 }
    if let line = try fields.optional("paragraph", as: Int.self) {
      guard let range = text.line(line) else {
        throw JSONError(at: json.offset, "the article has no line \(line)")
      }
      paragraph = range
    } else {
      let anchor: String = try fields.required("anchor")
      guard let range = text.line(holding: Array(anchor.utf8)) else {
        throw JSONError(at: json.offset, "the article does not say '\(anchor)'")
      }
      paragraph = range
    }
    core = try GoldCondition.all(in: fields.value("core"))
    slots = try GoldCondition.all(in: fields.value("slots"))
  }

  /// Whether a record stands in the paragraph, is of a fitting kind and meets the core.
  func isTold(by record: GoldRecord) -> Bool {
    kinds.contains(record.kind) && record.stands(in: paragraph)
      && core.allSatisfy { $0.holds(of: record) }
  }
}

extension [UInt8] {
  /// The bytes of a line, counted from 0, without its end.
  fileprivate func line(_ number: Int) -> Range<Int>? {
    var start = 0
    for _ in 0..<number {
      guard let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    return start..<(self[start...].firstIndex(of: UInt8(ascii: "\n")) ?? count)
  }

  /// The bytes of the first line in which some words begin.
  fileprivate func line(holding words: [UInt8]) -> Range<Int>? {
    guard let place = firstRange(of: words)?.lowerBound else { return nil }
    let start = self[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return start..<(self[place...].firstIndex(of: UInt8(ascii: "\n")) ?? count)
  }
}
