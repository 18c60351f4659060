import EntenteModels

extension Table {
  /// A header and rows of comma-separated values; formulas are defused.
  public func csv(delimiter: Character = ",") -> String {
    let header = columns.map { Escape.csv($0.name, delimiter: delimiter) }
    let lines =
      [header]
      + rows.map { row in
        row.map { Escape.csv($0.marked, delimiter: delimiter) }
      }
    return lines.map { $0.joined(separator: String(delimiter)) + "\n" }.joined()
  }

  /// A Markdown table with its title above and its notes below.
  var markdown: String {
    var text = ""
    if let title { text += "## \(Escape.markdown(title))\n\n" }
    if !rows.isEmpty {
      text += markdownRow(columns.map { Escape.markdown($0.name) })
      text += markdownRow(columns.map { $0.alignment == .right ? "---:" : "---" })
      for row in rows { text += markdownRow(row.map { Escape.markdown($0.marked) }) }
      text += "\n"
    }
    return text + notes.map { Escape.markdown($0) + "\n" }.joined(separator: "\n")
  }

  private func markdownRow(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Each row as a JSON object, column to text or number.
  var objects: [String] {
    rows.map { row in
      var json = JSONWriter()
      json.object { json in
        for (column, cell) in zip(columns, row) where !cell.text.isEmpty {
          json.key(column.name)
          if cell.isNumber { json.literal(cell.text) } else { json.string(cell.text) }
        }
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }
}
