public import EntenteModels

extension Query {
  /// Reads a query as people type it.
  ///
  /// - Parameters:
  ///   - text: The query.
  ///   - now: The day that `7d`, `today` and `is:overdue` count from.
  ///   - names: Knows the codes of names.
  ///   - lastRun: The day on which the store was last added to, which `last-run` stands for.
  /// - Throws: `QueryError` with the place, what was found and what is allowed.
  public init(
    parsing text: String, now: Day, names: any NameResolver = NoNames(), lastRun: Day? = nil
  ) throws(QueryError) {
    do {
      self = try Query.read(text, now: now, lastRun: lastRun, names: names)
    } catch {
      var fault = error
      fault.query = text
      throw fault
    }
  }

  private static func read(
    _ text: String, now: Day, lastRun: Day?, names: any NameResolver
  ) throws(QueryError) -> Query {
    var words = try QueryWord.words(of: text)[...]
    guard let first = words.popFirst() else {
      let place = QueryWord(text: "", column: 1, length: 0, isQuoted: false)
      throw QueryError(
        place, "an empty query; it starts with what to find",
        allowed: QueryKind.allCases.map(\.rawValue))
    }
    guard let kind = QueryKind(rawValue: first.text.lowercased()) else {
      throw QueryError(
        first, "nothing is called '\(first.text)'", allowed: QueryKind.allCases.map(\.rawValue))
    }
    var query = Query(kind)
    let parser = QueryParser(kind: kind, now: now, lastRun: lastRun, names: names)
    while let word = words.popFirst() {
      if word.text == "|", !word.isQuoted {
        query.counts = try parser.counts(Array(words), after: word)
        break
      }
      try parser.read(word, into: &query)
    }
    return query
  }

  /// The qualifiers, in the order of the documentation.
  public static let qualifiers = [
    "from", "to", "between", "by", "on", "actor", "only", "topic", "type", "kind", "mode", "phase",
    "stage", "status", "outcome", "certainty", "polarity", "confidence", "amount", "support", "at",
    "since", "until", "sure", "reported", "recorded", "publisher", "origin", "retrospective", "is",
    "as-of", "sort", "limit", "columns",
  ]

  /// The values that a qualifier may have; none where that is no list.
  public static func values(of qualifier: String) -> [String] {
    switch qualifier {
    case "type": EventType.allCases.map { $0.rawValue.lowercased() }
    case "kind": MeasureKind.allCases.map(\.rawValue)
    case "phase": Phase.allCases.map(\.rawValue)
    case "stage": MeasureStage.allCases.map(\.rawValue)
    case "status": CommitmentStatus.allCases.map(\.rawValue)
    case "outcome": Outcome.allCases.map(\.rawValue)
    case "certainty": Certainty.allCases.map(\.rawValue)
    case "polarity": Polarity.allCases.map(\.rawValue)
    case "topic": Ontology.topics.map(\.topic.rawValue)
    case "is": QueryFilter.State.allCases.map(\.rawValue)
    case "sort": QuerySort.Field.allCases.flatMap { [$0.rawValue, "-" + $0.rawValue] }
    case "retrospective": ["true", "false"]
    case "columns": QueryColumn.allCases.map(\.rawValue)
    default: []
    }
  }

  /// The kinds that a qualifier asks something of; all where it is not listed.
  static func kinds(of qualifier: String, value: String) -> [QueryKind] {
    let allRecords = QueryKind.allCases.filter { $0 != .documents }
    switch qualifier {
    case "by": return [.commitments, .measures, .facts, .records]
    case "on": return [.measures, .facts, .records]
    case "from", "to": return allRecords.filter { $0 != .instruments }
    case "mode": return [.events, .facts, .records]
    case "phase": return [.events, .tenures, .facts, .records]
    case "stage": return [.measures, .facts, .records]
    case "outcome": return [.expectations, .facts, .records]
    case "status": return allRecords.filter { $0 != .events && $0 != .tenures }
    case "kind": return [.measures, .facts, .records]
    case "amount": return allRecords.filter { $0 != .tenures && $0 != .instruments }
    case "is" where ["open", "overdue"].contains(value):
      return [.commitments, .expectations, .facts, .records]
    case "is" where ["copy", "spun"].contains(value): return QueryKind.allCases
    case "at", "since", "until", "sure", "reported", "recorded", "publisher", "origin", "sort",
      "limit", "as-of", "columns":
      return QueryKind.allCases
    default: return allRecords
    }
  }

  /// Whether a qualifier's values are actors.
  public static func namesActors(_ qualifier: String) -> Bool {
    ["from", "to", "between", "by", "on", "actor", "only"].contains(qualifier)
  }
}
