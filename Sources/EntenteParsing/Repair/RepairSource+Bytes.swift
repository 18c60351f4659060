import EntenteLanguage

/// Writes the compiled form.
extension RepairSource {
  func bytes() -> [UInt8] {
    var tables = [[Int32]](repeating: [], count: RepairFormat.Table.allCases.count)
    func set(_ table: RepairFormat.Table, _ numbers: [Int32]) { tables[table.rawValue] = numbers }
    var letters: [UInt8] = []
    var places: [Int32] = []
    for word in words {
      places += [Int32(letters.count), Int32(word.utf8.count)]
      letters += Array(word.utf8)
    }
    set(.words, places)
    set(.slots, slots())
    let sorted = rewrites.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.spun[0] != right.spun[0] { return left.spun[0] < right.spun[0] }
      if left.spun.count != right.spun.count { return left.spun.count > right.spun.count }
      return (left.cost, first.offset) < (right.cost, second.offset)
    }.map(\.element)
    var pool: [Int32] = []
    var rows: [Int32] = []
    for rewrite in sorted {
      rows += [Int32(pool.count), Int32(rewrite.spun.count)]
      pool += rewrite.spun
      rows += [Int32(pool.count), Int32(rewrite.original.count)]
      pool += rewrite.original
      let begins = branches[Branch(node: 0, word: rewrite.original[0])] != nil
      rows += [
        rewrite.cost, rewrite.origin.rawValue | (begins ? RepairFormat.beginsTerm : 0),
      ]
    }
    set(.rewrites, rows)
    set(.pool, pool)
    set(.entries, entryRows(sorted))
    set(.branches, branchRows())
    set(.nodes, nodeRows())
    set(.style, styleRows())
    return file(tables, letters)
  }

  private func entryRows(_ sorted: [Rewrite]) -> [Int32] {
    var rows: [Int32] = []
    for word in words.indices {
      rows += [Int32(bitPattern: WordPairs.key(words[word])), flags[word].rawValue, 0, 0]
      for mask in [classes[word].first, classes[word].second] {
        rows += [
          Int32(truncatingIfNeeded: mask), Int32(truncatingIfNeeded: mask >> 32),
        ]
      }
    }
    for (place, rewrite) in sorted.enumerated() {
      let row = Int(rewrite.spun[0]) * RepairFormat.Table.entries.width
      if rows[row + 3] == 0 { rows[row + 2] = Int32(place) }
      rows[row + 3] += 1
    }
    return rows
  }

  /// At most a quarter full, so that most words of a text meet an empty slot.
  private func slots() -> [Int32] {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (number, word) in words.enumerated().dropFirst() {
      var slot = RepairFormat.slot(key: WordPairs.key(word)) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    return slots
  }

  private func nodeRows() -> [Int32] {
    var rows = nodes.flatMap { [$0.rawValue, Int32(0)] }
    for branch in branches.keys {
      rows[Int(branch.node) * 2 + 1] |= RepairFormat.bit(word: branch.word)
    }
    return rows
  }

  private func styleRows() -> [Int32] {
    guard !style.isEmpty else { return [] }
    var weights = SpunStyleTable.allCases.flatMap { table in
      style[table] ?? [UInt8](repeating: SpunStyleTable.nought, count: table.size)
    }
    while weights.count % 4 != 0 { weights.append(SpunStyleTable.nought) }
    return stride(from: 0, to: weights.count, by: 4).map { start in
      weights[start..<start + 4].reversed().reduce(Int32(0)) { $0 << 8 | Int32($1) }
    }
  }

  private func branchRows() -> [Int32] {
    var size = 64
    while size < branches.count * 2 { size *= 2 }
    var rows = [Int32](repeating: 0, count: size * 3)
    for (branch, child) in branches.sorted(by: { $0.value < $1.value }) {
      var slot = RepairFormat.slot(node: Int(branch.node), word: branch.word) & (size - 1)
      while rows[slot * 3 + 2] != 0 { slot = (slot + 1) & (size - 1) }
      rows[slot * 3] = branch.node
      rows[slot * 3 + 1] = branch.word
      rows[slot * 3 + 2] = child
    }
    return rows
  }

  private func file(_ tables: [[Int32]], _ letters: [UInt8]) -> [UInt8] {
    var header: [Int32] = [RepairFormat.magic]
    var body: [Int32] = []
    for table in tables {
      header += [Int32(RepairFormat.headerBytes + body.count * 4), Int32(table.count)]
      body += table
    }
    header += [Int32(RepairFormat.headerBytes + body.count * 4), Int32(letters.count)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity((header.count + body.count) * 4 + letters.count)
    for number in header + body {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes + letters
  }
}
