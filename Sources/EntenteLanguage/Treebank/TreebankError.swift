/// Why a treebank cannot be used: every fault of a file, with its place.
public struct TreebankError: Error, Sendable, CustomStringConvertible {
  /// One fault.
  public struct Fault: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in UTF-8 bytes, from 1.
    public let column: Int
    /// What is wrong, the value in quotes, and what is allowed.
    public let message: String
  }

  /// How many faults of a file are listed.
  static let limit = 20

  /// The file's name as it was given.
  public let file: String
  /// The faults in the order of the file, at most 20.
  public let faults: [Fault]

  /// A line a fault: `file:line:column: error: message`.
  public var description: String {
    faults.map { "\(file):\($0.line):\($0.column): error: \($0.message)" }
      .joined(separator: "\n")
  }
}
