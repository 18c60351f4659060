/// A node of a YAML file with its place.
///
/// Scalars are the strings that were written: `010`, `no` and `1e3` are never anything else.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Content: Sendable {
    /// A string; `isPlain` tells that it was written without quotes, tag or variable.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with their values, in the order written; no key twice.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable {
    /// The key, a scalar.
    public let key: YAMLNode
    /// The value.
    public let value: YAMLNode

    /// The key's text.
    public var name: String { key.text ?? "" }
  }

  /// Where the node starts; for a node that an alias stands for, where its anchor is.
  public let mark: SourceMark
  /// What it is.
  public let content: Content
  private let beforeExpansion: String?

  /// A node at a place.
  public init(_ content: Content, at mark: SourceMark) {
    self.init(content, at: mark, writtenAs: nil)
  }

  /// A scalar whose variables were replaced keeps the text with their names.
  init(_ content: Content, at mark: SourceMark, writtenAs written: String?) {
    self.content = content
    self.mark = mark
    beforeExpansion = written
  }

  /// The text of a scalar; nil for a list or mapping.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The text of a scalar as the file has it; nil for a list or mapping.
  ///
  /// Messages quote this one: `${PASSWORD}`, never what the variable holds.
  public var written: String? { beforeExpansion ?? text }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What the node is, in words for a message.
  public var kindName: String {
    switch content {
    case .scalar: isNull ? "nothing" : quoted(written ?? "")
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A user's text in quotes for a message, cut after 60 characters.
func quoted(_ text: String) -> String {
  let start = text.unicodeScalars.prefix(60)
  return start.endIndex < text.unicodeScalars.endIndex ? "'\(String(start))…'" : "'\(text)'"
}
