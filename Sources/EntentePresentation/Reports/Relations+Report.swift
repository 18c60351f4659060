public import EntenteAnalytics
public import EntenteModels

extension Relations: Report {
  /// One row a period; means of fewer than 30 documents are doubtful.
  public func table(_ words: ReportWords) -> Table {
    Table(
      columns: [
        Column(period.rawValue), Column("cooperation", alignment: .right),
        Column("conflict", alignment: .right),
        Column("\(first.rawValue)→\(second.rawValue)", alignment: .right),
        Column("\(second.rawValue)→\(first.rawValue)", alignment: .right),
        Column("PLOVER", alignment: .right), Column("Goldstein", alignment: .right),
        Column("documents", alignment: .right),
      ],
      rows: points.map(Relations.row), notes: [method.description])
  }

  private static func row(_ point: Point) -> [Cell] {
    [
      Cell(point.name), .number("\(point.cooperation)"), .number("\(point.conflict)"),
      .number("\(point.forward)"), .number("\(point.backward)"),
      score(point.intensity, of: point), score(point.goldstein, of: point),
      .number("\(point.documents)"),
    ]
  }

  private static func score(_ value: Double?, of point: Point) -> Cell {
    guard let value else { return Cell("") }
    return Cell(decimal(value), doubtful: point.isThin)
  }

  /// A score with two decimals.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// Writes one object a period.
  public func writeRows(to json: inout JSONWriter) {
    for point in points {
      json.object { json in
        json.field("period", point.name)
        json.field("start", point.start)
        json.field("cooperation", point.cooperation)
        json.field("conflict", point.conflict)
        json.field("forward", point.forward)
        json.field("backward", point.backward)
        json.field("intensity", point.intensity.flatMap { ExactDecimal(Relations.decimal($0)) })
        json.field("goldstein", point.goldstein.flatMap { ExactDecimal(Relations.decimal($0)) })
        json.field("documents", point.documents)
        json.flag("thin", point.isThin)
        json.list("facts", point.facts)
      }
      json.newline()
    }
  }
}
