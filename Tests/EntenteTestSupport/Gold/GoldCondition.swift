import EntenteModels

/// One condition of a gold file: a key and the values that it allows.
struct GoldCondition: Sendable {
  let key: String
  /// What the file says, whole.
  private let value: JSONValue
  /// The strings among the values.
  private let texts: [String]
  private let test: Test

  private typealias Test = @Sendable (GoldCondition, GoldRecord) -> Bool

  /// The conditions of a mapping; none where it is absent.
  static func all(in json: JSONValue?) throws(JSONError) -> [GoldCondition] {
    guard let json else { return [] }
    var all: [GoldCondition] = []
    for field in try JSONObject(json).fields {
      guard let test = tests[field.key] else {
        throw JSONError(at: field.value.offset, "gold knows no condition '\(field.key)'")
      }
      all.append(
        GoldCondition(
          key: field.key, value: field.value, texts: field.value.elements.compactMap(\.string),
          test: test))
    }
    return all
  }

  /// Whether a record meets it.
  func holds(of record: GoldRecord) -> Bool { test(self, record) }

  // MARK: The conditions

  private static let tests: [String: Test] = {
    var tests: [String: Test] = [
      "actors": { $1.codes.isSuperset(of: $0.texts) },
      "actors2": { $1.codes.isSuperset(of: $0.texts) },
      "names": { $0.areNamed(in: $1) },
      "comparator": { $0.isAny($1.quantities.compactMap { $0["comparator"]?.string }) },
      "measureKind": { $0.isAny([$1.json["kind"]?.string].compactMap { $0 }) },
      "instrumentType": { $0.isAny([$1.words("type")]) },
      "time": { condition, record in record.times.contains { condition.covers($0) } },
      "fromTime": { $0.covers($1.json["began"]) || $0.covers($1.json["time"]) },
      "dueYear": { condition, record in
        record.times.contains { $0["end"]?.string?.hasPrefix(condition.value.words) == true }
      },
      "unit": { $0.isAny($1.quantities.map { $0["unit"]?.words ?? "" }) },
      "fromValue": { $0.equals($1.number("old")) },
      "toValue": { $0.equals($1.number("new")) },
      "place": { $0.isPart(of: $1.words("place")) },
      "holder": { !$1.codes(in: "holder", "attribution").isDisjoint(with: $0.texts) },
      "attributed": { $0.isPart(of: $1.words("attribution") + $1.words("holder")) },
      "claimHas": { $0.isPart(of: $1.words("claim") + $1.words("object")) },
      "conditionHas": { $0.isPart(of: $1.words("condition")) },
      "objectHas": { $0.isPart(of: $1.words("object")) },
      "basisHas": { $0.isPart(of: $1.words("basis")) },
      "instrumentNamed": {
        $0.isPart(of: $1.words($1.kind == "instrument" ? "name" : "instrument"))
      },
      "hasCondition": { ($1.json["condition"] != nil) == $0.value.bool },
      "inReturn": { ($1.json["inReturnFor"] != nil) == $0.value.bool },
      "track": { condition, record in
        record.json.list("topics").contains { condition.texts.contains($0.string ?? "") }
      },
    ]
    for side in ["sources", "targets", "by", "to", "on"] {
      tests[side] = { $0.isSide($1.codes(onSide: $0.key)) }
    }
    for name in [
      "type", "mode", "phase", "status", "outcome", "certainty", "action", "how", "role",
    ] {
      tests[name] = { $0.isNamed(by: $1) }
    }
    for amount in ["value", "quantity"] {
      tests[amount] = { condition, record in
        record.quantities.contains { condition.equals($0["value"]?.number) }
      }
    }
    for change in ["dropped", "added", "kept"] {
      tests["language" + change.prefix(1).uppercased() + change.dropFirst()] = {
        condition, record in
        record.json.list("language").contains {
          $0["change"]?.string == change && condition.isPart(of: $0["phrase"]?.words ?? "")
        }
      }
    }
    return tests
  }()

  // MARK: How values are compared

  /// Whether one of the values is among some words, case and accents aside.
  private func isAny(_ found: [String]) -> Bool {
    let found = found.map(\.folded)
    return texts.contains { found.contains($0.folded) }
  }

  /// Whether one of the values stands in a text.
  private func isPart(of text: String) -> Bool { texts.contains { text.contains($0.folded) } }

  /// Whether all values are on a side, with at most one other.
  private func isSide(_ codes: Set<String>) -> Bool {
    codes.isSuperset(of: texts) && codes.subtracting(texts).count <= 1
  }

  private func equals(_ number: Double?) -> Bool {
    guard let number, let wanted = value.number else { return false }
    return abs(number - wanted) <= 1e-9 * max(1, abs(wanted))
  }

  /// Whether the field of the condition's name has one of the values; what is denied is `denied`.
  private func isNamed(by record: GoldRecord) -> Bool {
    let own = field(of: record).folded
    if ["certainty", "phase"].contains(key), record.json["polarity"]?.string == "negative" {
      return texts.contains("denied") || (key == "certainty" && texts.contains(own))
    }
    return texts.contains { $0.folded == own }
  }

  private func field(of record: GoldRecord) -> String {
    if let own = record.json[key] { return own.words }
    switch key {
    case "status": return record.words("stage")
    case "type": return record.json["event"]?["type"]?.words ?? ""
    case "role": return record.json["person"]?["role"]?.words ?? ""
    default: return ""
    }
  }

  /// Whether every name is that of some actor, in whose name or text all its words stand.
  private func areNamed(in record: GoldRecord) -> Bool {
    let found = record.actors.flatMap { actor in
      ["name", "text"].map { Self.words(actor[$0]?.string ?? "") }
    }
    return texts.allSatisfy { name in
      let words = Self.words(name)
      return found.contains { $0.isSuperset(of: words) }
    }
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) })
  }

  // MARK: Times

  /// Whether a time agrees with the days of the condition: it lies in them; it holds them and is at most
  /// 62 days longer; both share 60 % of the days that they cover together; or it ends on the one day.
  private func covers(_ time: JSONValue?) -> Bool {
    guard let start = Self.day(time?["start"]), let end = Self.day(time?["end"]),
      texts.count == 2, let first = Day(iso: texts[0]), let last = Day(iso: texts[1])
    else { return false }
    let (a, b, x, y) = (start.number, end.number, first.number, last.number)
    if x <= a && b <= y || x == y && y == b { return true }
    if a <= x, y <= b, (b - a) - (y - x) <= 62 { return true }
    let shared = min(b, y) - max(a, x) + 1
    let together = max(b, y) - min(a, x) + 1
    return shared > 0 && Double(shared) >= 0.6 * Double(together)
  }

  private static func day(_ json: JSONValue?) -> Day? { json?.string.flatMap { Day(iso: $0) } }
}
