import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

extension StoreConformance {
  /// Whatever comes, is coded anew or is corrected, and in whatever order: the facts are those that the
  /// Linker makes of what stands in the end.
  static func factsAreThoseOfTheLinker(_ store: any Store) throws {
    var random = SeededGenerator(seed: 11)
    var current: [DocumentID: [Record]] = [:]
    for step in 0..<120 {
      let name = "d\(Int.random(in: 0..<40, using: &random))"
      let isCorrection = step % 5 == 4
      let text = isCorrection ? "\(name) corrected \(step)" : name
      let records = (0..<Int.random(in: 1...3, using: &random)).map {
        record(in: text, seed: $0 * 10, using: &random)
      }
      let coded = CodedDocument.stub(text, key: name, records)
      if case .superseded(let old) = try store.add(coded, recorded: recorded) { current[old] = nil }
      current[coded.document.id] = coded.records
      // An older version that comes again stays an older version.
      if try store.document(named: coded.document.id.rawValue)?.supersededBy != nil {
        current[coded.document.id] = nil
      }
    }

    guard case .facts(let facts) = try store.answer(Query(.facts)).rows else { return }
    let expected = Linker.facts(of: current.values.flatMap(\.self))
    #expect(facts.count == expected.count)
    for (fact, other) in zip(facts.sorted { $0.id < $1.id }, expected) { #expect(fact == other) }
  }

  private static func record(
    in document: String, seed: Int, using random: inout SeededGenerator
  ) -> Record {
    let day = Day(number: 20_000 + Int32.random(in: 0...8, using: &random))
    let confidence = Double(Int.random(in: 7...9, using: &random)) / 10
    var record: Record
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let amount = ExactDecimal(Int.random(in: 1...2, using: &random) * 100)
      record = .commitment(amount: amount, in: document, seed: seed)
      if case .commitment(var promise) = record.content, Bool.random(using: &random) {
        promise.quantity = nil
        record.content = .commitment(promise)
      }
      record.time = .day(day.iso)
    case 1:
      record = .event(on: day.iso, in: document, seed: seed)
      let wide = DayRange(start: day, end: day.adding(days: Int.random(in: 1...6, using: &random)))
      record.time = TimeExpression(text: "then", timex: "X", range: wide, granularity: .week)
    default: record = .event(on: day.iso, in: document, seed: seed)
    }
    record.confidence = Confidence(confidence)
    record.certainty = Bool.random(using: &random) ? .certain : .probable
    return record
  }

  static func fullRecordsComeBackAsTheyWere(_ store: any Store) throws {
    let text = "They said. They said more, in the café."
    let coded = CodedDocument.stub(text, Record.fullOfEach)
    _ = try store.add(coded, recorded: recorded)

    for record in coded.records {
      let stored = try store.record(named: record.id.rawValue)
      #expect(stored?.json == record.json)
      #expect(stored == record)
    }
    #expect(try store.add(coded, recorded: recorded) == .unchanged)
  }

  static func columnsAreThoseOfTheRecords(_ store: any Store) throws {
    let coded = [
      CodedDocument.stub("one", Record.fullOfEach),
      CodedDocument.stub(
        "two",
        [
          .event(in: "two", seed: 1), .event(.coerce, on: nil, in: "two", seed: 2),
          .tariff(in: "two", seed: 3),
        ]),
      CodedDocument.stub("three", [.event(in: "three", seed: 1)]),
    ]
    for one in coded { _ = try store.add(one, recorded: recorded) }
    let events = try store.events(
      Query(.events).polarity(.positive, .negative).phase(.occurred, .ongoing))
    var expected = EventTable()
    for record in coded.flatMap(\.records) {
      expected.append(record, fact: try store.fact(holding: record.id)?.id)
    }
    #expect(rows(events) == rows(expected))
  }

  /// The rows of a table in words, in the order of their ids.
  private static func rows(_ table: EventTable) -> [String] {
    let records = table.records
    func words(_ list: ListColumn, _ row: Int) -> [String] {
      list[row].map { $0 < 0 ? "-" : records.pool[$0] }
    }
    return (0..<table.count).map { row in
      let parts: [String] = [
        records.recordID(row).rawValue, records.documentID(row).rawValue,
        "\(records.fact[row]) \(records.start[row]) \(records.end[row]) \(records.granularity[row])",
        "\(records.reported[row]) \(records.flags[row].rawValue) \(records.certainty[row])",
        "\(records.confidence[row]) \(table.type[row]) \(table.quad[row]) \(table.phase[row])",
        "\(table.intensity[row]) \(table.goldstein[row])",
        table.mode[row] < 0 ? "-" : records.pool[table.mode[row]],
      ]
      let lists = [
        records.actors, records.topics, table.sources, table.targets, table.sourceSectors,
        table.targetSectors,
      ]
      return (parts + lists.flatMap { words($0, row) + ["|"] }).joined(separator: " ")
    }.sorted()
  }

  static func knowledgeIsAsOfADay(_ store: any Store) throws {
    func coded(_ text: String, key: String, _ day: String, _ record: Record) -> CodedDocument {
      var record = record
      var document = Document(text: text, key: key, published: Moment(iso: day))
      document.publisher = "The Stub"
      document.renewID()
      record.document = document.id
      record.published = document.published
      record.id = RecordID(kind: record.kind, document: document.id, trigger: 0..<4, ordinal: 0)
      return CodedDocument(document: document, records: [record])
    }
    for one in [
      coded("a", key: "k", "2025-10-01", .event(.consult)),
      coded("a, corrected", key: "k", "2025-10-05", .event(.coerce)),
      coded("b", key: "l", "2025-10-03", .event(.consult)),
    ] { _ = try store.add(one, recorded: recorded) }
    func types(_ day: String?, _ kind: QueryKind) throws -> [String] {
      let answer = try store.answer(Query(kind).asOf(day.flatMap { Day(iso: $0) }))
      switch answer.rows {
      case .records(let records): return records.map { $0.short }
      case .facts(let facts): return facts.map { "\($0.best.short) \($0.support.documents)" }
      default: return []
      }
    }

    #expect(try types("2025-09-30", .events).isEmpty)
    #expect(try types("2025-10-04", .facts) == ["CONSULT USA > KOR, occurred 2"])
    #expect(try types("2025-10-05", .facts).count == 2)
    #expect(try types(nil, .facts).count == 2)
    #expect(try types("2025-10-01", .events) == ["CONSULT USA > KOR, occurred"])
    #expect(try store.answer(Query(.documents).asOf(Day(iso: "2025-10-04"))).total == 2)
  }
}
