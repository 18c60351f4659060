import EntenteAnalytics
import EntenteModels
import EntenteTestSupport
import Testing

struct AnalyticsTests {
  private let today = Day(iso: "2026-01-15") ?? Day(number: 0)

  private func ledger(_ records: [Record]) -> Ledger {
    var table = CommitmentTable()
    for record in records { table.append(record) }
    return Ledger(table, asOf: today)
  }

  @Test(
    arguments: [
      ("2026-01-14", Ledger.Standing.overdue), ("2026-01-15", .dueSoon), ("2026-02-14", .dueSoon),
      ("2026-02-15", .dueLater), (nil, .undated),
    ] as [(String?, Ledger.Standing)])
  func `a promise stands where its due day puts it`(due: String?, standing: Ledger.Standing) {
    #expect(ledger([.commitment(due: due)]).entries.map(\.standing) == [standing])
  }

  @Test func `a promise on a condition waits, a kept one is closed`() {
    var waiting = Record.commitment(due: "2025-01-01", seed: 1)
    waiting.condition = Condition(text: "the law passes", pattern: .if)
    var kept = Record.commitment(seed: 9)
    if case .commitment(var promise) = kept.content {
      promise.status = .fulfilled
      kept.content = .commitment(promise)
    }

    let ledger = ledger([waiting, kept])

    #expect(ledger.entries.map(\.standing) == [.waiting, .closed])
    #expect(ledger.balances.map(\.total) == [350_000_000_000], "what is closed is not owed")
  }

  @Test func `a promise that two documents report stands and counts once`() {
    let first = Record.commitment(in: "a")
    let second = Record.commitment(in: "b")
    var table = CommitmentTable()
    table.append(first, fact: first.id)
    table.append(second, fact: first.id)

    let ledger = Ledger(table, asOf: today)

    #expect(ledger.entries.count == 1)
    #expect(ledger.entries.first?.records.count == 2)
    #expect(ledger.balances.map(\.total) == [350_000_000_000])
  }

  @Test func `what is told with little confidence is listed and not summed`() {
    var weak = Record.commitment()
    weak.confidence = Confidence(0.4)

    #expect(ledger([weak]).entries.count == 1 && ledger([weak]).balances.isEmpty)
  }

  @Test func `shares are never added up`() {
    var share = Record.commitment()
    if case .commitment(var promise) = share.content {
      promise.quantity = Quantity(value: 3, unit: "percent", text: "3%")
      share.content = .commitment(promise)
    }

    #expect(ledger([share]).balances.isEmpty)
  }

  @Test func `nothing gives sound empty results`() {
    #expect(ledger([]).entries.isEmpty)
    #expect(Timeline(RecordColumns()).lanes.isEmpty)
    #expect(Relations(EventTable(), between: .usa, and: .kor).points.isEmpty)
  }

  private func relations(_ records: [Record], by period: Period = .month) -> Relations {
    var table = EventTable()
    for record in records { table.append(record) }
    return Relations(table, between: .usa, and: .kor, by: period)
  }

  @Test func `cooperation and conflict are counted by direction and period`() {
    let relations = relations([
      .event(.consult, on: "2025-08-25", seed: 1), .event(.coerce, on: "2025-09-04", seed: 2),
      .event(.support, from: "KOR", to: "USA", on: "2025-11-01", seed: 3),
      .event(.coerce, from: "USA", to: "CHN", on: "2025-09-05", seed: 4),
    ])

    #expect(relations.points.map(\.name) == ["2025-08", "2025-09", "2025-10", "2025-11"])
    #expect(relations.points.map(\.cooperation) == [1, 0, 0, 1])
    #expect(relations.points.map(\.conflict) == [0, 1, 0, 0])
    #expect(relations.points.map(\.forward) == [1, 1, 0, 0])
    #expect(relations.points.map(\.intensity) == [2.5, -7, nil, 5])
    #expect(relations.points.allSatisfy { $0.isThin })
  }

  @Test func `what is denied, planned or long past is not counted`() {
    var denied = Record.event(seed: 1)
    denied.polarity = .negative
    var past = Record.event(seed: 2)
    past.isRetrospective = true
    var event = Event(.coerce, sources: [.state("USA")], targets: [.state("KOR")])
    event.phase = .planned

    #expect(relations([denied, past, .stub(.event(event), seed: 3)]).points.isEmpty)
  }

  @Test func `a date wider than a period is left out and told`() {
    var wide = Record.event()
    wide.time?.range = DayRange(start: Day(iso: "2025-01-01"), end: Day(iso: "2025-12-31"))

    #expect(relations([wide]).wide == 1)
    #expect(relations([wide]).points.isEmpty)
  }

  @Test(arguments: [
    (Period.week, "2025-11-10", "2025-11-10"), (.month, "2025-11-01", "2025-11"),
    (.quarter, "2025-10-01", "2025-Q4"), (.day, "2025-11-14", "2025-11-14"),
  ])
  func `periods start where the calendar says`(period: Period, start: String, name: String) throws {
    let day = try #require(Day(iso: "2025-11-14"))

    #expect(period.start(of: day).iso == start)
    #expect(period.name(startingOn: period.start(of: day)) == name)
  }

  @Test func `lanes tell known days, intervals and what has not happened apart`() {
    var interval = Record.event(seed: 2)
    interval.time?.range = DayRange(start: Day(iso: "2025-11-01"), end: Day(iso: "2025-11-30"))
    var planned = Event(.consult, sources: [.state("USA")])
    planned.phase = .planned
    var columns = RecordColumns()
    for record in [
      .event(seed: 1), interval, .stub(.event(planned), seed: 3), .event(on: nil, seed: 4),
    ] {
      columns.append(record)
    }

    let timeline = Timeline(columns, lanes: .actor)

    let marks = timeline.lanes.first { $0.name == "USA" }?.entries.map(\.mark)
    #expect(Set(marks ?? []) == [.solid, .faded, .hollow])
    #expect(timeline.undated == 1)
  }
}
