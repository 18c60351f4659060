/// A YAML file that was read: its tree and its lines.
///
/// ```swift
/// let document = try YAMLDocument(text: "entente: 1\nname: csv", file: "plugin.yaml")
/// document.root.mark  // line 1, column 1
/// ```
public struct YAMLDocument: Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The top of the tree; a null scalar for an empty file.
  public let root: YAMLNode
  private let source: SourceText

  init(file: String, root: YAMLNode, source: SourceText) {
    self.file = file
    self.root = root
    self.source = source
  }

  /// The same file with another tree.
  func replacing(root: YAMLNode) -> YAMLDocument {
    YAMLDocument(file: file, root: root, source: source)
  }

  /// Reads a YAML file that holds one document.
  ///
  /// A byte order mark is skipped; lines may end with LF, CRLF or CR.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: What diagnostics call the file.
  ///   - limits: How much the file may hold.
  /// - Throws: `YAMLError` with all faults of form: tabs in the indentation, a key twice, keys that are
  ///   no text, merge keys, tags, directives, a second document, unknown aliases, control characters,
  ///   bytes that are not UTF-8, more than the limits allow. Reading ends at the first fault of syntax.
  public init(bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    if bytes.count > limits.maxBytes {
      throw YAMLError(
        Diagnostic(
          file: file,
          message:
            "the file has \(bytes.count) bytes, at most \(limits.maxBytes) are read; split it"))
    }
    let source = SourceText(bytes)
    let unreadable = UnreadableBytes.faults(of: source, file: file)
    if !unreadable.isEmpty { throw YAMLError(unreadable) }
    var composer = YAMLComposer(source: source, file: file, limits: limits)
    self.init(file: file, root: try composer.compose(), source: source)
  }

  /// Reads YAML text that holds one document.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - file: What diagnostics call the text.
  ///   - limits: How much the text may hold.
  /// - Throws: `YAMLError` with all faults of form.
  public init(text: String, file: String, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    try self.init(bytes: Array(text.utf8), file: file, limits: limits)
  }

  /// A fault at a place of this file, with its line as excerpt.
  public func diagnostic(
    _ message: String, at mark: SourceMark, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    source.diagnostic(message, at: mark, file: file, severity: severity)
  }
}
