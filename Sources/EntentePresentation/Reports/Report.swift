public import EntenteModels

/// A result that people read as a table and programs as JSON.
///
/// The command and the REPL print every analysis through this one face.
public protocol Report {
  /// The result as a table; `gloss` puts records into words.
  func table(_ words: ReportWords) -> Table
  /// Writes the rows as NDJSON, one object a line.
  func writeRows(to json: inout JSONWriter)
}

/// What a report needs to put records into words.
public struct ReportWords {
  /// Puts a record or fact into one sentence.
  public var gloss: Gloss
  /// The record with an id, for its sentence; nil where it is not known.
  public var record: (RecordID) -> Record?
  /// Records below this confidence are left out of tables and counted in the footer.
  public var shown: Confidence

  /// Words from names and a way to look records up.
  public init(
    names: any NameResolver = NoNames(), shown: Confidence = .shown,
    record: @escaping (RecordID) -> Record? = { _ in nil }
  ) {
    gloss = Gloss(names: names)
    self.record = record
    self.shown = shown
  }

  /// The sentence of a record; its id where it is not known.
  func sentence(_ id: RecordID) -> String {
    record(id).map { gloss.sentence(for: $0) } ?? id.rawValue
  }
}
