import EntenteKit

/// Completes the last word of a line: kinds, verbs, options, qualifiers and their values.
struct Completer: Sendable {
  /// What can be typed on.
  struct Completion: Hashable {
    /// What follows the cursor for sure.
    var insertion: String
    /// The whole words that are possible.
    var choices: [String]
  }

  let session: any FrontEndSession

  /// How many words are shown at most.
  static let limit = 60

  /// What can follow a line, up to the cursor.
  func completion(of line: String) -> Completion {
    let start = line.lastIndex { $0 == " " }.map { line.index(after: $0) } ?? line.startIndex
    let word = String(line[start...])
    let first = line.split(separator: " ").first.map(String.init) ?? ""
    let isFirst = start == line.startIndex
    let choices = isFirst ? firstWords : words(after: first, for: word)
    return complete(word, among: choices.filter { $0.hasPrefix(word) })
  }

  private var firstWords: [String] {
    PointCommands.all.map(\.name) + QueryKind.allCases.map(\.rawValue)
      + session.verbs.map(\.name)
  }

  private func words(after first: String, for word: String) -> [String] {
    if let verb = session.verbs.first(where: { $0.name == first }), word.hasPrefix("-") {
      return verb.options
    }
    guard let colon = word.firstIndex(of: ":") else { return Query.qualifiers.map { $0 + ":" } }
    let qualifier = String(word[..<colon].drop { $0 == "-" })
    let typed = word[word.index(after: colon)...]
    let stem =
      word[...colon]
      + typed.prefix(
        upTo: typed.lastIndex(of: ",").map {
          typed.index(after: $0)
        } ?? typed.startIndex)
    let value = String(typed.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
    return values(of: qualifier, startingWith: value).map { stem + $0 }
  }

  private func values(of qualifier: String, startingWith value: String) -> [String] {
    let known = Query.values(of: qualifier)
    guard known.isEmpty, Query.namesActors(qualifier) else { return known }
    return session.names.names(startingWith: value, limit: Self.limit)
      .map { $0.contains(" ") ? "\"\($0)\"" : $0 }
  }

  private func complete(_ word: String, among choices: [String]) -> Completion {
    guard let first = choices.first else { return Completion(insertion: "", choices: []) }
    let common = choices.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    var insertion = String(common.dropFirst(word.count))
    if choices.count == 1, !first.hasSuffix(":") { insertion += " " }
    return Completion(insertion: insertion, choices: Array(choices.prefix(Self.limit)))
  }
}

extension String {
  /// The characters that two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
