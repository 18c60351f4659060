import EntenteModels
import EntenteParsing
import EntenteTestSupport
import Testing

struct CoderTests {
  private func articles() throws -> [Document] {
    try (Places.articles + Places.longArticles).map {
      try TextReader.document(bytes: Places.bytes(of: $0), name: $0)
    }
  }

  private func code(_ text: String, published: String = "2025-11-14") throws -> [Record] {
    let document = Document(text: text, published: Moment(iso: published))
    return try Coder().code(document).records
  }

  @Test func `each kind of record occurs in the example articles`() throws {
    let examples = try articles().prefix(Places.articles.count)
    let records = try Coder().code(Array(examples)).flatMap(\.records)

    #expect(Set(records.map(\.kind)).count == 6)
  }

  @Test func `every piece of evidence cites its own words within one line`() throws {
    for coded in try Coder().code(try articles()) {
      let bytes = Array(coded.document.text.utf8)
      for evidence in coded.records.flatMap(\.evidence) {
        let quote = bytes[evidence.start..<evidence.end]
        #expect(String(decoding: quote, as: UTF8.self) == evidence.quote)
        #expect(!quote.contains(UInt8(ascii: "\n")))
      }
    }
  }

  @Test func `what is printed fits the schema`() throws {
    let schema = try JSONSchema(named: "record")

    for record in try Coder().code(try articles()).flatMap(\.records) {
      #expect(schema.faults(in: try JSONValue(text: record.json)) == [], "\(record.json)")
    }
  }

  @Test func `the same bytes come out, alone and on all cores`() throws {
    let coder = try Coder()
    let documents = try articles()

    let together = coder.code(documents).flatMap(\.records).map(\.json)

    #expect(documents.flatMap { coder.code($0).records }.map(\.json) == together)
    #expect(Set(coder.code(documents).flatMap(\.records).map(\.id)).count == together.count)
  }

  @Test func `a surname is the person named before, not another of the same name`() throws {
    let records = try code(
      "South Korean President Lee Jae Myung met reporters. Lee pledged to increase defense spending."
    )

    let promises = records.compactMap { record -> Commitment? in
      if case .commitment(let promise) = record.content { promise } else { nil }
    }
    #expect(promises.map { $0.by.map(\.code) } == [[.kor]])
    #expect(promises.first?.by.first?.name == "Lee Jae Myung")
  }

  @Test func `a promise in return for another is two that point to each other`() throws {
    let records = try code(
      "Seoul pledged to invest $350 billion in the United States in return for Washington lowering "
        + "its tariffs to 15 percent from 25 percent.")

    let promises = records.compactMap { record -> (RecordID, Commitment)? in
      if case .commitment(let promise) = record.content { (record.id, promise) } else { nil }
    }.sorted { $0.1.action < $1.1.action }
    #expect(promises.map(\.1.action) == ["invest", "lower"])
    #expect(promises.map(\.1.inReturnFor) == promises.reversed().map(\.0))
    #expect(promises.first?.1.quantity?.value == 350_000_000_000)
    let rates = records.compactMap { record -> [ExactDecimal?]? in
      guard case .measure(let measure) = record.content else { return nil }
      return [measure.old?.value, measure.new.value]
    }
    #expect(rates == [[25, 15]])
  }

  @Test(arguments: [
    "South Korea might impose tariffs on Japan.", "Japan could detain Chinese workers.",
    "If Japan imposed sanctions on China, Beijing may protest.",
    "China urged Japan to release Chinese workers.",
  ])
  func `what may happen is never shown as done`(text: String) throws {
    let deeds = try code(text).filter { record in
      guard case .event(let event) = record.content else { return false }
      return event.phase == .occurred
        && [EventType.sanction, .coerce, .retreat].contains(event.type)
    }

    #expect(deeds.isEmpty)
  }

  @Test func `a denial is kept as a denial`() throws {
    let records = try code("Japan has not imposed sanctions on China.")

    #expect(records.allSatisfy { $0.kind != .event || $0.polarity == .negative })
  }

  @Test func `a text in another language is kept and not coded`() throws {
    let document = Document(text: "서울은 합의했다.", language: "ko")

    let coded = try Coder().code(document)

    #expect(coded.records.isEmpty && coded.uncodedBecause == "not English")
  }

  @Test func `a text that says it is spun is coded as what it says`() throws {
    let text = "Seoul pledged to invest $350 billion in the United States."
    let coder = try Coder()

    let spun = coder.code(Document(text: text, origin: .spun)).records

    #expect(!spun.isEmpty)
    #expect(spun.map(\.short) == coder.code(Document(text: text)).records.map(\.short))
  }

  @Test func `an unknown profile is refused with the known ones`() {
    let error = #expect(throws: CoderError.self) {
      try Coder(options: Coder.Options(profile: "kor-uas"))
    }

    #expect(error?.description == "no profile is called 'kor-uas'. Allowed: kor-usa")
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `hostile text never traps`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Seoul", "pledged to", "$", "5", "%", "to", "from", "“", "in return for", "Nov.", "31",
      "2025",
      "\u{0}", "👍", "may", ".", ",", "troops", "omitted", "\n", "fact sheet", "released", "said",
    ]
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: " ")

    for record in try code(text) { #expect(!record.evidence.isEmpty) }
  }

  @Test func `the seed article reaches the floor`() throws {
    let article = Places.bytes(of: Places.root + "/../shared/seed/article.txt")
    guard !article.isEmpty else { return }
    let document = try TextReader.document(
      bytes: article, name: "article.txt", published: Moment(iso: "2026-01-13"))

    #expect(try Coder().code(document).records.count >= 10)
  }
}
