import EntenteModels

/// Who takes part, as bound SQL.
enum ActorSQL {
  /// Somebody takes part in one of some roles; none means any role.
  static func takesPart(
    _ row: String, _ roles: [String], _ terms: [ActorTerm]
  ) -> (String, [SQLValue]) {
    let tests = terms.map { takesPart(row, roles, $0) }
    return (any(tests.map(\.0)), tests.flatMap(\.1))
  }

  /// All of these take part.
  static func together(_ row: String, _ terms: [ActorTerm]) -> (String, [SQLValue]) {
    let tests = terms.map { takesPart(row, [], $0) }
    return ((["1"] + tests.map(\.0)).joined(separator: " AND "), tests.flatMap(\.1))
  }

  /// Nobody else takes part; an actor without the id or sector that is asked for is somebody else.
  static func only(_ row: String, _ terms: [ActorTerm]) -> (String, [SQLValue]) {
    let tests = terms.map(matches)
    return (
      """
      NOT EXISTS (SELECT 1 FROM party_rows a WHERE a.record = \(row)
        AND coalesce(a.code, a.actor) IS NOT NULL AND NOT coalesce((\(any(tests.map(\.0)))), 0))
      """, tests.flatMap(\.1)
    )
  }

  private static func takesPart(
    _ row: String, _ roles: [String], _ term: ActorTerm
  ) -> (String, [SQLValue]) {
    if let code = term.plainCode {
      let side = SideDriver.Side(roles: roles)
      return (
        """
        \(row) IN (SELECT a.record FROM side_rows a
          WHERE a.first = (SELECT t.row FROM terms t WHERE t.text = ?) AND a.second = 0
          AND \(side.condition(of: "a")))
        """, [.text(code.rawValue)]
      )
    }
    let (test, bound) = matches(term)
    var inRole = ""
    if !roles.isEmpty {
      let names = roles.map { "'\($0)'" }.joined(separator: ", ")
      inRole = " AND a.role IN (SELECT t.row FROM terms t WHERE t.text IN (\(names)))"
    }
    // An id is looked up; of a code and sector each record is asked.
    return term.id == nil
      ? ("EXISTS (SELECT 1 FROM party_rows a WHERE a.record = \(row) AND \(test)\(inRole))", bound)
      : ("\(row) IN (SELECT a.record FROM party_rows a WHERE \(test)\(inRole))", bound)
  }

  private static func matches(_ term: ActorTerm) -> (String, [SQLValue]) {
    var parts: [String] = []
    var bound: [SQLValue] = []
    for (column, value) in [
      ("code", term.code?.rawValue), ("sector", term.sector?.rawValue),
      ("actor", term.id?.rawValue),
    ] {
      guard let value else { continue }
      parts.append("a.\(column) = (SELECT t.row FROM terms t WHERE t.text = ?)")
      bound.append(.text(value))
    }
    return ("(" + (parts.isEmpty ? "0" : parts.joined(separator: " AND ")) + ")", bound)
  }

  /// One of some tests holds; of none, none does.
  private static func any(_ tests: [String]) -> String {
    tests.isEmpty ? "0" : "(" + tests.joined(separator: " OR ") + ")"
  }
}

extension ActorTerm {
  /// The code of a term that is nothing but a code.
  var plainCode: ActorCode? { sector == nil && id == nil ? code : nil }
}
