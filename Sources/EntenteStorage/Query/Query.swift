public import EntenteModels

/// A question to a store, the same whether it was typed or built.
///
/// ```swift
/// Query(.events).from(.usa).to(.kor).types(.coerce, .sanction).since("2025-09")
/// try Query(parsing: "events from:USA to:KOR type:coerce,sanction since:2025-09")
/// ```
public struct Query: Hashable, Sendable {
  /// What is asked for.
  public var kind: QueryKind

  /// Everything of a kind.
  public init(_ kind: QueryKind) { self.kind = kind }
}

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
