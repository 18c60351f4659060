import EntenteKit
import EntenteTestSupport
import Testing

/// What a stranger's text may do to an export: nothing.
struct HostileTextTests {
  private let hostile = "=cmd|'/c calc'!A1\r\n\u{1B}[31m</script><b>x</b>|x|\u{202E}\""

  private var record: Record {
    var record = Record.stub(.event(Event(.accuse, object: hostile)), quote: hostile)
    record.attribution = Attribution(text: hostile, cue: "said")
    return record
  }

  private func exported(_ name: String) throws -> String {
    let folder = TemporaryFolder()
    let paths = try ExporterTests.export(name, [record], to: folder)
    return Places.text(of: try #require(paths.first))
  }

  /// The rows of a CSV file, as RFC 4180 has it.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }

  @Test func `no cell of a spreadsheet is a formula and every cell keeps its text`() throws {
    let rows = rows(try exported("csv"))

    let cells = try #require(rows.last)
    let defused = "'" + hostile.replacing("\"", with: "")
    #expect(rows.count == 2 && cells.count == rows[0].count)
    #expect(cells.filter { $0 == defused }.count == 3, "quote, object and attribution")
    #expect(!cells.contains { "=+-@\t\r".contains($0.first ?? "x") && Double($0) == nil })
  }

  @Test func `a record with hostile text is one line of NDJSON and reads back`() throws {
    let text = try exported("ndjson")

    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(try Record(json: JSONValue(text: text)) == record)
  }

  @Test func `a report has neither markup nor further cells from hostile text`() throws {
    let text = try exported("markdown")

    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let borders = rows.map { $0.replacing("\\|", with: "").filter { $0 == "|" }.count }
    #expect(rows.count == 3 && Set(borders) == [6])
    #expect(!text.contains("<"))
    #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\r"].contains($0) })
  }
}
