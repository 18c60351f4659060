import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

struct QueryTests {
  private let today = Day(iso: "2025-11-20") ?? Day(number: 0)

  private func store() throws -> SQLiteStore {
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    var denied = Record.event(.threaten, from: "PRK", seed: 4)
    denied.polarity = .negative
    var conditional = Record.tariff(seed: 5)
    conditional.topics = [Topic(rawValue: "trade.tariffs")]
    let records: [Record] = [
      .event(.consult, on: "2025-08-25", seed: 1), .event(.coerce, on: "2025-09-04", seed: 2),
      .event(.coerce, from: "KOR", to: "USA", on: "2024-01-02", seed: 3), denied, conditional,
      .commitment(amount: 350_000_000_000, seed: 6), .commitment(amount: 500, seed: 7),
    ]
    _ = try store.add(.stub("the only document", records), recorded: StoreConformance.recorded)
    return store
  }

  @Test(arguments: [
    ("events", 3), ("events from:USA", 2), ("events from:USA to:KOR type:coerce", 1),
    ("events between:USA,KOR", 3), ("events type:coerce,consult since:2025", 2),
    ("events until:2024", 1), ("events at:2025-09", 1), ("events sure:2025", 2),
    ("events polarity:negative", 1), ("events -from:USA", 1), ("measures kind:tariff on:KOR", 1),
    ("measures topic:trade", 1), ("measures -topic:trade", 0), ("commitments amount:>1B:USD", 1),
    ("commitments amount:500:USD", 1), ("commitments is:open", 2), ("records", 6),
    ("records confidence:>0.95", 0), ("records \"they said\"", 6), ("records nothing", 0),
    ("events only:USA,KOR", 3), ("events only:USA.GOV", 0),
    ("events -between:USA,KOR", 0), ("events -between:USA,JPN", 3), ("events -said", 0),
    ("events -\"nobody said\"", 3), ("measures at:2026-01-01", 0), ("records is:open", 2),
    ("events reported:7d", 3), ("events reported:2024", 0),
    ("documents publisher:\"the stub\"", 1), ("documents only", 1), ("facts support:>=2", 0),
  ])
  func `a typed query finds what it says`(text: String, count: Int) throws {
    let query = try Query(parsing: text, now: today)

    #expect(try store().answer(query).total == count)
  }

  @Test func `a typed and a built query are the same`() throws {
    let typed = try Query(
      parsing: "events from:USA to:KOR type:COERCE,SANCTION since:2025-09", now: today)
    let built = Query(.events).from(.usa).to(.kor).types(.coerce, .sanction).since("2025-09")

    #expect(typed == built)
  }

  @Test(arguments: [
    (
      "evnts", 1,
      "nothing is called 'evnts'. Allowed: events, commitments, measures, expectations, tenures, instruments, facts, records, documents"
    ),
    (
      "events since:soon", 8,
      "'soon' is no date; write 2025, 2025-09, 2025-09-04, 7d, monday or today"
    ),
    (
      "events from:Atlantis", 8,
      "nobody is called 'Atlantis'; write a code such as USA or a name in quotes"
    ),
    ("events \"open", 8, "a quote that never ends"),
    ("commitments amount:>1B", 13, "an amount needs its currency or unit: amount:>1B:USD"),
    ("events | show", 10, "after '|' stands 'count'. Allowed: count"),
    ("events limit:0", 8, "'0' is no limit; write a whole number above 0"),
    ("events reported:last-run", 8, "no run is known here; write a date or 7d"),
    ("events from:,", 8, "'from:' needs a value"),
    ("events support:1.5", 8, "'1.5' is no whole number"),
    (
      "events is:open", 8,
      "events have no 'is:open'; it goes with commitments, expectations, facts, records"
    ),
    (
      "events by:USA", 8, "events have no 'by:'; it goes with commitments, measures, facts, records"
    ),
    ("events|show", 8, "after '|' stands 'count'. Allowed: count"),
  ])
  func `a wrong query says where and what`(text: String, column: Int, message: String) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text, now: today) }

    #expect(error?.description == "query:1:\(column): error: \(message)")
  }

  @Test func `a wrong qualifier and value list what is allowed`() {
    let qualifier = #expect(throws: QueryError.self) {
      try Query(parsing: "events tpye:x", now: today)
    }
    let value = #expect(throws: QueryError.self) {
      try Query(parsing: "events phase:done", now: today)
    }

    #expect(qualifier?.found == "tpye" && qualifier?.allowed.contains("type") == true)
    #expect(value?.allowed == ["occurred", "ongoing", "planned", "hypothetical"])
  }

  @Test func `denied records are hidden and counted`() throws {
    let answer = try store().answer(try Query(parsing: "events", now: today))

    #expect(answer.hidden == Answer.Hidden(negative: 1, hypothetical: 0))
  }

  @Test(arguments: [
    ("events polarity:negative", Answer.Hidden()),
    ("events polarity:negative,positive", Answer.Hidden(hypothetical: 1)),
    ("events phase:hypothetical,occurred", Answer.Hidden(negative: 1)),
  ])
  func `what is asked for is not called hidden`(text: String, hidden: Answer.Hidden) throws {
    let records = ["PRK", "CHN", "JPN"].enumerated().map { seed, source in
      var record = Record.event(from: source, seed: seed)
      if seed == 0 { record.polarity = .negative }
      if seed == 1, case .event(var event) = record.content {
        event.phase = .hypothetical
        record.content = .event(event)
      }
      return record
    }
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    _ = try store.add(.stub("one", records), recorded: StoreConformance.recorded)

    #expect(try store.answer(Query(parsing: text, now: today)).hidden == hidden)
  }

  @Test(arguments: [("2025-10-31", 0), ("2025-11-01", 1), ("2026-06-01", 1), ("2027-01-02", 0)])
  func `a measure holds from its effect to its end`(day: String, count: Int) throws {
    var record = Record.tariff()
    guard case .measure(var measure) = record.content else { return }
    measure.effective = .day("2025-11-01")
    measure.until = .day("2027-01-01")
    record.content = .measure(measure)
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    _ = try store.add(.stub("one", [record]), recorded: StoreConformance.recorded)

    #expect(try store.answer(Query(parsing: "measures at:\(day)", now: today)).total == count)
  }

  @Test func `two people of one country are counted once`() throws {
    let sides = ["president", "minister"].map { Actor(code: .kor, role: $0, text: $0) }
    let event = Event(.consult, sources: sides, targets: [.state("USA")])
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    _ = try store.add(.stub("one", [.stub(.event(event))]), recorded: StoreConformance.recorded)

    let answer = try store.answer(Query(.events).counted(by: .from))

    guard case .counts(_, let rows) = answer.rows else {
      Issue.record("no counts")
      return
    }
    #expect(rows == [Answer.CountRow(values: ["KOR"], count: 1)])
  }

  @Test func `every typed qualifier has its twin in Swift`() throws {
    let day = Day(iso: "2025-09-01") ?? today
    let pairs: [(String, Query)] = [
      ("commitments by:KOR status:announced", Query(.commitments).by(.kor).status(.announced)),
      ("measures on:KOR at:2025-09-01", Query(.measures).on(.kor).at(DayRange(day))),
      ("events only:USA,KOR", Query(.events).only(.usa, .kor)),
      (
        "events actor:USA.GOV",
        Query(.events).actor(ActorTerm(code: .usa, sector: Sector(rawValue: "GOV")))
      ),
      ("events between:USA,KOR", Query(.events).between(.usa, .kor)),
      ("events since:2025-09-01", Query(.events).since(day)),
      ("events until:2025-09-01", Query(.events).until(day)),
      ("events reported:2025-09-01", Query(.events).reported(DayRange(day))),
      ("events phase:planned", Query(.events).phase(.planned)),
      ("events certainty:possible", Query(.events).certainty(.possible)),
      ("events polarity:negative", Query(.events).polarity(.negative)),
      ("facts is:conflicting", Query(.facts).is(.conflicting, asOf: today)),
      ("events \"battery plant\"", Query(.events).matching("battery plant")),
      ("events -topic:trade.tariffs", Query(.events).not(.topic(anyOf: ["trade.tariffs"]))),
    ]

    for (text, query) in pairs { #expect(try Query(parsing: text, now: today) == query, "\(text)") }
  }

  @Test func `a filter over nobody finds nothing`() throws {
    #expect(try store().answer(Query(.events).from()).total == 0)
  }

  @Test func `rows are counted by fields`() throws {
    let answer = try store().answer(
      try Query(parsing: "events since:2025 | count month,type", now: today))

    guard case .counts(let fields, let rows) = answer.rows else {
      Issue.record("no counts")
      return
    }
    #expect(fields == ["month", "type"])
    #expect(rows.map(\.values) == [["2025-08", "CONSULT"], ["2025-09", "COERCE"]])
  }

  @Test func `sort and limit are obeyed, and the total is told`() throws {
    let answer = try store().answer(try Query(parsing: "events sort:-time limit:1", now: today))

    guard case .records(let records) = answer.rows else {
      Issue.record("no records")
      return
    }
    #expect(records.map { $0.time?.start?.iso } == ["2025-09-04"])
    #expect(answer.total == 3)
  }

  @Test(arguments: [
    "records \"'; DROP TABLE records; --\"", "records publisher:\"x') OR 1=1 --\"",
    "records NEAR(a AND b) OR *", "records a\"b\"c", "records topic:trade \"%_\"",
    "records \"x\0y\"", "records publisher:\"x\0y\"",
  ])
  func `nothing of a query reaches SQL as text`(text: String) throws {
    let store = try store()

    #expect(try store.answer(try Query(parsing: text, now: today)).total == 0)
    #expect(try store.summary().records.reduce(0, +) == 7)
  }

  @Test func `columns hold each record's fact`() throws {
    let table = try store().events(Query(.events))

    #expect(table.count == 3)
    #expect(Set(table.records.fact).count == 3)
  }
}
