import EntenteKit

extension Verbs {
  /// `entente audit`.
  static let audit = Verb(
    name: "audit", summary: "Check random records and measure precision.", group: .judgement,
    arguments: [
      Argument(
        name: "QUERY", help: "Among which records; default all.", isOptional: true, repeats: true)
    ],
    options: [
      .store, .format,
      Option(name: "--sample", value: .text("N"), help: "How many records; default 200."),
      Option(
        name: "--by", value: .choice(CountField.allCases.map(\.rawValue)),
        help: "Each value of this gets its share; default type."),
      Option(name: "--seed", value: .text("N"), help: "Another sample; default 1."),
      Option(
        name: "--to", value: .text("FILE"),
        help: "Where answers are kept, as gold; default audit.ndjson. Asked again it goes on there."
      ),
      .who, Option(name: "--report", help: "Ask nothing; only say what the answers so far show."),
    ],
    examples: [
      Example(
        line: "entente audit --sample 200 --by type",
        meaning: "Yes or no for each slot of 200 random records, then precision by type."),
      Example(
        line: "entente audit --who second --report", meaning: "With two coders, how far they agree."
      ),
    ],
    work: .ready { try AuditRun(invocation: $0).run() })
}

/// `entente audit` at work.
private struct AuditRun {
  let invocation: Invocation

  private var path: String { invocation.value("--to") ?? "audit.ndjson" }

  func run() throws -> ExitStatus {
    let reader = try StoreReader(invocation)
    let field = invocation.value("--by").flatMap(CountField.init) ?? .type
    let records = try reader.store.strata(try reader.query(default: "records"), by: field)
    let sample = AuditSample(
      of: records, count: try invocation.number("--sample") ?? 200,
      seed: try invocation.number("--seed") ?? 1)
    var answers = try AuditFile.answers(at: path)
    if !invocation.has("--report") { try ask(sample, &answers, reader) }
    let sizes = Dictionary(uniqueKeysWithValues: sample.strata.map { ($0.name, $0.size) })
    let inSample = Set(sample.strata.flatMap(\.records))
    let result = AuditResult(answers.filter { inSample.contains($0.record) }, sizes: sizes)
    return try reader.print(AuditReport(result: result), isEmpty: answers.isEmpty)
  }

  /// Asks for each record that this person has not answered yet; `q` or the end of input stops, and what was
  /// answered is kept.
  private func ask(
    _ sample: AuditSample, _ answers: inout [AuditAnswer], _ reader: StoreReader
  ) throws {
    let own = Set(answers.filter { $0.who == invocation.who }.map(\.record))
    let open = sample.strata.flatMap { stratum in stratum.records.map { (stratum.name, $0) } }
      .filter { !own.contains($0.1) }
    for (number, (stratum, id)) in open.enumerated() {
      guard let record = try reader.store.record(named: id.rawValue) else { continue }
      invocation.host.errors.write("\n\(number + 1) of \(open.count), \(stratum)\n")
      for evidence in record.evidence {
        invocation.host.note("  " + Escape.terminal(evidence.quote))
      }
      invocation.host.note("  → " + Escape.terminal(reader.words.gloss.sentence(for: record)))
      guard let slots = ask(AuditSlots.slots(of: record)) else { return }
      let answer = AuditAnswer(
        record: id, stratum: stratum, who: invocation.who, when: invocation.host.now, slots: slots)
      answers.append(answer)
      try AuditFile.append(answer, to: path)
    }
  }

  /// Yes or no for each slot; nil where the person stops.
  private func ask(_ slots: [(name: String, value: String)]) -> [AuditAnswer.Slot]? {
    var answers: [AuditAnswer.Slot] = []
    for slot in slots {
      var isRight: Bool?
      while isRight == nil {
        invocation.host.errors.write("  \(slot.name): \(Escape.terminal(slot.value)) [y/n/q] ")
        invocation.host.errors.flush()
        guard let line = readLine() else { return nil }
        switch line.lowercased().first {
        case "y": isRight = true
        case "n": isRight = false
        case "q": return nil
        default: continue
        }
      }
      answers.append(AuditAnswer.Slot(name: slot.name, isRight: isRight ?? false))
      // Of what is not told at all no slot can be right.
      if slot.name == "record", isRight == false { return answers }
    }
    return answers
  }
}

/// What is asked of a record.
private enum AuditSlots {
  static func slots(of record: Record) -> [(name: String, value: String)] {
    var slots = [("record", "is it told at all?")]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { slots.append((name, value)) }
    }
    func names(_ actors: [Actor]) -> String {
      actors.map {
        [$0.code?.rawValue, $0.name ?? $0.text].compactMap(\.self).joined(separator: " ")
      }
      .joined(separator: "; ")
    }
    switch record.content {
    case .event(let event):
      add(
        "type",
        [event.type.rawValue, event.mode?.rawValue].compactMap(\.self).joined(separator: ", "))
      add("sources", names(event.sources))
      add("targets", names(event.targets))
      add("phase", event.phase.rawValue)
    case .commitment(let promise):
      add("by", names(promise.by))
      add("to", names(promise.to))
      add("object", "\(promise.action) \(promise.object)")
      add("quantity", promise.quantity.map { "\($0.value) \($0.unit)" })
      add("status", promise.status.rawValue)
    case .measure(let measure):
      add("kind", measure.kind.rawValue)
      add("by", names(measure.by))
      add("on", names(measure.on))
      add("new", "\(measure.new.value) \(measure.new.unit)")
      add("stage", measure.stage.rawValue)
    case .expectation(let expectation):
      add("holder", names(expectation.holder.map { [$0] } ?? []))
      add("claim", expectation.claim)
    case .tenure(let tenure):
      add("person", names([tenure.person]))
      add("role", tenure.role)
      add("body", names([tenure.body]))
      add("how", tenure.how?.rawValue)
    case .instrument(let instrument):
      add("name", instrument.name)
      add("type", instrument.type.rawValue)
      add("parties", names(instrument.parties))
    }
    add("time", record.time?.range.phrase)
    return slots
  }
}

/// The file that answers are kept in, one JSON object a line.
private enum AuditFile {
  static func answers(at path: String) throws -> [AuditAnswer] {
    guard Files.exists(path) else { return [] }
    var answers: [AuditAnswer] = []
    for line in try Files.bytes(of: path).split(separator: UInt8(ascii: "\n")) {
      answers.append(
        try AuditAnswer(json: JSONValue(text: String(decoding: line, as: UTF8.self))))
    }
    return answers
  }

  static func append(_ answer: AuditAnswer, to path: String) throws {
    let known = Files.exists(path) ? try Files.bytes(of: path) : []
    try Files.write(known + Array((answer.json + "\n").utf8), to: path)
  }
}

/// What an audit found, for people and programs.
struct AuditReport: Report {
  let result: AuditResult

  private var rows: [(of: String, precision: AuditResult.Precision)] {
    result.strata.map { ("stratum", $0) } + result.slots.map { ("slot", $0) } + [
      ("all", result.all)
    ]
  }

  func table(_ words: ReportWords) -> Table {
    Table(
      columns: [
        Column("of"), Column("name"), Column("right", alignment: .right),
        Column("checked", alignment: .right), Column("precision", alignment: .right),
        Column("95% interval"),
      ],
      rows: rows.map { of, precision in
        [
          Cell(of), Cell(precision.name), .number("\(precision.right)"), .number("\(precision.of)"),
          .number(Self.figure(precision.share)),
          Cell(
            "\(Self.figure(precision.interval.lowerBound)) to \(Self.figure(precision.interval.upperBound))"
          ),
        ]
      }, notes: result.alpha.map { ["Krippendorff's alpha \(Self.figure($0))."] } ?? [])
  }

  private static func figure(_ number: Double) -> String {
    let thousandths = Int((abs(number) * 1000).rounded())
    let digits = "\(thousandths % 1000)"
    return (number < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }

  func writeRows(to json: inout JSONWriter) {
    for (of, precision) in rows {
      json.object { json in
        json.field("of", of)
        json.field("name", precision.name)
        json.field("right", precision.right)
        json.field("checked", precision.of)
        json.key("precision")
        json.literal(Self.figure(precision.share))
        json.key("low")
        json.literal(Self.figure(precision.interval.lowerBound))
        json.key("high")
        json.literal(Self.figure(precision.interval.upperBound))
      }
      json.newline()
    }
    guard let alpha = result.alpha else { return }
    json.object { json in
      json.field("of", "agreement")
      json.key("alpha")
      json.literal(Self.figure(alpha))
    }
    json.newline()
  }
}
