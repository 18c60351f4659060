public import EntenteYAML

extension TimeRules {
  /// Compiles the documents that have the key `time`: words, phrases, holidays, periods, fiscal years.
  ///
  /// - Parameters:
  ///   - documents: The YAML files, later ones win over earlier.
  ///   - faults: Where faults go, with their places.
  /// - Returns: The section; the same documents give the same bytes.
  public static func compile(_ documents: [YAMLDocument], _ faults: Diagnostics) -> [UInt8] {
    var compiler = TimeRulesCompiler()
    compiler.addNumbers()
    for document in documents {
      guard
        let top = YAMLMapping(document.root, of: document, faults, what: "a file of time rules")
      else { continue }
      top.requireFormat(1)
      if let rules = top.mapping("time") { compiler.read(rules) } else { top.reportMissing("time") }
      top.finish()
    }
    return compiler.bytes()
  }
}

/// Gathers the words, phrases and meanings of the YAML and writes the compiled form.
struct TimeRulesCompiler {
  struct Word {
    var classes: [(WordClass, Int32)] = []
    var flags: TimeWordFlags = []
  }

  private(set) var words: [Word] = []
  private var rows: [String: Int] = [:]
  private var names: [String] = []
  private var trie = PhraseTrie()
  private var meanings: [Int32] = []
  private var days: [Int32] = []
  private var fiscal: [Int32] = []

  // MARK: Words

  /// The row of a word, made where it is new.
  mutating func row(of name: String) -> Int {
    if let row = rows[name] { return row }
    rows[name] = words.count
    names.append(name)
    words.append(Word())
    return words.count - 1
  }

  /// Gives a word a class; nil, and nothing done, where it has three others already.
  mutating func add(_ name: String, _ kind: WordClass, _ value: Int32) -> Bool {
    let row = row(of: name)
    if let place = words[row].classes.firstIndex(where: { $0.0 == kind }) {
      words[row].classes[place].1 = value
      return true
    }
    guard words[row].classes.count < 3 else { return false }
    words[row].classes.append((kind, value))
    return true
  }

  mutating func flag(_ name: String, _ flags: TimeWordFlags) {
    let row = row(of: name)
    words[row].flags.formUnion(flags)
  }

  /// Lets a word stand for another.
  mutating func alias(_ name: String, of other: String) -> Bool {
    guard let row = rows[other] else { return false }
    let place = self.row(of: name)
    words[place].classes = words[row].classes
    words[place].flags.formUnion(words[row].flags.union(.spun))
    return true
  }

  /// The number words; a value holds the role above its twentieth bit.
  mutating func addNumbers() {
    for (name, word) in NumberWords.words.sorted(by: { $0.key < $1.key }) {
      let value = Int32(word.value) | Int32(word.role.rawValue) << 20
      _ = add(name, word.isOrdinal ? .ordinal : .number, value)
    }
  }

  // MARK: Meanings

  mutating func add(_ phrases: [[String]], _ meaning: TimeMeaning, needsCapital: Bool = false) {
    let row = Int32(meanings.count / 6)
    meanings += meaning.row + [needsCapital ? 1 : 0]
    for phrase in phrases where !phrase.isEmpty {
      let ids = phrase.map { Int32(self.row(of: $0)) }
      trie.add(ids, row)
    }
  }

  mutating func addDays(_ listed: [Int32]) -> TimeMeaning {
    let first = days.count
    days += listed
    return .listed(first: first, count: listed.count)
  }

  /// The row of a fiscal year.
  mutating func addFiscalYear(month: Int, namedAfterEnd: Bool) -> Int32 {
    fiscal += [Int32(month), namedAfterEnd ? 1 : 0]
    return Int32(fiscal.count / 2 - 1)
  }

  // MARK: Writing

  func bytes() -> [UInt8] {
    var wordRows: [Int32] = []
    var wordBytes: [UInt8] = []
    let (nodes, edges, firstNodes) = trie.tables(words: words.count)
    for (row, word) in words.enumerated() {
      var packed = Int32(word.flags.rawValue) << 24
      for (place, (kind, _)) in word.classes.enumerated() {
        packed |= Int32(kind.rawValue) << Int32(place * 8)
      }
      let values = word.classes.map(\.1) + Array(repeating: 0, count: 3 - word.classes.count)
      wordRows += [Int32(wordBytes.count), Int32(names[row].utf8.count), packed]
      wordRows += values + [firstNodes[row]]
      wordBytes += Array(names[row].utf8)
    }
    let tables = [wordRows, slots(), nodes, edges, meanings, days, fiscal]
    return file(tables, wordBytes)
  }

  private func slots() -> [Int32] {
    var size = 1024
    while size < words.count * 4 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (row, name) in names.enumerated() {
      let hash = name.utf8.reduce(TimeRuleFormat.hashStart) { TimeRuleFormat.hash($0, $1) }
      var slot = TimeRuleFormat.slot(hash, size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(row + 1)
    }
    return slots
  }

  private func file(_ tables: [[Int32]], _ bytes: [UInt8]) -> [UInt8] {
    var header = TimeRuleFormat.magic
    var body: [Int32] = []
    for table in tables {
      header += [Int32(TimeRuleFormat.headerCount + body.count), Int32(table.count)]
      body += table
    }
    header += [Int32((TimeRuleFormat.headerCount + body.count) * 4), Int32(bytes.count)]
    var file: [UInt8] = []
    for number in header + body {
      withUnsafeBytes(of: number.littleEndian) { file.append(contentsOf: $0) }
    }
    return file + bytes
  }
}

/// Phrases by their words.
private struct PhraseTrie {
  private var next: [[Int32: Int]] = []
  private var meaning: [Int32] = []
  private var roots: [Int32: Int] = [:]

  /// Adds a phrase; a later meaning of the same words wins.
  mutating func add(_ words: [Int32], _ row: Int32) {
    var node = child(nil, words[0])
    for word in words.dropFirst() { node = child(node, word) }
    meaning[node] = row
  }

  private mutating func child(_ node: Int?, _ word: Int32) -> Int {
    if let found = node.map({ next[$0][word] }) ?? roots[word] { return found }
    next.append([:])
    meaning.append(-1)
    if let node { next[node][word] = next.count - 1 } else { roots[word] = next.count - 1 }
    return next.count - 1
  }

  /// The tables of nodes and edges, and each word's first node.
  func tables(words: Int) -> (nodes: [Int32], edges: [Int32], firstNodes: [Int32]) {
    var (nodes, edges): ([Int32], [Int32]) = ([], [])
    for (node, children) in next.enumerated() {
      nodes += [Int32(edges.count / 2), Int32(children.count), meaning[node]]
      for (word, child) in children.sorted(by: { $0.key < $1.key }) {
        edges += [word, Int32(child)]
      }
    }
    var firstNodes = [Int32](repeating: -1, count: words)
    for (word, node) in roots { firstNodes[Int(word)] = Int32(node) }
    return (nodes, edges, firstNodes)
  }
}
