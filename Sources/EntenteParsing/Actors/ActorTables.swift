import EntenteModels

/// The compiled section `actors`, read in place.
///
/// It keeps the lexicon whose bytes it reads.
struct ActorTables: Sendable {
  /// What an end of the trie stands for.
  enum ItemKind: Int {
    /// A row of the lexicon's names.
    case name
    /// A title, in the singular and in the plural.
    case role, roles
    /// A word before a title.
    case modifier
    /// A ministry, court, army.
    case body
    /// A noun for people.
    case group
    /// A word that stands for somebody named before.
    case anaphor
    /// A word that gives context to names.
    case cue
  }

  /// The tables and how many numbers a row has.
  enum Table: Int, CaseIterable {
    /// Hash and number of a word, by hash; -1 where a slot is free.
    case wordSlots
    /// Place and length in the bytes, flags, the node of the trie where names with it start (0: none).
    case words
    /// Node, word, next node, by hash; -1 where a slot is free.
    case edgeSlots
    /// The first item of each node, and one more.
    case nodes
    /// Kind and row of what ends at a node.
    case items
    /// Text, sector, office (strings), whether it heads a state (1) or is one of a kind in a state (2).
    case roles
    /// Text (string), when: 0 part of the title, 1 past, 2 then, 3 now.
    case modifiers
    /// Text, sector, type, topic (strings), whether it is the government, its owners in `codeLists`.
    case bodies
    /// Text, sector (strings), whether a person so called is private.
    case groups
    /// What it stands for, the type of body (string), whom it may stand for in `codeLists`.
    case anaphors
    /// Office, code (strings), entry, tenure; in the order of the numbers.
    case holders
    /// The role of each tenure of the lexicon.
    case tenureRoles
    /// Code, topic (strings), entry; in the order of the numbers.
    case ministries
    /// Codes (strings) of states whose people put the surname first.
    case surnameFirst
    /// Where the context and the hints of each name lie in `cueLists`, -1 where it has none.
    case nameCues
    /// Lists of cues: how many, then the cues.
    case cueLists
    /// The cue of each entry, -1 where no name asks for it.
    case entryCues
    /// The first place of each entry in `nameRows`, and one more.
    case entryNames
    /// The rows of the lexicon's names, entry by entry.
    case nameRows
    /// How many cues there are.
    case counts
    /// Lists of codes: how many, negative for all except these, then the codes (strings). Rows point
    /// here; -1 points nowhere.
    case codeLists

    var width: Int {
      switch self {
      case .wordSlots, .modifiers: 2
      case .words, .roles, .holders: 4
      case .edgeSlots, .groups, .ministries, .anaphors: 3
      case .bodies: 6
      case .nodes, .items, .tenureRoles, .codeLists, .surnameFirst, .nameCues, .cueLists,
        .entryCues, .entryNames, .nameRows, .counts:
        1
      }
    }
  }

  static let headerNumbers = (Table.allCases.count + 1) * 2

  let lexicon: Lexicon
  private nonisolated(unsafe) let numbers: UnsafePointer<Int32>
  private nonisolated(unsafe) let bytes: UnsafePointer<UInt8>

  // The tables that every word of a text asks.
  nonisolated(unsafe) let wordSlots: UnsafePointer<Int32>
  nonisolated(unsafe) let words: UnsafePointer<Int32>
  nonisolated(unsafe) let edgeSlots: UnsafePointer<Int32>
  nonisolated(unsafe) let nodes: UnsafePointer<Int32>
  nonisolated(unsafe) let items: UnsafePointer<Int32>
  private let wordMask: Int
  private let edgeMask: Int

  /// The tables of a lexicon.
  ///
  /// - Throws: `LexiconError` where the section is missing or a number points outside its table.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    guard let section = lexicon.section("actors"), section.count >= Self.headerNumbers * 4,
      let base = section.baseAddress
    else { throw LexiconError("the lexicon has no section 'actors'; compile it again") }
    self.lexicon = lexicon
    let total = section.count / 4
    let numbers = UnsafePointer(base.assumingMemoryBound(to: Int32.self))
    self.numbers = numbers
    for index in 0...Table.allCases.count {
      let (start, count) = (Int(numbers[index * 2]), Int(numbers[index * 2 + 1]))
      let isBytes = index == Table.allCases.count
      let size = isBytes ? section.count - start * 4 : total - start
      guard start >= Self.headerNumbers, count >= 0, count <= size else {
        throw LexiconError("the lexicon is damaged: a table of actors lies outside the file")
      }
    }
    func start(_ table: Table) -> UnsafePointer<Int32> {
      numbers + Int(numbers[table.rawValue * 2])
    }
    func slots(_ table: Table) -> Int { Int(numbers[table.rawValue * 2 + 1]) / table.width }
    bytes = UnsafeRawPointer(numbers + Int(numbers[Table.allCases.count * 2])).assumingMemoryBound(
      to: UInt8.self)
    wordSlots = start(.wordSlots)
    words = start(.words)
    edgeSlots = start(.edgeSlots)
    nodes = start(.nodes)
    items = start(.items)
    wordMask = slots(.wordSlots) - 1
    edgeMask = slots(.edgeSlots) - 1
    if !lexicon.isBuiltIn { try check() }
  }

  /// How many rows a table has.
  func rows(_ table: Table) -> Int { size(table.rawValue) / table.width }

  private func size(_ table: Int) -> Int { Int(numbers[table * 2 + 1]) }

  /// A number of a row.
  @inline(__always)
  func number(_ table: Table, _ row: Int, _ column: Int) -> Int {
    Int(numbers[Int(numbers[table.rawValue * 2]) + row * table.width + column])
  }

  // MARK: Words and the trie

  /// A power of two with room for so many.
  static func slots(for count: Int) -> Int {
    var size = 16
    while size < count * 2 { size *= 2 }
    return size
  }

  /// The hash of a word.
  ///
  /// - Source: FNV-1a, with a last mixing step for the low bits.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(text[index])) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  /// The hash of an edge of the trie.
  @inline(__always)
  static func hash(_ node: Int32, _ word: Int32) -> UInt32 {
    var hash = UInt32(bitPattern: node) &* 0x9E37_79B1 ^ UInt32(bitPattern: word) &* 0x85EB_CA77
    hash ^= hash >> 15
    return hash &* 0x27D4_EB2F ^ (hash >> 13)
  }

  /// The number of a word of the text; -1 when no name has it.
  @inline(__always)
  func word(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
    let hash = Self.hash(text, range)
    var slot = Int(hash) & wordMask
    while true {
      let id = wordSlots[slot * 2 + 1]
      if id < 0 { return -1 }
      if wordSlots[slot * 2] == Int32(bitPattern: hash), isWord(id, text, range) { return id }
      slot = (slot + 1) & wordMask
    }
  }

  @inline(__always)
  private func isWord(
    _ id: Int32, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let row = Int(id) * 4
    guard Int(words[row + 1]) == range.count else { return false }
    let start = Int(words[row])
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The next node of the trie; 0 where there is none.
  @inline(__always)
  func next(_ node: Int32, _ word: Int32) -> Int32 {
    var slot = Int(Self.hash(node, word)) & edgeMask
    while true {
      let found = edgeSlots[slot * 3]
      if found < 0 { return 0 }
      if found == node, edgeSlots[slot * 3 + 1] == word { return edgeSlots[slot * 3 + 2] }
      slot = (slot + 1) & edgeMask
    }
  }

  /// The items that end at a node.
  @inline(__always)
  func items(of node: Int32) -> UnsafeBufferPointer<Int32> {
    let first = Int(nodes[Int(node)])
    return UnsafeBufferPointer(start: items + first, count: Int(nodes[Int(node) + 1]) - first)
  }

  /// Calls back for every node with items on the way from a token, with the token after it.
  ///
  /// A hyphen between two words of a name counts as a space.
  @inline(__always)
  func walk(
    _ tokens: [ActorToken], from token: Int, to end: Int,
    _ body: (_ node: Int32, _ next: Int) -> Void
  ) {
    var node = words[Int(tokens[token].word) * 4 + 3]
    var index = token + 1
    while node > 0 {
      if nodes[Int(node)] < nodes[Int(node) + 1] { body(node, index) }
      if index < end, tokens[index].sign == 0x2D { index += 1 }
      guard index < end, tokens[index].word >= 0 else { return }
      node = next(node, tokens[index].word)
      index += 1
    }
  }

  /// What a word tells about the names beside it.
  @inline(__always)
  func flags(_ word: Int32) -> WordFlags {
    word < 0 ? [] : WordFlags(rawValue: words[Int(word) * 4 + 2])
  }

  // MARK: Owners

  /// Whether a list of codes allows a state; true where there is no list.
  func allows(_ list: Int, _ code: Int32) -> Bool {
    if list < 0 { return true }
    let count = number(.codeLists, list, 0)
    return (0..<abs(count)).contains { number(.codeLists, list + 1 + $0, 0) == Int(code) }
      == (count > 0)
  }

  // MARK: Entries

  /// The rows of an entry's names, in the order in which they are searched.
  func names(ofEntry entry: Int) -> LazyMapSequence<Range<Int>, Int> {
    (number(.entryNames, entry, 0)..<number(.entryNames, entry + 1, 0)).lazy.map {
      number(.nameRows, $0, 0)
    }
  }

  /// The name of an entry that is official on a day: the dated one of the day, else the canonical one.
  func officialName(ofRow entry: Int, on day: Day?) -> String {
    for row in names(ofEntry: entry) {
      let start = Int32(lexicon.number(.names, row, 5))
      let end = Int32(lexicon.number(.names, row, 6))
      if start == LexiconFormat.noDay && end == LexiconFormat.noDay { continue }
      let number = day?.number ?? .max
      let isOver = end != LexiconFormat.noDay && end < number
      if (start == LexiconFormat.noDay || start <= number) && !isOver {
        return lexicon.string(lexicon.number(.names, row, 1))
      }
    }
    return lexicon.string(lexicon.number(.entries, entry, 4))
  }

  /// The rows of a person's surnames.
  func surnameRows(ofEntry entry: Int) -> [Int] {
    let form = NameForm.allCases.firstIndex(of: .surname)
    return names(ofEntry: entry).filter { lexicon.number(.names, $0, 3) == form }
  }

  // MARK: Checks

  private func check() throws(LexiconError) {
    func need(_ isSound: Bool) throws(LexiconError) {
      if !isSound { throw LexiconError("the lexicon is damaged: a row of actors points nowhere") }
    }
    for table in Table.allCases { try need(size(table.rawValue) % table.width == 0) }
    let slots = [rows(.wordSlots), rows(.edgeSlots)]
    for size in slots { try need(size > 0 && size & (size - 1) == 0) }
    try need(rows(.nodes) >= 2 && rows(.nameCues) == lexicon.rows(.names))
    try need(rows(.entryCues) == lexicon.rows(.entries) && rows(.counts) == 1)
    try need(rows(.tenureRoles) == lexicon.rows(.tenures))
    try need(rows(.entryNames) == lexicon.rows(.entries) + 1)
    for row in 0..<rows(.entryNames) {
      let (first, last) = (number(.entryNames, max(0, row - 1), 0), number(.entryNames, row, 0))
      try need(first >= 0 && first <= last && last <= rows(.nameRows))
    }
    for row in 0..<rows(.nameRows) {
      try need((0..<lexicon.rows(.names)).contains(number(.nameRows, row, 0)))
    }
    try checkTrie(need)
    try checkRows(need)
  }

  private func checkTrie(_ need: (Bool) throws(LexiconError) -> Void) throws(LexiconError) {
    let (wordCount, nodeCount) = (rows(.words), rows(.nodes) - 1)
    var free = [0, 0]
    for row in 0..<rows(.wordSlots) {
      let id = number(.wordSlots, row, 1)
      try need(id < wordCount)
      if id < 0 { free[0] += 1 }
    }
    for row in 0..<wordCount {
      let (start, length) = (number(.words, row, 0), number(.words, row, 1))
      try need(start >= 0 && length >= 0 && start + length <= size(Table.allCases.count))
      try need((0..<nodeCount).contains(number(.words, row, 3)))
    }
    for row in 0..<rows(.edgeSlots) {
      if number(.edgeSlots, row, 0) < 0 { free[1] += 1 }
      try need(number(.edgeSlots, row, 2) < nodeCount && number(.edgeSlots, row, 2) >= -1)
    }
    try need(free[0] > 0 && free[1] > 0)
    for row in 0..<nodeCount {
      let (first, end) = (number(.nodes, row, 0), number(.nodes, row + 1, 0))
      try need(first >= 0 && first <= end && end <= rows(.items))
    }
    let sizes = [
      lexicon.rows(.names), rows(.roles), rows(.roles), rows(.modifiers), rows(.bodies),
      rows(.groups), rows(.anaphors), number(.counts, 0, 0),
    ]
    for row in 0..<rows(.items) {
      let item = number(.items, row, 0)
      try need(item >= 0 && item >> 24 < sizes.count && item & 0xFF_FFFF < sizes[item >> 24])
    }
  }

  private func checkRows(_ need: (Bool) throws(LexiconError) -> Void) throws(LexiconError) {
    let strings = lexicon.rows(.strings)
    let columns: [(Table, [Int])] = [
      (.roles, [0, 1, 2]), (.modifiers, [0]), (.bodies, [0, 1, 2, 3]), (.groups, [0, 1]),
      (.holders, [0, 1]), (.ministries, [0, 1]), (.surnameFirst, [0]), (.anaphors, [1]),
    ]
    for (table, columns) in columns {
      for row in 0..<rows(table) {
        for column in columns { try need((0..<strings).contains(number(table, row, column))) }
      }
    }
    let entries = lexicon.rows(.entries)
    for row in 0..<rows(.holders) {
      try need((0..<entries).contains(number(.holders, row, 2)))
      try need((0..<lexicon.rows(.tenures)).contains(number(.holders, row, 3)))
    }
    for row in 0..<rows(.ministries) {
      try need((0..<entries).contains(number(.ministries, row, 2)))
    }
    for row in 0..<rows(.tenureRoles) {
      try need((0..<rows(.roles)).contains(number(.tenureRoles, row, 0)))
    }
    for row in 0..<rows(.anaphors) {
      try need((0..<AnaphorKind.allCases.count).contains(number(.anaphors, row, 0)))
    }
    for (table, column) in [(Table.bodies, 5), (.anaphors, 2)] {
      for row in 0..<rows(table) {
        let list = number(table, row, column)
        if list < 0 { continue }
        try need(list < rows(.codeLists))
        let count = number(.codeLists, list, 0).magnitude
        try need(list + Int(clamping: count) < rows(.codeLists))
      }
    }
    let cues = number(.counts, 0, 0)
    try need((0...1 << 20).contains(cues))
    for row in 0..<rows(.entryCues) { try need(number(.entryCues, row, 0) < cues) }
    for row in 0..<rows(.nameCues) {
      var place = number(.nameCues, row, 0)
      if place < 0 { continue }
      for _ in 0..<2 {
        try need(place < rows(.cueLists))
        let count = number(.cueLists, place, 0)
        try need(count >= 0 && place + count < rows(.cueLists))
        for offset in 0..<count {
          try need((0..<cues).contains(number(.cueLists, place + 1 + offset, 0)))
        }
        place += count + 1
      }
    }
  }
}
