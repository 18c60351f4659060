import EntenteLanguage
import EntenteModels

// Events, and the expectation that a clause is where it is no plain statement.

extension SentenceCoder {
  /// What the factuality of a clause makes of the event that a rule sees in it.
  mutating func add(_ emission: EventEmission, _ rule: CodingRule, _ clause: Clause) {
    let factuality = clause.factuality
    switch factuality.mode {
    case .asserted:
      emit(emission, rule, clause, type: emission.type, phase: phase(of: clause))
    case .planned:
      emit(emission, rule, clause, type: emission.planned ?? emission.type, phase: .planned)
    case .expected, .possible:
      expect(clause, type: emission.type, rule: rule)
    case .promised, .threatened, .requested, .desired, .hypothetical:
      break
    }
  }

  private func phase(of clause: Clause) -> Phase {
    clause.factuality.isOngoing ? .ongoing : .occurred
  }

  private mutating func emit(
    _ emission: EventEmission, _ rule: CodingRule, _ clause: Clause, type: EventType, phase: Phase
  ) {
    var (sources, targets) = sides(emission, clause)
    var type = type
    var isNegative = clause.factuality.isNegative
    if isNegative, let negated = emission.negated, !clause.factuality.isDenied {
      type = negated
      isNegative = false
    }
    if rule.asksForNegation { isNegative = false }
    // Of what somebody refuses or prevents, the clause of the refusal tells.
    let isRefused = clause.factuality.isPrevented || phase == .planned
    if isNegative, isRefused, !clause.factuality.isDenied { return }
    guard isWorthy(sources, targets, type, clause) else { return }
    let event = Event(
      type, mode: type == emission.type ? emission.mode : nil, contexts: emission.contexts,
      sources: sources.actors, targets: targets.actors, object: object(emission.object, of: clause),
      place: reading.place(of: clause),
      phase: type == emission.type || phase != .planned ? phase : .occurred,
      quantities: quantities(below: clause.predicate, isOwnOnly: true))
    sources.doubts = doubts(sources, "sources")
    targets.doubts = doubts(targets, "targets")
    var draft = draft(
      .event(event), clause, rule: rule.name,
      prior: rule.prior, doubts: sources.doubts + targets.doubts)
    draft.polarity = isNegative ? .negative : .positive
    draft.certainty = .certain
    drafts.append(draft)
  }

  /// Who acts and who is acted upon.
  func sides(
    _ emission: EventEmission, _ clause: Clause
  ) -> (sources: NamedActors, targets: NamedActors) {
    if emission.isReciprocal {
      var all = NamedActors()
      for role in emission.sources + emission.targets {
        all.add(reading.actors(in: [role], of: clause, besides: all.actors))
      }
      return (all, NamedActors())
    }
    var sources = reading.actors(in: emission.sources, of: clause)
    if sources.isEmpty, emission.sources.contains("subject") { sources = signatories(of: clause) }
    var targets = reading.actors(in: emission.targets, of: clause, besides: sources.actors)
    if !targets.hasCode, sources.hasCode, targets.isEmpty, !emission.targets.contains("home") {
      targets = reached(from: clause, besides: sources.actors)
    }
    if !sources.isEmpty, !sources.hasCode, !targets.hasCode { targets = country(of: clause) }
    if !targets.isEmpty, !targets.hasCode, emission.targets.contains("home"),
      let source = sources.actors.first(where: { $0.code != nil })
    {
      for place in targets.actors.indices { targets.actors[place].code = source.code }
      targets.isIndirect = true
    }
    if targets.isEmpty, emission.targets.contains("home"),
      let source = sources.actors.first(where: { $0.code != nil })
    {
      targets = NamedActors(
        actors: [Actor(code: source.code, text: source.text)], ranges: sources.ranges.prefix(1) + []
      )
    }
    return (sources, targets)
  }

  /// Keeps who stands behind the papers, talks and deals that a sentence tells of, by their noun.
  func remember(_ drafts: [Draft], in papers: inout [String: [Actor]]) {
    for draft in drafts {
      switch draft.content {
      case .instrument(let paper) where !paper.parties.isEmpty:
        guard let noun = paper.name.lowercased().split(separator: " ").last else { continue }
        papers[String(noun)] = paper.parties
      case .event(let event) where event.sources.count + event.targets.count > 1:
        guard let word = tree.words(in: draft.trigger)?.lowerBound else { continue }
        let heads = [word] + tree.children(of: word, .obj, .nsubjPass)
        for head in heads where isShared(tree.lemmas[head]) {
          papers[tree.lemmas[head]] = event.sources + event.targets
        }
      default: break
      }
    }
  }

  private func isShared(_ lemma: String) -> Bool {
    words.isIn("talks", lemma) || words.isIn("deal", lemma)
  }

  /// "The joint statement condemned the attack", "those talks were suspended": those whose it is.
  private func signatories(of clause: Clause) -> NamedActors {
    let isDefinite = { (head: Int) in
      self.tree.children(of: head, .det).contains {
        ["the", "those", "these", "this", "that"].contains(self.tree.lower[$0])
      }
    }
    for head in clause.heads("subject") + (clause.isPassive ? clause.heads("object") : []) {
      let noun = tree.lemmas[head]
      guard isDefinite(head), reading.rules.isPaper(noun) || isShared(noun),
        let actors = papers[noun]
      else { continue }
      return NamedActors(
        actors: actors, ranges: actors.map { _ in 0..<0 },
        doubts: [Doubt(field: "sources", how: .coreference)], isIndirect: true)
    }
    return NamedActors()
  }

  /// Who is named deeper in a clause after its predicate: "a call for troops to go to Chad".
  private func reached(from clause: Clause, besides: [Actor]) -> NamedActors {
    for isVenue in [false, true] {
      var found = reading.others(than: besides, around: clause, isVenue: isVenue)
      let start = tree.tokens[clause.predicate].upperBound
      let kept = found.actors.indices.filter { found.ranges[$0].lowerBound >= start }.prefix(2)
      found.actors = kept.map { found.actors[$0] }
      found.ranges = kept.map { found.ranges[$0] }
      if !found.isEmpty { return found }
    }
    return NamedActors()
  }

  /// The country of the place where people without a country act.
  private func country(of clause: Clause) -> NamedActors {
    for (words, mention) in reading.mentions where mention.isVenue || mention.kind == .place {
      if let place = reading.place(at: words.lowerBound) { return place }
    }
    return NamedActors()
  }

  /// Whether an event names enough to be worth a line.
  private func isWorthy(
    _ sources: NamedActors, _ targets: NamedActors, _ type: EventType, _ clause: Clause
  ) -> Bool {
    guard sources.hasCode || targets.hasCode else { return false }
    return clause.form != .nominal || clause.support != nil || sources.hasCode
  }

  // MARK: Expectations

  /// A clause that may come true, as an expectation.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - type: The type of the event that the clause would be.
  ///   - rule: The rule that says so.
  mutating func expect(_ clause: Clause, type: EventType?, rule: CodingRule?) {
    let mode = clause.factuality.mode
    let isPlan = mode == .planned && rule == nil && clause.form == .verbal
    guard mode == .expected || mode == .possible || isPlan, clause.form != .nominal || rule != nil,
      clause.form != .copular || tree.child(of: clause.predicate, .cop) != nil
    else { return }
    guard !isAuxiliaryToAnother(clause), !isSubjectOfAnother(clause) else { return }
    guard type != nil || !isTail(clause) else { return }
    var sources = reading.actors(in: ["subject"], of: clause)
    var targets = reading.actors(in: ["others"], of: clause, besides: sources.actors)
    if sources.isEmpty, clause.isPassive {
      sources = reading.actors(in: ["object"], of: clause)
      targets = targets.without(sources.actors)
    }
    let holder = holder(of: clause)
    if !sources.hasCode, !targets.hasCode, let holder, holder.code != nil {
      sources = NamedActors(actors: [holder], ranges: [0..<0])
    }
    // Whatever is expected counts, even where nobody with a country is named: "construction is expected to
    // begin"; what only may be does not.
    let isNamed = sources.hasCode || targets.hasCode
    guard isNamed && (sources.hasCode || !isPlan) || mode == .expected && clause.form == .verbal
    else { return }
    let event =
      isNamed
      ? ExpectedEvent(
        type: type, sources: sources.actors, targets: targets.actors.filter { $0.code != nil })
      : nil
    let expectation = Expectation(
      holder: holder, claim: claim(of: clause), event: event,
      quantity: quantities(below: clause.predicate).first,
      window: window(of: clause), outcome: .open)
    var draft = draft(
      .expectation(expectation), clause, rule: rule?.name ?? "expectations/modal",
      prior: rule?.prior ?? (isPlan ? 0.6 : 0.7),
      doubts: doubts(sources, "event"))
    draft.time = nil
    draft.polarity = clause.factuality.isNegative ? .negative : .positive
    drafts.append(draft)
  }

  /// "Is expected to settle it and move on": what follows with no subject of its own adds no claim.
  private func isTail(_ clause: Clause) -> Bool {
    let first = tree.firstConjunct(of: clause.predicate)
    return first != clause.predicate && tree.child(of: clause.predicate, .nsubj, .nsubjPass) == nil
      && reading.clause(at: first)?.factuality.mode == clause.factuality.mode
  }

  /// Keeps one of the expectations of which one's claim holds the other's: the wider.
  mutating func dropRepeatedExpectations() {
    let claims = drafts.map { draft -> String? in
      if case .expectation(let expectation) = draft.content { return expectation.claim }
      return nil
    }
    guard claims.lazy.compactMap({ $0 }).count > 1 else { return }
    let isRepeated = claims.indices.map { place in
      guard let claim = claims[place] else { return false }
      return claims.indices.contains { other in
        guard other != place, let wider = claims[other], wider.contains(claim) else { return false }
        return wider != claim || other < place
      }
    }
    var kept = 0
    let places = isRepeated.map { isGone -> Int? in
      defer { kept += isGone ? 0 : 1 }
      return isGone ? nil : kept
    }
    drafts = drafts.indices.filter { !isRepeated[$0] }.map { place in
      var draft = drafts[place]
      draft.answeredBy = draft.answeredBy.flatMap { places[$0] }
      return draft
    }
  }

  /// Whether a clause only carries another that is told too: "may agree to withdraw".
  private func isAuxiliaryToAnother(_ clause: Clause) -> Bool {
    clause.heads("complement").contains { head in
      guard let inner = reading.clause(at: head) else { return false }
      let isTold = inner.form == .verbal || tree.child(of: head, .cop) != nil
      return isTold && [.expected, .possible].contains(inner.factuality.mode)
        && words.effects[tree.lemmas[clause.predicate]] != nil
    }
  }

  /// "Talks are expected to resume": the clause of "resume" tells it.
  private func isSubjectOfAnother(_ clause: Clause) -> Bool {
    let head = tree.heads[clause.predicate]
    return clause.form == .nominal && head >= 0
      && [.nsubj, .nsubjPass].contains(tree.relations[clause.predicate])
      && tree.child(of: head, .xcomp) != nil
  }

  /// Who expects it: whoever the words that make it an expectation belong to.
  private func holder(of clause: Clause) -> Actor? {
    if let cue = clause.factuality.cue, tree.isVerb(cue), cue != clause.predicate,
      tree.child(of: cue, .nsubj) != nil
    {
      let named = ClauseReader(tree: tree, words: words).surfaceSubjects(of: cue).first
      if let named {
        let actors = reading.actors(of: named.head)
        return actors.actors.first ?? Actor(text: phrase(named.head))
      }
    }
    return reading.attribution(of: clause)?.actor
  }

  /// When it may come true.
  func window(of clause: Clause) -> TimeExpression? {
    (reading.dueTime(below: clause.predicate) ?? reading.anyTime(below: clause.predicate))
      .map(reading.expression)
  }

  /// A clause as a sentence of its own: subject, predicate and all that hangs on it.
  func claim(of clause: Clause) -> String {
    var range = tree.phrase(of: reading.anchor(of: clause))
    for argument in clause.arguments where argument.role == "subject" || argument.role == "object" {
      let phrase = tree.phrase(of: argument.head)
      if phrase.upperBound < range.lowerBound,
        !argument.isShared || range.lowerBound - phrase.upperBound < 8
      {
        range = phrase.lowerBound...range.upperBound
      }
    }
    return reading.words(range)
  }
}
