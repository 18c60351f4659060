/// One fault in a user's file: where it is, what was found, what is allowed.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a fault is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The file cannot be used.
    case error
    /// The file can be used, but probably not as meant.
    case warning
  }

  /// The file, as the user named it.
  public let file: String
  /// The place; nil for the whole file.
  public let mark: SourceMark?
  /// How bad it is.
  public let severity: Severity
  /// One sentence: what is wrong, then what to write instead; safe to show on a terminal.
  public let message: String
  private let line: Excerpt?

  /// A fault; message and excerpt are made safe for a terminal.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - mark: The place; nil for the whole file.
  ///   - severity: How bad it is.
  ///   - message: What is wrong, then what to write instead; what passes 4,000 characters is cut.
  ///   - excerpt: The whole line at fault; `excerpt` holds the part of it around the place.
  public init(
    file: String, mark: SourceMark? = nil, severity: Severity = .error, message: String,
    excerpt: String? = nil
  ) {
    self.init(
      file: file, mark: mark, severity: severity, message: message,
      line: excerpt.map { Excerpt(of: Array($0.utf8)[...], column: mark?.column ?? 1) })
  }

  init(file: String, mark: SourceMark?, severity: Severity, message: String, line: Excerpt?) {
    self.file = file
    self.mark = mark
    self.severity = severity
    self.message = printable(message)
    self.line = line
  }

  /// The line at fault, safe to show on a terminal; nil where there is none to show.
  ///
  /// - Units: at most 200 columns of a terminal, around the place; '…' stands for what was cut.
  public var excerpt: String? { line?.text }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`, then the line with a caret under the place.
  public var description: String {
    let place = mark.map { ":\($0.line):\($0.column)" } ?? ""
    let head = "\(printable(file))\(place): \(severity.rawValue): \(message)"
    guard let line, mark != nil else { return head }
    return "\(head)\n  \(line.text)\n  \(String(repeating: " ", count: line.caret))^"
  }
}
