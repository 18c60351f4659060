import EntenteModels

/// Actors and topics of a record as one value of its row, so that a scan of a million events need not look
/// them up: six lists of term numbers, each with its length first, seven bits a byte.
///
/// The lists: all codes, each once; codes of the sources and of the targets; their sectors; topics. 0 stands
/// for none.
struct RecordCells {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// Reads a value of a row, good until the next step.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads the next list into `list`, as ids of a pool; -1 for none.
  mutating func read(
    into list: inout [Int32], _ map: inout PoolMap, _ pool: inout StringPool
  ) throws(StoreError) {
    list.removeAll(keepingCapacity: true)
    for _ in 0..<next() {
      let number = next()
      list.append(number == 0 ? -1 : try map.id(number, &pool))
    }
  }

  /// Passes over the next list.
  mutating func skip() {
    for _ in 0..<next() { _ = next() }
  }

  private mutating func next() -> Int {
    var (number, shift) = (0, 0)
    while place < bytes.count, shift < 63 {
      let byte = Int(bytes[place])
      place += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  /// The value of a record.
  static func bytes(of record: Record, _ connection: Connection) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    let sides: (sources: [Actor], targets: [Actor]) =
      if case .event(let event) = record.content { (event.sources, event.targets) } else {
        ([], [])
      }
    for names in [
      record.actorCodes.map(\.rawValue), sides.sources.map { $0.code?.rawValue },
      sides.targets.map { $0.code?.rawValue }, sides.sources.map { $0.sector?.rawValue },
      sides.targets.map { $0.sector?.rawValue }, record.topics.map(\.rawValue),
    ] as [[String?]] {
      append(names.count, to: &bytes)
      for name in names {
        let number = try name.map { name throws(StoreError) in
          try connection.terms.number(of: name, in: connection)
        }
        append(number ?? 0, to: &bytes)
      }
    }
    return bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
