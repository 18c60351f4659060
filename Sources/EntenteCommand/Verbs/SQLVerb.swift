import EntenteKit

extension Verbs {
  /// `entente sql`.
  static let sql = Verb(
    name: "sql", summary: "Ask the store in SQL, read-only.", group: .store,
    arguments: [Argument(name: "SELECT", help: "One statement.", repeats: true)],
    options: [
      .store, .format, .failEmpty,
      Option(name: "--limit", value: .text("N"), help: "At most so many rows; default 1000."),
    ],
    examples: [
      Example(
        line: "entente sql 'SELECT type, count(*) FROM events GROUP BY type'",
        meaning: "How many events of each type."),
      Example(
        line: "entente sql 'SELECT fact, about, independent FROM facts ORDER BY independent DESC'",
        meaning: "What most sources tell. docs/store.md lists the views."),
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation, queryWords: [])
      let answer = try reader.store.sql(
        invocation.arguments.joined(separator: " "), limit: try invocation.number("--limit") ?? 1000
      )
      return try reader.print(SQLReport(answer: answer), isEmpty: answer.rows.isEmpty)
    })
}

/// What SQL found, for people and programs.
struct SQLReport: Report {
  let answer: SQLAnswer

  func table(_ words: ReportWords) -> Table {
    Table(
      columns: answer.columns.map { Column($0) },
      rows: answer.rows.map { row in
        row.map { cell in
          switch cell {
          case .integer, .real: .number(cell.text)
          default: Cell(cell.text)
          }
        }
      },
      notes: answer.isCut ? ["There are more rows; --limit shows more."] : [])
  }

  func writeRows(to json: inout JSONWriter) {
    for row in answer.rows {
      json.object { json in
        for (column, cell) in zip(answer.columns, row) { cell.write(column, to: &json) }
      }
      json.newline()
    }
  }
}

extension SQLAnswer.Cell {
  /// The value as a table shows it.
  var text: String {
    switch self {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }

  /// Writes the value under a key; absent where there is none.
  func write(_ key: String, to json: inout JSONWriter) {
    switch self {
    case .null: return
    case .integer(let number): json.field(key, number)
    case .real(let number):
      json.key(key)
      json.literal(number.isFinite ? "\(number)" : "null")
    case .text, .blob: json.field(key, text)
    }
  }
}
