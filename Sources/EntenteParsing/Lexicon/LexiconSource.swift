import EntenteModels
import EntenteYAML

/// A lexicon as people write it: what the YAML files of one layer say.
struct LexiconSource {
  /// A name as it is written.
  struct Name {
    let text: String
    let form: NameForm
    var ignoresCase = false
    var days = DayRange()
    /// What the document must name for the name to count; any of them is enough.
    var context: [String] = []
    /// What tells between several bearers of the name.
    var hints: [String] = []
    var mark = SourceMark(line: 1, column: 1)
  }

  /// Somebody's time in an office, between the widest days that the dates can mean.
  struct Tenure {
    let role: String
    let code: String
    let body: String
    let source: String
    let checked: String
    let from: DatedBound
    let to: DatedBound?
    let isShared: Bool
    let mark: SourceMark
  }

  /// Something that has names.
  struct Entry {
    let id: String
    let kind: LexiconEntry.Kind
    let document: YAMLDocument
    let mark: SourceMark
    var code = ""
    var sector = ""
    let name: String
    var shortName = ""
    var type = ""
    var topic = ""
    var parent = ""
    var days = DayRange()
    var members: [String] = []
    var surnameFirst = false
    var names: [Name] = []
    var tenures: [Tenure] = []
    /// The id that this entry takes the place of.
    var replaces = ""
    /// Whether names and tenures are added to the entry with this id.
    var isExtension = false
  }

  private(set) var entries: [Entry] = []
  private var extensions: [Entry] = []
  private(set) var profiles: [Profile] = []
  /// The files with titles, groups and words, in the order of layers and paths.
  private(set) var actorRules: [YAMLDocument] = []
  private var places: [String: Int] = [:]

  /// The top-level keys with the kind of entry that they list.
  static let keys: [(key: String, kind: LexiconEntry.Kind)] = [
    ("countries", .country), ("organisations", .organisation), ("institutions", .institution),
    ("people", .person), ("regions", .region), ("legalBases", .legalBasis),
  ]

  /// Reads one file: lists of entries, or a profile.
  mutating func read(_ document: YAMLDocument, _ faults: Diagnostics) {
    guard let top = YAMLMapping(document.root, of: document, faults, what: "a lexicon file") else {
      return
    }
    if top.has("actors") {
      actorRules.append(document)
      return
    }
    top.requireFormat(1)
    if top.has("profile") {
      readProfile(top)
    } else {
      for (key, kind) in Self.keys {
        for item in top.mappings(key) { read(EntryReader.entry(item, kind: kind), faults) }
      }
    }
    top.finish()
  }

  private mutating func read(_ entry: Entry?, _ faults: Diagnostics) {
    guard let entry else { return }
    if entry.isExtension {
      extensions.append(entry)
    } else if let first = place(of: entry) {
      let other = entries[first]
      faults.add(
        entry.document.diagnostic(
          "'\(entry.id)' stands twice; the first is at \(other.document.file):\(other.mark.line)",
          at: entry.mark))
    } else {
      append(entry)
    }
  }

  private func place(of entry: Entry) -> Int? { places["\(entry.kind.rawValue) \(entry.id)"] }

  private mutating func append(_ entry: Entry) {
    places["\(entry.kind.rawValue) \(entry.id)"] = entries.count
    entries.append(entry)
  }

  /// Lays another layer over this one: what it defines again must say `replaces:`.
  mutating func lay(_ upper: LexiconSource, _ faults: Diagnostics) {
    for entry in upper.entries {
      switch (place(of: entry), entry.replaces) {
      case (nil, ""): append(entry)
      case (let place?, entry.id): entries[place] = entry
      case (_?, ""):
        faults.add(
          entry.document.diagnostic(
            "'\(entry.id)' is defined already; write 'replaces: \(entry.id)' to replace it",
            at: entry.mark))
      default:
        faults.add(
          entry.document.diagnostic(
            "'\(entry.id)' replaces '\(entry.replaces)', which nothing below is called",
            at: entry.mark))
      }
    }
    for entry in upper.extensions { extend(entry, faults) }
    actorRules += upper.actorRules
    for profile in upper.profiles {
      profiles.removeAll { $0.name == profile.name }
      profiles.append(profile)
    }
  }

  /// Adds names and tenures to an entry that is there.
  private mutating func extend(_ entry: Entry, _ faults: Diagnostics) {
    guard let place = place(of: entry) else {
      faults.add(
        entry.document.diagnostic(
          "'\(entry.id)' extends what nothing is called", at: entry.mark))
      return
    }
    let known = Set(entries[place].names.map(\.text))
    entries[place].names += entry.names.filter { !known.contains($0.text) }
    entries[place].tenures += entry.tenures
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
