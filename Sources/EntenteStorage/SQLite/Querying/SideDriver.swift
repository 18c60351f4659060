import EntenteModels

/// The part of a query that `side_rows` answers by its key: one code, or two that take part together.
struct SideDriver {
  /// The condition on `side_rows s`.
  let condition: String
  /// The values of its places.
  let values: [SQLValue]

  /// Takes the filters it answers out of `filters`; nil where there are none.
  init?(taking filters: inout [QueryFilter]) {
    let plain = filters.indices.filter { !filters[$0].isNegated }
    for index in plain {
      guard case .together(let terms) = filters[index].test, terms.count == 2,
        let first = terms[0].plainCode, let second = terms[1].plainCode, first != second
      else { continue }
      filters.remove(at: index)
      (condition, values) = Self.pair(first, second, way: nil)
      return
    }
    let sides = plain.compactMap { index in
      Self.side(filters[index].test).map { (index: index, code: $0.code, side: $0.side) }
    }
    if let active = sides.first(where: { $0.side.isPlain(1) }),
      let passive = sides.first(where: { $0.side.isPlain(2) && $0.code != active.code })
    {
      for index in [active.index, passive.index].sorted(by: >) { filters.remove(at: index) }
      (condition, values) = Self.pair(active.code, passive.code, way: 1)
      return
    }
    guard let one = sides.first else { return nil }
    filters.remove(at: one.index)
    condition = """
      s.first = (SELECT t.row FROM terms t WHERE t.text = ?) AND s.second = 0 \
      AND \(one.side.condition(of: "s"))
      """
    values = [.text(one.code.rawValue)]
  }

  private static func side(
    _ test: QueryFilter.Test
  ) -> (code: ActorCode, side: Side)? {
    guard case .actor(let roles, let terms) = test, terms.count == 1,
      let code = terms[0].plainCode
    else { return nil }
    return (code, Side(roles: roles))
  }

  /// Two codes; which is smaller by number only the store knows.
  private static func pair(
    _ first: ActorCode, _ second: ActorCode, way: Int?
  ) -> (String, [SQLValue]) {
    let one = "(SELECT t.row FROM terms t WHERE t.text = ?1)"
    let other = "(SELECT t.row FROM terms t WHERE t.text = ?2)"
    var condition = "s.first = min(\(one), \(other)) AND s.second = max(\(one), \(other))"
    // The first acts on the second: the bit depends on which has the smaller number.
    if way != nil { condition += " AND s.way & iif(\(one) < \(other), 1, 2) > 0" }
    return (condition, [.text(first.rawValue), .text(second.rawValue)])
  }

  /// Which sides of a record are meant.
  struct Side {
    /// 1 who acts, 2 who is acted upon, 0 any.
    var way = 0
    /// The kinds that have such a role; nil for all.
    var kinds: String?

    /// The sides of the roles that a filter names.
    init(roles: [String]) {
      if roles.isEmpty { return }
      if roles == ["by"] {
        (way, kinds) = (1, "1, 2")
      } else if roles == ["on"] {
        (way, kinds) = (2, "2")
      } else {
        way = roles.allSatisfy(Query.activeRoles.contains) ? 1 : 2
      }
    }

    func isPlain(_ way: Int) -> Bool { self.way == way && kinds == nil }

    /// The condition on a row of `side_rows`.
    func condition(of table: String) -> String {
      let kind = kinds.map { " AND \(table).kind IN (\($0))" } ?? ""
      return (way == 0 ? "1" : "\(table).way & \(way) > 0") + kind
    }
  }
}
