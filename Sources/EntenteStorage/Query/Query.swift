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
