import EntenteModels

/// Writes imported dictionaries as YAML that lies over a lexicon.
struct PetrarchOverlay {
  private let source: PetrarchImport
  private var known: Set<String>
  private var ids: Set<String> = []
  private var lines: [String] = []

  init(_ source: PetrarchImport) {
    self.source = source
    known = source.lexicon.allNames
  }

  mutating func text() -> String {
    lines = [
      "# Imported from dictionaries of PETRARCH2; look over what you keep.", "entente: 1",
    ]
    let actors = source.actors.filter { !$0.codes.isEmpty }
    write("countries", actors.filter(isState)) { $0.state($1) }
    write("people", actors.filter(isPerson)) { $0.person($1) }
    write("organisations", actors.filter { isOrganisation($0) }) { $0.body($1) }
    write("institutions", actors.filter { !isState($0) && !isPerson($0) && !isOrganisation($0) }) {
      $0.body($1)
    }
    if lines.count == 2, source.groups.isEmpty, hasNoDiscards { lines.append("countries: []") }
    let overlay = lines.joined(separator: "\n") + "\n"
    return overlay
  }

  private var hasNoDiscards: Bool {
    source.discards.sentences.isEmpty && source.discards.texts.isEmpty
  }

  private func isState(_ actor: PetrarchActor) -> Bool {
    actor.codes.count == 1 && !actor.codes[0].isDated && actor.codes[0].sector.isEmpty
      && source.states.contains(actor.codes[0].state)
  }

  private func isPerson(_ actor: PetrarchActor) -> Bool {
    actor.codes.contains(where: \.isDated)
      && !["IGO", "UNO", "EUR", "NGO", "MNC", "IMG"].contains(actor.codes[0].state)
  }

  private func isOrganisation(_ actor: PetrarchActor) -> Bool {
    !isPerson(actor) && ["IGO", "UNO", "EUR"].contains(actor.codes[0].state)
  }

  private mutating func write(
    _ key: String, _ actors: [PetrarchActor],
    _ entry: (inout PetrarchOverlay, PetrarchActor) -> String?
  ) {
    let entries = actors.compactMap { entry(&self, $0) }
    if entries.isEmpty { return }
    lines.append("\(key):")
    lines += entries
  }

  private mutating func state(_ actor: PetrarchActor) -> String? {
    let names = newNames(of: actor)
    if names.isEmpty { return nil }
    return "  - { extends: \(actor.codes[0].state), names: \(list(names)) }"
  }

  private mutating func person(_ actor: PetrarchActor) -> String? {
    let all = newNames(of: actor)
    let plain = all.filter { !PetrarchLine.isTitled($0) }
    let names = plain.isEmpty ? all : plain
    guard let name = names.first else { return nil }
    let tenures = actor.codes.filter { $0.isDated && $0.sector != "ELI" && !$0.sector.isEmpty }
      .map { tenure($0, actor.file) }
    let country = actor.codes[0].state
    let head = "  - { id: \(id(name)), name: \(name.json), names: \(list(names.dropFirst())), "
    return head + "country: \(country), tenures: [" + tenures.joined(separator: ", ") + "] }"
  }

  private func tenure(_ code: PetrarchCode, _ file: String) -> String {
    let roles = ["MIL": "officer", "LEG": "lawmaker", "JUD": "judge", "OPP": "opposition leader"]
    let role = roles[code.sector] ?? "official"
    let from = code.days.start?.iso ?? "unknown"
    let to = code.days.end.map { ", to: \($0.iso)" } ?? ""
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "{ role: \(role), of: \(code.state), from: \(from)\(to), shared: true, "
      + "source: \(name.json), checked: \(source.checked.iso) }"
  }

  private mutating func body(_ actor: PetrarchActor) -> String? {
    let names = newNames(of: actor)
    guard let name = names.first else { return nil }
    let code = actor.codes[0]
    let state = code.state == "IMG" ? "" : ", code: \(code.state)"
    let sector = code.sector.isEmpty ? "" : ", sector: \(code.sector)"
    return
      "  - { id: \(id(name))\(state)\(sector), name: \(name.json), names: \(list(names.dropFirst())) }"
  }

  /// The names that nobody has yet.
  private mutating func newNames(of actor: PetrarchActor) -> [String] {
    actor.names.filter { !$0.isEmpty && known.insert($0).inserted }
  }

  private mutating func id(_ name: String) -> String {
    let letters = NameVariants.folding(name).lowercased().utf8.map { byte -> UInt8 in
      (97...122).contains(byte) || (48...57).contains(byte) ? byte : 0x2D
    }
    let slug = "petrarch-" + String(decoding: letters, as: UTF8.self)
    var id = slug
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }

  private func list(_ texts: some Sequence<String>) -> String {
    "[" + texts.map(\.json).joined(separator: ", ") + "]"
  }
}

extension PetrarchImport {
  /// The agents and discards as a file of the key `actors`; nil where there are none.
  public var rulesYAML: String? {
    let groups = groups.sorted { $0.key < $1.key }
    if groups.isEmpty, discards.sentences.isEmpty, discards.texts.isEmpty { return nil }
    func list(_ texts: [String]) -> String {
      var seen: Set<String> = []
      return "[" + texts.filter { seen.insert($0).inserted }.map(\.json).joined(separator: ", ")
        + "]"
    }
    var lines = [
      "# Imported from dictionaries of PETRARCH2; look over what you keep.", "entente: 1",
    ]
    lines.append("actors:")
    if !groups.isEmpty { lines.append("  groups:") }
    for (sector, names) in groups {
      lines.append("    - { sector: \(sector), names: \(list(names)) }")
    }
    if !discards.sentences.isEmpty || !discards.texts.isEmpty {
      lines.append("  discards:")
      lines.append("    sentences: \(list(discards.sentences))")
      lines.append("    texts: \(list(discards.texts))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Lexicon {
  /// Every name as it is written.
  var allNames: Set<String> { Set((0..<rows(.names)).map { string(number(.names, $0, 1)) }) }
}
