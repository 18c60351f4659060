/// Scripts that complete the command's words in a shell.
enum Completion {
  /// The shells for which there is a script.
  static let shells = ["bash", "zsh", "fish"]

  /// The script for a shell.
  static func script(for shell: String, verbs: [Verb]) -> String {
    switch shell {
    case "fish": fish(verbs)
    case "zsh": "autoload -U +X bashcompinit && bashcompinit\n" + bash(verbs)
    default: bash(verbs)
    }
  }

  private static func bash(_ verbs: [Verb]) -> String {
    var cases = ""
    for verb in verbs where !verb.name.contains(" ") {
      let options = verb.allOptions.map(\.name).joined(separator: " ")
      cases += "    \(verb.name)) words=\"\(options)\" ;;\n"
    }
    for (first, seconds) in families(of: verbs) {
      cases += "    \(first)) words=\"\(seconds.joined(separator: " ")) --help\" ;;\n"
    }
    return """
      _entente() {
        local words="" current="${COMP_WORDS[COMP_CWORD]}"
        if [ "$COMP_CWORD" -eq 1 ]; then
          words="\(firstWords(of: verbs).joined(separator: " ")) --help --version"
        else case "${COMP_WORDS[1]}" in
      \(cases)  esac; fi
        COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
      }
      complete -o filenames -F _entente entente

      """
  }

  private static func fish(_ verbs: [Verb]) -> String {
    var lines = ""
    for verb in verbs where !verb.name.contains(" ") {
      let summary = verb.summary.replacing("'", with: "\\'")
      lines += "complete -c entente -n __fish_use_subcommand -a \(verb.name) -d '\(summary)'\n"
      for option in verb.allOptions {
        let long = option.name.dropFirst(2)
        let help = option.help.replacing("'", with: "\\'")
        lines += "complete -c entente -n '__fish_seen_subcommand_from \(verb.name)'"
        lines += " -l \(long) -d '\(help)'\(option.takesValue ? " -r" : "")\n"
      }
    }
    for (first, seconds) in families(of: verbs) {
      lines += "complete -c entente -n __fish_use_subcommand -a \(first)\n"
      lines += "complete -c entente -n '__fish_seen_subcommand_from \(first)'"
      lines += " -a '\(seconds.joined(separator: " "))'\n"
    }
    return lines
  }

  private static func firstWords(of verbs: [Verb]) -> [String] {
    var words: [String] = []
    for verb in verbs {
      let first = String(verb.name.prefix { $0 != " " })
      if !words.contains(first) { words.append(first) }
    }
    return words
  }

  /// Verbs of two words, by the first: `plugins` with `list`, `show`, `check` ...
  private static func families(of verbs: [Verb]) -> [(String, [String])] {
    firstWords(of: verbs.filter { $0.name.contains(" ") }).map { first in
      (
        first,
        verbs.compactMap { verb in
          verb.name.hasPrefix(first + " ") ? String(verb.name.dropFirst(first.count + 1)) : nil
        }
      )
    }
  }
}
