import EntenteModels
import EntenteParsing
import Testing

@Suite struct DocumentDatingTests {
  private let text = "Envoys signed the paper on March 9, 2024. They met again last week."

  private func tagger() throws -> TimeTagger { try TimeTagger(lexicon: .standard) }

  @Test func `a document without a date is dated by its own dates, with the words`() throws {
    var document = Document(text: text)
    let id = document.id

    let times = try tagger().times(dating: &document)

    let days = DayRange(start: Day(iso: "2024-03-09"), end: Day(iso: "2024-04-08"))
    #expect(
      document.publishedRange == PublishedRange(range: days, evidence: "March 9, 2024"))
    #expect(document.published == nil)
    #expect(document.id == id, "what is worked out changes no id")
    #expect(times.map(\.isGuessed) == [false, true])
    #expect(times.last?.timex == "2024-W09")
    #expect(times.last?.doubt(of: "time")?.how == .inferredDate)
  }

  @Test func `a document with a date keeps it`() throws {
    var document = Document(text: text, published: Moment(iso: "2024-03-12"))

    let times = try tagger().times(dating: &document)

    #expect(document.publishedRange == nil)
    #expect(times.map(\.timex) == ["2024-03-09", "2024-W10"])
    #expect(times.allSatisfy { !$0.isGuessed })
  }

  @Test func `what is counted from a range that somebody gives is a guess`() throws {
    let days = DayRange(start: Day(iso: "2024-03-12"), end: Day(iso: "2024-03-14"))
    var document = Document(text: text, publishedRange: PublishedRange(range: days))

    let times = try tagger().times(dating: &document)

    #expect(document.publishedRange == PublishedRange(range: days))
    #expect(times.map(\.timex) == ["2024-03-09", "2024-W10"])
    #expect(times.map(\.isGuessed) == [false, true])
  }

  @Test func `a text that tells no date stays undated`() throws {
    var document = Document(text: "Envoys met last week.")

    let times = try tagger().times(dating: &document)

    #expect(times.isEmpty)
    #expect(document.publishedRange == nil)
  }

  @Test func `many documents are dated in their order`() throws {
    var documents = [Document(text: "Nothing."), Document(text: text)]

    let times = try tagger().times(dating: &documents)

    #expect(times.map(\.count) == [0, 2])
    #expect(documents.map { $0.publishedRange?.evidence } == [nil, "March 9, 2024"])
  }
}
