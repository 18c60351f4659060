/// The six kinds of records, in the order in which they are printed.
public enum RecordKind: String, Sendable, CaseIterable, JSONName {
  /// An act.
  case event
  /// A promise.
  case commitment
  /// A policy number.
  case measure
  /// What somebody thinks may come.
  case expectation
  /// Who holds an office.
  case tenure
  /// A paper of diplomacy.
  case instrument

  /// The first letter of the kind's ids; `x` for an expectation, as `e` is an event's.
  public var idLetter: Character {
    switch self {
    case .event: "e"
    case .commitment: "c"
    case .measure: "m"
    case .expectation: "x"
    case .tenure: "t"
    case .instrument: "i"
    }
  }

  /// The kind's place in the printing order, from 0.
  public var order: Int { RecordKind.allCases.firstIndex(of: self) ?? 0 }

  /// The plural that queries use: `events`.
  public var plural: String { rawValue + "s" }
}

extension RecordKind: Comparable {
  /// Kinds in the printing order.
  public static func < (first: Self, second: Self) -> Bool { first.order < second.order }
}
