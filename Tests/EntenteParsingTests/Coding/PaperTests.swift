import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct PaperTests {
  @Test(
    arguments: [
      (
        "Sanae Takaichi was elected prime minister of Japan on Oct. 21, 2025.",
        "Sanae Takaichi, prime minister of JPN, elected", "2025-10-21", nil
      ),
      (
        "Keir Starmer became prime minister of Britain on July 5, 2024.",
        "Keir Starmer, prime minister of GBR, inaugurated", "2024-07-05", nil
      ),
      (
        "South Korean President Yoon Suk Yeol was impeached in December 2024.",
        "Yoon Suk Yeol, president of KOR, impeached", nil, "2024-12"
      ),
    ] as [(String, String, String?, String?)])
  func `an office has its beginning or its end`(
    text: String, short: String, began: String?, ended: String?
  ) throws {
    let records = try CoderFixture.records(text)
    let record = try #require(
      records.first { $0.short == short }, "\(records.map(\.short))")

    guard case .tenure(let tenure) = record.content else { return }
    #expect(tenure.began?.timex == began)
    #expect(tenure.ended?.timex == ended)
  }

  @Test(arguments: [
    ("Germany and France signed a treaty in Paris.", "treaty DEU+FRA: treaty"),
    ("Japan and Australia issued a joint statement.", "communique JPN+AUS: joint statement"),
    (
      "The United States and South Korea released a joint fact sheet.",
      "factSheet USA+KOR: joint fact sheet"
    ),
  ])
  func `a paper has the parties that stand behind it`(text: String, short: String) throws {
    #expect(try CoderFixture.records(text).map(\.short).contains(short))
  }

  @Test(arguments: [
    (#"The fact sheet dropped the word "denuclearization"."#, LanguageChange.Change.dropped),
    (#"The communique omitted the word "denuclearization"."#, .dropped),
    (#"The joint statement added the word "denuclearization"."#, .added),
  ])
  func `wording that came or went is kept in its words`(
    text: String, change: LanguageChange.Change
  ) throws {
    let changes = try CoderFixture.records(text).flatMap { record -> [LanguageChange] in
      guard case .instrument(let paper) = record.content else { return [] }
      return paper.language
    }

    #expect(changes.map(\.change) == [change])
    #expect(changes.map(\.phrase) == ["denuclearization"])
  }
}
