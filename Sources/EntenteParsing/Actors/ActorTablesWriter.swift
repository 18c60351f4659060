import EntenteModels

/// Compiles names, titles and words into the section `actors`: a table of words, a trie over them, and
/// what each name, title or noun says.
struct ActorTablesWriter {
  private let strings: StringTable
  private var words: [String: Int32] = [:]
  private var wordRows: [Int32] = []
  private var wordBytes: [UInt8] = []
  private var edges: [Edge: Int32] = [:]
  private var edgeOrder: [Edge] = []
  private var itemsOfNode: [[Int32]] = [[]]
  private var tables = [[Int32]](repeating: [], count: ActorTables.Table.allCases.count)
  private var roleRows: [String: Int] = [:]
  /// The rows of titles by all their names.
  private var roleNames: [String: Int] = [:]
  private var cues: [String: Int32] = [:]

  private struct Edge: Hashable {
    let node: Int32
    let word: Int32
  }

  /// A row of the names table: which name, of which entry.
  struct NameRow {
    let name: LexiconSource.Name
    let entry: Int
  }

  /// Compiles the section.
  ///
  /// - Parameters:
  ///   - source: All layers of the lexicon.
  ///   - rules: Titles, groups and words.
  ///   - names: The rows of the names table.
  ///   - strings: The lexicon's strings, which the section adds to.
  /// - Returns: The section's bytes.
  static func bytes(
    of source: LexiconSource, rules: ActorRules, names: [NameRow],
    strings: StringTable
  ) -> [UInt8] {
    var writer = ActorTablesWriter(strings)
    writer.addRules(rules)
    writer.addNames(names, of: source)
    writer.addTenures(of: source)
    writer.addBodies(of: source)
    return writer.section()
  }

  private init(_ strings: StringTable) { self.strings = strings }

  private func string(_ text: String) -> Int32 { strings.number(of: text) }

  // MARK: Words and the trie

  private mutating func word(_ text: String) -> Int32 {
    if let id = words[text] { return id }
    let id = Int32(words.count)
    words[text] = id
    wordRows += [Int32(wordBytes.count), Int32(text.utf8.count), 0, 0]
    wordBytes += Array(text.utf8)
    return id
  }

  private mutating func flag(_ text: String, _ flags: WordFlags) {
    let id = Int(word(text))
    wordRows[id * 4 + 2] |= flags.rawValue
  }

  private mutating func insert(_ forms: [[String]], _ kind: ActorTables.ItemKind, _ index: Int) {
    for form in forms {
      var node: Int32 = 0
      for (place, text) in form.enumerated() {
        let word = word(text)
        let edge = Edge(node: node, word: word)
        if let next = edges[edge] {
          node = next
        } else {
          node = Int32(itemsOfNode.count)
          edges[edge] = node
          edgeOrder.append(edge)
          itemsOfNode.append([])
        }
        if place == 0 { wordRows[Int(word) * 4 + 3] = node }
      }
      let item = Int32(kind.rawValue) << 24 | Int32(index)
      if node > 0, !itemsOfNode[Int(node)].contains(item) { itemsOfNode[Int(node)].append(item) }
    }
  }

  private mutating func add(_ table: ActorTables.Table, _ row: [Int32]) -> Int {
    let index = tables[table.rawValue].count / table.width
    tables[table.rawValue] += row
    return index
  }

  // MARK: Rules

  private mutating func addRules(_ rules: ActorRules) {
    for role in rules.roles { addRole(role) }
    for topic in rules.topics { addTopic(topic, rules) }
    for modifier in rules.modifiers {
      let kinds = ["": 0, "past": 1, "then": 2, "now": 3]
      let row = add(.modifiers, [string(modifier.text), Int32(kinds[modifier.when] ?? 0)])
      for name in modifier.names { insert(NameVariants.phrase(name), .modifier, row) }
    }
    for body in rules.bodies {
      let row = add(
        .bodies,
        [
          string(body.text), string(body.sector), string(body.type), string(""),
          body.isGovernment ? 1 : 0, codeList(body.owners),
        ])
      for name in body.names { insert(NameVariants.phrase(name), .body, row) }
    }
    for group in rules.groups {
      for name in group.names {
        let row = add(
          .groups,
          [string(NameVariants.lower(name)), string(group.sector), group.isPrivate ? 1 : 0])
        insert(NameVariants.phrase(name), .group, row)
      }
    }
    for anaphor in rules.anaphors {
      let row = add(
        .anaphors,
        [Int32(anaphor.kind.rawValue), string(anaphor.type), codeList(anaphor.owners)])
      for name in anaphor.names { insert(NameVariants.phrase(name), .anaphor, row) }
    }
    for (flags, texts) in rules.words {
      for text in texts {
        flag(text, flags)
        if [.plain, .placeBefore, .verb].contains(flags) {
          for form in NameVariants.phrase(text) { flag(form[0], flags) }
        }
      }
    }
    for (phrases, key) in [(rules.sentenceDiscards, "."), (rules.textDiscards, "..")] {
      let cue = Int(cue(key))
      for text in phrases {
        let plain = NameVariants.lower(text)
        insert(NameVariants.phrase(plain) + [NameVariants.words(text)], .cue, cue)
      }
    }
    for code in rules.surnameFirst { _ = add(.surnameFirst, [string(code)]) }
  }

  /// Where a list of codes lies; -1 for an empty one.
  private mutating func codeList(_ owners: ActorRules.Owners) -> Int32 {
    if owners.codes.isEmpty { return -1 }
    let place = tables[ActorTables.Table.codeLists.rawValue].count
    let count = Int32(owners.codes.count) * (owners.isExcept ? -1 : 1)
    for number in [count] + owners.codes.map(string) { _ = add(.codeLists, [number]) }
    return Int32(place)
  }

  private mutating func addRole(_ role: ActorRules.Role) {
    let row = roleRow(role.text, sector: role.sector, office: role.office, rank: role.rank)
    for name in role.names {
      if roleNames[name] == nil { roleNames[name] = row }
      insert(NameVariants.phrase(name), .role, row)
      insert(NameVariants.phrase(plural(of: name)), .roles, row)
    }
  }

  private mutating func roleRow(_ text: String, sector: String, office: String, rank: String) -> Int
  {
    if let row = roleRows[text] { return row }
    let row = add(
      .roles,
      [string(text), string(sector), string(office), ["head": 1, "single": 2][rank] ?? 0])
    roleRows[text] = row
    return row
  }

  /// "foreign minister", "minister of foreign affairs", "foreign secretary", "foreign ministry" ...
  private mutating func addTopic(_ topic: ActorRules.Topic, _ rules: ActorRules) {
    func names(_ before: String, _ after: [String]) -> [String] {
      topic.before.map { "\($0) \(before)" }
        + topic.after.flatMap { words in after.map { "\($0) \(words)" } }
    }
    let ministers =
      names("minister", ["minister of", "minister for"]) + topic.before.map { "\($0) chief" }
    let secretaries = names("secretary", ["secretary of", "secretary for"])
    for (head, names) in [("minister", ministers), ("secretary", secretaries)] {
      addRole(
        ActorRules.Role(
          text: "\(topic.text) \(head)", names: names, sector: "GOV", office: topic.text, rank: ""))
    }
    addMinistry(
      topic, names("ministry", ["ministry of", "ministry for"]), owners: rules.ministries)
    addMinistry(
      topic, names("department", ["department of", "department for"]), owners: rules.departments)
    addMinistry(topic, topic.before.map { "\($0) office" }, owners: ActorRules.Owners())
  }

  private mutating func addMinistry(
    _ topic: ActorRules.Topic, _ names: [String], owners: ActorRules.Owners
  ) {
    let body = add(
      .bodies,
      [
        string("\(topic.text) ministry"), string(topic.sector), string("ministry"),
        string(topic.text), 0, codeList(owners),
      ])
    for name in names { insert(NameVariants.phrase(name), .body, body) }
  }

  /// "chiefs of staff", "ministers for trade", "secretaries".
  private func plural(of name: String) -> String {
    var parts = name.split(separator: " ").map(String.init)
    let small = parts.firstIndex { ["of", "for", "to", "in"].contains($0) } ?? parts.count
    let head = max(0, small - 1)
    let word = parts[head]
    if word.hasSuffix(".") { return name }
    if word.hasSuffix("man") {
      parts[head] = word.dropLast(3) + "men"
    } else if word.hasSuffix("y"), !word.hasSuffix("ey") {
      parts[head] = word.dropLast() + "ies"
    } else {
      parts[head] = word + "s"
    }
    return parts.joined(separator: " ")
  }

  // MARK: Names

  private mutating func addNames(_ rows: [NameRow], of source: LexiconSource) {
    let surnames = source.entries.map { entry in
      entry.names.filter { $0.form == .surname }.map(\.text)
    }
    for (row, item) in rows.enumerated() {
      let entry = source.entries[item.entry]
      addCues(of: item.name, row: row)
      let isFullName = entry.kind == .person && item.name.form != .surname
      let forms = NameVariants.forms(
        of: item.name.text, form: item.name.form, ignoresCase: item.name.ignoresCase,
        person: isFullName ? (surnames[item.entry], entry.surnameFirst) : nil)
      insert(forms, .name, row)
      if isFullName, !entry.surnameFirst, forms[0].count > 1 { flag(forms[0][0], .givenName) }
    }
    var ofEntry = [[Int32]](repeating: [], count: source.entries.count)
    for (row, item) in rows.enumerated() { ofEntry[item.entry].append(Int32(row)) }
    var place: Int32 = 0
    for list in ofEntry {
      _ = add(.entryNames, [place])
      for row in list { _ = add(.nameRows, [row]) }
      place += Int32(list.count)
    }
    _ = add(.entryNames, [place])
    for entry in source.entries {
      _ = add(.entryCues, [cues[entry.kind == .country ? entry.code : entry.id] ?? -1])
    }
  }

  private mutating func addCues(of name: LexiconSource.Name, row: Int) {
    let place = tables[ActorTables.Table.cueLists.rawValue].count
    if name.context.isEmpty, name.hints.isEmpty {
      _ = add(.nameCues, [-1])
      return
    }
    for list in [name.context, name.hints] {
      let ids = list.map { cue($0) }
      for number in [Int32(ids.count)] + ids { _ = add(.cueLists, [number]) }
    }
    _ = add(.nameCues, [Int32(place)])
  }

  private mutating func cue(_ text: String) -> Int32 {
    if let id = cues[text] { return id }
    let id = Int32(cues.count)
    cues[text] = id
    if text == "." || text == ".." { return id }
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    if !isCode {
      insert(NameVariants.forms(of: text, form: .name, ignoresCase: false), .cue, Int(id))
    }
    return id
  }

  // MARK: Offices and bodies

  private mutating func addTenures(of source: LexiconSource) {
    var tenure = 0
    var rows: [[Int32]] = []
    for (index, entry) in source.entries.enumerated() {
      for item in entry.tenures {
        let row = tenureRole(item.role)
        _ = add(.tenureRoles, [Int32(row)])
        let office = tables[ActorTables.Table.roles.rawValue][
          row * ActorTables.Table.roles.width + 2]
        rows.append([office, string(item.code), Int32(index), Int32(tenure)])
        tenure += 1
      }
    }
    for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) { _ = add(.holders, row) }
  }

  /// The row of a tenure's title; a title that the rules do not have is one of its own.
  private mutating func tenureRole(_ text: String) -> Int {
    if let row = roleRows[text] ?? roleNames[text] { return row }
    let known = Self.sectors.first { text.hasSuffix($0.ending) || text.hasPrefix($0.ending) }
    let row = roleRow(text, sector: known?.sector ?? "GOV", office: text, rank: "")
    insert(NameVariants.phrase(text), .role, row)
    return row
  }

  /// What the last word of a title tells about its part of society.
  private static let sectors: [(ending: String, sector: String)] = [
    ("commander", "MIL"), ("general", "GOV"), ("judge", "JUD"), ("justice", "JUD"),
    ("lawmaker", "LEG"), ("senator", "LEG"), ("speaker", "LEG"), ("opposition leader", "OPP"),
    ("chief executive", "BUS"), ("founder", "BUS"),
  ]

  /// Ministries by state and topic, so that "the Japanese Defense Ministry" finds its entry.
  private mutating func addBodies(of source: LexiconSource) {
    var rows: [[Int32]] = []
    for (index, entry) in source.entries.enumerated() where entry.kind == .institution {
      if entry.days.end != nil { continue }
      let topic = entry.topic.isEmpty ? "" : entry.topic
      if entry.type == "ministry", !topic.isEmpty {
        rows.append([string(entry.code), string(topic), Int32(index)])
      }
    }
    for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) { _ = add(.ministries, row) }
  }

  // MARK: The file

  private mutating func section() -> [UInt8] {
    tables[ActorTables.Table.words.rawValue] = wordRows
    tables[ActorTables.Table.wordSlots.rawValue] = wordSlots()
    tables[ActorTables.Table.edgeSlots.rawValue] = edgeSlots()
    var items: [Int32] = []
    var starts: [Int32] = []
    for list in itemsOfNode {
      starts.append(Int32(items.count))
      items += list
    }
    starts.append(Int32(items.count))
    tables[ActorTables.Table.nodes.rawValue] = starts
    tables[ActorTables.Table.items.rawValue] = items
    _ = add(.counts, [Int32(cues.count)])
    var numbers: [Int32] = []
    var place = Int32(ActorTables.headerNumbers)
    var header: [Int32] = []
    for table in tables {
      header += [place, Int32(table.count)]
      numbers += table
      place += Int32(table.count)
    }
    header += [place, Int32(wordBytes.count)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity((header.count + numbers.count) * 4 + wordBytes.count)
    for number in header + numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes + wordBytes
  }

  private func wordSlots() -> [Int32] {
    let size = ActorTables.slots(for: words.count)
    var slots = [Int32](repeating: -1, count: size * 2)
    for id in 0..<words.count {
      let start = Int(wordRows[id * 4])
      let hash = wordBytes[start..<start + Int(wordRows[id * 4 + 1])].withUnsafeBufferPointer {
        ActorTables.hash($0, 0..<$0.count)
      }
      var slot = Int(hash) & (size - 1)
      while slots[slot * 2 + 1] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot * 2] = Int32(bitPattern: hash)
      slots[slot * 2 + 1] = Int32(id)
    }
    return slots
  }

  private func edgeSlots() -> [Int32] {
    let size = ActorTables.slots(for: edgeOrder.count)
    var slots = [Int32](repeating: -1, count: size * 3)
    for edge in edgeOrder {
      var slot = Int(ActorTables.hash(edge.node, edge.word)) & (size - 1)
      while slots[slot * 3] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot * 3] = edge.node
      slots[slot * 3 + 1] = edge.word
      slots[slot * 3 + 2] = edges[edge] ?? 0
    }
    return slots
  }
}
