public import EntenteYAML

/// An option of a plugin, as its manifest declares it.
public struct OptionSpec: Hashable, Sendable {
  /// What a value is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Text.
    case string
    /// A whole number.
    case int
    /// `true` or `false`.
    case bool
    /// A list of texts.
    case list
  }

  /// The option's name.
  public let name: String
  /// What a value is.
  public let kind: Kind
  /// The value of an option that was not set.
  public private(set) var defaultValue: PluginValue?
  /// One line that says what it does.
  public let help: String
  /// The texts that are allowed; none for any.
  public let choices: [String]
  /// How many characters a text has; nil for any.
  public let length: Int?
  /// The numbers that are allowed.
  public let range: ClosedRange<Int>
  /// Whether it must be set.
  public let isRequired: Bool
  /// Whether its value is never shown.
  public let isSecret: Bool
  /// What to use instead of an option that will go; nil for one that stays.
  public let deprecated: String?

  /// Reads the declaration of an option; nil, and faults, when it is none.
  public init?(_ declaration: YAMLMapping, name: String) {
    self.name = name
    let kind: Kind? = declaration.choice("type")
    if !declaration.has("type") { declaration.reportMissing("type") }
    help = declaration.requiredString("help") ?? ""
    choices = declaration.strings("choices")
    length = declaration.int("length")
    let least = declaration.int("min") ?? .min
    let most = declaration.int("max") ?? .max
    isRequired = declaration.bool("required") ?? false
    isSecret = declaration.bool("secret") ?? false
    deprecated = declaration.string("deprecated")
    self.kind = kind ?? .string
    range = least <= most ? least...most : 0...0
    if least > most { declaration.report("'min' lies above 'max'", at: "min") }
    let usual = declaration.node("default")
    declaration.finish()
    guard kind != nil else { return nil }
    defaultValue = nil
    if let usual {
      guard let value = value(of: usual, { declaration.report($0, at: usual.mark) }) else {
        return nil
      }
      defaultValue = value
    }
  }

  /// The value that a node of YAML gives; nil, and a fault, when it is not allowed.
  public func value(of node: YAMLNode, _ report: (String) -> Void) -> PluginValue? {
    if kind == .list, case .sequence(let elements) = node.content {
      let texts = elements.compactMap(\.text)
      if texts.count == elements.count { return .strings(texts) }
      report("'\(name)' is a list of texts")
      return nil
    }
    guard let text = node.text else {
      report("'\(name)' is \(kind.words); found \(node.kindName)")
      return nil
    }
    return value(of: text, report)
  }

  /// The value that a text gives; nil, and a fault, when it is not allowed.
  public func value(of text: String, _ report: (String) -> Void) -> PluginValue? {
    let shown = isSecret ? "***" : text
    switch kind {
    case .list: return .strings(text.split(separator: ",").map(String.init))
    case .bool:
      if text == "true" || text == "false" { return .bool(text == "true") }
      report("'\(name)' is true or false; found '\(shown)'")
    case .int:
      guard let number = Int(text) else {
        report("'\(name)' is a whole number; found '\(shown)'")
        return nil
      }
      if range.contains(number) { return .int(number) }
      report("'\(name)' \(rangeWords); found \(number)")
    case .string:
      if let length, text.count != length {
        report("'\(name)' has \(length) character\(length == 1 ? "" : "s"); found '\(shown)'")
      } else if !choices.isEmpty, !choices.contains(text) {
        let near = nearestName(to: text, among: choices).map { "; did you mean '\($0)'?" } ?? ";"
        report("'\(name)' cannot be '\(shown)'\(near) Allowed: \(choices.joined(separator: ", "))")
      } else {
        return .string(text)
      }
    }
    return nil
  }

  /// The range in words, without a bound that was not set.
  private var rangeWords: String {
    if range.lowerBound == .min { return "is at most \(range.upperBound)" }
    if range.upperBound == .max { return "is at least \(range.lowerBound)" }
    return "lies between \(range.lowerBound) and \(range.upperBound)"
  }
}

extension OptionSpec.Kind {
  /// What a value is, in words.
  fileprivate var words: String {
    switch self {
    case .string: "a text"
    case .int: "a whole number"
    case .bool: "true or false"
    case .list: "a list of texts"
    }
  }
}
