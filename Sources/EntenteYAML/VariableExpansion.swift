/// Replaces variables in the values of a file.
struct VariableExpansion {
  let document: YAMLDocument
  let variables: [String: String]
  let faults: Diagnostics

  /// The node with the variables in its texts replaced; keys stay.
  func node(_ node: YAMLNode) -> YAMLNode {
    switch node.content {
    case .scalar(let text, _):
      guard text.contains("${") else { return node }
      return YAMLNode(
        .scalar(expand(text, at: node.mark), isPlain: false), at: node.mark, writtenAs: text)
    case .sequence(let elements):
      return YAMLNode(.sequence(elements.map { self.node($0) }), at: node.mark)
    case .mapping(let entries):
      let expanded = entries.map { YAMLNode.Entry(key: $0.key, value: self.node($0.value)) }
      return YAMLNode(.mapping(expanded), at: node.mark)
    }
  }

  private func expand(_ text: String, at mark: SourceMark) -> String {
    var result = ""
    var rest = text.utf8[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      result += String(Substring(rest[..<dollar]))
      rest = rest[dollar...]
      if rest.starts(with: "$${".utf8) {
        result += "${"
        rest = rest.dropFirst(3)
      } else if !rest.starts(with: "${".utf8) {
        result += "$"
        rest = rest.dropFirst()
      } else if let end = rest.firstIndex(of: UInt8(ascii: "}")) {
        result += value(of: String(Substring(rest[..<end].dropFirst(2))), at: mark)
        rest = rest[end...].dropFirst()
      } else {
        fault("'${' without '}'; write '$${' for the text '${'", mark)
        break
      }
    }
    return result + String(Substring(rest))
  }

  /// The value of `NAME`, `NAME:-default` or `NAME:?message`; empty, with a fault, when there is none.
  private func value(of expression: String, at mark: SourceMark) -> String {
    let name = String(expression.prefix { $0 != ":" })
    let rest = expression.dropFirst(name.count)
    guard isName(name), rest.isEmpty || rest.hasPrefix(":-") || rest.hasPrefix(":?") else {
      fault(
        "\(quoted("${\(expression)}")) is no variable; write ${NAME}, ${NAME:-default} or "
          + "${NAME:?message}, and '$${' for the text '${'", mark)
      return ""
    }
    let given = rest.dropFirst(2)
    if given.contains("${") {
      fault("'${\(name)…}' has a variable in its default; write it after the first '}'", mark)
      return ""
    }
    let value = variables[name] ?? ""
    if !value.isEmpty { return value }
    if rest.hasPrefix(":-") { return String(given) }
    if rest.hasPrefix(":?") {
      fault("the variable '\(name)' is not set: \(given)", mark)
    } else if variables[name] == nil {
      fault("the variable '\(name)' is not set; set it or write ${\(name):-default}", mark)
    }
    return ""
  }

  private func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 95
    }
  }

  private func fault(_ message: String, _ mark: SourceMark) {
    faults.add(document.diagnostic(message, at: mark))
  }
}
