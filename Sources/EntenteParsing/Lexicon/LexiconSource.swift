import EntenteModels
import EntenteYAML

/// A lexicon as people write it: what the YAML files of a folder say, checked.
struct LexiconSource {
  struct Name {
    let text: String
    let form: NameForm
    let ignoresCase: Bool
  }

  struct Tenure {
    let role: String
    let code: String
    let days: DayRange
  }

  struct Entry {
    let id: String
    let kind: LexiconEntry.Kind
    var code = ""
    var sector = ""
    let name: String
    var shortName = ""
    var names: [Name] = []
    var tenures: [Tenure] = []
    /// The id that this entry takes the place of.
    var replaces = ""
  }

  private(set) var entries: [Entry] = []
  private(set) var profiles: [Profile] = []
  private var places: [String: String] = [:]

  /// The names of the files of a lexicon with the key that holds their list.
  private static let keys: [(key: String, kind: LexiconEntry.Kind)] = [
    ("countries", .country), ("organisations", .organisation), ("institutions", .institution),
    ("people", .person), ("currencies", .currency), ("legalBases", .legalBasis),
  ]

  /// Reads one file: lists of entries, or a profile.
  mutating func read(_ document: YAMLDocument, _ faults: Diagnostics) {
    guard let top = YAMLMapping(document.root, of: document, faults, what: "a lexicon file") else {
      return
    }
    top.requireFormat(1)
    if top.has("profile") {
      readProfile(top)
    } else {
      for (key, kind) in Self.keys {
        for item in top.mappings(key) { readEntry(item, kind: kind) }
      }
    }
    top.finish()
  }

  /// The place of an entry; nil when there is none.
  func firstIndex(of kind: LexiconEntry.Kind, _ id: String) -> Int? {
    entries.firstIndex { $0.kind == kind && $0.id == id }
  }

  /// Adds an entry from another folder.
  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// Puts an entry from another folder in the place of one.
  mutating func replace(at index: Int, with entry: Entry) { entries[index] = entry }

  /// Adds a profile from another folder, in the place of one of the same name.
  mutating func replaceProfile(_ profile: Profile) {
    profiles.removeAll { $0.name == profile.name }
    profiles.append(profile)
  }

  private mutating func readEntry(_ item: YAMLMapping, kind: LexiconEntry.Kind) {
    defer { item.finish() }
    let usesCode = kind == .country || kind == .currency
    let id = item.requiredString(usesCode ? "code" : "id") ?? ""
    let name = item.requiredString("name") ?? ""
    guard !id.isEmpty, !name.isEmpty else { return }
    var entry = Entry(id: id, kind: kind, name: name)
    entry.code = kind == .country ? id : usesCode ? "" : item.string("code") ?? ""
    entry.sector = item.string("sector") ?? ""
    entry.shortName = item.string("short") ?? name
    entry.replaces = item.string("replaces") ?? ""
    entry.names = names(of: item, called: name)
    entry.tenures = item.mappings("tenures").compactMap(Self.tenure)
    check(&entry, item)
  }

  private func names(of item: YAMLMapping, called name: String) -> [Name] {
    let ignoresCase = item.string("case") == "any"
    var names = [Name(text: name, form: .name, ignoresCase: ignoresCase)]
    let lists: [(String, NameForm)] = [
      ("names", .name), ("demonyms", .demonym), ("capital", .capital), ("metonyms", .metonym),
      ("surname", .surname),
    ]
    for (key, form) in lists {
      for text in item.strings(key) where !names.contains(where: { $0.text == text }) {
        names.append(Name(text: text, form: form, ignoresCase: ignoresCase))
      }
    }
    return names
  }

  private static func tenure(_ item: YAMLMapping) -> Tenure? {
    defer { item.finish() }
    func day(_ key: String) -> Day? {
      guard let text = item.string(key) else { return nil }
      if let day = Day(iso: text) { return day }
      item.report("'\(key)' is a day as 2025-06-04; found '\(text)'", at: key)
      return nil
    }
    _ = item.string("source")
    _ = item.string("checked")
    let (start, end) = (day("from"), day("to"))
    guard let role = item.requiredString("role"), let code = item.requiredString("of") else {
      return nil
    }
    if let start, let end, end < start { item.report("'to' lies before 'from'", at: "to") }
    return Tenure(role: role, code: code, days: DayRange(start: start, end: end))
  }

  private mutating func check(_ entry: inout Entry, _ item: YAMLMapping) {
    let isCode = { (text: String) in
      text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    }
    if !entry.code.isEmpty, !isCode(entry.code) {
      item.report("a code is three capital letters; found '\(entry.code)'", at: "code")
    }
    let key = "\(entry.kind.rawValue) \(entry.id)"
    let place = "\(item.document.file):\(item.mark.line)"
    if let first = places[key] {
      item.report("'\(entry.id)' stands twice; the first is at \(first)", at: item.mark)
      return
    }
    places[key] = place
    for tenure in entry.tenures {
      for other in entries.flatMap(\.tenures) where overlaps(tenure, other) {
        item.report(
          "two holders of '\(tenure.role)' of \(tenure.code) at one time; end the earlier one",
          at: "tenures")
      }
    }
    entries.append(entry)
  }

  private func overlaps(_ first: Tenure, _ second: Tenure) -> Bool {
    guard first.role == second.role, first.code == second.code else { return false }
    let shared = DayRange(
      start: max(first.days.start ?? .distantPast, second.days.start ?? .distantPast),
      end: min(first.days.end ?? .distantFuture, second.days.end ?? .distantFuture))
    // A day on which one leaves and the other comes belongs to both.
    return (shared.days ?? 2) > 1 && shared.start ?? .distantPast < shared.end ?? .distantFuture
  }

  private mutating func readProfile(_ top: YAMLMapping) {
    let series = top.mappings("series").compactMap { item -> Profile.Series? in
      defer { item.finish() }
      guard let id = item.requiredString("id"), let name = item.requiredString("name") else {
        return nil
      }
      return Profile.Series(id: id, name: name, terms: item.strings("terms"))
    }
    guard let name = top.requiredString("profile"), let title = top.requiredString("title") else {
      return
    }
    let parties = top.strings("parties")
    if parties.count < 2 { top.report("a profile has two parties or more", at: "parties") }
    profiles.append(
      Profile(
        name: name, title: title, parties: parties.map(ActorCode.init(rawValue:)),
        topics: top.strings("topics").map(Topic.init(rawValue:)),
        legalBases: top.strings("legalBases"), series: series))
  }
}
