import EntenteLanguage
import EntenteModels

// Whether a clause is what a rule looks for.

extension SentenceReading {
  /// The first rule that a clause meets, those that ask for most first.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - isAllowed: Which of the rules count.
  /// - Returns: The rule; nil where none is met.
  func rule(for clause: Clause, where isAllowed: (CodingRule) -> Bool) -> CodingRule? {
    let rule = rules.candidates(for: clause).first { isAllowed($0) && meets(clause, $0) }
    if rule != nil { return rule }
    for lemma in originals(of: clause) {
      var other = clause
      other.lemmas = [lemma]
      let rule = rules.candidates(for: other).first { isAllowed($0) && meets(other, $0) }
      if rule != nil { return rule }
    }
    return nil
  }

  /// In a spun text, the verbs that a machine may have replaced by a clause's verb, where rules know them.
  private func originals(of clause: Clause) -> [String] {
    guard let originals, clause.form == .verbal,
      clause.isPassive
        || clause.heads("subject").contains(where: { actors(of: $0).hasCode && !tree.isVerb($0) })
    else { return [] }
    return originals(tree.lemmas[clause.predicate])
      .filter { rules.words.verbs.contains($0) && !clause.lemmas.contains($0) }.prefix(2) + []
  }

  /// Whether a clause has all that a rule needs and nothing that it refuses.
  func meets(_ clause: Clause, _ rule: CodingRule) -> Bool {
    let isAboutNegation = rule.needs.contains { $0.roles.contains("complement.negation") }
    return rule.needs.allSatisfy { fits(clause, $0, acceptsDenied: isAboutNegation) }
      && !rule.unless.contains { fits(clause, $0) }
  }

  private func fits(
    _ clause: Clause, _ need: RuleNeed, acceptsDenied: Bool = false
  ) -> Bool {
    if need.roles.contains("told") {
      return need.values.contains(clause.factuality.mode.rawValue)
        || (clause.factuality.isNegative && need.values.contains("negative"))
    }
    let heads = need.roles.flatMap { role in self.heads(role, of: clause) }
    if need.values.contains("none"), heads.isEmpty { return true }
    return heads.contains { head in
      fits(head, need.values)
        && (acceptsDenied || need.values.contains("any") || !isDenied(head, of: clause))
    }
  }

  /// "Vowed never to attack" is no vow to attack.
  private func isDenied(_ head: Int, of clause: Clause) -> Bool {
    tree.isVerb(head) && clause.heads("complement").contains(head)
      && ClauseReader(tree: tree, words: rules.words).isNegated(head)
  }

  /// Whether a phrase is one of those that a rule names.
  func fits(_ head: Int, _ values: Set<String>, depth: Int = 0) -> Bool {
    if values.contains("any") || values.contains(tree.lemmas[head]) { return true }
    for value in values where fits(head, sign: value) { return true }
    for child in tree.children(of: head, .compoundPrt)
    where values.contains(tree.lemmas[head] + " " + tree.lower[child]) { return true }
    for child in tree.children(of: head, .compound, .amod)
    where values.contains(tree.lemmas[child] + " " + tree.lemmas[head]) { return true }
    guard depth < 3 else { return false }
    if tree.children(of: head, .conj).contains(where: { fits($0, values, depth: depth + 1) }) {
      return true
    }
    // "a series of exercises" is about exercises.
    guard rules.words.isIn("quantifiers", tree.lemmas[head]) else { return false }
    return tree.children(of: head, .nmod).contains { fits($0, values, depth: depth + 1) }
  }

  /// Whether a phrase is of a kind that rules name by a word of their own.
  private func fits(_ head: Int, sign: String) -> Bool {
    switch sign {
    case "actor":
      let named = actors(of: head)
      return named.hasCode && !named.isIndirect
    case "actors":
      let codes = Set(actors(of: head).actors.compactMap { $0.id?.rawValue ?? $0.code?.rawValue })
      return codes.count > 1
    case "place": return place(at: head) != nil
    case "about": return actors(of: head, isWide: true).hasCode
    case "person":
      return mention(at: head).map { $0.kind == .person } ?? isPersonName(head)
    case "state", "organisation", "institution", "office", "group":
      return mention(at: head)?.kind.rawValue == sign
    case "money":
      return quantities.contains { $0.span.kind == .currency && isPart($0.words, of: head) }
    case "percent":
      return quantities.contains { $0.span.kind == .percent && isPart($0.words, of: head) }
    case "quantity": return quantities.contains { isPart($0.words, of: head) }
    case "date": return times.contains { $0.words.contains(head) && $0.span.kind != .duration }
    case "clause": return tree.isVerb(head)
    case "name": return tree.upos[head] == .propn
    default:
      guard sign.hasPrefix("actor.") else { return false }
      let sector = sign.dropFirst("actor.".count)
      return actors(of: head).actors.contains { $0.sector?.rawValue == String(sector) }
    }
  }

  private func isPersonName(_ head: Int) -> Bool {
    names.contains { $0.kind == .person && $0.words.contains(head) }
  }

  private func isPart(_ words: ClosedRange<Int>, of head: Int) -> Bool {
    words.contains(head) || tree.isBelow(tree.top(of: words), head)
  }
}
