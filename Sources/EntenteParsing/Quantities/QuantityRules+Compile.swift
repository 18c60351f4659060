import EntenteModels
public import EntenteYAML

extension QuantityRules {
  /// Compiles the YAML files whose top-level key is `quantities`.
  ///
  /// A later file adds to an earlier one; a currency that stands twice gets the names of both.
  ///
  /// - Parameters:
  ///   - documents: The files, in the order of layers and paths.
  ///   - faults: Is given every fault, with its place.
  /// - Returns: The section's bytes; the same files give the same bytes.
  public static func compile(_ documents: [YAMLDocument], _ faults: Diagnostics) -> [UInt8] {
    var source = QuantitySource()
    source.addNumberWords()
    let files = documents.compactMap { document -> YAMLMapping? in
      let top = YAMLMapping(document.root, of: document, faults, what: "a file of quantities")
      top?.requireFormat(1)
      let mapping = top?.mapping("quantities")
      top?.finish()
      return mapping
    }
    // Other words may name currencies by their code, so these are read first.
    for file in files { source.read(currencies: file) }
    for file in files { source.read(file) }
    return source.bytes()
  }
}

/// Reads the keys of `quantities`.
extension QuantitySource {
  mutating func read(currencies top: YAMLMapping) {
    for item in top.mappings("currencies") { read(currency: item) }
  }

  mutating func read(_ top: YAMLMapping) {
    readNumbers(top)
    readPercents(top)
    for text in top.strings("persons") { add(text, .person) }
    readNames(top, "measures", .measure)
    for text in top.strings("durations") { add(text, .duration) }
    readNames(top, "periods", .period)
    readNames(top, "everyPeriod", .everyPeriod)
    readNames(top, "rates", .rate)
    readNames(top, "bases", .base)
    readComparators(top, "comparators", .comparator)
    readComparators(top, "comparatorsAfter", .comparatorAfter)
    let lists: [(String, QuantityRole)] = [
      ("several", .several), ("negatives", .negative), ("verbsAfter", .verbAfter),
      ("pronounAfter", .pronounAfter), ("fillers", .filler), ("changes", .change),
      ("changeNouns", .changeNoun), ("equivalences", .equivalence), ("months", .month),
      ("beforeYears", .beforeYear), ("clock", .clock), ("nameCues", .nameCue), ("stops", .stop),
      ("victims", .victim),
    ]
    for (key, role) in lists {
      for text in top.strings(key) { add(text, role) }
    }
    for (text, code, report) in scalars(top, "spun") {
      guard let row = currency(code) else {
        report("no currency before this has the code '\(code)'; write one of 'currencies'")
        continue
      }
      add(text, .spun, row)
    }
    top.finish()
  }

  /// The words below a hundred; as denominators, ordinals also stand in the plural: two thirds.
  mutating func addNumberWords() {
    for (value, cardinals, ordinals) in NumberWords.small {
      for text in cardinals { add(text, .cardinal, Int32(value)) }
      for text in ordinals {
        add(text, .ordinal, Int32(value))
        add(text + "s", .ordinal, Int32(value), .plural)
      }
    }
  }

  private mutating func readNumbers(_ top: YAMLMapping) {
    for (text, value) in integers(top, "denominators") where value > 0 {
      add(text, .denominator, value)
    }
    for (text, value) in integers(top, "groups") where value > 0 { add(text, .group, value) }
    for (text, fraction, report) in scalars(top, "fractions") {
      let parts = fraction.split(separator: "/").compactMap { Int32($0) }
      guard parts.count == 2, (1..<1000).contains(parts[0]), (1..<1000).contains(parts[1]) else {
        report("a fraction is two whole numbers below 1000, as 1/2; found '\(fraction)'")
        continue
      }
      add(text, .fraction, parts[0] * 1000 + parts[1])
    }
    for item in top.mappings("magnitudes") { read(magnitude: item) }
    for item in top.mappings("multiples") { read(multiple: item) }
  }

  private mutating func read(magnitude item: YAMLMapping) {
    let zeros = item.int("zeros") ?? 0
    if !(1...18).contains(zeros) { item.report("'zeros' is 1 to 18; found \(zeros)", at: "zeros") }
    let power = Int32(clamping: zeros)
    let glued = item.bool("glued") ?? false
    for text in item.strings("words") { add(text, .magnitude, power) }
    for text in item.strings("vague") { add(text, .vagueMagnitude, power) }
    for text in item.strings("short") { add(text, .shortMagnitude, power, glued ? .glued : []) }
    for text in item.strings("ordinal") {
      add(text, .ordinalMagnitude, power)
      add(text + "s", .ordinalMagnitude, power, .plural)
    }
    item.finish()
  }

  private mutating func read(multiple item: YAMLMapping) {
    let times = item.double("times") ?? 0
    if !(0.1...100).contains(times) {
      item.report("'times' is 0.1 to 100; found \(times)", at: "times")
    }
    let tenths = Int32(min(max(times, 0.1), 100) * 10)
    for text in item.strings("words") { add(text, .multiple, tenths) }
    for text in item.strings("verbs") { add(text, .multipleVerb, tenths) }
    item.finish()
  }

  private mutating func readPercents(_ top: YAMLMapping) {
    for item in top.mappings("percents") {
      let unit = item.requiredString("unit") ?? ""
      var flags: PhraseFlags = unit == "percentagePoints" ? .points : []
      if unit != "percentagePoints", unit != "percent" {
        item.report("a unit here is percent or percentagePoints; found '\(unit)'", at: "unit")
      }
      switch item.int("parts") ?? 1 {
      case 1: break
      case 100: flags.insert(.hundredth)
      default: item.report("'parts' is 1 or 100", at: "parts")
      }
      for text in item.strings("words") { add(text, .percent, 0, flags) }
      for text in item.strings("bare") { add(text, .percent, 0, [flags, .bare]) }
      item.finish()
    }
  }

  /// A mapping of names to the words that stand for them.
  private mutating func readNames(_ top: YAMLMapping, _ key: String, _ role: QuantityRole) {
    guard let mapping = top.mapping(key) else { return }
    for entry in mapping.entries {
      let name = string(entry.name)
      for text in mapping.strings(entry.name) { add(text, role, name) }
    }
  }

  private mutating func readComparators(_ top: YAMLMapping, _ key: String, _ role: QuantityRole) {
    guard let mapping = top.mapping(key) else { return }
    for (index, comparator) in Self.comparators.enumerated() {
      for text in mapping.strings(comparator.rawValue) { add(text, role, Int32(index)) }
    }
    mapping.finish()
  }

  // MARK: Currencies

  private mutating func read(currency item: YAMLMapping) {
    defer { item.finish() }
    let words = item.strings("words")
    guard let code = item.requiredString("code") else { return }
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return item.report("a code is three capital letters; found '\(code)'", at: "code")
    }
    let row = addCurrency(code, atLeast: Int32(clamping: item.int("atLeast") ?? 0))
    let alone = choice(item, "alone", ["sure", "guess", "never"])
    for word in words {
      if alone != "never" {
        add(word, .currency, row, alone == "guess" ? [.after, .open, .guess] : [.after, .open])
      }
      for country in item.strings("of") { add("\(country) \(word)", .currency, row, .after) }
    }
    for word in item.strings("minor") {
      if alone != "never" { add(word, .currency, row, [.after, .minor]) }
      for country in item.strings("of") {
        add("\(country) \(word)", .currency, row, [.after, .minor])
      }
    }
    for sign in item.strings("signs") { add(sign: sign, row) }
    if item.bool("isWord") ?? false { return }
    let hasDollar = words.contains { $0.hasPrefix("dollar") || $0.hasPrefix("peso") }
    add(code: code, row, anyCase: item.bool("lower") ?? false, hasDollar: hasDollar)
  }

  private mutating func add(sign: String, _ row: Int32) {
    let bytes = Array(sign.utf8)
    var flags: PhraseFlags = [.before, .after]
    if bytes.allSatisfy({ $0 < 0x80 }), bytes.allSatisfy({ LexemeCutter.isLetter($0) || $0 == 46 })
    {
      flags.insert(.capital)
    } else if bytes.count == 2, bytes[1] == UInt8(ascii: "$"), "ASTDMI".utf8.contains(bytes[0]) {
      flags.insert([.exact])
    }
    if sign == "$" || sign == "£" || sign == "¥" || sign == "＄" { flags.insert(.open) }
    add(sign, .currency, row, flags)
  }

  private mutating func add(code: String, _ row: Int32, anyCase: Bool, hasDollar: Bool) {
    let flags: PhraseFlags = anyCase ? [.before, .after] : [.before, .after, .upper]
    add(code, .currency, row, flags)
    if hasDollar { add(code + "$", .currency, row, .before) }
    add("M" + code, .currency, row, [.after, .million, .upper])
  }

  private func choice(_ item: YAMLMapping, _ key: String, _ allowed: [String]) -> String {
    guard let text = item.string(key) else { return allowed[0] }
    if !allowed.contains(text) {
      item.report(
        "'\(key)' cannot be '\(text)'; allowed: \(allowed.joined(separator: ", "))", at: key)
    }
    return text
  }

  // MARK: Mappings of words

  private func integers(_ top: YAMLMapping, _ key: String) -> [(String, Int32)] {
    guard let mapping = top.mapping(key) else { return [] }
    return mapping.entries.compactMap { entry in
      mapping.int(entry.name).map { (entry.name, Int32(clamping: $0)) }
    }
  }

  private func scalars(
    _ top: YAMLMapping, _ key: String
  ) -> [(text: String, value: String, report: (String) -> Void)] {
    guard let mapping = top.mapping(key) else { return [] }
    return mapping.entries.compactMap { entry in
      mapping.string(entry.name).map { value in
        (entry.name, value, { mapping.report($0, at: entry.name) })
      }
    }
  }
}
