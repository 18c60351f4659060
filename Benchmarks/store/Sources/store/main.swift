import EntenteModels
import EntenteStorage
@preconcurrency import Glibc

// store FILE [EVENTS]: fills a new store at FILE with made events (default 1,000,000) and measures ingest
// against a plain loop over the C interface that writes the same rows into the same tables and indexes, then
// the queries of the REPL's help, linking, the scan into columns, and the size.
setvbuf(stdout, nil, _IOLBF, 0)
let words = CommandLine.arguments
guard words.count >= 2 else {
  print("store FILE [EVENTS], or store FILE FIRST feed COUNT")
  exit(2)
}
let count = words.count > 2 ? Int(words[2]) ?? 1_000_000 : 1_000_000
if words.count > 4, words[3] == "feed" {
  try Feeding.run(words[1], from: count, count: Int(words[4]) ?? 1)
} else {
  try Measuring(path: words[1], events: count).run()
}
