/// Types of events with their modes, contexts, scores and CAMEO codes, and the list of topics.
///
/// - Source: `Data/ontology.yaml`, which states each choice between what the manuals contradict, and
///   `Data/topics.yaml`.
public enum Ontology {
  struct TypeRow {
    let label: String
    let quad: Int
    let requiresRecipient: Bool
    let score: Int
    let cameo: String
    let formerNames: [String]
  }

  struct ModeRow {
    let type: EventType
    let name: String
    let score: Int
    let cameo: String

    init(_ type: EventType, _ name: String, score: Int, cameo: String) {
      self.type = type
      self.name = name
      self.score = score
      self.cameo = cameo
    }
  }

  struct CodeRow {
    let code: String
    let type: EventType?
    let mode: String
    let contexts: String
    let goldstein: Int

    init(_ code: String, _ type: EventType?, _ mode: String, _ contexts: String, goldstein: Int) {
      self.code = code
      self.type = type
      self.mode = mode
      self.contexts = contexts
      self.goldstein = goldstein
    }
  }

  struct TopicRow {
    let id: String
    let label: String
    let terms: [String]

    init(_ id: String, _ label: String, terms: [String]) {
      self.id = id
      self.label = label
      self.terms = terms
    }
  }

  /// A topic with what points to it.
  public struct TopicEntry: Hashable, Sendable {
    /// The topic.
    public let topic: Topic
    /// What people call it.
    public let label: String
    /// Words and phrases that point to it, in lower case.
    public let terms: [String]
  }

  /// A CAMEO code in PLOVER's terms.
  public struct CAMEOEntry: Hashable, Sendable {
    /// The code, two to four digits.
    public let code: String
    /// The type; nil for a statement without an act.
    public let type: EventType?
    /// The mode.
    public let mode: EventMode?
    /// The contexts.
    public let contexts: [EventContext]
    /// Goldstein's value, -10 to 10.
    public let goldstein: ExactDecimal
  }

  /// All topics: each area, then what lies below it.
  public static var topics: [TopicEntry] {
    topicRows.map {
      TopicEntry(topic: Topic(rawValue: $0.id), label: $0.label, terms: $0.terms)
    }
  }

  /// All contexts, in the order of the manual.
  public static var contexts: [EventContext] { contextNames.map(EventContext.init) }

  /// The modes of a type, in the order of the manual.
  public static func modes(of type: EventType) -> [EventMode] {
    modes.filter { $0.type == type }.map { EventMode(rawValue: $0.name) }
  }

  /// PLOVER's score of a type and mode, -10 to 10; a mode that is not known has its type's.
  public static func score(of type: EventType, mode: EventMode? = nil) -> ExactDecimal {
    tenths(row(type, mode)?.score ?? type.row.score)
  }

  /// The CAMEO code that a type and mode are printed with.
  public static func cameo(of type: EventType, mode: EventMode? = nil) -> String {
    row(type, mode)?.cameo ?? type.row.cameo
  }

  /// What a CAMEO code means; nil for a code that does not exist.
  public static func entry(forCAMEO code: String) -> CAMEOEntry? {
    codes.first { $0.code == code }.map { row in
      CAMEOEntry(
        code: row.code, type: row.type,
        mode: row.mode.isEmpty ? nil : EventMode(rawValue: row.mode),
        contexts: row.contexts.split(separator: " ").map { EventContext(rawValue: String($0)) },
        goldstein: tenths(row.goldstein))
    }
  }

  private static func row(_ type: EventType, _ mode: EventMode?) -> ModeRow? {
    mode.flatMap { mode in modes.first { $0.type == type && $0.name == mode.rawValue } }
  }

  fileprivate static func tenths(_ number: Int) -> ExactDecimal {
    ExactDecimal(coefficient: Int128(number), scale: 1)
  }
}

extension EventType {
  fileprivate var row: Ontology.TypeRow { Ontology.types[Int(RecordColumns.place(of: self))] }

  /// What the type means, in a line.
  public var label: String { row.label }

  /// Verbal or material, cooperation or conflict.
  public var quad: Quad { Quad(rawValue: row.quad) ?? .verbalCooperation }

  /// Whether the act needs somebody to whom it is done.
  public var requiresRecipient: Bool { row.requiresRecipient }

  /// The type that has this name now or had it in an earlier manual: `DEMAND` is `REQUEST`.
  public init?(named name: String) {
    let type =
      EventType(rawValue: name)
      ?? EventType.allCases.first { $0.row.formerNames.contains(name) }
    guard let type else { return nil }
    self = type
  }
}

extension Event {
  /// An event whose quad class, scores and CAMEO code follow from the ontology.
  public init(
    _ type: EventType, mode: EventMode? = nil, contexts: [EventContext] = [],
    sources: [Actor] = [], targets: [Actor] = [], object: String? = nil, place: Place? = nil,
    phase: Phase = .occurred, quantities: [Quantity] = []
  ) {
    let code = Ontology.cameo(of: type, mode: mode)
    self.init(
      type: type, mode: mode, contexts: contexts, quad: type.quad,
      intensity: Ontology.score(of: type, mode: mode), cameo: code,
      goldstein: Ontology.entry(forCAMEO: code)?.goldstein, sources: sources, targets: targets,
      object: object, place: place, phase: phase, quantities: quantities)
  }
}
