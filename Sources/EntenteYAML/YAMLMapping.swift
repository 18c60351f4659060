/// Reads a mapping key by key and collects its faults; `finish` reports the keys nobody asked for.
///
/// ```swift
/// let top = YAMLMapping(document.root, of: document, faults, what: "a pipeline")
/// let profile = top?.string("profile")
/// top?.finish()
/// try faults.throwIfAny()
/// ```
public final class YAMLMapping {
  /// The file.
  public let document: YAMLDocument
  /// Where faults go.
  public let faults: Diagnostics
  /// Where the mapping starts.
  public let mark: SourceMark
  /// The keys with their values, in the order written.
  public let entries: [YAMLNode.Entry]
  private let what: String
  private var asked: [String] = []

  /// A mapping to read; nil, and a fault, when the node is none.
  ///
  /// - Parameters:
  ///   - node: The node that should be a mapping.
  ///   - document: The file that it stands in.
  ///   - faults: Where faults go.
  ///   - what: What the mapping is, for messages: "a pipeline".
  public init?(
    _ node: YAMLNode, of document: YAMLDocument, _ faults: Diagnostics, what: String
  ) {
    guard case .mapping(let entries) = node.content else {
      faults.add(
        document.diagnostic(
          "\(what) is a mapping of keys and values; found \(node.kindName)", at: node.mark))
      return nil
    }
    self.document = document
    self.faults = faults
    self.entries = entries
    self.what = what
    mark = node.mark
  }

  // MARK: Values

  /// The node of a key; nil when the key is absent or has no value.
  public func node(_ key: String) -> YAMLNode? {
    if !asked.contains(key) { asked.append(key) }
    guard let entry = entries.first(where: { $0.name == key }), !entry.value.isNull else {
      return nil
    }
    return entry.value
  }

  /// Whether the key is written, with or without a value.
  public func has(_ key: String) -> Bool {
    if !asked.contains(key) { asked.append(key) }
    return entries.contains { $0.name == key }
  }

  /// The place of a key's value, or of the mapping when the key is absent.
  public func mark(of key: String) -> SourceMark {
    entries.first { $0.name == key }?.value.mark ?? mark
  }

  /// The text of a key.
  public func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      report("'\(key)' is a text; found \(node.kindName)", at: node.mark)
      return nil
    }
    return text
  }

  /// The text of a key that must be there.
  public func requiredString(_ key: String) -> String? {
    if node(key) == nil { reportMissing(key) }
    return string(key)
  }

  /// The whole number of a key.
  public func int(_ key: String) -> Int? {
    guard let text = string(key) else { return nil }
    guard let number = Int(text) else {
      report("'\(key)' is a whole number; found '\(text)'", at: mark(of: key))
      return nil
    }
    return number
  }

  /// The truth of a key, written `true` or `false`.
  public func bool(_ key: String) -> Bool? {
    guard let text = string(key) else { return nil }
    guard text == "true" || text == "false" else {
      report("'\(key)' is true or false; found '\(text)'", at: mark(of: key))
      return nil
    }
    return text == "true"
  }

  /// The texts of a key: a list of texts, or one text alone.
  public func strings(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if let text = node.text { return [text] }
    return nodes(key).compactMap { element in
      if element.text == nil {
        report("'\(key)' is a list of texts; found \(element.kindName)", at: element.mark)
      }
      return element.text
    }
  }

  /// The elements of a key's list.
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
  public func mappings(_ key: String) -> [YAMLMapping] {
    nodes(key).compactMap { element in
      YAMLMapping(element, of: document, faults, what: "each of '\(key)'")
    }
  }

  /// The value of a key as one of a set of names.
  public func choice<Name: RawRepresentable & CaseIterable>(
    _ key: String, of type: Name.Type = Name.self
  ) -> Name? where Name.RawValue == String {
    guard let text = string(key) else { return nil }
    if let value = Name(rawValue: text) { return value }
    report(
      "'\(key)' cannot be '\(text)'" + hint(text, Name.allCases.map(\.rawValue)), at: mark(of: key))
    return nil
  }

  // MARK: Faults

  /// Reports a fault of meaning at a key's value, or at the mapping.
  public func report(_ message: String, at key: String? = nil) {
    report(message, at: key.map { mark(of: $0) } ?? mark)
  }

  /// Reports a fault at a place.
  public func report(_ message: String, at mark: SourceMark) {
    faults.add(document.diagnostic(message, at: mark))
  }

  /// Reports that a key is missing.
  public func reportMissing(_ key: String) { report("\(what) needs the key '\(key)'", at: mark) }

  /// Reports every key that nobody asked for, with the nearest known one.
  public func finish() {
    for entry in entries where !asked.contains(entry.name) {
      report("unknown key '\(entry.name)'" + hint(entry.name, asked), at: entry.key.mark)
    }
  }

  /// Reports a file that is not of a format number; every YAML file of ours starts `entente: 1`.
  public func requireFormat(_ number: Int) {
    guard let text = requiredString("entente") else { return }
    if text != "\(number)" {
      report(
        "'entente: \(text)' is a format this program does not know; it knows \(number)",
        at: "entente")
    }
  }

  private func hint(_ found: String, _ allowed: [String]) -> String {
    let near = nearestName(to: found, among: allowed).map { "; did you mean '\($0)'?" } ?? ";"
    return near + " Allowed: \(allowed.joined(separator: ", "))"
  }
}
