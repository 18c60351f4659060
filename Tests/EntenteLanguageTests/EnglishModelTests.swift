import EntenteEnglish
import EntenteLanguage
import Testing

struct EnglishModelTests {
  private func annotate(_ text: String) -> AnnotatedDocument {
    var annotator = Annotator(model: .english)
    return annotator.annotate(Array(text.utf8))
  }

  @Test func `the built-in model does every stage`() {
    #expect(LanguageModel.english.stages == ["lemmas", "network", "segment.ends", "segment.words"])
  }

  @Test func `a plain sentence is read as a grammarian would`() {
    let text = "Seoul pledged to invest $350 billion in the United States."
    let document = annotate(text)
    let words = document.tokens.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }

    #expect(words[1] == "pledged" && document.heads[1] == -1)
    #expect(document.heads[0] == 1 && document.relations[0] == .nsubj)
    #expect(document.heads[3] == 1 && document.relations[3] == .xcomp)
    #expect(document.xpos.map(\.name).prefix(4) == ["NNP", "VBD", "TO", "VB"])
    #expect(document.lemma(of: 1) == "pledge")
  }

  @Test func `passives, names and negations are marked`() throws {
    let document = annotate("The talks were not held by Angela Merkel in Berlin.")

    #expect(document.relations[1] == Relation.nsubjPass)
    #expect(document.relations[3] == .advmod && document.heads[3] == 4)
    #expect(document.entities.contains(EntitySpan(words: 6..<8, kind: .person)))
    #expect(document.entities.contains(EntitySpan(words: 9..<10, kind: .location)))
  }

  @Test func `the same text gives the same analysis however often it is asked`() {
    let text = "Trump's tariffs, 25% on cars, didn't last. Seoul and Tokyo welcomed the cut."
    var annotator = Annotator(model: .english)
    let first = annotator.annotate(Array(text.utf8))
    for _ in 0..<3 { _ = annotator.annotate(Array("Something else (entirely) happened.".utf8)) }

    let again = annotator.annotate(Array(text.utf8))

    #expect(again.heads == first.heads && again.relations == first.relations)
    #expect(again.tokens == first.tokens && again.entities == first.entities)
  }
}
