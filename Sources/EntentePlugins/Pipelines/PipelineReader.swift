import EntenteModels
import EntenteParsing
import EntenteStorage
import EntenteYAML
@preconcurrency import Glibc

/// Reads the keys of a pipeline and reports all that is wrong with them.
struct PipelineReader {
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
  func resolved(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  func profile() -> String? {
    guard let name = top.string("profile") else { return nil }
    if context.lexicon.profile(named: name) == nil {
      let known = context.lexicon.profiles.map(\.name)
      top.report("no profile is called '\(name)'" + hint(name, known), at: "profile")
    }
    return name
  }

  func store() -> String {
    guard let name = top.requiredString("store") else { return "" }
    if name.hasPrefix("sqlite:") { return "sqlite:" + resolved(String(name.dropFirst(7))) }
    let scheme = name.prefix { $0 != ":" && $0 != "/" }
    guard name.dropFirst(scheme.count).first == ":" else { return resolved(name) }
    if !context.storeSchemes.contains(String(scheme)) {
      top.report(
        "no store engine is called '\(scheme)'" + hint(String(scheme), context.storeSchemes),
        at: "store")
    }
    return name
  }

  /// Checks the stages; `deduplicate` marks copies, which every store does when it is added to.
  func checkStages() {
    for stage in top.nodes("stages") where stage.text != "deduplicate" {
      let name = stage.text ?? stage.kindName
      top.report("no stage is called '\(name)'" + hint(name, ["deduplicate"]), at: stage.mark)
    }
  }

  /// `; did you mean 'csv'? Allowed: csv, ndjson`.
  func hint(_ found: String, _ allowed: [String]) -> String {
    let near = nearestName(to: found, among: allowed).map { "; did you mean '\($0)'?" } ?? ";"
    return near + " Allowed: \(allowed.joined(separator: ", "))"
  }
}

extension PipelineReader {
  func sources() -> [Pipeline.Source] {
    if top.node("sources") == nil { top.reportMissing("sources") }
    return top.mappings("sources").map { entry in
      defer { entry.finish() }
      var files: Set<String> = []
      if entry.node("files") == nil { entry.reportMissing("files") }
      for pattern in patterns(of: entry) {
        let found = PipelineReader.matches(of: resolved(pattern.text))
        if found.isEmpty { entry.report("no file matches '\(pattern.text)'", at: pattern.mark) }
        files.formUnion(found)
      }
      return Pipeline.Source(files: files.sorted(), published: published(of: entry))
    }
  }

  private func patterns(of entry: YAMLMapping) -> [(text: String, mark: SourceMark)] {
    // Asked first, because it reports what is no text.
    guard !entry.strings("files").isEmpty, let node = entry.node("files") else { return [] }
    guard case .sequence(let elements) = node.content else {
      return node.text.map { [($0, node.mark)] } ?? []
    }
    return elements.compactMap { element in element.text.map { ($0, element.mark) } }
  }

  private func published(of entry: YAMLMapping) -> Moment? {
    guard let text = entry.string("published"), text != "fromText" else { return nil }
    if let moment = Moment(iso: text) { return moment }
    entry.report(
      "'published' is 'fromText' or a day as 2025-11-14; found '\(text)'", at: "published")
    return nil
  }

  /// The file of this very name, or those that a pattern with `*`, `?` and `[...]` matches, in the
  /// order of their paths.
  private static func matches(of pattern: String) -> [String] {
    if Folders.found(at: pattern) == .file { return [pattern] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }.filter { Folders.found(at: $0) == .file }
  }
}
