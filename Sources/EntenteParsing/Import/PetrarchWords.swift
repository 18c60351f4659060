import EntenteYAML

/// The words that a verb dictionary of PETRARCH2 names: its sets of synonyms, and what a word of a
/// pattern stands for.
struct PetrarchWords {
  private var sets: [String: [String]] = [:]
  private var known: [String: Set<String>] = [:]

  /// Begins a set: `&CURRENCY`.
  mutating func begin(_ set: String) { sets[set] = [] }

  /// Adds a word to a set.
  mutating func add(_ word: String, to set: String) { sets[set, default: []].append(word) }

  /// The dictionary forms that a word stands for: `TALKS` for "talk", `&CURRENCY` for its whole set,
  /// `AIR_STRIKE` for "air strike".
  mutating func values(of word: String) throws(PetrarchFault) -> Set<String> {
    if let values = known[word] { return values }
    var values: Set<String> = []
    for part in word.split(separator: "/") { values.formUnion(try forms(of: String(part))) }
    known[word] = values
    return values
  }

  /// The same of a word before a noun, of which only the last part is asked for.
  mutating func modifiers(of word: String) throws(PetrarchFault) -> Set<String> {
    Set(try values(of: word).map { $0.split(separator: " ").last.map(String.init) ?? $0 })
  }

  private func forms(of word: String) throws(PetrarchFault) -> Set<String> {
    guard let sign = word.firstIndex(of: "&") else { return Self.forms(of: word) }
    let name = String(word[word.index(after: sign)...])
    guard let set = sets[name] else {
      let near = nearestName(to: name, among: sets.keys.sorted()).map { "; '&\($0)' is near" } ?? ""
      throw PetrarchFault("no set of synonyms is called '&\(name)'\(near)")
    }
    return set.reduce(into: []) { $0.formUnion(Self.forms(of: word[..<sign] + $1)) }
  }

  /// A word, without its last letters of the plural too; nouns of several words by the last two.
  private static func forms(of word: String) -> Set<String> {
    var forms: Set<String> = []
    for separators in [["_"], ["_", "-"]] as [[Character]] {
      let parts = word.lowercased().split { separators.contains($0) }.suffix(2)
      guard let last = parts.last else { continue }
      for form in singulars(of: String(last)) {
        forms.insert((parts.dropLast().map(String.init) + [form]).joined(separator: " "))
      }
    }
    return forms
  }

  private static func singulars(of word: String) -> [String] {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return [word, word.dropLast(3) + "y"] }
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), word.utf8.count > 3
    else { return [word] }
    let hisses = ["ses", "xes", "ches", "shes"].contains { word.hasSuffix($0) }
    return [word, String(word.dropLast())] + (hisses ? [String(word.dropLast(2))] : [])
  }
}
