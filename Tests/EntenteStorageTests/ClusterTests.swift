import EntenteModels
import EntenteStorage
import EntenteTestSupport
import Testing

struct ClusterTests {
  /// A document that shares a part of its hashes with all others of its family.
  private func document(
    _ name: String, family: UInt32, from start: UInt32 = 0, words: UInt32 = 0,
    on day: String = "2025-11-14", key: String? = nil, agency: String? = nil
  ) -> CodedDocument {
    let document = Document(text: name, key: key, published: Moment(iso: day))
    var record = Record.event(in: name)
    record.document = document.id
    let base = family * 1_000_000 + start
    let hashes = scattered(from: base)
    let signature = DocumentSignature(
      frame: hashes, anchors: hashes, words: scattered(from: base + words))
    return CodedDocument(
      document: document, records: [record], signature: signature, agency: agency)
  }

  private func scattered(from start: UInt32) -> [UInt32] {
    (start..<start + 90).map { $0 &* 2_654_435_761 }.sorted()
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
        "n\(number)", family: UInt32(number % 2 + 1), from: UInt32(number / 2 * 20), on: day)
    }
    let batch = try store(documents)
    let shuffled = try store(documents.shuffled(using: &random))

    for document in documents {
      let id = document.document.id
      #expect(try batch.cluster(of: id) == shuffled.cluster(of: id), "seed \(seed)")
      #expect(try batch.cluster(of: id)?.members.count == 6)
      let record = document.records[0].id
      #expect(try batch.fact(holding: record) == shuffled.fact(holding: record))
    }
  }

  @Test func `a cluster falls apart when what held it together is superseded`() throws {
    let ends = [document("a", family: 1), document("c", family: 1, from: 50)]
    let middle = document("b", family: 1, from: 25, key: "k")
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
}
