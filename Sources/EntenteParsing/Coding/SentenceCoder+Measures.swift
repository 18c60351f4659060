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
    for rule in reading.rules.measures {
      let unit = span.unit ?? (span.kind == .percent ? "percent" : "number")
      let units = span.kind == .currency ? ["money", unit] : [unit]
      guard units.contains(where: rule.units.contains) else { continue }
      if let base = rule.base, span.base?.lowercased() != base.lowercased() { continue }
      if let noun = noun(of: rule, near: words) ?? nounBefore(words, rule)
        ?? objectOfVerb(words, rule)
      {
        return (rule, noun)
      }
    }
    return nil
  }

  /// What a verb of the rule does it to, where the number counts that: "killed 26 people".
  private func objectOfVerb(_ words: ClosedRange<Int>, _ rule: MeasureRule) -> Int? {
    guard !rule.verbs.isEmpty else { return nil }
    var word = tree.top(of: words)
    for _ in 0..<3 where word >= 0 {
      let head = tree.heads[word]
      guard head >= 0 else { return nil }
      let relation = tree.relations[word]
      if tree.isVerb(head), relation == .obj || relation == .nsubjPass {
        return rule.verbs.contains(tree.lemmas[head]) ? word : nil
      }
      word = head
    }
    return nil
  }

  /// The nearest such noun before a number, no other number between them.
  private func nounBefore(_ words: ClosedRange<Int>, _ rule: MeasureRule) -> Int? {
    var word = words.lowerBound - 1
    while word >= 0, words.lowerBound - word < 12 {
      if reading.quantities.contains(where: { $0.words.contains(word) }) { return nil }
      if isNoun(word, of: rule) { return word }
      word -= 1
    }
    return nil
  }

  private func isNoun(_ word: Int, of rule: MeasureRule) -> Bool {
    if rule.nouns.contains(tree.lemmas[word]) { return true }
    return tree.children(of: word, .compound, .amod).contains {
      rule.nouns.contains(tree.lemmas[$0] + " " + tree.lemmas[word])
    }
  }

  /// The noun that a number measures: what it stands before or in, what governs it, or what is said
  /// to rise and fall by the verb that it hangs on.
  private func noun(of rule: MeasureRule, near words: ClosedRange<Int>) -> Int? {
    func fits(_ word: Int) -> Bool { isNoun(word, of: rule) }
    let top = tree.top(of: words)
    if let inside = words.first(where: fits) { return inside }
    var word = top
    for _ in 0..<4 {
      word = tree.heads[word]
      guard word >= 0 else { return nil }
      if fits(word) { return word }
      if let near = tree.children(of: word, .compound, .amod, .nmod, .nmodPoss).first(where: fits) {
        return near
      }
      if tree.isVerb(word) || reading.clause(at: word) != nil { break }
    }
    guard rule.kind != .troops, rule.kind != .casualties else { return nil }
    guard let clause = reading.clause(at: word) ?? reading.clause(at: tree.firstConjunct(of: word))
    else { return nil }
    for role in ["object", "subject", "of", "on", "in"] {
      for head in clause.heads(role) {
        if fits(head) { return head }
        if let inner = tree.children(of: head, .nmod, .compound, .conj).first(where: fits) {
          return inner
        }
      }
    }
    return nil
  }

  private mutating func measure(
    _ place: Int, _ rule: MeasureRule, noun: Int, _ taken: inout Set<Int>
  ) {
    let item = reading.quantities[place]
    let home = owner(of: item.words)
    var new = place
    var old: Int?
    // "from 25% to 15%", "to 15% from 25%": both hang on one predicate.
    for (other, peer) in reading.quantities.enumerated()
    where other != place && !taken.contains(other) {
      guard peer.span.kind == item.span.kind, abs(peer.words.lowerBound - item.words.lowerBound) < 9
      else { continue }
      if marker(peer.words) == "from" || tree.lower[peer.words.lowerBound] == "from" { old = other }
    }
    if marker(item.words) == "from" {
      old = place
      guard
        let other = reading.quantities.indices.first(where: {
          $0 != place && !taken.contains($0) && reading.quantities[$0].span.kind == item.span.kind
            && marker(reading.quantities[$0].words) == "to"
        })
      else { return }
      new = other
    }
    if new == place, old == nil, marker(item.words) != "to",
      let other = reading.quantities.indices.first(where: {
        $0 > place && !taken.contains($0) && reading.quantities[$0].span.kind == item.span.kind
          && marker(reading.quantities[$0].words) == "to"
          && reading.quantities[$0].words.lowerBound - item.words.lowerBound < 16
      })
    {
      // "The 25 percent levy will be cut to 15."
      old = place
      new = other
    }
    taken.insert(new)
    if let old { taken.insert(old) }
    let changes: [MeasureKind] = [.tariff, .spending, .trade, .troops]
    guard let quantity = self.quantity(new), !quantity.isChange || changes.contains(rule.kind)
    else { return }
    finish(rule, quantity, old.flatMap { self.quantity($0) }, noun, home, item.words)
  }

  /// An amount as records hold it; a bare number counts what its rule says.
  private func quantity(_ place: Int) -> Quantity? {
    var span = reading.quantities[place].span
    if span.unit == nil { span.unit = span.kind == .percent ? "percent" : "persons" }
    return reading.quantity(span)
  }

  private mutating func finish(
    _ rule: MeasureRule, _ new: Quantity, _ old: Quantity?, _ noun: Int, _ home: Clause?,
    _ words: ClosedRange<Int>
  ) {
    let sides = measureSides(noun, home)
    guard sides.by.hasCode || sides.on.hasCode else { return }
    var measure = Measure(
      kind: rule.kind, by: states(sides.by), on: states(sides.on),
      old: old, new: new, stage: stage(home))
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
        content: .measure(measure), trigger: tree.bytes(words), sentence: tree.number,
        rule: rule.name,
        prior: rule.prior, clause: nil)
    }
    draft.trigger = tree.bytes(words)
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

  /// Whose measure it is and whom it is on.
  private func measureSides(_ noun: Int, _ home: Clause?) -> (by: NamedActors, on: NamedActors) {
    var by = NamedActors()
    var on = NamedActors()
    for child in tree.children(of: noun, .nmodPoss, .compound, .amod, .nmodUnmarked) {
      by.add(reading.actors(of: child))
    }
    for child in tree.children(of: noun, .nmod) {
      let role = tree.preposition(of: child) ?? ""
      if ["on", "against", "in", "to", "for", "from"].contains(role) {
        on.add(reading.actors(of: child, isWide: true))
      } else if role == "by" || role == "of" {
        by.add(reading.actors(of: child))
      }
    }
    if let mention = reading.mention(at: noun) {
      by.add(NamedActors(actors: mention.actors, ranges: mention.actors.map { _ in mention.range }))
    }
    if let home {
      if !by.hasCode { by = reading.actors(in: ["subject", "possessor"], of: home) }
      if !on.hasCode {
        on = reading.actors(
          in: ["on", "against", "for", "in", "to", "object", "from", "others"], of: home,
          besides: by.actors)
      }
    }
    return (by, on.without(by.actors))
  }

  private func stage(_ home: Clause?) -> MeasureStage {
    guard let home else { return .inForce }
    switch home.factuality.mode {
    case .asserted:
      return home.factuality.isNegative
        ? .proposed : words.isIn("agreeing", tree.lemmas[home.predicate]) ? .agreed : .inForce
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
    for head in heads where reading.mention(at: head) == nil && tree.upos[head] == .noun {
      let products = tree.conjuncts(of: head).filter { reading.mention(at: $0) == nil }.map {
        tree.lemmas[$0]
      }
      return MeasureScope(text: phrase(head), products: products)
    }
    return nil
  }

  private func marker(_ words: ClosedRange<Int>) -> String? {
    let before = words.lowerBound - 1
    if before >= 0, ["from", "to"].contains(tree.lower[before]) { return tree.lower[before] }
    return tree.preposition(of: tree.top(of: words)) ?? (before >= 0 ? tree.lower[before] : nil)
  }

  /// The clause that a number stands in.
  private func owner(of words: ClosedRange<Int>) -> Clause? {
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
