import EntenteLanguage
import EntenteModels

// Promises: who will do what for whom, for how much, by when, and in return for what.

extension SentenceCoder {
  /// A promise that a rule sees in a clause.
  mutating func commit(_ clause: Clause, _ rule: CodingRule) {
    guard let emission = rule.commitment,
      clause.factuality.mode == .asserted || clause.factuality.mode == .planned,
      !clause.factuality.isNegative, !isAddition(clause)
    else { return }
    let acts =
      emission.action.isEmpty
      ? [clause.predicate] : emission.action.flatMap { reading.heads($0, of: clause) }
    let by = reading.actors(in: emission.by, of: clause)
    guard by.hasCode else { return }
    if acts.isEmpty {
      guard let verb = emission.verb else { return }
      append(clause, rule, emission, by, act: nil, verb: verb)
      return
    }
    for act in acts.prefix(1) {
      let more = act == clause.predicate ? [] : tree.children(of: act, .conj)
      for word in [act] + more.filter({ isCoordinate($0, act) }) {
        append(clause, rule, emission, by, act: word, verb: nil)
      }
    }
    answer(clause, rule, by)
  }

  private mutating func append(
    _ clause: Clause, _ rule: CodingRule, _ emission: CommitmentEmission, _ by: NamedActors,
    act: Int?, verb: String?
  ) {
    let home = act ?? clause.predicate
    var to = reading.actors(in: emission.to, of: clause, besides: by.actors)
    if to.isEmpty, let act {
      to = reading.actors(
        in: ["to", "with", "object", "for", "in", "others"], of: reading.anyClause(at: act),
        besides: by.actors)
    }
    let action = verb ?? act.map { self.action(of: $0) } ?? tree.lemmas[clause.predicate]
    var promise = Commitment(
      by: by.actors, to: to.actors.filter { $0.code != nil }, action: action,
      object: promised(act, clause), status: emission.status)
    let amounts = quantities(below: home)
    promise.quantity = amounts.first { $0.per == nil } ?? amounts.first
    promise.schedule = amounts.filter { $0.per != nil }.map {
      Instalment(quantity: $0, per: $0.per)
    }
    promise.due = reading.dueTime(below: home).map(reading.expression)
    promise.instrument = instrument(besides: clause).map { InstrumentReference(name: $0) }
    if reading.condition(of: clause) != nil { promise.status = .conditional }
    var made = draft(
      .commitment(promise), clause, rule: rule.name,
      prior: rule.prior,
      doubts: doubts(by, "by") + doubts(to, "to"))
    if let act { made.trigger = tree.tokens[act] }
    if let due = promise.due, made.time?.text == due.text { made.time = nil }
    made.certainty = .certain
    drafts.append(made)
  }

  /// "Will deepen ties, giving them scope": what only follows from what is planned is no promise of its own.
  private func isAddition(_ clause: Clause) -> Bool {
    clause.factuality.mode == .planned && tree.isTagged(clause.predicate, "VBG")
      && tree.relations[clause.predicate] == .advcl
  }

  /// "To build and run": acts in the same form are promised together.
  private func isCoordinate(_ word: Int, _ act: Int) -> Bool {
    guard tree.isVerb(word) else { return !tree.isVerb(act) }
    return !tree.isVerb(act) || tree.xpos[word] == tree.xpos[act]
  }

  /// What an act is called: the verb, or the verb of a noun of action.
  private func action(of act: Int) -> String {
    if tree.isVerb(act) { return tree.lemmas[act] }
    return reading.rules.verbsOfNouns[tree.lemmas[act]] ?? tree.lemmas[act]
  }

  /// What is promised, without the act itself.
  private func promised(_ act: Int?, _ clause: Clause) -> String {
    guard let act else { return object(["object", "to", "of"], of: clause) ?? "" }
    let inner = reading.anyClause(at: act)
    for role in ["object", "complement", "of", "in", "to", "with", "as", "on"] {
      let heads = reading.heads(role, of: inner)
      if let head = heads.first(where: { !reading.isTime($0) }) { return phrase(head) }
    }
    let range = tree.phrase(of: act)
    return range.upperBound > act ? reading.words(act + 1...range.upperBound) : ""
  }

  // MARK: In return

  /// What the other side gives: "in return for Washington lowering its tariffs".
  private mutating func answer(_ clause: Clause, _ rule: CodingRule, _ by: NamedActors) {
    guard let first = drafts.lastIndex(where: { $0.kind == .commitment && $0.rule == rule.name }),
      let act = returned(),
      tree.isVerb(act) || reading.rules.verbsOfNouns[tree.lemmas[act]] != nil
    else { return }
    var giver = reading.actors(
      in: ["subject", "possessor", "modifier"], of: reading.anyClause(at: act))
    giver = giver.without(by.actors)
    if !giver.hasCode, case .commitment(let promise) = drafts[first].content {
      // Nobody is named beside the act: whoever is promised something gives it.
      giver = NamedActors(actors: promise.to, ranges: promise.to.map { _ in 0..<0 })
      giver.isIndirect = true
    }
    guard giver.hasCode else { return }
    let promise = Commitment(
      by: giver.actors, to: by.actors, action: action(of: act), object: promised(act, clause),
      status: .announced)
    var second = draft(.commitment(promise), clause, rule: rule.name, prior: rule.prior)
    second.trigger = tree.tokens[act]
    second.answeredBy = first
    drafts[first].answeredBy = drafts.count
    drafts.append(second)
  }

  /// The act after "in return for", "in exchange for".
  private func returned() -> Int? {
    for word in 0..<tree.count where words.isIn("returns", tree.lemmas[word]) {
      guard word > 0, tree.lower[word - 1] == "in", word + 1 < tree.count,
        tree.lower[word + 1] == "for"
      else { continue }
      let below = tree.children[word].first { $0 > word + 1 && tree.relations[$0] != .punct }
      if let below { return below }
      // The parser may take the three words as one preposition of the act.
      let head = tree.heads[word]
      if head > word { return head }
      // Or hang "for" and its clause on the verb.
      let governor = tree.heads[word + 1]
      if governor > word + 1 { return governor }
    }
    return nil
  }
}
