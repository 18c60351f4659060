import EntenteModels
import EntenteTestSupport
import Testing

struct TableTests {
  @Test func `a row gives back the ids, days and codes of its record`() {
    var table = EventTable()
    let record = Record.event(.coerce, from: "USA", to: "KOR", on: "2025-09-04")
    table.append(record)
    table.append(.tariff())

    #expect(table.count == 1, "a measure is no event")
    #expect(table.records.recordID(0) == record.id)
    #expect(table.records.documentID(0) == record.document)
    #expect(table.records.days(0) == Day(iso: "2025-09-04").map { DayRange($0) })
    #expect(table.sources[0].map { table.records.pool[$0] } == ["USA"])
    #expect(EventType.allCases[Int(table.type[0])] == .coerce)
  }

  @Test func `a record without a time has no days`() {
    var columns = RecordColumns()
    columns.append(.event(on: nil))

    #expect(columns.days(0) == nil && columns.granularity(0) == nil)
  }

  @Test func `lists of different lengths stay apart`() {
    var column = ListColumn()
    column.append([1, 2])
    column.append([])
    column.append([3])

    #expect((0..<3).map { Array(column[$0]) } == [[1, 2], [], [3]])
  }

  @Test func `what is not done is flagged`() {
    var planned = Event(.consult)
    planned.phase = .planned

    #expect(RecordFlags(.stub(.event(planned))).contains(.unrealised))
    #expect(!RecordFlags(.event()).contains(.unrealised))
  }
}
