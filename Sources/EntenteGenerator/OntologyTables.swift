import EntenteYAML

/// `ontology.yaml`, checked, and its Swift form.
struct OntologyTables {
  private struct Mode {
    let name: String
    let score: String
    let cameo: String
  }

  private struct EventType {
    let name: String
    let label: String
    let quad: Int
    let requiresRecipient: Bool
    let score: String
    let cameo: String
    let formerNames: [String]
    let modes: [Mode]
  }

  private struct Code {
    let code: String
    let type: String
    let mode: String
    let contexts: [String]
    let goldstein: String
  }

  private var types: [EventType] = []
  /// The names of all types, also of those with faults.
  private var declared: [String] = []
  private var contexts: [String] = []
  private var codes: [Code] = []

  /// Reads the file and collects its faults.
  init(_ document: YAMLDocument, _ faults: Diagnostics) {
    guard let top = YAMLMapping(document.root, of: document, faults, what: "the ontology") else {
      return
    }
    top.requireFormat(1)
    for choice in top.mappings("choices") {
      for key in ["id", "contradiction", "choice", "because"] { _ = choice.requiredString(key) }
      choice.finish()
    }
    types = top.mappings("types").compactMap(Self.type)
    declared = top.mappings("types").compactMap { $0.node("name")?.text }
    for context in top.mappings("contexts") {
      contexts.append(context.requiredString("name") ?? "")
      _ = context.requiredString("label")
      context.finish()
    }
    codes = top.mappings("cameo").compactMap { code($0) }
    reportRepeats(of: "name", in: top.mappings("types"))
    reportRepeats(of: "name", in: top.mappings("contexts"))
    reportRepeats(of: "code", in: top.mappings("cameo"))
    for type in top.mappings("types") {
      reportUnknownCode(in: type)
      reportRepeats(of: "name", in: type.mappings("modes"))
      for mode in type.mappings("modes") { reportUnknownCode(in: mode) }
    }
    top.finish()
  }

  /// Reports entries whose key says the same as one before.
  private func reportRepeats(of key: String, in entries: [YAMLMapping]) {
    var seen: Set<String> = []
    for entry in entries {
      guard let name = entry.node(key)?.text, !seen.insert(name).inserted else { continue }
      entry.report("'\(name)' stands twice; leave one out", at: key)
    }
  }

  /// Reports a CAMEO code that the list at the end does not have.
  private func reportUnknownCode(in entry: YAMLMapping) {
    guard let code = entry.node("cameo")?.text, !codes.contains(where: { $0.code == code })
    else { return }
    entry.report("no CAMEO code '\(code)' under 'cameo'", at: "cameo")
  }

  private static func type(_ entry: YAMLMapping) -> EventType? {
    defer { entry.finish() }
    let modes = entry.mappings("modes").compactMap { mode -> Mode? in
      defer { mode.finish() }
      let (name, score) = (mode.requiredString("name"), Self.score(mode, "score"))
      let cameo = mode.requiredString("cameo")
      guard let name, let score, let cameo else { return nil }
      return Mode(name: name, score: score, cameo: cameo)
    }
    let former = entry.strings("formerNames")
    let (name, label) = (entry.requiredString("name"), entry.requiredString("label"))
    let (quad, requires) = (entry.int("quad"), entry.bool("requiresRecipient"))
    let (score, cameo) = (Self.score(entry, "score"), entry.requiredString("cameo"))
    if !entry.has("quad") { entry.reportMissing("quad") }
    if !entry.has("requiresRecipient") { entry.reportMissing("requiresRecipient") }
    guard let name, let label, let quad, let requires, let score, let cameo else { return nil }
    if !(1...4).contains(quad) { entry.report("a quad class is 1 to 4; found \(quad)", at: "quad") }
    return EventType(
      name: name, label: label, quad: quad, requiresRecipient: requires, score: score,
      cameo: cameo, formerNames: former, modes: modes)
  }

  private func code(_ entry: YAMLMapping) -> Code? {
    defer { entry.finish() }
    let contexts = entry.strings("contexts")
    let mode = entry.string("mode") ?? ""
    let type = entry.string("type") ?? ""
    let (code, goldstein) = (entry.requiredString("code"), Self.score(entry, "goldstein"))
    guard let code, let goldstein else { return nil }
    if !type.isEmpty, !declared.contains(type) {
      entry.report("no type '\(type)' above", at: "type")
    }
    if !mode.isEmpty, type.isEmpty { entry.report("a mode needs a type", at: "mode") }
    if !mode.isEmpty, let known = types.first(where: { $0.name == type }),
      !known.modes.contains(where: { $0.name == mode })
    {
      entry.report("\(type) has no mode '\(mode)'", at: "mode")
    }
    for context in contexts where !self.contexts.contains(context) {
      entry.report("no context '\(context)' above", at: "contexts")
    }
    return Code(code: code, type: type, mode: mode, contexts: contexts, goldstein: goldstein)
  }

  /// A number with one decimal, as tenths.
  private static func score(_ entry: YAMLMapping, _ key: String) -> String? {
    guard let text = entry.requiredString(key) else { return nil }
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].count == 1, let tenths = Int(parts[0] + parts[1]) else {
      entry.report("'\(key)' is a number with one decimal; found '\(text)'", at: key)
      return nil
    }
    return "\(tenths)"
  }

  /// The enumeration of the types.
  var eventType: String {
    var text = generatedHeader(from: "ontology.yaml")
    text += """

      /// What kind of act an event is.
      ///
      /// - Source: PLOVER manual, draft 2.0.
      public enum EventType: String, Sendable, CaseIterable, JSONName {

      """
    for type in types {
      text += "  /// \(type.label).\n  case \(type.name.lowercased()) = \"\(type.name)\"\n"
    }
    return text + "}\n"
  }

  /// The tables: rows in the order of the file, scores in tenths.
  var tables: String {
    var text = generatedHeader(from: "ontology.yaml")
    text += "\nextension Ontology {\n  /// Types, in the order of `EventType`.\n"
    text += "  static let types: [TypeRow] = [\n"
    for type in types {
      let former = type.formerNames.map { literal($0) }.joined(separator: ", ")
      text += "    TypeRow(\n      label: \(literal(type.label)), quad: \(type.quad), "
      text += "requiresRecipient: \(type.requiresRecipient),\n      score: \(type.score), "
      text += "cameo: \(literal(type.cameo)), formerNames: [\(former)]),\n"
    }
    text += "  ]\n\n  /// Modes, type after type.\n  static let modes: [ModeRow] = [\n"
    for type in types {
      for mode in type.modes {
        text += "    ModeRow(.\(type.name.lowercased()), \(literal(mode.name)), "
        text += "score: \(mode.score), cameo: \(literal(mode.cameo))),\n"
      }
    }
    text += "  ]\n\n  /// Contexts, in the order of the manual.\n"
    text += "  static let contextNames: [String] = [\n"
    for context in contexts { text += "    \(literal(context)),\n" }
    text += "  ]\n\n  /// CAMEO codes, in their order.\n  static let codes: [CodeRow] = [\n"
    for code in codes {
      let type = code.type.isEmpty ? "nil" : ".\(code.type.lowercased())"
      text += "    CodeRow(\n      \(literal(code.code)), \(type), \(literal(code.mode)), "
      text += "\(literal(code.contexts.joined(separator: " "))), goldstein: \(code.goldstein)),\n"
    }
    return text + "  ]\n}\n"
  }
}
