import EntenteModels

/// All rules of the coder, found by the word that triggers them.
struct CodingRules: Sendable {
  /// The words that clauses are read with.
  private(set) var words = ClauseWords()
  /// The rules, in the order of the files.
  private(set) var rules: [CodingRule] = []
  /// The rules for numbers.
  private(set) var measures: [MeasureRule] = []
  /// The types of instruments by the noun that names them.
  private(set) var instruments: [String: InstrumentType] = [:]
  /// The verb of a noun of action: "reduction" is "reduce".
  private(set) var verbsOfNouns: [String: String] = [:]
  /// How much the signs of a record weigh.
  private(set) var weights = SignWeights()
  /// How often a family's records are right, by their score.
  private(set) var calibration: [String: PrecisionCurve] = [:]
  /// A name for the whole set, which changes when any rule does.
  private(set) var fingerprint = ""

  private var byVerb: [String: [Int]] = [:]
  private var byNoun: [String: [Int]] = [:]
  private var byAdjective: [String: [Int]] = [:]

  /// Whether what may happen is an expectation where no rule names it.
  private(set) var tellsExpectations = false

  /// Whether a noun alone or with a word before it names a paper.
  func isPaper(_ noun: String) -> Bool {
    instruments.keys.contains { $0 == noun || $0.hasSuffix(" " + noun) }
  }

  /// The rules that a clause may meet, those that ask for most first.
  func candidates(for clause: Clause) -> [CodingRule] {
    let table: [String: [Int]]
    switch clause.form {
    case .verbal: table = byVerb
    case .nominal: table = byNoun
    case .copular: table = byAdjective
    }
    return (clause.lemmas + ["any"]).flatMap { table[$0] ?? [] }.map { rules[$0] }
  }
}

extension CodingRules {
  /// The rules of rows that the compiler wrote.
  ///
  /// - Shape: a row is a word that says what it is, then its values.
  init(rows: [[String]], fingerprint: String) {
    self.fingerprint = fingerprint
    for row in rows where row.count >= 2 && row[0] == "class" {
      words.classes[row[1], default: []].formUnion(row.dropFirst(2))
    }
    var fields: [String: [String]] = [:]
    for row in rows {
      switch row.first {
      case "effect":
        guard row.count > 2, let effect = ClauseWords.Effect(rawValue: row[1]) else { continue }
        for lemma in expanded(row.dropFirst(2)) { words.effects[lemma] = effect }
      case "instrument":
        guard row.count > 2, let type = InstrumentType(rawValue: row[1]) else { continue }
        for lemma in row.dropFirst(2) { instruments[lemma] = type }
      case "verbOf":
        for noun in row.dropFirst(2) { verbsOfNouns[noun] = row[1] }
      case "weight":
        if row.count > 2, let weight = Double(row[2]) { weights.set(row[1], weight) }
      case "calibration":
        let numbers = row.dropFirst(2).compactMap(Double.init)
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
          PrecisionCurve.Point(score: numbers[$0], precision: numbers[$0 + 1])
        }
        calibration[row[1]] = PrecisionCurve(points)
      case "end" where row[1] == "rule":
        if let rule = CodingRule(fields: fields.mapValues { expanded($0[...]) }) {
          rules.append(rule)
        }
        fields = [:]
      case "end" where row[1] == "measure":
        if let rule = MeasureRule(fields: fields.mapValues { expanded($0[...]) }) {
          measures.append(rule)
        }
        fields = [:]
      case "class", nil:
        continue
      case .some(let field):
        fields[field] = Array(row.dropFirst())
      }
    }
    index()
  }

  /// Values with the names of classes, `@tariff`, replaced by what is in them.
  private func expanded(_ values: ArraySlice<String>) -> [String] {
    values.flatMap { value in
      value.hasPrefix("@") ? (words.classes[String(value.dropFirst())] ?? []).sorted() : [value]
    }
  }

  /// The same words with other rules, for events alone.
  func replaced(by rules: [CodingRule]) -> CodingRules {
    var other = self
    other.rules = rules
    other.measures = []
    other.calibration = [:]
    other.index()
    return other
  }

  /// The same rules under another name.
  func named(_ fingerprint: String) -> CodingRules {
    var other = self
    other.fingerprint = fingerprint
    return other
  }

  /// A name for some bytes: the start of a hash of them, 12 digits.
  static func fingerprint(of bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(bytes).prefix(6).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  private mutating func index() {
    (byVerb, byNoun, byAdjective) = ([:], [:], [:])
    let order = rules.indices.sorted {
      (-rules[$0].specificity, $0) < (-rules[$1].specificity, $1)
    }
    for place in order {
      let rule = rules[place]
      for verb in rule.verbs { byVerb[verb, default: []].append(place) }
      for noun in rule.nouns { byNoun[noun, default: []].append(place) }
      for adjective in rule.adjectives { byAdjective[adjective, default: []].append(place) }
    }
    tellsExpectations = rules.contains { $0.expectation != nil }
    words.eventNouns = Set(byNoun.keys)
    words.verbs = Set(byVerb.keys)
    words.longVerbs = Set(byVerb.keys.filter { $0.contains(" ") })
    words.knownVerbs = Set(
      byVerb.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }
}
