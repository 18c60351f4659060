import EntenteKit

extension Verbs {
  /// `entente conflicts`.
  static let conflicts = Verb(
    name: "conflicts", summary: "Show what sources tell otherwise, side by side.", group: .store,
    arguments: [
      Argument(
        name: "QUERY", help: "Which facts; default all.", isOptional: true, repeats: true)
    ],
    options: [.store, .format, .failEmpty, .limit],
    examples: [
      Example(
        line: "entente conflicts 'measures kind:tariff on:KOR'",
        meaning: "Two rates told for one tariff, each with its sources.")
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation)
      var query = try reader.query(default: "facts")
      query.kind = .facts
      query.filters += try reader.kindFilter(of: invocation)
      query.filters.append(QueryFilter(.state(.conflicting, asOf: nil)))
      let report = try ConflictReport(reader.store, query)
      return try reader.print(report, isEmpty: report.versions.isEmpty)
    })
}

extension StoreReader {
  /// A query for one kind of record asks for the facts over that kind.
  func kindFilter(of invocation: Invocation) throws -> [QueryFilter] {
    let first = invocation.arguments.joined(separator: " ").split(separator: " ").first ?? ""
    guard let kind = QueryKind(rawValue: String(first))?.recordKind else { return [] }
    return [QueryFilter(.kinds([kind]))]
  }
}

/// Versions of what happened that contradict each other, with who tells them.
struct ConflictReport: Report {
  /// One version: a fact with its sources.
  struct Version {
    /// The smallest id among the versions that contradict each other.
    var group: RecordID
    var fact: Fact
    var field: String
    var sources: [String]
  }

  private(set) var versions: [Version] = []

  /// The versions of the facts that a query finds, those that contradict each other together.
  init(_ store: any Store, _ query: Query) throws(StoreError) {
    guard case .facts(let facts) = try store.answer(query).rows else { return }
    var seen: Set<RecordID> = []
    for fact in facts where !seen.contains(fact.id) {
      var group = [fact.id: fact]
      var open = [fact]
      while let next = open.popLast() {
        for conflict in next.conflicts {
          guard let rival = try store.fact(holding: conflict.record), group[rival.id] == nil else {
            continue
          }
          group[rival.id] = rival
          open.append(rival)
        }
      }
      seen.formUnion(group.keys)
      let first = group.keys.min() ?? fact.id
      for member in group.values.sorted(by: { $0.id < $1.id }) {
        versions.append(
          Version(
            group: first, fact: member, field: member.conflicts.first?.field ?? "",
            sources: try Self.sources(of: member, store)))
      }
    }
  }

  private static func sources(of fact: Fact, _ store: any Store) throws(StoreError) -> [String] {
    var names: [String] = []
    for id in fact.records {
      guard let record = try store.record(named: id.rawValue),
        let document = try store.document(named: record.document.rawValue)?.document
      else { continue }
      let name = document.publisher ?? document.name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  func table(_ words: ReportWords) -> Table {
    Table(
      columns: [
        Column("conflict"), Column("fact"), Column("what", isFlexible: true), Column("value"),
        Column("sources", alignment: .right), Column("told by"),
      ],
      rows: versions.map { version in
        [
          Cell(version.group.rawValue), Cell(version.fact.id.rawValue),
          Cell(words.gloss.sentence(for: version.fact)), Cell(Self.value(of: version.fact)),
          .number("\(version.fact.support.independent)"),
          Cell(version.sources.joined(separator: ", ")),
        ]
      },
      notes: ["\(Set(versions.map(\.group)).count) conflicts, \(versions.count) versions."])
  }

  private static func value(of fact: Fact) -> String {
    let quantity: Quantity? =
      switch fact.best.content {
      case .measure(let measure): measure.new
      case .commitment(let promise): promise.quantity
      default: nil
      }
    return quantity.map { "\($0.value) \($0.unit)" } ?? ""
  }

  func writeRows(to json: inout JSONWriter) {
    for version in versions {
      json.object { json in
        json.field("conflict", version.group)
        json.field("field", version.field)
        json.field("value", Self.value(of: version.fact))
        json.field("sources", version.sources)
        json.field("fact", version.fact)
      }
      json.newline()
    }
  }
}
