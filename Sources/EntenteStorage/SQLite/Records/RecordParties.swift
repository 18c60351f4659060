import EntenteModels

/// Who takes part in one stored record, by role.
struct RecordParties {
  private var byRole: [(role: String, actor: Actor)] = []

  /// Reads the parties of a record.
  init(of record: Int, _ connection: Connection) throws(StoreError) {
    let select = try connection.statement(
      """
      SELECT role, code, sector, actor, name, title, text FROM party_rows WHERE record = ?
      ORDER BY position
      """)
    select.bind(1, record)
    while try select.step() {
      let row = select.row
      func term(_ column: Int32) throws(StoreError) -> String? {
        guard let number = row.optionalInt(column) else { return nil }
        return try connection.terms.text(number, in: connection)
      }
      let name = row.optionalText(4)
      byRole.append(
        (
          try term(0) ?? "",
          Actor(
            code: try term(1).map(ActorCode.init), sector: try term(2).map(Sector.init),
            name: name, role: row.optionalText(5), id: try term(3).map(ActorID.init),
            text: row.optionalText(6) ?? name ?? "")
        ))
    }
  }

  /// The actors of a role, in their order.
  subscript(_ role: String) -> [Actor] { byRole.filter { $0.role == role }.map(\.actor) }

  /// The one actor of a role that cannot be empty.
  func only(_ role: String) throws(StoreError) -> Actor {
    guard let actor = self[role].first else {
      throw StoreError(.damage, "a stored record lacks its \(role)")
    }
    return actor
  }
}
