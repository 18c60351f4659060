public import EntenteAnalytics
public import EntenteModels

extension Timeline: Report {
  /// One row an entry, lane after lane; `●` known day, `◐` interval, `○` not happened yet.
  public func table(_ words: ReportWords) -> Table {
    var rows: [[Cell]] = []
    var hidden = 0
    for lane in lanes {
      for entry in lane.entries {
        guard entry.confidence >= words.shown else {
          hidden += 1
          continue
        }
        rows.append([
          Cell(lane.name), Cell(Timeline.sign(of: entry.mark)), Cell(entry.days.phrase),
          Cell(words.sentence(entry.fact)), .number("\(entry.records.count)"),
        ])
      }
    }
    return Table(
      columns: [
        Column("lane"), Column(""), Column("when"), Column("what", isFlexible: true),
        Column("records", alignment: .right),
      ],
      rows: rows, notes: notes(hidden: hidden))
  }

  private func notes(hidden: Int) -> [String] {
    hidden == 0 ? [method.description] : ["\(hidden) weaker records hidden.", method.description]
  }

  private static func sign(of mark: Mark) -> String {
    switch mark {
    case .solid: "●"
    case .faded: "◐"
    case .hollow: "○"
    }
  }

  /// Writes one object an entry.
  public func writeRows(to json: inout JSONWriter) {
    for lane in lanes {
      for entry in lane.entries {
        json.object { json in
          json.field("lane", lane.name)
          json.field("fact", entry.fact)
          json.list("records", entry.records)
          json.field("start", entry.days.start)
          json.field("end", entry.days.end)
          json.field("mark", entry.mark)
          json.field("confidence", entry.confidence)
        }
        json.newline()
      }
    }
  }
}
