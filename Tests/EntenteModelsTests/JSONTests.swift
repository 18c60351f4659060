import EntenteModels
import EntenteTestSupport
import Testing

struct JSONTests {
  @Test(arguments: [
    ("", 0, "the text ends where a JSON value should stand"),
    (#"{"a":1,}"#, 7, "expected a key in double quotes"),
    (#"{"a":1,"a":2}"#, 7, "the key 'a' stands twice in one object"),
    ("[1 2]", 3, "expected ',' or ']', found '2'"),
    ("01", 0, "a number has no leading zero and at least one digit"),
    (#""a"#, 0, "a string that never ends"),
    (#""\ud800""#, 1, "half a surrogate pair"),
    ("{} x", 3, "more text after the value; one JSON value a line is expected"),
    ("nul", 3, "expected 'null'"),
  ])
  func `what is no JSON is refused with its byte`(text: String, offset: Int, message: String) {
    let error = #expect(throws: JSONError.self) { try JSONValue(text: text) }

    #expect(error == JSONError(at: offset, message))
  }

  @Test func `nesting without end is refused`() {
    #expect(throws: JSONError.self) {
      try JSONValue(text: String(repeating: "[", count: 100_000))
    }
  }

  @Test func `a value is written as it was read`() throws {
    let text = #"{"b":[1,2.50,-3e4,true,null],"a":"é \"\\\n\u007f😀","c":{}}"#

    #expect(try JSONValue(text: text).json == text)
  }

  @Test func `no prefix of a record makes the reader trap`() throws {
    let bytes = Array(Record.commitment().json.utf8)

    for length in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSONValue(utf8: Array(bytes[..<length])) }
    }
  }

  @Test func `a record of each kind comes back from its JSON`() throws {
    for record in Record.oneOfEach {
      #expect(try Record(json: JSONValue(text: record.json)) == record)
    }
  }

  @Test func `a record with an unknown key is refused by name`() {
    let text = Record.event().json.dropLast() + #","sorces":[]}"#

    let error = #expect(throws: JSONError.self) {
      try Record(json: JSONValue(text: String(text)))
    }

    #expect(error?.message == "unknown key 'sorces'")
  }

  @Test func `a wrong value names its key and what is allowed`() {
    let text = Record.event().json.replacing(#""positive""#, with: #""postive""#)

    let error = #expect(throws: JSONError.self) { try Record(json: JSONValue(text: text)) }

    #expect(error?.message == "polarity: expected one of 'positive', 'negative', found 'postive'")
  }

  @Test func `keys stand in the order of the format`() throws {
    for record in Record.oneOfEach {
      let keys = try JSONObject(JSONValue(text: record.json)).fields.map(\.key)
      let order = Record.commonKeys + Record.ownKeys(of: record.kind)
      #expect(keys == order.filter { keys.contains($0) })
    }
  }

  @Test func `required lists are printed when they are empty, others are not`() {
    let event = Event(.protest)
    let text = Record.stub(.event(event)).json

    #expect(text.contains(#""sources":[],"targets":[]"#))
    #expect(!text.contains("quantities") && !text.contains("doubts") && !text.contains("null"))
  }

  @Test func `a line's own id becomes the key, unknown keys go to meta`() throws {
    let line = #"{"id":"GSR-1","text":"Hello.","score":1.50,"lang":null}"#

    let document = try Document(json: JSONValue(text: line))

    #expect(document.key == "GSR-1" && document.name == "GSR-1")
    #expect(document.meta == [MetaEntry(key: "score", json: "1.50")])
    #expect(try Document(json: JSONValue(text: document.json)) == document)
  }
}
