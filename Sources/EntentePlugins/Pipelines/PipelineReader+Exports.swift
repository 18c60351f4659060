import EntenteModels
import EntenteParsing
import EntenteStorage
import EntenteYAML

extension PipelineReader {
  func exports(store: String, sources: [Pipeline.Source]) -> [Pipeline.Export] {
    var outputs = PipelineOutputs(pipeline: file, store: store, sources: sources)
    return top.mappings("exporters").compactMap { entry in
      guard let first = entry.entries.first, entry.entries.count == 1 else {
        entry.report("each of 'exporters' has one key, the exporter's name")
        return nil
      }
      // What the key is called is looked up in the registry, not among known keys.
      _ = entry.node(first.name)
      return export(first, of: entry, &outputs)
    }
  }

  private func export(
    _ entry: YAMLNode.Entry, of parent: YAMLMapping, _ outputs: inout PipelineOutputs
  ) -> Pipeline.Export? {
    let known = context.registry.names(of: .exporter)
    guard known.contains(entry.name),
      let manifest = context.registry.manifests.first(where: { $0.name == entry.name })
    else {
      parent.report(
        "no exporter is called '\(entry.name)'" + hint(entry.name, known), at: entry.key.mark)
      return nil
    }
    guard
      let keys = YAMLMapping(
        entry.value, of: parent.document, parent.faults, what: "'\(entry.name)'")
    else { return nil }
    defer { keys.finish() }
    let options = options(of: manifest, keys)
    let name = keys.string("name") ?? entry.name
    if keys.has("when") {
      keys.report("'when' comes with a later version; leave it out", at: "when")
    }
    let to = keys.requiredString("to").map { resolved($0) }
    if let to, let fault = outputs.add(to, isFolder: manifest.output == .folder) {
      keys.report(fault, at: "to")
    }
    let queryText = keys.string("query") ?? "records"
    let query = query(queryText, keys)
    guard let to, let query else { return nil }
    return Pipeline.Export(
      name: name, plugin: entry.name, options: options, to: to,
      isFolder: manifest.output == .folder, query: query, queryText: queryText,
      needs: manifest.needs)
  }

  private func options(of manifest: PluginManifest, _ keys: YAMLMapping) -> PluginOptions {
    var values: [String: PluginValue] = [:]
    var isSound = true
    func report(_ fault: String, at mark: SourceMark) {
      isSound = false
      keys.report(fault, at: mark)
    }
    let given = manifest.options.filter { keys.node($0.name) != nil }.map(\.name)
    for spec in manifest.options {
      guard let node = keys.node(spec.name) else { continue }
      values[spec.name] = spec.value(of: node) { report($0, at: node.mark) }
    }
    let options = manifest.filled(values, given: given) { report($0, at: keys.mark) }
    guard isSound else { return options }
    do {
      // A trial: only the plugin knows whether its options fit together.
      _ = try context.registry.exporter(named: manifest.name, options: options)
    } catch {
      keys.report(error.message, at: keys.mark)
    }
    return options
  }

  private func query(_ text: String, _ keys: YAMLMapping) -> Query? {
    do {
      let query = try Query(parsing: text, now: context.now, names: context.lexicon)
      if query.counts.isEmpty, query.kind == .records || query.kind.recordKind != nil {
        return query
      }
      keys.report("the query '\(text)' gives no records; exporters take records", at: "query")
    } catch {
      let near = nearestName(to: error.found, among: error.allowed)
      let hint = near.map { "; did you mean '\($0)'?" } ?? ""
      keys.report(
        "in the query, at its column \(error.column): \(error.message)\(hint)", at: "query")
    }
    return nil
  }
}
