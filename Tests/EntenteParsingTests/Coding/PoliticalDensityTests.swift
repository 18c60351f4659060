import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct PoliticalDensityTests {
  private func confidences(_ sentences: [String]) throws -> [Confidence] {
    let text = sentences.joined(separator: " ")
    return try Coder().code(Document(text: text, published: Moment(iso: "2025-11-14")))
      .records.map(\.confidence)
  }

  @Test func `a match report among nations is believed less than news`() throws {
    let attack = "Brazil attacked Chile."
    let match = [
      "The midfield was slow.", "Rain fell on the pitch.", "The keeper saved twice.",
      "The crowd sang until the end.", "Supporters went home happy.", "The bus was late.",
    ]
    let news = [
      "The foreign ministry of Chile protested.", "The Brazilian government was silent.",
      "The Chilean parliament met.", "The United Nations met too.",
      "President Emmanuel Macron condemned the attack.", "The Brazilian army was ready.",
    ]

    let inMatch = try confidences([attack] + match)
    let inNews = try confidences([attack] + news)

    #expect(inMatch.allSatisfy { $0 < .shown })
    #expect(inNews.contains { $0 >= .shown })
  }

  @Test(arguments: [
    "football-match", "recipe-lamb-stew", "weather-week", "film-review", "bakery-profile",
    "phone-review",
  ])
  func `texts without politics give no record that is shown`(name: String) throws {
    let bytes = Places.bytes(of: "Tests/Articles/no-politics/\(name).txt")
    let document = try TextReader.document(bytes: bytes, name: name + ".txt")

    #expect(try Coder().code(document).records.allSatisfy { $0.confidence < .shown })
  }
}
