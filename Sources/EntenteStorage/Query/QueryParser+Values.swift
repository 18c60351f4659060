import EntenteModels

// What stands after a colon.
extension QueryParser {
  func column(
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

  func actors(_ value: String, _ word: QueryWord) throws(QueryError) -> [ActorTerm] {
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

  func topics(_ value: String, _ word: QueryWord) throws(QueryError) -> [String] {
    let known = Query.values(of: "topic")
    let values = value.split(separator: ",").map(String.init)
    for value in values where !known.contains(value) {
      throw QueryError(word, "no topic '\(value)'", found: value, allowed: known)
    }
    return values
  }

  func days(_ value: String, _ word: QueryWord) throws(QueryError) -> DayRange {
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

  func comparison(
    _ value: String, orElse usual: Comparison
  ) -> (Comparison, String) {
    for comparison in [Comparison.atLeast, .atMost, .above, .below, .equal]
    where value.hasPrefix(comparison.rawValue) {
      return (comparison, String(value.dropFirst(comparison.rawValue.count)))
    }
    return (usual, value)
  }

  func number(_ digits: String, _ word: QueryWord) throws(QueryError) -> ExactDecimal {
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

  func amount(
    _ value: String, _ word: QueryWord
  ) throws(QueryError) -> QueryFilter.Test {
    guard let colon = value.lastIndex(of: ":") else {
      throw QueryError(word, "an amount needs its currency or unit: amount:>1B:USD", found: value)
    }
    let (comparison, digits) = comparison(String(value[..<colon]), orElse: .equal)
    let unit = String(value[value.index(after: colon)...])
    return .amount(comparison, try number(digits, word), unit: unit)
  }

  func state(_ value: String, _ word: QueryWord) throws(QueryError) -> QueryFilter.Test {
    guard let state = QueryFilter.State(rawValue: value) else {
      throw QueryError(
        word, "'is:' cannot be '\(value)'", found: value, allowed: Query.values(of: "is"))
    }
    return .state(state, asOf: now)
  }

  func sort(_ value: String, _ word: QueryWord) throws(QueryError) -> QuerySort {
    let isDescending = value.hasPrefix("-")
    guard let field = QuerySort.Field(rawValue: isDescending ? String(value.dropFirst()) : value)
    else {
      throw QueryError(
        word, "rows cannot be sorted by '\(value)'", found: value, allowed: Query.values(of: "sort")
      )
    }
    return QuerySort(field, descending: isDescending)
  }

  func columns(
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

  func limit(_ value: String, _ word: QueryWord) throws(QueryError) -> Int {
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
