import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

struct ClusterTests {
  /// A document that shares a part of its elements with all others of its family.
  private func document(
    _ name: String, family: UInt32, from start: UInt32 = 0, words: UInt32 = 0, anchors: UInt32 = 0,
    on day: String = "2025-11-14", key: String? = nil, agency: String? = nil
  ) -> CodedDocument {
    let document = Document(text: name, key: key, published: Moment(iso: day))
    var record = Record.event(in: name)
    record.document = document.id
    let base = family * 1_000_000 + start
    let signature = DocumentSignature(
      frame: scattered(from: base), anchors: scattered(from: base + anchors),
      words: scattered(from: base + words))
    return CodedDocument(
      document: document, records: [record], signature: signature, agency: agency)
  }

  private func scattered(from start: UInt32, count: UInt32 = 90) -> [UInt16] {
    (start..<start + count).map { UInt16(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 16) & 0xFBFF }
  }

  private func store(_ documents: [CodedDocument]) throws -> SQLiteStore {
    let store = try SQLiteStore(path: ":memory:", access: .readWrite)
    for document in documents {
      _ = try store.add(document, recorded: StoreConformance.recorded)
    }
    return store
  }

  @Test func `the earliest is the source and a copy counts once`() throws {
    let source = document("a", family: 1)
    let spun = document("b", family: 1, words: 500_000, on: "2025-11-15")
    let copy = document("c", family: 1, on: "2025-11-16")
    let other = document("d", family: 2)

    let store = try store([spun, copy, other, source])

    let cluster = try #require(try store.cluster(of: copy.document.id))
    #expect(cluster.representative == source.document.id)
    let origins = Dictionary(uniqueKeysWithValues: cluster.members.map { ($0.document, $0.origin) })
    #expect(origins[spun.document.id] == .spun && origins[copy.document.id] == .copy)
    #expect(try store.cluster(of: other.document.id) == nil)
    #expect(try store.answer(Query(.documents).is(.spun)).total == 1)
    let fact = try store.fact(holding: copy.records[0].id)
    #expect(fact?.support == Support(documents: 4, independent: 2))
  }

  @Test func `reports that rest on one agency are not independent`() throws {
    let documents = [
      document("a", family: 1, agency: "Reuters"), document("b", family: 2, agency: "Reuters"),
      document("c", family: 3, agency: "AP"),
    ]

    let fact = try store(documents).fact(holding: documents[0].records[0].id)

    #expect(fact?.support == Support(documents: 3, independent: 2))
  }

  @Test func `what is declared is kept`() throws {
    var declared = document("a", family: 1, on: "2025-11-15")
    declared.document.origin = .original

    let store = try store([document("b", family: 1), declared])

    let cluster = try store.cluster(of: declared.document.id)
    #expect(cluster?.members.first { $0.document == declared.document.id }?.origin == .original)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `order of the input never changes clusters`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // A chain: each is like its neighbours, the ends are not like each other.
    let documents = (0..<12).map { (number: Int) -> CodedDocument in
      let day = number == 5 ? "2025-11-01" : "2025-11-14"
      return document(
        "n\(number)", family: UInt32(number % 2 + 1), from: UInt32(number / 2 * 10), on: day)
    }
    let batch = try store(documents)
    let shuffled = try store(documents.shuffled(using: &random))

    for document in documents {
      let id = document.document.id
      #expect(try batch.cluster(of: id) == shuffled.cluster(of: id), "seed \(seed)")
      let record = document.records[0].id
      #expect(try batch.fact(holding: record) == shuffled.fact(holding: record))
    }
  }

  @Test func `a cluster falls apart when what held it together is superseded`() throws {
    let ends = [
      document("a", family: 1), document("c", family: 1, from: 44, on: "2025-11-16"),
    ]
    let middle = document("b", family: 1, from: 22, on: "2025-11-15", key: "k")
    let store = try store(ends + [middle])
    #expect(try store.cluster(of: ends[0].document.id)?.members.count == 3)

    _ = try store.add(document("b2", family: 2, key: "k"), recorded: StoreConformance.recorded)

    #expect(try store.cluster(of: ends[0].document.id) == nil)
    #expect(try store.cluster(of: middle.document.id) == nil)
    let fact = try store.fact(holding: ends[0].records[0].id)
    #expect(fact?.support == Support(documents: 3, independent: 3))
  }

  @Test func `adding again changes nothing`() throws {
    let documents = [document("a", family: 1), document("b", family: 1)]
    let store = try store(documents)

    #expect(try store.add(documents[1], recorded: StoreConformance.recorded) == .unchanged)
    #expect(try store.cluster(of: documents[0].document.id)?.members.count == 2)
  }

  @Test func `a weak likeness to a copy alone makes no copy`() throws {
    let source = document("a", family: 1)
    let copy = document("b", family: 1, from: 20, on: "2025-11-15")
    let doubtful = document("c", family: 1, from: 45, on: "2025-11-16")

    let store = try store([doubtful, copy, source])

    #expect(try store.cluster(of: copy.document.id)?.representative == source.document.id)
    #expect(try store.cluster(of: doubtful.document.id) == nil)
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func `copies are found among many texts by one template, whatever the order`(seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    let documents = (0..<30).flatMap { (number: Int) -> [CodedDocument] in
      let anchors = UInt32(number + 1) * 1_000
      return [
        document("o\(number)", family: 1, anchors: anchors),
        document("c\(number)", family: 1, words: 500, anchors: anchors, on: "2025-11-15"),
      ]
    }

    let batch = try store(documents)
    let shuffled = try store(documents.shuffled(using: &random))

    for (place, document) in documents.enumerated() {
      let cluster = try batch.cluster(of: document.document.id)
      #expect(cluster?.representative == documents[place / 2 * 2].document.id)
      #expect(try shuffled.cluster(of: document.document.id) == cluster, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func `many copies of one text are one cluster, also after some are gone`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let documents = (0..<40).map { document("n\($0)", family: 1, key: "k\($0)") }.shuffled(
      using: &random)
    let store = try store(documents)

    for number in 0..<10 {
      let other = document("other \(number)", family: UInt32(number + 2), key: "k\(number)")
      _ = try store.add(other, recorded: StoreConformance.recorded)
    }

    let left = documents.filter { Int($0.document.name.dropFirst()).map { $0 >= 10 } ?? false }
    let first = left.map(\.document.id).min()
    for document in left {
      let cluster = try store.cluster(of: document.document.id)
      #expect(cluster?.representative == first && cluster?.members.count == 30, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `a document of paragraphs from several others is a digest`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let reports = (1...3).map { (number: UInt32) -> CodedDocument in
      paragraphs("report \(number)", (0..<4).map { number * 1_000 + $0 * 100 })
    }
    let digest = paragraphs("digest", [1_000, 2_100, 3_200], on: "2025-11-15")

    let store = try store((reports + [digest]).shuffled(using: &random))

    let stored = try store.document(named: digest.document.id.rawValue)
    #expect(stored?.document.origin == .digest, "seed \(seed)")
    #expect(stored?.originBecause?.contains(reports[1].document.id.rawValue) == true)
    #expect(try store.cluster(of: digest.document.id) == nil)
    let fact = try store.fact(holding: digest.records[0].id)
    #expect(fact?.support == Support(documents: 4, independent: 3))
  }

  /// A document of paragraphs of 30 elements each.
  private func paragraphs(
    _ name: String, _ starts: [UInt32], on day: String = "2025-11-14"
  ) -> CodedDocument {
    var coded = document(name, family: starts[0], on: day)
    let frames = starts.map { start -> [UInt16] in
      var frame = scattered(from: start, count: 30)
      frame[29] |= DocumentSignature.paragraphEnd
      return frame
    }
    let words = starts.flatMap { scattered(from: $0, count: 30) }
    coded.signature = DocumentSignature(frame: frames.flatMap { $0 }, anchors: [], words: words)
    return coded
  }

  @Test func `what a text says of its origin is kept with its words`() throws {
    var wire = document("a", family: 1, agency: "Reuters")
    wire.document.origin = .wire
    wire.originBecause = "credits Reuters"
    let copy = document("b", family: 1, on: "2025-11-15")

    let store = try store([copy, wire])

    let stored = try store.document(named: wire.document.id.rawValue)
    #expect(stored?.document.origin == .wire && stored?.originBecause == "credits Reuters")
    #expect(try store.cluster(of: copy.document.id)?.representative == wire.document.id)
  }
}
