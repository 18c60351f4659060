extension YAMLDocument {
  /// The same file with `${NAME}`, `${NAME:-default}` and `${NAME:?message}` replaced in all values.
  ///
  /// What is put in stays text: it is never read as YAML again. `$${` stands for `${`. Keys are left as
  /// they are. A default or message ends at the first `}` and holds no other variable; it is taken
  /// where the variable is not set or empty. Messages about the values name the variables, never what
  /// they hold.
  ///
  /// - Parameters:
  ///   - variables: The values by name; nothing else is looked up.
  ///   - faults: Where variables without a value, and without a default, are reported.
  /// - Returns: The file with its values expanded.
  public func expanding(_ variables: [String: String], _ faults: Diagnostics) -> YAMLDocument {
    replacing(
      root: VariableExpansion(document: self, variables: variables, faults: faults).node(root))
  }
}
