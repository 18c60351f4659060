import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct NumberRecordTests {
  private func promises(_ text: String) throws -> [(id: RecordID, promise: Commitment)] {
    try CoderFixture.records(text).compactMap { record in
      if case .commitment(let promise) = record.content { (record.id, promise) } else { nil }
    }
  }

  @Test(arguments: [
    (
      "The United States raised its tariff on Indian steel from 25 percent to 50 percent.",
      "tariff USA > IND: 25 to 50 percent"
    ),
    (
      "Washington lowered tariffs on Japanese cars to 15 percent from 27.5 percent.",
      "tariff USA > JPN: 27.5 to 15 percent"
    ),
    (
      "The United States cut its tariff on Swiss watches to 15 percent.",
      "tariff USA > CHE: 15 percent"
    ),
    ("The United States keeps 28,500 troops in South Korea.", "troops USA > KOR: 28500 persons"),
    ("Israel killed 26 people in Lebanon.", "casualties ISR > LBN: 26 persons"),
    (
      "Germany will raise defense spending to 3.5 percent of GDP by 2029.",
      "spending DEU: 3.5 percent"
    ),
  ])
  func `a number of policy is a measure, with what it was before`(text: String, short: String)
    throws
  {
    #expect(try CoderFixture.records(text).map(\.short).contains(short))
  }

  @Test func `a promise has its amount, its end and its yearly parts`() throws {
    let promise = try #require(
      try promises(
        "Japan promised to invest $200 billion in the United States, with $20 billion a year until 2035."
      ).first?.promise)

    #expect(promise.quantity?.value == 200_000_000_000)
    #expect(promise.due?.timex == "2035")
    #expect(promise.schedule.map(\.quantity.value) == [20_000_000_000])
    #expect(promise.schedule.map(\.per) == ["year"])
  }

  @Test(arguments: [
    "South Korea pledged to invest $350 billion in the United States in return for Washington lowering "
      + "its tariffs to 15 percent from 25 percent.",
    "South Korea promised to invest $350 billion in the United States in exchange for Washington "
      + "lowering its tariffs.",
  ])
  func `what is promised in return is the other side's promise, and no deed yet`(text: String)
    throws
  {
    let both = try promises(text).sorted { $0.promise.action < $1.promise.action }

    #expect(both.map(\.promise.action) == ["invest", "lower"])
    #expect(both.map(\.promise.inReturnFor) == both.reversed().map(\.id))
    #expect(
      try !CoderFixture.records(text).contains {
        $0.short.hasPrefix("RETREAT") && $0.short.hasSuffix("occurred")
      })
  }

  @Test func `a price at home is no measure`() throws {
    #expect(try CoderFixture.records("Bread costs 5 percent more this year.").isEmpty)
  }
}
