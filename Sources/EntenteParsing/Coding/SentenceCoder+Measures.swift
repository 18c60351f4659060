import EntenteLanguage
import EntenteModels

// Numbers of policy: tariffs, troops, spending, with what they were and what they are.

extension SentenceCoder {
  /// The measures that the amounts of the sentence are.
  mutating func codeMeasures() {
    var taken: Set<Int> = []
    for (place, item) in reading.quantities.enumerated() where !taken.contains(place) {
      guard item.span.partOf == nil, item.span.kind != .ordinal,
        let rule = rule(for: item.span, at: item.words)
      else { continue }
      measure(place, rule.rule, noun: rule.noun, &taken)
    }
  }

  private func rule(
    for span: QuantitySpan, at words: ClosedRange<Int>
  ) -> (rule: MeasureRule, noun: Int)? {
    let home = owner(of: words)
    for rule in reading.rules.measures {
      let unit = span.unit ?? (span.kind == .percent ? "percent" : "number")
      let units = span.kind == .currency ? ["money", unit] : [unit]
      guard units.contains(where: rule.units.contains) else { continue }
      if let base = rule.base, span.base?.lowercased() != base.lowercased() { continue }
      if rule.kind == .tariff, isShareOfGoods(words) { continue }
      guard isNear(rule), meets(rule, words, home) else { continue }
      // A number that counts a noun of its own is not what an earlier noun measures.
      let isOpen =
        span.kind != .number || span.unit == nil || tree.relations[tree.top(of: words)] != .nummod
      if let noun = noun(of: rule, near: words) ?? (isOpen ? nounBefore(words, rule) : nil)
        ?? objectOfVerb(words, rule)
        ?? (rule.isOfClause ? tree.top(of: words) : nil)
      {
        return (rule, noun)
      }
    }
    return nil
  }

  private mutating func measure(
    _ place: Int, _ rule: MeasureRule, noun: Int, _ taken: inout Set<Int>
  ) {
    let item = reading.quantities[place]
    let home = owner(of: item.words)
    guard let change = change(at: place, home, besides: taken) else { return }
    taken.insert(change.new)
    if let old = change.old { taken.insert(old) }
    let changes: [MeasureKind] = [.tariff, .spending, .trade, .troops]
    guard let new = quantity(change.new), !new.isChange || changes.contains(rule.kind)
    else { return }
    let amounts = Amounts(
      old: change.old.flatMap { quantity($0) }, new: new, words: item.words)
    finish(rule, ended(amounts, rule) ?? amounts, noun, home)
  }

  /// An amount as records hold it; a bare number counts what its rule says.
  private func quantity(_ place: Int) -> Quantity? {
    var span = reading.quantities[place].span
    if span.unit == nil { span.unit = span.kind == .percent ? "percent" : "persons" }
    return reading.quantity(span)
  }

  private mutating func finish(
    _ rule: MeasureRule, _ amounts: Amounts, _ noun: Int, _ home: Clause?
  ) {
    let sides = measureSides(rule, noun, amounts.words, home)
    guard sides.by.hasCode || sides.on.hasCode else { return }
    var measure = Measure(
      kind: rule.kind, by: states(sides.by), on: states(sides.on),
      old: amounts.old, new: amounts.new,
      stage: stage(amounts.isEnd ? verbClause(of: amounts.words) : home, isEnd: amounts.isEnd))
    if rule.kind == .tariff { measure.scope = scope(noun, home) }
    measure.basis = reading.mentions.first { $0.mention.kind == .legalBasis }.map { item in
      LegalBasis(
        id: item.mention.actors.first?.id?.rawValue,
        text: reading.text.words(item.mention.range))
    }
    var draft: Draft
    if let home {
      draft = self.draft(.measure(measure), home, rule: rule.name, prior: rule.prior)
    } else {
      draft = Draft(
        content: .measure(measure), trigger: tree.bytes(amounts.words), sentence: tree.number,
        rule: rule.name,
        prior: rule.prior, clause: nil)
    }
    draft.trigger = tree.bytes(amounts.words)
    setDays(of: &measure, in: &draft, home)
    draft.doubts += doubts(sides.by, "by") + doubts(sides.on, "on")
    drafts.append(draft)
  }

  /// A measure is a state's or a body's, not its president's.
  private func states(_ named: NamedActors) -> [Actor] {
    var found: [Actor] = []
    for actor in named.actors where actor.code != nil {
      let state = actor.role == nil ? actor : Actor(code: actor.code, text: actor.text)
      if !found.contains(where: { $0.isSame(as: state) }) { found.append(state) }
    }
    return found
  }

  /// When a measure was announced and from when to when it holds.
  private func setDays(of measure: inout Measure, in draft: inout Draft, _ home: Clause?) {
    guard let home else { return }
    let below = reading.times.filter { tree.isBelow(tree.top(of: $0.words), home.predicate) }
    for (words, span) in below where span.dayRange.start != nil {
      let before = words.lowerBound > 0 ? tree.lower[words.lowerBound - 1] : ""
      if ["from", "starting", "effective", "beginning", "since"].contains(before) {
        measure.effective = reading.expression(span)
      } else if ["until", "till", "through"].contains(before) {
        measure.until = reading.expression(span)
      }
    }
    let isAnnounced = self.words.isIn("announcing", tree.lemmas[home.predicate])
    if isAnnounced || measure.stage == .announced {
      measure.announced = draft.time?.text == measure.effective?.text ? nil : draft.time
    } else if measure.effective == nil, measure.stage == .inForce {
      measure.effective = draft.time
    }
    if let effective = measure.effective { draft.time = effective }
    draft.content = .measure(measure)
  }

  private func stage(_ home: Clause?, isEnd: Bool) -> MeasureStage {
    guard let home else { return .inForce }
    switch home.factuality.mode {
    case .asserted:
      if home.factuality.isNegative { return .proposed }
      if isEnd { return .ended }
      return words.isIn("agreeing", tree.lemmas[home.predicate]) ? .agreed : .inForce
    case .planned, .promised: return .announced
    case .threatened, .requested, .desired, .possible, .hypothetical: return .proposed
    case .expected: return .estimate
    }
  }

  /// What a duty is on: "tariffs on cars and auto parts".
  private func scope(_ noun: Int, _ home: Clause?) -> MeasureScope? {
    var heads = tree.children(of: noun, .nmod).filter {
      ["on", "for"].contains(tree.preposition(of: $0) ?? "")
    }
    heads += tree.children(of: noun, .compound)
    if let home { heads += home.heads("on") + home.heads("for") }
    func isNumber(_ word: Int) -> Bool {
      reading.quantities.contains { $0.words.contains(word) }
    }
    for head in heads
    where reading.mention(at: head) == nil && tree.upos[head] == .noun && !isNumber(head) {
      let products = tree.conjuncts(of: head).filter { reading.mention(at: $0) == nil }.map {
        tree.lemmas[$0]
      }
      return MeasureScope(text: phrase(head), products: products)
    }
    return nil
  }

  /// The clause of the verb that a number hangs on.
  func verbClause(of words: ClosedRange<Int>) -> Clause? {
    var word = tree.heads[tree.top(of: words)]
    for _ in 0..<tree.count where word >= 0 {
      if tree.isVerb(word), let clause = reading.clause(at: word) { return clause }
      word = tree.heads[word]
    }
    return nil
  }

  /// The clause that a number stands in.
  func owner(of words: ClosedRange<Int>) -> Clause? {
    var word = tree.heads[tree.top(of: words)]
    var steps = 0
    while word >= 0, steps < tree.count {
      if let clause = reading.clause(at: word),
        clause.form != .copular || tree.child(of: word, .cop) != nil
      {
        return clause
      }
      word = tree.heads[word]
      steps += 1
    }
    return nil
  }
}
