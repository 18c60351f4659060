/// A country or kind of body: ISO 3166-1 alpha-3, `EUR`, `UNO`, `IGO`, `NGO`, `MNC`.
public struct ActorCode: JSONText, Hashable, Sendable, Comparable {
  /// Three capital letters.
  public let rawValue: String

  /// Takes a code; the lexicon knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The United States.
  public static let usa = ActorCode(rawValue: "USA")
  /// South Korea.
  public static let kor = ActorCode(rawValue: "KOR")
  /// North Korea.
  public static let prk = ActorCode(rawValue: "PRK")
  /// Japan.
  public static let jpn = ActorCode(rawValue: "JPN")
  /// China.
  public static let chn = ActorCode(rawValue: "CHN")
  /// Russia.
  public static let rus = ActorCode(rawValue: "RUS")
  /// The European Union.
  public static let eur = ActorCode(rawValue: "EUR")
  /// The United Nations.
  public static let uno = ActorCode(rawValue: "UNO")
  /// Other organisations of states: NATO, ASEAN, G7.
  public static let igo = ActorCode(rawValue: "IGO")

  /// Codes in the order of their letters.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// A part of a society: `GOV`, `MIL`, `LEG`, `JUD`, `COP`, `OPP`, `BUS`, `CVL`, `MED` ...
///
/// - Source: PLOVER manual, actor sectors.
public struct Sector: JSONText, Hashable, Sendable, Comparable {
  /// Three capital letters.
  public let rawValue: String

  /// Takes a sector; the lexicon knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The executive.
  public static let government = Sector(rawValue: "GOV")
  /// Armed forces.
  public static let military = Sector(rawValue: "MIL")
  /// Parliaments.
  public static let legislature = Sector(rawValue: "LEG")
  /// Courts.
  public static let judiciary = Sector(rawValue: "JUD")
  /// Police and border guards.
  public static let police = Sector(rawValue: "COP")
  /// Parties and people against the government.
  public static let opposition = Sector(rawValue: "OPP")
  /// Businesses.
  public static let business = Sector(rawValue: "BUS")
  /// Civilians.
  public static let civilians = Sector(rawValue: "CVL")
  /// Workers.
  public static let labor = Sector(rawValue: "LAB")

  /// Sectors in the order of their letters.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// The entry of the lexicon that an actor is: `lee-jae-myung`, `nato`.
public struct ActorID: JSONText, Hashable, Sendable, Comparable {
  /// The entry's id.
  public let rawValue: String

  /// Takes an id; the lexicon knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Ids in the order of their letters.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// How an act is done: `visit`, `tariff`, `troops`; PLOVER's modes and our extensions.
public struct EventMode: JSONText, Hashable, Sendable {
  /// The mode's name.
  public let rawValue: String

  /// Takes a mode; the ontology knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What an act is about: `military`, `economic`; PLOVER's contexts.
public struct EventContext: JSONText, Hashable, Sendable {
  /// The context's name.
  public let rawValue: String

  /// Takes a context; the ontology knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What a record is about: `trade.tariffs`, `security.opcon`; a list of two levels.
public struct Topic: JSONText, Hashable, Sendable, Comparable {
  /// The topic's id, the two levels with a point between.
  public let rawValue: String

  /// Takes an id; the list of topics knows which exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The first level: `trade` of `trade.tariffs`.
  public var area: String { String(rawValue.prefix { $0 != "." }) }

  /// Topics in the order of their letters.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
