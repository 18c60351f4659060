public import EntenteModels

/// Checks JSON against a schema of `docs/schema`: the keywords that those use, and a fault for any other,
/// so that no rule is passed over in silence.
///
/// - Source: JSON Schema, draft 2020-12.
public struct JSONSchema {
  private let root: JSONValue

  /// A schema of `docs/schema`.
  public init(named name: String) throws {
    root = try JSONValue(utf8: Places.bytes(of: "docs/schema/\(name).schema.json"))
  }

  /// What is wrong with a value; nothing when it fits.
  public func faults(in value: JSONValue) -> [String] { check(value, root, at: "") }

  private static let remarks = ["$schema", "$id", "$defs", "title", "description"]

  private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let rules) = schema.content else {
      return ["\(path): the schema is no object"]
    }
    var faults: [String] = []
    for (keyword, rule) in rules where !Self.remarks.contains(keyword) {
      faults += check(value, keyword, rule, rules, at: path)
    }
    return faults
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue,
    _ rules: [(key: String, value: JSONValue)], at path: String
  ) -> [String] {
    switch keyword {
    case "$ref": return check(value, definition(rule), at: path)
    case "oneOf":
      let fits = elements(rule).filter { check(value, $0, at: path).isEmpty }.count
      if fits == 1 { return [] }
      let near = elements(rule).map { check(value, $0, at: path) }.min { $0.count < $1.count } ?? []
      return ["\(path): fits \(fits) of the alternatives"] + near
    case "if":
      let then = rules.first { $0.key == "then" }?.value
      guard let then, check(value, rule, at: path).isEmpty else { return [] }
      return check(value, then, at: path)
    case "then": return []
    case "type": return isType(value, text(rule)) ? [] : ["\(path): is no \(text(rule))"]
    case "const": return value.json == rule.json ? [] : ["\(path): is not \(rule.json)"]
    case "enum":
      return elements(rule).contains { $0.json == value.json } ? [] : ["\(path): is not allowed"]
    case "pattern": return matches(value, text(rule)) ? [] : ["\(path): does not fit \(text(rule))"]
    case "minimum": return number(value) >= number(rule) ? [] : ["\(path): is too small"]
    case "maximum": return number(value) <= number(rule) ? [] : ["\(path): is too large"]
    case "minItems":
      return Double(elements(value).count) >= number(rule) ? [] : ["\(path): too few"]
    case "items":
      return elements(value).enumerated().flatMap { check($1, rule, at: "\(path)[\($0)]") }
    case "required":
      return elements(rule).map(text).filter { name in !fields(value).contains { $0.key == name } }
        .map { "\(path): lacks \($0)" }
    case "properties":
      return fields(value).flatMap { field in
        fields(rule).first { $0.key == field.key }.map {
          check(field.value, $0.value, at: "\(path).\(field.key)")
        } ?? []
      }
    case "additionalProperties":
      if rule.json != "false" { return ["\(path): only false is known for additionalProperties"] }
      let known = rules.first { $0.key == "properties" }.map { fields($0.value).map(\.key) } ?? []
      return fields(value).filter { !known.contains($0.key) }.map { "\(path): no key \($0.key)" }
    default: return ["\(path): the schema's keyword \(keyword) is not known here"]
    }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    let name = text(reference).split(separator: "/").last.map(String.init) ?? ""
    let definitions = fields(root).first { $0.key == "$defs" }?.value
    return definitions.flatMap { fields($0).first { $0.key == name }?.value } ?? reference
  }

  private func isType(_ value: JSONValue, _ type: String) -> Bool {
    switch (value.content, type) {
    case (.string, "string"), (.array, "array"), (.object, "object"), (.number, "number"): true
    case (.number(let digits), "integer"): Int(digits) != nil
    default: false
    }
  }

  private func matches(_ value: JSONValue, _ pattern: String) -> Bool {
    do {
      return try text(value).contains(Regex(pattern))
    } catch {
      return false
    }
  }

  private func text(_ value: JSONValue) -> String {
    if case .string(let text) = value.content { text } else { "" }
  }

  private func number(_ value: JSONValue) -> Double {
    if case .number(let digits) = value.content { Double(digits) ?? .nan } else { .nan }
  }

  private func elements(_ value: JSONValue) -> [JSONValue] {
    if case .array(let elements) = value.content { elements } else { [] }
  }

  private func fields(_ value: JSONValue) -> [(key: String, value: JSONValue)] {
    if case .object(let fields) = value.content { fields } else { [] }
  }
}
