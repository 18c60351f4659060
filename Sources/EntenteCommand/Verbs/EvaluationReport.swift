import EntenteKit

/// Scores for people and for programs.
struct EvaluationReport {
  /// One way in which the system was run.
  struct Run {
    /// What it was given.
    let name: String
    /// How it did.
    let result: EvaluationResult

    init(_ name: String, _ result: EvaluationResult) {
      self.name = name
      self.result = result
    }
  }

  /// The runs, side by side; the last has the fewest causes of error.
  let runs: [Run]

  /// One JSON object, a key a run.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      for run in runs { json.field(key(run.name), run.result) }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Tables under each other, shares in percent.
  func text(on terminal: Terminal) -> String {
    [scores, names, relations].compactMap { $0 }
      .map { $0.rendered(as: .table, width: terminal.width, color: terminal.color) }
      .joined(separator: "\n")
  }

  private func key(_ name: String) -> String {
    switch name {
    case "raw text": "rawText"
    case "gold segmentation": "goldSegmentation"
    default: name
    }
  }

  // MARK: Tables

  private var scores: Table {
    let measured = EvaluationMetric.allCases.filter { metric in
      runs.contains { $0.result.scores[metric] != nil }
    }
    let missing = EvaluationMetric.allCases.filter { !measured.contains($0) }.map(\.rawValue)
    var notes = ["In percent; LAS+sub counts subtypes of relations, the others do not."]
    if !missing.isEmpty { notes.append("Not annotated: \(missing.joined(separator: ", ")).") }
    return Table(
      columns: [Column("measure")] + columns(["precision", "recall", "F1", "aligned"]),
      rows: measured.map { metric in
        [Cell(metric.rawValue)] + cells({ $0.scores[metric] }, aligned: true)
      },
      title: runs.first?.name, notes: notes)
  }

  private var names: Table? {
    guard runs.contains(where: { $0.result.allNames != nil }) else { return nil }
    func row(_ name: String, _ score: (EvaluationResult) -> EvaluationScore?) -> [Cell] {
      let count = runs.first.flatMap { score($0.result) }?.gold ?? 0
      return [Cell(name), .number("\(count)")] + cells(score)
    }
    return Table(
      columns: [Column("names"), Column("count", alignment: .right)]
        + columns(["precision", "recall", "F1"]),
      rows: EntityKind.allCases.map { kind in row(kind.name) { $0.names[kind] } }
        + [row("all") { $0.allNames }])
  }

  private var relations: Table? {
    guard let run = runs.last, !run.result.relations.isEmpty else { return nil }
    let rows = run.result.relations.filter { $0.score.gold > 0 }.map { errors in
      [Cell(errors.relation.name), .number("\(errors.score.gold)")]
        + [errors.score.precision, errors.score.recall, errors.score.f1].map(percent)
        + [
          Cell(
            errors.confusions.prefix(4).map { words($0, errors.relation) }.joined(separator: ", "))
        ]
    }
    return Table(
      columns: [
        Column("relation"), Column("count", alignment: .right),
        Column("precision", alignment: .right), Column("recall", alignment: .right),
        Column("F1", alignment: .right), Column("instead", isFlexible: true),
      ],
      rows: rows, title: "Errors by relation, \(run.name)",
      notes: ["Instead of them: 'head' the wrong head, 'x' another relation, 'x+head' both."])
  }

  private func words(_ confusion: RelationErrors.Confusion, _ gold: Relation) -> String {
    guard let relation = confusion.relation else { return "no such word \(confusion.count)" }
    if relation == gold { return "head \(confusion.count)" }
    return "\(relation.name)\(confusion.isHeadRight ? "" : "+head") \(confusion.count)"
  }

  /// The first run in full; of a further one only F1, under its name.
  private func columns(_ names: [String]) -> [Column] {
    (names + runs.dropFirst().map(\.name)).map { Column($0, alignment: .right) }
  }

  private func cells(
    _ score: (EvaluationResult) -> EvaluationScore?, aligned: Bool = false
  ) -> [Cell] {
    let first = runs.first.flatMap { score($0.result) }
    let shares =
      [first?.precision, first?.recall, first?.f1] + (aligned ? [first?.alignedAccuracy] : [])
    return (shares + runs.dropFirst().map { score($0.result)?.f1 }).map(percent)
  }

  private func percent(_ share: Double?) -> Cell {
    .number(share.map { decimal($0 * 100, places: 2) } ?? "")
  }
}
