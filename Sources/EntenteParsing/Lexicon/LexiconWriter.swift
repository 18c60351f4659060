import EntenteModels

/// Writes the compiled form.
struct LexiconWriter {
  private var tables = [[Int32]](repeating: [], count: LexiconFormat.Table.allCases.count)
  private var sectionBytes: [UInt8] = []
  private let strings = StringTable()
  private var lists: [[String]: Int32] = [:]

  /// Writes the compiled file.
  ///
  /// - Parameters:
  ///   - source: All layers laid over one another.
  ///   - rules: Titles, groups and words.
  ///   - sections: The sections with their bytes.
  ///   - files: The YAML files, layer by layer.
  /// - Returns: The file's bytes.
  static func bytes(
    of source: LexiconSource, rules: ActorRules, sections: [(key: String, bytes: [UInt8])],
    files: [[LexiconFile]]
  ) -> [UInt8] {
    var writer = LexiconWriter()
    for entry in source.entries { writer.add(entry) }
    let names = writer.addNames(of: source.entries)
    writer.add(
      "actors",
      ActorTablesWriter.bytes(of: source, rules: rules, names: names, strings: writer.strings))
    for profile in source.profiles { writer.add(profile) }
    for section in sections { writer.add(section.key, section.bytes) }
    for (layer, files) in files.enumerated() {
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        writer.add(.sources, [Int32(layer), writer.string(file.name), writer.string(text)])
      }
    }
    return writer.file()
  }

  private func string(_ text: String) -> Int32 { strings.number(of: text) }

  /// Where a list of strings starts in `lists`; the same list is written once.
  private mutating func list(_ texts: [String]) -> Int32 {
    if let place = lists[texts] { return place }
    let place = rows(.lists)
    addList(texts)
    lists[texts] = place
    return place
  }

  private mutating func addList(_ texts: [String]) {
    let ids = texts.map { string($0) }
    add(.lists, [Int32(ids.count)] + ids)
  }

  private mutating func add(_ table: LexiconFormat.Table, _ row: [Int32]) {
    tables[table.rawValue] += row
  }

  private func rows(_ table: LexiconFormat.Table) -> Int32 {
    Int32(tables[table.rawValue].count / table.width)
  }

  private func number(_ day: Day?) -> Int32 { day?.number ?? LexiconFormat.noDay }

  private mutating func add(_ entry: LexiconSource.Entry) {
    let first = rows(.tenures)
    for tenure in entry.tenures {
      add(
        .tenures,
        [
          string(tenure.role), string(tenure.code), string(tenure.body), string(tenure.source),
          string(tenure.checked), number(tenure.from.earliest), number(tenure.to?.latest),
        ])
    }
    add(
      .entries,
      [
        string(entry.id), Int32(LexiconEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0),
        string(entry.code), string(entry.sector), string(entry.name), string(entry.shortName),
        string(entry.type), string(entry.topic), string(entry.parent), first,
        Int32(entry.tenures.count), number(entry.days.start), number(entry.days.end),
        list(entry.members),
      ])
  }

  /// Names by first word, the longest first, so that a search tries the longest first.
  private mutating func addNames(
    of entries: [LexiconSource.Entry]
  ) -> [ActorTablesWriter.NameRow] {
    struct Row {
      let word: String
      let name: LexiconSource.Name
      let entry: Int
    }
    let all = entries.enumerated().flatMap { index, entry in
      entry.names.map { Row(word: firstWord(of: $0.text), name: $0, entry: index) }
    }
    let sorted = all.sorted { first, second in
      if first.word != second.word {
        return first.word.utf8.lexicographicallyPrecedes(second.word.utf8)
      }
      let (left, right) = (first.name.text.utf8, second.name.text.utf8)
      if left.count != right.count { return left.count > right.count }
      return first.entry < second.entry
    }
    for row in sorted {
      add(
        .names,
        [
          string(row.word), string(row.name.text), Int32(row.entry),
          Int32(NameForm.allCases.firstIndex(of: row.name.form) ?? 0),
          row.name.ignoresCase ? 1 : 0, number(row.name.days.start), number(row.name.days.end),
          list(row.name.context), list(row.name.hints),
        ])
    }
    return sorted.map { ActorTablesWriter.NameRow(name: $0.name, entry: $0.entry) }
  }

  private mutating func add(_ profile: Profile) {
    let first = rows(.lists)
    let lists: [[String]] =
      [
        profile.parties.map(\.rawValue), profile.topics.map(\.rawValue), profile.legalBases,
      ] + profile.series.map { [$0.id, $0.name] + $0.terms }
    for texts in lists { addList(texts) }
    add(
      .profiles,
      [string(profile.name), string(profile.title), first, rows(.lists) - first])
  }

  private mutating func add(_ key: String, _ section: [UInt8]) {
    while sectionBytes.count % 16 != 0 { sectionBytes.append(0) }
    add(.sections, [string(key), Int32(sectionBytes.count), Int32(section.count)])
    sectionBytes += section
  }

  private mutating func file() -> [UInt8] {
    tables[LexiconFormat.Table.strings.rawValue] = strings.rows
    var body: [UInt8] = []
    var places: [UInt8] = []
    for table in tables {
      append(Int32(LexiconFormat.headerBytes + body.count), to: &places)
      append(Int32(table.count), to: &places)
      for number in table { append(number, to: &body) }
    }
    for run in [strings.bytes, sectionBytes] {
      while body.count % 16 != 0 { body.append(0) }
      append(Int32(LexiconFormat.headerBytes + body.count), to: &places)
      append(Int32(run.count), to: &places)
      body += run
    }
    let fingerprint = hexadecimal(SHA256.hash(places + body).prefix(8))
    let header = LexiconFormat.magic + Array(fingerprint.utf8) + places
    return header + [UInt8](repeating: 0, count: LexiconFormat.headerBytes - header.count) + body
  }

  private func append(_ number: Int32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// The first word of a name, in lower case (ASCII letters only), as names are searched by.
func firstWord(of name: String) -> String {
  String(decoding: name.utf8.prefix { $0 != 0x20 }.map(lowercased), as: UTF8.self)
}

/// An ASCII letter in lower case; other bytes as they are.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 65 && byte <= 90 ? byte | 0x20 : byte
}
