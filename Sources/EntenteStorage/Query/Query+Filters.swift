public import EntenteModels

// One method a qualifier of the typed language, so that a query built in Swift says all that a typed one
// can.
extension Query {
  /// Promises and measures of one of these.
  public func by(_ codes: ActorCode...) -> Query {
    filtered(.actor(roles: ["by"], anyOf: codes.map { ActorTerm(code: $0) }))
  }

  /// Measures that apply to one of these.
  public func on(_ codes: ActorCode...) -> Query {
    filtered(.actor(roles: ["on"], anyOf: codes.map { ActorTerm(code: $0) }))
  }

  /// One of these takes part, in whatever role.
  public func actor(_ terms: ActorTerm...) -> Query {
    filtered(.actor(roles: [], anyOf: terms))
  }

  /// Nobody but these takes part.
  public func only(_ codes: ActorCode...) -> Query {
    filtered(.only(codes.map { ActorTerm(code: $0) }))
  }

  /// It happened in these days, or overlaps with them.
  public func at(_ days: DayRange) -> Query { filtered(.happened(days, isSure: false)) }

  /// It happened on this day or later.
  public func since(_ day: Day) -> Query { at(DayRange(start: day)) }

  /// It happened on this day or earlier.
  public func until(_ day: Day) -> Query { at(DayRange(end: day)) }

  /// It was reported in these days.
  public func reported(_ days: DayRange) -> Query { filtered(.reported(days)) }

  /// Acts and tenures that have come so far.
  public func phase(_ phases: Phase...) -> Query {
    filtered(.column(.phase, anyOf: phases.map(\.rawValue)))
  }

  /// Promises that stand so.
  public func status(_ statuses: CommitmentStatus...) -> Query {
    filtered(.column(.status, anyOf: statuses.map(\.rawValue)))
  }

  /// As sure as the text has it.
  public func certainty(_ certainties: Certainty...) -> Query {
    filtered(.column(.certainty, anyOf: certainties.map(\.rawValue)))
  }

  /// Affirmed or denied; shows denied records, which are else hidden.
  public func polarity(_ polarities: Polarity...) -> Query {
    filtered(.column(.polarity, anyOf: polarities.map(\.rawValue)))
  }

  /// It happened in these days for sure: all of it lies inside.
  public func sure(_ days: DayRange) -> Query { filtered(.happened(days, isSure: true)) }

  /// It was stored in these days.
  public func recorded(_ days: DayRange) -> Query { filtered(.recorded(days)) }

  /// Measures of one of these kinds.
  public func kind(_ kinds: MeasureKind...) -> Query {
    filtered(.column(.type, anyOf: kinds.map(\.rawValue)))
  }

  /// Acts done in one of these ways.
  public func mode(_ modes: EventMode...) -> Query {
    filtered(.column(.mode, anyOf: modes.map(\.rawValue)))
  }

  /// Measures that have come so far.
  public func stage(_ stages: MeasureStage...) -> Query {
    filtered(.column(.status, anyOf: stages.map(\.rawValue)))
  }

  /// Expectations that came out so.
  public func outcome(_ outcomes: Outcome...) -> Query {
    filtered(.column(.status, anyOf: outcomes.map(\.rawValue)))
  }

  /// From one of these outlets.
  public func publisher(_ names: String...) -> Query {
    filtered(.column(.publisher, anyOf: names))
  }

  /// Records, or documents, that came to be so.
  public func origin(_ origins: String...) -> Query { filtered(.column(.origin, anyOf: origins)) }

  /// Told long after it happened.
  public func retrospective() -> Query { filtered(.retrospective) }

  /// With an amount in a currency or unit that compares so.
  public func amount(_ comparison: Comparison, _ value: ExactDecimal, unit: String) -> Query {
    filtered(.amount(comparison, value, unit: unit))
  }

  /// Told by so many independent documents.
  public func support(_ comparison: Comparison, _ count: Int) -> Query {
    filtered(.support(comparison, count))
  }

  /// In a state, as of a day.
  public func `is`(_ state: QueryFilter.State, asOf day: Day? = nil) -> Query {
    filtered(.state(state, asOf: day))
  }

  /// The evidence or the claim has all of these words and phrases.
  public func matching(_ words: String...) -> Query {
    var query = self
    query.words += words
    return query
  }

  /// As it would have been answered on a day, from what was published by then.
  public func asOf(_ day: Day?) -> Query {
    var query = self
    query.asOf = day
    return query
  }

  /// With these columns in tables.
  public func columns(_ columns: QueryColumn...) -> Query {
    var query = self
    query.columns = columns
    return query
  }

  /// The opposite of a test: `query.not(.topic(anyOf: ["trade"]))`.
  public func not(_ test: QueryFilter.Test) -> Query { filtered(test, isNegated: true) }
}
