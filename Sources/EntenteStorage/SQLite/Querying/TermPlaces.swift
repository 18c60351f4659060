import EntenteModels

/// Term numbers as places among all cases of a type.
struct TermPlaces<Name: CaseIterable & RawRepresentable> where Name.RawValue == String {
  private var places: [UInt8?] = []
  private let connection: Connection

  init(_ type: Name.Type, _ connection: Connection) { self.connection = connection }

  /// The place of a term; 255 for one of another type.
  mutating func place(_ number: Int) throws(StoreError) -> UInt8 {
    if number < places.count, let place = places[number] { return place }
    let text = try connection.terms.text(number, in: connection)
    let place =
      Name.allCases.enumerated().first { $1.rawValue == text }
      .map { UInt8(truncatingIfNeeded: $0.offset) } ?? 255
    while places.count <= number { places.append(nil) }
    places[number] = place
    return place
  }
}

/// Term numbers as ids of a string pool.
struct PoolMap {
  private var ids: [Int32] = []
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The id of a term in the pool, interned at first sight.
  mutating func id(_ number: Int, _ pool: inout StringPool) throws(StoreError) -> Int32 {
    if number < ids.count, ids[number] >= 0 { return ids[number] }
    let id = pool.intern(try connection.terms.text(number, in: connection))
    while ids.count <= number { ids.append(-1) }
    ids[number] = id
    return id
  }

  /// The id of a column's term; -1 for null.
  mutating func id(_ row: Row, _ column: Int32, _ pool: inout StringPool) throws(StoreError)
    -> Int32
  {
    guard let number = row.optionalInt(column) else { return -1 }
    return try id(number, &pool)
  }
}
