import EntenteKit

/// What every verb that reads a store needs: the store, the query, names and the form of output.
struct StoreReader {
  let invocation: Invocation
  let store: any Store
  let format: OutputFormat
  private let queryText: String

  /// Opens the store for reading; it is never created here.
  ///
  /// - Parameters:
  ///   - invocation: What was typed.
  ///   - queryWords: The words that make up the query; default all arguments.
  /// - Throws: `StoreError` when there is no store.
  init(_ invocation: Invocation, queryWords: [String]? = nil) throws {
    self.invocation = invocation
    queryText = (queryWords ?? invocation.arguments).joined(separator: " ")
    format = invocation.format
    store = try invocation.host.storeForReading(invocation.value("--store"))
  }

  /// Knows names of codes.
  var names: any NameResolver { Lexicon.standard }

  /// Puts records into words.
  var words: ReportWords {
    let showsAll = queryText.contains("confidence:")
    return ReportWords(names: names, shown: showsAll ? Confidence(0) : .shown) { [store] id in
      do { return try store.record(named: id.rawValue) } catch { return nil }
    }
  }

  /// The query that was typed; `kind` stands before it unless it names one itself.
  func query(default kind: String) throws -> Query {
    let first = queryText.split(separator: " ").first.map(String.init) ?? ""
    let text = QueryKind(rawValue: first) == nil ? "\(kind) \(queryText)" : queryText
    let lastRun = text.contains("last-run") ? try store.summary().recorded?.day : nil
    return try Query(parsing: text, now: invocation.host.now.day, names: names, lastRun: lastRun)
  }

  /// The code of an actor that was typed as a code or name.
  func code(of name: String) throws -> ActorCode {
    guard let code = names.matches(forName: name).lazy.compactMap(\.code).first else {
      throw UsageError("no country or body is called '\(name)'", verb: invocation.verb)
    }
    return code
  }

  /// Prints a report in the form asked for.
  ///
  /// - Returns: 0, or 1 when nothing was found and `--fail-empty` was given.
  func print(_ report: some Report, isEmpty: Bool) throws -> ExitStatus {
    switch format {
    case .ndjson:
      var json = JSONWriter()
      report.writeRows(to: &json)
      invocation.host.output.write(json.bytes)
    case .json:
      var json = JSONWriter()
      report.writeRows(to: &json)
      let lines = String(decoding: json.bytes, as: UTF8.self).split(separator: "\n")
      write("[\(lines.joined(separator: ",\n"))]\n")
    default:
      var table = report.table(words)
      if let limit = try invocation.number("--limit"), table.rows.count > limit {
        table.notes.insert("\(table.rows.count - limit) more rows; --limit shows more.", at: 0)
        table.rows.removeLast(table.rows.count - limit)
      }
      let terminal = invocation.host.terminal
      write(table.rendered(as: format, width: terminal.width, color: terminal.color))
    }
    return isEmpty && invocation.has("--fail-empty") ? .failed : .done
  }

  /// Writes text as it is.
  func write(_ text: String) { invocation.host.output.write(text) }

  /// Writes names and values, one pair a line; pairs without a value are left out.
  func write(_ pairs: [[String]]) {
    for pair in pairs where !pair[1].isEmpty {
      let gap = String(repeating: " ", count: max(1, 14 - pair[0].count))
      write("\(pair[0])\(gap)\(Escape.terminal(pair[1]))\n")
    }
  }
}

extension Invocation {
  /// The form of output: what was asked for, else a table on a terminal and NDJSON elsewhere.
  var format: OutputFormat {
    value("--format").flatMap(OutputFormat.init)
      ?? (host.terminal.isTerminal ? .table : .ndjson)
  }

  /// The day that an option names.
  func day(_ name: String) throws(UsageError) -> Day? {
    guard let text = value(name) else { return nil }
    guard let day = Day(iso: text) else {
      throw UsageError("\(name) cannot be '\(text)'; write a day as 2026-01-13", verb: verb)
    }
    return day
  }

  /// The moment that an option names.
  func moment(_ name: String) throws(UsageError) -> Moment? {
    guard let text = value(name) else { return nil }
    guard let moment = Moment(iso: text) else {
      throw UsageError("\(name) cannot be '\(text)'; write a day as 2026-01-13", verb: verb)
    }
    return moment
  }

  /// The number that an option names.
  func number(_ name: String) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), number > 0 else {
      throw UsageError("\(name) cannot be '\(text)'; write a whole number above 0", verb: verb)
    }
    return number
  }
}

extension Host {
  /// Where the store is unless `--store` says otherwise.
  static let defaultStore = "sqlite:entente.db"

  /// Opens a store for reading; the session's own stays open between lines.
  func storeForReading(_ location: String?) throws(StoreError) -> any Store {
    if let session, location == nil || location == session.storeLocation {
      return try session.openStore()
    }
    return try openStore(location, access: .readOnly)
  }

  /// Opens a store with the engine that its name asks for.
  func openStore(_ location: String?, access: StoreAccess) throws(StoreError) -> any Store {
    try StoreEngines.open(location ?? Host.defaultStore, engines: engines, access: access)
  }
}
