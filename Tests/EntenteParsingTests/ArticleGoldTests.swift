import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

/// Our own articles on other alliances, scored against what a careful reader takes from them.
struct ArticleGoldTests {
  /// What the scores may not fall below, a little under what was measured.
  private enum Floor {
    static let recall = 0.62
    static let useful = 0.78
    static let slots = 0.43
    /// Records a thousand words at confidence 0.7 or more in texts without politics, at most.
    static let noise = 0.0
    /// Mistakes named in the gold files, at most.
    static let wrong = 4
  }

  private static let coder = Result { try Coder() }
  private static let scores = Result { () throws -> [(name: String, score: GoldScore)] in
    let golds = try ArticleGold.all()
    let coded = try coder.get().code(golds.map(\.document))
    return try zip(golds, coded).map { gold, coded in
      (gold.name, try gold.score(of: coded.records))
    }
  }

  @Test func `the articles on other alliances are read as well as before`() throws {
    let scores = try Self.scores.get()
    for (name, score) in scores { print(name, score.summary) }
    let total = scores.map(\.score).reduce(GoldScore(), +)
    print("all", total.summary)

    #expect(scores.count >= 12)
    #expect(total.recall >= Floor.recall, "\(total.missed)")
    #expect(total.useful >= Floor.useful)
    #expect(total.slotsRight >= Floor.slots)
    #expect(total.wrong.count <= Floor.wrong, "\(total.wrong)")
  }

  @Test func `a text without politics says next to nothing`() throws {
    let texts = Places.files(in: Places.root + "/Tests/Articles/no-politics")
      .filter { $0.hasSuffix(".txt") }
      .map { Document(text: Places.text(of: $0)) }
    let words = texts.map { $0.text.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)

    let records = try Self.coder.get().code(texts).flatMap(\.records)
    let sure = records.count { $0.confidence.probability >= 0.7 }

    #expect(Double(sure) * 1000 <= Floor.noise * Double(words))
  }
}
