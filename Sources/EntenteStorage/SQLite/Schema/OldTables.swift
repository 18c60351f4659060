/// The tables of the first two versions, for stores that were made with them.
enum OldTables {
  /// What a document derives from: `origin` is what was declared or else found, `cluster` the id of the
  /// document that it and others derive from.
  static let clusters = """
    ALTER TABLE documents ADD COLUMN declared TEXT;
    ALTER TABLE documents ADD COLUMN because TEXT;
    ALTER TABLE documents ADD COLUMN cluster TEXT;
    ALTER TABLE documents ADD COLUMN agency TEXT;
    UPDATE documents SET declared = origin;
    CREATE INDEX documents_cluster ON documents (cluster);
    CREATE INDEX bands_document ON bands (document);

    CREATE TABLE signatures (
      document TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      frame BLOB NOT NULL,
      anchors BLOB NOT NULL,
      words BLOB NOT NULL
    ) STRICT;

    CREATE TABLE likenesses (
      first TEXT NOT NULL,
      second TEXT NOT NULL,
      frame REAL NOT NULL,
      words REAL NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX likenesses_second ON likenesses (second);
    """

  static let first = """
    CREATE TABLE documents (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      key TEXT,
      version_key TEXT,
      published TEXT,
      published_day TEXT,
      publisher TEXT,
      url TEXT,
      title TEXT,
      genre TEXT,
      language TEXT,
      origin TEXT,
      text TEXT NOT NULL,
      raw BLOB,
      paragraphs TEXT NOT NULL,
      document_json TEXT NOT NULL,
      recorded TEXT NOT NULL,
      superseded_by TEXT,
      spun_score REAL,
      uncoded_because TEXT
    ) STRICT;
    CREATE INDEX documents_key ON documents (key);
    CREATE INDEX documents_version ON documents (version_key);
    CREATE INDEX documents_day ON documents (published_day);

    CREATE TABLE records (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      document TEXT NOT NULL REFERENCES documents (id),
      fact TEXT NOT NULL,
      block TEXT NOT NULL,
      type TEXT,
      mode TEXT,
      status TEXT,
      phase TEXT,
      polarity TEXT NOT NULL,
      certainty TEXT NOT NULL,
      starts TEXT,
      ends TEXT,
      due TEXT,
      reported TEXT,
      recorded TEXT NOT NULL,
      retrospective INTEGER NOT NULL,
      doubtful INTEGER NOT NULL,
      confidence REAL NOT NULL,
      origin TEXT NOT NULL,
      position INTEGER NOT NULL,
      record_json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX records_kind ON records (kind, type, starts);
    CREATE INDEX records_document ON records (document);
    CREATE INDEX records_fact ON records (fact);
    CREATE INDEX records_block ON records (block);
    CREATE INDEX records_starts ON records (starts);
    CREATE INDEX records_reported ON records (reported);

    CREATE TABLE actors (
      record INTEGER NOT NULL REFERENCES records (row) ON DELETE CASCADE,
      role TEXT NOT NULL,
      position INTEGER NOT NULL,
      code TEXT,
      sector TEXT,
      id TEXT,
      name TEXT,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX actors_record ON actors (record);
    CREATE INDEX actors_code ON actors (code, role, record);
    CREATE INDEX actors_id ON actors (id, record);

    CREATE TABLE topics (
      record INTEGER NOT NULL REFERENCES records (row) ON DELETE CASCADE,
      topic TEXT NOT NULL
    ) STRICT;
    CREATE INDEX topics_record ON topics (record);
    CREATE INDEX topics_topic ON topics (topic, record);

    CREATE TABLE quantities (
      record INTEGER NOT NULL REFERENCES records (row) ON DELETE CASCADE,
      role TEXT NOT NULL,
      value TEXT NOT NULL,
      approximate REAL NOT NULL,
      unit TEXT NOT NULL
    ) STRICT;
    CREATE INDEX quantities_record ON quantities (record);
    CREATE INDEX quantities_unit ON quantities (unit, approximate, record);

    CREATE TABLE evidence (
      record INTEGER NOT NULL REFERENCES records (row) ON DELETE CASCADE,
      sentence INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      quote TEXT NOT NULL
    ) STRICT;
    CREATE INDEX evidence_record ON evidence (record);

    CREATE TABLE facts (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      best TEXT NOT NULL,
      documents INTEGER NOT NULL,
      independent INTEGER NOT NULL,
      conflicts TEXT NOT NULL,
      best_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE judgements (
      id TEXT PRIMARY KEY,
      made TEXT NOT NULL,
      verdict TEXT NOT NULL,
      judgement_json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE judged (
      judgement TEXT NOT NULL REFERENCES judgements (id) ON DELETE CASCADE,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX judged_record ON judged (record);

    CREATE TABLE bands (
      version INTEGER NOT NULL,
      band INTEGER NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bands_band ON bands (version, band);

    CREATE VIRTUAL TABLE record_words USING fts5 (words, tokenize = 'unicode61');
    CREATE VIRTUAL TABLE document_words USING fts5 (title, text, tokenize = 'unicode61');
    """
}
