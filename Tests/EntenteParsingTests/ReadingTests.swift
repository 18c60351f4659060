import EntenteModels
import EntenteParsing
import EntenteTestSupport
import EntenteYAML
import Testing

struct ReadingTests {
  private func read(_ text: String, name: String = "a.txt", published: String? = nil) throws
    -> Document
  {
    try TextReader.document(
      bytes: Array(text.utf8), name: name, published: published.flatMap { Moment(iso: $0) })
  }

  @Test func `front matter says what the document is and is never coded`() throws {
    let document = try read(
      "---\r\ntitle: T\npublished: 2025-11-14\npublisher: P\nurl: u\ndesk: asia\n---\nBody text here.\n"
    )

    #expect(document.title == "T" && document.published?.text == "2025-11-14")
    #expect(document.meta == [MetaEntry(key: "desk", text: "asia")])
    #expect(document.paragraphs.map(\.role) == [.metadata, .body])
    #expect(document.text.hasPrefix("---\r\n"), "the text is kept whole")
  }

  @Test func `a wrong date in front matter is told with its line and column`() {
    let error = #expect(throws: YAMLError.self) {
      try read("---\ntitle: T\npublished: soon\n---\nBody.")
    }

    #expect(error?.diagnostics.map(\.mark) == [SourceMark(line: 3, column: 12)])
  }

  @Test func `the date comes from front matter, then a date line, then the name, then the caller`()
    throws
  {
    let name = "in/2025-10-01-a.txt"
    let front = try read(
      "---\npublished: 2025-11-14\n---\nNov. 2, 2025\nBody.", name: name, published: "2025-01-01")
    let line = try read("Nov. 2, 2025\nBody text.", name: name, published: "2025-01-01")
    let file = try read("Body text.", name: name, published: "2025-01-01")
    let caller = try read("Body text.", published: "2025-01-01")

    let days = [front, line, file, caller].map { $0.published?.text }
    #expect(days == ["2025-11-14", "2025-11-02", "2025-10-01", "2025-01-01"])
  }

  @Test func `lines have the roles that a reader gives them`() throws {
    let document = try read(
      """
      Allies agree on a road map
      By Hana Brooks
      SEOUL — The two sides agreed on a map.
      This file photo shows a river. Yonhap
      Copyright Somebody. All rights reserved.
      """)

    #expect(
      document.paragraphs.map(\.role) == [
        .headline, .byline, .dateline, .body, .caption, .boilerplate,
      ])
    #expect(document.title == "Allies agree on a road map")
  }

  @Test func `bytes that are not UTF-8 are refused with their place`() {
    let error = #expect(throws: YAMLError.self) {
      try TextReader.document(bytes: Array("abc".utf8) + [0xFF], name: "a.txt")
    }

    #expect(error?.description.contains("byte 3 is not UTF-8") == true)
  }

  @Test func `a bad line of NDJSON is told and the rest goes on`() {
    let text = "{\"id\":\"1\",\"text\":\"One.\"}\r\n\n{\"id\":2}\n{\"text\":\"Three.\"}\n"

    let (documents, faults) = DocumentReader.documents(bytes: Array(text.utf8), name: "a.ndjson")

    #expect(documents.map(\.text) == ["One.", "Three."])
    #expect(faults.map(\.mark) == [SourceMark(line: 3, column: 7)])
  }
}
