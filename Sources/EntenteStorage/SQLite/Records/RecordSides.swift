import EntenteModels

/// The rows of `side_rows` of a record: each code alone, and each two of them.
enum RecordSides {
  /// A row; `second` is 0 where the first stands alone.
  struct Side {
    var first: Int
    var second: Int
    var way: Int
  }

  /// How many codes of a record are paired; a longer list of states is no act between two of them.
  static let most = 64

  /// The rows of a record.
  static func of(_ record: Record, _ connection: Connection) throws(StoreError) -> [Side] {
    var singles: [Side] = []
    for party in record.participants {
      guard let code = party.actor.code else { continue }
      let number = try connection.terms.number(of: code.rawValue, in: connection)
      let way = RecordBits.side(ofRole: party.role)
      if let known = singles.firstIndex(where: { $0.first == number }) {
        singles[known].way |= way
      } else {
        singles.append(Side(first: number, second: 0, way: way))
      }
    }
    singles.sort { $0.first < $1.first }
    let paired = singles.prefix(most)
    var all = singles
    for (place, one) in paired.enumerated() {
      for other in paired[(place + 1)...] {
        all.append(
          Side(
            first: one.first, second: other.first, way: RecordBits.way(one.way, other.way)))
      }
    }
    return all
  }

  /// The column `starts`: the first day; one before all days where only the last is known, one after all
  /// where none is, so that what has no date comes last.
  static func starts(of record: Record) -> Int {
    let days = record.validity
    return days?.start.map { Int($0.number) } ?? (days?.end == nil ? undated : unknown)
  }

  /// Stands for the first day of what is only known to end.
  static let unknown = -100_000_000
  /// Stands for the first day of what has no date.
  static let undated = 100_000_000
}
