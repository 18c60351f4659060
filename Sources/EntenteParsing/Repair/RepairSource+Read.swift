import EntenteYAML

/// Reads the keys of the repair files.
extension RepairSource {
  /// What a word of `synonyms` is.
  enum PartOfSpeech: String, CaseIterable {
    case noun, verb, adjective, adverb, function
  }

  /// How surely a phrase pair is right.
  enum Sureness: String, CaseIterable {
    case hard, soft
  }

  /// Reads the words that the rules ask about; they must be known before the rest.
  mutating func read(wordsOf document: YAMLDocument, _ faults: Diagnostics) {
    guard case .mapping(let entries) = document.root.content,
      entries.contains(where: { $0.name == "words" }),
      let top = YAMLMapping(document.root, of: document, faults, what: "a file of repair")
    else { return }
    top.requireFormat(1)
    if let words = top.mapping("words") { read(words: words) }
    top.finish()
  }

  /// Reads all other keys.
  mutating func read(_ document: YAMLDocument, _ faults: Diagnostics) {
    guard case .mapping(let entries) = document.root.content,
      !entries.contains(where: { $0.name == "words" }),
      let top = YAMLMapping(document.root, of: document, faults, what: "a file of repair")
    else { return }
    top.requireFormat(1)
    for item in top.mappings("synonyms") { read(synonyms: item) }
    for item in top.mappings("pairs") { read(pair: item) }
    for item in top.mappings("damage") { read(damage: item) }
    for item in top.mappings("terms") { read(terms: item) }
    for item in top.mappings("collocations") { read(collocations: item) }
    for item in top.mappings("style") { read(style: item) }
    top.finish()
  }

  private mutating func read(pair item: YAMLMapping) {
    defer { item.finish() }
    _ = item.string("why")
    guard let spun = item.requiredString("spun"), let original = item.requiredString("original"),
      let sure = item.choice("sure", of: Sureness.self)
    else { return }
    check(item, [spun, original])
    add(spun, for: original, cost: 0, origin: sure == .hard ? .hardPair : .softPair)
  }

  private mutating func read(damage item: YAMLMapping) {
    defer { item.finish() }
    guard let spun = item.requiredString("spun"), let original = item.requiredString("original")
    else { return }
    check(item, [spun, original])
    add(spun, for: original, cost: 0, origin: .damage)
  }

  private mutating func read(terms item: YAMLMapping) {
    defer { item.finish() }
    _ = item.requiredString("kind")
    for term in item.strings("terms") {
      check(item, [term])
      add(term: term, isProper: Self.isProper(term))
    }
  }

  private mutating func read(style item: YAMLMapping) {
    defer { item.finish() }
    let lines = item.strings("weights")
    guard let table = item.choice("table", of: SpunStyleTable.self) else { return }
    let weights = lines.joined().utf8.compactMap { sign in
      SpunStyleTable.signs.firstIndex(of: sign).map { UInt8($0) }
    }
    guard weights.count == table.size else {
      return item.report("\(weights.count) weights; '\(table.rawValue)' has \(table.size)")
    }
    style[table] = weights
  }

  private mutating func read(words: YAMLMapping) {
    for word in words.strings("nations") { mark(word, .nation) }
    for word in words.strings("ofLanguage") { mark(word, .ofLanguage) }
    for word in words.strings("function") { mark(word, .function) }
    for word in words.strings("kept") { mark(word, .kept) }
    for word in words.strings("bodies") { mark(word, .body) }
    for word in words.strings("names") { mark(word, .name) }
    for word in words.strings("determiners") { mark(word, .determiner) }
    words.finish()
  }

  private mutating func read(collocations item: YAMLMapping) {
    defer { item.finish() }
    var first = item.strings("before")
    for verb in item.strings("verbs") { first += Self.forms(ofVerb: verb) }
    var second = item.strings("after")
    for noun in item.strings("nouns") { second += [noun, Inflection.plural(noun)] }
    check(item, first + second)
    guard classCount < RepairFormat.mostClasses else {
      return item.report("more than \(RepairFormat.mostClasses) classes of collocations")
    }
    addClass(first, second)
  }

  private static func forms(ofVerb verb: String) -> [String] {
    let pasts = Inflection.pasts(verb)
    return [verb, Inflection.person(verb), Inflection.gerund(verb)] + pasts.past
      + pasts.participle
  }

  private mutating func check(_ item: YAMLMapping, _ phrases: [String]) {
    for phrase in phrases where self.phrase(phrase) == nil {
      item.report("'\(phrase)' is no phrase of at most \(RepairFormat.longestPhrase) words")
    }
  }

  /// Whether all words of a term but those of grammar have a capital.
  private static func isProper(_ term: String) -> Bool {
    let small: Set<String> = ["of", "the", "and", "for", "on", "in", "to", "at", "de", "with"]
    return term.split(separator: " ").allSatisfy { word in
      small.contains(String(word)) || word.utf8.first.map { $0 &- 65 < 26 || $0 >= 0x80 } ?? false
    }
  }

  // MARK: Synonyms

  private mutating func read(synonyms item: YAMLMapping) {
    defer { item.finish() }
    guard let word = item.requiredString("word"),
      let part = item.choice("pos", of: PartOfSpeech.self)
    else { return }
    check(item, [word])
    headWords.insert(word)
    for (rank, substitute) in item.strings("substitutes").enumerated() {
      check(item, [substitute])
      add(substitute, for: word, part, cost: Int32(min(rank, 7)))
    }
  }

  /// Adds a substitute in all forms that the word has.
  mutating func add(
    _ spun: String, for word: String, _ part: PartOfSpeech, cost: Int32
  ) {
    func both(_ form: (String) -> String) -> (String, String) { (form(spun), form(word)) }
    var forms = [(spun, word)]
    switch part {
    case .noun: forms.append(both { onLast($0, Inflection.plural) })
    case .verb:
      forms.append(both { onFirst($0, Inflection.person) })
      forms.append(both { onFirst($0, Inflection.gerund) })
      for spunPast in onFirst(spun, { Inflection.pasts($0).past }) {
        forms.append((spunPast, onFirst(word) { Inflection.pasts($0).past }[0]))
      }
      for spunPast in onFirst(spun, { Inflection.pasts($0).participle }) {
        forms.append((spunPast, onFirst(word) { Inflection.pasts($0).participle }[0]))
      }
    case .adjective:
      if let spun = degrees(spun), let word = degrees(word) {
        forms += [(spun.0, word.0), (spun.1, word.1)]
      }
    case .adverb, .function: break
    }
    for (spun, word) in forms { add(spun, for: word, cost: cost, origin: .synonym) }
  }

  private func onFirst(_ phrase: String, _ form: (String) -> String) -> String {
    onFirst(phrase) { [form($0)] }[0]
  }

  private func onFirst(_ phrase: String, _ forms: (String) -> [String]) -> [String] {
    let end = phrase.firstIndex(of: " ") ?? phrase.endIndex
    return forms(String(phrase[..<end])).map { $0 + phrase[end...] }
  }

  private func onLast(_ phrase: String, _ form: (String) -> String) -> String {
    let start = phrase.lastIndex(of: " ").map(phrase.index(after:)) ?? phrase.startIndex
    return phrase[..<start] + form(String(phrase[start...]))
  }

  private func degrees(_ adjective: String) -> (String, String)? {
    if adjective.contains(" ") { return nil }
    return Inflection.degrees(adjective) ?? ("more " + adjective, "most " + adjective)
  }
}
