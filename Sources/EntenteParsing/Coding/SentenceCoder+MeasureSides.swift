import EntenteLanguage
import EntenteModels

// Whose a number of policy is, and whom it is on.

extension SentenceCoder {
  /// Whose measure it is and whom it is on.
  func measureSides(
    _ rule: MeasureRule, _ noun: Int, _ number: ClosedRange<Int>, _ home: Clause?
  ) -> (by: NamedActors, on: NamedActors) {
    if rule.kind == .casualties { return sufferers(noun, number, home) }
    if rule.kind == .other, rule.units.contains("persons") { return moved(number, home) }
    var by = NamedActors()
    var on = NamedActors()
    for child in tree.children(of: noun, .nmodPoss, .compound, .amod, .nmodUnmarked) {
      by.add(reading.actors(of: child))
    }
    let isLeaving =
      verbClause(of: number).map { words.isIn("leaving", tree.lemmas[$0.predicate]) } ?? false
    for child in tree.children(of: noun, .nmod) where !tree.spans[child].contains(number.lowerBound)
    {
      let role = tree.preposition(of: child) ?? ""
      let isFrom = role == "from" && !isLeaving
      if ["on", "against", "in", "to", "for", "from", "with"].contains(role), !isFrom {
        on.add(reading.actors(of: child, isWide: true))
      } else if ["by", "of", "between"].contains(role) || isFrom && !by.hasCode {
        by.add(reading.actors(of: child))
      }
    }
    if let mention = reading.mention(at: noun) {
      by.add(NamedActors(actors: mention.actors, ranges: mention.actors.map { _ in mention.range }))
    }
    if let home { addSides(of: home, rule, noun, number, &by, &on) }
    if rule.kind == .trade, isMutual(noun, number), by.actors.count + on.actors.count < 2 {
      return (lastTwoStates(), NamedActors())
    }
    return (by, on.without(by.actors))
  }

  private func addSides(
    of home: Clause, _ rule: MeasureRule, _ noun: Int, _ number: ClosedRange<Int>,
    _ by: inout NamedActors, _ on: inout NamedActors
  ) {
    if rule.kind == .tariff, let verb = verbClause(of: number),
      words.isIn("bearing", tree.lemmas[verb.predicate])
    {
      // "Turkey faces 20% on its steel": who pays is whom the duty is on.
      on = reading.actors(in: ["subject"], of: verb)
      by = reading.actors(in: ["from", "in", "to", "by"], of: verb, besides: on.actors)
      return
    }
    if !by.hasCode {
      let subjects = home.heads("subject").filter { $0 != noun }
      var found = NamedActors()
      for head in subjects { found.add(reading.actors(of: head)) }
      by = found.hasCode ? found : reading.actors(in: ["subject", "possessor"], of: home)
    }
    if !on.hasCode {
      let roles =
        ["on", "against", "for", "in", "to", "object", "from", "with"]
        + (rule.kind == .trade ? ["subject"] : [])
      on = reading.actors(
        in: rule.kind == .troops && by.hasCode ? roles : roles + ["others"], of: home,
        besides: by.actors)
    }
  }

  // MARK: Trade of two

  /// Whether trade is told of two who are named elsewhere: "bilateral trade", "trade between the two".
  private func isMutual(_ noun: Int, _ number: ClosedRange<Int>) -> Bool {
    let isTwoSided = tree.children(of: noun, .compound, .amod, .nmod).contains {
      ["bilateral", "two-way", "mutual", "way"].contains(tree.lemmas[$0])
    }
    return isTwoSided
      || tree.children(of: noun, .nmod).contains {
        tree.preposition(of: $0) == "between" && !reading.actors(of: $0).hasCode
      }
  }

  private func lastTwoStates() -> NamedActors {
    var found = NamedActors()
    let here = MeasureContext.states(of: reading)
    for item in (context.lastStates + here).reversed()
    where !found.actors.contains(where: { $0.code == item.code }) && found.actors.count < 2 {
      found.actors.insert(item, at: 0)
      found.ranges.append(reading.tree.range)
    }
    guard found.actors.count == 2 else { return NamedActors() }
    found.doubts = [Doubt(field: "actor", how: .coreference)]
    return found
  }

  // MARK: Who suffers

  /// Who killed, and whose people or in whose country somebody was.
  private func sufferers(
    _ noun: Int, _ number: ClosedRange<Int>, _ home: Clause?
  ) -> (by: NamedActors, on: NamedActors) {
    var by = NamedActors()
    var on = victims(number)
    if !on.hasCode, !tree.isVerb(noun) { on = ofToll(noun, number) }
    if let home {
      let isFatal = words.isIn("dying", tree.lemmas[home.predicate])
      if !isFatal {
        by = reading.actors(in: ["subject", "possessor"], of: home).without(on.actors)
        if by.isEmpty, !on.hasCode { by = reading.actors(in: ["by"], of: home) }
      }
      if !on.hasCode {
        let roles =
          (isFatal ? ["subject"] : [])
          + ["object", "in.place", "at.place", "near.place", "in", "on", "against", "to", "for"]
          + ["of", "others"]
        on = reading.actors(in: roles, of: home, besides: by.actors)
      }
    }
    if !on.hasCode { on = setting(of: home, besides: by.actors) }
    return (by, on)
  }

  /// Whose a toll is: "Pakistan's death toll", "the death toll in Pakistan".
  private func ofToll(_ noun: Int, _ number: ClosedRange<Int>) -> NamedActors {
    var found = NamedActors()
    for child in tree.children(of: noun, .nmodPoss, .compound, .amod, .nmod)
    where !found.hasCode && child != number.lowerBound {
      found = reading.place(at: child) ?? reading.actors(of: child, isWide: true)
    }
    return found
  }

  /// Who holds, takes in or drives out people, and whose people they are or where they went.
  private func moved(
    _ number: ClosedRange<Int>, _ home: Clause?
  ) -> (by: NamedActors, on: NamedActors) {
    var on = victims(number)
    var by = NamedActors()
    if let home {
      by = reading.actors(in: ["subject", "possessor"], of: home).without(on.actors, byCode: true)
      on.add(
        reading.actors(
          in: on.hasCode
            ? ["to"] : ["object", "in.place", "in", "from", "to", "on", "of", "for", "others"],
          of: home, besides: by.actors + on.actors))
    }
    if !on.hasCode { on.add(setting(of: home, besides: by.actors)) }
    return (by, on)
  }

  /// Who is counted: "40 Indian soldiers".
  private func victims(_ number: ClosedRange<Int>) -> NamedActors {
    let top = tree.top(of: number)
    let noun = tree.relations[top] == .nummod ? tree.heads[top] : top
    guard noun >= 0, !tree.isVerb(noun) else { return NamedActors() }
    return reading.actors(of: noun)
  }

  /// The country of something that happened to people: that of a place that is named, that of the
  /// army or ministry that tells it, that which the text is about.
  private func setting(of home: Clause?, besides: [Actor] = []) -> NamedActors {
    let span = home.map { tree.spans[reading.anchor(of: $0)] } ?? 0...max(0, tree.count - 1)
    for word in span where tree.preposition(of: tree.top(of: word...word)) != nil {
      guard var found = reading.place(at: word)?.without(besides, byCode: true), found.hasCode
      else { continue }
      found.isIndirect = true
      return found
    }
    for (words, mention) in reading.mentions
    where mention.kind == .place && !isWhereTold(words.lowerBound) {
      guard var found = reading.place(at: words.lowerBound)?.without(besides, byCode: true),
        found.hasCode
      else { continue }
      found.isIndirect = true
      return found
    }
    if let teller = home.flatMap(reading.attribution)?.actor, teller.code?.isState == true,
      !besides.contains(where: { $0.code == teller.code })
    {
      return guess(teller, .attachment)
    }
    let isNamed = reading.mentions.contains { item in
      item.mention.actors.contains { $0.code?.isState == true }
    }
    guard let topic = context.topic, !isNamed, besides.isEmpty else { return NamedActors() }
    return guess(topic, .coreference)
  }

  /// Whether a word is where somebody says something: "told reporters in Cebu".
  private func isWhereTold(_ word: Int) -> Bool {
    var word = word
    for _ in 0..<tree.count where word >= 0 {
      if tree.isVerb(word) { return words.effects[tree.lemmas[word]] == .report }
      word = tree.heads[word]
    }
    return false
  }

  private func guess(_ actor: Actor, _ how: Doubt.Guess) -> NamedActors {
    NamedActors(
      actors: [Actor(code: actor.code, text: actor.text)], ranges: [tree.range],
      doubts: [Doubt(field: "actor", how: how)])
  }
}
