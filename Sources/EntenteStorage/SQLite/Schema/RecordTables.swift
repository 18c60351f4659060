/// The tables of records and facts as of version 3.
///
/// Numbers stand for terms (`terms`), days (`Day.number`, from 1970-01-01) and ids (`RecordHash`); the
/// views of `RecordViews` show them as people write them.
enum RecordTables {
  static let sql = """
    CREATE TABLE terms (
      row INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE coders (
      row INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      version TEXT NOT NULL,
      lexicon TEXT NOT NULL,
      rules TEXT NOT NULL,
      UNIQUE (name, version, lexicon, rules)
    ) STRICT;

    -- What documents say. `fact` is the row of the fact's first record; `replaced` the day on which a
    -- newer version of the document came out. `flags` are RecordFlags, 64 for a hypothetical act, 128
    -- for one that a newer version replaced. `starts` and `ends` say when it holds; `anchor` and `width`
    -- (days less one) what the Linker compares; `cells` are actors and topics for `RecordCells`.
    CREATE TABLE record_rows (
      row INTEGER PRIMARY KEY,
      hash INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES documents (row),
      position INTEGER NOT NULL,
      fact INTEGER NOT NULL,
      replaced INTEGER,
      recorded INTEGER NOT NULL,
      reported INTEGER,
      type INTEGER,
      mode INTEGER,
      status INTEGER,
      phase INTEGER,
      certainty INTEGER NOT NULL,
      flags INTEGER NOT NULL,
      confidence INTEGER NOT NULL,
      starts INTEGER,
      ends INTEGER,
      due INTEGER,
      granularity INTEGER,
      timex TEXT,
      time_text TEXT,
      origin INTEGER NOT NULL,
      coder INTEGER,
      block INTEGER NOT NULL,
      anchor INTEGER NOT NULL,
      width INTEGER NOT NULL,
      amount INTEGER,
      quad INTEGER,
      intensity REAL,
      goldstein REAL,
      cameo TEXT,
      about TEXT,
      rest TEXT,
      cells BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX records_hash ON record_rows (hash, kind);
    CREATE INDEX records_document ON record_rows (document);
    CREATE INDEX records_fact ON record_rows (fact, document);
    CREATE INDEX records_block ON record_rows (block, anchor, width, hash) WHERE replaced IS NULL;
    CREATE INDEX records_time ON record_rows (kind, starts, ends, type, flags);
    CREATE INDEX records_reported ON record_rows (reported, kind);

    -- Who takes part, as the record lists them.
    CREATE TABLE party_rows (
      record INTEGER NOT NULL REFERENCES record_rows (row) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role INTEGER NOT NULL,
      code INTEGER,
      sector INTEGER,
      actor INTEGER,
      name TEXT,
      title TEXT,
      text TEXT,
      PRIMARY KEY (record, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX parties_actor ON party_rows (actor, record) WHERE actor IS NOT NULL;

    -- Each code of a record alone (`second` 0) and each two of them (`first` < `second`), with what
    -- queries ask most. `way`: 1 the first acts, 2 it is acted upon; of two, 1 the first acts on the
    -- second, 2 the second on the first.
    CREATE TABLE side_rows (
      first INTEGER NOT NULL,
      second INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      starts INTEGER NOT NULL,
      record INTEGER NOT NULL,
      ends INTEGER,
      way INTEGER NOT NULL,
      type INTEGER,
      flags INTEGER NOT NULL,
      reported INTEGER,
      PRIMARY KEY (first, second, kind, starts, record)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE topic_rows (
      record INTEGER NOT NULL REFERENCES record_rows (row) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      topic INTEGER NOT NULL,
      PRIMARY KEY (record, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX topics_topic ON topic_rows (topic, record);

    CREATE TABLE quantity_rows (
      record INTEGER NOT NULL REFERENCES record_rows (row) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role INTEGER NOT NULL,
      value TEXT NOT NULL,
      approximate REAL NOT NULL,
      unit INTEGER NOT NULL,
      PRIMARY KEY (record, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX quantities_unit ON quantity_rows (unit, approximate, record);

    -- Which bytes of the document say so; `quote` only where they are not the document's own.
    CREATE TABLE evidence_rows (
      record INTEGER NOT NULL REFERENCES record_rows (row) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      sentence INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      role INTEGER,
      repaired TEXT,
      quote TEXT,
      PRIMARY KEY (record, position)
    ) STRICT, WITHOUT ROWID;

    -- What a record says of another: inReturnFor, partOf, instrument.
    CREATE TABLE link_rows (
      record INTEGER NOT NULL REFERENCES record_rows (row) ON DELETE CASCADE,
      relation INTEGER NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (record, relation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_target ON link_rows (target);

    -- Records that tell the same thing, by the row of the one with the smallest id. `best` is the record
    -- whose slots the fact has, `phase` and `certainty` the weakest of its equals; `hash` that of the fact's
    -- id and `starts` that of the best, to sort by.
    CREATE TABLE fact_rows (
      row INTEGER PRIMARY KEY,
      hash INTEGER NOT NULL,
      starts INTEGER,
      best INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      independent INTEGER NOT NULL,
      phase INTEGER,
      certainty INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE conflict_rows (
      fact INTEGER NOT NULL REFERENCES fact_rows (row) ON DELETE CASCADE,
      record INTEGER NOT NULL REFERENCES record_rows (row) ON DELETE CASCADE,
      field INTEGER NOT NULL,
      PRIMARY KEY (fact, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conflicts_record ON conflict_rows (record);
    """
}
