/// A verb of the command as data: parsing, `--help`, completion and the reference pages come from it.
struct Verb: Sendable {
  /// The verb's words: `run`, `lexicon compile`.
  let name: String
  /// One line that says what it does.
  let summary: String
  /// Where the help lists it.
  let group: VerbGroup
  /// What stands without a name, in order.
  var arguments: [Argument] = []
  /// What stands with a name.
  var options: [Option] = []
  /// What people type, with what it does.
  var examples: [Example] = []
  /// What it does.
  let work: Work

  /// What a verb does.
  enum Work: Sendable {
    /// It works: takes what was typed, gives the exit status.
    case ready(@Sendable (Invocation) throws -> ExitStatus)
    /// Its engine comes with a later version.
    case later
  }

  /// Whether the verb works in this version.
  var isReady: Bool {
    if case .ready = work { true } else { false }
  }
}

/// A part of the help's list of verbs.
enum VerbGroup: String, Sendable, CaseIterable {
  case documents = "Documents in"
  case store = "The store"
  case analytics = "Analytics"
  case judgement = "People's judgement"
  case exchange = "Out, in and plugins"
  case lexicon = "Lexicon, models and care"
}

/// Something that stands without a name on the command line.
struct Argument: Sendable {
  /// What the help calls it: `FILE`.
  let name: String
  /// One line that says what it is.
  let help: String
  /// Whether it may be left out.
  var isOptional = false
  /// Whether it takes all that follows.
  var repeats = false

  /// How the usage line shows it.
  var usage: String {
    let word = repeats ? "\(name)..." : name
    return isOptional ? "[\(word)]" : word
  }
}

/// Something that stands with a name on the command line.
struct Option: Sendable {
  /// The name with its dashes: `--format`.
  let name: String
  /// What follows the name.
  var value: Value = .none
  /// One line that says what it does, with the default.
  let help: String

  /// What follows an option's name.
  enum Value: Sendable {
    /// Nothing: it is on or off.
    case none
    /// Any text, called so in the help.
    case text(String)
    /// One of several words.
    case choice([String])
  }

  /// How the help shows it.
  var usage: String {
    switch value {
    case .none: name
    case .text(let placeholder): "\(name) \(placeholder)"
    case .choice(let words): "\(name) \(words.joined(separator: "|"))"
    }
  }

  /// Whether a value follows.
  var takesValue: Bool {
    if case .none = value { false } else { true }
  }
}

/// A line that people type.
struct Example: Sendable {
  /// The line.
  let line: String
  /// What it does.
  let meaning: String
}
