/// How a result was made: printed with every result.
///
/// - Source: each analysis names its own in its documentation.
public struct Method: Hashable, Sendable, CustomStringConvertible {
  /// One sentence: what was counted, what was left out.
  public let description: String

  /// A method in one sentence.
  public init(_ description: String) { self.description = description }
}
