import EntenteModels
import EntenteParsing
import Testing

struct CreditTests {
  private func coded(
    _ text: String, publisher: String? = nil, title: String? = nil
  ) throws -> CodedDocument {
    let document = Document(text: text, publisher: publisher, title: title)
    return try Coder().code(document)
  }

  @Test(arguments: [
    ("SEOUL, Nov. 14 (Yonhap) -- The two sides met.", "Yonhap"),
    ("The two sides met.\n\nSource: Reuters", "Reuters"),
    ("The two sides met.\n\nThey will meet again. (AFP)", "AFP"),
    ("The two sides met.\n\nCopyright 2025 The Associated Press.", "AP"),
    ("The two sides (AP members both) met.", nil),
    ("The two sides met by Reuters Plaza.", nil),
  ])
  func `an agency that a text credits makes it a wire copy`(text: String, agency: String?) throws {
    let coded = try coded(text)

    #expect(coded.agency == agency)
    #expect(coded.document.origin == agency.map { _ in .wire })
    #expect(coded.originBecause == agency.map { "credits \($0)" })
  }

  @Test(arguments: [
    "The ministers met on Friday, according to Yonhap News Agency.",
    "Yonhap reported on Friday that the ministers had met.",
  ])
  func `a report that cites an agency rests on it and is no wire copy`(text: String) throws {
    let coded = try coded(text)

    #expect(coded.agency == "Yonhap" && coded.document.origin == nil)
  }

  @Test func `what an agency publishes itself is no wire copy`() throws {
    let coded = try coded("SEOUL, Nov. 14 (Yonhap) -- The two sides met.", publisher: "Yonhap")

    #expect(coded.agency == "Yonhap" && coded.document.origin == nil)
  }

  @Test(arguments: [
    "This article was originally published in Korean.", "Translated from the Japanese by a reader.",
    "(Translated by Kim Min-ji)", "This is a translation of the German original.",
  ])
  func `a text that calls itself a translation is one`(line: String) throws {
    let coded = try coded("The two sides met in Seoul.\n\n\(line)")

    #expect(coded.document.origin == .translation)
    #expect(coded.originBecause == "says '\(line)'")
  }

  @Test(arguments: [
    "The treaty was translated from draft to law within a week.",
    "The minister spoke in Korean, and a translation was handed out.",
  ])
  func `a report about a translation is none`(line: String) throws {
    #expect(try coded("The two sides met in Seoul.\n\n\(line)").document.origin == nil)
  }

  @Test func `a text that calls itself a summary of others is a digest`() throws {
    let coded = try coded("The two sides met.\n\nJapan raised tariffs.", title: "News in brief")

    #expect(coded.document.origin == .digest && coded.originBecause == "says 'News in brief'")
  }

  @Test func `what the source declares goes before what the text says`() throws {
    var document = Document(text: "The two sides met.\n\nSource: Reuters")
    document.origin = .copy

    let coded = try Coder().code(document)

    #expect(coded.document.origin == .copy && coded.originBecause == nil)
  }
}
