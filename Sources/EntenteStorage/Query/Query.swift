public import EntenteModels

/// A question to a store, the same whether it was typed or built.
///
/// ```swift
/// Query(.events).from(.usa).to(.kor).types(.coerce, .sanction).since("2025-09")
/// try Query(parsing: "events from:USA to:KOR type:coerce,sanction since:2025-09", now: today)
/// ```
///
/// All filters must hold. Denied and hypothetical records are left out unless a filter asks for them.
public struct Query: Hashable, Sendable {
  /// What is asked for.
  public var kind: QueryKind
  /// What must hold.
  public var filters: [QueryFilter] = []
  /// Words and phrases that must stand in the evidence or the claim.
  public var words: [String] = []
  /// The order; nil is by time.
  public var sort: QuerySort?
  /// How many rows at most.
  public var limit: Int?
  /// By which fields rows are counted instead of shown.
  public var counts: [CountField] = []
  /// Only what was published by this day counts, and what newer versions replaced since does; nil is now.
  public var asOf: Day?
  /// Which columns a table shows; empty is the usual ones.
  public var columns: [QueryColumn] = []

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

/// One thing that must hold, or must not.
public struct QueryFilter: Hashable, Sendable {
  /// What is looked at.
  public enum Test: Hashable, Sendable {
    /// Somebody takes part in one of these roles; none means any role.
    case actor(roles: [String], anyOf: [ActorTerm])
    /// All of these take part, in whatever role.
    case together([ActorTerm])
    /// Nobody else takes part.
    case only([ActorTerm])
    /// The evidence or the claim has all of these words and phrases.
    case words([String])
    /// A column has one of these values, whatever their case.
    case column(TextColumn, anyOf: [String])
    /// It is of one of these kinds.
    case kinds([RecordKind])
    /// The topic is one of these or lies below one.
    case topic(anyOf: [String])
    /// It happened in these days; `isSure` demands all of it.
    case happened(DayRange, isSure: Bool)
    /// It was reported in these days.
    case reported(DayRange)
    /// It was stored in these days.
    case recorded(DayRange)
    /// The confidence compares so.
    case confidence(Comparison, Double)
    /// An amount in a currency or unit compares so.
    case amount(Comparison, ExactDecimal, unit: String)
    /// So many independent documents tell it.
    case support(Comparison, Int)
    /// It is told long after it happened.
    case retrospective
    /// A state: `open`, `overdue`, `conflicting`, `copy`, `spun`, `unreviewed`.
    case state(State, asOf: Day?)
  }

  /// What is looked at.
  public var test: Test
  /// Whether it must not hold.
  public var isNegated: Bool

  /// A test.
  public init(_ test: Test, isNegated: Bool = false) {
    self.test = test
    self.isNegated = isNegated
  }

  /// A column of text.
  public enum TextColumn: String, Sendable {
    /// PLOVER's type, a measure's kind, a promise's action.
    case type
    /// PLOVER's mode.
    case mode
    /// A promise's status, a measure's stage, an expectation's outcome.
    case status
    /// Whether it is done.
    case phase
    /// Whether it is affirmed or denied.
    case polarity
    /// How sure the text is.
    case certainty
    /// Where the record, or the document, comes from.
    case origin
    /// The outlet.
    case publisher
  }

  /// A state that a record or document may be in.
  public enum State: String, Sendable, CaseIterable {
    /// Not kept, not broken, not decided.
    case open
    /// Due before today and still open.
    case overdue
    /// Another record tells it otherwise.
    case conflicting
    /// The document is a copy.
    case copy
    /// The document's words were replaced by a machine.
    case spun
    /// Nobody has judged it.
    case unreviewed
  }
}

/// An actor as a query names it.
public struct ActorTerm: Hashable, Sendable {
  /// The country or kind of body.
  public var code: ActorCode?
  /// The part of society.
  public var sector: Sector?
  /// The entry of the lexicon.
  public var id: ActorID?

  /// An actor.
  public init(code: ActorCode? = nil, sector: Sector? = nil, id: ActorID? = nil) {
    self.code = code
    self.sector = sector
    self.id = id
  }
}

/// How a number compares.
public enum Comparison: String, Sendable, CaseIterable {
  /// Above.
  case above = ">"
  /// That or above.
  case atLeast = ">="
  /// Below.
  case below = "<"
  /// That or below.
  case atMost = "<="
  /// That.
  case equal = "="
}

/// The order of rows.
public struct QuerySort: Hashable, Sendable {
  /// What rows are ordered by.
  public enum Field: String, Sendable, CaseIterable {
    /// When it happened.
    case time
    /// When it was reported.
    case reported
    /// How sure we are.
    case confidence
    /// How many documents tell it.
    case support
  }

  /// What rows are ordered by.
  public var field: Field
  /// Whether the largest comes first.
  public var isDescending: Bool

  /// An order.
  public init(_ field: Field, descending: Bool = false) {
    self.field = field
    isDescending = descending
  }
}

/// A field by which rows are counted.
public enum CountField: String, Sendable, CaseIterable {
  /// The day it happened.
  case day
  /// The month.
  case month
  /// The quarter.
  case quarter
  /// The year.
  case year
  /// The type, kind or action.
  case type
  /// The kind of record.
  case kind
  /// The mode.
  case mode
  /// The status, stage or outcome.
  case status
  /// The phase.
  case phase
  /// The certainty.
  case certainty
  /// The topic; a record with two counts twice.
  case topic
  /// The outlet.
  case publisher
  /// The acting side; a record with two counts twice.
  case from
  /// The side acted upon; a record with two counts twice.
  case to
}

extension Query {
  /// Adds a filter.
  public func filtered(_ test: QueryFilter.Test, isNegated: Bool = false) -> Query {
    var query = self
    query.filters.append(QueryFilter(test, isNegated: isNegated))
    return query
  }

  /// Acts of one of these.
  public func from(_ codes: ActorCode...) -> Query {
    filtered(.actor(roles: Query.activeRoles, anyOf: codes.map { ActorTerm(code: $0) }))
  }

  /// Acts upon one of these.
  public func to(_ codes: ActorCode...) -> Query {
    filtered(.actor(roles: Query.passiveRoles, anyOf: codes.map { ActorTerm(code: $0) }))
  }

  /// All of these take part.
  public func between(_ codes: ActorCode...) -> Query {
    filtered(.together(codes.map { ActorTerm(code: $0) }))
  }

  /// Of one of these types.
  public func types(_ types: EventType...) -> Query {
    filtered(.column(.type, anyOf: types.map(\.rawValue)))
  }

  /// About one of these topics, or what lies below them.
  public func topics(_ topics: Topic...) -> Query {
    filtered(.topic(anyOf: topics.map(\.rawValue)))
  }

  /// From the first day of a date on: `2025`, `2025-09`, `2025-09-04`; another text leaves the query as
  /// it is.
  public func since(_ text: String) -> Query {
    guard let days = QueryDates.days(text, now: .distantPast) else { return self }
    return filtered(.happened(DayRange(start: days.start), isSure: false))
  }

  /// Until the last day of a date.
  public func until(_ text: String) -> Query {
    guard let days = QueryDates.days(text, now: .distantPast) else { return self }
    return filtered(.happened(DayRange(end: days.end), isSure: false))
  }

  /// With this confidence or more.
  public func confidence(atLeast confidence: Confidence) -> Query {
    filtered(.confidence(.atLeast, confidence.probability))
  }

  /// At most so many rows.
  ///
  /// - Precondition: `count` is above 0.
  public func limit(_ count: Int) -> Query {
    precondition(count > 0, "a limit of \(count) rows")
    var query = self
    query.limit = count
    return query
  }

  /// In an order.
  public func sorted(by field: QuerySort.Field, descending: Bool = false) -> Query {
    var query = self
    query.sort = QuerySort(field, descending: descending)
    return query
  }

  /// Counted by fields.
  public func counted(by fields: CountField...) -> Query {
    var query = self
    query.counts = fields
    return query
  }

  /// The roles that `from:` looks at.
  package static let activeRoles = ["sources", "by", "person", "holder"]
  /// The roles that `to:` looks at.
  package static let passiveRoles = ["targets", "to", "on", "body"]
}
