import EntenteKit
@preconcurrency import Glibc
import Synchronization

/// The lines that start with a point: they belong to the REPL, not to the store.
enum PointCommands {
  /// A point command as data; `.help` and completion come from it.
  struct Command: Sendable {
    let name: String
    let usage: String
    let help: String
    let work: @Sendable (Interpreter, String) -> Int32
  }

  /// All point commands, in the order of `.help`.
  static let all: [Command] = [
    Command(name: ".help", usage: ".help", help: "This list.", work: help),
    Command(
      name: ".mode", usage: ".mode [table|json|ndjson|csv|markdown]",
      help: "Form of the answers.", work: mode),
    Command(
      name: ".limit", usage: ".limit [N]", help: "How many rows a query shows.", work: limit),
    Command(
      name: ".timer", usage: ".timer on|off", help: "Say how long each line took.", work: timer),
    Command(
      name: ".output", usage: ".output [FILE]",
      help: "Append answers to a file; without a file, show them again.",
      work: { output($0, $1, onlyOnce: false) }),
    Command(
      name: ".once", usage: ".once FILE", help: "Append the next answer to a file.",
      work: { output($0, $1, onlyOnce: true) }),
    Command(name: ".read", usage: ".read FILE", help: "Run the lines of a file.", work: read),
    Command(name: ".quit", usage: ".quit", help: "Leave; so does Ctrl-D.", work: quit),
  ]

  /// Runs a line that starts with a point.
  static func run(_ line: String, in interpreter: Interpreter) -> Int32 {
    let name = String(line.prefix { !$0.isWhitespace })
    let rest = line.dropFirst(name.count).trimmed
    guard let command = all.first(where: { $0.name == name }) else {
      let near = nearestName(to: name, among: all.map(\.name))
      let hint = near.map { "; did you mean '\($0)'?" } ?? "; '.help' lists what there is"
      return fail("'\(name)' is not known\(hint)", in: interpreter)
    }
    return command.work(interpreter, rest)
  }

  private static func fail(_ message: String, in interpreter: Interpreter) -> Int32 {
    interpreter.print("repl: \(message)\n", to: .errors)
    return 2
  }

  private static func help(_ interpreter: Interpreter, _ rest: String) -> Int32 {
    var text = """
      A line is a query or a verb of the command:

        events from:USA to:KOR since:2025-09        facts "battery plant" sort:-time
        commitments by:KOR to:USA is:open           measures kind:tariff on:KOR
        events between:USA,KOR | count month,type   show ID


      """
    for verb in interpreter.session.verbs { text += row(verb.name, verb.summary) }
    text += "\n"
    for command in all { text += row(command.usage, command.help) }
    interpreter.print(text, to: .output)
    return 0
  }

  private static func row(_ name: String, _ help: String) -> String {
    let gap = String(repeating: " ", count: max(2, 42 - name.count))
    return "  \(name)\(gap)\(help)\n"
  }

  private static func mode(_ interpreter: Interpreter, _ rest: String) -> Int32 {
    let known = ["table", "json", "ndjson", "csv", "markdown"]
    if rest.isEmpty {
      interpreter.print(interpreter.settings.withLock { $0.mode } + "\n", to: .output)
      return 0
    }
    guard known.contains(rest) else {
      let near = nearestName(to: rest, among: known).map { "; did you mean '\($0)'?" } ?? ""
      let allowed = known.joined(separator: ", ")
      return fail("no mode '\(rest)'\(near) Allowed: \(allowed).", in: interpreter)
    }
    interpreter.settings.withLock { $0.mode = rest }
    return 0
  }

  private static func limit(_ interpreter: Interpreter, _ rest: String) -> Int32 {
    if rest.isEmpty {
      interpreter.print("\(interpreter.settings.withLock { $0.limit })\n", to: .output)
      return 0
    }
    guard let number = Int(rest), number > 0 else {
      return fail("'\(rest)' is no limit; write a whole number above 0", in: interpreter)
    }
    interpreter.settings.withLock { $0.limit = number }
    return 0
  }

  private static func timer(_ interpreter: Interpreter, _ rest: String) -> Int32 {
    guard rest == "on" || rest == "off" else {
      return fail(
        "'.timer \(rest)' is not known; write '.timer on' or '.timer off'", in: interpreter)
    }
    interpreter.settings.withLock { $0.showsTime = rest == "on" }
    return 0
  }

  private static func output(
    _ interpreter: Interpreter, _ rest: String, onlyOnce: Bool
  ) -> Int32 {
    if onlyOnce, rest.isEmpty { return fail("'.once' needs a file", in: interpreter) }
    interpreter.settings.withLock {
      $0.output = rest.isEmpty ? nil : rest
      $0.onlyOnce = onlyOnce
    }
    return 0
  }

  private static func read(_ interpreter: Interpreter, _ rest: String) -> Int32 {
    if rest.isEmpty { return fail("'.read' needs a file", in: interpreter) }
    do {
      return interpreter.run(script: try Script.text(ofFile: rest))
    } catch {
      return fail(error.message, in: interpreter)
    }
  }

  private static func quit(_ interpreter: Interpreter, _ rest: String) -> Int32 {
    interpreter.settings.withLock { $0.hasLeft = true }
    return 0
  }
}
