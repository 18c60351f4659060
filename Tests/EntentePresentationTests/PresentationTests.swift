import EntentePresentation
import Testing

struct PresentationTests {
  private let hostile =
    "a\u{1B}]8;;http://x\u{7}b\u{1B}[31m\u{202E}\u{9B}\u{7F}=cmd|'<script>`*_[x](y)"

  private var table: Table {
    Table(
      columns: [Column("이름"), Column("what", isFlexible: true), Column("n", alignment: .right)],
      rows: [
        [Cell("이재명"), Cell("met 石破茂 in 서울"), .number("12")],
        [Cell("Trump", doubtful: true), Cell(hostile), .number("3.50")],
      ], title: hostile, notes: [hostile])
  }

  @Test(arguments: [
    ("abc", 3), ("이재명", 6), ("石破茂", 6), ("é", 1), ("e\u{301}", 1), ("👍", 2), ("👨‍👩‍👧", 2),
    ("한a글", 5), ("", 0), ("ｆｕ", 4),
  ])
  func `widths are what a terminal draws`(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func `a cut never splits a character and stays within the width`() {
    for width in 0...12 {
      #expect(displayWidth(of: "이재명 대통령".truncated(toWidth: width)) <= width)
    }
    #expect("이재명".truncated(toWidth: 5) == "이재…")
  }

  @Test(arguments: OutputFormat.allCases)
  func `no escape sequence of a document gets through any form`(format: OutputFormat) {
    let text = table.rendered(as: format, width: 60, color: false)
    // CSV, JSON and Markdown go to files; there a raw control character may stand only in CSV.
    guard format != .csv else { return }

    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x7F })
    if format != .json, format != .ndjson {
      #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x9B })
    }
  }

  @Test func `columns stay under each other with wide characters`() {
    let lines = table.rendered(as: .table, width: 60).split(separator: "\n").dropFirst()
    let rows = Array(lines.prefix(4))

    #expect(rows.allSatisfy { displayWidth(of: $0) <= 60 })
    #expect(displayWidth(of: rows[2]) == displayWidth(of: rows[1]))
    #expect(rows[2].contains("이재명") && rows[3].hasPrefix("Trump?"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-2.5", "-2.5"), ("-x", "'-x"), ("@a", "'@a"), ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""), ("plain", "plain"), ("+82", "'+82"), ("\tx", "'\tx"),
  ])
  func `a cell of CSV is quoted and never a formula`(text: String, cell: String) {
    #expect(Escape.csv(text) == cell)
  }

  @Test func `markup of a document stays text`() {
    #expect(Escape.html("<a href='x'>&\"") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;")
    #expect(Escape.xml("a\u{0}b<") == "a\u{FFFD}b&lt;")
    #expect(Escape.markdown("a|b\n*c* <i>") == "a\\|b \\*c\\* &lt;i&gt;")
  }

  @Test func `numbers are bare in JSON and text is quoted`() {
    let lines = table.rendered(as: .ndjson).split(separator: "\n")

    #expect(lines.first == #"{"이름":"이재명","what":"met 石破茂 in 서울","n":12}"#)
  }

  @Test func `a missing value is a gap in a sparkline, not a zero`() {
    #expect(sparkline([0, nil, 7, .nan]) == "▁ █ ")
    #expect(sparkline([]) == "")
  }

  @Test func `an empty table shows its notes and no header`() {
    let empty = Table(columns: [Column("a")], rows: [], notes: ["0 of 0."])

    #expect(empty.rendered(as: .table) == "0 of 0.\n")
    #expect(empty.rendered(as: .csv) == "a\n")
  }
}
