import EntenteLanguage
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

    /// The defaults.
    public init(profile: String? = nil) { self.profile = profile }
  }

  /// Which coder this is, and from which data; stands in every record.
  public let version: CoderVersion
  private let actors: ActorTagger

  /// A coder over a lexicon.
  ///
  /// - Throws: `CoderError` for a profile that the lexicon does not have, or a damaged lexicon.
  public init(
    lexicon: Lexicon = .standard, options: Options = Options()
  ) throws(CoderError) {
    if let name = options.profile, lexicon.profile(named: name) == nil {
      let known = lexicon.profiles.map(\.name).joined(separator: ", ")
      throw CoderError("no profile is called '\(name)'. Allowed: \(known)")
    }
    do {
      actors = try ActorTagger(lexicon: lexicon, profile: options.profile)
    } catch {
      throw CoderError(error.description)
    }
    version = CoderVersion(
      name: "entente", version: Version.current, lexicon: lexicon.fingerprint, rules: "stopgap-1")
  }

  /// What a document says.
  ///
  /// - Returns: The document, with its paragraphs, and its records in printing order.
  public func code(_ document: Document) -> CodedDocument {
    if let language = document.language, !language.lowercased().hasPrefix("en") {
      return CodedDocument(document: document, uncodedBecause: "not English")
    }
    var document = document
    let text = Array(document.text.utf8)
    if document.paragraphs.isEmpty {
      document.paragraphs = ParagraphRoles.paragraphs(
        of: text, frontMatter: 0, title: document.title)
    }
    let runs = document.paragraphs.filter(\.role.isCoded).map(\.range)
    var annotator = Annotator()
    let annotated = annotator.annotate(text, paragraphs: runs)
    let named = actors.mentions(in: text, annotated, reference: document.published?.day)
    let records = StopGapCoder(
      document: document, text: text, annotated: annotated, named: named, version: version
    ).records()
    return CodedDocument(document: document, records: records.sorted(by: Record.isPrintedBefore))
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
