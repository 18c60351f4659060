import EntenteModels

/// Finds the topics that the words of a sentence point to.
enum TopicTable {
  /// The topics whose terms stand among some words, in the order of the ontology's list.
  ///
  /// - Parameter words: The words in lower case; a plural in -s meets its singular.
  /// - Returns: At most four.
  static func topics(of words: [String]) -> [Topic] {
    var found: Set<Int> = []
    for start in words.indices {
      for term in terms[singular(words[start])] ?? [] where !found.contains(term.topic) {
        if matches(term.words, words[start...]) { found.insert(term.topic) }
      }
    }
    return found.sorted().prefix(4).map { Ontology.topics[$0].topic }
  }

  private static func matches(_ term: [String], _ words: ArraySlice<String>) -> Bool {
    guard words.count >= term.count else { return false }
    return zip(term, words).allSatisfy { $0 == singular($1) }
  }

  private static func singular(_ word: String) -> String {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? String(word.dropLast()) : word
  }

  private typealias Term = (words: [String], topic: Int)

  /// The terms by their first word.
  private static let terms: [String: [Term]] = {
    var terms: [String: [Term]] = [:]
    for (place, entry) in Ontology.topics.enumerated() {
      for text in entry.terms {
        let words = text.replacing("-", with: " - ").split(separator: " ").map {
          singular(String($0))
        }
        guard let first = words.first else { continue }
        terms[first, default: []].append((words, place))
      }
    }
    return terms
  }()
}
