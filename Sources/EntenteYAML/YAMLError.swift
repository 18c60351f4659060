/// The faults of a user's files; never empty.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults in the order of the files, each file's by line and column.
  public let diagnostics: [Diagnostic]

  /// Faults of files, in the order in which they are to be told; at least one.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "an error of YAML files has at least one fault")
    self.diagnostics = diagnostics
  }

  /// One fault.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// The faults, each with its place.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
