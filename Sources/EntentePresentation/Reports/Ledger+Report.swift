public import EntenteAnalytics
public import EntenteModels

extension Ledger: Report {
  /// One row a promise: overdue first, then by due day.
  public func table(_ words: ReportWords) -> Table {
    let shown = entries.filter { $0.confidence >= words.shown }
    var notes = balances.map { balance in
      let sum = Quantity(value: balance.total, unit: balance.unit, text: "").phrase
      return "\(Ledger.names(balance.by)) to \(Ledger.names(balance.to)): \(sum) in "
        + "\(balance.facts.count) \(balance.facts.count == 1 ? "promise" : "promises")."
    }
    if shown.count < entries.count {
      notes.append("\(entries.count - shown.count) weaker records hidden.")
    }
    return Table(
      columns: [
        Column("id"), Column("standing"), Column("by"), Column("to"),
        Column("what", isFlexible: true), Column("amount", alignment: .right), Column("due"),
        Column("in return for"),
      ],
      rows: shown.map(Ledger.row), notes: notes + [method.description])
  }

  private static func row(_ entry: Entry) -> [Cell] {
    let amount = entry.amount.map { value in
      Quantity(value: value, unit: entry.unit ?? "", text: "").phrase
    }
    return [
      Cell(entry.fact.rawValue), Cell(words(for: entry.standing)), Cell(names(entry.by)),
      Cell(names(entry.to)), Cell(what(entry)), Cell(amount ?? ""),
      Cell(entry.due?.phrase ?? ""), Cell(entry.inReturnFor?.rawValue ?? ""),
    ]
  }

  private static func what(_ entry: Entry) -> String {
    entry.condition.map { "\(entry.action): \(entry.object) (\($0))" }
      ?? "\(entry.action): \(entry.object)"
  }

  private static func names(_ codes: [String]) -> String {
    codes.isEmpty ? "?" : codes.joined(separator: ", ")
  }

  private static func words(for standing: Standing) -> String {
    switch standing {
    case .overdue: "overdue"
    case .dueSoon: "due soon"
    case .dueLater: "due later"
    case .undated: "no date stated"
    case .waiting: "on a condition"
    case .closed: "closed"
    }
  }

  /// Writes one object a promise.
  public func writeRows(to json: inout JSONWriter) {
    for entry in entries {
      json.object { json in
        json.field("fact", entry.fact)
        json.list("records", entry.records)
        json.field("standing", entry.standing)
        json.list("by", entry.by)
        json.list("to", entry.to)
        json.field("action", entry.action)
        json.field("object", entry.object)
        json.field("amount", entry.amount)
        json.field("unit", entry.unit)
        json.field("made", entry.made)
        json.field("due", entry.due)
        json.field("status", entry.status)
        json.field("condition", entry.condition)
        json.field("inReturnFor", entry.inReturnFor)
        json.field("instrument", entry.instrument)
        json.field("confidence", entry.confidence)
      }
      json.newline()
    }
  }
}
