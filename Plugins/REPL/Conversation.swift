import EntenteKit
@preconcurrency import Glibc
import Synchronization

/// A person at a terminal: reads lines with libedit until they leave.
final class Conversation {
  private let interpreter: Interpreter
  private let prompt: String
  private let historyPath: String?
  private let historySize: Int

  init(interpreter: Interpreter, options: PluginOptions) {
    self.interpreter = interpreter
    prompt = options.string("prompt") ?? "entente> "
    let home = interpreter.session.environment["HOME"]
    historyPath = options.string("history") ?? home.map { $0 + "/.entente_history" }
    historySize = options.int("historySize") ?? 1000
  }

  /// Reads and runs lines; a line that fails does not end the conversation.
  func run() throws(PluginError) -> Int32 {
    setlocale(LC_CTYPE, "")
    Interrupts.install()
    let completer = Completer(session: interpreter.session)
    guard let editor = LineEditor(prompt: prompt, historySize: historySize, completer: completer)
    else { throw PluginError(plugin: "repl", "the terminal cannot be set up for editing lines") }
    if let historyPath { editor.loadHistory(from: historyPath) }
    greet()
    while !interpreter.settings.withLock({ $0.hasLeft }) {
      switch editor.readLine() {
      case .line(let line):
        _ = interpreter.run(line: line)
      case .interrupted:
        interpreter.print("\n", to: .output)
      case .end:
        interpreter.print("\n", to: .output)
        interpreter.settings.withLock { $0.hasLeft = true }
      }
    }
    if let historyPath { editor.saveHistory(to: historyPath) }
    return 0
  }

  private func greet() {
    interpreter.print(
      "Entente \(Version.current) on \(interpreter.session.storeLocation). "
        + "'.help' helps, Ctrl-D leaves.\n", to: .output)
  }
}
