/// A table as lines of a terminal.
struct TerminalTable {
  let table: Table
  let width: Int?
  let color: Bool

  /// Between two columns.
  private static let gap = "  "
  /// A flexible column is never narrower.
  private static let narrowest = 12

  /// Columns under each other, fitted to the width.
  var text: String {
    let cells = table.rows.map { row in row.map { Escape.terminal($0.marked) } }
    let names = table.columns.map { Escape.terminal($0.name) }
    let widths = fitted(natural(names, cells))
    var lines = ""
    if let title = table.title { lines += Escape.terminal(title) + "\n" }
    if !cells.isEmpty {
      lines += line(names, widths, styles: []) + "\n"
      lines += widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap) + "\n"
      for (row, texts) in zip(table.rows, cells) {
        lines += line(texts, widths, styles: row.map(\.style)) + "\n"
      }
    }
    for note in table.notes { lines += Escape.terminal(note) + "\n" }
    return lines
  }

  /// One field a line, a rule between rows.
  var vertical: String {
    let names = table.columns.map { Escape.terminal($0.name) }
    let widest = names.map { displayWidth(of: $0) }.max() ?? 0
    var lines = ""
    if let title = table.title { lines += Escape.terminal(title) + "\n" }
    for (number, row) in table.rows.enumerated() {
      lines += "── \(number + 1) ──\n"
      for (name, cell) in zip(names, row) {
        let text = styled(Escape.terminal(cell.marked), cell.style)
        lines += name.padded(toWidth: widest, alignRight: false) + Self.gap + text + "\n"
      }
    }
    for note in table.notes { lines += Escape.terminal(note) + "\n" }
    return lines
  }

  private func natural(_ names: [String], _ cells: [[String]]) -> [Int] {
    var widths = names.map { displayWidth(of: $0) }
    for row in cells {
      for (column, text) in row.enumerated() where column < widths.count {
        widths[column] = max(widths[column], displayWidth(of: text))
      }
    }
    return widths
  }

  /// Takes what is too wide from the flexible columns, then from the widest ones.
  private func fitted(_ natural: [Int]) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    var excess = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) - width
    let flexible = widths.indices.filter { table.columns[$0].isFlexible }
    for column in flexible + widths.indices.filter({ !flexible.contains($0) }) where excess > 0 {
      let most = max(0, widths[column] - Self.narrowest)
      let taken = min(most, excess)
      widths[column] -= taken
      excess -= taken
    }
    return widths
  }

  private func line(_ texts: [String], _ widths: [Int], styles: [Cell.Style]) -> String {
    var line = ""
    for (column, text) in texts.enumerated() where column < widths.count {
      let isLast = column == texts.count - 1
      let alignRight = table.columns[column].alignment == .right
      let cut = text.truncated(toWidth: widths[column])
      let cell =
        isLast && !alignRight
        ? cut : cut.padded(toWidth: widths[column], alignRight: alignRight)
      line += column < styles.count ? styled(cell, styles[column]) : cell
      if !isLast { line += Self.gap }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func styled(_ text: String, _ style: Cell.Style) -> String {
    guard color else { return text }
    switch style {
    case .none: return text
    case .good: return "\u{1B}[36m\(text)\u{1B}[0m"
    case .bad: return "\u{1B}[33m\(text)\u{1B}[0m"
    case .dim: return "\u{1B}[2m\(text)\u{1B}[0m"
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    }
  }
}
