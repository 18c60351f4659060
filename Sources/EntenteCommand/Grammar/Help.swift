/// What `--help` prints.
enum Help {
  /// The list of all verbs.
  static func overview(of verbs: [Verb]) -> String {
    var text = """
      Entente reads the news about an alliance and keeps the record, with the sentence behind every
      line of it.

      Usage: entente VERB [words]        entente VERB --help        entente --version


      """
    for group in VerbGroup.allCases {
      text += "\(group.rawValue)\n"
      for verb in verbs where verb.group == group {
        text += row(verb.name, verb.isReady ? verb.summary : "(not yet) \(verb.summary)")
      }
      text += "\n"
    }
    return text + """
      Data go to standard output, everything else to standard error.
      Exit status: 0 done, 1 a check failed, 2 usage, 3 bad input, 4 store, 5 plugin, 130 interrupted.

      """
  }

  /// The page of one verb.
  static func page(of verb: Verb) -> String {
    var text = "\(verb.summary)\(verb.isReady ? "" : " (not yet: comes with a later version)")\n\n"
    text += "Usage: \(usage(of: verb))\n"
    if !verb.arguments.isEmpty {
      text += "\nArguments\n"
      for argument in verb.arguments { text += row(argument.name, argument.help) }
    }
    text += "\nOptions\n"
    for option in verb.allOptions { text += row(option.usage, option.help) }
    if !verb.examples.isEmpty {
      text += "\nExamples\n"
      for example in verb.examples { text += "  \(example.line)\n      \(example.meaning)\n" }
    }
    return text
  }

  /// `entente code [options] [FILE...]`.
  static func usage(of verb: Verb) -> String {
    let words = ["entente", verb.name] + (verb.options.isEmpty ? [] : ["[options]"])
    return (words + verb.arguments.map(\.usage)).joined(separator: " ")
  }

  private static func row(_ name: String, _ help: String) -> String {
    let column = 22
    guard name.count < column else { return "  \(name)\n\(spaces(column + 2))\(help)\n" }
    return "  \(name)\(spaces(column - name.count))\(help)\n"
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
