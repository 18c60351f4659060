import EntenteModels

/// A line of a dictionary without its comment and the white space around it.
struct PetrarchLine {
  let text: String
  /// Where the text starts, counted from 1.
  let column: Int

  init(_ bytes: [UInt8]) {
    let body = bytes.prefix { $0 != UInt8(ascii: "#") }
    let start = body.firstIndex { $0 > 0x20 } ?? body.endIndex
    let end = (body.lastIndex { $0 > 0x20 } ?? body.startIndex - 1) + 1
    text = start < end ? String(decoding: body[start..<end], as: UTF8.self) : ""
    column = start + 1
  }

  private static let small: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "de", "al", "bin",
  ]

  /// A name of a dictionary as text has it: `HAMID_KARZAI_` is "Hamid Karzai".
  static func name(_ text: String) -> String {
    let parts = text.split { $0 == "_" || $0 == " " || $0 == "\t" }.map(String.init)
    return parts.enumerated().map { index, part in
      let lower = part.lowercased()
      if part != part.uppercased() || part.contains(".") { return part }
      if index > 0, small.contains(lower) { return lower }
      let hasVowel = lower.utf8.contains { "aeiouy".utf8.contains($0) }
      if part.utf8.count <= 4, !hasVowel || parts.count == 1 && part.utf8.count <= 3 { return part }
      return lower.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }.joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "President", "Prime", "Premier", "Minister", "King", "Queen", "Emir", "Sultan", "Chancellor",
    "Foreign", "Defense", "Secretary", "General", "Former", "Vice", "Deputy", "Ambassador",
  ]

  /// Whether a name starts with a title, which the lexicon reads by itself.
  static func isTitled(_ name: String) -> Bool {
    name.split(separator: " ").prefix(2).contains { titles.contains(String($0)) }
  }

  /// The regular plural of a noun.
  static func plural(of name: String) -> String {
    if name.hasSuffix("y"), !name.hasSuffix("ay"), !name.hasSuffix("ey") {
      return name.dropLast() + "ies"
    }
    let hisses = ["s", "x", "ch", "sh"].contains { name.hasSuffix($0) }
    return hisses ? name + "es" : name + "s"
  }
}

/// An actor of a dictionary.
struct PetrarchActor {
  var names: [String]
  let file: String
  var codes: [PetrarchCode] = []

  init(name: String, file: String) {
    names = [name]
    self.file = file
  }
}

/// A code with its dates: `USAGOV 930120-010120`.
struct PetrarchCode {
  let state: String
  let sector: String
  let days: DayRange

  var isDated: Bool { days.start != nil || days.end != nil }

  /// Reads what stands between brackets; nil for `---`, which codes nobody.
  init?(_ text: String) throws(PetrarchFault) {
    let parts = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let code = parts.first else { throw PetrarchFault("an empty code") }
    if code.allSatisfy({ $0 == "-" }) { return nil }
    guard code.utf8.count >= 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw PetrarchFault("a code is capital letters, three or more; found '\(code)'")
    }
    // UNO and the European Union stand behind IGO there.
    let body = code.dropFirst(3).prefix(3)
    let isBody = code.hasPrefix("IGO") && (body == "UNO" || body == "EUR")
    let first = String(isBody ? body : code.prefix(3))
    state = Self.newCodes[first] ?? first
    let rest = String(code.dropFirst(isBody ? 6 : 3).prefix(3))
    sector = EntryReader.sectors.contains(rest) ? rest : ""
    days = try Self.days(parts.dropFirst().joined())
  }

  /// Codes of the files that ISO 3166 has otherwise.
  private static let newCodes = [
    "TMP": "TLS", "KSV": "XKX", "ROM": "ROU", "USR": "SUN", "ZAR": "COD",
  ]

  private static func days(_ text: String) throws(PetrarchFault) -> DayRange {
    if text.isEmpty { return DayRange() }
    if text.hasPrefix(">") { return DayRange(start: try day(text.dropFirst())) }
    if text.hasPrefix("<") { return DayRange(end: try day(text.dropFirst())) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw PetrarchFault("dates are >930120, <930120 or 930120-010120; found '\(text)'")
    }
    let range = DayRange(start: try day(parts[0]), end: try day(parts[1]))
    if let start = range.start, let end = range.end, end < start {
      throw PetrarchFault("'\(text)' ends before it begins")
    }
    return range
  }

  private static func day(_ text: Substring) throws(PetrarchFault) -> Day {
    let digits = Array(text.utf8)
    guard digits.allSatisfy({ (48...57).contains($0) }), digits.count == 6 || digits.count == 8
    else { throw PetrarchFault("a date is 930120 or 19930120; found '\(text)'") }
    func number(_ range: ArraySlice<UInt8>) -> Int { range.reduce(0) { $0 * 10 + Int($1) - 48 } }
    var year = number(digits.dropLast(4)[...])
    if digits.count == 6 { year += year <= 30 ? 2000 : 1900 }
    let (month, day) = (number(digits.suffix(4).prefix(2)), number(digits.suffix(2)))
    // The files have days that no month has; the last one of the month is meant.
    for candidate in [day, day - 1, day - 2, day - 3] {
      if let found = Day(year: year, month: month, day: candidate) { return found }
    }
    throw PetrarchFault("no calendar has the day '\(text)'")
  }
}
