import EntenteModels

/// Keeps the facts of a store as `Linker` has them, looking only at what a change can reach.
struct StoredLinking {
  let connection: Connection

  /// A day of a block around which facts are worked out again.
  struct Place: Hashable {
    var block: Int
    var anchor: Int
    var width: Int
    var kind: RecordKind

    init(_ candidate: LinkCandidate) {
      (block, anchor) = (candidate.block, candidate.anchor)
      (width, kind) = (candidate.width, candidate.kind)
    }
  }

  /// The row of the fact that a new record joins without changing how others are joined; nil where that
  /// must be worked out.
  ///
  /// A record that is alone gets its own row.
  func home(of one: LinkCandidate) throws(StoreError) -> Int? {
    // Amounts contradict each other; that is worked out in full.
    if one.kind == .measure || one.kind == .commitment { return nil }
    let twin = try connection.statement(
      """
      SELECT fact FROM record_rows WHERE block = ?1 AND replaced IS NULL AND anchor = ?2
        AND width = ?3 AND hash < ?4 LIMIT 1
      """)
    twin.bind(1, one.block)
    twin.bind(2, one.anchor)
    twin.bind(3, one.width)
    twin.bind(4, one.isExact ? one.hash : .max)
    if let fact = try twin.number() {
      // The smallest id names the fact: where that changes, it is worked out in full.
      return try hash(ofRow: fact) < one.hash ? fact : nil
    }
    guard one.isExact else { return one.width < 0 ? one.row : nil }
    let near = try connection.statement(
      """
      SELECT 1 FROM record_rows WHERE block = ?1 AND replaced IS NULL
        AND anchor BETWEEN ?2 AND ?3 AND (anchor >= ?4 OR width > 0)
      ORDER BY anchor DESC LIMIT 1
      """)
    near.bind(1, one.block)
    near.bind(2, one.anchor - LinkedGroups.widest)
    near.bind(3, one.anchor + LinkedGroups.tolerance)
    near.bind(4, one.anchor - LinkedGroups.tolerance)
    return try near.number() == nil ? one.row : nil
  }

  private func hash(ofRow row: Int) throws(StoreError) -> Int {
    let select = try connection.statement("SELECT hash FROM record_rows WHERE row = ?")
    select.bind(1, row)
    return try select.number() ?? .max
  }

  // MARK: Working facts out again

  /// Works out the facts around some places again.
  func relink(_ places: Set<Place>) throws(StoreError) {
    for (block, places) in Dictionary(grouping: places, by: \.block).sorted(by: { $0.key < $1.key })
    {
      var done: ClosedRange<Int>?
      for place in places.sorted(by: { ($0.anchor, $0.width) < ($1.anchor, $1.width) }) {
        let core = core(of: place)
        if let done, done.lowerBound <= core.lowerBound, core.upperBound <= done.upperBound {
          continue
        }
        try relink(block, core, hasAmounts: place.hasAmounts)
        done = core
      }
    }
  }

  /// The days whose facts a change at a place can reach.
  private func core(of place: Place) -> ClosedRange<Int> {
    // What has no day, or one too wide to join an act in it, is only with its like.
    guard (0..<LinkedGroups.widest).contains(place.width) else {
      return place.anchor...place.anchor
    }
    let reach = place.hasAmounts ? LinkedGroups.wideReach : LinkedGroups.reach
    return place.anchor - reach...place.anchor + place.width + reach
  }

  private func relink(
    _ block: Int, _ core: ClosedRange<Int>, hasAmounts: Bool
  ) throws(StoreError) {
    let far = 2 * LinkedGroups.wideReach
    var isFar = hasAmounts
    if !isFar { isFar = try hasWideTimes(block, core) }
    let reach = isFar ? far : LinkedGroups.reach
    let candidates = try members(
      of: block, from: core.lowerBound - reach - (isFar ? LinkedGroups.widest : 0),
      to: core.upperBound + reach)
    let groups = LinkedGroups.groups(of: candidates)
    for (place, group) in groups.enumerated()
    where group.contains(where: { isTouched(candidates[$0], core) }) {
      try store(group.map { candidates[$0] })
      try storeConflicts(of: place, among: groups, candidates)
    }
  }

  private func isTouched(_ one: LinkCandidate, _ core: ClosedRange<Int>) -> Bool {
    one.anchor <= core.upperBound && core.lowerBound <= one.anchor + max(0, one.width)
  }

  private func hasWideTimes(
    _ block: Int, _ core: ClosedRange<Int>
  ) throws(StoreError) -> Bool {
    let select = try connection.statement(
      """
      SELECT 1 FROM record_rows WHERE block = ? AND replaced IS NULL AND anchor BETWEEN ? AND ?
        AND width > 0 LIMIT 1
      """)
    select.bind(1, block)
    select.bind(2, core.lowerBound - LinkedGroups.widest)
    select.bind(3, core.upperBound)
    return try select.number() != nil
  }

  private func members(
    of block: Int, from first: Int, to last: Int
  ) throws(StoreError) -> [LinkCandidate] {
    let select = try connection.statement(
      """
      SELECT r.row, r.hash, r.document, r.kind, r.block, r.anchor, r.width, r.amount, r.status, r.about,
        r.confidence, r.certainty, r.phase
      FROM record_rows r
      WHERE r.block = ? AND r.replaced IS NULL AND r.anchor BETWEEN ? AND ?
      """)
    select.bind(1, block)
    select.bind(2, first)
    select.bind(3, last)
    var members: [LinkCandidate] = []
    while try select.step() { members.append(try LinkCandidate(select.row, connection)) }
    return members
  }

  // MARK: Facts

  /// Makes records one fact; they come in the order of their ids.
  func store(_ records: [LinkCandidate]) throws(StoreError) {
    let fact = records[0].row
    let move = try connection.statement(
      "UPDATE record_rows SET fact = ?1 WHERE row = ?2 AND fact <> ?1")
    for record in records {
      if record.row != fact { try removeFact(record.row) }
      move.bind(1, fact)
      move.bind(2, record.row)
      try move.run()
    }
    let documents = Set(records.map(\.document))
    let sources = try documents.sorted().map { document throws(StoreError) in
      try source(of: document)
    }
    try insert(
      fact, best: BestOfFact(records), of: records, documents: documents.count,
      independent: DocumentSource.independent(sources))
  }

  func insert(
    _ fact: Int, best: BestOfFact, of records: [LinkCandidate], documents: Int, independent: Int
  ) throws(StoreError) {
    let insert = try connection.statement(
      """
      INSERT INTO fact_rows (row, hash, best, documents, independent, phase, certainty, starts)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT starts FROM record_rows WHERE row = ?3))
      ON CONFLICT (row) DO UPDATE SET best = excluded.best, documents = excluded.documents,
        independent = excluded.independent, phase = excluded.phase, certainty = excluded.certainty,
        starts = excluded.starts
      """)
    insert.bind(1, fact)
    insert.bind(2, records[0].hash)
    insert.bind(3, records[best.place].row)
    insert.bind(4, documents)
    insert.bind(5, independent)
    let terms = connection.terms
    insert.bind(
      6,
      best.phase < 0
        ? nil : try terms.number(of: Phase.allCases[best.phase].rawValue, in: connection))
    insert.bind(
      7, try terms.number(of: Certainty.allCases[best.certainty].rawValue, in: connection))
    try insert.run()
  }

  /// Takes a record into a fact that is there, whose first record stays the first.
  func join(
    _ one: LinkCandidate, fact: Int, source: DocumentSource
  ) throws(StoreError) {
    guard source.standsAlone else { return try refresh(fact) }
    let known = try connection.statement(
      "SELECT 1 FROM record_rows WHERE fact = ? AND document = ? AND row <> ? LIMIT 1")
    known.bind(1, fact)
    known.bind(2, one.document)
    known.bind(3, one.row)
    if try known.number() == nil {
      let count = try connection.statement(
        "UPDATE fact_rows SET documents = documents + 1, independent = independent + 1 WHERE row = ?"
      )
      count.bind(1, fact)
      try count.run()
    }
    if try !isWeaker(one, fact) { try refresh(fact) }
  }

  /// Whether a new record leaves the best of a fact as it is: it is less sure, or as sure, with a larger
  /// id and neither a weaker certainty nor a weaker phase.
  private func isWeaker(_ one: LinkCandidate, _ fact: Int) throws(StoreError) -> Bool {
    let select = try connection.statement(
      """
      SELECT b.row, b.hash, b.document, b.kind, b.block, b.anchor, b.width, b.amount, b.status, b.about,
        b.confidence, f.certainty, f.phase
      FROM fact_rows f JOIN record_rows b ON b.row = f.best WHERE f.row = ?
      """)
    select.bind(1, fact)
    var best: LinkCandidate?
    while try select.step() { best = try LinkCandidate(select.row, connection) }
    guard let best else { return false }
    if one.confidence != best.confidence { return one.confidence < best.confidence }
    return best.hash < one.hash && one.certainty <= best.certainty && one.phase <= best.phase
  }

  /// Works out again what the records of a fact support.
  func refresh(_ fact: Int) throws(StoreError) {
    let select = try connection.statement(
      """
      SELECT r.row, r.hash, r.document, r.kind, r.block, r.anchor, r.width, r.amount, r.status, r.about,
        r.confidence, r.certainty, r.phase
      FROM record_rows r
      WHERE r.fact = ? AND r.replaced IS NULL
      """)
    select.bind(1, fact)
    var records: [LinkCandidate] = []
    while try select.step() { records.append(try LinkCandidate(select.row, connection)) }
    if records.isEmpty { return try removeFact(fact) }
    try store(records.sorted { $0.hash < $1.hash })
  }

  func removeFact(_ row: Int) throws(StoreError) {
    let remove = try connection.statement("DELETE FROM fact_rows WHERE row = ?")
    remove.bind(1, row)
    try remove.run()
  }

  /// What a document rests on.
  func source(of document: Int) throws(StoreError) -> DocumentSource {
    let select = try connection.statement(
      "SELECT origin, cluster, agency FROM documents WHERE row = ?")
    select.bind(1, document)
    var source = DocumentSource()
    while try select.step() {
      source = DocumentSource(
        origin: select.row.optionalText(0).flatMap(DocumentOrigin.init),
        cluster: select.row.optionalText(1).map(DocumentID.init(rawValue:)),
        agency: select.row.optionalText(2))
    }
    return source
  }

  private func storeConflicts(
    of place: Int, among groups: [[Int]], _ candidates: [LinkCandidate]
  ) throws(StoreError) {
    let fact = candidates[groups[place][0]]
    let clear = try connection.statement("DELETE FROM conflict_rows WHERE fact = ?")
    clear.bind(1, fact.row)
    try clear.run()
    let field = fact.kind == .measure ? "new" : "quantity"
    for rival in Linker.conflicts(of: place, among: groups, candidates) {
      let insert = try connection.statement("INSERT INTO conflict_rows VALUES (?, ?, ?)")
      insert.bind(1, fact.row)
      insert.bind(2, candidates[rival].row)
      insert.bind(3, try connection.terms.number(of: field, in: connection))
      try insert.run()
    }
  }
}

extension StoredLinking.Place {
  var hasAmounts: Bool { kind == .measure || kind == .commitment }
}

extension LinkCandidate {
  /// Reads a candidate from a row, its columns in the order of the selections above.
  init(_ row: Row, _ connection: Connection) throws(StoreError) {
    let terms = connection.terms
    let kind = RecordKind.allCases[min(max(row.int(3), 0), RecordKind.allCases.count - 1)]
    let certainty = try terms.text(row.int(11), in: connection)
    self.init(
      hash: row.int(1), row: row.int(0), document: row.int(2), kind: kind, block: row.int(4),
      anchor: row.int(5), width: row.int(6), amount: row.optionalInt(7),
      confidence: row.int(10),
      certainty: Certainty.allCases.firstIndex { $0.rawValue == certainty } ?? 0, phase: -1)
    if kind == .commitment { variant = Fingerprint.number(of: row.text(9)) }
    if kind == .measure {
      variant = Fingerprint.number(of: try terms.text(row.int(8), in: connection))
    }
    if let number = row.optionalInt(12) {
      let name = try terms.text(number, in: connection)
      phase = Phase.allCases.firstIndex { $0.rawValue == name } ?? -1
    }
  }
}
