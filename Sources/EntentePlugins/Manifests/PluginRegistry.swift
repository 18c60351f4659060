public import EntenteYAML

/// The plugins that are linked, by name.
public struct PluginRegistry: Sendable {
  /// A plugin with its manifest.
  private struct Linked {
    let plugin: any Plugin
    let manifest: PluginManifest
  }

  private let linked: [Linked]

  /// The manifests, in the order in which the plugins were linked.
  public var manifests: [PluginManifest] { linked.map(\.manifest) }

  /// Reads the manifests of linked plugins.
  ///
  /// - Throws: `YAMLError` with the faults of all manifests, names that stand twice, and plugins
  ///   whose Swift type is not of the kind that their manifest names.
  public init(plugins: [any Plugin]) throws(YAMLError) {
    let faults = Diagnostics()
    var linked: [Linked] = []
    for plugin in plugins {
      let file = "\(type(of: plugin))/plugin.yaml"
      do {
        let manifest = try PluginManifest(bytes: plugin.manifest, file: file)
        if linked.contains(where: { $0.manifest.name == manifest.name }) {
          faults.add(Diagnostic(file: file, message: "two plugins are called '\(manifest.name)'"))
        }
        if let fault = PluginRegistry.mismatch(of: plugin, manifest.kind) {
          faults.add(Diagnostic(file: file, message: fault))
        }
        linked.append(Linked(plugin: plugin, manifest: manifest))
      } catch {
        faults.add(contentsOf: error.diagnostics)
      }
    }
    try faults.throwIfAny()
    self.linked = linked
  }

  /// Why a plugin is not of a kind; nil when it is.
  private static func mismatch(of plugin: any Plugin, _ kind: PluginManifest.Kind) -> String? {
    switch kind {
    case .exporter where !(plugin is any ExporterPlugin):
      "the manifest says 'kind: exporter' and its Swift type is no ExporterPlugin"
    case .frontEnd where !(plugin is any FrontEndPlugin):
      "the manifest says 'kind: front-end' and its Swift type is no FrontEndPlugin"
    case .reader, .stage: "plugins of the kind '\(kind.rawValue)' come with a later version"
    case .exporter, .frontEnd: nil
    }
  }

  /// The manifest of a plugin.
  ///
  /// - Throws: `PluginError` that names the nearest plugin.
  public func manifest(named name: String) throws(PluginError) -> PluginManifest {
    try find(name, kind: nil).manifest
  }

  /// The names of the plugins of a kind.
  public func names(of kind: PluginManifest.Kind) -> [String] {
    manifests.filter { $0.kind == kind }.map(\.name)
  }

  /// An exporter of a plugin, with options that were checked.
  ///
  /// - Throws: `PluginError` when there is no such exporter or it does not take the options.
  public func exporter(
    named name: String, options: PluginOptions
  ) throws(PluginError) -> any Exporter {
    guard let plugin = try find(name, kind: .exporter).plugin as? any ExporterPlugin else {
      throw PluginError(plugin: name, "says it is an exporter and is none")
    }
    return try plugin.makeExporter(options: options)
  }

  /// A front end with options given as texts.
  ///
  /// - Throws: `PluginError` when there is no such front end or an option is not allowed.
  public func frontEnd(
    named name: String, options texts: [(name: String, value: String)]
  ) throws(PluginError) -> (plugin: any FrontEndPlugin, options: PluginOptions) {
    let found = try find(name, kind: .frontEnd)
    guard let plugin = found.plugin as? any FrontEndPlugin else {
      throw PluginError(plugin: name, "says it is a front end and is none")
    }
    return (plugin, try options(of: name, texts: texts))
  }

  /// The options of a plugin, given as texts, checked and with defaults filled in.
  ///
  /// - Throws: `PluginError` with all faults.
  public func options(
    of name: String, texts: [(name: String, value: String)]
  ) throws(PluginError) -> PluginOptions {
    let manifest = try manifest(named: name)
    var faults: [String] = []
    var values: [String: PluginValue] = [:]
    for (option, text) in texts {
      guard let spec = manifest.options.first(where: { $0.name == option }) else {
        faults.append(manifest.unknown(option))
        continue
      }
      values[option] = spec.value(of: text) { faults.append($0) }
    }
    let options = manifest.filled(values, given: texts.map(\.name)) { faults.append($0) }
    if faults.isEmpty { return options }
    throw PluginError(plugin: name, faults.joined(separator: "; "))
  }

  private func find(
    _ name: String, kind: PluginManifest.Kind?
  ) throws(PluginError) -> Linked {
    let candidates = linked.filter { kind == nil || $0.manifest.kind == kind }
    if let found = candidates.first(where: { $0.manifest.name == name }) { return found }
    let known = candidates.map(\.manifest.name)
    let near = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? "."
    let what = kind.map { "no \($0.rawValue)" } ?? "nothing"
    throw PluginError(
      plugin: name, "\(what) is called so\(near) Allowed: \(known.joined(separator: ", "))")
  }
}

extension PluginManifest {
  /// The message for an option that does not exist.
  func unknown(_ option: String) -> String {
    let known = options.map(\.name)
    let near = nearestName(to: option, among: known).map { "; did you mean '\($0)'?" } ?? ";"
    return "unknown option '\(option)'\(near) Allowed: \(known.joined(separator: ", "))"
  }

  /// Options with defaults filled in; what is required and missing is reported.
  ///
  /// `given` names the options that were set, also to a value that was refused.
  func filled(
    _ values: [String: PluginValue], given: [String], _ report: (String) -> Void
  ) -> PluginOptions {
    var values = values
    for spec in options where values[spec.name] == nil {
      if let usual = spec.defaultValue {
        values[spec.name] = usual
      } else if spec.isRequired, !given.contains(spec.name) {
        report("the option '\(spec.name)' of '\(name)' must be set")
      }
    }
    return PluginOptions(values)
  }
}
