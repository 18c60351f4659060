import EntenteModels
import EntenteStorage
import Testing

struct QueryErrorTests {
  private let today = Day(number: 20_412)

  @Test(arguments: [
    ("events from:USA tpye:x", "  events from:USA tpye:x\n                  ^^^^^^"),
    ("facts \"대통령\" sort:when", "  facts \"대통령\" sort:when\n              ^^^^^^^^^"),
    ("evnts", "  evnts\n  ^^^^^"), ("", "  \n  ^"),
  ])
  func `a caret stands under the word at fault`(text: String, excerpt: String) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text, now: today) }

    #expect(error?.excerpt == excerpt)
  }

  @Test(arguments: ["-limit:5", "-sort:time", "-columns:time", "-as-of:2025"])
  func `what is no test cannot be negated`(word: String) {
    let error = #expect(throws: QueryError.self) {
      try Query(parsing: "events \(word)", now: today)
    }

    #expect(error?.message.hasSuffix("cannot be negated") == true)
  }

  @Test func `columns, the day of knowledge and the last run are read`() throws {
    let run = Day(number: 20_400)
    let query = try Query(
      parsing: "facts as-of:2025-09 recorded:last-run columns:time,gloss,support", now: today,
      lastRun: run)

    #expect(query.columns == [.time, .gloss, .support])
    #expect(query.asOf?.iso == "2025-09-30")
    #expect(query.filters.map(\.test) == [.recorded(DayRange(start: run))])
  }

  @Test func `every qualifier has its method in Swift`() throws {
    let pairs: [(String, Query)] = [
      ("measures kind:tariff stage:inForce", Query(.measures).kind(.tariff).stage(.inForce)),
      ("expectations outcome:met", Query(.expectations).outcome(.met)),
      ("events mode:visit", Query(.events).mode(EventMode(rawValue: "visit"))),
      ("records publisher:\"The Stub\"", Query(.records).publisher("The Stub")),
      ("records origin:text", Query(.records).origin("text")),
      ("records retrospective:true", Query(.records).retrospective()),
      (
        "commitments amount:>1B:USD", Query(.commitments).amount(.above, 1_000_000_000, unit: "USD")
      ),
      ("facts support:>=2", Query(.facts).support(.atLeast, 2)),
      ("events columns:time,type", Query(.events).columns(.time, .type)),
    ]

    for (text, query) in pairs { #expect(try Query(parsing: text, now: today) == query, "\(text)") }
  }
}
