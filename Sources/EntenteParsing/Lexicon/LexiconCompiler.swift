import EntenteModels
public import EntenteYAML
@preconcurrency import Glibc

/// Turns the YAML of a lexicon into the one file that is mapped at start.
///
/// The same files give the same bytes.
public enum LexiconCompiler {
  /// Compiles the `.yaml` files of a folder and its folders, in the order of their paths.
  ///
  /// A later folder wins over an earlier one; an entry that another folder defines already must say
  /// `replaces:` with its own id.
  ///
  /// - Parameters:
  ///   - folder: The lexicon's folder.
  ///   - overlays: Folders that are laid over it, later wins.
  /// - Returns: The compiled lexicon.
  /// - Throws: `YAMLError` with all faults of all files.
  public static func compile(
    folder: String, overlays: [String] = []
  ) throws(YAMLError) -> [UInt8] {
    let faults = Diagnostics()
    var merged = try source(of: folder, faults)
    for overlay in overlays {
      merged.lay(try source(of: overlay, faults), over: overlay, faults)
    }
    try faults.throwIfAny()
    return LexiconWriter.bytes(of: merged)
  }

  /// Compiles a folder laid over a compiled lexicon.
  ///
  /// - Parameters:
  ///   - folder: The user's YAML; an entry that the lexicon has already must say `replaces:`.
  ///   - base: What it is laid over.
  /// - Returns: The compiled lexicon.
  /// - Throws: `YAMLError` with all faults of all files.
  public static func compile(
    overlay folder: String, over base: Lexicon = .standard
  ) throws(YAMLError) -> [UInt8] {
    let faults = Diagnostics()
    var merged = LexiconSource(base)
    merged.lay(try source(of: folder, faults), over: folder, faults)
    try faults.throwIfAny()
    return LexiconWriter.bytes(of: merged)
  }

  private static func source(
    of folder: String, _ faults: Diagnostics
  ) throws(YAMLError) -> LexiconSource {
    var source = LexiconSource()
    let paths = yamlFiles(below: folder)
    if paths.isEmpty {
      faults.add(Diagnostic(file: folder, message: "no .yaml file in this folder"))
    }
    for path in paths {
      do {
        source.read(try YAMLDocument(bytes: SourceFile.bytes(of: path), file: path), faults)
      } catch {
        faults.add(contentsOf: error.diagnostics)
      }
    }
    return source
  }

  private static func yamlFiles(below folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      paths += name.hasSuffix(".yaml") ? [path] : yamlFiles(below: path)
    }
    return paths.sorted()
  }
}

extension LexiconSource {
  /// What a compiled lexicon was made from.
  fileprivate init(_ lexicon: Lexicon) {
    self.init()
    for row in 0..<lexicon.rows(.entries) {
      let entry = lexicon.entry(row: row)
      var source = Entry(id: entry.id.rawValue, kind: entry.kind, name: entry.name)
      source.code = entry.code?.rawValue ?? ""
      source.sector = entry.sector?.rawValue ?? ""
      source.shortName = entry.shortName
      source.tenures = lexicon.tenures(ofRow: row).map {
        Tenure(role: $0.role, code: $0.code.rawValue, days: $0.days)
      }
      source.names = lexicon.nameRows(ofEntry: row)
      append(source)
    }
    for profile in lexicon.profiles { replaceProfile(profile) }
  }

  /// Lays another lexicon over this one.
  fileprivate mutating func lay(
    _ upper: LexiconSource, over folder: String, _ faults: Diagnostics
  ) {
    for entry in upper.entries {
      let place = firstIndex(of: entry.kind, entry.id)
      switch (place, entry.replaces) {
      case (nil, ""): append(entry)
      case (let place?, entry.id): replace(at: place, with: entry)
      case (_?, ""):
        faults.add(
          Diagnostic(
            file: folder,
            message: "'\(entry.id)' is defined already; write 'replaces: \(entry.id)' to replace it"
          ))
      default:
        faults.add(
          Diagnostic(
            file: folder,
            message: "'\(entry.id)' replaces '\(entry.replaces)', which nothing below is called"))
      }
    }
    for profile in upper.profiles { replaceProfile(profile) }
  }
}

/// Writes the compiled form.
private struct LexiconWriter {
  private var tables = [[Int32]](repeating: [], count: LexiconFormat.Table.allCases.count)
  private var bytes: [UInt8] = []
  private var strings: [String: Int32] = [:]

  static func bytes(of source: LexiconSource) -> [UInt8] {
    var writer = LexiconWriter()
    for entry in source.entries { writer.add(entry) }
    writer.addNames(of: source.entries)
    for profile in source.profiles { writer.add(profile) }
    return writer.file()
  }

  private mutating func string(_ text: String) -> Int32 {
    if let id = strings[text] { return id }
    let id = Int32(strings.count)
    strings[text] = id
    add(.strings, [Int32(bytes.count), Int32(text.utf8.count)])
    bytes.append(contentsOf: text.utf8)
    return id
  }

  private mutating func add(_ table: LexiconFormat.Table, _ row: [Int32]) {
    tables[table.rawValue] += row
  }

  private func rows(_ table: LexiconFormat.Table) -> Int32 {
    Int32(tables[table.rawValue].count / table.width)
  }

  private mutating func add(_ entry: LexiconSource.Entry) {
    let first = rows(.tenures)
    for tenure in entry.tenures {
      add(
        .tenures,
        [
          string(tenure.role), string(tenure.code),
          tenure.days.start?.number ?? LexiconFormat.noDay,
          tenure.days.end?.number ?? LexiconFormat.noDay,
        ])
    }
    add(
      .entries,
      [
        string(entry.id), Int32(LexiconEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0),
        string(entry.code), string(entry.sector), string(entry.name), string(entry.shortName),
        first, Int32(entry.tenures.count), string(entry.replaces),
      ])
  }

  /// Names by first word, the longest first, so that a search tries the longest first.
  private mutating func addNames(of entries: [LexiconSource.Entry]) {
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
          row.name.ignoresCase ? 1 : 0,
        ])
    }
  }

  private mutating func add(_ profile: Profile) {
    let first = rows(.lists)
    let lists: [[String]] =
      [
        profile.parties.map(\.rawValue), profile.topics.map(\.rawValue), profile.legalBases,
      ] + profile.series.map { [$0.id, $0.name] + $0.terms }
    for list in lists {
      add(.lists, [Int32(list.count)])
      for text in list {
        let id = string(text)
        add(.lists, [id])
      }
    }
    add(
      .profiles,
      [string(profile.name), string(profile.title), first, rows(.lists) - first])
  }

  private func file() -> [UInt8] {
    var body: [UInt8] = []
    var places: [UInt8] = []
    for table in tables {
      append(Int32(LexiconFormat.headerBytes + body.count), to: &places)
      append(Int32(table.count), to: &places)
      for number in table { append(number, to: &body) }
    }
    append(Int32(LexiconFormat.headerBytes + body.count), to: &places)
    append(Int32(bytes.count), to: &places)
    body += bytes
    let fingerprint = hexadecimal(SHA256.hash(places + body).prefix(8))
    return LexiconFormat.magic + Array(fingerprint.utf8) + places + body
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
