import EntenteYAML

/// Titles, bodies, groups and words, as the files with the key `actors` say.
struct ActorRules {
  struct Role {
    let text: String
    let names: [String]
    let sector: String
    let office: String
    /// `head` of a state, `single` in a state, or empty.
    let rank: String
  }
  struct Modifier {
    let text: String
    let names: [String]
    let when: String
  }
  struct Topic {
    let text: String
    let before: [String]
    let after: [String]
    let sector: String
  }
  struct Body {
    let text: String
    let names: [String]
    let sector: String
    let type: String
    let isGovernment: Bool
    /// Who has such a body.
    let owners: Owners
  }
  struct Group {
    let names: [String]
    let sector: String
    let isPrivate: Bool
  }
  struct Anaphor {
    let kind: AnaphorKind
    let names: [String]
    /// The type of body that is meant; empty for any.
    let type: String
    /// Whom it may stand for.
    let owners: Owners
  }

  /// The states that a noun is for, by code: only these, all except these, or any.
  struct Owners {
    let codes: [String]
    let isExcept: Bool

    init() { (codes, isExcept) = ([], false) }

    init(_ item: YAMLMapping) {
      let except = item.strings("except")
      isExcept = !except.isEmpty
      codes = item.strings("only") + except
    }
  }

  private(set) var roles: [Role] = []
  private(set) var modifiers: [Modifier] = []
  private(set) var topics: [Topic] = []
  private(set) var bodies: [Body] = []
  private(set) var groups: [Group] = []
  /// Who has ministries, and who has departments in their place.
  private(set) var ministries = Owners()
  private(set) var departments = Owners()
  private(set) var anaphors: [Anaphor] = []
  private(set) var words: [(flag: WordFlags, words: [String])] = []
  private(set) var surnameFirst: [String] = []
  /// Phrases that make a sentence, or a whole text, tell of nobody.
  private(set) var sentenceDiscards: [String] = []
  private(set) var textDiscards: [String] = []

  /// Reads the files in their order; later ones add to earlier ones.
  init(_ documents: [YAMLDocument], _ faults: Diagnostics) {
    for document in documents {
      guard
        let top = YAMLMapping(document.root, of: document, faults, what: "a file of actors"),
        let rules = top.mapping("actors")
      else { continue }
      top.requireFormat(1)
      readTitles(rules)
      readGroups(rules)
      if let words = rules.mapping("words") { read(words) }
      if let discards = rules.mapping("discards") {
        sentenceDiscards += discards.strings("sentences")
        textDiscards += discards.strings("texts")
        discards.finish()
      }
      rules.finish()
      top.finish()
    }
  }

  private mutating func readTitles(_ rules: YAMLMapping) {
    for item in rules.mappings("modifiers") {
      let text = item.requiredString("word") ?? ""
      modifiers.append(
        Modifier(
          text: text, names: [text] + item.strings("names"), when: item.string("when") ?? ""))
      item.finish()
    }
    for item in rules.mappings("topics") {
      topics.append(
        Topic(
          text: item.requiredString("topic") ?? "", before: item.strings("before"),
          after: item.strings("after"), sector: item.string("sector") ?? "GOV"))
      item.finish()
    }
    if let item = rules.mapping("ministries") {
      ministries = Owners(item)
      item.finish()
    }
    if let item = rules.mapping("departments") {
      departments = Owners(item)
      item.finish()
    }
    for item in rules.mappings("roles") {
      let text = item.requiredString("role") ?? ""
      roles.append(
        Role(
          text: text, names: [text] + item.strings("names"), sector: item.string("sector") ?? "GOV",
          office: item.string("office") ?? text, rank: item.string("rank") ?? ""))
      item.finish()
    }
  }

  private mutating func readGroups(_ rules: YAMLMapping) {
    for item in rules.mappings("bodies") {
      bodies.append(
        Body(
          text: item.requiredString("body") ?? "", names: item.strings("names"),
          sector: item.string("sector") ?? "GOV", type: item.string("type") ?? "",
          isGovernment: item.bool("government") ?? false, owners: Owners(item)))
      item.finish()
    }
    for item in rules.mappings("groups") {
      groups.append(
        Group(
          names: item.strings("names"), sector: item.string("sector") ?? "",
          isPrivate: item.bool("private") ?? false))
      item.finish()
    }
    for item in rules.mappings("pairs") {
      let kinds = AnaphorKind.allCases.filter { item.string($0.key) == $0.value }
      if kinds.isEmpty { item.report("says of nothing what it stands for") }
      for kind in kinds {
        anaphors.append(
          Anaphor(
            kind: kind, names: item.strings("names"), type: item.string("type") ?? "",
            owners: Owners(item)))
      }
      item.finish()
    }
  }

  private mutating func read(_ words: YAMLMapping) {
    for (key, flag) in WordFlags.keys { self.words.append((flag, words.strings(key))) }
    surnameFirst += words.strings("surnameFirst")
    words.finish()
  }
}

/// What a word of reference stands for.
enum AnaphorKind: Int, CaseIterable {
  case twoStates, twoLeaders, twoMinisters, threeStates, he, she, they, it, theState
  case both, three, former, latter, hisState, herState, theirStates, theBody

  /// Whether it stands for two.
  var isPair: Bool { [.twoStates, .twoLeaders, .twoMinisters, .both].contains(self) }

  /// Whether it is a noun or number and no pronoun.
  var isNoun: Bool { ![.he, .she, .they, .it].contains(self) }

  /// How the rules write it.
  var key: String {
    switch self {
    case .twoStates, .twoLeaders, .twoMinisters, .both: "two"
    case .threeStates, .three: "three"
    case .he, .she, .they, .it: "he"
    case .theState, .hisState, .herState, .theirStates: "state"
    case .former, .latter: "one"
    case .theBody: "body"
    }
  }

  var value: String {
    switch self {
    case .twoStates, .threeStates: "states"
    case .twoLeaders: "leaders"
    case .twoMinisters: "ministers"
    case .he: "he"
    case .she: "she"
    case .they: "they"
    case .it: "it"
    case .both: "any"
    case .three: "any"
    case .theState, .theBody: "the"
    case .hisState: "his"
    case .herState: "her"
    case .theirStates: "their"
    case .former: "former"
    case .latter: "latter"
    }
  }
}

/// What a word tells about the names beside it.
struct WordFlags: OptionSet {
  let rawValue: Int32

  static let placeBefore = WordFlags(rawValue: 1)
  static let motion = WordFlags(rawValue: 2)
  static let venueNoun = WordFlags(rawValue: 4)
  static let nameTail = WordFlags(rawValue: 8)
  static let nameHead = WordFlags(rawValue: 16)
  static let calendar = WordFlags(rawValue: 32)
  static let plain = WordFlags(rawValue: 64)
  static let verb = WordFlags(rawValue: 128)
  static let honorific = WordFlags(rawValue: 256)
  static let particle = WordFlags(rawValue: 512)
  static let commonSurname = WordFlags(rawValue: 1024)
  static let suffix = WordFlags(rawValue: 2048)
  static let stateHead = WordFlags(rawValue: 8192)
  static let thingTail = WordFlags(rawValue: 16384)
  static let personToo = WordFlags(rawValue: 32768)
  static let goBetween = WordFlags(rawValue: 65536)
  static let sentAway = WordFlags(rawValue: 131072)
  /// The first name of somebody in the lexicon.
  static let givenName = WordFlags(rawValue: 4096)

  /// The keys of the rules.
  static let keys: [(String, WordFlags)] = [
    ("placeBefore", .placeBefore), ("motion", .motion), ("venueNouns", .venueNoun),
    ("nameTails", .nameTail), ("thingTails", .thingTail), ("nameHeads", .nameHead),
    ("stateHeads", .stateHead),
    ("calendar", .calendar), ("plain", .plain),
    ("verbs", .verb), ("honorifics", .honorific), ("particles", .particle),
    ("commonSurnames", .commonSurname), ("personsToo", .personToo), ("suffixes", .suffix),
    ("goBetweens", .goBetween), ("sentAway", .sentAway),
  ]
}
