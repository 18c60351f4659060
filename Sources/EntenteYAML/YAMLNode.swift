/// A node of a YAML file with its place.
///
/// Scalars are the strings that were written: `010`, `no` and `1e3` are never anything else.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Content: Sendable {
    /// A string; `isPlain` tells that it was written without quotes.
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

  /// Where the node starts.
  public let mark: SourceMark
  /// What it is.
  public let content: Content

  /// A node at a place.
  public init(_ content: Content, at mark: SourceMark) {
    self.content = content
    self.mark = mark
  }

  /// The text of a scalar; nil for a list or mapping.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What the node is, in words for a message.
  public var kindName: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : "'\(text.prefix(60))'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// How much a YAML file may hold.
public struct YAMLLimits: Hashable, Sendable {
  /// The size of the file in bytes; 16 MiB unless set.
  public var bytes: Int
  /// How deep lists and mappings may nest; 64 unless set.
  public var depth: Int
  /// How many nodes there may be once aliases are followed; 2,000,000 unless set.
  public var nodes: Int

  /// Limits; those not named have their defaults.
  public init(bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 2_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}

/// A YAML file that was read: its tree and its lines.
public struct YAMLDocument: Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The top of the tree; a null scalar for an empty file.
  public let root: YAMLNode
  private let bytes: [UInt8]

  init(file: String, root: YAMLNode, bytes: [UInt8]) {
    self.file = file
    self.root = root
    self.bytes = bytes
  }

  /// The same file with another tree.
  init(copying other: YAMLDocument, root: YAMLNode) {
    self.init(file: other.file, root: root, bytes: other.bytes)
  }

  /// Reads a YAML file that holds one document.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: What diagnostics call the file.
  ///   - limits: How much the file may hold.
  /// - Throws: `YAMLError` with all faults of form: wrong syntax, tabs, a key twice, custom tags, too
  ///   deep, too large, not UTF-8.
  public init(bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    self = try YAMLComposer.document(bytes: bytes, file: file, limits: limits)
  }

  /// Reads YAML text that holds one document.
  ///
  /// - Throws: `YAMLError` with all faults of form.
  public init(text: String, file: String, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    try self.init(bytes: Array(text.utf8), file: file, limits: limits)
  }

  /// A fault at a place of this file, with its line as excerpt.
  public func diagnostic(
    _ message: String, at mark: SourceMark, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      file: file, mark: mark, severity: severity, message: message,
      excerpt: SourceLines.line(mark.line, of: bytes))
  }
}

/// The lines of a file, for excerpts.
enum SourceLines {
  /// A line without its end; nil past the last.
  static func line(_ number: Int, of bytes: [UInt8]) -> String? {
    var start = 0
    for _ in 1..<max(1, number) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    let rest = bytes[start...]
    let line = rest.prefix(while: { $0 != UInt8(ascii: "\n") })
    let trimmed = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: trimmed.prefix(4 * Diagnostic.widestExcerpt), as: UTF8.self)
  }

  /// Line and column of a byte.
  static func mark(ofByte offset: Int, in bytes: [UInt8]) -> SourceMark {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return SourceMark(line: line, column: offset - start + 1)
  }
}
