import EntenteLanguage
import EntenteParsing
@preconcurrency import Glibc

// How many megabytes of annotated text one core reads for quantities in a second of its own time: the
// best of nine runs. Other work on the machine counts only where it empties the caches.
//
//   swift run -c release --package-path Benchmarks/quantities quantities FILE...

/// The seconds that this thread has worked.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

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
var best = Double.infinity
var found = 0
for _ in 0..<9 {
  let start = seconds()
  found = tagger.quantities(in: document, text: text).count
  best = min(best, seconds() - start)
}
let rate = Double(text.count) / best / 1e6
print("\(text.count) bytes, \(found) quantities, \((rate * 10).rounded() / 10) MB/s")
