import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct ActorReferenceTests {
  @Test(arguments: [
    ("Washington said it would wait.", "Washington | state | USA | GOV"),
    ("He rejected Seoul's push.", "Seoul | state | KOR | GOV"),
    ("It was a deal between Tokyo and a bank.", "Tokyo | state | JPN | GOV"),
    ("They met in Washington.", "Washington | place | USA"),
    ("Talks in Tokyo and Seoul ended.", "Seoul | place | KOR"),
    ("She flew to Seoul.", "Seoul | place | KOR"),
    ("She left for Seoul.", "Seoul | place | KOR"),
    ("They met in a suburb of Seoul.", "Seoul | place | KOR"),
    ("They met in both Tokyo and Seoul.", "Seoul | place | KOR"),
    ("Rain fell on the capital, Seoul.", "Seoul | place | KOR"),
    ("He paid in return for Seoul lifting the ban.", "Seoul | state | KOR | GOV"),
    ("SEOUL, Nov. 3 — It rained.", "SEOUL | place | KOR"),
    ("A Seoul-based firm failed.", "Seoul | place | KOR"),
    ("The Seoul summit ended.", "Seoul | place | KOR"),
    ("New Zealand agreed.", "New Zealand | state | NZL"),
    ("She flew to New York.", "New York | place | USA"),
    ("Troops stayed in Japan.", "Japan | state venue | JPN"),
    ("They spoke at the White House.", "White House | place | USA"),
    ("The White House denied it.", "White House | state | USA | GOV"),
  ])
  func `a capital is a government or only a place`(text: String, line: String) {
    #expect(ActorFixture.lines(text).contains(line))
  }

  @Test(arguments: [
    ("Police in Georgia and in Savannah spoke.", "USA"),
    ("Georgia and Armenia signed in Tbilisi.", "GEO"), ("Georgia voted.", "GEO"),
  ])
  func `context tells the state of Georgia from the country`(text: String, code: String) {
    let found = ActorFixture.mentions(text).first { $0.actors[0].text == "Georgia" }

    #expect(found?.actors.first?.code?.rawValue == code)
  }

  @Test func `a name that needs context counts only with it`() {
    #expect(ActorFixture.lines("They moved to the South.").isEmpty)
    #expect(
      ActorFixture.lines("North Korea sent word to the South.").last == "the South | state | KOR")
    #expect(
      ActorFixture.lines("North Korea and the South Korean army fought.").last
        == "South Korean army | institution | KOR | MIL | military")
    #expect(ActorFixture.lines("He used emergency powers.").isEmpty)
    #expect(
      ActorFixture.lines("A tariff under emergency powers and Section 232.").suffix(2) == [
        "emergency powers | legalBasis | USA | ieepa",
        "Section 232 | legalBasis | USA | section-232",
      ])
  }

  @Test(arguments: [
    ("both sides", "KOR+USA"), ("the two countries", "KOR+USA"), ("the allies", "KOR+USA"),
  ])
  func `both sides are the two states named last`(words: String, codes: String) {
    let lines = ActorFixture.lines("South Korea met the United States. Later \(words) agreed.")

    #expect(lines.last == "\(words) | reference | \(codes)")
  }

  @Test func `leaders, pronouns and belongings are who was named before`() {
    let text = """
      President Lee met President Trump. The two leaders ate. He slept, and his administration denied it.
      """
    #expect(
      ActorFixture.lines(text).dropFirst(2) == [
        "The two leaders | reference | KOR+USA | GOV | president | lee-jae-myung",
        "He | reference | KOR | GOV | president | lee-jae-myung",
        "administration | state | KOR | GOV",
      ])
    #expect(ActorFixture.mentions(text)[2].doubts.first?.how == .coreference)
    #expect(
      ActorFixture.lines("South Korea and Japan met. Their defense ministers ate.").last
        == "defense ministers | group | KOR+JPN | GOV | defense ministers")
  }

  @Test func `she is nobody whom the text calls he`() {
    #expect(
      ActorFixture.lines("Ann Lee met Marco Rubio. She left.").last
        == "She | reference | FRA | GOV | trade minister | lee-ann")
    #expect(ActorFixture.lines("Marco Rubio spoke. She left.").count == 1)
  }

  @Test func `administrations and governments are the state's`() {
    #expect(
      ActorFixture.lines("The Lee administration and the French government agreed.") == [
        "Lee administration | state | KOR | GOV", "French government | state | FRA | GOV",
      ])
  }

  @Test func `ministries, courts and armies are found by pattern`() {
    #expect(
      ActorFixture.lines(
        "The South Korean Defense Ministry, Japan's Supreme Court, the French army and the Ministry of "
          + "Foreign Affairs of Japan spoke.") == [
          "South Korean Defense Ministry | institution | KOR | MIL | kor-defense",
          "Japan's Supreme Court | institution | JPN | JUD | supreme court",
          "French army | institution | FRA | MIL | military",
          "Ministry of Foreign Affairs of Japan | institution | JPN | GOV | foreign ministry",
        ])
  }

  @Test(arguments: [
    ("2025-08-01", "Department of Defense"), ("2025-10-01", "Department of War"),
  ])
  func `a body has the official name of the day`(day: String, name: String) {
    let found = ActorFixture.mentions("The Pentagon spoke.", on: day)

    #expect(found.first?.actors.first?.name == name)
  }

  @Test func `people are their state's by what they do, and share a noun`() {
    #expect(
      ActorFixture.lines("U.S. and South Korean officials met Korean auto workers and observers.")
        == [
          "U.S. | group | USA | GOV | officials",
          "South Korean officials | group | KOR | GOV | officials",
          "Korean auto workers | group | KOR | LAB | workers",
          "observers | group | - | EDU | observers",
        ])
  }

  @Test func `officers and officials of a body are of its part of society`() {
    #expect(
      ActorFixture.lines("Pentagon officials met Hanbit Motors officials.") == [
        "Pentagon officials | group | USA | MIL | officials | usa-pentagon",
        "Hanbit Motors officials | group | KOR | BUS | officials | hanbit",
      ])
  }

  @Test func `an abbreviation in brackets stands for what stands before it`() {
    #expect(
      ActorFixture.lines("The Japanese Coast Guard (JXG) left. The JXG returned.") == [
        "Japanese Coast Guard | institution | JPN | MIL | military",
        "JXG | institution | JPN | MIL | military",
      ])
  }
}
