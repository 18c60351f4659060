import EntenteKit

extension StoreReader {
  /// Prints what a query finds, in the columns that it asks for.
  func answer(_ query: Query) throws -> ExitStatus {
    let answer = try store.answer(query)
    if query.columns.isEmpty { return try print(answer, isEmpty: answer.total == 0) }
    let report = ChosenColumns(answer: answer, columns: query.columns, store: store)
    return try print(report, isEmpty: answer.total == 0)
  }
}

/// An answer in the columns that `columns:` names.
struct ChosenColumns: Report {
  let answer: Answer
  let columns: [QueryColumn]
  let store: any Store

  /// What a row is taken from.
  private enum Source {
    case record(Record, Fact?)
    case document(StoredDocument)
  }

  private var sources: [Source] {
    switch answer.rows {
    case .records(let records):
      let needsFact = columns.contains { [.support, .conflicts].contains($0) }
      return records.map { .record($0, needsFact ? fact(of: $0) : nil) }
    case .facts(let facts): return facts.map { .record($0.best, $0) }
    case .documents(let documents): return documents.map { .document($0) }
    case .counts: return []
    }
  }

  private func fact(of record: Record) -> Fact? {
    do { return try store.fact(holding: record.id) } catch { return nil }
  }

  private func document(of record: Record) -> Document? {
    do {
      return try store.document(named: record.document.rawValue)?.document
    } catch { return nil }
  }

  func table(_ words: ReportWords) -> Table {
    let usual = answer.table(words)
    if case .counts = answer.rows { return usual }
    let shown = sources.filter { source in
      if case .record(let record, _) = source { record.confidence >= words.shown } else { true }
    }
    return Table(
      columns: columns.map { column in
        Column(
          column.rawValue, alignment: column.isNumber ? .right : .left,
          isFlexible: [.gloss, .quote, .title].contains(column))
      },
      rows: shown.map { source in
        columns.map { column in
          let text = value(column, of: source, words.gloss)
          return column.isNumber ? .number(text) : Cell(text)
        }
      }, notes: usual.notes)
  }

  func writeRows(to json: inout JSONWriter) {
    if case .counts = answer.rows { return answer.writeRows(to: &json) }
    let gloss = Gloss(names: Lexicon.standard)
    for source in sources {
      json.object { json in
        for column in columns {
          let text = value(column, of: source, gloss)
          if !text.isEmpty { json.field(column.rawValue, text) }
        }
      }
      json.newline()
    }
  }

  private func value(_ column: QueryColumn, of source: Source, _ gloss: Gloss) -> String {
    switch source {
    case .document(let stored): value(column, of: stored)
    case .record(let record, let fact): value(column, of: record, fact, gloss)
    }
  }

  private func value(_ column: QueryColumn, of stored: StoredDocument) -> String {
    let document = stored.document
    return switch column {
    case .id, .document: document.name
    case .time, .reported: document.published?.text ?? document.publishedRange?.range.phrase ?? ""
    case .publisher: document.publisher ?? ""
    case .title, .gloss: document.title ?? ""
    case .url: document.url ?? ""
    case .origin: document.origin?.rawValue ?? ""
    default: ""
    }
  }

  private func value(
    _ column: QueryColumn, of record: Record, _ fact: Fact?, _ gloss: Gloss
  ) -> String {
    switch column {
    case .id: (fact?.id ?? record.id).rawValue
    case .kind: record.kind.rawValue
    case .time: record.time?.range.phrase ?? ""
    case .reported: record.published?.text ?? ""
    case .gloss: fact.map { gloss.sentence(for: $0) } ?? gloss.sentence(for: record)
    case .topic: record.topics.map(\.rawValue).joined(separator: ", ")
    case .certainty: record.certainty.rawValue
    case .confidence: record.confidence.json
    case .support: "\(fact?.support.independent ?? 1)"
    case .conflicts: "\(fact?.conflicts.count ?? 0)"
    case .quote: record.evidence.first?.quote ?? ""
    case .document: record.document.rawValue
    case .publisher: document(of: record)?.publisher ?? ""
    case .title: document(of: record)?.title ?? ""
    case .url: document(of: record)?.url ?? ""
    case .origin: record.origin.rawValue
    case .from, .to: codes(record, isActive: column == .from)
    case .type, .mode, .status, .phase, .amount: record.content.value(column)
    }
  }

  private func codes(_ record: Record, isActive: Bool) -> String {
    let roles = isActive ? Query.activeRoles : Query.passiveRoles
    return record.participants.filter { roles.contains($0.role) }
      .map { $0.actor.code?.rawValue ?? $0.actor.text }.joined(separator: ", ")
  }
}

extension QueryColumn {
  /// Whether it is a number.
  fileprivate var isNumber: Bool { [.support, .conflicts, .confidence].contains(self) }
}
