import EntenteModels
import EntenteTestSupport
import Testing

struct SchemaTests {
  @Test func `a record of each kind fits its schema`() throws {
    let schema = try JSONSchema(named: "record")

    for record in Record.oneOfEach + Record.fullOfEach {
      #expect(schema.faults(in: try JSONValue(text: record.json)) == [], "\(record.kind)")
    }
  }

  @Test(arguments: [
    (#""quad":1"#, #""quad":5"#), (#""phase":"occurred""#, #""phase":"done""#),
    (#""sources""#, #""source""#), (#""confidence":0.9"#, #""confidence":2"#),
    (#""record":"event""#, #""record":"measure""#),
  ])
  func `a record that breaks the format does not fit`(part: String, broken: String) throws {
    let schema = try JSONSchema(named: "record")
    let text = Record.event().json.replacing(part, with: broken)

    #expect(text != Record.event().json)
    #expect(!schema.faults(in: try JSONValue(text: text)).isEmpty)
  }

  @Test func `without any of its required keys a record does not fit, nor with one more`() throws {
    let schema = try JSONSchema(named: "record")
    let optional = [
      "published", "time", "coder", "cameo", "goldstein", "quantity", "old", "event", "began",
      "how",
      "language",
    ]

    for record in Record.oneOfEach {
      let fields = try JSONObject(JSONValue(text: record.json)).fields
      for field in fields where !optional.contains(field.key) {
        let rest = JSONValue(.object(fields.filter { $0.key != field.key }), at: 0)
        #expect(!schema.faults(in: rest).isEmpty, "\(record.kind) without \(field.key)")
      }
      let more = fields + [("colour", JSONValue(.string("red"), at: 0))]
      #expect(!schema.faults(in: JSONValue(.object(more), at: 0)).isEmpty, "\(record.kind)")
    }
  }

  @Test func `a record that no text says needs no evidence`() throws {
    var record = Record.event()
    record.evidence = []
    record.origin = .person

    #expect(try JSONSchema(named: "record").faults(in: JSONValue(text: record.json)) == [])
  }

  @Test func `the slots of a fact fit the schema of its record`() throws {
    let schema = try JSONSchema(named: "record")

    for record in Record.fullOfEach {
      let fact = Fact(
        id: record.id, records: [record.id], support: Support(documents: 1, independent: 1),
        best: record)
      let id = try JSONObject(JSONValue(text: record.json)).fields.filter {
        ["id", "document"].contains($0.key)
      }
      let slots = try JSONObject(JSONValue(text: fact.json)).fields.filter {
        !["fact", "records", "support"].contains($0.key)
      }
      #expect(schema.faults(in: JSONValue(.object(id + slots), at: 0)) == [], "\(record.kind)")
    }
  }

  @Test func `a fact fits its schema and carries the slots of its best record`() throws {
    let record = Record.tariff()
    let fact = Fact(
      id: record.id, records: [record.id], support: Support(documents: 2, independent: 1),
      conflicts: [Conflict(record: record.id, field: "new")], best: record)

    let faults = try JSONSchema(named: "fact").faults(in: try JSONValue(text: fact.json))

    #expect(faults == [])
    #expect(fact.json.contains(#""record":"measure""#) && fact.json.contains(#""stage":"agreed""#))
  }

  @Test func `documents and judgements fit their schemas`() throws {
    let document = Document(
      text: "Hello.", key: "k", published: Moment(iso: "2025-11-14"), genre: .news,
      meta: [MetaEntry(key: "desk", text: "asia")])
    let judgement = Judgement(
      id: JudgementID(who: "a", when: "2025-11-14", about: [], verdict: "right"), who: "a",
      when: Moment(Day(number: 20_000)), about: [Record.event().id], verdict: .sameAs)

    let documents = try JSONSchema(named: "document")
    let judgements = try JSONSchema(named: "judgement")

    #expect(documents.faults(in: try JSONValue(text: document.json)) == [])
    #expect(judgements.faults(in: try JSONValue(text: judgement.json)) == [])
  }
}
