import EntenteModels

/// The news agency that a document rests on.
///
/// It is the publisher, or the one that the first or last lines credit: "SEOUL, Nov. 14 (Yonhap) --",
/// "Source: Reuters".
enum WireCredit {
  /// Agencies by the names that credits have for them.
  private static let agencies = [
    "Yonhap": "Yonhap", "Yonhap News Agency": "Yonhap", "Reuters": "Reuters",
    "Thomson Reuters": "Reuters", "AP": "AP", "Associated Press": "AP",
    "The Associated Press": "AP", "AFP": "AFP", "Agence France-Presse": "AFP", "Kyodo": "Kyodo",
    "Kyodo News": "Kyodo", "Xinhua": "Xinhua", "Bloomberg": "Bloomberg", "UPI": "UPI",
    "TASS": "TASS", "dpa": "dpa", "ANSA": "ANSA", "EFE": "EFE", "PTI": "PTI", "ANI": "ANI",
    "KCNA": "KCNA", "Newsis": "Newsis", "Jiji": "Jiji", "Jiji Press": "Jiji",
  ]

  /// What stands before a credit on its own line.
  private static let leads = ["Source: ", "By ", "Credit: ", "SOURCE: "]

  /// The agency; nil where none is named.
  static func agency(of document: Document) -> String? {
    if let publisher = document.publisher, let agency = agencies[publisher] { return agency }
    let text = Array(document.text.utf8)
    let body = document.paragraphs.filter { $0.role != .metadata }
    for paragraph in body.prefix(4) + body.suffix(2) {
      let range = paragraph.range.clamped(to: 0..<text.count)
      let line = String(decoding: text[range].prefix(160), as: UTF8.self)
      if let agency = dateline(line) ?? creditLine(line) { return agency }
    }
    return nil
  }

  /// The agency in brackets near the start of a line, before a dash.
  private static func dateline(_ line: String) -> String? {
    guard let open = line.utf8.prefix(60).firstIndex(of: UInt8(ascii: "(")),
      let close = line[open...].utf8.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let after = line[close...].dropFirst().drop { $0 == " " }
    guard after.isEmpty || after.first == "-" || after.first == "–" || after.first == "—" else {
      return nil
    }
    return agencies[String(line[line.index(after: open)..<close])]
  }

  /// "Source: Reuters" alone on a line.
  private static func creditLine(_ line: String) -> String? {
    for lead in leads where line.hasPrefix(lead) {
      return agencies[String(line.dropFirst(lead.count))]
    }
    return agencies[line]
  }
}
