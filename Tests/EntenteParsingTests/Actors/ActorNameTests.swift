import EntenteModels
import EntenteParsing
import Testing

// `@testable`: only the language library can give a document names without a trained model.
@testable import EntenteLanguage

struct ActorNameTests {
  /// The codes of who is found where a model has found these words to be persons.
  private func codes(_ text: String, persons: [String]) throws -> [String] {
    let bytes = Array(text.utf8)
    var annotator = Annotator()
    var document = annotator.annotate(bytes)
    document.entities = try persons.map { words in
      let place = try #require(text.utf8.firstRange(of: words.utf8))
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let inside = start..<start + words.utf8.count
      let tokens = document.tokens.indices.filter { document.tokens[$0].overlaps(inside) }
      return EntitySpan(
        words: try #require(tokens.first)..<(try #require(tokens.last)) + 1, kind: .person)
    }
    return ActorFixture.tagger.mentions(
      in: bytes, document, reference: Day(iso: "2025-11-14")
    ).map { $0.actors[0].code?.rawValue ?? "-" }
  }

  @Test func `a place whose name is a surname too is nobody where a model finds a person`() throws {
    #expect(try codes("Georgia said yes to Japan.", persons: []) == ["GEO", "JPN"])
    #expect(try codes("Georgia said yes to Japan.", persons: ["Georgia"]) == ["JPN"])
    #expect(try codes("Japan urged Washington to act.", persons: ["Washington"]) == ["JPN", "USA"])
  }

  @Test func `a model's person that is more than a surname is somebody else`() throws {
    #expect(try codes("They heard Biden speak.", persons: ["Biden"]) == ["USA"])
    #expect(try codes("They heard President Biden speak.", persons: ["President Biden"]) == ["USA"])
    #expect(try codes("They heard Zo, Biden speak.", persons: ["Zo, Biden"]).isEmpty)
  }

  @Test func `a preposition that the tree gives to a town further off makes it a place`() throws {
    let text = "Troops stay in the heavily guarded Seoul."
    let bytes = Array(text.utf8)
    var annotator = Annotator()
    var document = annotator.annotate(bytes)
    func isVenue() throws -> Bool {
      let found = ActorFixture.tagger.mentions(in: bytes, document)
      return try #require(found.last).isVenue
    }

    #expect(try !isVenue())
    document.heads = [1, -1, 6, 6, 5, 6, 1, 1]
    document.relations = document.tokens.indices.map { $0 == 2 ? .case : .root }
    #expect(try isVenue())
  }

  @Test func `two surnames in a row are one name that nobody knows`() throws {
    #expect(try codes("They heard Rubio Biden speak.", persons: []).isEmpty)
    #expect(try codes("They heard Rubio and Biden speak.", persons: []) == ["USA", "USA"])
  }
}
