import EntenteModels
import EntenteTestSupport
import EntenteYAML
import Testing

@testable import EntenteParsing

@Suite struct TimeRobustnessTests {
  @Test(arguments: [
    "9999-99-99", "Feb 30", "Feb 30 2019", "0000-00-00", "year 0", "Jan. 0", "99/99/9999",
    "99999999999999999999999 years ago", "999999999 centuries later", "in 99999999 decades",
    "hundred hundred hundred hundred hundred hundred hundred hundred thousand years", "25:61",
    "24:00", "12:00:00:00", "the 99th of last month", "week 53", "Q9 2019", "'", "(", "½", "FY",
    "1950-1949", "0001-01-01", "the last 999999999 days", "December 31, 9999, a year later",
    "a year earlier than 0001-01-01", "from to until", "31 April", "1-2-3-4-5-6-7",
  ])
  func `gives a sound result for any number`(text: String) throws {
    for reference in ["2025-11-14T10:00:00", "0001-01-01", "9999-12-31", nil] {
      for span in try TimeFixture.spans("They met on " + text + ".", reference) {
        if let start = span.dayRange.start, let end = span.dayRange.end { #expect(start <= end) }
        #expect(!span.timex.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "1", "1 ", "12:", "the first week of ", "from ", "Jan. 1 to ", "Feb 30 ", "twenty ", "1-2-",
    "the end of ", "Monday, ", "Q1 ", "every ", "last this next ", "2 years and ",
  ])
  func `reads long runs of the same words`(part: String) throws {
    let text = String(repeating: part, count: 50_000 / part.utf8.count)

    let spans = try TimeFixture.spans(text, "2025-11-14")

    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test func `every span lies in its sentence and cites its own words`() throws {
    for path in Places.longArticles + Places.articles {
      let text = Places.text(of: path)
      let bytes = Array(text.utf8)
      for span in try TimeFixture.spans(text, "2025-11-14") {
        #expect(String(validating: bytes[span.range], as: UTF8.self) != nil)
        #expect(bytes[span.range.lowerBound] > 0x20 && bytes[span.range.upperBound - 1] > 0x20)
      }
    }
  }

  @Test func `refuses a section that is none`() throws {
    let faults = Diagnostics()
    let bytes = TimeRules.compile([], faults)
    #expect(throws: LexiconError.self) { try TimeRules(bytes: Array(bytes.prefix(40))) }
    #expect(throws: LexiconError.self) { try TimeRules(bytes: []) }
    var damaged = bytes
    damaged.replaceSubrange(8..<12, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(throws: LexiconError.self) { try TimeRules(bytes: damaged) }
  }

  @Test func `takes a holiday, a period, a phrase and a synonym from YAML alone`() throws {
    let folder = Places.root + "/Sources/EntenteParsing/Data/time"
    var documents = try Places.files(in: folder).map {
      try YAMLDocument(bytes: Places.bytes(of: $0), file: $0)
    }
    documents.append(
      try YAMLDocument(
        text: """
          entente: 1
          time:
            words: { unit: { year: [twelvemonth] } }
            phrases: [{ say: "in the [dim|distant] days to come", means: ref future }]
            holidays: [{ names: [Alliance Day], on: 10-01 }]
            periods: [{ names: [Long Truce], from: 1953-07-27, until: 1991 }]
          """, file: "own.yaml"))
    let faults = Diagnostics()
    let rules = try TimeRules(bytes: TimeRules.compile(documents, faults))
    #expect(faults.isEmpty)

    let text =
      "On Alliance Day 2025, two twelvemonths after, in the dim days to come, the Long Truce."
    let values = try TimeFixture.spans(text, "2025-11-14", rules: rules).map(\.timex)
    #expect(values.first == "2025-10-01")
    #expect(values.contains("FUTURE_REF") && values.contains { $0.hasPrefix("(1953-07-27,1991") })
  }

  @Test func `names every fault of the YAML with its place`() throws {
    let document = try YAMLDocument(
      text: """
        entente: 1
        time:
          words: { mnth: { 1: [Jan] }, unit: { yaer: [yr] } }
          phrases: [{ say: soon, means: perhaps }]
          holidays: [{ names: [A], on: 13-40 }]
          fiscal-years: [{ country: USA, starts: 14, named: middle, cues: [X] }]
        """, file: "own.yaml")
    let faults = Diagnostics()
    _ = TimeRules.compile([document], faults)

    #expect(faults.all.count == 6)
    #expect(faults.all.allSatisfy { $0.mark != nil && $0.file == "own.yaml" })
  }
}
