import EntenteEnglish
import EntenteLanguage
import EntenteParsing
@preconcurrency import Glibc

// How many megabytes of text one core judges and mends in a second of its own time, annotation given: the
// best of nine runs over the files, each a document.
//
//   swift run -c release --package-path Benchmarks/spun-text repair-speed FILE...

/// The seconds that this thread has worked.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let texts = CommandLine.arguments.dropFirst().compactMap { FileBytes.read($0) }
guard !texts.isEmpty else { fatalError("name one or more text files") }
let judge = try SpunJudge(pairs: .english)
let mender = try Mender(pairs: .english)
var annotator = Annotator()
let documents = texts.map { annotator.annotate($0) }
let size = texts.reduce(0) { $0 + $1.count }
let repeats = max(1, 2_000_000 / size)

/// Prints the rate of some work on all documents.
func measure(_ name: String, _ work: () -> Int) {
  var best = Double.infinity
  var found = 0
  for _ in 0..<9 {
    let start = seconds()
    for _ in 0..<repeats { found = work() }
    best = min(best, seconds() - start)
  }
  let rate = Double(size * repeats) / best / 1e6
  print("\(name): \(size) bytes, \(found) found, \((rate * 10).rounded() / 10) MB/s")
}

let judgements = zip(texts, documents).map { judge.judge($0, $1) }
measure("judge") {
  zip(texts, documents).reduce(0) { $0 + (judge.judge($1.0, $1.1).isSpun ? 1 : 0) }
}
measure("mend") {
  var changes = 0
  for index in texts.indices {
    changes += mender.mend(texts[index], documents[index], judgements[index]).changes.count
  }
  return changes
}
