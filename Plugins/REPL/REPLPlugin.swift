public import EntenteKit
@preconcurrency import Glibc

/// The front end `repl`: asks a store questions, line by line.
public struct REPLPlugin: FrontEndPlugin {
  /// The plugin; its options come from the manifest.
  public init() {}

  /// The embedded `plugin.yaml`.
  public var manifest: [UInt8] { PackageResources.plugin_yaml }

  /// Runs `-c LINE`, `-f FILE`, the lines of standard input, or a conversation on a terminal.
  ///
  /// - Returns: 0, or the status of the first line of a script that failed.
  public func run(
    _ session: any FrontEndSession, options: PluginOptions
  ) throws(PluginError) -> Int32 {
    let isTerminal = isatty(STDIN_FILENO) == 1
    let interpreter = Interpreter(session: session, options: options)
    var scripts: [String] = []
    var words = session.arguments[...]
    while let word = words.popFirst() {
      switch word {
      case "-c":
        guard let line = words.popFirst() else { throw fault("-c needs a line") }
        scripts.append(line)
      case "-f":
        guard let path = words.popFirst() else { throw fault("-f needs a file") }
        scripts.append(try Script.text(ofFile: path))
      default: throw fault("'\(word)' is not known; allowed are -c LINE and -f FILE")
      }
    }
    if !scripts.isEmpty { return interpreter.run(script: scripts.joined(separator: "\n")) }
    if !isTerminal { return interpreter.run(script: Script.standardInput()) }
    return try Conversation(interpreter: interpreter, options: options).run()
  }

  private func fault(_ message: String) -> PluginError { PluginError(plugin: "repl", message) }
}
