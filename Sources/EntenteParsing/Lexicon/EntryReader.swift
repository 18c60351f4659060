import EntenteModels
import EntenteYAML

/// Reads one entry of a lexicon file, with every fault of form.
enum EntryReader {
  private static let types = [
    "ministry", "agency", "court", "parliament", "force", "command", "company", "party", "bank",
    "media", "university", "union", "group", "office", "committee",
  ]

  /// The parts of society that an entry may name.
  ///
  /// - Source: PLOVER manual, actor sectors.
  static let sectors = [
    "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP", "PTY", "REB", "UAF", "CVL", "BUS", "MED",
    "EDU", "LAB", "REL", "ELI", "AGR", "ENV", "HLH", "HRI", "CRM", "REF", "DEV", "TRA",
  ]

  /// The entry; nil when it lacks what it must have.
  static func entry(_ item: YAMLMapping, kind: LexiconEntry.Kind) -> LexiconSource.Entry? {
    defer { item.finish() }
    let extended = item.string("extends")
    let id = extended ?? item.requiredString(kind == .country ? "code" : "id") ?? ""
    let name = extended != nil ? "" : item.requiredString("name") ?? ""
    var entry = LexiconSource.Entry(
      id: id, kind: kind, document: item.document, mark: item.mark, name: name)
    entry.isExtension = extended != nil
    if kind != .region {
      entry.code = kind == .country ? id : item.string("code") ?? ""
      entry.sector = known("sector", item, Self.sectors)
    }
    entry.shortName = item.string("short") ?? name
    entry.replaces = item.string("replaces") ?? ""
    readKind(item, kind, into: &entry)
    entry.names = names(of: item, kind: kind, called: name)
    if !entry.code.isEmpty, !isCode(entry.code) {
      item.report(
        "a code is three capital letters; found '\(entry.code)'",
        at: kind == .person ? "country" : "code")
    }
    return id.isEmpty || name.isEmpty && extended == nil ? nil : entry
  }

  private static func readKind(
    _ item: YAMLMapping, _ kind: LexiconEntry.Kind, into entry: inout LexiconSource.Entry
  ) {
    switch kind {
    case .country:
      entry.parent = item.string("successor") ?? ""
    case .organisation:
      entry.parent = item.string("parent") ?? ""
      entry.members = item.strings("members")
    case .institution:
      entry.parent = item.string("parent") ?? ""
      entry.type = known("type", item, types)
      entry.topic = item.string("topic") ?? ""
    case .person:
      entry.code = item.string("country") ?? entry.code
      entry.surnameFirst = item.bool("surnameFirst") ?? false
      entry.type = known("pronoun", item, ["he", "she"])
      entry.tenures = item.mappings("tenures").compactMap(tenure)
    case .region, .legalBasis: break
    }
    if kind != .person {
      entry.days = DayRange(start: bound("from", item)?.earliest, end: bound("to", item)?.latest)
    }
  }

  // MARK: Names

  /// The keys that list names, with the form of each and the kinds that may have them.
  private static let lists: [(key: String, form: NameForm, kinds: [LexiconEntry.Kind])] = [
    ("names", .name, LexiconEntry.Kind.allCases),
    ("native", .name, [.country, .organisation, .institution, .person]),
    ("demonyms", .demonym, [.country, .organisation, .region]),
    ("capital", .capital, [.country]),
    ("metonyms", .metonym, [.country, .organisation, .institution]),
    ("places", .place, [.country, .region]), ("seat", .place, [.organisation]),
    ("surname", .surname, [.person]),
  ]

  private static func names(
    of item: YAMLMapping, kind: LexiconEntry.Kind, called name: String
  ) -> [LexiconSource.Name] {
    let ignoresCase = item.string("case") == "any"
    var names: [LexiconSource.Name] = []
    if !name.isEmpty {
      names.append(
        LexiconSource.Name(
          text: name, form: .name, ignoresCase: ignoresCase, mark: item.mark(of: "name")))
    }
    for (key, form, kinds) in lists where kinds.contains(kind) {
      guard let node = item.node(key) else { continue }
      let nodes = if case .sequence = node.content { item.nodes(key) } else { [node] }
      for node in nodes {
        guard var read = self.name(node, of: key, form, item) else { continue }
        read.ignoresCase = ignoresCase
        if let place = names.firstIndex(where: { $0.text == read.text }) {
          // Written again, a name gets its context; further forms of it add nothing.
          if names[place].form == read.form { names[place] = read }
        } else {
          names.append(read)
        }
      }
    }
    return names
  }

  private static func name(
    _ node: YAMLNode, of key: String, _ form: NameForm, _ item: YAMLMapping
  ) -> LexiconSource.Name? {
    if let text = node.text, !node.isNull {
      return checked(LexiconSource.Name(text: text, form: form, mark: node.mark), item)
    }
    guard
      let map = YAMLMapping(node, of: item.document, item.faults, what: "a name of '\(key)'"),
      let text = map.requiredString("text")
    else { return nil }
    var name = LexiconSource.Name(text: text, form: form, mark: node.mark)
    name.context = map.strings("context")
    name.hints = map.strings("hints")
    name.days = DayRange(start: bound("from", map)?.earliest, end: bound("to", map)?.latest)
    map.finish()
    return checked(name, item)
  }

  private static func checked(
    _ name: LexiconSource.Name, _ item: YAMLMapping
  ) -> LexiconSource.Name? {
    let bytes = name.text.utf8
    let isSound =
      !bytes.isEmpty && bytes.first != 0x20 && bytes.last != 0x20 && bytes.allSatisfy { $0 >= 0x20 }
    if !isSound {
      item.report("a name is words with single spaces; found '\(name.text)'", at: name.mark)
    }
    return isSound ? name : nil
  }

  // MARK: Tenures

  private static func tenure(_ item: YAMLMapping) -> LexiconSource.Tenure? {
    defer { item.finish() }
    let to = bound("to", item)
    let from =
      item.string("from") == "unknown" ? DatedBound.unknown(before: to) : bound("from", item)
    if !item.has("from") { item.reportMissing("from") }
    let (role, code) = (item.requiredString("role"), item.requiredString("of"))
    let source = item.requiredString("source") ?? ""
    let checked = item.requiredString("checked") ?? ""
    if !checked.isEmpty, Day(iso: checked) == nil {
      item.report("'checked' is a day as 2025-06-04; found '\(checked)'", at: "checked")
    }
    let (body, isShared) = (item.string("body") ?? "", item.bool("shared") ?? false)
    guard let role, let code, let from else { return nil }
    if let to, to.latest < from.earliest { item.report("'to' lies before 'from'", at: "to") }
    return LexiconSource.Tenure(
      role: role, code: code, body: body, source: source, checked: checked, from: from, to: to,
      isShared: isShared, mark: item.mark)
  }

  // MARK: Values

  /// A date as precise as it is sure; nil where it is absent or none.
  private static func bound(_ key: String, _ item: YAMLMapping) -> DatedBound? {
    guard let text = item.string(key) else { return nil }
    if let bound = DatedBound(text) { return bound }
    item.report("'\(key)' is a day as 2025-06-04, a month or a year; found '\(text)'", at: key)
    return nil
  }

  private static func known(_ key: String, _ item: YAMLMapping, _ allowed: [String]) -> String {
    guard let text = item.string(key) else { return "" }
    if allowed.contains(text) { return text }
    item.report(
      "'\(key)' cannot be '\(text)'. Allowed: \(allowed.joined(separator: ", "))", at: key)
    return ""
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }
}
