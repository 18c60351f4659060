/// Reads a mapping key by key and collects its faults; `finish` reports the keys nobody asked for.
///
/// ```swift
/// let top = YAMLMapping(document.root, of: document, faults, what: "a pipeline")
/// let profile = top?.string("profile")
/// top?.finish()
/// try faults.throwIfAny()
/// ```
///
/// A key without a value (`profile:`, `profile: ~`, `profile: null`) reads as if it were absent.
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
  private let places: [String: Int]
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
      let found = document.root.isNull ? "the file is empty" : "found \(node.kindName)"
      faults.add(
        document.diagnostic("\(what) is a mapping of keys and values; \(found)", at: node.mark))
      return nil
    }
    self.document = document
    self.faults = faults
    self.entries = entries
    self.what = what
    mark = node.mark
    places = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Keys

  /// The node of a key; nil when the key is absent or has no value.
  public func node(_ key: String) -> YAMLNode? {
    guard let value = entry(key)?.value, !value.isNull else { return nil }
    return value
  }

  /// Whether the key is written, with or without a value.
  public func has(_ key: String) -> Bool { entry(key) != nil }

  /// The place of a key's value, of the key when it has none, or of the mapping when it is absent.
  public func mark(of key: String) -> SourceMark {
    guard let place = places[key] else { return mark }
    let entry = entries[place]
    return entry.value.isNull ? entry.key.mark : entry.value.mark
  }

  private func entry(_ key: String) -> YAMLNode.Entry? {
    if !asked.contains(key) { asked.append(key) }
    return places[key].map { entries[$0] }
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

  /// Reports that a key is missing, or that it has no value.
  public func reportMissing(_ key: String) {
    if places[key] == nil {
      report("\(what) needs the key '\(key)'", at: mark)
    } else {
      report("the key '\(key)' has no value; write one", at: key)
    }
  }

  /// Reports every key that nobody asked for, with the nearest known one.
  public func finish() {
    let known = Set(asked)
    for entry in entries where !known.contains(entry.name) {
      report("unknown key \(quoted(entry.name))" + hint(entry.name, asked), at: entry.key.mark)
    }
  }

  /// Reports a file that is not of a format number; every YAML file of ours starts `entente: 1`.
  public func requireFormat(_ number: Int) {
    guard let node = node("entente") else {
      return report("\(what) needs the key 'entente'; start the file with 'entente: \(number)'")
    }
    guard let text = string("entente"), text != "\(number)" else { return }
    report(
      "\(quoted("entente: \(node.written ?? text)")) is a format this program does not know; "
        + "it knows \(number)",
      at: node.mark)
  }

  /// What is allowed instead of a name, and which of it is nearest.
  func hint(_ found: String, _ allowed: [String]) -> String {
    if allowed.isEmpty { return "; no key can stand here" }
    let near = nearestName(to: found, among: allowed).map { "; did you mean '\($0)'?" } ?? ";"
    return near + " Allowed: \(allowed.joined(separator: ", "))"
  }
}
