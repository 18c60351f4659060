import EntenteModels
import EntenteParsing
import Testing

struct ShareTests {
  @Test(arguments: [
    ("Output fell 3 percent.", "3 percent: 3 percent change"),
    ("The rate is 4.25%.", "4.25%: 4.25 percent"),
    ("It stands at twelve per cent.", "twelve per cent: 12 percent"),
    ("About 15 pct agreed.", "15 pct: 15 percent about"),
    ("The tariff of fifteen % stays.", "fifteen %: 15 percent"),
    ("It came down from 25 perce.", "25 perce: 25 percent"),
    ("The bank cut rates by 25 basis points.", "25 basis points: 0.25 percentagePoints change"),
    ("A two-percentage-point gap is left.", "two-percentage-point: 2 percentagePoints"),
    (
      "Growth slowed by half a percentage point.",
      "half a percentage point: 0.5 percentagePoints change"
    ),
    ("A 10-percent duty applies.", "10-percent: 10 percent"),
    ("Seoul spends 3.5% of GDP on it.", "3.5%: 3.5 percent of GDP"),
    ("It owns 40 percent of the shares.", "40 percent: 40 percent of shares"),
    ("Only a small percent agreed.", "percent: - percent"),
  ])
  func `a share is read with its unit and base`(sentence: String, expected: String) throws {
    #expect(try quantities(sentence) == [expected])
  }

  @Test(arguments: [
    ("Exports rose by 75%.", true), ("A 25% cut came.", true), ("A rise of 4% is likely.", true),
    ("Sales were down 2 percent.", true), ("The won lost 3 percent.", true),
    ("The rate rose to 17%.", false), ("Backed by 60% of voters, it passed.", false),
    ("The duty is 25%.", false),
  ])
  func `an amount of change is told from a level`(sentence: String, isChange: Bool) throws {
    #expect(try spans(sentence).map(\.isChange) == [isChange])
  }

  @Test func `from one share to another is two levels`() throws {
    let found = try quantities("The tariff went from 25% to 15%, from 25 to 15 percent.")

    #expect(
      found == [
        "25%: 25 percent", "15%: 15 percent", "25: 25 percent", "15 percent: 15 percent",
      ])
  }

  @Test(arguments: [
    ("Two-thirds of voters stayed home.", "Two-thirds: 0.666666666666667 of voters"),
    ("More than half the seats are empty.", "half: 0.5 moreThan"),
    ("One in five households has none.", "One in five: 0.2"),
    ("A third of the fleet is old.", "A third: 0.333333333333333 of fleet"),
  ])
  func `fractions are shares`(sentence: String, expected: String) throws {
    #expect(try quantities(sentence).first == expected)
  }

  @Test(arguments: [
    ("Between 5 and 10 percent agree.", "Between 5 and 10 percent: 5...10 percent"),
    ("It costs $10-15 billion.", "$10-15 billion: 10000000000...15000000000 USD"),
    (
      "It costs $900 million to $1.2 billion.",
      "$900 million to $1.2 billion: 900000000...1200000000 USD"
    ),
    (
      "It costs $1.2 billion-$1.5 billion.",
      "$1.2 billion-$1.5 billion: 1200000000...1500000000 USD"
    ),
    ("They sent 20 to 30 ships.", "20 to 30: 20...30 ships"),
    ("A 20–25% duty is planned.", "20–25%: 20...25 percent"),
    ("Five or six planes landed.", "Five or six: 5...6 planes"),
  ])
  func `a range has a low and a high end`(sentence: String, expected: String) throws {
    #expect(try quantities(sentence) == [expected])
  }

  @Test(arguments: [
    ("about", Comparator.about), ("nearly", .about), ("some", .about), ("more than", .moreThan),
    ("over", .moreThan), ("at least", .atLeast), ("no fewer than", .atLeast), ("up to", .upTo),
    ("as many as", .upTo), ("at most", .upTo), ("less than", .lessThan), ("fewer than", .lessThan),
    ("more than an estimated", .about),
  ])
  func `a comparator before a number limits it`(words: String, comparator: Comparator) throws {
    let span = try #require(try spans("The ship carries \(words) 400 sailors.").first)

    #expect(span.comparator == comparator)
    #expect(span.unit == "persons")
  }

  @Test(arguments: [
    ("They need 40 planes or more.", Comparator.atLeast), ("It takes 90 or so ships.", .about),
    ("It has 300-plus members.", .moreThan), ("They want 50+ tanks.", .moreThan),
  ])
  func `a comparator after a number limits it`(sentence: String, comparator: Comparator) throws {
    #expect(try spans(sentence).map(\.comparator) == [comparator])
  }
}
