import EntenteLanguage
import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct ActorTaggerTests {
  @Test(arguments: [
    (
      "South Korean Foreign Minister Cho Hyun spoke.",
      ["South Korean Foreign Minister Cho Hyun | person | KOR | GOV | foreign minister | cho-hyun"]
    ),
    (
      "Cho Hyun, the foreign minister, left.",
      [
        "Cho Hyun | person | KOR | GOV | foreign minister | cho-hyun",
        "foreign minister | office | KOR | GOV | foreign minister | cho-hyun",
      ]
    ),
    (
      "The Japanese defense chief and the prime minister of Japan met.",
      [
        "Japanese defense chief | office | JPN | GOV | defense minister",
        "prime minister of Japan | office | JPN | GOV | prime minister",
      ]
    ),
    (
      "NATO Secretary General Mark Rutte smiled.",
      ["NATO Secretary General Mark Rutte | person | IGO | GOV | secretary general | mark-rutte"]
    ),
    (
      "Hanbit Motors Chairman Ko Young-min resigned.",
      ["Hanbit Motors Chairman Ko Young-min | person | KOR | BUS | chairman"]
    ),
  ])
  func `titles stand before and after names`(text: String, lines: [String]) {
    #expect(ActorFixture.lines(text) == lines)
  }

  @Test(arguments: [
    ("Lee Jae-myung", "lee-jae-myung"), ("Lee Jaemyung", "lee-jae-myung"),
    ("Lee Jae-Myung", "lee-jae-myung"), ("Jae-myung Lee", "lee-jae-myung"),
    ("이재명", "lee-jae-myung"), ("Donald  J. Trump", "donald-trump"), ("TRUMP", "donald-trump"),
  ])
  func `variants of a name are the same person`(name: String, id: String) {
    let found = ActorFixture.mentions("They heard \(name) speak.")

    #expect(found.last?.actors.first?.id?.rawValue == id)
  }

  @Test(arguments: [
    ("2020-05-01", "donald-trump", "president"), ("2023-05-01", "joe-biden", "president"),
    ("2025-05-01", "donald-trump", "president"),
  ])
  func `a title alone is whoever holds it on the day`(day: String, id: String, role: String) {
    let found = ActorFixture.mentions("The U.S. president left.", on: day)

    #expect(found.first?.actors.first?.id?.rawValue == id)
    #expect(found.first?.actors.first?.role == role)
  }

  @Test func `the sentence's own day wins over the document's`() {
    let text = Array("The U.S. president left.".utf8)
    var annotator = Annotator()

    let found = ActorFixture.tagger.mentions(
      in: text, annotator.annotate(text), reference: Day(iso: "2025-05-01"),
      days: [0: Day(number: 19_000)])

    #expect(found.first?.actors.first?.id?.rawValue == "joe-biden")
  }

  @Test func `a former holder is known as one, whatever the title says`() {
    #expect(
      ActorFixture.lines("Former President Yoon Suk Yeol and Joe Biden met President Lee.") == [
        "Former President Yoon Suk Yeol | person | KOR | ELI | former president | yoon-suk-yeol",
        "Joe Biden | person | USA | ELI | former president | joe-biden",
        "President Lee | person | KOR | GOV | president | lee-jae-myung",
      ])
    #expect(
      ActorFixture.lines("The former U.S. president left.") == [
        "former U.S. president | office | USA | ELI | former president"
      ])
  }

  @Test func `a surname is who was named last, else who holds an office, else nobody`() {
    let known = ActorFixture.lines("Trade Minister Ann Lee of France spoke. Lee then left.")
    #expect(known.last == "Lee | person | FRA | GOV | trade minister | lee-ann")

    let holder = ActorFixture.mentions("Seoul said that Lee would visit.")
    #expect(holder.last?.actors.first?.id?.rawValue == "lee-jae-myung")
    #expect(holder.last?.doubts.first?.how == .ambiguousName)

    #expect(ActorFixture.lines("In May, May Rogers saw Jim Rubio and Ivanka Trump.").isEmpty)
  }

  @Test func `somebody whom only the text knows is kept with title and state`() {
    let text = """
      Deputy Foreign Minister Park Min-gyu of South Korea came. Park said no.
      Kang Tae-oh, Japan's first vice minister, agreed. Kang left.
      """
    #expect(
      ActorFixture.lines(text).filter { !$0.contains("office") } == [
        "Deputy Foreign Minister Park Min-gyu of South Korea | person | KOR | GOV | deputy foreign minister",
        "Park | person | KOR | GOV | deputy foreign minister",
        "Kang Tae-oh | person | JPN | GOV | first vice minister",
        "Kang | person | JPN | GOV | first vice minister",
      ])
  }

  @Test(arguments: [
    "The Washington Post wrote.", "He studied at Georgia Tech.", "Bank of America lent.",
    "Air France flew.", "Michael Jordan ran to Paris Hilton.", "A Japan Tobacco shop opened.",
  ])
  func `a name inside a longer name that nobody knows is no name`(text: String) {
    #expect(ActorFixture.lines(text).allSatisfy { !$0.contains("USA") && !$0.contains("FRA") })
    #expect(ActorFixture.lines(text).allSatisfy { !$0.contains("JPN") })
  }

  @Test(arguments: [
    "The Korean War began.", "The U.S.-Korea Free Trade Agreement stands.",
    "They signed the South Korea-United States Mutual Defense Treaty.",
    "The Georgian Rose Revolution and the Paris Accords passed.", "She won at the Seoul Games.",
  ])
  func `a state inside the name of a war, treaty or event is no actor`(text: String) {
    #expect(ActorFixture.lines(text).isEmpty)
  }

  @Test func `a region is nobody, and its people belong to no one state`() {
    let text = """
      France watched. The Baltic Sea froze. Baltic leaders met. Baltic envoy Marco Rubio left.
      """

    #expect(
      ActorFixture.lines(text) == [
        "France | state | FRA", "Baltic leaders | group | - | GOV | leaders",
        "Baltic envoy Marco Rubio | person | USA | GOV | special envoy | marco-rubio",
      ])
  }

  @Test func `a private person is kept by role`() {
    #expect(
      ActorFixture.lines("Kim Su-jin, a Korean worker, wept.") == [
        "Korean worker | group | KOR | LAB | worker"
      ]
    )
  }

  @Test func `hostile text is read to its end`() {
    let pieces = [
      "U.S.", "and", "(", ")", "-", "'", "’", "President", "former", "then-", "of", "Lee", "Seoul",
      "\u{0}", "\n", "é", "이재명", "\u{2028}", "their", ",", "the", "South", "deputy", "foreign",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
          + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let bytes = Array(text.utf8)
      for mention in ActorFixture.mentions(text) {
        #expect(mention.range.upperBound <= bytes.count && !mention.range.isEmpty)
        #expect(!mention.actors.isEmpty)
      }
    }
  }
}
