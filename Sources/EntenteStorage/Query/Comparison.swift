/// How a number compares.
public enum Comparison: String, Sendable, CaseIterable {
  /// Above.
  case above = ">"
  /// That or above.
  case atLeast = ">="
  /// Below.
  case below = "<"
  /// That or below.
  case atMost = "<="
  /// That.
  case equal = "="
}
