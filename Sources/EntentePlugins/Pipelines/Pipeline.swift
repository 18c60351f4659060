public import EntenteModels
public import EntenteParsing
public import EntenteStorage
public import EntenteYAML
@preconcurrency import Glibc

/// A pipeline as its YAML file says: what is read, where it is stored, what is written.
///
/// Everything that can be wrong is found before anything runs, and all of it at once: misspelt keys,
/// missing files, bad dates, unknown exporters and options, wrong queries.
public struct Pipeline: Sendable {
  /// Files that are read.
  public struct Source: Sendable {
    /// The files, in the order of their paths.
    public let files: [String]
    /// The date of texts that have none themselves; nil to take it from the text alone.
    public let published: Moment?
  }

  /// One use of an exporter.
  public struct Export: Sendable {
    /// What the summary calls it.
    public let name: String
    /// The plugin.
    public let plugin: String
    /// Its options, checked.
    public let options: PluginOptions
    /// Where files go.
    public let to: String
    /// Whether `to` is a folder.
    public let isFolder: Bool
    /// Which records are written.
    public let query: Query
    /// The query as it was written.
    public let queryText: String
  }

  /// The file, as the user named it.
  public let file: String
  /// The alliance that is read about; nil to find it in the text.
  public let profile: String?
  /// The store's name, with its path resolved.
  public let store: String
  /// What is read.
  public let sources: [Source]
  /// What is written.
  public let exports: [Export]

  /// What a pipeline is checked against.
  public struct Context: Sendable {
    /// The plugins.
    public var registry: PluginRegistry
    /// Knows names and profiles.
    public var lexicon: Lexicon
    /// The values of `${...}`.
    public var environment: [String: String]
    /// The day that relative dates of queries count from.
    public var now: Day

    /// What a pipeline is checked against.
    public init(
      registry: PluginRegistry, lexicon: Lexicon, environment: [String: String], now: Day
    ) {
      self.registry = registry
      self.lexicon = lexicon
      self.environment = environment
      self.now = now
    }
  }

  /// Reads a pipeline and checks all of it.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: The file's path; paths inside are relative to its folder.
  ///   - context: What it is checked against.
  /// - Throws: `YAMLError` with all faults.
  public init(bytes: [UInt8], file: String, context: Context) throws(YAMLError) {
    let faults = Diagnostics()
    let document = try YAMLDocument(bytes: bytes, file: file).expanding(
      context.environment, faults)
    guard
      let top = YAMLMapping(document.root, of: document, faults, what: "a pipeline")
    else { throw YAMLError(faults.sorted) }
    let reader = PipelineReader(top: top, file: file, context: context)
    self.file = file
    profile = reader.profile()
    store = reader.store()
    sources = reader.sources()
    reader.refuseStages()
    exports = reader.exports()
    top.finish()
    try faults.throwIfAny()
  }
}

/// Reads the keys of a pipeline.
private struct PipelineReader {
  let top: YAMLMapping
  let file: String
  let context: Pipeline.Context

  init(top: YAMLMapping, file: String, context: Pipeline.Context) {
    self.top = top
    self.file = file
    self.context = context
    top.requireFormat(1)
  }

  /// A path of the file, seen from the working folder.
  private func resolved(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  func profile() -> String? {
    guard let name = top.string("profile") else { return nil }
    if context.lexicon.profile(named: name) == nil {
      let known = context.lexicon.profiles.map(\.name)
      let near = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ";"
      top.report(
        "no profile is called '\(name)'\(near) Allowed: \(known.joined(separator: ", "))",
        at: "profile")
    }
    return name
  }

  func store() -> String {
    guard let name = top.requiredString("store") else { return "" }
    if name.hasPrefix("sqlite:") { return "sqlite:" + resolved(String(name.dropFirst(7))) }
    return name.contains("://") ? name : resolved(name)
  }

  func refuseStages() {
    for stage in top.nodes("stages") {
      top.report(
        "the stage \(stage.kindName) comes with a later version; leave 'stages' out", at: stage.mark
      )
    }
  }

  // MARK: Sources

  func sources() -> [Pipeline.Source] {
    if top.node("sources") == nil { top.reportMissing("sources") }
    return top.mappings("sources").map { entry in
      defer { entry.finish() }
      var files: Set<String> = []
      if entry.node("files") == nil { entry.reportMissing("files") }
      for pattern in entry.strings("files") {
        let found = Self.matches(of: resolved(pattern))
        if found.isEmpty { entry.report("no file matches '\(pattern)'", at: "files") }
        files.formUnion(found)
      }
      return Pipeline.Source(files: files.sorted(), published: published(of: entry))
    }
  }

  private func published(of entry: YAMLMapping) -> Moment? {
    guard let text = entry.string("published"), text != "fromText" else { return nil }
    if let moment = Moment(iso: text) { return moment }
    entry.report(
      "'published' is 'fromText' or a day as 2025-11-14; found '\(text)'", at: "published")
    return nil
  }

  /// The files that a pattern with `*`, `?` and `[...]` matches, in the order of their paths.
  private static func matches(of pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }.filter { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  // MARK: Exports

  func exports() -> [Pipeline.Export] {
    var exports: [Pipeline.Export] = []
    for entry in top.mappings("exporters") {
      guard let first = entry.entries.first, entry.entries.count == 1 else {
        entry.report("each of 'exporters' has one key, the exporter's name")
        continue
      }
      _ = entry.node(first.name)
      guard let export = export(first, of: entry) else { continue }
      if exports.contains(where: { $0.to == export.to }) {
        entry.report("two exporters write to '\(export.to)'", at: first.value.mark)
      }
      exports.append(export)
    }
    return exports
  }

  private func export(_ entry: YAMLNode.Entry, of parent: YAMLMapping) -> Pipeline.Export? {
    let known = context.registry.names(of: .exporter)
    guard known.contains(entry.name),
      let manifest = context.registry.manifests.first(where: { $0.name == entry.name })
    else {
      let near = nearestName(to: entry.name, among: known).map { "; did you mean '\($0)'?" } ?? ";"
      parent.report(
        "no exporter is called '\(entry.name)'\(near) Allowed: \(known.joined(separator: ", "))",
        at: entry.key.mark)
      return nil
    }
    guard
      let keys = YAMLMapping(
        entry.value, of: parent.document, parent.faults, what: "'\(entry.name)'")
    else { return nil }
    defer { keys.finish() }
    let options = options(of: manifest, keys)
    let queryText = keys.string("query") ?? "records"
    let name = keys.string("name") ?? entry.name
    if keys.has("when") {
      keys.report("'when' comes with a later version; leave it out", at: "when")
    }
    guard let to = keys.requiredString("to"), let query = query(queryText, keys) else { return nil }
    return Pipeline.Export(
      name: name, plugin: entry.name, options: options, to: resolved(to),
      isFolder: manifest.output == .folder, query: query, queryText: queryText)
  }

  private func options(of manifest: PluginManifest, _ keys: YAMLMapping) -> PluginOptions {
    var values: [String: PluginValue] = [:]
    for spec in manifest.options {
      guard let node = keys.node(spec.name) else { continue }
      values[spec.name] = spec.value(of: node) { keys.report($0, at: node.mark) }
    }
    return manifest.filled(values) { keys.report($0) }
  }

  private func query(_ text: String, _ keys: YAMLMapping) -> Query? {
    do {
      return try Query(parsing: text, now: context.now, names: context.lexicon)
    } catch {
      let near = nearestName(to: error.found, among: error.allowed)
      let hint = near.map { "; did you mean '\($0)'?" } ?? ""
      keys.report(
        "in the query, at its column \(error.column): \(error.message)\(hint)", at: "query")
      return nil
    }
  }
}
