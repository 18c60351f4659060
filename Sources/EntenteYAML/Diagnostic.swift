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
  /// One sentence: what is wrong, then what to write instead.
  public let message: String
  /// The line at fault, safe to show on a terminal; nil where there is none to show.
  public let excerpt: String?

  /// A fault; the excerpt is made safe for a terminal.
  public init(
    file: String, mark: SourceMark? = nil, severity: Severity = .error, message: String,
    excerpt: String? = nil
  ) {
    self.file = file
    self.mark = mark
    self.severity = severity
    self.message = printable(message)
    self.excerpt = excerpt.map { printable($0) }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`, then the line with a caret under the place.
  public var description: String {
    let place = mark.map { ":\($0.line):\($0.column)" } ?? ""
    let head = "\(printable(file))\(place): \(severity.rawValue): \(message)"
    guard let excerpt, let mark, mark.column <= Self.widestExcerpt else { return head }
    let shown =
      excerpt.utf8.count > Self.widestExcerpt
      ? String(decoding: excerpt.utf8.prefix(Self.widestExcerpt), as: UTF8.self) + "…" : excerpt
    let before = String(decoding: excerpt.utf8.prefix(mark.column - 1), as: UTF8.self)
    return "\(head)\n  \(shown)\n  \(String(repeating: " ", count: before.count))^"
  }

  /// How many bytes of a line are shown.
  static let widestExcerpt = 200
}

/// The faults of a user's files; never empty.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, in the order of the files.
  public let diagnostics: [Diagnostic]

  /// Faults of files.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One fault.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// The faults, each with its place.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// Text without anything that a terminal would obey: control characters and direction overrides
/// become `\u{1B}` and the like; a tab becomes a space.
func printable(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 9: safe.append(" ")
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
