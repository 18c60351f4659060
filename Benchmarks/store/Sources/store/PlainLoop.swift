import CBenchmarkSQLite
import Glibc

/// The measure that ingest is held against: SQLite fed by a plain loop over its C interface with the rows of
/// a store, into the same tables, indexes and full-text indexes, in transactions of as many documents.
///
/// Reading the rows from the store is not counted: they are read into memory a transaction at a time.
enum PlainLoop {
  private static let tables = [
    "documents", "record_rows", "party_rows", "side_rows", "topic_rows", "quantity_rows",
    "evidence_rows", "link_rows", "fact_rows",
  ]

  static func seconds(
    copying source: String, to target: String, perTransaction: Int,
    measure: (() throws -> Void) throws -> Double
  ) throws -> Double {
    for suffix in ["", "-wal", "-shm"] { unlink(target + suffix) }
    let from = try Database(source)
    let to = try Database(target)
    to.execute("PRAGMA journal_mode = WAL")
    to.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072; PRAGMA foreign_keys = ON")
    for sql in from.texts(
      """
      SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
        AND tbl_name NOT LIKE '%_words_%' ORDER BY type = 'index', type = 'view', rowid
      """)
    { to.execute(sql) }
    for row in from.rows("SELECT row, text FROM terms") { to.insert("terms", row) }
    for row in from.rows("SELECT * FROM coders") { to.insert("coders", row) }
    // The sides of a record lie under its actors' numbers; here they are needed by record.
    from.execute("CREATE TEMP TABLE sides AS SELECT * FROM side_rows ORDER BY record")
    from.execute("CREATE INDEX temp.sides_record ON sides (record)")
    var spent = 0.0
    let last = from.number("SELECT max(row) FROM documents")
    for start in stride(from: 1, through: last, by: perTransaction) {
      let range = "BETWEEN \(start) AND \(start + perTransaction - 1)"
      let records =
        "SELECT row FROM record_rows WHERE document \(range)"
      var rows: [(table: String, rows: [[Cell]])] = []
      for table in tables {
        let key =
          switch table {
          case "documents": "row \(range)"
          case "record_rows": "document \(range)"
          case "fact_rows": "row IN (\(records))"
          default: "record IN (\(records))"
          }
        let place = table == "side_rows" ? "temp.sides" : table
        rows.append((table, from.rows("SELECT * FROM \(place) WHERE \(key)")))
      }
      let words = from.rows("SELECT row, words FROM record_text WHERE row IN (\(records))")
      let texts = from.rows("SELECT row, title, text FROM documents WHERE row \(range)")
      spent += try measure {
        to.execute("BEGIN IMMEDIATE")
        for (table, rows) in rows { for row in rows { to.insert(table, row) } }
        for row in words { to.insert("record_words (rowid, words)", row) }
        for row in texts { to.insert("document_words (rowid, title, text)", row) }
        to.execute("COMMIT")
      }
    }
    return spent
  }
}
