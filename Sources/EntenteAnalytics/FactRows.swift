import EntenteModels

/// The rows of a table grouped by the fact they belong to, so that each is counted once.
struct FactRows {
  /// The rows of each fact, facts and rows in the order in which they first stand in the table.
  private(set) var groups: [[Int]] = []
  /// How many rows were left out.
  private(set) var leftOut = 0

  /// Groups the rows that `isWanted` takes.
  init(_ columns: RecordColumns, where isWanted: (Int) -> Bool) {
    var places: [Key: Int] = [:]
    for row in 0..<columns.count {
      guard isWanted(row) else {
        leftOut += 1
        continue
      }
      let key = Key(kind: columns.kind[row], fact: columns.fact[row])
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
  }

  private struct Key: Hashable {
    let kind: UInt8
    let fact: UInt64
  }
}

extension RecordID {
  /// The id of a record of a kind whose 16 hex digits are this number.
  init(kind: RecordKind, number: UInt64) {
    self.init(rawValue: "\(kind.idLetter)-" + hexadecimal(number: number))
  }
}
