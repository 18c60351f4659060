import EntenteKit

/// `entente evaluate` at work.
struct EvaluateRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    guard let path = invocation.value("--gold") else {
      throw UsageError("--gold is missing", verb: invocation.verb)
    }
    var gold = try Files.treebank(at: path)
    if let path = invocation.value("--names") {
      try NameView(bytes: try Files.bytes(of: path), name: path).join(to: &gold)
    }
    let report = EvaluationReport(runs: try runs(gold))
    let isJSON = invocation.value("--format") == "json"
    invocation.host.output.write(isJSON ? report.json : report.text(on: invocation.host.terminal))
    return .done
  }

  private func runs(_ gold: Treebank) throws -> [EvaluationReport.Run] {
    if let path = invocation.value("--system") {
      let system = try Files.treebank(at: path)
      do throws(EvaluationError) {
        return [.init("system", try EvaluationResult(gold: gold, system: system))]
      } catch {
        throw YAMLError(Diagnostic(file: path, message: error.description))
      }
    }
    var annotator = Annotator(model: try invocation.languageModel())
    let raw = annotator.treebank(fromTextOf: gold)
    let timings = annotator.timings
    let segmented = annotator.treebank(fromSegmentationOf: gold)
    if invocation.has("--timings") { invocation.host.note(timings.report) }
    return [
      .init("raw text", try EvaluationResult(gold: gold, system: raw)),
      .init("gold segmentation", try EvaluationResult(gold: gold, system: segmented)),
    ]
  }
}
