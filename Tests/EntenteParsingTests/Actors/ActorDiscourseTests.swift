import EntenteEnglish
import EntenteLanguage
import EntenteModels
import EntenteParsing
import Testing

/// Whom words mean that name no country, in texts of a few sentences, read with the English model.
struct ActorDiscourseTests {
  private static let tagger = Result { try ActorTagger() }

  /// The codes of the last mention that has these words, joined by "+"; "-" for none.
  private func codes(of words: String, in text: String) throws -> String {
    var annotator = Annotator(model: .english)
    let bytes = Array(text.utf8)
    let mentions = try Self.tagger.get().mentions(
      in: bytes, annotator.annotate(bytes), reference: Day(iso: "2025-11-14"))
    let found = mentions.last { String(decoding: bytes[$0.range], as: UTF8.self) == words }
    let codes = found?.actors.compactMap { $0.code?.rawValue } ?? []
    return codes.isEmpty ? "-" : codes.joined(separator: "+")
  }

  @Test(arguments: [
    (
      "Iceland summoned the Danish envoy. The foreign ministry spoke of a breach.",
      "foreign ministry", "ISL"
    ),
    ("Parliament in Kampala passed a bill that Rwanda opposes.", "Parliament", "UGA"),
    ("Paraguay sent troops to the river. Congress approved on Monday.", "Congress", "PRY"),
    ("America sent troops to Kenya. Congress approved on Monday.", "Congress", "USA"),
    ("Malawi sent troops to Zambia. Congress approved on Monday.", "Congress", "-"),
    ("Egypt's envoy stayed away from Libya because the army feared a clash.", "army", "EGY"),
    ("Tunisia expelled two Algerians. The president blamed smugglers.", "president", "TUN"),
    ("Spain scolded Morocco. The king kept silent.", "king", "ESP"),
  ])
  func `a body or title without a country is that of the state the text is about`(
    text: String, words: String, code: String
  ) throws {
    #expect(try codes(of: words, in: text) == code)
  }

  @Test(arguments: [
    (
      "Chile and Bolivia quarrelled over a river. Brazil offered to help. Both countries declined.",
      "Both countries", "CHL+BOL"
    ),
    (
      "Sudan and Egypt agreed to talk, said mediators Kenya and Uganda. The two sides will meet.",
      "The two sides", "SDN+EGY"
    ),
    (
      "Laos sued Thailand over a dam. The two neighbours share the river.", "The two neighbours",
      "LAO+THA"
    ),
    ("Oman and Yemen signed. Both hailed the deal.", "Both", "OMN+YEM"),
    ("Peru, Chile and Bolivia signed. The trio will build a road.", "The trio", "PER+CHL+BOL"),
    ("Latvia and Sweden quarrelled. The former wants an apology.", "The former", "LVA"),
    ("Latvia and Sweden quarrelled. Lawyers for the latter declined to talk.", "the latter", "SWE"),
    ("Ghana warned Togo. The country closed its border.", "The country", "GHA"),
    ("Jordan and Kuwait met. The emirate will lend money.", "The emirate", "KWT"),
  ])
  func `words for two, three and one of them mean who was named together`(
    text: String, words: String, codes wanted: String
  ) throws {
    #expect(try codes(of: words, in: text) == wanted)
  }

  @Test(arguments: [
    (
      "Danish Prime Minister Mette Frederiksen met Donald Trump. Her country will spend more.",
      "Her country", "DNK"
    ),
    ("Chile protested against Peru and expelled its ambassador.", "ambassador", "PER"),
    ("The Houthis fired on a ship. The rebels said it had been warned.", "rebels", "YEM"),
    ("Cuban doctors left Bolivia. The doctors had worked there for years.", "doctors", "CUB"),
    ("The governor of Sonora, Ana Roque Solis, wrote to Texas.", "Ana Roque Solis", "MEX"),
  ])
  func `people and belongings are of whom the text named`(
    text: String, words: String, code: String
  ) throws {
    #expect(try codes(of: words, in: text) == code)
  }

  @Test func `the surname of a past leader names him unless the text knows another`() throws {
    #expect(try codes(of: "Mugabe", in: "In 2008 Mugabe seized farms.") == "ZWE")
    #expect(try codes(of: "Mugabe", in: "A baker, Tom Mugabe, sells bread. Mugabe is busy.") == "-")
  }

  @Test(arguments: [
    ("Kenya's navy detained 12 fishermen from Mogadishu.", "SOM"),
    ("Norway's navy detained a trawler and its crew.", "-"),
    ("Kenya's police detained 12 students.", "KEN"),
  ])
  func `whoever is seized is of the captor's country only at home`(
    text: String, code: String
  ) throws {
    let targets = try CoderFixture.records(text).compactMap { record -> [Actor]? in
      guard case .event(let event) = record.content else { return nil }
      return event.targets
    }
    #expect(targets.first?.first?.code?.rawValue ?? "-" == code)
  }
}
