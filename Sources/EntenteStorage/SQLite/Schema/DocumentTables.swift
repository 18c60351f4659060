/// The tables of documents and judgements as of version 3.
enum DocumentTables {
  static let sql = """
    -- What was read. `declared` is the origin that was said, `origin` that or what was found; `cluster` the
    -- id of the document that it and others derive from. `document_json` is the document without its text.
    CREATE TABLE documents (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      key TEXT,
      version_key TEXT,
      published TEXT,
      published_day INTEGER,
      publisher TEXT,
      url TEXT,
      title TEXT,
      genre TEXT,
      language TEXT,
      declared TEXT,
      origin TEXT,
      because TEXT,
      cluster TEXT,
      agency TEXT,
      recorded TEXT NOT NULL,
      recorded_day INTEGER NOT NULL,
      superseded_by TEXT,
      spun_score REAL,
      uncoded_because TEXT,
      withheld INTEGER NOT NULL DEFAULT 0,
      document_json TEXT NOT NULL,
      paragraphs TEXT NOT NULL,
      text TEXT NOT NULL,
      raw BLOB
    ) STRICT;
    CREATE INDEX documents_key ON documents (key);
    CREATE INDEX documents_version ON documents (version_key);
    CREATE INDEX documents_day ON documents (published_day);
    CREATE INDEX documents_cluster ON documents (cluster);
    CREATE INDEX documents_superseded ON documents (superseded_by);
    CREATE INDEX documents_url ON documents (url);

    -- What copies are found by.
    CREATE TABLE signatures (
      document TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      frame BLOB NOT NULL,
      anchors BLOB NOT NULL,
      words BLOB NOT NULL
    ) STRICT;
    CREATE TABLE bands (
      version INTEGER NOT NULL,
      band INTEGER NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bands_band ON bands (version, band, document);
    CREATE INDEX bands_document ON bands (document);
    CREATE TABLE likenesses (
      first TEXT NOT NULL,
      second TEXT NOT NULL,
      frame REAL NOT NULL,
      words REAL NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX likenesses_second ON likenesses (second);

    -- What people said. `asked` is the record as the judgement names it, `hash` the one that is there now:
    -- null where its words are gone since the document was coded anew. `verdict` is null once the judgement
    -- was taken back.
    CREATE TABLE judgements (
      id TEXT PRIMARY KEY,
      made TEXT NOT NULL,
      verdict TEXT NOT NULL,
      withdrawn INTEGER NOT NULL,
      judgement_json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE judged (
      judgement TEXT NOT NULL REFERENCES judgements (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      asked TEXT NOT NULL,
      document TEXT,
      start INTEGER,
      end INTEGER,
      hash INTEGER,
      verdict TEXT,
      PRIMARY KEY (judgement, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX judged_hash ON judged (hash);
    CREATE INDEX judged_document ON judged (document);

    -- What was removed, so that it is not taken in again.
    CREATE TABLE tombstones (
      subject TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      made TEXT NOT NULL,
      who TEXT,
      because TEXT NOT NULL
    ) STRICT;
    """
}
