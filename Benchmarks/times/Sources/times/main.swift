// Megabytes a second of the time normaliser on annotated text, one core.
//
//   swift run -c release times [--english] TEXT...
//
// The texts are read, repeated to 8 MB or more, annotated, then tagged five times; the median counts.
// With --english they have the tags of the English model, and are repeated to 1 MB, for that takes time.
// Seconds are those of the processor, so that other work on the machine does not count.

import EntenteKit
import Glibc

let isEnglish = CommandLine.arguments.contains("--english")
let paths = CommandLine.arguments.dropFirst().filter { $0 != "--english" }
var text: [UInt8] = []
for path in paths {
  for document in DocumentReader.documents(bytes: try SourceFile.bytes(of: path), name: path)
    .documents
  {
    text += Array(document.text.utf8) + [0x0A]
  }
}
guard !text.isEmpty else { fatalError("name the texts to measure on") }
while text.count < (isEnglish ? 1_000_000 : 8_000_000) { text += text }

var annotator = Annotator(model: isEnglish ? .english : .untrained)
let annotated = annotator.annotate(text)
let tagger = try TimeTagger(lexicon: .standard)
let context = TimeContext(reference: Moment(iso: "2025-11-14"))
var rates: [Double] = []
var count = 0
for _ in 0..<5 {
  let start = clock()
  count = tagger.tag(annotated, text: text, context: context).count
  rates.append(Double(text.count) / Double(clock() - start))
}
let median = rates.sorted()[2]
// Processor ticks are microseconds: bytes a tick are megabytes a second.
print("time: \(Int(median)) MB/s, \(count) spans in \(text.count / 1_000_000) MB")
