/// What was typed, taken apart by a verb's grammar, with the host it runs on.
struct Invocation: Sendable {
  /// The verb.
  let verb: Verb
  /// The values of the options, in the order typed; an option without a value has "".
  let options: [(name: String, value: String)]
  /// What stands without a name.
  let arguments: [String]
  /// Where the verb runs.
  let host: Host

  /// The last value of an option.
  func value(_ name: String) -> String? { options.last { $0.name == name }?.value }

  /// All values of an option.
  func values(_ name: String) -> [String] { options.filter { $0.name == name }.map(\.value) }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { options.contains { $0.name == name } }
}

extension Invocation {
  /// Takes the words after a verb apart.
  ///
  /// `--name value` and `--name=value` are the same; `--` ends the options; `-` alone is standard
  /// input.
  ///
  /// - Throws: `UsageError` that names the word and what is allowed.
  init(verb: Verb, words: [String], host: Host) throws(UsageError) {
    self.verb = verb
    self.host = host
    var options: [(name: String, value: String)] = []
    var arguments: [String] = []
    var rest = words[...]
    var onlyArguments = false
    while let word = rest.popFirst() {
      if word == "--", !onlyArguments {
        onlyArguments = true
      } else if onlyArguments || !word.hasPrefix("-") || word == "-" {
        arguments.append(word)
      } else {
        options.append(try Self.option(word, &rest, of: verb))
      }
    }
    self.options = options
    self.arguments = arguments
    try Self.check(arguments, of: verb)
  }

  private static func option(
    _ word: String, _ rest: inout ArraySlice<String>, of verb: Verb
  ) throws(UsageError) -> (name: String, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = verb.allOptions.first(where: { $0.name == name }) else {
      throw UsageError(
        "unknown option '\(name)'", found: name, allowed: verb.allOptions.map(\.name), verb: verb)
    }
    guard option.takesValue else {
      if parts.count > 1 { throw UsageError("\(name) takes no value", verb: verb) }
      return (name, "")
    }
    guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
      throw UsageError("\(name) needs a value: \(option.usage)", verb: verb)
    }
    if case .choice(let words) = option.value, !words.contains(value) {
      throw UsageError(
        "\(name) cannot be '\(value)'", found: value, allowed: words, verb: verb)
    }
    return (name, value)
  }

  private static func check(_ arguments: [String], of verb: Verb) throws(UsageError) {
    let needed = verb.arguments.filter { !$0.isOptional }
    guard arguments.count >= needed.count else {
      throw UsageError("\(needed[arguments.count].name) is missing", verb: verb)
    }
    let takesMore = verb.arguments.contains { $0.repeats }
    guard takesMore || arguments.count <= verb.arguments.count else {
      throw UsageError("'\(arguments[verb.arguments.count])' is one word too many", verb: verb)
    }
  }
}

extension Verb {
  /// The verb's options and those of every verb.
  var allOptions: [Option] {
    options + [Option(name: "--help", help: "Show this help.")]
  }
}
