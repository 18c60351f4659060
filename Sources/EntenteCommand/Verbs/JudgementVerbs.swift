import EntenteKit

extension Verbs {
  /// `entente mark`.
  static let mark = Verb(
    name: "mark", summary: "Say that a record is right, wrong, fulfilled, met.", group: .judgement,
    arguments: [
      Argument(name: "ID", help: "A record, or the first letters of its id."),
      Argument(
        name: "VERDICT",
        help: Verdict.allCases.map(\.rawValue).joined(separator: ", ") + ", or undo.",
        isOptional: true),
      Argument(name: "ID", help: "The other record of same-as.", isOptional: true),
    ],
    options: [
      .store,
      Option(name: "--because", value: .text("WHY"), help: "Why; kept with the judgement."),
      .who,
    ],
    examples: [
      Example(
        line: "entente mark c-4f fulfilled --because 'the plant opened on 3 March'",
        meaning: "A promise that was kept; is:open no longer finds it."),
      Example(line: "entente mark c-4f undo", meaning: "Takes your last judgement on it back."),
    ],
    work: .ready { try MarkRun(invocation: $0).run() })

  /// `entente marks`.
  static let marks = Verb(
    name: "marks", summary: "List what people said of records.", group: .judgement,
    arguments: [Argument(name: "ID", help: "Of one record only.", isOptional: true)],
    options: [
      .store, .format, .failEmpty,
      Option(
        name: "--stale", help: "Only those that lost their record when its document was coded anew."
      ),
    ],
    examples: [
      Example(line: "entente marks --stale", meaning: "Judgements that need another look.")
    ],
    work: .ready { invocation in
      let reader = try StoreReader(invocation, queryWords: [])
      var judgements =
        try invocation.has("--stale")
        ? reader.store.staleJudgements() : reader.store.judgements(about: nil)
      if let name = invocation.arguments.first {
        guard let record = try reader.store.record(named: name) else {
          throw StoreError(.missing, "no record in \(reader.store.location) is called '\(name)'")
        }
        let about = Set(try reader.store.judgements(about: record.id).map(\.id))
        judgements = judgements.filter { about.contains($0.id) }
      }
      return try reader.print(MarksReport(judgements: judgements), isEmpty: judgements.isEmpty)
    })

  /// `entente forget`.
  static let forget = Verb(
    name: "forget", summary: "Remove a document, URL or person from the store.", group: .judgement,
    arguments: [
      Argument(
        name: "DOCUMENT|URL|PERSON",
        help: "An id or key, with all its versions; a page; or a name as the texts have it.")
    ],
    options: [
      .store, Option(name: "--because", value: .text("WHY"), help: "Why; needed, and kept."), .who,
    ],
    examples: [
      Example(
        line: "entente forget https://example.org/a --because 'the publisher asked for it'",
        meaning: "Removes text, quotes and records for good and leaves a tombstone.")
    ],
    work: .ready { invocation in
      guard let because = invocation.value("--because"), !because.isEmpty else {
        throw UsageError("--because is missing; say why it is removed", verb: invocation.verb)
      }
      let store = try invocation.storeForChanging()
      let subject = invocation.arguments[0]
      let forgotten = try store.forget(
        subject, because: because, who: invocation.who, when: invocation.host.now)
      if forgotten.documents > 0 {
        invocation.host.note("\(forgotten.documents) documents removed from \(store.location)")
      } else if forgotten.blotted > 0 {
        invocation.host.note("the name is blotted out in \(forgotten.blotted) documents")
      } else {
        throw StoreError(.missing, "nothing in \(store.location) is called '\(subject)'")
      }
      return .done
    })
}

extension Option {
  /// Who judges.
  static let who = Option(
    name: "--who", value: .text("NAME"), help: "Who says so; default the user's login name.")
}

extension Invocation {
  /// Who judges: `--who`, else the login name of the environment.
  var who: String { value("--who") ?? host.environment["USER"] ?? "somebody" }

  /// A store that is there already, opened for changing.
  func storeForChanging() throws(StoreError) -> any Store {
    let location = value("--store")
    // Opening it for reading first: a store that is not there is not made.
    _ = try host.openStore(location, access: .readOnly)
    return try host.openStore(location, access: .readWrite)
  }
}

/// `entente mark` at work.
private struct MarkRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let store = try invocation.storeForChanging()
    let words = invocation.arguments
    let record = try record(named: words[0], in: store)
    guard words.count > 1 else {
      throw UsageError(
        "VERDICT is missing", allowed: Verdict.allCases.map(\.rawValue) + ["undo"],
        verb: invocation.verb)
    }
    if words[1] == "undo" { return try undo(record, in: store) }
    guard let verdict = Verdict(rawValue: words[1]) else {
      throw UsageError(
        "no verdict is called '\(words[1])'", found: words[1],
        allowed: Verdict.allCases.map(\.rawValue) + ["undo"], verb: invocation.verb)
    }
    let isPair = verdict == .sameAs || verdict == .notSameAs
    guard isPair == (words.count > 2) else {
      throw UsageError(
        isPair ? "\(verdict.rawValue) needs another ID" : "'\(words[2])' is one word too many",
        verb: invocation.verb)
    }
    let about = try [record] + (isPair ? [self.record(named: words[2], in: store)] : [])
    let now = invocation.host.now
    try store.add(
      Judgement(
        id: JudgementID(
          who: invocation.who, when: now.text, about: about, verdict: verdict.rawValue),
        who: invocation.who, when: now, about: about, verdict: verdict,
        because: invocation.value("--because")))
    invocation.host.note("\(record.rawValue) is marked \(verdict.rawValue)")
    return .done
  }

  private func record(named name: String, in store: any Store) throws -> RecordID {
    guard let record = try store.record(named: name) else {
      throw StoreError(.missing, "no record in \(store.location) is called '\(name)'")
    }
    return record.id
  }

  private func undo(_ record: RecordID, in store: any Store) throws -> ExitStatus {
    let own = try store.judgements(about: record).last {
      !$0.isWithdrawn && $0.who == invocation.who
    }
    guard var judgement = own else {
      throw StoreError(
        .missing, "\(invocation.who) has no judgement on \(record.rawValue) to take back")
    }
    judgement.isWithdrawn = true
    try store.add(judgement)
    invocation.host.note("\(record.rawValue) is no longer marked \(judgement.verdict.rawValue)")
    return .done
  }
}

/// Judgements for people and programs.
struct MarksReport: Report {
  let judgements: [Judgement]

  func table(_ words: ReportWords) -> Table {
    Table(
      columns: [
        Column("when"), Column("who"), Column("about"), Column("verdict"),
        Column("because", isFlexible: true),
      ],
      rows: judgements.map { judgement in
        [
          Cell(judgement.when.text), Cell(judgement.who),
          Cell(judgement.about.map(\.rawValue).joined(separator: ", ")),
          Cell(judgement.verdict.rawValue + (judgement.isWithdrawn ? ", taken back" : "")),
          Cell(judgement.because ?? ""),
        ]
      }, notes: ["\(judgements.count) judgements."])
  }

  func writeRows(to json: inout JSONWriter) {
    for judgement in judgements {
      judgement.write(to: &json)
      json.newline()
    }
  }
}
