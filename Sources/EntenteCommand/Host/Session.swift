import EntenteKit
import Synchronization

/// What a front end gets from the command: the store, names, and every verb.
final class Session: FrontEndSession {
  private let invocation: Invocation
  private let opened = Mutex<(any Store)?>(nil)

  init(_ invocation: Invocation) { self.invocation = invocation }

  var arguments: [String] {
    invocation.options.filter { $0.name == "-c" || $0.name == "-f" }
      .flatMap { [$0.name, $0.value] }
  }

  var environment: [String: String] { invocation.host.environment }

  var storeLocation: String { invocation.value("--store") ?? Host.defaultStore }

  var names: any NameResolver { Lexicon.standard }

  var verbs: [VerbSummary] {
    Verbs.all.filter { $0.isReady && $0.name != "repl" }.map { verb in
      VerbSummary(
        name: verb.name, summary: verb.summary, options: verb.allOptions.map(\.name))
    }
  }

  var pluginNames: [String] {
    do {
      return try invocation.host.registry().manifests.map(\.name)
    } catch {
      return []
    }
  }

  func openStore() throws(StoreError) -> any Store {
    if let store = opened.withLock({ $0 }) { return store }
    let store = try invocation.host.openStore(
      invocation.value("--store"), access: .readOnly)
    opened.withLock { $0 = store }
    return store
  }

  func run(line: String, format: String?, width: Int?, color: Bool) -> VerbResult {
    let output = MemorySink()
    let errors = MemorySink()
    var host = invocation.host
    host.output = output
    host.errors = errors
    host.terminal = Terminal(isTerminal: width != nil, width: width, color: color)
    host.session = self
    let status = Program(verbs: Verbs.all, host: host).run(words(of: line, format: format))
    return VerbResult(output: output.text, errors: errors.text, status: status.code)
  }

  func interrupt() { opened.withLock { $0 }?.interrupt() }

  /// The words of a line; a query gets the verb `query` before it, a verb the session's store and form
  /// of output unless it names its own.
  private func words(of line: String, format: String?) -> [String] {
    let first = line.split(separator: " ").first.map(String.init) ?? ""
    if QueryKind(rawValue: first) != nil {
      return ["query"] + (format.map { ["--format", $0] } ?? []) + ["--", line]
    }
    var words = ShellWords.split(line)
    guard let verb = verb(of: words) else { return words }
    let known = verb.allOptions.map(\.name)
    if let format, known.contains("--format"), !words.contains(where: { $0.hasPrefix("--format") })
    {
      words += ["--format", format]
    }
    if known.contains("--store"), !words.contains(where: { $0.hasPrefix("--store") }) {
      words += ["--store", storeLocation]
    }
    return words
  }

  private func verb(of words: [String]) -> Verb? {
    let two = words.prefix(2).joined(separator: " ")
    return Verbs.all.first { $0.name == two } ?? Verbs.all.first { $0.name == words.first }
  }
}

/// Splits a line into words as a shell does: blanks separate, quotes hold together.
enum ShellWords {
  /// The words; a quote that never ends holds what follows.
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isWord = false
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || (character == "\"" && word.isEmpty && !isWord) {
        quote = character
        isWord = true
      } else if character.isWhitespace {
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      } else {
        word.append(character)
        isWord = true
      }
    }
    return isWord ? words + [word] : words
  }
}
