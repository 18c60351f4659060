import EntenteModels

/// The facts that a query finds, by one walk over its records: how many, how many records are hidden, and
/// the rows of the first so many in the order asked for.
struct FoundFacts {
  private(set) var rows: [Int] = []
  private(set) var total = 0
  private(set) var hidden = Answer.Hidden()

  /// What a fact is sorted by; what has none comes last either way, equals go by id.
  private struct Place {
    var row: Int
    var key: Int?
    var hash: Int

    func isBefore(_ other: Place, descending: Bool) -> Bool {
      if key != other.key {
        guard let key, let second = other.key else { return key != nil }
        return descending ? key > second : key < second
      }
      return hash < other.hash
    }
  }

  init(_ query: Query, _ connection: Connection) throws(StoreError) {
    let sql = QuerySQL(query, hidesUnasked: false)
    let mask = sql.shownMask
    let (key, join) = Self.key(query.sort?.field ?? .time)
    var seen: Set<Int> = []
    var places: [Place] = []
    var (negative, hypothetical) = (0, 0)
    try connection.run(
      """
      SELECT r.fact, r.flags, \(key), f.hash
      \(sql.source(joins: " JOIN fact_rows f ON f.row = r.fact" + join, whole: true))
      """, sql.values
    ) { row in
      let flags = row.int(1) & mask
      guard flags == 0 else {
        if flags & 2 > 0 { negative += 1 } else { hypothetical += 1 }
        return
      }
      let fact = row.int(0)
      guard seen.insert(fact).inserted else { return }
      places.append(Place(row: fact, key: row.optionalInt(2), hash: row.int(3)))
    }
    total = places.count
    hidden = Answer.Hidden(negative: negative, hypothetical: hypothetical)
    let isDescending = query.sort?.isDescending == true
    rows = Self.first(query.limit, of: places) { $0.isBefore($1, descending: isDescending) }
  }

  private static func key(_ field: QuerySort.Field) -> (column: String, join: String) {
    let best = " JOIN record_rows b ON b.row = f.best"
    switch field {
    case .time: return ("f.starts", "")
    case .support: return ("f.independent", "")
    case .reported: return ("b.reported", best)
    case .confidence: return ("b.confidence", best)
    }
  }

  /// The first so many, without sorting all: those that cannot be among them are passed over.
  private static func first(
    _ limit: Int?, of places: [Place], by isBefore: (Place, Place) -> Bool
  ) -> [Int] {
    guard let limit, limit * 4 < places.count else {
      return places.sorted(by: isBefore).prefix(limit ?? .max).map(\.row)
    }
    var best: [Place] = []
    var bar: Place?
    for place in places {
      if let bar, !isBefore(place, bar) { continue }
      best.append(place)
      if best.count == 2 * limit {
        best = Array(best.sorted(by: isBefore).prefix(limit))
        bar = best.last
      }
    }
    return best.sorted(by: isBefore).prefix(limit).map(\.row)
  }
}
