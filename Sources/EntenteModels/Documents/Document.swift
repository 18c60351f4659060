/// A text with what is known of it: where it was published, when, by whom.
///
/// - Units: every offset into a document counts UTF-8 bytes of `text`, as the reader gave it.
public struct Document: Hashable, Sendable {
  /// The id, made from text, key or URL, date and publisher.
  public var id: DocumentID
  /// The id that the source itself gives, such as a line's own `id`.
  public var key: String?
  /// The whole text as it was read: line ends, byte order mark, front matter and all.
  public var text: String
  /// When it was published.
  public var published: Moment?
  /// When it was published, where only an interval can be worked out.
  public var publishedRange: PublishedRange?
  /// Who published it.
  public var publisher: String?
  /// Where it was published.
  public var url: String?
  /// The headline.
  public var title: String?
  /// What kind of text it is.
  public var genre: Genre?
  /// An IETF language tag: `en`.
  public var language: String?
  /// How the text came to be.
  public var origin: DocumentOrigin?
  /// Further facts that the source gives, in their order.
  public var meta: [MetaEntry]
  /// The paragraphs with their roles, in their order; not part of the NDJSON.
  public var paragraphs: [Paragraph]

  /// A document; its id follows from the parts.
  public init(
    text: String, key: String? = nil, published: Moment? = nil,
    publishedRange: PublishedRange? = nil, publisher: String? = nil, url: String? = nil,
    title: String? = nil, genre: Genre? = nil, language: String? = nil,
    origin: DocumentOrigin? = nil, meta: [MetaEntry] = [], paragraphs: [Paragraph] = []
  ) {
    id = DocumentID(
      text: text, key: key ?? url, published: published?.text, publisher: publisher)
    self.key = key
    self.text = text
    self.published = published
    self.publishedRange = publishedRange
    self.publisher = publisher
    self.url = url
    self.title = title
    self.genre = genre
    self.language = language
    self.origin = origin
    self.meta = meta
    self.paragraphs = paragraphs
  }

  /// What people know the document by: its own key if there is one, else the id.
  public var name: String { key ?? id.rawValue }

  /// The day by which the document is read: when it was published, else the first day on which it may
  /// have been; nil where neither is known.
  public var presumedDay: Day? {
    published?.day ?? publishedRange?.range.start ?? publishedRange?.range.end
  }

  /// What tells that a document is a new version of another: key, else URL.
  public var versionKey: String? { key ?? url }

  /// Works the id out again after text, key, URL, date or publisher were changed.
  public mutating func renewID() {
    id = DocumentID(
      text: text, key: versionKey, published: published?.text, publisher: publisher)
  }
}

/// What kind of text a document is.
public enum Genre: String, Sendable, CaseIterable, JSONName {
  /// A report.
  case news
  /// Somebody's opinion.
  case opinion
  /// Spoken words, written down.
  case transcript
  /// A paper of a government or body.
  case officialText
}

/// How a document came to be.
public enum DocumentOrigin: String, Sendable, CaseIterable, JSONName {
  /// Written for its publisher.
  case original
  /// Taken from a news agency.
  case wire
  /// The same as another.
  case copy
  /// Another with its words replaced by a machine.
  case spun
  /// Another in a second language.
  case translation
  /// A summary of others.
  case digest
}

/// Between which days a document was published, with the words that this was worked out from.
public struct PublishedRange: Hashable, Sendable {
  /// The first and the last day that are possible.
  public var range: DayRange
  /// The words it was worked out from.
  public var evidence: String?

  /// An interval with its evidence.
  public init(range: DayRange, evidence: String? = nil) {
    self.range = range
    self.evidence = evidence
  }
}

extension PublishedRange: JSONObjectConvertible {
  /// Writes `{start, end, evidence?}`.
  public func write(fields json: inout JSONWriter) {
    range.write(fields: &json)
    json.field("evidence", evidence)
  }

  /// Reads `{start, end, evidence?}`.
  public init(json: JSONObject) throws(JSONError) {
    range = try DayRange(json: json)
    evidence = try json.optional("evidence")
  }
}

/// A further fact that a source gives about a document.
public struct MetaEntry: Hashable, Sendable {
  /// The source's own key.
  public var key: String
  /// The value as one line of JSON.
  public var json: String

  /// A fact whose value is a string.
  public init(key: String, text: String) {
    self.key = key
    json = text.json
  }

  /// A fact whose value is JSON already.
  public init(key: String, json: String) {
    self.key = key
    self.json = json
  }
}
