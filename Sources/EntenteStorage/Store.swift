public import EntenteModels

/// Keeps documents, records, facts and judgements, and answers questions about them.
///
/// Every call is synchronous and may be made from any thread; one that changes the store is one
/// transaction, so that a store killed at any moment holds whole documents only.
///
/// ```swift
/// let store = try SQLiteStore(path: "entente.db", access: .readWrite)
/// let answer = try store.answer(Query(.events).from(.usa).to(.kor))
/// ```
public protocol Store: Sendable {
  /// The store as a person names it, without a password: `sqlite:entente.db`.
  var location: String { get }

  /// Adds a document with its records and links them, in one transaction.
  ///
  /// Adding the same document with the same records changes nothing. A document with the same key,
  /// URL or path and other content supersedes the old one, which stays in the history.
  ///
  /// - Parameters:
  ///   - coded: The document with its records.
  ///   - recorded: When it is stored, as the caller's clock says.
  /// - Returns: What the store did.
  /// - Throws: `StoreError`; the store is then as it was before.
  func add(_ coded: CodedDocument, recorded: Moment) throws(StoreError) -> Addition

  /// Adds documents with their records, all of them or, where one cannot be added, none.
  ///
  /// A transaction costs more than most documents: this is what to feed many with.
  ///
  /// - Returns: What the store did with each.
  func add(contentsOf coded: [CodedDocument], recorded: Moment) throws(StoreError) -> [Addition]

  /// The document with an id, or with an id or key that starts so; nil when there is none.
  ///
  /// - Throws: `StoreError` with code `ambiguous` when several documents start so.
  func document(named name: String) throws(StoreError) -> StoredDocument?

  /// The record with an id, or whose id starts so; nil when there is none.
  ///
  /// - Throws: `StoreError` with code `ambiguous` when several records start so.
  func record(named prefix: String) throws(StoreError) -> Record?

  /// The fact that a record belongs to; nil for an unknown record.
  func fact(holding record: RecordID) throws(StoreError) -> Fact?

  /// What a query finds.
  func answer(_ query: Query) throws(StoreError) -> Answer

  /// The events that a query finds, as columns; `limit` and `sort` are not looked at.
  func events(_ query: Query) throws(StoreError) -> EventTable

  /// The commitments that a query finds, as columns; `limit` and `sort` are not looked at.
  func commitments(_ query: Query) throws(StoreError) -> CommitmentTable

  /// The records of any kind that a query finds, as common columns.
  func columns(_ query: Query) throws(StoreError) -> RecordColumns

  /// The records that a query finds, each with the value of a field in words; `limit` and `sort` are not
  /// looked at.
  func strata(
    _ query: Query, by field: CountField
  ) throws(StoreError) -> [(stratum: String, record: RecordID)]

  /// Adds a person's judgement; the same judgement twice is one, and may be taken back so.
  func add(_ judgement: Judgement) throws(StoreError)

  /// The judgements about a record, or all, in the order in which they were made.
  func judgements(about record: RecordID?) throws(StoreError) -> [Judgement]

  /// The judgements that lost a record when its document was coded anew, in the order in which they were
  /// made.
  func staleJudgements() throws(StoreError) -> [Judgement]

  /// The documents that share a band with a signature, in the order of their ids.
  func documents(sharing signature: DocumentSignature) throws(StoreError) -> [DocumentID]

  /// The documents that derive from one with this one; nil where it stands alone.
  func cluster(of document: DocumentID) throws(StoreError) -> DocumentCluster?

  /// The records of a block: those that may tell the same thing, in the order of their ids.
  func records(inBlock block: LinkingBlock) throws(StoreError) -> [Record]

  /// How much the store holds.
  func summary() throws(StoreError) -> StoreSummary

  /// What one SELECT finds, at most so many rows; `StoreError` of code `sql` says what is wrong with it.
  /// Nothing can be changed by it.
  func sql(_ statement: String, limit: Int) throws(StoreError) -> SQLAnswer

  /// Removes a document (by id or key, with all its versions), what came from a URL, or a person's name, and
  /// leaves a tombstone, so that it is not taken in again.
  ///
  /// - Parameters:
  ///   - subject: An id, key or URL, or else a person's name as the texts have it.
  ///   - because: Why.
  ///   - who: Who asks for it.
  ///   - when: When, as the caller's clock says.
  /// - Returns: How much was removed; empty where nothing is called so.
  /// - Throws: `StoreError`; the store is then as it was before.
  func forget(
    _ subject: String, because: String, who: String?, when: Moment
  ) throws(StoreError) -> Forgotten

  /// What was removed, in the order in which it was.
  func tombstones() throws(StoreError) -> [Tombstone]

  /// Hands the lines of a dump to `line`, one after the other.
  func dump(_ text: Dump.Text, _ line: (String) -> Void) throws(StoreError)

  /// Takes in lines of a dump, all or none; what is there already stays as it is.
  ///
  /// - Parameters:
  ///   - lines: Lines, in the order of the dump; many calls may each take some.
  ///   - texts: Texts by their hash (`TextHash`), for a dump that has none.
  /// - Returns: What was taken in.
  /// - Throws: `StoreError` of code `format` for a line that is none of a dump.
  func load(_ lines: [String], texts: [String: String]) throws(StoreError) -> Loaded

  /// Looks the store over; with `deep` also every id, every quote, the full-text index and every fact,
  /// which reads the whole store.
  func inspect(deep: Bool) throws(StoreError) -> Inspection

  /// Makes the query that runs now on any thread end with `StoreError` of code `interrupted`.
  func interrupt()
}

/// What adding a document did.
public enum Addition: Hashable, Sendable {
  /// It was not there.
  case added
  /// It was there with the same records.
  case unchanged
  /// It was there with other records, which are now replaced.
  case recoded
  /// It takes the place of an older version.
  case superseded(DocumentID)
  /// It was removed for good and is not taken in again.
  case forgotten
}

/// A document as a store holds it.
public struct StoredDocument: Hashable, Sendable {
  /// The document.
  public var document: Document
  /// When it was stored.
  public var recorded: Moment
  /// The newer version that took its place; nil for the current one.
  public var supersededBy: DocumentID?
  /// How likely a machine replaced its words, from 0 to 1; nil when nobody looked.
  public var spunScore: Double?
  /// Why it was not coded; nil when it was.
  public var uncodedBecause: String?
  /// Why the document's origin was found to be what it is; nil where it was declared or is not known.
  public var originBecause: String?

  /// A document with what the store knows of it.
  public init(
    document: Document, recorded: Moment, supersededBy: DocumentID? = nil,
    spunScore: Double? = nil, uncodedBecause: String? = nil,
    originBecause: String? = nil
  ) {
    self.document = document
    self.recorded = recorded
    self.supersededBy = supersededBy
    self.spunScore = spunScore
    self.uncodedBecause = uncodedBecause
    self.originBecause = originBecause
  }
}

/// Records that may tell the same thing share a block; the Linker compares only within one.
public struct LinkingBlock: RawRepresentable, Hashable, Sendable {
  /// The block's key, made by the Linker.
  public let rawValue: String

  /// Takes a key.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// How much a store holds.
public struct StoreSummary: Hashable, Sendable {
  /// Documents that no newer version took the place of.
  public var documents: Int
  /// Current records, one count a kind in the order of `RecordKind.allCases`.
  public var records: [Int]
  /// Facts over the current records.
  public var facts: Int
  /// The first and the last day of publication.
  public var reported: DayRange
  /// When the newest document was stored: what `last-run` means in a query.
  public var recorded: Moment?

  /// Counts of a store.
  public init(
    documents: Int, records: [Int], facts: Int, reported: DayRange, recorded: Moment? = nil
  ) {
    self.documents = documents
    self.records = records
    self.facts = facts
    self.reported = reported
    self.recorded = recorded
  }
}
