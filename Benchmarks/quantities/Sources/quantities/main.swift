import EntenteLanguage
import EntenteParsing

// How many megabytes of annotated text a second one core reads for quantities: the best of nine runs.
//
//   swift run -c release --package-path Benchmarks/quantities quantities FILE...

var text: [UInt8] = []
for path in CommandLine.arguments.dropFirst() {
  guard let file = FileBytes.read(path) else { fatalError("'\(path)' cannot be read") }
  text += file + [0x0A]
}
guard !text.isEmpty else { fatalError("name one or more text files") }
let sample = text
while text.count < 4_000_000 { text += sample }

let tagger = try QuantityTagger()
var annotator = Annotator()
let document = annotator.annotate(text)
var best = Duration.seconds(1_000)
var found = 0
for _ in 0..<9 {
  best = min(best, ContinuousClock().measure { found = tagger.quantities(in: document, text: text).count })
}
let seconds = Double(best.components.attoseconds) * 1e-18 + Double(best.components.seconds)
let rate = Double(text.count) / seconds / 1e6
print("\(text.count) bytes, \(found) quantities, \((rate * 10).rounded() / 10) MB/s")
