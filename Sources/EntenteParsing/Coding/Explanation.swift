import EntenteLanguage
public import EntenteModels

extension Coder {
  /// How a document was read, for people: each sentence's tree, its clauses with their arguments and
  /// what is said of their truth, the rule that each met, the records with the origin of each slot, and
  /// why nothing was coded where nothing was.
  public func explanation(of document: Document) -> String {
    var coder = documentCoder(of: document)
    var lines: [String] = []
    coder.eachSentence { reading, drafts in
      lines += Explanation(reading: reading, drafts: drafts).lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The drafts of a document's records, in the order of its sentences.
  func drafts(of document: Document) -> [Draft] {
    var drafts: [Draft] = []
    var coder = documentCoder(of: document)
    coder.eachSentence { _, found in drafts += found }
    return drafts
  }
}

/// One sentence explained.
private struct Explanation {
  let reading: SentenceReading
  let drafts: [Draft]

  private var tree: SentenceTree { reading.tree }

  var lines: [String] {
    ["sentence \(tree.number): \(reading.words(0...max(0, tree.count - 1)))"]
      + treeLines + mentionLines + clauseLines + recordLines + [""]
  }

  private var treeLines: [String] {
    (0..<tree.count).map { word in
      let head = tree.heads[word] < 0 ? "-" : "\(tree.heads[word]) \(tree.lower[tree.heads[word]])"
      return "  \(word)\t\(tree.lower[word])\t\(tree.lemmas[word])\t\(tree.xpos[word].name)\t"
        + "\(tree.relations[word].name)\t\(head)"
    }
  }

  private var mentionLines: [String] {
    reading.mentions.map { words, mention in
      let actors = mention.actors.map(name).joined(separator: ", ")
      return
        "  actor \(reading.words(words)): \(mention.kind.rawValue)\(mention.isVenue ? ", a venue" : "") -> \(actors)"
    } + reading.times.map { "  time \(reading.words($0.words)): \($0.span.timex)" }
      + reading.quantities.map { words, span in
        "  quantity \(reading.words(words)): \(span.value?.description ?? "?") \(span.unit ?? "without unit")"
      }
  }

  private var clauseLines: [String] {
    reading.clauses.flatMap { clause -> [String] in
      guard clause.form != .copular || !clause.arguments.isEmpty else { return [] }
      let arguments = clause.arguments.map {
        "\($0.role)=\(tree.lower[$0.head])\($0.isShared ? "*" : "")"
      }
      let facts = clause.factuality
      var head =
        "  clause \(clause.lemmas.joined(separator: "|")) (\(clause.form)\(clause.isPassive ? ", passive" : "")"
      head += ", \(facts.mode.rawValue)\(facts.isNegative ? ", negative" : "")"
      if let cue = facts.cue { head += " by '\(tree.lower[cue])'" }
      head += "): " + arguments.joined(separator: " ")
      return [head] + [rejection(of: clause)].compactMap { $0 }
    }
  }

  private func rejection(of clause: Clause) -> String? {
    let candidates = reading.rules.candidates(for: clause)
    if candidates.isEmpty { return nil }
    if let met = candidates.first(where: { reading.meets(clause, $0) }) {
      let made = drafts.contains { $0.rule == met.name }
      return "    meets \(met.name): \(met.because)"
        + (made ? "" : " Nothing was coded: \(reason(clause))")
    }
    let unmet = candidates.map(\.name).joined(separator: ", ")
    return "    asked for more than the clause has: \(unmet)"
  }

  private func reason(_ clause: Clause) -> String {
    switch clause.factuality.mode {
    case .asserted, .planned: "it names nobody with a country or body, or it is not so."
    case .expected, .possible: "it is expected, not told as a deed, and names nobody."
    default: "it is \(clause.factuality.mode.rawValue), not told as a deed."
    }
  }

  private var recordLines: [String] {
    if drafts.isEmpty { return ["  no record: no clause meets a rule and names somebody"] }
    return drafts.map { draft in
      let doubts = draft.doubts.map { "\($0.field) \($0.how?.rawValue ?? $0.missing ?? "")" }
      return
        "  record \(draft.kind.rawValue) by \(draft.rule), score \(Confidence(draft.score).probability)"
        + slots(draft) + "; signs: " + draft.signs.map(\.rawValue).sorted().joined(separator: ", ")
        + (doubts.isEmpty ? "" : "; doubts: " + doubts.joined(separator: ", "))
    }
  }

  private func slots(_ draft: Draft) -> String {
    var slots: [String] = []
    switch draft.content {
    case .event(let event):
      slots = [
        event.type.rawValue + (event.mode.map { " " + $0.rawValue } ?? ""), "\(event.phase)",
      ]
      slots += [list("sources", event.sources), list("targets", event.targets)]
      slots += [event.object.map { "object '\($0)'" } ?? ""]
    case .commitment(let promise):
      slots = [
        list("by", promise.by), list("to", promise.to), promise.action, "'\(promise.object)'",
      ]
      slots += [promise.quantity.map { "\($0.value) \($0.unit)" } ?? ""]
    case .measure(let measure):
      slots = ["\(measure.kind)", list("by", measure.by), list("on", measure.on)]
      slots += [
        "\(measure.old.map { "\($0.value) to " } ?? "")\(measure.new.value) \(measure.new.unit)"
      ]
    case .expectation(let expectation):
      slots = ["'\(expectation.claim)'", expectation.event?.type?.rawValue ?? ""]
      slots += [
        list("sources", expectation.event?.sources ?? []),
        list("targets", expectation.event?.targets ?? []),
      ]
      slots += [expectation.holder.map { "holder \(name($0))" } ?? ""]
    case .tenure(let tenure):
      slots = [name(tenure.person), tenure.role, tenure.how.map { "\($0)" } ?? ""]
    case .instrument(let instrument):
      slots = ["\(instrument.type)", "'\(instrument.name)'", list("parties", instrument.parties)]
      slots += instrument.language.map { "\($0.change) '\($0.phrase)'" }
    }
    if draft.polarity == .negative { slots.append("not so") }
    if let time = draft.time { slots.append("time \(time.timex)") }
    if let attribution = draft.attribution { slots.append("says \(attribution.text)") }
    if let condition = draft.condition { slots.append("condition '\(condition.text)'") }
    return ": " + slots.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func list(_ field: String, _ actors: [Actor]) -> String {
    actors.isEmpty ? "" : field + " " + actors.map(name).joined(separator: "+")
  }

  private func name(_ actor: Actor) -> String {
    let code = (actor.code?.rawValue ?? "-") + (actor.sector.map { "." + $0.rawValue } ?? "")
    return actor.name.map { "\(code) \($0)" } ?? "\(code) '\(actor.text)'"
  }
}
