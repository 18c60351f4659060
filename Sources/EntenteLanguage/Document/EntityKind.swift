/// What a name stands for.
public enum EntityKind: UInt8, CaseIterable, Sendable {
  /// A person.
  case person
  /// An organisation: a company, party, ministry, team.
  case organization
  /// A place: a country, city, river, building.
  case location

  /// The kind as BIO files spell it: `PER`, `ORG`, `LOC`.
  public var name: String { ["PER", "ORG", "LOC"][Int(rawValue)] }

  /// The kind with this spelling; nil for any other.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

/// A name in a text: consecutive words of one sentence.
public struct EntitySpan: Hashable, Sendable {
  /// The words, by number in the document.
  public let words: Range<Int>
  /// What the name stands for.
  public let kind: EntityKind

  /// A name over these words.
  public init(words: Range<Int>, kind: EntityKind) {
    self.words = words
    self.kind = kind
  }
}
