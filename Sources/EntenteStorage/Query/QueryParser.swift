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

/// Reads the words of a query.
private struct QueryParser {
  let kind: QueryKind
  let now: Day
  let lastRun: Day?
  let names: any NameResolver

  func read(_ word: QueryWord, into query: inout Query) throws(QueryError) {
    let isNegated = word.text.hasPrefix("-") && !word.isQuoted && word.text.utf8.count > 1
    let text = isNegated ? word.text.dropFirst() : word.text[...]
    guard !word.isQuoted, let colon = text.firstIndex(of: ":") else {
      if isNegated {
        query.filters.append(QueryFilter(.words([String(text)]), isNegated: true))
      } else {
        query.words.append(word.text)
      }
      return
    }
    let name = String(text[..<colon]).lowercased()
    let value = String(text[text.index(after: colon)...])
    guard Query.qualifiers.contains(name) else {
      throw QueryError(
        word, "unknown qualifier '\(name)'", found: name, allowed: Query.qualifiers)
    }
    if value.allSatisfy({ $0 == "," }) { throw QueryError(word, "'\(name):' needs a value") }
    try check(name, value, word)
    if isNegated, ["sort", "limit", "columns", "as-of"].contains(name) {
      throw QueryError(word, "'\(name):' cannot be negated", found: name)
    }
    switch name {
    case "sort": query.sort = try sort(value, word)
    case "limit": query.limit = try limit(value, word)
    case "columns": query.columns = try columns(value, word)
    case "as-of":
      // What was published in the whole of 2025-09 was published by its last day.
      query.asOf = try days(value, word).end
    default:
      query.filters.append(QueryFilter(try test(name, value, word), isNegated: isNegated))
    }
  }

  /// Refuses a qualifier that this kind of row never has: an answer of nothing would be a wrong one.
  private func check(
    _ name: String, _ value: String, _ word: QueryWord
  ) throws(QueryError) {
    let kinds = Query.kinds(of: name, value: value)
    guard !kinds.contains(kind) else { return }
    let qualifier = name == "is" ? "is:\(value)" : "\(name):"
    let list = kinds.map(\.rawValue).joined(separator: ", ")
    throw QueryError(
      word, "\(kind.rawValue) have no '\(qualifier)'; it goes with \(list)", found: name)
  }

  private func test(
    _ name: String, _ value: String, _ word: QueryWord
  ) throws(QueryError) -> QueryFilter.Test {
    switch name {
    case "from": return .actor(roles: Query.activeRoles, anyOf: try actors(value, word))
    case "to": return .actor(roles: Query.passiveRoles, anyOf: try actors(value, word))
    case "by": return .actor(roles: ["by"], anyOf: try actors(value, word))
    case "on": return .actor(roles: ["on"], anyOf: try actors(value, word))
    case "actor": return .actor(roles: [], anyOf: try actors(value, word))
    case "between": return .together(try actors(value, word))
    case "only": return .only(try actors(value, word))
    case "topic": return .topic(anyOf: try topics(value, word))
    case "at", "sure": return .happened(try days(value, word), isSure: name == "sure")
    case "since": return .happened(DayRange(start: try days(value, word).start), isSure: false)
    case "until": return .happened(DayRange(end: try days(value, word).end), isSure: false)
    case "reported": return .reported(try days(value, word))
    case "recorded": return .recorded(try days(value, word))
    case "confidence":
      let (comparison, digits) = comparison(value, orElse: .atLeast)
      return .confidence(comparison, try number(digits, word).approximate)
    case "amount": return try amount(value, word)
    case "support":
      let (comparison, digits) = comparison(value, orElse: .atLeast)
      guard let count = try number(digits, word).whole else {
        throw QueryError(word, "'\(digits)' is no whole number", found: digits)
      }
      return .support(comparison, count)
    case "retrospective":
      if value != "true" {
        throw QueryError(word, "write 'retrospective:true' or '-retrospective:true'")
      }
      return .retrospective
    case "is": return try state(value, word)
    default: return try column(name, value, word)
    }
  }

  private func column(
    _ name: String, _ value: String, _ word: QueryWord
  ) throws(QueryError) -> QueryFilter.Test {
    let values = value.split(separator: ",").map(String.init)
    let columns: [String: QueryFilter.TextColumn] = [
      "type": .type, "kind": .type, "mode": .mode, "status": .status, "stage": .status,
      "outcome": .status, "phase": .phase, "polarity": .polarity, "certainty": .certainty,
      "origin": .origin, "publisher": .publisher,
    ]
    let allowed = allowedValues(of: name)
    for value in values where !allowed.isEmpty && !allowed.contains(value.lowercased()) {
      if name == "type", let type = EventType(named: value.uppercased()) {
        return .column(.type, anyOf: [type.rawValue])
      }
      throw QueryError(
        word, "'\(name):' cannot be '\(value)'", found: value, allowed: Query.values(of: name))
    }
    return .column(columns[name] ?? .type, anyOf: values)
  }

  /// What a qualifier allows for this kind, in lower case; none where anything goes.
  private func allowedValues(of name: String) -> [String] {
    if name == "type", kind != .events, kind != .records, kind != .facts { return [] }
    if name == "status", kind != .commitments { return [] }
    return Query.values(of: name).map { $0.lowercased() }
  }

  private func actors(_ value: String, _ word: QueryWord) throws(QueryError) -> [ActorTerm] {
    var terms: [ActorTerm] = []
    for part in value.split(separator: ",").map(String.init) {
      let pieces = part.split(separator: ".", maxSplits: 1).map(String.init)
      if pieces.count == 2, pieces[1].count == 3, pieces[0].count == 3 {
        terms.append(
          ActorTerm(
            code: ActorCode(rawValue: pieces[0].uppercased()),
            sector: Sector(rawValue: pieces[1].uppercased())))
        continue
      }
      let matches = names.matches(forName: part)
      let known = matches.isEmpty ? names.matches(forName: part.uppercased()) : matches
      guard let match = known.first else {
        throw QueryError(
          word, "nobody is called '\(part)'; write a code such as USA or a name in quotes",
          found: part)
      }
      terms.append(
        match.id.map { ActorTerm(id: $0) } ?? ActorTerm(code: match.code))
    }
    return terms
  }

  private func topics(_ value: String, _ word: QueryWord) throws(QueryError) -> [String] {
    let known = Query.values(of: "topic")
    let values = value.split(separator: ",").map(String.init)
    for value in values where !known.contains(value) {
      throw QueryError(word, "no topic '\(value)'", found: value, allowed: known)
    }
    return values
  }

  private func days(_ value: String, _ word: QueryWord) throws(QueryError) -> DayRange {
    if value.lowercased() == "last-run" {
      guard let lastRun else {
        throw QueryError(word, "no run is known here; write a date or 7d", found: value)
      }
      return DayRange(start: lastRun, end: nil)
    }
    guard let days = QueryDates.days(value, now: now) else {
      throw QueryError(
        word, "'\(value)' is no date; write 2025, 2025-09, 2025-09-04, 7d, monday or today",
        found: value)
    }
    return days
  }

  private func comparison(
    _ value: String, orElse usual: Comparison
  ) -> (Comparison, String) {
    for comparison in [Comparison.atLeast, .atMost, .above, .below, .equal]
    where value.hasPrefix(comparison.rawValue) {
      return (comparison, String(value.dropFirst(comparison.rawValue.count)))
    }
    return (usual, value)
  }

  private func number(_ digits: String, _ word: QueryWord) throws(QueryError) -> ExactDecimal {
    let scales: [Character: Int] = [
      "k": 3, "K": 3, "M": 6, "m": 6, "B": 9, "b": 9, "T": 12, "t": 12,
    ]
    let power = digits.last.flatMap { scales[$0] }
    let plain = power == nil ? digits[...] : digits.dropLast()
    guard let number = ExactDecimal(plain),
      let scaled = number.scaled(byPowerOfTen: power ?? 0)
    else { throw QueryError(word, "'\(digits)' is no number", found: digits) }
    return scaled
  }

  private func amount(
    _ value: String, _ word: QueryWord
  ) throws(QueryError) -> QueryFilter.Test {
    guard let colon = value.lastIndex(of: ":") else {
      throw QueryError(word, "an amount needs its currency or unit: amount:>1B:USD", found: value)
    }
    let (comparison, digits) = comparison(String(value[..<colon]), orElse: .equal)
    let unit = String(value[value.index(after: colon)...])
    return .amount(comparison, try number(digits, word), unit: unit)
  }

  private func state(_ value: String, _ word: QueryWord) throws(QueryError) -> QueryFilter.Test {
    guard let state = QueryFilter.State(rawValue: value) else {
      throw QueryError(
        word, "'is:' cannot be '\(value)'", found: value, allowed: Query.values(of: "is"))
    }
    return .state(state, asOf: now)
  }

  private func sort(_ value: String, _ word: QueryWord) throws(QueryError) -> QuerySort {
    let isDescending = value.hasPrefix("-")
    guard let field = QuerySort.Field(rawValue: isDescending ? String(value.dropFirst()) : value)
    else {
      throw QueryError(
        word, "rows cannot be sorted by '\(value)'", found: value, allowed: Query.values(of: "sort")
      )
    }
    return QuerySort(field, descending: isDescending)
  }

  private func columns(
    _ value: String, _ word: QueryWord
  ) throws(QueryError) -> [QueryColumn] {
    var columns: [QueryColumn] = []
    for part in value.split(separator: ",").map(String.init) {
      guard let column = QueryColumn(rawValue: part) else {
        throw QueryError(
          word, "no column is called '\(part)'", found: part, allowed: Query.values(of: "columns"))
      }
      columns.append(column)
    }
    return columns
  }

  private func limit(_ value: String, _ word: QueryWord) throws(QueryError) -> Int {
    guard let number = Int(value), number > 0 else {
      throw QueryError(word, "'\(value)' is no limit; write a whole number above 0", found: value)
    }
    return number
  }

  func counts(
    _ words: [QueryWord], after bar: QueryWord
  ) throws(QueryError) -> [CountField] {
    guard let first = words.first, first.text == "count" else {
      throw QueryError(words.first ?? bar, "after '|' stands 'count'", allowed: ["count"])
    }
    guard words.count == 2 else {
      throw QueryError(
        words.last ?? bar, "'count' needs its fields, with commas between",
        allowed: CountField.allCases.map(\.rawValue))
    }
    var fields: [CountField] = []
    for part in words[1].text.split(separator: ",").map(String.init) {
      guard let field = CountField(rawValue: part) else {
        throw QueryError(
          words[1], "nothing can be counted by '\(part)'", found: part,
          allowed: CountField.allCases.map(\.rawValue))
      }
      fields.append(field)
    }
    return fields
  }
}
