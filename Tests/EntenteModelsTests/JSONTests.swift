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
    ("nul", 3, "expected 'null'"), ("tru]", 3, "expected 'true'"),
    ("[1,2", 4, "the text ends before ']'"), (#"{"a":1"#, 6, "the text ends before '}'"),
    ("[", 1, "the text ends where a JSON value should stand"),
    (#"{"a" 1}"#, 5, "expected ':' after the key 'a'"),
    ("1.", 2, "a number needs digits after its point"),
    ("1e+", 3, "a number needs digits in its exponent"),
    ("-", 0, "a number has no leading zero and at least one digit"),
    ("NaN", 0, "a JSON value cannot start with 'N'"),
    ("+1", 0, "a JSON value cannot start with '+'"),
    ("\u{FEFF}1", 0, "a JSON value cannot start with byte 0xef"),
    (#""\x""#, 1, #"no escape \x exists in JSON"#),
    (#""\u12g4""#, 3, #"expected four hex digits after \u"#),
    (#""\ud800\u0041""#, 1, "half a surrogate pair"), (#""\udc00""#, 1, "half a surrogate pair"),
    ("\"a\nb\"", 2, #"the control byte byte 0x0a inside a string; write it as \u000a"#),
  ])
  func `what is no JSON is refused with its byte`(text: String, offset: Int, message: String) {
    let error = #expect(throws: JSONError.self) { try JSONValue(text: text) }

    #expect(error == JSONError(at: offset, message))
  }

  @Test(arguments: ["[", #"{"a":"#])
  func `nesting without end is refused`(opening: String) {
    let error = #expect(throws: JSONError.self) {
      try JSONValue(text: String(repeating: opening, count: 100_000))
    }

    #expect(error?.message == "nested deeper than 64 levels")
    #expect(error?.offset == 64 * opening.utf8.count)
  }

  @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try JSONValue(utf8: bytes) }

    #expect(error == JSONError(at: 1, "a string that is not valid UTF-8"))
  }

  @Test func `a fault names line and column of what was read`() {
    let bytes = Array("{\n  \"a\": x}".utf8)

    let error = #expect(throws: JSONError.self) { try JSONValue(utf8: bytes) }

    #expect(error.map { "\($0.position(in: bytes))" } == "(line: 2, column: 8)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what the writer escapes the reader gives back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<40 {
      let size = UInt32.random(in: 0...14, using: &random)
      let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random) >> size)
      text.unicodeScalars.append(contentsOf: [scalar].compactMap(\.self))
    }

    let read = try JSONValue(text: text.json)

    #expect(Array(try String(json: read).utf8) == Array(text.utf8), "seed \(seed)")
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
    for record in Record.oneOfEach + Record.fullOfEach {
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

  @Test(arguments: [
    (#""id":"e-"#, #""id":"c-"#, " is not 'e-' and 16 hex digits"),
    (#""id":"e-"#, #""id":"e-x"#, " is not 'e-' and 16 hex digits"),
    (#""start":0,"end""#, #""start":-5,"end""#, "bytes -5 to 13: all count from 0"),
    (#""start":0,"end""#, #""start":14,"end""#, "bytes 14 to 13: all count from 0"),
    (#""confidence":0.9"#, #""confidence":1.5"#, "expected a confidence from 0 to 1"),
    (#""confidence":0.9"#, #""confidence":1e-9223372036854775808"#, "a number of up to 38 digits"),
    (#""quad":1"#, #""quad":0"#, "expected a quad class from 1 to 4"),
  ])
  func `a record of the wrong form is refused`(part: String, broken: String, message: String) {
    let text = Record.event().json.replacing(part, with: broken)

    let error = #expect(throws: JSONError.self) { try Record(json: JSONValue(text: text)) }

    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test func `a record from a text needs evidence, a person's does not`() throws {
    var record = Record.event()
    record.evidence = []
    let error = #expect(throws: JSONError.self) {
      try Record(json: JSONValue(text: record.json))
    }
    #expect(error?.message == "a record whose origin is 'text' needs evidence")

    record.origin = .person
    #expect(try Record(json: JSONValue(text: record.json)) == record)
  }

  @Test func `keys stand in the order of the format`() throws {
    for record in Record.oneOfEach + Record.fullOfEach {
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

  @Test func `an unknown key never hides one of meta, and the document can be read again`() throws {
    let line = #"{"text":"Hello.","desk":"b","wire":"c","meta":{"desk":"a","none":null}}"#

    let document = try Document(json: JSONValue(text: line))

    #expect(document.json.hasSuffix(#""meta":{"desk":"a","wire":"c"}}"#))
    #expect(try Document(json: JSONValue(text: document.json)) == document)
  }

  @Test func `days the wrong way round are refused`() {
    let line =
      #"{"text":"Hello.","publishedRange":{"start":"2025-11-02","end":"2025-11-01"}}"#

    let error = #expect(throws: JSONError.self) { try Document(json: JSONValue(text: line)) }

    #expect(
      error?.message == "publishedRange: the end 2025-11-01 is before the start 2025-11-02")
  }

  @Test func `a line's own id becomes the key, unknown keys go to meta`() throws {
    let line = #"{"id":"GSR-1","text":"Hello.","score":1.50,"lang":null}"#

    let document = try Document(json: JSONValue(text: line))

    #expect(document.key == "GSR-1" && document.name == "GSR-1")
    #expect(document.meta == [MetaEntry(key: "score", json: "1.50")])
    #expect(try Document(json: JSONValue(text: document.json)) == document)
  }
}
