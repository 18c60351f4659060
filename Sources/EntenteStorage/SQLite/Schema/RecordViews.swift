/// The views that people ask in SQL, and the full-text index; `docs/store.md` lists their columns.
enum RecordViews {
  /// The full-text index reads its words from these, so that it can be checked and made anew.
  static let search = """
    CREATE VIEW record_text (row, words) AS
    SELECT r.row, coalesce((
        SELECT group_concat(words, char(10)) FROM (
          SELECT coalesce(e.repaired, e.quote,
            CAST(substr(CAST(d.text AS BLOB), e.start + 1, e.end - e.start) AS TEXT)) AS words
          FROM evidence_rows e WHERE e.record = r.row ORDER BY e.position)), '')
      || char(10)
      || CASE r.kind WHEN 1 THEN (SELECT t.text FROM terms t WHERE t.row = r.type) || ' ' ELSE '' END
      || coalesce(r.about, '')
    FROM record_rows r LEFT JOIN documents d ON d.row = r.document;

    CREATE VIRTUAL TABLE record_words USING fts5 (
      words, content = 'record_text', content_rowid = 'row', columnsize = 0, tokenize = 'unicode61');
    CREATE VIRTUAL TABLE document_words USING fts5 (
      title, text, content = 'documents', content_rowid = 'row', columnsize = 0,
      tokenize = 'unicode61');
    """

  /// One view for all records, one a kind, one for facts, and one each for what belongs to them.
  static var people: String {
    let common = """
      \(id("r")) AS id, d.id AS document, d.publisher AS publisher,
      \(day("r.reported")) AS reported, \(day("r.starts")) AS starts, \(day("r.ends")) AS ends,
      r.time_text AS time_text,
      CASE r.flags & 2 WHEN 0 THEN 'positive' ELSE 'negative' END AS polarity,
      \(term("r.certainty")) AS certainty, r.confidence / 1000.0 AS confidence,
      r.flags & 1 AS retrospective, r.flags & 16 > 0 AS doubtful
      """
    let tail = """
      \(text) AS quote, \(id("f")) AS fact,
      \(term("r.origin")) AS origin, r.rest AS rest, r.row AS row
      FROM record_rows r LEFT JOIN documents d ON d.row = r.document LEFT JOIN record_rows f ON f.row = r.fact
      WHERE r.replaced IS NULL
      """
    var views = """
      CREATE VIEW records AS SELECT \(kind("r")) AS record, \(common),
        \(term("r.type")) AS type, \(term("r.status")) AS status, \(term("r.phase")) AS phase,
        r.about AS about, \(tail);
      """
    for (name, number, own) in kinds {
      views += "\nCREATE VIEW \(name) AS SELECT \(common), \(own), \(tail) AND r.kind = \(number);"
    }
    return views + "\n" + facts + "\n" + parts
  }

  private static let kinds: [(name: String, number: Int, own: String)] = [
    (
      "events", 0,
      """
      \(term("r.type")) AS type, \(term("r.mode")) AS mode, \(term("r.phase")) AS phase, r.quad AS quad,
      r.intensity AS intensity, r.cameo AS cameo, r.goldstein AS goldstein,
      \(codes("sources")) AS sources, \(codes("targets")) AS targets, r.about AS object
      """
    ),
    (
      "commitments", 1,
      """
      \(codes("by")) AS by, \(codes("to")) AS "to", \(term("r.type")) AS action, r.about AS object,
      \(amount("quantity")) AS quantity, \(unit("quantity")) AS unit, \(day("r.due")) AS due,
      \(term("r.status")) AS status
      """
    ),
    (
      "measures", 2,
      """
      \(term("r.type")) AS kind, \(codes("by")) AS by, \(codes("on")) AS "on", \(amount("old")) AS old,
      \(amount("new")) AS new, \(unit("new")) AS unit, r.about AS scope, \(term("r.status")) AS stage
      """
    ),
    (
      "expectations", 3,
      """
      \(codes("holder")) AS holder, r.about AS claim, \(term("r.type")) AS type,
      \(codes("sources")) AS sources, \(codes("targets")) AS targets, \(day("r.due")) AS due,
      \(term("r.status")) AS outcome
      """
    ),
    (
      "tenures", 4,
      """
      \(names("person")) AS person, r.about AS role, \(codes("body")) AS body,
      \(term("r.type")) AS how, \(term("r.phase")) AS phase
      """
    ),
    (
      "instruments", 5,
      """
      r.about AS name, \(term("r.type")) AS type, \(codes("parties")) AS parties,
      \(term("r.status")) AS status
      """
    ),
  ]

  private static let facts = """
    CREATE VIEW facts AS
    SELECT \(id("r")) AS fact, \(kind("r")) AS record, f.documents AS documents,
      max(1, f.independent) AS independent,
      (SELECT count(*) FROM conflict_rows c WHERE c.fact = f.row) AS conflicts,
      \(day("b.starts")) AS starts, \(day("b.ends")) AS ends, \(term("b.type")) AS type,
      \(term("f.phase")) AS phase, \(term("b.status")) AS status, \(term("f.certainty")) AS certainty,
      b.confidence / 1000.0 AS confidence, b.about AS about, \(id("b")) AS best
    FROM fact_rows f LEFT JOIN record_rows r ON r.row = f.row LEFT JOIN record_rows b ON b.row = f.best;
    CREATE VIEW conflicts AS
    SELECT \(id("f")) AS fact, \(id("r")) AS record, \(term("c.field")) AS field
    FROM conflict_rows c LEFT JOIN record_rows f ON f.row = c.fact LEFT JOIN record_rows r ON r.row = c.record;
    """

  private static let parts = """
    CREATE VIEW actors AS
    SELECT \(id("r")) AS record, p.position AS position, \(term("p.role")) AS role,
      \(term("p.code")) AS code, \(term("p.sector")) AS sector, \(term("p.actor")) AS id,
      p.name AS name, p.title AS title, coalesce(p.text, p.name) AS text
    FROM party_rows p LEFT JOIN record_rows r ON r.row = p.record;
    CREATE VIEW topics AS
    SELECT \(id("r")) AS record, \(term("t.topic")) AS topic
    FROM topic_rows t LEFT JOIN record_rows r ON r.row = t.record;
    CREATE VIEW quantities AS
    SELECT \(id("r")) AS record, \(term("q.role")) AS role, q.value AS value,
      q.approximate AS approximate, \(term("q.unit")) AS unit
    FROM quantity_rows q LEFT JOIN record_rows r ON r.row = q.record;
    CREATE VIEW evidence AS
    SELECT \(id("r")) AS record, d.id AS document, e.sentence AS sentence, e.start AS start, e.end AS end,
      coalesce(e.quote, CAST(substr(CAST(d.text AS BLOB), e.start + 1, e.end - e.start) AS TEXT))
        AS quote, e.repaired AS repaired, \(term("e.role")) AS role
    FROM evidence_rows e LEFT JOIN record_rows r ON r.row = e.record LEFT JOIN documents d ON d.row = r.document;
    CREATE VIEW links AS
    SELECT \(id("r")) AS record, \(term("l.relation")) AS relation, l.target AS target
    FROM link_rows l LEFT JOIN record_rows r ON r.row = l.record;
    CREATE VIEW provenance AS
    SELECT \(id("r")) AS record, c.name AS coder, c.version AS version, c.lexicon AS lexicon,
      c.rules AS rules
    FROM record_rows r JOIN coders c ON c.row = r.coder;
    """

  // MARK: How numbers are shown

  /// An id as it is printed: the hash is kept with its highest bit flipped (`RecordHash`).
  static func id(_ table: String) -> String {
    """
    printf('%s-%016x', substr('ecmxti', \(table).kind + 1, 1), CASE WHEN \(table).hash < 0 \
    THEN \(table).hash + 9223372036854775807 + 1 ELSE \(table).hash - 9223372036854775807 - 1 END)
    """
  }

  private static func kind(_ table: String) -> String {
    """
    CASE \(table).kind WHEN 0 THEN 'event' WHEN 1 THEN 'commitment' WHEN 2 THEN 'measure' \
    WHEN 3 THEN 'expectation' WHEN 4 THEN 'tenure' ELSE 'instrument' END
    """
  }

  private static func term(_ column: String) -> String {
    "(SELECT t.text FROM terms t WHERE t.row = \(column))"
  }

  private static func day(_ column: String) -> String {
    "date(\(column) * 86400, 'unixepoch')"
  }

  private static let text = """
    (SELECT coalesce(e.quote,
      CAST(substr(CAST(d.text AS BLOB), e.start + 1, e.end - e.start) AS TEXT))
      FROM evidence_rows e WHERE e.record = r.row AND e.position = 0)
    """

  private static func role(_ name: String) -> String {
    "(SELECT t.row FROM terms t WHERE t.text = '\(name)')"
  }

  private static func codes(_ name: String) -> String {
    """
    (SELECT group_concat(coalesce(\(term("p.code")), p.text, p.name)) FROM party_rows p
      WHERE p.record = r.row AND p.role = \(role(name)))
    """
  }

  private static func names(_ name: String) -> String {
    """
    (SELECT group_concat(coalesce(p.name, p.text)) FROM party_rows p
      WHERE p.record = r.row AND p.role = \(role(name)))
    """
  }

  private static func amount(_ name: String) -> String {
    """
    (SELECT q.value FROM quantity_rows q WHERE q.record = r.row AND q.role = \(role(name)) LIMIT 1)
    """
  }

  private static func unit(_ name: String) -> String {
    """
    (SELECT \(term("q.unit")) FROM quantity_rows q WHERE q.record = r.row AND q.role = \(role(name)) \
    LIMIT 1)
    """
  }
}
