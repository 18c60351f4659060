import EntenteKit

extension Verbs {
  /// `entente export`.
  static let export = Verb(
    name: "export", summary: "Write records in another format.", group: .exchange,
    arguments: [Argument(name: "NAME", help: "An exporter; 'entente plugins list' lists them.")],
    options: [
      .store, .query,
      Option(
        name: "--to", value: .text("PATH"), help: "A file or folder; default standard output."),
      Option(
        name: "--option", value: .text("NAME=VALUE"), help: "An option of the exporter; repeatable."
      ),
    ],
    examples: [
      Example(
        line: "entente export csv --to build/csv --query 'records confidence:>0.5'",
        meaning: "One CSV file a record kind.")
    ],
    work: .ready { try ExportRun(invocation: $0).run() })

  /// `entente plugins list`.
  static let pluginsList = Verb(
    name: "plugins list", summary: "List the plugins.", group: .exchange,
    options: [.format],
    work: .ready { invocation in
      let manifests = try invocation.host.registry().manifests
      let table = Table(
        columns: [
          Column("name"), Column("kind"), Column("version"), Column("summary", isFlexible: true),
        ],
        rows: manifests.map {
          [Cell($0.name), Cell($0.kind.rawValue), Cell($0.version), Cell($0.summary)]
        })
      let terminal = invocation.host.terminal
      invocation.host.output.write(
        table.rendered(as: invocation.format, width: terminal.width, color: terminal.color))
      return .done
    })

  /// `entente plugins show`.
  static let pluginsShow = Verb(
    name: "plugins show", summary: "Show a plugin's options.", group: .exchange,
    arguments: [Argument(name: "NAME", help: "A plugin.")],
    work: .ready { invocation in
      let manifest = try invocation.host.registry().manifest(named: invocation.arguments[0])
      invocation.host.output.write(PluginPage.text(of: manifest))
      return .done
    })

  /// `entente plugins check`.
  static let pluginsCheck = Verb(
    name: "plugins check", summary: "Check manifests and pipelines.", group: .exchange,
    arguments: [
      Argument(
        name: "FILE|DIR", help: "YAML files or folders; default '.'.", isOptional: true,
        repeats: true)
    ],
    work: .ready { try CheckRun(invocation: $0).run() })

  /// `entente repl`.
  static let repl = Verb(
    name: "repl", summary: "Ask questions line by line.", group: .exchange,
    options: [
      .store, .lexicon,
      Option(name: "-c", value: .text("LINE"), help: "Run this line and leave; repeatable."),
      Option(name: "-f", value: .text("FILE"), help: "Run the lines of a file and leave."),
      Option(
        name: "--option", value: .text("NAME=VALUE"), help: "An option of the REPL; repeatable."),
    ],
    examples: [
      Example(
        line: "entente repl --store sqlite:Examples/pipelines/build/alliance.db",
        meaning: "Sit down in front of the example's store."),
      Example(
        line: "entente repl -c 'commitments by:KOR to:USA'", meaning: "One answer, then leave."),
    ],
    work: .ready { invocation in
      let registry = try invocation.host.registry()
      let (plugin, options) = try registry.frontEnd(
        named: "repl", options: try invocation.pluginOptions())
      let code = try plugin.run(Session(invocation), options: options)
      return ExitStatus(code: code)
    })

  /// `entente lexicon compile`.
  static let lexiconCompile = Verb(
    name: "lexicon compile", summary: "Compile names, rules and profiles into one file.",
    group: .lexicon,
    arguments: [
      Argument(name: "DIR", help: "The lexicon's folder."),
      Argument(
        name: "DIR", help: "Folders laid over it, later wins.", isOptional: true, repeats: true),
    ],
    options: [
      Option(
        name: "--output", value: .text("FILE"), help: "Where to write; without it, only check."),
      Option(name: "--check", help: "Exit with 1 when FILE is not what would be written."),
    ],
    examples: [
      Example(
        line: "entente lexicon compile Sources/EntenteParsing/Data --output lexicon.bin",
        meaning: "Compile the lexicon that comes with Entente.")
    ],
    work: .ready { invocation in
      let bytes = try LexiconCompiler.compile(
        folder: invocation.arguments[0], overlays: Array(invocation.arguments.dropFirst()),
        warnings: { for warning in $0 { invocation.host.note("\(warning)") } })
      guard let path = invocation.value("--output") else { return .done }
      if invocation.has("--check") {
        if try Files.bytes(of: path) == bytes { return .done }
        invocation.host.note("\(path) is stale; compile the lexicon again without --check")
        return .failed
      }
      try Files.write(bytes, to: path)
      return .done
    })
}

extension Invocation {
  /// The plugin options given as `--option name=value`.
  func pluginOptions() throws(UsageError) -> [(name: String, value: String)] {
    var options: [(name: String, value: String)] = []
    for text in values("--option") {
      guard let split = text.firstIndex(of: "=") else {
        throw UsageError("--option '\(text)' has no '='; write NAME=VALUE", verb: verb)
      }
      options.append((String(text[..<split]), String(text[text.index(after: split)...])))
    }
    return options
  }
}
