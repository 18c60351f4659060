// How many spun copies are found at what precision, and megabytes a second of signatures on one core.
//
//   swift run -c release duplicates CORPUS.jsonl
//
// The corpus is that of make-corpus.py. Every pair of documents that share a band is compared, as a store
// does; a pair is right when one is the copy of the other or both are of a third. Recall counts copies that
// were found to be like their original or another copy of it. Seconds are those of the processor.

import EntenteKit
import Glibc

guard CommandLine.arguments.count == 2 else { fatalError("name the corpus") }
let path = CommandLine.arguments[1]
let documents = DocumentReader.documents(bytes: try SourceFile.bytes(of: path), name: path)
  .documents

/// The original of each document, itself where it is one.
let families = documents.map { document in
  document.meta.first { $0.key == "copyOf" }.map { String($0.json.dropFirst().dropLast()) }
    ?? document.name
}
let began = clock()
let signatures = documents.map { DocumentSignature(of: $0) }
let seconds = Double(clock() - began) / Double(CLOCKS_PER_SEC)
let bytes = documents.reduce(0) { $0 + $1.text.utf8.count }

var holders: [UInt64: [Int]] = [:]
var (right, wrong, compared, judgedSpun) = (0, 0, 0, 0)
var found = Set<Int>()
for (index, signature) in signatures.enumerated() {
  guard let signature else { continue }
  var others = Set<Int>()
  for band in signature.bands {
    others.formUnion(holders[band] ?? [])
    holders[band, default: []].append(index)
  }
  compared += others.count
  for other in others {
    guard let likeness = signatures[other]?.likeness(to: signature) else { continue }
    if families[other] == families[index] {
      right += 1
      found.formUnion([index, other])
      if likeness.origin == .spun { judgedSpun += 1 }
    } else {
      wrong += 1
      if wrong <= 5 {
        print("wrong: \(documents[other].name) \(documents[index].name) \(likeness)")
      }
    }
  }
}
let copies = documents.indices.filter { families[$0] != documents[$0].name }
let recall = Double(copies.count { found.contains($0) }) / Double(max(1, copies.count))
print(
  "documents \(documents.count), spun copies \(copies.count), without signature",
  signatures.count { $0 == nil })
print("pairs compared \(compared), found \(right + wrong), judged spun \(judgedSpun)")
print("precision \(Double(right) / Double(max(1, right + wrong))), recall \(recall)")
print("signatures \(Double(bytes) / 1e6 / seconds) MB/s (\(bytes) bytes)")
