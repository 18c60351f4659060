import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct FactualityTests {
  /// The types of events that are told as deeds of harm or of yielding.
  private func deeds(_ text: String) throws -> [EventType] {
    try CoderFixture.records(text).compactMap { record in
      guard case .event(let event) = record.content, record.polarity == .positive,
        event.phase == .occurred || event.phase == .ongoing
      else { return nil }
      return event.type
    }.filter { [.assault, .sanction, .coerce, .retreat, .aid, .mobilize].contains($0) }
  }

  @Test(arguments: [
    ("Russia might attack Ukraine.", "expects ASSAULT RUS > UKR", Certainty.possible),
    (
      "Russia is expected to withdraw its troops from Syria.", "expects RETREAT RUS > SYR",
      .probable
    ),
    ("Turkey may close its border with Syria.", "expects COERCE TUR > SYR", .possible),
    ("India has not ruled out imposing tariffs on China.", "expects SANCTION IND > CHN", .possible),
    ("India considered imposing tariffs on China.", "expects SANCTION IND > CHN", .possible),
  ])
  func `what may come is an expectation`(text: String, short: String, certainty: Certainty) throws {
    let expected = try #require(try CoderFixture.records(text).first { $0.short == short })

    #expect(expected.certainty == certainty)
    #expect(try deeds(text).isEmpty)
  }

  @Test(arguments: [
    "Ukraine called for sanctions on Russia.", "Japan failed to impose sanctions on Russia.",
    "Turkey was about to invade Syria.", "Israel could have bombed Iran.",
    "Japan would have imposed sanctions on China.", "Russia threatened to attack Poland.",
    "Iran promised to release the French prisoners.", "Italy will not send troops to Ukraine.",
    "If China invades Taiwan, Japan will impose sanctions on China.",
    "Unless Iran halts enrichment, Britain will impose sanctions on Tehran.",
    "In the event of an attack on Taiwan, Japan would impose sanctions on China.",
    "Israel has to withdraw its troops from Lebanon.",
    "Pakistan has not acknowledged bombing Kabul.",
    "Cairo was falsely reported to have bombed Libya.",
    "Washington renewed a warning that it will defend Manila if Filipino forces come under an armed attack.",
    "The agreement would see China drop its sanctions on Lithuania.",
    "Iran showed no interest in an attack on Israel.",
    "A Russian official dismissed the claim that Azerbaijan had shelled Armenia.",
  ])
  func `what was asked, missed, imagined, threatened or promised is no deed`(text: String) throws {
    #expect(try deeds(text).isEmpty)
  }

  @Test(arguments: [
    "Iran denied attacking Saudi Arabia.", "Iran denied that it attacked Saudi Arabia.",
  ])
  func `a denial is the denied deed, negative, on the word of who denies it`(text: String) throws {
    let denied = try #require(
      try CoderFixture.records(text).first { $0.short == "not ASSAULT IRN > SAU, occurred" })

    #expect(denied.attribution?.actor?.code?.rawValue == "IRN")
    #expect(try deeds(text).isEmpty)
  }

  @Test(arguments: [
    ("China has not attacked Taiwan.", "not ASSAULT CHN > TWN, occurred"),
    ("Russia has never attacked Finland.", "not ASSAULT RUS > FIN, occurred"),
    ("Japan did not sign the treaty with Russia.", "not SUPPORT JPN+RUS, occurred"),
  ])
  func `what did not happen is kept with its negation`(text: String, short: String) throws {
    #expect(try CoderFixture.records(text).map(\.short).contains(short))
  }

  @Test(arguments: [
    "Britain plans to impose sanctions on Belarus.",
    "Britain decided to impose sanctions on Belarus.",
  ])
  func `a stated plan of harm is an event that is planned`(text: String) throws {
    #expect(try CoderFixture.records(text).map(\.short).contains("SANCTION GBR > BLR, planned"))
  }

  @Test(arguments: [
    "Pakistan vowed never to attack India.", "Pakistan pledged not to attack India.",
    "Pakistan swore never to attack India.",
  ])
  func `a vow never to attack is no threat and no attack`(text: String) throws {
    #expect(try !CoderFixture.records(text).contains { $0.short.hasPrefix("THREATEN") })
    #expect(try deeds(text).isEmpty)
  }

  @Test func `a threat is told as one`() throws {
    #expect(
      try CoderFixture.records("Russia threatened to attack Poland.").map(\.short)
        .contains("THREATEN RUS > POL, occurred"))
  }
}
