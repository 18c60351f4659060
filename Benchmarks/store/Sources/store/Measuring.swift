import EntenteModels
import EntenteStorage
@preconcurrency import Glibc

/// Measures a store of made events.
struct Measuring {
  let path: String
  let events: Int
  let recorded = Moment(Day(number: 20_500))
  let batch = 100

  func run() throws {
    let documents = events / 10
    if getenv("KEEP") != nil {
      let store = try SQLiteStore(path: path, access: .readWrite)
      try queries(store)
      return try scan(store)
    }
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    let spent = try fill(documents)
    try size()
    if getenv("NO_PLAIN") == nil {
      let plain = try PlainLoop.seconds(
        copying: path, to: path + ".plain", perTransaction: batch, measure: seconds)
      print(
        "plain loop: \(figure(Double(events) / plain)) events/s; ingest is \(figure(plain / spent)) of it"
      )
    }
    let store = try SQLiteStore(path: path, access: .readWrite)
    try queries(store)
    try scan(store)
    try linking(store, from: documents)
  }

  private func fill(_ documents: Int) throws -> Double {
    let store = try SQLiteStore(path: path, access: .readWrite)
    var news = MadeNews(seed: 1)
    var spent = 0.0
    for start in stride(from: 0, to: documents, by: batch) {
      let coded = (start..<min(start + batch, documents)).map { news.document($0) }
      spent += try seconds { _ = try store.add(contentsOf: coded, recorded: recorded) }
    }
    print(
      "ingest: \(events) events in \(figure(spent)) s, \(figure(Double(events) / spent)) events/s")
    let summary = try store.summary()
    print("facts: \(summary.facts) over \(summary.records.reduce(0, +)) records")
    return spent
  }

  private func size() throws {
    var status = stat()
    stat(path, &status)
    print("size: \(figure(Double(status.st_size) / Double(events))) bytes an event")
  }

  /// The queries of the REPL's help, each seven times, with the limit that the REPL sets.
  private func queries(_ store: SQLiteStore) throws {
    var all: [Double] = []
    let now = Day(number: 20_400)
    for text in [
      "events from:USA to:KOR since:2025-09 limit:50",
      "facts \"battery plant\" sort:-time limit:50",
      "commitments by:KOR to:USA is:open limit:50", "measures kind:tariff on:KOR limit:50",
      "events between:USA,KOR | count month,type", "events from:USA to:KOR limit:50",
      "events between:USA,KOR topic:trade.tariffs reported:30d limit:50",
      "facts between:USA,KOR support:>=2 sort:-time limit:50",
    ] {
      let query = try Query(parsing: text, now: now)
      let times = try (0..<7).map { _ in try seconds { _ = try store.answer(query) } }.sorted()
      print("\(figure(times[3] * 1000)) ms, at most \(figure(times[6] * 1000)): \(text)")
      all += times
    }
    all.sort()
    print("queries: p95 \(figure(all[all.count * 95 / 100] * 1000)) ms")
  }

  private func scan(_ store: SQLiteStore) throws {
    for _ in 0..<3 {
      var rows = 0
      let spent = try seconds { rows = try store.events(Query(.events)).count }
      print("scan: \(rows) events into columns in \(figure(spent)) s")
    }
  }

  private func linking(_ store: SQLiteStore, from number: Int) throws {
    var news = MadeNews(seed: 2)
    let times = try (0..<200).map { step in
      let document = news.document(number + step)
      return try seconds { _ = try store.add(document, recorded: recorded) }
    }.sorted()
    print(
      "adding and linking one document of 10 events: median \(figure(times[100] * 1000)) ms, "
        + "p95 \(figure(times[190] * 1000)) ms")
  }

  /// Seconds on the clock; with `CPU` in the environment the processor's, for a machine that others use.
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let kind = getenv("CPU") == nil ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID
    func now() -> Double {
      var time = timespec()
      clock_gettime(kind, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = now()
    try body()
    return now() - start
  }

  private func figure(_ number: Double) -> String {
    let rounded = number >= 100 ? number.rounded() : (number * 1000).rounded() / 1000
    return "\(rounded)"
  }
}
