// How many spun copies a store finds among many documents, at what precision, and megabytes a second of
// signatures on one core.
//
//   swift run -c release --package-path Benchmarks/duplicates duplicates CORPUS.jsonl
//
// The corpus is that of make-corpus.py. A copy is found when it is of one cluster with its original or
// another copy of it. Precision is that of all pairs of a document and its cluster's representative.
// Seconds are those of the processor.

import EntenteKit
@preconcurrency import Glibc

guard CommandLine.arguments.count == 2 else { fatalError("name the corpus") }
let path = CommandLine.arguments[1]
let documents = DocumentReader.documents(bytes: try SourceFile.bytes(of: path), name: path)
  .documents

/// A fact that the corpus gives of a document; nil where it does not.
func fact(_ key: String, of document: Document) -> String? {
  document.meta.first { $0.key == key }.map { String($0.json.dropFirst().dropLast()) }
}

/// The seconds that some work takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let began = clock()
  try work()
  return Double(clock() - began) / Double(CLOCKS_PER_SEC)
}

setvbuf(stdout, nil, _IOLBF, 0)
let bytes = documents.reduce(0) { $0 + $1.text.utf8.count }
var signatures: [DocumentSignature?] = []
let fastest =
  (0..<5).map { _ in seconds { signatures = documents.map { DocumentSignature(of: $0) } } }
  .min() ?? 0
print("signatures: \(Double(bytes) / 1e6 / fastest) MB/s of \(bytes) bytes")

let store = try SQLiteStore(path: ":memory:", access: .readWrite)
let adding = try seconds {
  for (document, signature) in zip(documents, signatures) {
    _ = try store.add(
      CodedDocument(document: document, signature: signature), recorded: Moment(.distantPast))
  }
}
print("stored: \(documents.count) documents in \(adding) s")

let families = Dictionary(
  uniqueKeysWithValues: documents.map { ($0.id, fact("copyOf", of: $0) ?? $0.name) })
var (right, wrong) = (0, 0)
var found: [String: (found: Int, spun: Int, all: Int)] = [:]
for document in documents {
  let cluster = try store.cluster(of: document.id)
  let others = cluster?.members.filter { $0.document != document.id } ?? []
  if let cluster, cluster.representative != document.id {
    if families[cluster.representative] == families[document.id] {
      right += 1
    } else {
      wrong += 1
      print("wrong: \(document.name) is not of \(families[cluster.representative] ?? "?")")
    }
  }
  guard let mode = fact("mode", of: document) else { continue }
  let isFound = others.contains { families[$0.document] == families[document.id] }
  let isSpun = cluster?.members.first { $0.document == document.id }?.origin == .spun
  found[mode, default: (0, 0, 0)].found += isFound ? 1 : 0
  found[mode, default: (0, 0, 0)].spun += isSpun ? 1 : 0
  found[mode, default: (0, 0, 0)].all += 1
}
let (hits, all) = found.values.reduce((0, 0)) { ($0.0 + $1.found, $0.1 + $1.all) }
for (mode, counts) in found.sorted(by: { $0.key < $1.key }) {
  print("\(mode): found \(counts.found) of \(counts.all), called spun \(counts.spun)")
}
print(
  "precision \(Double(right) / Double(max(1, right + wrong))), recall \(Double(hits) / Double(all))"
)
