import EntenteModels
import EntenteYAML

extension TimeRulesCompiler {
  /// Reads what stands under `time`.
  mutating func read(_ rules: YAMLMapping) {
    if let classes = rules.mapping("words") { readWords(classes) }
    for (key, flags) in [
      ("past-tense", TimeWordFlags.past), ("future-tense", .future), ("capital", .capital),
      ("after-day", .afterDay),
    ] {
      for node in rules.nodes(key) { flagAll(node, flags) }
    }
    if let aliases = rules.mapping("spun") {
      for entry in aliases.entries {
        let other = aliases.string(entry.name) ?? ""
        if !alias(entry.name.lowercased(), of: other.lowercased()) {
          aliases.report("'\(other)' is no word of the rules", at: entry.name)
        }
      }
    }
    for phrase in rules.mappings("phrases") { readPhrase(phrase) }
    for holiday in rules.mappings("holidays") { readHoliday(holiday) }
    for period in rules.mappings("periods") { readPeriod(period) }
    for year in rules.mappings("fiscal-years") { readFiscalYear(year) }
    rules.finish()
  }

  private mutating func flagAll(_ node: YAMLNode, _ flags: TimeWordFlags) {
    if case .sequence(let nodes) = node.content {
      for node in nodes { flagAll(node, flags) }
    } else if let word = node.text {
      flag(word.lowercased(), flags)
    }
  }

  // MARK: Words

  private mutating func readWords(_ classes: YAMLMapping) {
    for entry in classes.entries {
      guard let kind = WordClass(name: entry.name) else {
        let known = WordClass.allCases.compactMap { WordClass(name: "\($0)") }
        classes.report(
          "'\(entry.name)' is no class of words. Allowed: "
            + known.map { "\($0)" }.joined(separator: ", "), at: entry.key.mark)
        _ = classes.has(entry.name)
        continue
      }
      guard let values = classes.mapping(entry.name) else { continue }
      for value in values.entries { readWords(value, of: kind, in: values) }
    }
  }

  private mutating func readWords(
    _ entry: YAMLNode.Entry, of kind: WordClass, in values: YAMLMapping
  ) {
    guard let value = Self.value(entry.name, of: kind) else {
      values.report("'\(entry.name)' is no value of the class '\(kind)'", at: entry.key.mark)
      return
    }
    for word in values.strings(entry.name) where !add(word.lowercased(), kind, value) {
      values.report("'\(word)' is in three classes already", at: entry.name)
    }
  }

  private static func value(_ name: String, of kind: WordClass) -> Int32? {
    if kind == .frequency {
      guard let parts = duration(name) else { return nil }
      return Int32(clamping: parts.hundredths * 16 + Int(parts.unit.rawValue))
    }
    if let place = kind.valueNames.firstIndex(of: name) { return Int32(place) }
    return kind.valueNames.isEmpty ? Int32(name) : nil
  }

  /// Reads `P2W`, `PT1H`, `P0.5Y`: hundredths of a unit.
  static func duration(_ text: String) -> (hundredths: Int, unit: TimeUnit)? {
    let isClock = text.hasPrefix("PT")
    let number = text.dropFirst(isClock ? 2 : 1).dropLast()
    let units: [Character: TimeUnit] =
      isClock
      ? ["S": .second, "M": .minute, "H": .hour]
      : ["D": .day, "W": .week, "M": .month, "Q": .quarter, "Y": .year]
    guard text.hasPrefix("P"), let value = Double(number), value >= 0, value < 10_000,
      let unit = text.last.flatMap({ units[$0] })
    else { return nil }
    return (Int((value * 100).rounded()), unit)
  }

  // MARK: Phrases

  private mutating func readPhrase(_ phrase: YAMLMapping) {
    let say = phrase.string("say") ?? ""
    let means = phrase.string("means") ?? ""
    if !phrase.has("say") { phrase.reportMissing("say") }
    if let meaning = Self.meaning(means) {
      add(Self.expansions(of: say).map(Self.words), meaning)
    } else {
      phrase.report(
        "'\(means)' is no meaning. Allowed: ref past, day -1, window 6 weeks, duration P1Y, set P1Y",
        at: "means")
    }
    phrase.finish()
  }

  private static func meaning(_ text: String) -> TimeMeaning? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    switch words[0] {
    case "ref":
      return ["past", "present", "future"].firstIndex(of: words[1]).map { .reference($0 - 1) }
    case "window":
      guard words.count == 3, let count = Int(words[1]) else { return nil }
      return unit(words[2]).map { .window($0, count) }
    case "duration": return duration(words[1]).map { .duration($0.hundredths, $0.unit) }
    case "set": return duration(words[1]).map { .set($0.hundredths, $0.unit) }
    case "year-end": return .yearEnd
    default:
      guard let count = Int(words[1]) else { return nil }
      return unit(words[0]).map { .shift($0, count) }
    }
  }

  private static func unit(_ name: String) -> TimeUnit? {
    TimeUnit.allCases.first { "\($0)" == name || "\($0)s" == name }
  }

  /// All ways to say `(the) [coming|next few] weeks`.
  static func expansions(of text: String) -> [String] {
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "[" }) else { return [text] }
    let isOption = text[open] == "("
    guard let close = text[open...].firstIndex(of: isOption ? ")" : "]") else { return [text] }
    let inside = text[text.index(after: open)..<close]
    let choices = isOption ? [String(inside), ""] : inside.split(separator: "|").map(String.init)
    let rests = expansions(of: String(text[text.index(after: close)...]))
    return choices.flatMap { choice in rests.map { text[..<open] + choice + $0 } }
  }

  /// The words of a phrase as the reader of texts cuts them: no hyphens, no possessive `'s`, no dots.
  static func words(_ phrase: String) -> [String] {
    phrase.lowercased().split { $0 == " " || $0 == "-" }.map { word in
      var word = String(word)
      if word.hasSuffix("'s") { word.removeLast(2) }
      word.removeAll { $0 == "'" || $0 == "." }
      return word
    }.filter { !$0.isEmpty }
  }

  // MARK: Holidays, periods, fiscal years

  private mutating func readHoliday(_ holiday: YAMLMapping) {
    let names = holiday.strings("names")
    let on = holiday.string("on") ?? ""
    if names.isEmpty { holiday.reportMissing("names") }
    _ = holiday.string("country")
    let anyCase = holiday.string("case") == "any"
    if let meaning = day(on) {
      add(names.map(Self.words), meaning, needsCapital: !anyCase)
    } else {
      holiday.report(
        "'\(on)' is no day. Allowed: 08-15, 4 thursday 11, easter + 1, or ISO days", at: "on")
    }
    holiday.finish()
  }

  private mutating func day(_ text: String) -> TimeMeaning? {
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    if words.count == 3, words[0] == "easter", let days = Int(words[2]) {
      return .easter(words[1] == "-" ? -days : days)
    }
    if words.count == 3 || words.count == 5, let nth = Int(words[0]), let month = Int(words[2]),
      let weekday = Self.weekdays.firstIndex(of: words[1]), (1...12).contains(month)
    {
      let plus = words.count == 5 ? Int(words[4]) ?? 0 : 0
      return .weekday(nth: nth, weekday: weekday + 1, month: month, plus: plus)
    }
    if words.count == 1, let word = words.first, word.utf8.count == 5 {
      return Day(iso: "2024-" + word).map {
        .yearly(month: $0.components.month, day: $0.components.day)
      }
    }
    let days = words.compactMap { Day(iso: $0)?.number }
    return days.isEmpty || days.count < words.count ? nil : addDays(days)
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private mutating func readPeriod(_ period: YAMLMapping) {
    let names = period.strings("names")
    if names.isEmpty { period.reportMissing("names") }
    let (from, until) = (period.string("from") ?? "", period.string("until"))
    let first = Self.days(from)
    let last = until.map { Self.days($0) }
    if let first, last.map({ $0 != nil }) ?? true {
      let end = (last ?? nil)?.last ?? TimeRuleFormat.noDay
      add(
        names.map(Self.words), .period(first: first.first, last: end, first.unit),
        needsCapital: true)
    } else {
      period.report("'from' and 'until' are ISO years, months or days", at: "from")
    }
    period.finish()
  }

  /// The days of `1947`, `1966-05`, `1914-07-28`.
  private static func days(_ text: String) -> (first: Int32, last: Int32, unit: TimeUnit)? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let rest = Array(repeating: 1, count: max(0, 3 - parts.count))
    guard (1...3).contains(parts.count), case let full = parts + rest,
      let first = Day(year: full[0], month: full[1], day: full[2])
    else { return nil }
    let unit: TimeUnit = [.year, .month, .day][parts.count - 1]
    let last = TimeCalendar.last(of: unit, from: first)
    return (first.number, last.number, unit)
  }

  private mutating func readFiscalYear(_ year: YAMLMapping) {
    _ = year.string("country")
    let month = year.string("starts").flatMap { Int($0) } ?? 0
    if !(1...12).contains(month) { year.report("'starts' is a month, 1 to 12", at: "starts") }
    let named = year.string("named") ?? ""
    if named != "start" && named != "end" {
      year.report("'named' is start or end", at: "named")
    }
    let row = addFiscalYear(month: month, namedAfterEnd: named == "end")
    for cue in year.strings("cues") {
      let word = Self.words(cue).joined()
      if !add(word, .fiscalCue, row) { year.report("'\(cue)' is in three classes", at: "cues") }
    }
    year.finish()
  }
}
