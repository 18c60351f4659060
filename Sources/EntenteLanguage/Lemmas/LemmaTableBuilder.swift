/// Gathers what a `LemmaTable` holds and writes it; the same content gives the same bytes.
struct LemmaTableBuilder {
  private var lemmas: [UInt64: String] = [:]
  private var words: [UInt64: LemmaTable.Flags] = [:]

  /// Keeps a lemma; a later one replaces an earlier one.
  mutating func setLemma(_ lemma: String, _ hash: LemmaHash) {
    // A length has one byte.
    if !lemma.isEmpty, lemma.utf8.count < 256 { lemmas[hash.value] = lemma }
  }

  /// Adds flags to a word or an ending.
  mutating func add(_ flags: LemmaTable.Flags, _ hash: LemmaHash) {
    words[hash.value, default: []].formUnion(flags)
  }

  /// The section.
  func bytes() -> [UInt8] {
    var pool: [UInt8] = []
    var places: [String: UInt32] = [:]
    for lemma in Set(lemmas.values).sorted() {
      places[lemma] = UInt32(pool.count) << 8 | UInt32(lemma.utf8.count)
      pool += Array(lemma.utf8)
    }
    let dictionary = Self.table(lemmas.keys.sorted(), slots: Self.slots(lemmas.count))
    let known = Self.table(words.keys.sorted(), slots: Self.slots(words.count))
    var out = LemmaTable.magic
    func append(_ number: Int) {
      withUnsafeBytes(of: UInt32(number).littleEndian) { out.append(contentsOf: $0) }
    }
    for number in [Int(LemmaTable.version), dictionary.count, known.count, pool.count] {
      append(number)
    }
    for key in dictionary {
      append(key.map { Int($0 >> 32) } ?? 0)
      append(key.flatMap { lemmas[$0] }.flatMap { places[$0] }.map(Int.init) ?? 0)
    }
    for key in known {
      append(key.map { Int($0 >> 40) << 8 | Int(words[$0]?.rawValue ?? 0) } ?? 0)
    }
    return out + pool
  }

  /// A power of two with at least two slots in five free.
  private static func slots(_ count: Int) -> Int {
    var slots = 4
    while slots * 3 < count * 5 { slots *= 2 }
    return slots
  }

  private static func table(_ keys: [UInt64], slots: Int) -> [UInt64?] {
    var table = [UInt64?](repeating: nil, count: slots)
    for key in keys {
      var slot = Int(truncatingIfNeeded: key) & (slots - 1)
      while table[slot] != nil { slot = (slot + 1) & (slots - 1) }
      table[slot] = key
    }
    return table
  }
}
