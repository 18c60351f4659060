import EntenteKit

/// `entente export` at work.
struct ExportRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let host = invocation.host
    let name = invocation.arguments[0]
    let registry = try host.registry()
    let options = try registry.options(of: name, texts: try invocation.pluginOptions())
    let exporter = try registry.exporter(named: name, options: options)
    let queryText = invocation.value("--query") ?? "records"
    let query = try Query(parsing: queryText, now: host.now.day, names: Lexicon.standard)
    let isFolder = try registry.manifest(named: name).output == .folder
    let destination = try destination(name, isFolder: isFolder)
    let count = try Exporting(
      exporter: exporter, destination: destination,
      store: try host.storeForReading(invocation.value("--store")), query: query,
      queryText: queryText, names: Lexicon.standard
    ).run()
    let files = try destination.commit()
    if !files.isEmpty { host.note("\(count) records → \(files.joined(separator: ", "))") }
    return .done
  }

  private func destination(
    _ name: String, isFolder: Bool
  ) throws(UsageError) -> ExportDestination {
    let output = invocation.host.output
    guard let path = invocation.value("--to") else {
      if isFolder { throw UsageError("'\(name)' writes a folder; name it with --to") }
      return ExportDestination(.output, plugin: name) { output.write($0) }
    }
    return ExportDestination(isFolder ? .folder(path) : .file(path), plugin: name)
  }
}

/// What `plugins show` prints.
enum PluginPage {
  /// The page of a plugin.
  static func text(of manifest: PluginManifest) -> String {
    var text = "\(manifest.name) \(manifest.version) (\(manifest.kind.rawValue))\n"
    text += "\(manifest.summary)\n"
    if !manifest.options.isEmpty { text += "\nOptions\n" }
    for option in manifest.options {
      var facts = [option.kind.rawValue]
      if option.isRequired { facts.append("required") }
      if !option.choices.isEmpty { facts.append(option.choices.joined(separator: "|")) }
      if let usual = option.defaultValue { facts.append("default \(usual.shown)") }
      if let instead = option.deprecated { facts.append("deprecated: \(instead)") }
      text += "  \(option.name) (\(facts.joined(separator: ", ")))\n      \(option.help)\n"
    }
    return text
  }
}

extension PluginValue {
  /// The value as YAML would have it.
  fileprivate var shown: String {
    switch self {
    case .string(let text): "'\(text)'"
    case .int(let number): "\(number)"
    case .bool(let value): "\(value)"
    case .strings(let list): "[\(list.joined(separator: ", "))]"
    }
  }
}

/// `entente plugins check` at work: manifests and pipelines, told apart by what they hold.
struct CheckRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let paths = invocation.arguments.isEmpty ? ["."] : invocation.arguments
    let context = try invocation.pipelineContext()
    var faults: [Diagnostic] = []
    var checked = 0
    for path in paths {
      let files = Files.isFolder(path) ? Files.files(below: path, endings: [".yaml"]) : [path]
      for file in files {
        do {
          try check(file, context)
          checked += 1
        } catch let error as YAMLError {
          faults += error.diagnostics
        }
      }
    }
    for fault in faults { invocation.host.note(fault.description) }
    invocation.host.note("\(checked) files are sound, \(faults.count) faults")
    return faults.isEmpty ? .done : .failed
  }

  private func check(_ file: String, _ context: Pipeline.Context) throws {
    let bytes = try Files.bytes(of: file)
    if file.hasSuffix("plugin.yaml") {
      _ = try PluginManifest(bytes: bytes, file: file)
    } else {
      _ = try Pipeline(bytes: bytes, file: file, context: context)
    }
  }
}
