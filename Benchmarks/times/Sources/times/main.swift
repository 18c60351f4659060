// Megabytes a second of the time normaliser on annotated text, one core.
//
//   swift run -c release times TEXT...
//
// The texts are read, repeated to 8 MB or more, annotated, then tagged five times; the median counts.

import EntenteKit

let paths = CommandLine.arguments.dropFirst()
var text: [UInt8] = []
for path in paths {
  for document in DocumentReader.documents(bytes: try SourceFile.bytes(of: path), name: path)
    .documents
  {
    text += Array(document.text.utf8) + [0x0A]
  }
}
guard !text.isEmpty else { fatalError("name the texts to measure on") }
while text.count < 8_000_000 { text += text }

var annotator = Annotator()
let annotated = annotator.annotate(text)
let tagger = try TimeTagger(lexicon: .standard)
let context = TimeContext(reference: Moment(iso: "2025-11-14"))
let clock = ContinuousClock()
var rates: [Double] = []
var count = 0
for _ in 0..<5 {
  let elapsed = clock.measure {
    count = tagger.tag(annotated, text: text, context: context).count
  }
  let seconds =
    Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  rates.append(Double(text.count) / seconds / 1e6)
}
let median = rates.sorted()[2]
print("time: \(Int(median)) MB/s, \(count) spans in \(text.count / 1_000_000) MB")
