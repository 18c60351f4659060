public import EntenteEnglish
public import EntenteLanguage
public import EntenteModels

/// Reads documents: what each of them says, as records.
///
/// A coder is pure: a document in, records out, no files, no clock, the same bytes out on any number of
/// cores. It may be shared by tasks.
///
/// ```swift
/// let coder = try Coder()
/// let coded = coder.code(document)
/// ```
public struct Coder: Sendable {
  /// What a coder can be told.
  public struct Options: Sendable, Hashable {
    /// The profile of an alliance that is active in every document; nil, the default, activates a
    /// profile where its parties occur.
    public var profile: String?
    /// The rules; `standard`, the default, are those of the lexicon.
    public var rules: RuleSet

    /// The defaults.
    public init(profile: String? = nil, rules: RuleSet = .standard) {
      self.profile = profile
      self.rules = rules
    }
  }

  /// Which coder this is, and from which data; stands in every record.
  public let version: CoderVersion
  private let tools: CodingTools
  private let credits: CreditReader

  /// A coder over a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: Names and rules.
  ///   - model: The language model that tags and parses.
  ///   - options: What else the coder is told.
  /// - Throws: `CoderError` for a profile that the lexicon does not have, or a damaged lexicon.
  public init(
    lexicon: Lexicon = .standard, model: LanguageModel = .english, options: Options = Options()
  ) throws(CoderError) {
    if let name = options.profile, lexicon.profile(named: name) == nil {
      let known = lexicon.profiles.map(\.name).joined(separator: ", ")
      throw CoderError("no profile is called '\(name)'. Allowed: \(known)")
    }
    do {
      credits = CreditReader(try CreditRules(lexicon))
      let judge = try SpunJudge(lexicon: lexicon, pairs: .english)
      tools = CodingTools(
        model: model, rules: options.rules.rules(over: try lexicon.codingRules()),
        actors: try ActorTagger(lexicon: lexicon, profile: options.profile),
        times: try TimeTagger(lexicon: lexicon), quantities: try QuantityTagger(lexicon: lexicon),
        judge: judge, mender: Mender(judge))
    } catch {
      throw CoderError(error.description)
    }
    version = CoderVersion(
      name: "entente", version: Version.current, lexicon: lexicon.fingerprint,
      rules: tools.rules.fingerprint)
  }

  /// What a document says.
  ///
  /// - Returns: The document, with its paragraphs, and its records in printing order.
  public func code(_ document: Document) -> CodedDocument {
    if let language = document.language, !language.lowercased().hasPrefix("en") {
      return coded(document) { $0.uncodedBecause = "not English" }
    }
    var coder = documentCoder(of: document)
    let records = coder.records().map(\.record)
    return coded(coder.document) {
      $0.records = records
      $0.spunScore = coder.spunScore
    }
  }

  /// A document with what it says of its own origin and what copies of it are found by.
  private func coded(_ document: Document, _ add: (inout CodedDocument) -> Void) -> CodedDocument {
    let finding = credits.finding(in: document)
    var coded = CodedDocument(
      document: document, signature: DocumentSignature(of: document), agency: finding.agency)
    coded.document.origin = document.origin ?? finding.origin
    if coded.document.origin == finding.origin { coded.originBecause = finding.because }
    add(&coded)
    return coded
  }

  /// The coder of one document.
  func documentCoder(of document: Document) -> DocumentCoder {
    DocumentCoder(document: document, tools: tools, version: version)
  }

  /// What many documents say, coded on all cores.
  ///
  /// - Returns: One result a document, in the order of the documents.
  public func code(_ documents: [Document]) -> [CodedDocument] {
    Cores.map(documents) { code($0) }
  }
}

/// Why a coder cannot be made.
public struct CoderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
