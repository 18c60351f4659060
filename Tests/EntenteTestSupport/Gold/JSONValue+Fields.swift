import EntenteModels

// A record's JSON as the conditions of a gold file ask for it: what is absent is nil, empty or none.

extension JSONValue {
  /// The value of a key of an object; nil where it is absent, null, or this is no object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let fields) = content else { return nil }
    return fields.first { $0.key == key && !$0.value.isNull }?.value
  }

  /// Whether the value is an object.
  var isObject: Bool {
    if case .object = content { return true }
    return false
  }

  /// The elements of an array; any other value alone.
  var elements: [JSONValue] {
    if case .array(let values) = content { return values }
    return [self]
  }

  /// The elements under a key, or the one value that stands there.
  func list(_ key: String) -> [JSONValue] { self[key]?.elements ?? [] }

  /// A string as it is.
  var string: String? {
    if case .string(let text) = content { return text }
    return nil
  }

  /// A number.
  var number: Double? {
    if case .number(let digits) = content { return Double(digits) }
    return nil
  }

  /// A truth value.
  var bool: Bool? {
    if case .bool(let value) = content { return value }
    return nil
  }

  /// All words in the value, folded: those of an object's fields and a list's elements too.
  var words: String {
    switch content {
    case .null: ""
    case .bool(let value): "\(value)"
    case .number(let digits): digits
    case .string(let text): text.folded
    case .array(let values): values.map(\.words).joined(separator: " | ")
    case .object(let fields): fields.map(\.value.words).joined(separator: " ")
    }
  }
}

extension String {
  /// In lower case and ASCII: letters without their accents, other signs left out.
  var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return String(String.UnicodeScalarView(unicodeScalars.compactMap(\.folded))).lowercased()
  }
}

extension Unicode.Scalar {
  /// The letter under an accent, a space for a space of another width; nil for other foreign signs.
  fileprivate var folded: Unicode.Scalar? {
    if isASCII { return self }
    if properties.generalCategory == .spaceSeparator { return " " }
    // "LATIN SMALL LETTER E WITH ACUTE": the name says which letter it is.
    let name = (properties.name ?? "").split(separator: " ")
    guard name.count > 5, name[0] == "LATIN", name[2] == "LETTER", name[4] == "WITH",
      name[3].utf8.count == 1, name[5] != "STROKE"
    else { return nil }
    return name[3].unicodeScalars.first
  }
}
