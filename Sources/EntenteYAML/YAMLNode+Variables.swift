extension YAMLDocument {
  /// The same file with `${NAME}`, `${NAME:-default}` and `${NAME:?message}` replaced in all values.
  ///
  /// What is put in stays text: it is never read as YAML again. `$${` stands for `${`. Keys are left as
  /// they are.
  ///
  /// - Parameters:
  ///   - variables: The values by name; nothing else is looked up.
  ///   - faults: Where variables without a value, and without a default, are reported.
  /// - Returns: The file with its values expanded.
  public func expanding(_ variables: [String: String], _ faults: Diagnostics) -> YAMLDocument {
    let expansion = Expansion(document: self, variables: variables, faults: faults)
    return YAMLDocument(copying: self, root: expansion.node(root))
  }
}

private struct Expansion {
  let document: YAMLDocument
  let variables: [String: String]
  let faults: Diagnostics

  func node(_ node: YAMLNode) -> YAMLNode {
    switch node.content {
    case .scalar(let text, _):
      guard text.contains("${") else { return node }
      return YAMLNode(.scalar(expand(text, at: node.mark), isPlain: false), at: node.mark)
    case .sequence(let elements):
      return YAMLNode(.sequence(elements.map { self.node($0) }), at: node.mark)
    case .mapping(let entries):
      let expanded = entries.map { YAMLNode.Entry(key: $0.key, value: self.node($0.value)) }
      return YAMLNode(.mapping(expanded), at: node.mark)
    }
  }

  private func expand(_ text: String, at mark: SourceMark) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$${") {
        result += "${"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") {
        result += value(of: rest[rest.index(rest.startIndex, offsetBy: 2)..<end], at: mark)
        rest = rest[rest.index(after: end)...]
      } else {
        if rest.hasPrefix("${") {
          faults.add(
            document.diagnostic("'${' without '}'; write '$${' for the text '${'", at: mark))
        }
        result.append("$")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The value of `NAME`, `NAME:-default` or `NAME:?message`.
  private func value(of expression: Substring, at mark: SourceMark) -> String {
    let name = String(expression.prefix { $0 != ":" })
    let rest = expression.dropFirst(name.count)
    let value = variables[name] ?? ""
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == 95
      }
    guard isName, rest.isEmpty || rest.hasPrefix(":-") || rest.hasPrefix(":?") else {
      fault(
        "'${\(expression)}' is no variable; write ${NAME}, ${NAME:-default} or ${NAME:?message}",
        mark)
      return ""
    }
    if !value.isEmpty { return value }
    if rest.hasPrefix(":-") { return String(rest.dropFirst(2)) }
    if rest.hasPrefix(":?") {
      fault("the variable '\(name)' is not set: \(rest.dropFirst(2))", mark)
    } else if variables[name] == nil {
      fault("the variable '\(name)' is not set; set it or write ${\(name):-default}", mark)
    }
    return ""
  }

  private func fault(_ message: String, _ mark: SourceMark) {
    faults.add(document.diagnostic(message, at: mark))
  }
}
