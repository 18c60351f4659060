import EntenteKit

extension Verbs {
  /// `entente timeline`.
  static let timeline = Verb(
    name: "timeline", summary: "What happened when, in lanes by topic or actor.",
    group: .analytics,
    arguments: [
      Argument(name: "QUERY", help: "Which records; default all.", isOptional: true, repeats: true)
    ],
    options: [
      .store, .format, .failEmpty,
      Option(
        name: "--lanes", value: .choice(["topic", "actor"]), help: "One lane each; default topic."),
    ],
    examples: [
      Example(
        line: "entente timeline events between:USA,KOR since:2025-09",
        meaning: "Events between the two since September 2025, by topic.")
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation)
      let columns = try reader.store.columns(try reader.query(default: "records"))
      let grouping = invocation.value("--lanes").flatMap(Timeline.Grouping.init) ?? .topic
      let timeline = Timeline(columns, lanes: grouping)
      return try reader.print(timeline, isEmpty: timeline.lanes.isEmpty)
    })

  /// `entente ledger`.
  static let ledger = Verb(
    name: "ledger", summary: "Who owes what to whom, by when, on what condition.",
    group: .analytics,
    arguments: [
      Argument(
        name: "QUERY", help: "Which commitments; default all.", isOptional: true, repeats: true)
    ],
    options: [
      .store, .format, .failEmpty, .limit,
      Option(
        name: "--as-of", value: .text("DATE"), help: "The day it is drawn up for; default today."),
    ],
    examples: [
      Example(
        line: "entente ledger by:KOR --as-of 2026-01-31",
        meaning: "What Seoul owes, as it stood at the end of January 2026.")
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation)
      let day = try invocation.day("--as-of") ?? invocation.host.now.day
      let table = try reader.store.commitments(try reader.query(default: "commitments"))
      let ledger = Ledger(table, asOf: day)
      return try reader.print(ledger, isEmpty: ledger.entries.isEmpty)
    })

  /// `entente relations`.
  static let relations = Verb(
    name: "relations", summary: "Cooperation and conflict of a pair, by period.",
    group: .analytics,
    arguments: [
      Argument(name: "ACTOR", help: "The first actor: a code or name."),
      Argument(name: "ACTOR", help: "The second actor."),
      Argument(
        name: "QUERY", help: "Which events; default all of the pair.", isOptional: true,
        repeats: true),
    ],
    options: [
      .store, .format, .failEmpty,
      Option(
        name: "--by", value: .choice(Period.allCases.map(\.rawValue)),
        help: "The length of a period; default month."),
    ],
    examples: [
      Example(
        line: "entente relations USA KOR since:2025 --by quarter",
        meaning: "The two since 2025, quarter by quarter.")
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation, queryWords: Array(invocation.arguments.dropFirst(2)))
      let first = try reader.code(of: invocation.arguments[0])
      let second = try reader.code(of: invocation.arguments[1])
      let events = try reader.store.events(try reader.query(default: "events"))
      let period = invocation.value("--by").flatMap(Period.init) ?? .month
      let relations = Relations(events, between: first, and: second, by: period)
      return try reader.print(relations, isEmpty: relations.points.isEmpty)
    })
}
