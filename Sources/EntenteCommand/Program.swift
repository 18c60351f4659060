public import EntenteKit
@preconcurrency import Glibc

/// The program: finds the verb, runs it, and turns every fault into words and an exit status.
struct Program: Sendable {
  /// All verbs, in the order of the help.
  let verbs: [Verb]
  /// What verbs run on.
  let host: Host

  /// Runs the words of a command line, without the program's name.
  func run(_ words: [String]) -> ExitStatus {
    do {
      return try dispatch(words)
    } catch {
      return report(error)
    }
  }

  /// Writes what is left, and turns a success whose output was lost into a fault.
  func end(_ status: ExitStatus) -> ExitStatus {
    host.output.flush()
    guard let fault = host.output.fault else { return status }
    host.note("entente: standard output cannot be written: \(fault)")
    return status == .done ? .failed : status
  }

  private func dispatch(_ words: [String]) throws -> ExitStatus {
    guard let first = words.first else {
      host.errors.write(Help.overview(of: verbs))
      return .usage
    }
    switch first {
    case "--help", "-h", "help": return try help(Array(words.dropFirst()))
    case "--version":
      host.output.write("entente \(Version.current)\n")
      return .done
    case "--completion": return try completion(words.dropFirst().first)
    default: break
    }
    let (verb, rest) = try find(words)
    if rest.contains("--help") || rest == ["-h"] {
      host.output.write(Help.page(of: verb))
      return .done
    }
    guard case .ready(let work) = verb.work else {
      host.note("entente: '\(verb.name)' is not in this version yet; it comes with a later one")
      return .usage
    }
    return try work(Invocation(verb: verb, words: rest, host: host))
  }

  private func help(_ words: [String]) throws -> ExitStatus {
    if words.isEmpty {
      host.output.write(Help.overview(of: verbs))
    } else {
      host.output.write(Help.page(of: try find(words).verb))
    }
    return .done
  }

  private func completion(_ shell: String?) throws -> ExitStatus {
    guard let shell, Completion.shells.contains(shell) else {
      throw UsageError(
        "--completion needs the name of a shell", found: shell ?? "", allowed: Completion.shells)
    }
    host.output.write(Completion.script(for: shell, verbs: verbs))
    return .done
  }

  /// The verb that the first word, or the first two, name, and the words after it.
  private func find(_ words: [String]) throws(UsageError) -> (verb: Verb, rest: [String]) {
    for count in [2, 1] where words.count >= count {
      let name = words.prefix(count).joined(separator: " ")
      if let verb = verbs.first(where: { $0.name == name }) {
        return (verb, Array(words.dropFirst(count)))
      }
    }
    let family = verbs.filter { $0.name.hasPrefix(words[0] + " ") }.map(\.name)
    if !family.isEmpty {
      let found = words.prefix(2).joined(separator: " ")
      throw UsageError("'\(found)' is no verb", found: found, allowed: family)
    }
    let kinds = host.session == nil ? [] : QueryKind.allCases.map(\.rawValue)
    let near = nearestName(to: words[0], among: verbs.map(\.name) + kinds)
    let hint = near.map { "; did you mean '\($0)'?" } ?? ""
    throw UsageError("'\(words[0])' is no verb\(hint)")
  }

  /// Says what went wrong and gives the exit status for it.
  private func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus: return status
    case let usage as UsageError:
      host.note(usage.description)
      return .usage
    case let query as QueryError:
      let near = nearestName(to: query.found, among: query.allowed)
      let hint = near.map { "; did you mean '\($0)'?" }
      let line = hint.map { "query:1:\(query.column): error: \(query.message)\($0)" } ?? "\(query)"
      host.note("\(line)\n\(query.excerpt)")
      return .usage
    case let faults as YAMLError:
      host.note(faults.diagnostics.map(\.description).joined(separator: "\n"))
      return .input
    case let faults as TreebankError:
      let diagnostics = faults.faults.map { fault in
        Diagnostic(
          file: faults.file, mark: SourceMark(line: fault.line, column: fault.column),
          message: fault.message)
      }
      host.note(diagnostics.map(\.description).joined(separator: "\n"))
      return .input
    case let model as LanguageModelError:
      host.note(model.description)
      return .input
    case let store as StoreError:
      host.note("entente: \(store.message)")
      return store.code == .interrupted ? .interrupted : .store
    case let plugin as PluginError:
      host.note("entente: \(plugin)")
      return .plugin
    default:
      host.note("entente: \(error)")
      return .input
    }
  }
}

/// Runs the command with plugins and engines linked into it, and ends the process.
///
/// ```swift
/// EntenteCommand.main(plugins: [CSVPlugin(), MyPlugin()], engines: [SQLiteEngine()])
/// ```
///
/// - Parameters:
///   - plugins: The plugins that are linked, in the order in which they are listed.
///   - engines: The store engines that are linked, the default first.
public func main(plugins: [any Plugin], engines: [any StoreEngine]) -> Never {
  signal(SIGPIPE, SIG_IGN)
  let host = Host.current(plugins: plugins, engines: engines)
  let program = Program(verbs: Verbs.all, host: host)
  let status = program.end(program.run(Array(CommandLine.arguments.dropFirst())))
  host.errors.flush()
  exit(status.code)
}
