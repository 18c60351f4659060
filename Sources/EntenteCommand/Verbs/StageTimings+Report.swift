import EntenteKit

extension StageTimings {
  /// A line a stage: seconds and tokens a second.
  var report: String {
    let stages: [(name: String, stage: Stage)] = [
      ("segmentation", .segmentation), ("tags, trees, names", .syntax), ("lemmas", .lemmas),
    ]
    var rows = stages.map { ($0.name, seconds(of: self[$0.stage])) }
    rows.append(("all", rows.map(\.1).reduce(0, +)))
    let table = Table(
      columns: [
        Column("stage"), Column("seconds", alignment: .right),
        Column("tokens/s", alignment: .right),
      ],
      rows: rows.map { name, seconds in
        let rate = seconds > 0 ? "\(Int((Double(tokens) / seconds).rounded()))" : ""
        return [Cell(name), .number(decimal(seconds, places: 3)), .number(rate)]
      },
      notes: ["\(tokens) tokens"])
    var text = table.rendered(as: .table)
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private func seconds(of duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
