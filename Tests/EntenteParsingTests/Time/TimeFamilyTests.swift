import EntenteModels
import Testing

// `@testable` of the language library: only it can give a document tags without a trained model.
@testable import EntenteLanguage
@testable import EntenteParsing

/// One test a family of times; each case is a reference, a text with its times marked, and what they mean.
@Suite struct TimeFamilyTests {
  typealias Case = AsianPressCases.Case

  /// Whether exactly the marked times were found, with their meanings.
  static func check(_ item: Case, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (text, marks) = AsianPressTests.unmarked(item.text)
    let spans = try TimeFixture.spans(text, item.published.isEmpty ? nil : item.published)
    let found = spans.map { "\($0.timex) \($0.interval.map { "\($0.from)..\($0.until)" } ?? "")" }
    #expect(spans.count == marks.count, "\(text): \(found)", sourceLocation: sourceLocation)
    for (mark, meaning) in zip(marks, item.means) {
      let span = spans.first { $0.range.overlaps(mark) }
      let fits = span.map { AsianPressTests.fits($0, meaning) } ?? false
      #expect(fits, "\(text): \(meaning), found \(found)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    Case("2025-11-14", "It was signed on ⟦June 3, 2025⟧.", "2025-06-03"),
    Case("2025-11-14", "It was signed on ⟦3 June 2025⟧.", "2025-06-03"),
    Case("2025-11-14", "The note is dated ⟦2025-06-03⟧.", "2025-06-03"),
    Case("2025-11-14", "The note is dated ⟦06/03/2025⟧.", "2025-06-03"),
    Case("2025-11-14", "The note is dated ⟦23/06/2025⟧.", "2025-06-23"),
    Case("2025-11-14", "They met in ⟦June 2025⟧.", "2025-06 2025-06-01..2025-06-30"),
    Case("2025-11-14", "They met in ⟦2019⟧.", "2019"),
    Case("2025-11-14", "The ⟦2019⟧ pact lapsed.", "2019"),
  ])
  func `reads absolute dates`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    Case("2026-01-13", "The leaders met on ⟦Jan. 20⟧.", "2025-01-20"),
    Case("2025-11-14", "The talks will open on ⟦Jan. 20⟧.", "2026-01-20"),
    Case("2025-11-14", "The measure will be signed in ⟦March⟧.", "2026-03"),
    Case("2025-11-14", "They announced his plans on ⟦April 2⟧.", "2025-04-02"),
    Case(
      "2025-11-14", "On ⟦March 4, 2019⟧ they met. They signed on ⟦June 30⟧.", "2019-03-04",
      "2019-06-30"),
    Case(
      "2026-01-25", "It was ⟦a year⟧ of doubt since his return. He took office on ⟦Jan. 20⟧.",
      "P1Y", "2025-01-20"),
  ])
  func `guesses a missing year from tense and narrative`(item: Case) throws {
    try Self.check(item)
  }

  @Test(arguments: [
    Case("2025-11-14", "They met ⟦yesterday⟧.", "2025-11-13"),
    Case("2025-11-14", "They met ⟦the day before yesterday⟧.", "2025-11-12"),
    Case("2025-11-14", "They met ⟦last Thursday⟧.", "2025-11-06"),
    Case("2025-11-14", "They met ⟦two years ago⟧.", "2023"),
    Case("2025-11-14", "They will meet in ⟦three weeks⟧.", "2025-12-05"),
    Case("2025-11-14", "They met ⟦earlier this month⟧.", "2025-11"),
    Case("2025-11-14", "They met ⟦last summer⟧.", "2025-SU 2025-06-01..2025-08-31"),
    Case("2025-11-14", "Prices rose over ⟦the past nine days⟧.", "P9D 2025-11-05..2025-11-13"),
    Case("2025-11-14", "It may come in ⟦the weeks ahead⟧.", "2025-11-14..2025-12-26"),
    Case("2025-11-14", "They met ⟦two days after Christmas 2024⟧.", "2024-12-27"),
  ])
  func `counts relative times from the day of writing`(item: Case) throws {
    try Self.check(item)
  }

  @Test(arguments: [
    Case("2025-11-14", "He left in ⟦2015⟧. ⟦A year later⟧ he returned.", "2015", "2016"),
    Case(
      "2025-11-14", "He left on ⟦May 2, 2024⟧. He was back ⟦the same day⟧.", "2024-05-02",
      "2024-05-02"),
    Case(
      "2025-11-14", "Sales rose in ⟦February⟧ compared to ⟦the same period last year⟧.", "2025-02",
      "2024-02"),
    Case(
      "2025-11-14", "They were held on ⟦Sept. 4⟧. They left ⟦every week after⟧ their arrest.",
      "2025-09-04", "2025-09-11"),
  ])
  func `counts from what was just told`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    Case("2025-11-14", "The ⟦1950-53⟧ war ended.", "(1950,1953,P3Y) 1950-01-01..1953-12-31"),
    Case("2025-11-14", "They meet on ⟦Nov. 24-26⟧.", "2025-11-24..2025-11-26"),
    Case("2025-11-14", "They met on ⟦5-6 September 2019⟧.", "2019-09-05..2019-09-06"),
    Case("2025-11-14", "Demand in ⟦January-June 2016⟧ fell.", "2016-01-01..2016-06-30"),
    Case("2025-11-14", "It ran from ⟦March⟧ to ⟦August 2011⟧.", "2011-03", "2011-08"),
  ])
  func `reads ranges`(item: Case) throws { try Self.check(item) }

  @Test func `marks both ends of a range`() throws {
    let spans = try TimeFixture.spans("It ran from March to August 2011.", "2025-11-14")

    #expect(spans.map(\.bound) == [.first, .last])
  }

  @Test(arguments: [
    Case("2025-11-14", "Sales fell in ⟦the third quarter of 2009⟧.", "2009-Q3"),
    Case("2025-11-14", "Sales fell in ⟦Q3 2019⟧.", "2019-Q3 2019-07-01..2019-09-30"),
    Case("2025-11-14", "It comes in ⟦early 2026⟧.", "2026 2026-01-01..2026-04-30"),
    Case("2025-11-14", "It comes in ⟦mid-2026⟧.", "2026 2026-05-01..2026-08-31"),
    Case("2025-11-14", "It came in ⟦the first week of May⟧.", "2025-W18"),
    Case("2025-11-14", "It began in the ⟦1990s⟧.", "199 1990-01-01..1999-12-31"),
    Case("2025-11-14", "It began in ⟦the 19th century⟧.", "18 1800-01-01..1899-12-31"),
    Case("2025-11-14", "It should end by ⟦the end of the decade⟧.", "202"),
    Case("2025-11-14", "It opens ⟦w/c Feb 4⟧.", "2026-W06"),
    Case("2025-11-14", "It opened in ⟦week commencing 4 February 2025⟧.", "2025-W06"),
  ])
  func `reads parts of the calendar`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    Case("2025-11-14", "Tokyo spends more in ⟦fiscal 2026⟧.", "FY2026 2026-04-01..2027-03-31"),
    Case("2025-11-14", "The US spends more in ⟦FY26⟧.", "FY2026 2025-10-01..2026-09-30"),
    Case("2025-11-14", "Canberra spends more in ⟦fiscal 2026⟧.", "FY2026 2025-07-01..2026-06-30"),
    Case("2025-11-14", "Seoul spends more in ⟦fiscal 2026⟧.", "FY2026 2026-01-01..2026-12-31"),
  ])
  func `knows whose fiscal year is meant`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    Case("2025-11-14", "The bell rang at ⟦15:10 UTC on Monday⟧.", "2025-11-10T15:10Z"),
    Case("2025-11-14", "He spoke at ⟦8 in the evening⟧.", "2025-11-14T20:00"),
    Case("2025-11-14", "He spoke ⟦Thursday night⟧.", "2025-11-13TNI"),
    Case("2025-11-14", "He spoke ⟦tomorrow at 2.30 p.m.⟧", "2025-11-15T14:30"),
    Case(
      "2025-11-14", "It lasts from ⟦10 am to 12 pm tomorrow⟧.",
      "2025-11-15T10:00..2025-11-15T12:00"),
    Case(
      "2025-11-14", "It lasts from ⟦nine to eleven a.m. tomorrow⟧.",
      "2025-11-15T09:00..2025-11-15T11:00"),
    Case(
      "2025-11-14", "It lasted ⟦between 3 and 5 in the afternoon⟧.",
      "2025-11-14T15:00..2025-11-14T17:00"),
    Case("2025-11-14", "It lasts from ⟦9 to noon⟧.", "2025-11-14T09:00..2025-11-14T12:00"),
  ])
  func `reads clock times`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    Case("2025-11-14", "Work took ⟦two and a half years⟧.", "P2.5Y"),
    Case("2025-11-14", "Work took ⟦several months⟧.", "PXM"),
    Case("2025-11-14", "Work took ⟦half an hour⟧.", "PT0.5H"),
    Case("2025-11-14", "It was a ⟦five-year⟧ plan.", "P5Y"),
    Case("2025-11-14", "They meet ⟦every two years⟧.", "P2Y"),
    Case("2025-11-14", "They meet ⟦every other Friday⟧.", "XXXX-WXX-5"),
    Case("2025-11-14", "They meet ⟦three times a week⟧.", "P1W"),
    Case("2025-11-14", "Seoul pays $20 billion ⟦a year⟧.", "P1Y"),
    Case("2025-11-14", "He has been ill ⟦recently⟧.", "PAST_REF"),
    Case("2025-11-14", "It will be seen in ⟦the near future⟧.", "FUTURE_REF"),
  ])
  func `reads durations, sets and references`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    Case("2025-11-14", "Shops shut over ⟦Thanksgiving 2024⟧.", "2024-11-28"),
    Case("2025-11-14", "Shops shut at ⟦Easter 2018⟧.", "2018-04-01"),
    Case("2025-11-14", "Shops shut for ⟦Seollal⟧.", "2026-02-17"),
    Case("2025-11-14", "Shops will shut on ⟦New Year's Day⟧.", "2026-01-01"),
    Case("2025-11-14", "It began in the ⟦Cold War⟧.", "1947-01-01..1991-12-31"),
  ])
  func `knows holidays and periods`(item: Case) throws { try Self.check(item) }

  @Test(arguments: [
    "It may take longer than expected.", "They are 42 years old, and she is a 12-year-old.",
    "They crossed the 38th parallel on foot.", "The ratio is 4:3.", "He paid $2015 for it.",
    "About 2000 workers left.", "Call 82-2-2010-2015.",
    "It is up-to-date.", "They placed a second order.",
  ])
  func `passes over what is no time`(text: String) throws {
    let spans = try TimeFixture.spans(text, "2025-11-14")
    #expect(spans.isEmpty, "\(spans.map(\.timex))")
  }

  @Test func `says which values are guesses and what else they may be`() throws {
    let spans = try TimeFixture.spans("They met on the 21st.", "2025-10-05")

    let doubt = try #require(spans.first?.doubt(of: "time"))
    #expect(doubt.how == .inferredDate)
    #expect(doubt.alternatives == ["2025-08-21", "2025-10-21"])
    #expect(try TimeFixture.spans("On June 3, 2025.", "2025-10-05").first?.doubt(of: "time") == nil)
  }

  @Test func `dates a text without a date from its own words`() throws {
    let text = "They met on March 3, 2024. He left on March 9, 2024. They will meet in April."

    let spans = try TimeFixture.spans(text, nil)
    let inferred = try #require(TimeTagger.inferred(from: spans))

    #expect(inferred.days == DayRange(start: Day(iso: "2024-03-09"), end: Day(iso: "2024-04-08")))
    #expect(inferred.evidence.timex == "2024-03-09")
    #expect(spans.last?.timex == "2024-04")
    #expect(spans.last?.isGuessed == true)
  }

  @Test(arguments: [("VBD", "2025-11-11"), ("VBP", "2025-11-11"), ("MD", "2025-11-18")])
  func `follows the tags of a document that has them`(tag: String, day: String) throws {
    let text = Array("Ministers zorp talks on Tuesday.".utf8)
    var annotator = Annotator()
    var document = annotator.annotate(text)
    let names = ["NNS", tag, "NNS", "IN", "NNP", "."]
    document.xpos = names.map { PennTag(name: $0) ?? .unknown }

    let spans = TimeTagger(rules: try TimeFixture.rules.get()).tag(
      document, text: text, context: TimeContext(reference: Moment(iso: "2025-11-14")))

    #expect(document.tokens.count == names.count)
    #expect(spans.map(\.timex) == [day])
  }

  @Test(arguments: [
    ("May they rest .", ["MD", "PRP", "VB", "."], 0), ("March on , he said .", ["VB"], 0),
    ("March is cold .", ["NNP"], 1), ("It falls in March .", ["PRP", "VBZ", "IN", "VB"], 1),
  ])
  func `a word that is tagged as a verb is no month`(
    sentence: String, tags: [String], count: Int
  ) throws {
    let text = Array(sentence.utf8)
    var annotator = Annotator()
    var document = annotator.annotate(text)
    document.xpos = document.tokens.indices.map { index in
      index < tags.count ? PennTag(name: tags[index]) ?? .unknown : .unknown
    }

    let spans = TimeTagger(rules: try TimeFixture.rules.get()).tag(
      document, text: text, context: TimeContext(reference: Moment(iso: "2025-11-14")))

    #expect(spans.count == count)
  }

  @Test(arguments: [
    ("He was willing to skip talks on Tuesday .", "PRP VBD JJ TO VB NNS IN NNP .", "2025-11-11"),
    ("He is ready to skip talks on Tuesday .", "PRP VBZ JJ TO VB NNS IN NNP .", "2025-11-18"),
    ("He agreed to skip talks on Tuesday .", "PRP VBD TO VB NNS IN NNP .", "2025-11-18"),
  ])
  func `a tagged infinitive is to come unless the verb before it is past`(
    sentence: String, tags: String, day: String
  ) throws {
    let text = Array(sentence.utf8)
    var annotator = Annotator()
    var document = annotator.annotate(text)
    document.xpos = tags.split(separator: " ").map { PennTag(name: String($0)) ?? .unknown }

    let spans = TimeTagger(rules: try TimeFixture.rules.get()).tag(
      document, text: text, context: TimeContext(reference: Moment(iso: "2025-11-14")))

    #expect(spans.map(\.timex) == [day])
  }
}
