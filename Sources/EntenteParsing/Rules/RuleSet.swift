import EntenteModels
public import EntenteYAML

/// The rules by which a coder tells records: the lexicon's, or a verb dictionary of PETRARCH2.
///
/// A dictionary tells events alone. It takes the place of all rules, for events and other records; how a
/// sentence is read and how far a clause is told as true stay the lexicon's business.
///
/// ```swift
/// let rules = try RuleSet(petrarch: bytes, file: "CAMEO.2.0.txt")
/// let coder = try Coder(options: Coder.Options(rules: rules))
/// ```
public struct RuleSet: Sendable {
  /// `standard`, or `petrarch:` and the dictionary's file name; stands in every record with a
  /// fingerprint behind it.
  public let name: String
  /// What of a dictionary could not be read, as warnings with file, line and column; the rest is used.
  public let faults: [Diagnostic]
  /// The dictionary's rules; nil for the lexicon's own.
  private let rules: [CodingRule]?
  /// A name for the dictionary's bytes.
  private let fingerprint: String

  /// The lexicon's own rules.
  public static let standard = RuleSet(name: "standard", faults: [], rules: nil, fingerprint: "")

  /// The names of the sets that come with Entente.
  public static let names = [standard.name]

  /// What stands before the name of a dictionary's file where a set is named.
  public static let petrarchPrefix = "petrarch:"

  /// A set that comes with Entente; nil for a name that none has.
  public init?(named name: String) {
    guard name == RuleSet.standard.name else { return nil }
    self = .standard
  }

  /// A verb dictionary of PETRARCH2.
  ///
  /// - Parameters:
  ///   - bytes: The file, as `CAMEO.2.0.txt`: sets of synonyms, verbs, patterns.
  ///   - file: Its name, for faults.
  /// - Throws: `YAMLError` for a file in which no verb can be read; nothing else stops it.
  public init(petrarch bytes: [UInt8], file: String) throws(YAMLError) {
    let verbs = PetrarchVerbs(bytes, file: file)
    if verbs.rules.isEmpty {
      let what = "no verb dictionary: it has no block as '--- PLEDGE [030] ---' with verbs below it"
      throw YAMLError(Diagnostic(file: file, message: what))
    }
    let path = file.split(separator: "/")
    self.init(
      name: RuleSet.petrarchPrefix + (path.last.map(String.init) ?? file), faults: verbs.faults,
      rules: verbs.rules, fingerprint: CodingRules.fingerprint(of: bytes))
  }

  private init(name: String, faults: [Diagnostic], rules: [CodingRule]?, fingerprint: String) {
    self.name = name
    self.faults = faults
    self.rules = rules
    self.fingerprint = fingerprint
  }

  /// The rules of the set, with a lexicon's words.
  func rules(over lexicon: CodingRules) -> CodingRules {
    guard let rules else {
      return lexicon.named("\(name) \(lexicon.fingerprint)")
    }
    return lexicon.replaced(by: rules).named("\(name) \(fingerprint)")
  }
}

extension RuleSet: Hashable {
  /// Whether two sets are the same rules under the same name.
  public static func == (left: RuleSet, right: RuleSet) -> Bool {
    left.name == right.name && left.fingerprint == right.fingerprint
  }

  /// Feeds the name and the fingerprint.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(fingerprint)
  }
}
