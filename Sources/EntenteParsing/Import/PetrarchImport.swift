public import EntenteModels
public import EntenteYAML

/// Reads the actor, agent and discard files of PETRARCH2 as they are, and writes them as a YAML overlay.
///
/// ```swift
/// var dictionaries = PetrarchImport(checked: day)
/// dictionaries.read(bytes, file: "Phoenix.Countries.actors.txt")
/// dictionaries.yaml        // what could be read
/// dictionaries.faults      // what could not, by line
/// ```
///
/// Dated codes become tenures of a person under the title "official" or "officer", since the files give
/// parts of society, not titles. Names that the lexicon has already are left out.
///
/// - Source: the file formats of PETRARCH2 (Open Event Data Alliance): `NAME [CODE DATES]`, `+SYNONYM`,
///   `[~AGENT]`, `!MACRO!`; two-digit years up to 30 are of this century, as there.
public struct PetrarchImport {
  /// What a file holds.
  enum Kind { case actors, agents, discards }

  /// What could not be read, with file, line and column; warnings where something was left out.
  public private(set) var faults: [Diagnostic] = []
  private(set) var actors: [PetrarchActor] = []
  private(set) var groups: [String: [String]] = [:]
  private(set) var discards: (sentences: [String], texts: [String]) = ([], [])
  let checked: Day
  let lexicon: Lexicon
  /// The codes of states.
  let states: Set<String>

  /// Nothing read yet.
  ///
  /// - Parameters:
  ///   - checked: The day of the import, which the tenures carry.
  ///   - lexicon: What the overlay will lie over.
  public init(checked: Day, lexicon: Lexicon = .standard) {
    self.checked = checked
    self.lexicon = lexicon
    states = Set(lexicon.entries(.country).map(\.id.rawValue))
  }

  /// Reads one file; what it holds is told by its lines.
  public mutating func read(_ bytes: [UInt8], file: String) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      PetrarchLine(Array(line))
    }
    let kind = Self.kind(of: lines)
    var macros: [String: [String]] = [:]
    for (index, line) in lines.enumerated() where !line.text.isEmpty {
      let mark = SourceMark(line: index + 1, column: line.column)
      do {
        switch kind {
        case .actors: try readActor(line.text, file, mark)
        case .agents: try readAgent(line.text, &macros)
        case .discards: readDiscard(line.text)
        }
      } catch {
        faults.append(
          Diagnostic(file: file, mark: mark, message: error.message, excerpt: line.text))
      }
    }
  }

  private static func kind(of lines: [PetrarchLine]) -> Kind {
    let codes = lines.filter { $0.text.contains("[") }
    if codes.count * 10 < lines.filter({ !$0.text.isEmpty }).count { return .discards }
    return codes.filter { $0.text.contains("[~") }.count * 2 > codes.count ? .agents : .actors
  }

  // MARK: Actors

  private mutating func readActor(
    _ line: String, _ file: String, _ mark: SourceMark
  ) throws(PetrarchFault) {
    let name = String(line.prefix { $0 != "[" })
    if name.hasPrefix("+") {
      guard !actors.isEmpty else { throw PetrarchFault("a synonym without an actor before it") }
      actors[actors.count - 1].names.append(PetrarchLine.name(String(name.dropFirst())))
    } else if !name.allSatisfy({ $0 == " " || $0 == "\t" }) {
      actors.append(PetrarchActor(name: PetrarchLine.name(name), file: file))
    } else if actors.isEmpty {
      throw PetrarchFault("a code without an actor before it")
    }
    var rest = line.dropFirst(name.count)
    while rest.hasPrefix("[") {
      guard let close = rest.firstIndex(of: "]") else {
        throw PetrarchFault("'[' without ']'; write the code as [USAGOV 930120-010120]")
      }
      let code = String(rest[rest.index(after: rest.startIndex)..<close])
      rest = rest[rest.index(after: close)...].drop { $0 == " " || $0 == "\t" }
      let read = try PetrarchCode(code)
      if let read { try add(read, file, mark) }
    }
    if !rest.isEmpty { throw PetrarchFault("'\(rest)' stands after the codes") }
  }

  private mutating func add(
    _ code: PetrarchCode, _ file: String, _ mark: SourceMark
  ) throws(PetrarchFault) {
    let bodies = ["EUR", "UNO", "IGO", "NGO", "MNC", "IMG"]
    guard states.contains(code.state) || bodies.contains(code.state) else {
      throw PetrarchFault("'\(code.state)' is no state or kind of body that the lexicon has")
    }
    actors[actors.count - 1].codes.append(code)
  }

  // MARK: Agents

  /// `POLICE_OFFICER {POLICE_OFFICERS} [~COP]`, `!PERSON! = MAN, MEN`, `CATTLE!PERSON! [~AGR]`.
  private mutating func readAgent(
    _ line: String, _ macros: inout [String: [String]]
  ) throws(PetrarchFault) {
    if line.hasPrefix("!"), let equals = line.firstIndex(of: "=") {
      let name = line[..<equals].split(separator: " ").joined()
      macros[name] = line[line.index(after: equals)...].split(separator: ",").map {
        PetrarchLine.name(String($0))
      }
      return
    }
    guard let open = line.firstIndex(of: "["), let close = line.lastIndex(of: "]"), open < close
    else { throw PetrarchFault("an agent has a code in brackets, as [~COP]") }
    let code = line[line.index(after: open)..<close].filter { $0 != "~" && $0 != " " }
    let sector = String(code.prefix(3))
    guard EntryReader.sectors.contains(sector) else {
      throw PetrarchFault("'\(sector)' is no part of society that the lexicon has")
    }
    groups[sector, default: []] += try names(ofAgent: String(line[..<open]), macros)
  }

  private func names(
    ofAgent text: String, _ macros: [String: [String]]
  ) throws(PetrarchFault) -> [String] {
    if let start = text.firstIndex(of: "!"), let end = text.lastIndex(of: "!"), start < end {
      let macro = String(text[start...end])
      guard let endings = macros[macro] else { throw PetrarchFault("no macro is called \(macro)") }
      let stem = PetrarchLine.name(String(text[..<start])).lowercased()
      return endings.flatMap { [stem + $0.lowercased(), stem + " " + $0.lowercased()] }
    }
    let name = PetrarchLine.name(String(text.prefix { $0 != "{" })).lowercased()
    if name.isEmpty { throw PetrarchFault("an agent has a name before its code") }
    guard let open = text.firstIndex(of: "{") else { return [name, PetrarchLine.plural(of: name)] }
    let plural = text[text.index(after: open)...].prefix { $0 != "}" }
    let second = PetrarchLine.name(String(plural)).lowercased()
    return second.isEmpty ? [name] : [name, second]
  }

  // MARK: Discards

  private mutating func readDiscard(_ line: String) {
    let name = PetrarchLine.name(String(line.drop { $0 == "+" || $0 == " " }))
    if name.isEmpty { return }
    if line.hasPrefix("+") { discards.texts.append(name) } else { discards.sentences.append(name) }
  }

  /// The overlay, in the order of the files.
  public var yaml: String {
    var writer = PetrarchOverlay(self)
    return writer.text()
  }
}

/// Why a line cannot be read.
struct PetrarchFault: Error {
  let message: String
  /// Where in the line's text, in bytes from its start.
  let offset: Int

  init(_ message: String, at offset: Int = 0) {
    self.message = message
    self.offset = offset
  }
}
