import EntenteLanguage

/// Makes the forms of English words, for the compiler of repair rules.
enum Inflection {
  /// The plural of a noun.
  static func plural(_ noun: String) -> String { plurals[noun] ?? withS(noun) }

  /// The third person of a verb.
  static func person(_ verb: String) -> String { ["be": "is", "have": "has"][verb] ?? withS(verb) }

  /// The past forms of a verb, then its participles.
  static func pasts(_ verb: String) -> (past: [String], participle: [String]) {
    verbs[verb] ?? ([withED(verb)], [withED(verb)])
  }

  /// The form in -ing.
  static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    let isMute = verb.hasSuffix("e") && !["ee", "oe", "ye"].contains { verb.hasSuffix($0) }
    if isMute, verb.utf8.count > 2 { return verb.dropLast() + "ing" }
    return doubled(verb) + "ing"
  }

  /// Comparative and superlative; nil where they are made with "more" and "most".
  static func degrees(_ adjective: String) -> (String, String)? {
    if let known = degreesOf[adjective] { return known }
    let groups = vowelGroups(adjective)
    if adjective.hasSuffix("y"), groups <= 2 {
      return (adjective.dropLast() + "ier", adjective.dropLast() + "iest")
    }
    guard groups == 1 || groups == 2 && ["le", "ow"].contains(where: { adjective.hasSuffix($0) })
    else { return nil }
    let stem = adjective.hasSuffix("e") ? String(adjective.dropLast()) : doubled(adjective)
    return (stem + "er", stem + "est")
  }

  // MARK: Endings

  private static func withS(_ word: String) -> String {
    if word.hasSuffix("y"), !isVowel(word.utf8.dropLast().last) { return word.dropLast() + "ies" }
    if ["s", "x", "z", "ch", "sh"].contains(where: { word.hasSuffix($0) }) { return word + "es" }
    if ["go", "do", "veto", "echo", "hero", "cargo", "embargo"].contains(word) {
      return word + "es"
    }
    return word + "s"
  }

  private static func withED(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), !isVowel(verb.utf8.dropLast().last) { return verb.dropLast() + "ied" }
    return doubled(verb) + "ed"
  }

  /// The word with its last letter doubled where English doubles it before an ending.
  private static func doubled(_ word: String) -> String {
    let letters = Array(word.utf8)
    guard letters.count >= 3, let last = letters.last else { return word }
    let isClosed =
      !isVowel(last) && !"wxyh".utf8.contains(last) && isVowel(letters[letters.count - 2])
      && !isVowel(letters[letters.count - 3])
    guard isClosed, vowelGroups(word) == 1 || stressedLast.contains(word) else { return word }
    return word + String(decoding: [last], as: UTF8.self)
  }

  private static let stressedLast: Set<String> = [
    "admit", "commit", "submit", "permit", "omit", "emit", "transmit", "refer", "prefer", "defer",
    "confer", "infer", "transfer", "occur", "incur", "recur", "concur", "deter", "compel", "propel",
    "expel", "repel", "control", "patrol", "regret", "forget", "begin", "upset", "equip", "cancel",
    "program", "format", "rebut", "outwit",
  ]

  private static func isVowel(_ byte: UInt8?) -> Bool { byte.map("aeiou".utf8.contains) ?? false }

  private static func vowelGroups(_ word: String) -> Int {
    var groups = 0
    var wasVowel = false
    for byte in word.utf8 {
      let vowel = isVowel(byte) || byte == UInt8(ascii: "y")
      if vowel, !wasVowel { groups += 1 }
      wasVowel = vowel
    }
    let endsMute = word.hasSuffix("e") && !word.hasSuffix("le") && groups > 1
    return endsMute ? groups - 1 : groups
  }

  // MARK: Tables

  private static let plurals: [String: String] = {
    var plurals: [String: String] = [:]
    for line in IrregularNouns.plurals.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2, plurals[words[1]] == nil { plurals[words[1]] = words[0] }
    }
    return plurals
  }()

  private static let verbs: [String: (past: [String], participle: [String])] = {
    var verbs: [String: (past: [String], participle: [String])] = [:]
    for line in IrregularVerbs.forms.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3 else { continue }
      verbs[String(words[0])] = (
        words[1].split(separator: "/").map(String.init),
        words[2].split(separator: "/").map(String.init)
      )
    }
    return verbs
  }()

  private static let degreesOf: [String: (String, String)] = [
    "good": ("better", "best"), "bad": ("worse", "worst"), "far": ("further", "furthest"),
    "many": ("more", "most"), "much": ("more", "most"), "little": ("less", "least"),
    "few": ("fewer", "fewest"), "late": ("later", "latest"),
  ]
}
