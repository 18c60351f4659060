/// Knows names: which code or entry a name stands for, and what to call a code in a sentence.
///
/// `EntenteParsing` implements it over the lexicon; storage and analytics only ask.
public protocol NameResolver: Sendable {
  /// What a name, code or id stands for; empty when nothing is known by it.
  ///
  /// - Shape: the likeliest first.
  func matches(forName name: String) -> [NameMatch]

  /// A short English name for a code: "US" for `USA`; nil when the code is not known.
  func shortName(of code: ActorCode) -> String?

  /// Known names that begin so, for completion, at most `limit`, in the order of their letters.
  func names(startingWith prefix: String, limit: Int) -> [String]
}

/// What a name stands for.
public struct NameMatch: Hashable, Sendable {
  /// The country or kind of body.
  public var code: ActorCode?
  /// The entry of the lexicon; nil for a country as a whole.
  public var id: ActorID?
  /// The canonical name.
  public var name: String

  /// A country, a body or a person.
  public init(code: ActorCode?, id: ActorID?, name: String) {
    self.code = code
    self.id = id
    self.name = name
  }
}

/// Knows no names: codes stand for themselves.
public struct NoNames: NameResolver {
  /// A resolver that knows nothing.
  public init() {}

  /// Three capital letters are a code; nothing else is known.
  public func matches(forName name: String) -> [NameMatch] {
    let isCode = name.utf8.count == 3 && name.utf8.allSatisfy { (65...90).contains($0) }
    return isCode ? [NameMatch(code: ActorCode(rawValue: name), id: nil, name: name)] : []
  }

  /// Nil.
  public func shortName(of code: ActorCode) -> String? { nil }

  /// None.
  public func names(startingWith prefix: String, limit: Int) -> [String] { [] }
}
