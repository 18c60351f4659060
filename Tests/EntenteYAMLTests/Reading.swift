import EntenteYAML
import Testing

/// The faults of form of a text, as `line:column message`.
func faults(in text: String, limits: YAMLLimits = YAMLLimits()) -> [String] {
  faults(in: Array(text.utf8), limits: limits)
}

/// The faults of form of a file, as `line:column message`.
func faults(in bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> [String] {
  do {
    _ = try YAMLDocument(bytes: bytes, file: "a.yaml", limits: limits)
    return []
  } catch {
    return error.diagnostics.map(placed)
  }
}

/// A fault as `line:column message`.
func placed(_ diagnostic: Diagnostic) -> String {
  (diagnostic.mark.map { "\($0.line):\($0.column) " } ?? "") + diagnostic.message
}

/// A text's top mapping, and where its faults go.
func mapping(
  _ text: String, _ variables: [String: String]? = nil
) throws -> (top: YAMLMapping, faults: Diagnostics) {
  let faults = Diagnostics()
  var document = try YAMLDocument(text: text, file: "a.yaml")
  if let variables { document = document.expanding(variables, faults) }
  return (try #require(YAMLMapping(document.root, of: document, faults, what: "it")), faults)
}
