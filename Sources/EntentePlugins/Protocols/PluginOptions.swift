/// The options of one use of a plugin, checked against its manifest, defaults filled in.
public struct PluginOptions: Hashable, Sendable {
  private let values: [String: PluginValue]

  /// Options by name.
  public init(_ values: [String: PluginValue] = [:]) { self.values = values }

  /// The value of an option; nil where it was not set and has no default.
  public subscript(name: String) -> PluginValue? { values[name] }

  /// A string option.
  public func string(_ name: String) -> String? {
    if case .string(let text)? = values[name] { text } else { nil }
  }

  /// A whole-number option.
  public func int(_ name: String) -> Int? {
    if case .int(let number)? = values[name] { number } else { nil }
  }

  /// A yes-or-no option; false where it was not set and has no default.
  public func bool(_ name: String) -> Bool {
    if case .bool(let value)? = values[name] { value } else { false }
  }

  /// A list option.
  public func strings(_ name: String) -> [String] {
    if case .strings(let list)? = values[name] { list } else { [] }
  }
}

/// The value of an option.
public enum PluginValue: Hashable, Sendable {
  /// Text.
  case string(String)
  /// A whole number.
  case int(Int)
  /// Yes or no.
  case bool(Bool)
  /// Several texts.
  case strings([String])
}
