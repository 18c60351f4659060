import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct MeasureTests {
  private func measures(_ text: String) throws -> [Measure] {
    try CoderFixture.records(text).compactMap { record in
      if case .measure(let measure) = record.content { measure } else { nil }
    }
  }

  @Test func `a number that counts a noun of its own is not the strength named before it`() throws {
    let found = try measures("Washington could pull a brigade out of Romania, two officials said.")

    #expect(found.isEmpty)
  }

  @Test func `soldiers who are freed are no strength`() throws {
    let found = try measures("Rwanda released 18 Cambodian soldiers on Friday.")

    #expect(!found.contains { $0.kind == .troops })
  }

  @Test(arguments: [
    ("The United States will send 2,300 more troops to Poland.", "troops USA > POL: 2300 persons"),
    (
      "France had soldiers in Mali and Niger. In 2020 France had 5,100 in the Sahel.",
      "troops FRA: 5100 persons"
    ),
    ("China takes up to 80% of Mongolia's exports.", "trade MNG > CHN: 80 percent"),
    (
      "The United States has a goods deficit of $235 billion with the EU.",
      "trade USA > EUR: 235000000000 USD"
    ),
    ("Mali's army said 20 soldiers were killed on Sunday.", "casualties  > MLI: 20 persons"),
    ("The drone attack on Kharkiv left 48 dead.", "casualties  > UKR: 48 persons"),
    ("Russia lost 90 soldiers near Kupiansk.", "casualties  > RUS: 90 persons"),
  ])
  func `a number finds its kind and its sides`(text: String, short: String) throws {
    let found = try CoderFixture.records(text).map(\.short)

    #expect(found.contains { $0.hasPrefix(short) || $0.contains(short) }, "\(found)")
  }

  @Test func `a duty that is ended falls to nothing`() throws {
    let duty = try #require(
      try measures("Brazil will scrap its 16 percent duty on Chinese tyres.").first)

    #expect(duty.old?.value == 16)
    #expect(duty.new.value == 0)
    #expect(duty.stage == .announced)
  }

  @Test(
    arguments: [
      ("Tariffs on Swiss watches, now 39%, will be capped at 15%.", 39, 15),
      (
        "Trump announced 15% tariffs on Japan, a decrease from the 25% rate threatened on July 7.",
        25,
        15
      ),
      ("Washington set a 19% tariff on Indonesia, down from the 32% threatened in April.", 32, 19),
    ] as [(String, ExactDecimal, ExactDecimal)])
  func `two rates of one duty are the old and the new`(
    text: String, old: ExactDecimal, new: ExactDecimal
  ) throws {
    let found = try measures(text)

    #expect(found.map(\.old?.value) == [old])
    #expect(found.map(\.new.value) == [new])
  }

  @Test func `amounts of two countries are no change`() throws {
    let found = try measures(
      "Australia's exports to India passed $16 billion last year; New Zealand's came to $2.4 billion."
    )

    #expect(found.allSatisfy { $0.old == nil })
  }

  @Test func `a share of goods is no rate`() throws {
    #expect(
      try !measures("Peru removed tariffs on 99% of U.S. goods.").contains { $0.new.value == 99 })
  }

  @Test func `trade of two that a sentence does not name is that of the states named last`() throws
  {
    let trade = try #require(
      try measures(
        "India and Russia met in Moscow. Bilateral trade stood at $68.7 billion in 2024."
      )
      .first { $0.kind == .trade })

    #expect(Set(trade.by.compactMap(\.code?.rawValue)) == ["IND", "RUS"])
  }

  @Test func `victims whom nobody places are of the country that the text is about`() throws {
    let records = try CoderFixture.records(
      "Myanmar's army took power in 2021. The UN says that 3.6 million people have been displaced.")

    let record = try #require(
      records.first { if case .measure = $0.content { true } else { false } })
    guard case .measure(let measure) = record.content else { return }
    #expect(measure.on.map(\.code?.rawValue) == ["MMR"])
    #expect(record.doubts.contains { $0.how == .coreference })
  }
}
