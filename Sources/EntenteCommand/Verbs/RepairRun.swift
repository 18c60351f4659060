import EntenteKit

/// `entente repair` at work.
struct RepairRun {
  let invocation: Invocation

  /// A document with what was found of it.
  private struct Found {
    let name: String
    let text: [UInt8]
    let judgement: SpunJudgement
    let mended: MendedText
  }

  func run() throws -> ExitStatus {
    let sources = try InputDocuments(invocation)
    let lexicon = try invocation.lexicon()
    let usesPhrases = !invocation.has("--no-pairs")
    let synonyms = try synonyms()
    let judge = try SpunJudge(
      lexicon: lexicon, pairs: .english, usesPhrases: usesPhrases, synonyms: synonyms)
    let mender = Mender(judge)
    var annotator = Annotator()
    let found = sources.documents.map { document in
      let text = Array(document.text.utf8)
      let runs = document.paragraphs.filter { $0.role != .metadata }.map(\.range)
      let annotated = annotator.annotate(text, paragraphs: document.paragraphs.isEmpty ? nil : runs)
      let judgement = judge.judge(text, annotated)
      return Found(
        name: document.name, text: text, judgement: judgement,
        mended: mender.mend(text, annotated, judgement))
    }
    show(found)
    return sources.report(to: invocation.host, foreign: "read all the same")
  }

  private func synonyms() throws -> WordNetSynonyms? {
    guard let source = invocation.value("--synonyms") else { return nil }
    guard source.hasPrefix("wordnet:") else {
      throw UsageError(
        "--synonyms takes wordnet:DIR; found '\(source)'", verb: invocation.verb)
    }
    return try WordNetSynonyms(folder: String(source.dropFirst("wordnet:".count)))
  }

  private func show(_ found: [Found]) {
    let output = invocation.host.output
    let isTable = invocation.format != .json && invocation.format != .ndjson
    if invocation.has("--explain") || invocation.has("--score") && isTable {
      let table = invocation.has("--explain") ? changes(found) : scores(found)
      let terminal = invocation.host.terminal
      output.write(
        table.rendered(as: invocation.format, width: terminal.width, color: terminal.color))
    } else if invocation.has("--score") || invocation.value("--format") != nil {
      let lines = found.map(line)
      output.write(
        invocation.format == .ndjson
          ? lines.map { $0 + "\n" }.joined() : "[\(lines.joined(separator: ",\n"))]\n")
    } else {
      for each in found { output.write(each.mended.bytes + newline(each.mended.bytes)) }
    }
  }

  private func newline(_ bytes: [UInt8]) -> [UInt8] {
    bytes.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
  }

  // MARK: Tables

  private func scores(_ found: [Found]) -> Table {
    Table(
      columns: [
        Column("score", alignment: .right), Column("spun"), Column("words", alignment: .right),
        Column("evidence", isFlexible: true), Column("document"),
      ],
      rows: found.map { each in
        let judgement = each.judgement
        let phrases = judgement.evidence.map {
          "\(String(decoding: each.text[$0.range], as: UTF8.self)) (\($0.meant))"
        }
        return [
          .number(decimal(judgement.score)), Cell(judgement.isSpun ? "yes" : "no"),
          .number("\(judgement.words)"), Cell(phrases.joined(separator: "; ")), Cell(each.name),
        ]
      })
  }

  private func changes(_ found: [Found]) -> Table {
    Table(
      columns: [
        Column("was", isFlexible: true), Column("became", isFlexible: true), Column("why"),
        Column("sure", alignment: .right), Column("applied"), Column("start", alignment: .right),
        Column("document"),
      ],
      rows: found.flatMap { each in
        let all =
          each.mended.changes.map { ($0, "yes") } + each.mended.alternatives.map { ($0, "no") }
        return all.sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }.map { change, applied in
          [
            Cell(change.was), Cell(change.became), Cell(change.why.rawValue),
            .number(decimal(change.sure)), Cell(applied), .number("\(change.range.lowerBound)"),
            Cell(each.name),
          ]
        }
      })
  }

  // MARK: JSON

  private func line(_ found: Found) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", found.name)
      json.key("score")
      json.literal(decimal(found.judgement.score))
      json.field("spun", found.judgement.isSpun)
      json.field("words", found.judgement.words)
      json.key("evidence")
      json.array { json in
        for evidence in found.judgement.evidence {
          json.object { json in
            json.field("start", evidence.range.lowerBound)
            json.field("end", evidence.range.upperBound)
            json.field("text", String(decoding: found.text[evidence.range], as: UTF8.self))
            json.field("meant", evidence.meant)
            json.field("why", evidence.why.rawValue)
            json.key("weight")
            json.literal("\((evidence.weight * 100).rounded() / 100)")
          }
        }
      }
      if invocation.has("--score") { return }
      json.field("text", found.mended.text)
      write(found.mended.changes, "changes", &json)
      write(found.mended.alternatives, "alternatives", &json)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ changes: [Mending], _ key: String, _ json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for change in changes {
        json.object { json in
          json.field("start", change.range.lowerBound)
          json.field("end", change.range.upperBound)
          json.field("was", change.was)
          json.field("became", change.became)
          json.field("why", change.why.rawValue)
          json.key("sure")
          json.literal(decimal(change.sure))
        }
      }
    }
  }

  private func decimal(_ value: Double) -> String { "\(Confidence(value).probability)" }
}
