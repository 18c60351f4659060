extension YAMLMapping {
  // MARK: One value

  /// The text of a key.
  public func string(_ key: String) -> String? { scalar(key)?.text }

  /// The text of a key that must be there.
  public func requiredString(_ key: String) -> String? {
    if node(key) == nil { reportMissing(key) }
    return string(key)
  }

  /// The whole number of a key, in decimal digits without sign `+` and without leading zeros.
  public func int(_ key: String) -> Int? {
    guard let node = scalar(key), let text = node.text else { return nil }
    guard let number = Int(text), String(number) == text else {
      report("'\(key)' is a whole number; found \(node.kindName)", at: node.mark)
      return nil
    }
    return number
  }

  /// The number of a key, in decimal digits without leading zeros: `2`, `-0.5`, `1e3`.
  public func double(_ key: String) -> Double? {
    guard let node = scalar(key), let text = node.text else { return nil }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let startsWell = digits.first.map { (48...57).contains($0) } ?? false
    let hasLeadingZero = digits.first == 48 && digits.dropFirst().first.map(isDigit) == true
    let isDecimal = text.utf8.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
    guard startsWell, isDecimal, !hasLeadingZero, let number = Double(text), number.isFinite else {
      report("'\(key)' is a number; found \(node.kindName)", at: node.mark)
      return nil
    }
    return number
  }

  /// The truth of a key, written `true` or `false`.
  public func bool(_ key: String) -> Bool? {
    guard let node = scalar(key), let text = node.text else { return nil }
    guard text == "true" || text == "false" else {
      report("'\(key)' is true or false; found \(node.kindName)", at: node.mark)
      return nil
    }
    return text == "true"
  }

  /// The value of a key as one of a set of names.
  public func choice<Name: RawRepresentable & CaseIterable>(
    _ key: String, of type: Name.Type = Name.self
  ) -> Name? where Name.RawValue == String {
    guard let node = scalar(key), let text = node.text else { return nil }
    if let value = Name(rawValue: text) { return value }
    let written = node.written ?? text
    report(
      "'\(key)' cannot be \(quoted(written))" + hint(written, Name.allCases.map(\.rawValue)),
      at: node.mark)
    return nil
  }

  private func scalar(_ key: String) -> YAMLNode? {
    guard let node = node(key) else { return nil }
    guard node.text != nil else {
      report("'\(key)' is a text; found \(node.kindName)", at: node.mark)
      return nil
    }
    return node
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  // MARK: Many values

  /// The texts of a key: a list of texts, or one text alone.
  ///
  /// - Shape: in the order written, repeats kept; empty when the key is absent. Elements that are no
  ///   texts are reported and left out.
  public func strings(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if let text = node.text { return [text] }
    return nodes(key).compactMap { element in
      if element.text == nil || element.isNull {
        report("'\(key)' is a list of texts; found \(element.kindName)", at: element.mark)
        return nil
      }
      return element.text
    }
  }

  /// The elements of a key's list.
  ///
  /// - Shape: in the order written; empty when the key is absent.
  public func nodes(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let elements) = node.content else {
      report("'\(key)' is a list; found \(node.kindName)", at: node.mark)
      return []
    }
    return elements
  }

  /// The mapping of a key.
  public func mapping(_ key: String) -> YAMLMapping? {
    node(key).flatMap { YAMLMapping($0, of: document, faults, what: "'\(key)'") }
  }

  /// The mappings of a key's list.
  ///
  /// - Shape: in the order written; elements that are no mappings are reported and left out.
  public func mappings(_ key: String) -> [YAMLMapping] {
    nodes(key).compactMap { element in
      YAMLMapping(element, of: document, faults, what: "each of '\(key)'")
    }
  }
}
