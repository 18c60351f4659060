public import EntenteModels

/// What a query asks for.
public enum QueryKind: String, Sendable, CaseIterable {
  /// Acts.
  case events
  /// Promises.
  case commitments
  /// Policy numbers.
  case measures
  /// What somebody thinks may come.
  case expectations
  /// Who holds an office.
  case tenures
  /// Papers of diplomacy.
  case instruments
  /// Facts over records of all kinds.
  case facts
  /// Records of all kinds.
  case records
  /// Documents.
  case documents

  /// The kind of record; nil for facts, records and documents.
  public var recordKind: RecordKind? { RecordKind.allCases.first { $0.plural == rawValue } }
}
