import EntenteModels

/// Finds what a document says of its own origin: the agency it was taken from or rests on, that it is a
/// translation, that it is a digest.
struct CreditReader: Sendable {
  /// What was found.
  struct Finding: Hashable {
    /// How the document came to be; nil where it does not say.
    var origin: DocumentOrigin?
    /// The words that say so.
    var because: String?
    /// The agency that it was taken from, or that it cites for what it reports.
    var agency: String?
  }

  private let agencies: [String: String]
  private let leads: [String]
  /// Lower-case phrases that name an agency as the source of a report.
  private let reports: [(phrase: [UInt8], agency: String)]
  private let translationStarts: [String]
  private let translations: [[UInt8]]
  private let digestStarts: [String]

  /// How many paragraphs at the start, and at the end, may hold a credit.
  private static let (first, last) = (4, 3)
  /// A line that calls a text a translation is no longer than this many bytes.
  private static let longest = 240

  init(_ rules: CreditRules) {
    func list(_ list: CreditRules.List) -> [String] {
      (rules.phrases[list] ?? []).map { $0.lowercased() }
    }
    func filled(_ patterns: [String], _ word: String) -> [[UInt8]] {
      patterns.map { pattern in
        let parts = pattern.split(separator: "{}", omittingEmptySubsequences: false)
        return Array(" \(parts.joined(separator: word.lowercased())) ".utf8)
      }
    }
    agencies = rules.agencies
    leads = list(.leads)
    reports = rules.agencies.sorted { $0.key < $1.key }.flatMap { name, id in
      filled(list(.reports), name).map { ($0, id) }
    }
    translationStarts = list(.translationStarts)
    translations = list(.languages).flatMap { filled(list(.translations), $0) }
    digestStarts = list(.digestStarts)
  }

  /// What a document says of its own origin.
  func finding(in document: Document) -> Finding {
    let lines = Lines(document, first: Self.first, last: Self.last)
    let own = document.publisher.flatMap { agencies[$0] }
    let credited = lines.all.lazy.compactMap { credit(in: $0) }.first
    var finding = Finding(
      agency: own ?? credited ?? lines.first.lazy.compactMap { cited(in: $0) }.first)
    if let line = lines.all.first(where: isTranslation) {
      (finding.origin, finding.because) = (.translation, "says '\(line)'")
    } else if let line = ([document.title ?? ""] + lines.first.prefix(2)).first(where: isDigest) {
      (finding.origin, finding.because) = (.digest, "says '\(line.prefix(80))'")
    } else if let credited, credited != own {
      (finding.origin, finding.because) = (.wire, "credits \(credited)")
    }
    return finding
  }

  // MARK: Agencies

  /// The agency that a line credits: "SEOUL (Yonhap) --", "Source: Reuters", "(AP)".
  private func credit(in line: String) -> String? {
    if let agency = dateline(line) { return agency }
    guard line.utf8.count <= 80 else { return nil }
    var rest = line[...]
    if let lead = leads.first(where: { line.lowercased().hasPrefix($0 + " ") }) {
      rest = rest.dropFirst(lead.count + 1).drop { $0.isNumber || $0 == " " }
    }
    while let end = rest.last, end == "." || end == " " { rest.removeLast() }
    return agencies[String(rest)]
  }

  /// The agency in brackets near the start of a line and before a dash, or at its end.
  private func dateline(_ line: String) -> String? {
    var rest = line[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let after = line[close...].dropFirst().drop { $0 == " " }
      let isNear = line[..<open].utf8.count <= 60
      let isBeforeDash = after.first.map { "-–—".contains($0) } ?? false
      if after.isEmpty || isNear && isBeforeDash,
        let agency = agencies[String(line[line.index(after: open)..<close])]
      {
        return agency
      }
      rest = line[line.index(after: close)...]
    }
    return nil
  }

  /// The agency that a line cites for what is reported.
  private func cited(in line: String) -> String? {
    let words = Self.words(line)
    return reports.first { words.holds($0.phrase) }?.agency
  }

  // MARK: Translations and digests

  private func isTranslation(_ line: String) -> Bool {
    guard line.utf8.count <= Self.longest else { return false }
    let lower = line.lowercased().drop { !$0.isLetter }
    if translationStarts.contains(where: { lower.hasPrefix($0) }) { return true }
    let words = Self.words(line)
    return translations.contains { words.holds($0) }
  }

  private func isDigest(_ line: String) -> Bool {
    let lower = line.lowercased().drop { !$0.isLetter }
    return digestStarts.contains { lower.hasPrefix($0) }
  }

  /// The words of a line in lower case, with a space before and after each.
  private static func words(_ line: String) -> [UInt8] {
    let bytes = line.lowercased().utf8.map { byte in
      byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte : UInt8(ascii: " ")
    }
    var words = [UInt8(ascii: " ")]
    for byte in bytes where byte != UInt8(ascii: " ") || words.last != byte { words.append(byte) }
    while let last = words.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      words.removeLast()
    }
    return words + [UInt8(ascii: " ")]
  }
}

/// The first and last paragraphs of a document that may credit somebody.
private struct Lines {
  /// The first ones, each cut after 400 bytes.
  var first: [String]
  /// These and the last ones.
  var all: [String]

  init(_ document: Document, first: Int, last: Int) {
    let text = Array(document.text.utf8)
    let paragraphs = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    let ranges = (paragraphs.isEmpty ? [0..<text.count] : paragraphs).map {
      $0.clamped(to: 0..<text.count)
    }
    func line(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(
        separator: " ")
    }
    self.first = ranges.prefix(first).map { line(text[$0].prefix(400)) }
    all = self.first + ranges.dropFirst(first).suffix(last).map { line(text[$0].suffix(400)) }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these in a row.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard let start = other.first, other.count <= count else { return false }
    for place in 0...count - other.count where self[place] == start {
      if self[place..<place + other.count].elementsEqual(other) { return true }
    }
    return false
  }
}
