import EntenteKit

/// The documents that a verb's words name: files, folders, standard input, or a text.
struct InputDocuments {
  var documents: [Document] = []
  private var faults: [Diagnostic] = []

  /// Reads everything; faults are kept, what is sound goes on.
  ///
  /// - Parameters:
  ///   - invocation: What was typed.
  ///   - date: The option that dates documents without a date of their own.
  /// - Throws: `UsageError` for a date that is none, and for a text and files at once.
  init(_ invocation: Invocation, date: String = "--published") throws {
    let published = try invocation.moment(date)
    if let text = invocation.value("--text") {
      if let word = invocation.arguments.first {
        throw UsageError(
          "--text stands instead of files; found '\(word)' too", verb: invocation.verb)
      }
      read(Array(text.utf8), "--text", published)
      return
    }
    let paths = invocation.arguments.isEmpty ? ["-"] : invocation.arguments
    for path in paths {
      let files =
        Files.isFolder(path)
        ? Files.files(below: path, endings: [".txt", ".ndjson", ".jsonl", ".md"]) : [path]
      if files.isEmpty { faults.append(Diagnostic(file: path, message: "no text in this folder")) }
      for file in files {
        do {
          read(try Files.bytes(of: file), file == "-" ? "standard input" : file, published)
        } catch {
          faults += error.diagnostics
        }
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], _ name: String, _ published: Moment?) {
    let found = DocumentReader.documents(bytes: bytes, name: name, published: published)
    documents += found.documents
    faults += found.faults
  }

  /// Says what could not be read and how many documents are not English.
  ///
  /// - Parameters:
  ///   - host: Where it is said.
  ///   - outcome: What became of documents that are not English.
  /// - Returns: 0, or 3 when something could not be read.
  func report(to host: Host, foreign outcome: String = "not coded") -> ExitStatus {
    for fault in faults { host.note(fault.description) }
    let foreign = documents.filter { $0.language.map { !$0.hasPrefix("en") } ?? false }.count
    if foreign > 0 {
      let subject = foreign == 1 ? "1 document is" : "\(foreign) documents are"
      host.note("\(subject) not English: \(outcome)")
    }
    return faults.isEmpty ? .done : .input
  }
}

extension Invocation {
  /// The lexicon: the built-in one, or with `--lexicon` a user's YAML compiled with it, or a file that
  /// was compiled before.
  func lexicon() throws -> Lexicon {
    guard let folder = value("--lexicon") else { return .standard }
    if folder.hasSuffix(".bin") { return try Lexicon(contentsOf: folder) }
    guard Files.isFolder(folder) else {
      throw YAMLError(Diagnostic(file: folder, message: "no such folder; --lexicon takes a folder"))
    }
    return try LexiconCache(environment: host.environment).lexicon(overlay: folder)
  }

  /// The coder that the options ask for.
  func coder() throws -> Coder {
    try Coder(
      lexicon: try lexicon(),
      options: Coder.Options(profile: value("--profile"), rules: try rules()))
  }

  /// The rules that `--rules` names; what a dictionary has that cannot be read is told.
  private func rules() throws -> RuleSet {
    guard let name = value("--rules") else { return .standard }
    if let rules = RuleSet(named: name) { return rules }
    guard name.hasPrefix(RuleSet.petrarchPrefix) else {
      let allowed = RuleSet.names + [RuleSet.petrarchPrefix + "FILE"]
      let near = nearestName(to: name, among: allowed).map { " Did you mean '\($0)'?" } ?? ""
      throw UsageError(
        "no rules are called '\(name)'.\(near) Allowed: \(allowed.joined(separator: ", "))",
        verb: verb)
    }
    let file = String(name.dropFirst(RuleSet.petrarchPrefix.count))
    let rules = try RuleSet(petrarch: try Files.bytes(of: file), file: file)
    for fault in rules.faults { host.note(fault.description) }
    return rules
  }

  /// What pipelines are checked against.
  func pipelineContext() throws -> Pipeline.Context {
    Pipeline.Context(
      registry: try host.registry(), lexicon: try lexicon(), environment: host.environment,
      now: host.now.day)
  }
}

extension Host {
  /// The plugins that are linked, with their manifests.
  func registry() throws(YAMLError) -> PluginRegistry { try PluginRegistry(plugins: plugins) }
}
