public import EntenteModels

/// The lines of a dumped store: one JSON object a line, documents with their records in the order of storing,
/// then judgements, then tombstones.
///
/// What can be worked out again (facts, clusters, indexes) is not in it. A store that is loaded from a dump
/// gives the same dump, byte for byte.
public enum Dump {
  /// How much of the documents is written.
  public enum Text: Sendable {
    /// All of it.
    case whole
    /// None: ids, URLs, hashes and places only; `load` puts the words back from the user's own copies.
    case standoff
  }

  /// The first line: what the file is.
  static let header = #"{"entente":1,"dump":"store"}"#
}

/// How much a load took in.
public struct Loaded: Hashable, Sendable {
  /// Documents that were not there.
  public var documents = 0
  /// Documents that were there already.
  public var known = 0
  /// Documents whose text was not found among the copies.
  public var withheld = 0
  /// Judgements.
  public var judgements = 0
  /// Tombstones.
  public var tombstones = 0

  /// Nothing.
  public init() {}

  /// Adds what another load took in.
  public static func += (first: inout Loaded, second: Loaded) {
    first.documents += second.documents
    first.known += second.known
    first.withheld += second.withheld
    first.judgements += second.judgements
    first.tombstones += second.tombstones
  }
}

/// A document as a dump has it.
struct DumpedDocument {
  var coded: CodedDocument
  var recorded: Moment
  /// When the records were coded, where that was later.
  var codedOn: Day?
  var supersededBy: DocumentID?
  /// The day on which the newer version came out.
  var replaced: Day?
  /// The hash of the text, where the text is not in the dump.
  var hash: String?
}

extension DumpedDocument: JSONWritable {
  func write(to json: inout JSONWriter) {
    let document = coded.document
    json.object { json in
      json.field("document", document)
      json.field("hash", hash)
      json.field("recorded", recorded)
      json.field("codedOn", codedOn)
      json.field("supersededBy", supersededBy)
      json.field("replaced", replaced)
      if let score = coded.spunScore { json.field("spunScore", "\(score)") }
      json.field("agency", coded.agency)
      json.field("originBecause", coded.originBecause)
      json.field("uncodedBecause", coded.uncodedBecause)
      if let raw = coded.raw { json.field("raw", hexadecimal(raw)) }
      json.field(
        "paragraphs",
        document.paragraphs.map {
          "\($0.range.lowerBound) \($0.range.upperBound) \($0.role.rawValue)"
        })
      if let signature = coded.signature {
        json.key("signature")
        json.object { json in
          json.field("version", signature.version)
          json.list("frame", signature.frame.map { Int($0) })
          json.list("anchors", signature.anchors.map { Int($0) })
          json.list("words", signature.words.map { Int($0) })
        }
      }
      json.field("records", coded.records)
    }
  }
}

extension DumpedDocument: JSONReadable {
  init(json value: JSONValue) throws(JSONError) {
    let json = try JSONObject(value)
    guard let own = json.value("document") else {
      throw JSONError(at: json.offset, "the key 'document' is missing")
    }
    // The id is the one it was stored under, not one made from its parts again.
    let fields = try JSONObject(own).fields.filter { $0.key != "id" }
    var document = try Document(json: JSONValue(.object(fields), at: own.offset))
    document.id = try JSONObject(own).required("id")
    let paragraphs: [String] = try json.list("paragraphs")
    document.paragraphs = paragraphs.compactMap { Selecting.paragraph($0[...]) }
    let score: String? = try json.optional("spunScore")
    let raw: String? = try json.optional("raw")
    coded = CodedDocument(
      document: document, records: try json.list("records"),
      raw: raw.map { Self.bytes(ofHexadecimal: $0) }, spunScore: score.flatMap { Double($0) },
      signature: try Self.signature(json), agency: try json.optional("agency"),
      originBecause: try json.optional("originBecause"),
      uncodedBecause: try json.optional("uncodedBecause"))
    recorded = try json.required("recorded")
    codedOn = try json.optional("codedOn")
    supersededBy = try json.optional("supersededBy")
    replaced = try json.optional("replaced")
    hash = try json.optional("hash")
  }

  private static func signature(_ json: JSONObject) throws(JSONError) -> DocumentSignature? {
    guard let value = json.value("signature") else { return nil }
    let own = try JSONObject(value)
    func hashes(_ key: String) throws(JSONError) -> [UInt16] {
      let numbers: [Int] = try own.list(key)
      return numbers.map { UInt16(truncatingIfNeeded: $0) }
    }
    return DocumentSignature(
      version: try own.required("version"), frame: try hashes("frame"),
      anchors: try hashes("anchors"), words: try hashes("words"))
  }

  private static func bytes(ofHexadecimal text: String) -> [UInt8] {
    let digits = text.utf8.map { $0 < 58 ? $0 &- 48 : $0 &- 87 }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] << 4 | digits[$0 + 1] & 15
    }
  }
}

/// What was removed, and why.
public struct Tombstone: Hashable, Sendable {
  /// What it was: a document, a URL, or a person.
  public enum Kind: String, Sendable, CaseIterable, JSONName {
    /// A document, by its id or key.
    case document
    /// A page.
    case url
    /// A person, by the hash of the name.
    case person
  }

  /// The id, key or URL; of a person the hash of the name, so that the tombstone does not keep it.
  public var subject: String
  /// What it was.
  public var kind: Kind
  /// When it was removed.
  public var when: Moment
  /// Who removed it.
  public var who: String?
  /// Why.
  public var because: String

  /// What was removed, and why.
  public init(subject: String, kind: Kind, when: Moment, who: String? = nil, because: String) {
    self.subject = subject
    self.kind = kind
    self.when = when
    self.who = who
    self.because = because
  }
}

extension Tombstone: JSONObjectConvertible {
  /// Writes the fields in the order of the format.
  public func write(fields json: inout JSONWriter) {
    json.field("subject", subject)
    json.field("kind", kind)
    json.field("when", when)
    json.field("who", who)
    json.field("because", because)
  }

  /// Reads the fields.
  public init(json: JSONObject) throws(JSONError) {
    subject = try json.required("subject")
    kind = try json.required("kind")
    when = try json.required("when")
    who = try json.optional("who")
    because = try json.required("because")
  }
}
