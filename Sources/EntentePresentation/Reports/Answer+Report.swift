public import EntenteModels
public import EntenteStorage

extension Answer: Report {
  /// One row a record, fact, document or count.
  public func table(_ words: ReportWords) -> Table {
    switch rows {
    case .records(let records):
      let shown = records.filter { $0.confidence >= words.shown }
      return Table(
        columns: [
          Column("id"), Column("time"), Column("what", isFlexible: true), Column("source"),
        ],
        rows: shown.map { Answer.row($0, words) },
        notes: notes(shown: shown.count, weaker: records.count - shown.count))
    case .facts(let facts):
      let shown = facts.filter { $0.best.confidence >= words.shown }
      return Table(
        columns: [
          Column("fact"), Column("time"), Column("what", isFlexible: true),
          Column("sources", alignment: .right), Column("conflicts", alignment: .right),
        ],
        rows: shown.map { Answer.row($0, words) },
        notes: notes(shown: shown.count, weaker: facts.count - shown.count))
    case .documents(let documents):
      return Table(
        columns: [
          Column("document"), Column("published"), Column("publisher"),
          Column("title", isFlexible: true),
        ],
        rows: documents.map(Answer.row), notes: notes(shown: documents.count, weaker: 0))
    case .counts(let fields, let rows):
      return Table(
        columns: fields.map { Column($0) } + [Column("count", alignment: .right)],
        rows: rows.map { $0.values.map { Cell($0) } + [.number("\($0.count)")] },
        notes: notes(shown: rows.count, weaker: 0))
    }
  }

  private static func row(_ record: Record, _ words: ReportWords) -> [Cell] {
    let isGuessed = record.doubts.contains { $0.field == "time" }
    return [
      Cell(record.id.rawValue), Cell(record.time?.range.phrase ?? "", doubtful: isGuessed),
      Cell(words.gloss.sentence(for: record)), Cell(record.document.rawValue),
    ]
  }

  private static func row(_ fact: Fact, _ words: ReportWords) -> [Cell] {
    let isGuessed = fact.best.doubts.contains { $0.field == "time" }
    return [
      Cell(fact.id.rawValue), Cell(fact.best.time?.range.phrase ?? "", doubtful: isGuessed),
      Cell(words.gloss.sentence(for: fact)), .number("\(fact.support.independent)"),
      .number("\(fact.conflicts.count)"),
    ]
  }

  private static func row(_ stored: StoredDocument) -> [Cell] {
    [
      Cell(stored.document.name), published(stored.document),
      Cell(stored.document.publisher ?? ""), Cell(stored.document.title ?? ""),
    ]
  }

  /// When a document was published; doubtful where that was worked out.
  private static func published(_ document: Document) -> Cell {
    if let published = document.published { return Cell(published.text) }
    return Cell(document.publishedRange?.range.phrase ?? "", doubtful: true)
  }

  private func notes(shown: Int, weaker: Int) -> [String] {
    var notes = ["\(shown) of \(total)."]
    if weaker > 0 { notes.append("\(weaker) weaker records hidden; confidence:>0 shows all.") }
    if hidden.negative > 0 {
      notes.append("\(hidden.negative) denied records hidden; polarity:negative shows them.")
    }
    if hidden.hypothetical > 0 {
      notes.append(
        "\(hidden.hypothetical) hypothetical records hidden; phase:hypothetical shows them.")
    }
    return notes
  }

  /// Writes one record, fact, document or count a line.
  public func writeRows(to json: inout JSONWriter) {
    switch rows {
    case .records(let records): Answer.write(records, to: &json)
    case .facts(let facts): Answer.write(facts, to: &json)
    case .documents(let documents): Answer.write(documents.map(\.document), to: &json)
    case .counts(let fields, let rows):
      for row in rows {
        json.object { json in
          for (field, value) in zip(fields, row.values) { json.field(field, value) }
          json.field("count", row.count)
        }
        json.newline()
      }
    }
  }

  private static func write(_ values: [some JSONWritable], to json: inout JSONWriter) {
    for value in values {
      value.write(to: &json)
      json.newline()
    }
  }
}
