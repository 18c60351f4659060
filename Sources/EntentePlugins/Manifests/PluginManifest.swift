public import EntenteYAML

/// What a `plugin.yaml` says.
public struct PluginManifest: Sendable {
  /// What a plugin does.
  public enum Kind: String, Sendable, CaseIterable {
    /// Path or bytes to documents.
    case reader
    /// Documents or records to the same.
    case stage
    /// Records out.
    case exporter
    /// Something a person sits in front of.
    case frontEnd = "front-end"
  }

  /// What an exporter works with.
  public enum Needs: String, Sendable, CaseIterable {
    /// A stream of records.
    case records
    /// A store, read-only.
    case store
  }

  /// What an exporter writes.
  public enum Output: String, Sendable, CaseIterable {
    /// One file, or standard output.
    case file
    /// Several files in a folder.
    case folder
  }

  /// The plugin's name.
  public let name: String
  /// What it does.
  public let kind: Kind
  /// Its semantic version.
  public let version: String
  /// One line that says what it does.
  public let summary: String
  /// The key of its Swift type: its name.
  public let entry: String
  /// What an exporter works with.
  public let needs: Needs
  /// What an exporter writes; one file unless the manifest says `output: folder`.
  public let output: Output
  /// Its options, in the order written.
  public let options: [OptionSpec]

  /// Reads a manifest.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: What diagnostics call the file.
  /// - Throws: `YAMLError` with all faults.
  public init(bytes: [UInt8], file: String) throws(YAMLError) {
    let faults = Diagnostics()
    let document = try YAMLDocument(bytes: bytes, file: file)
    let top = YAMLMapping(document.root, of: document, faults, what: "a plugin's manifest")
    guard let top else { throw YAMLError(faults.sorted) }
    top.requireFormat(1)
    name = top.requiredString("name") ?? ""
    let kind: Kind? = top.choice("kind")
    if !top.has("kind") { top.reportMissing("kind") }
    version = top.requiredString("version") ?? ""
    summary = top.requiredString("summary") ?? ""
    needs = top.choice("needs") ?? .records
    output = top.choice("output") ?? .file
    entry = PluginManifest.entry(of: top)
    options = PluginManifest.options(of: top, isExporter: kind == .exporter)
    top.finish()
    if !PluginManifest.isName(name), !name.isEmpty {
      top.report(
        "a plugin's name has lower-case letters, digits and '-'; found '\(name)'", at: "name")
    }
    try faults.throwIfAny()
    self.kind = kind ?? .exporter
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func entry(of top: YAMLMapping) -> String {
    guard let entry = top.mapping("entry") else {
      if !top.has("entry") { top.reportMissing("entry") }
      return ""
    }
    defer { entry.finish() }
    for later in ["command", "template"] where entry.has(later) {
      entry.report(
        "plugins of the entry '\(later)' come with a later version; this one links Swift plugins",
        at: later)
      return ""
    }
    guard let key = entry.requiredString("swift") else { return "" }
    if let name = top.string("name"), key != name {
      entry.report(
        "the entry is 'swift: \(name)', as the plugin is called; found '\(key)'", at: "swift")
    }
    return key
  }

  /// The keys of an exporter in a pipeline that the host reads itself.
  private static let hostKeys = ["to", "query", "when", "name"]

  private static func options(of top: YAMLMapping, isExporter: Bool) -> [OptionSpec] {
    guard let options = top.mapping("options") else { return [] }
    return options.entries.compactMap { entry in
      if isExporter, hostKeys.contains(entry.name) {
        options.report(
          "'\(entry.name)' is a key of every exporter; call the option otherwise",
          at: entry.key.mark)
      }
      return options.mapping(entry.name).flatMap { OptionSpec($0, name: entry.name) }
    }
  }
}
