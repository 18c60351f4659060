import EntenteModels

/// Reads the words of a query.
struct QueryParser {
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
}
