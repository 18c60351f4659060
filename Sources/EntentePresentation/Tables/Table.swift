/// Rows and columns that people read, in any of the forms of output.
public struct Table: Hashable, Sendable {
  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows; each has one cell a column.
  public var rows: [[Cell]]
  /// What stands above; only where people read.
  public var title: String?
  /// What stands below: what is hidden, how it was made; only where people read.
  public var notes: [String]

  /// A table.
  public init(columns: [Column], rows: [[Cell]], title: String? = nil, notes: [String] = []) {
    self.columns = columns
    self.rows = rows
    self.title = title
    self.notes = notes
  }

  /// The table in a form of output.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - width: The columns of the terminal that `table` is fitted to; nil for no limit.
  ///   - color: Whether `table` and `vertical` may use colours.
  /// - Returns: Text that ends with a line's end, escaped for the form.
  public func rendered(as format: OutputFormat, width: Int? = nil, color: Bool = false) -> String {
    switch format {
    case .table: TerminalTable(table: self, width: width, color: color).text
    case .vertical: TerminalTable(table: self, width: width, color: color).vertical
    case .markdown: markdown
    case .csv: csv()
    case .json: "[" + objects.joined(separator: ",\n") + "]\n"
    case .ndjson: objects.map { $0 + "\n" }.joined()
    }
  }
}

/// The forms in which data are printed.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Columns fitted to a terminal.
  case table
  /// One field a line.
  case vertical
  /// One JSON array.
  case json
  /// One JSON object a line.
  case ndjson
  /// Comma-separated values with a header.
  case csv
  /// A Markdown table.
  case markdown
}

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// On which side the cells are flush.
  public enum Alignment: Sendable {
    /// Words.
    case left
    /// Numbers.
    case right
  }

  /// The name above the column.
  public var name: String
  /// On which side the cells are flush.
  public var alignment: Alignment
  /// Whether the column gives way when the table is too wide.
  public var isFlexible: Bool

  /// A column.
  public init(_ name: String, alignment: Alignment = .left, isFlexible: Bool = false) {
    self.name = name
    self.alignment = alignment
    self.isFlexible = isFlexible
  }
}

/// A cell of a table.
public struct Cell: Hashable, Sendable {
  /// How a cell stands out where colours may be used.
  public enum Style: Sendable {
    /// It does not.
    case none
    /// Cooperation, kept, met.
    case good
    /// Conflict, broken, overdue.
    case bad
    /// Of less weight.
    case dim
    /// Of more weight.
    case strong
  }

  /// The text, not escaped.
  public var text: String
  /// Whether the value is guessed; it then ends in `?`.
  public var isDoubtful: Bool
  /// Whether the text is a JSON number and is printed bare in JSON.
  public var isNumber: Bool
  /// How it stands out.
  public var style: Style

  /// A cell with text.
  public init(_ text: String, doubtful: Bool = false, style: Style = .none) {
    self.text = text
    isDoubtful = doubtful
    isNumber = false
    self.style = style
  }

  /// A cell with a number, as JSON writes it.
  public static func number(_ digits: String, doubtful: Bool = false) -> Cell {
    var cell = Cell(digits, doubtful: doubtful)
    cell.isNumber = true
    return cell
  }

  /// The text with the mark of doubt.
  var marked: String { isDoubtful && !text.isEmpty ? text + "?" : text }
}
