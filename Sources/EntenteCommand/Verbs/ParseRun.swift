import EntenteKit

/// `entente parse` at work.
struct ParseRun {
  let invocation: Invocation

  func run() throws -> ExitStatus {
    let model = try invocation.languageModel()
    let sources = try InputDocuments(invocation)
    var annotator = Annotator(model: model)
    for document in sources.documents { write(document, &annotator) }
    if invocation.has("--timings") {
      invocation.host.output.flush()
      invocation.host.note(annotator.timings.report)
    }
    return sources.report(to: invocation.host, foreign: "read all the same")
  }

  private func write(_ document: Document, _ annotator: inout Annotator) {
    let text = Array(document.text.utf8)
    let paragraphs = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
    let annotated = annotator.annotate(text, paragraphs: paragraphs)
    if invocation.value("--format") == "json" {
      var json = JSONWriter()
      annotated.write(to: &json, text: text, id: document.name)
      json.newline()
      invocation.host.output.write(json.bytes)
    } else {
      var writer = CoNLLUWriter()
      writer.write(annotated, text: text, id: document.name, paragraphs: paragraphs)
      invocation.host.output.write(writer.bytes)
    }
  }
}
