import EntenteModels
import EntenteYAML

extension CodingRules {
  /// The key at the top of the rules' files, and the name of the compiled section.
  static let sectionKey = "coding"

  /// Compiles the YAML files whose top-level key is `coding`: rules, measures, and the words that
  /// clauses are read with.
  ///
  /// A later file adds to an earlier one; a rule of the same name replaces it.
  ///
  /// - Parameters:
  ///   - documents: The files, in the order of layers and paths.
  ///   - faults: Is given every fault, with its place.
  /// - Returns: The section's bytes, rows of values apart by tabs; the same files give the same bytes.
  static func compile(_ documents: [YAMLDocument], _ faults: Diagnostics) -> [UInt8] {
    let files = documents.compactMap { document -> YAMLMapping? in
      let top = YAMLMapping(document.root, of: document, faults, what: "a file of rules")
      top?.requireFormat(1)
      let mapping = top?.mapping(sectionKey)
      top?.finish()
      return mapping
    }
    var source = CodingSource()
    for file in files { source.readWords(file) }
    for file in files { source.readRules(file) }
    return source.bytes()
  }
}

/// Collects the rows of a compiled set of rules.
private struct CodingSource {
  private var words: [[String]] = []
  private var classes: Set<String> = []
  /// The rows of each rule, by its name, in the order of the files.
  private var rules: [(name: String, rows: [[String]])] = []

  func bytes() -> [UInt8] {
    let rows = words + rules.flatMap(\.rows)
    let lines = rows.map { row in row.map(Self.plain).joined(separator: "\t") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A value without the signs that part values and rows.
  private static func plain(_ value: String) -> String {
    String(value.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  // MARK: Words

  mutating func readWords(_ file: YAMLMapping) {
    readLists(file, "classes", allowed: nil) { name, values in
      classes.insert(name)
      words.append(["class", name] + values)
    }
    readLists(file, "effects", allowed: ClauseWords.Effect.allCases.map(\.rawValue)) {
      words.append(["effect", $0] + $1)
    }
    readLists(file, "instruments", allowed: InstrumentType.allCases.map(\.rawValue)) {
      words.append(["instrument", $0] + $1)
    }
    readLists(file, "verbsOfNouns", allowed: nil) { words.append(["verbOf", $0] + $1) }
    readLists(file, "weights", allowed: ScoredRecord.featureNames) {
      words.append(["weight", $0] + $1)
    }
    readLists(file, "calibration", allowed: nil) { words.append(["calibration", $0] + $1) }
  }

  private func readLists(
    _ file: YAMLMapping, _ key: String, allowed: [String]?,
    _ take: (_ name: String, _ values: [String]) -> Void
  ) {
    guard let lists = file.mapping(key) else { return }
    for entry in lists.entries {
      if let allowed, !allowed.contains(entry.name) {
        let near =
          nearestName(to: entry.name, among: allowed).map { " Did you mean '\($0)'?" } ?? ""
        lists.report(
          "'\(entry.name)' is none of '\(key)'.\(near) Allowed: \(allowed.joined(separator: ", "))",
          at: entry.key.mark)
      }
      take(entry.name, lists.strings(entry.name))
    }
  }

  // MARK: Rules

  mutating func readRules(_ file: YAMLMapping) {
    let family = file.string("family")
    for (key, isMeasure) in [("rules", false), ("measures", true)] {
      for item in file.mappings(key) {
        guard let family else {
          file.report(
            "a file with '\(key)' says to which 'family' they belong; add the key", at: key)
          break
        }
        if isMeasure { readMeasure(item, family) } else { readRule(item, family) }
      }
    }
    file.finish()
  }

  private mutating func readRule(_ item: YAMLMapping, _ family: String) {
    guard let id = item.requiredString("id") else { return }
    var rows = [["name", family + "/" + id]]
    if let because = item.requiredString("because") { rows.append(["because", because]) }
    if let prior = item.double("confidence") { rows.append(["confidence", "\(prior)"]) }
    requireExamples(item)
    if let when = item.mapping("when") {
      rows += flattened(when, "when.")
      if !CodingRule.triggers.contains(where: when.has) {
        when.report(
          "a rule names the words that trigger it; write one of verb, noun, adjective", at: nil)
      }
    } else {
      item.reportMissing("when")
    }
    if let unless = item.mapping("unless") { rows += flattened(unless, "unless.") }
    if let emit = item.mapping("emit") {
      rows += flattened(emit, "emit.")
      check(emit)
    } else {
      item.reportMissing("emit")
    }
    item.finish()
    add(family + "/" + id, rows + [["end", "rule"]])
  }

  private mutating func readMeasure(_ item: YAMLMapping, _ family: String) {
    guard let id = item.requiredString("id") else { return }
    var rows = [["name", family + "/" + id]]
    if let because = item.requiredString("because") { rows.append(["because", because]) }
    if let prior = item.double("confidence") { rows.append(["confidence", "\(prior)"]) }
    if let kind: MeasureKind = item.choice("kind") {
      rows.append(["kind", kind.rawValue])
    }
    for key in ["unit", "noun", "verb", "near"] { rows.append([key] + values(item, key)) }
    if let when = item.mapping("when") { rows += flattened(when, "when.") }
    if let unless = item.mapping("unless") { rows += flattened(unless, "unless.") }
    if let base = item.string("base") { rows.append(["base", base]) }
    requireExamples(item)
    item.finish()
    add(family + "/" + id, rows + [["end", "measure"]])
  }

  private func requireExamples(_ item: YAMLMapping) {
    for key in ["accepts", "rejects"] where item.strings(key).isEmpty {
      item.report("a rule has texts that it \(key); add the key '\(key)' with one or more", at: nil)
    }
  }

  private mutating func add(_ name: String, _ rows: [[String]]) {
    if let place = rules.firstIndex(where: { $0.name == name }) {
      rules[place].rows = rows
    } else {
      rules.append((name, rows))
    }
  }

  private func flattened(_ mapping: YAMLMapping, _ prefix: String) -> [[String]] {
    mapping.entries.map { [prefix + $0.name] + values(mapping, $0.name) }
  }

  private func values(_ mapping: YAMLMapping, _ key: String) -> [String] {
    let values = mapping.strings(key)
    for value in values where value.hasPrefix("@") {
      let name = String(value.dropFirst())
      guard !classes.contains(name) else { continue }
      let near =
        nearestName(to: name, among: classes.sorted()).map { " Did you mean '@\($0)'?" } ?? ""
      mapping.report("no class is called '\(name)'.\(near)", at: key)
    }
    return values
  }

  /// The keys of `emit:` and which values they may have.
  private static let emissions: [(key: String, allowed: [String]?)] = {
    let types = EventType.allCases.map(\.rawValue)
    return [
      ("event", types), ("planned", types), ("negated", types), ("mode", nil), ("contexts", nil),
      ("source", nil), ("target", nil), ("reciprocal", ["true"]), ("object", nil),
      ("commitment", CommitmentStatus.allCases.map(\.rawValue)), ("by", nil), ("to", nil),
      ("action", nil), ("verb", nil),
      ("tenure", TenureChange.allCases.map(\.rawValue)), ("person", nil), ("predecessor", nil),
      ("instrument", InstrumentStatus.allCases.map(\.rawValue)), ("name", nil),
      ("language", ["added", "dropped", "kept"]), ("phrase", nil),
      ("expectation", Certainty.allCases.map(\.rawValue)), ("claim", nil), ("holder", nil),
    ]
  }()

  private func check(_ emit: YAMLMapping) {
    let keys = Self.emissions.map(\.key)
    for entry in emit.entries {
      guard let known = Self.emissions.first(where: { $0.key == entry.name }) else {
        let near = nearestName(to: entry.name, among: keys).map { " Did you mean '\($0)'?" } ?? ""
        emit.report(
          "'emit' has no key '\(entry.name)'.\(near) Allowed: \(keys.joined(separator: ", "))",
          at: entry.key.mark)
        continue
      }
      guard let allowed = known.allowed else { continue }
      for value in emit.strings(entry.name) where !allowed.contains(value) {
        let near = nearestName(to: value, among: allowed).map { " Did you mean '\($0)'?" } ?? ""
        emit.report(
          "'\(entry.name)' cannot be '\(value)'.\(near) Allowed: \(allowed.joined(separator: ", "))",
          at: entry.name)
      }
    }
  }
}

extension Lexicon {
  /// The rules of the coder that are compiled into the lexicon.
  ///
  /// - Throws: `LexiconError` for a lexicon without them.
  func codingRules() throws(LexiconError) -> CodingRules {
    guard let section = section(CodingRules.sectionKey) else {
      throw LexiconError("the lexicon has no section 'coding'; compile it again")
    }
    let rows = section.split(separator: 0x0A).map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return CodingRules(rows: rows, fingerprint: CodingRules.fingerprint(of: section))
  }
}
