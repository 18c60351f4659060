import EntenteKit

extension Verbs {
  /// `entente lexicon show`.
  static let lexiconShow = Verb(
    name: "lexicon show", summary: "What the lexicon knows of a name.", group: .lexicon,
    arguments: [Argument(name: "NAME", help: "A name, code or id, in any case.", repeats: true)],
    options: [.lexicon, .format, .failEmpty],
    examples: [
      Example(
        line: "entente lexicon show Seoul",
        meaning: "Whom the name may mean, with every other name."),
      Example(
        line: "entente lexicon show donald-trump", meaning: "A person's offices, dates and sources."
      ),
    ],
    work: .ready { try LexiconShow(invocation: $0).run() })

  /// `entente lexicon check`.
  static let lexiconCheck = Verb(
    name: "lexicon check", summary: "Check lexicon, rules and profiles.", group: .lexicon,
    arguments: [Argument(name: "DIR", help: "A folder of YAML.")],
    options: [
      Option(
        name: "--alone", help: "The folder is a whole lexicon and lies over no other.")
    ],
    examples: [
      Example(
        line: "entente lexicon check my-names", meaning: "Every fault of an overlay at once."),
      Example(
        line: "entente lexicon check --alone Sources/EntenteParsing/Data",
        meaning: "The lexicon that comes with Entente."),
    ],
    work: .ready { invocation in
      let folder = invocation.arguments[0]
      return checkLexicon(folder, isWhole: invocation.has("--alone"), invocation.host)
    })

  /// Compiles a folder and tells every fault of it.
  private static func checkLexicon(_ folder: String, isWhole: Bool, _ host: Host) -> ExitStatus {
    do {
      var warnings: [Diagnostic] = []
      let bytes =
        isWhole
        ? try LexiconCompiler.compile(folder: folder) { warnings = $0 }
        : try LexiconCompiler.compile(overlay: folder) { warnings = $0 }
      for warning in warnings { host.note("\(warning)") }
      let faults = try RuleExamples.faults(of: Lexicon(bytes: bytes))
      for fault in faults { host.note("\(fault)") }
      if !faults.isEmpty { return .failed }
      host.note("\(folder): no fault, \(warnings.count) warnings")
      return .done
    } catch let error as YAMLError {
      for fault in error.diagnostics { host.note("\(fault)") }
      return .failed
    } catch {
      host.note("\(folder): \(error)")
      return .failed
    }
  }

  /// `entente lexicon import`.
  static let lexiconImport = Verb(
    name: "lexicon import", summary: "Read the dictionaries of PETRARCH2.", group: .lexicon,
    arguments: [
      Argument(name: "FILE", help: "Actor, agent and discard files, as they are.", repeats: true)
    ],
    options: [
      .lexicon,
      Option(
        name: "--output", value: .text("DIR"),
        help: "A folder for the overlay; without it, the YAML goes to standard output."),
      Option(
        name: "--compare", value: .text("DATE"),
        help: "Only list where the lexicon's offices and the files, as of a day, disagree."),
    ],
    examples: [
      Example(
        line: "entente lexicon import --output petrarch Phoenix.Countries.actors.txt",
        meaning: "An overlay for --lexicon; what cannot be read is told by line.")
    ],
    work: .ready { invocation in
      var dictionaries = PetrarchImport(
        checked: invocation.host.now.day, lexicon: try invocation.lexicon())
      for path in invocation.arguments {
        dictionaries.read(try Files.bytes(of: path), file: path)
      }
      if let made = try invocation.moment("--compare") {
        let (found, compared) = dictionaries.disagreements(made: made.day)
        invocation.host.output.write(found.map { $0.line + "\n" }.joined())
        invocation.host.note("\(compared) offices compared, \(found.count) disagree")
        return .done
      }
      let files = [("names.yaml", dictionaries.yaml), ("rules.yaml", dictionaries.rulesYAML)]
      for (name, text) in files {
        guard let text else { continue }
        if let folder = invocation.value("--output") {
          Files.makeFolder(folder)
          try Files.write(Array(text.utf8), to: "\(folder)/\(name)")
        } else {
          invocation.host.output.write(text)
        }
      }
      for fault in dictionaries.faults { invocation.host.note("\(fault)") }
      return dictionaries.faults.isEmpty ? .done : .input
    })

  /// `entente lexicon propose`.
  static let lexiconPropose = Verb(
    name: "lexicon propose", summary: "New names and tenures found in a store, as YAML.",
    group: .lexicon,
    options: [.store, .lexicon, .failEmpty],
    examples: [
      Example(
        line: "entente lexicon propose --store sqlite:alliance.db > new-people.yaml",
        meaning: "Office holders that the lexicon does not know, to accept line by line.")
    ],
    work: .ready { invocation in
      let store = try invocation.host.storeForReading(invocation.value("--store"))
      var proposal = try LexiconProposal(lexicon: try invocation.lexicon())
      if case .documents(let documents) = try store.answer(Query(.documents)).rows {
        for stored in documents where stored.uncodedBecause == nil {
          proposal.read(stored.document)
        }
      }
      invocation.host.output.write(proposal.yaml(on: invocation.host.now.day))
      return proposal.count == 0 && invocation.has("--fail-empty") ? .failed : .done
    })

  /// `entente doctor`.
  static let doctor = Verb(
    name: "doctor", summary: "Say what the lexicon and the store know, and what is stale.",
    group: .lexicon,
    options: [
      .store, .lexicon, .format,
      Option(
        name: "--deep",
        help: "Verify the whole store: ids, quotes against texts, the full-text index, facts."),
    ],
    examples: [
      Example(
        line: "entente doctor", meaning: "How far the offices are known, how far texts reach."),
      Example(
        line: "entente doctor --deep --store sqlite:alliance.db",
        meaning: "Is everything that was stored still what it was? Exits with 1 where it is not."),
    ],
    work: .ready { try DoctorRun(invocation: $0).run() })
}

/// `entente lexicon show` at work.
private struct LexiconShow {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let lexicon = try invocation.lexicon()
    let name = invocation.arguments.joined(separator: " ")
    let entries = lexicon.entries(named: name)
    if entries.isEmpty { invocation.host.note("the lexicon knows nobody called '\(name)'") }
    switch invocation.format {
    case .ndjson: invocation.host.output.write(entries.map { line($0, lexicon) + "\n" }.joined())
    case .json:
      let lines = entries.map { line($0, lexicon) }
      invocation.host.output.write("[\(lines.joined(separator: ",\n"))]\n")
    default:
      invocation.host.output.write(
        table(entries, lexicon).rendered(
          as: invocation.format, width: invocation.host.terminal.width,
          color: invocation.host.terminal.color))
    }
    return entries.isEmpty && invocation.has("--fail-empty") ? .failed : .done
  }

  private func line(_ entry: LexiconEntry, _ lexicon: Lexicon) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", entry.id)
      json.field("kind", entry.kind.rawValue)
      json.field("code", entry.code)
      json.field("sector", entry.sector)
      json.field("name", entry.name)
      json.field("type", entry.type)
      json.key("names")
      json.array { json in
        for name in lexicon.nameDetails(of: entry.id) {
          json.object { json in
            json.field("text", name.text)
            json.field("form", name.form.rawValue)
            json.field("from", name.days.start)
            json.field("to", name.days.end)
            json.field("context", name.context)
            json.field("hints", name.hints)
          }
        }
      }
      json.key("tenures")
      json.array { json in
        for tenure in lexicon.tenures(of: entry.id) { write(tenure, &json) }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ tenure: OfficeTenure, _ json: inout JSONWriter) {
    json.object { json in
      json.field("role", tenure.role)
      json.field("of", tenure.code)
      json.field("body", tenure.body)
      json.field("from", tenure.days.start)
      json.field("to", tenure.days.end)
      json.field("source", tenure.source)
      json.field("checked", tenure.checked)
    }
  }

  private func table(_ entries: [LexiconEntry], _ lexicon: Lexicon) -> Table {
    var rows: [[Cell]] = []
    for entry in entries {
      let code = entry.code?.rawValue ?? ""
      let sector = entry.sector?.rawValue ?? ""
      rows.append([Cell(entry.id.rawValue), Cell(entry.kind.rawValue), Cell("\(code) \(sector)")])
      for name in lexicon.nameDetails(of: entry.id) {
        let needs = name.context.isEmpty ? "" : " (with \(name.context.joined(separator: ", ")))"
        let hints = name.hints.isEmpty ? "" : " (likely with \(name.hints.joined(separator: ", ")))"
        rows.append([Cell(""), Cell(name.form.rawValue), Cell(name.text + needs + hints)])
      }
      for tenure in lexicon.tenures(of: entry.id) {
        let days = "\(tenure.days.start?.iso ?? "") to \(tenure.days.end?.iso ?? "now")"
        let body = tenure.body.map { " (\($0.rawValue))" } ?? ""
        let checked = tenure.checked.map { ", checked \($0.iso)" } ?? ""
        rows.append([
          Cell(""), Cell("tenure"),
          Cell(
            "\(tenure.role) of \(tenure.code.rawValue)\(body), \(days); \(tenure.source)\(checked)"),
        ])
      }
    }
    return Table(
      columns: [Column("id"), Column("what"), Column("value", isFlexible: true)], rows: rows)
  }
}

/// `entente doctor` at work.
private struct DoctorRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let coverage = try invocation.lexicon().officeCoverage
    let known = coverage.checked.end
    var rows = [
      (
        "offices", "ok",
        "\(coverage.tenures) tenures of \(coverage.persons) persons; \(coverage.current) not ended, "
          + "checked \(coverage.checked.start?.iso ?? "never") to \(known?.iso ?? "never")"
      )
    ]
    rows.append(try documents(known))
    let store = try self.store()
    if let store { rows += try inspected(store) }
    let table = Table(
      columns: [Column("what"), Column("state"), Column("detail", isFlexible: true)],
      rows: rows.map { [Cell($0.0), Cell($0.1), Cell($0.2)] })
    invocation.host.output.write(
      table.rendered(
        as: invocation.format, width: invocation.host.terminal.width,
        color: invocation.host.terminal.color))
    return rows.contains { $0.1 == "broken" } ? .failed : .done
  }

  /// The store that is looked over; nil where there is none and none was named.
  private func store() throws -> (any Store)? {
    do {
      _ = try invocation.host.openStore(invocation.value("--store"), access: .readOnly)
      // The full-text index can only be checked by who may write.
      guard invocation.has("--deep") else {
        return try invocation.host.storeForReading(invocation.value("--store"))
      }
      return try invocation.host.openStore(invocation.value("--store"), access: .readWrite)
    } catch {
      if invocation.has("--store") { throw error }
      return nil
    }
  }

  /// What looking the store over found.
  private func inspected(_ store: any Store) throws -> [(String, String, String)] {
    let found = try store.inspect(deep: invocation.has("--deep"))
    if found.faults.isEmpty {
      return [("store", "ok", "\(found.documents) documents, \(found.records) records")]
    }
    return found.faults.map { ("store", "broken", $0) }
  }

  /// How far the documents reach beyond the day to which the offices are known.
  private func documents(_ known: Day?) throws -> (String, String, String) {
    let store: any Store
    do {
      store = try invocation.host.storeForReading(invocation.value("--store"))
    } catch {
      if invocation.has("--store") { throw error }
      return ("documents", "none", "\(error)")
    }
    let reported = try store.summary().reported
    guard let last = reported.end else { return ("documents", "ok", "no document has a date") }
    let reach = "\(reported.start?.iso ?? "") to \(last.iso)"
    guard let known, last > known else { return ("documents", "ok", reach) }
    let days = Int(last.number) - Int(known.number)
    return (
      "documents", "stale",
      "\(reach): \(days) days beyond what is known of the offices; see 'entente lexicon propose'"
    )
  }
}
