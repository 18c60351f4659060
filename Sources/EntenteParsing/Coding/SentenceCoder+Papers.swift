import EntenteLanguage
import EntenteModels

// Papers: statements, treaties, laws, strategies.

extension SentenceCoder {
  // MARK: Instruments

  /// A paper that a rule says was issued, or of which wording was changed.
  mutating func issue(_ clause: Clause, _ rule: CodingRule) {
    guard let emission = rule.instrument else { return }
    let mode = clause.factuality.mode
    let asked = rule.needs.first { $0.roles.contains("told") }?.values ?? []
    guard mode == .asserted || mode == .planned || mode == .expected,
      !clause.factuality.isNegative || asked.contains("negative")
    else { return }
    for role in emission.name {
      for head in reading.heads(role, of: clause) {
        guard let paper = paper(at: head) else { continue }
        append(paper, emission, rule, clause, isPending: mode != .asserted)
        return
      }
    }
  }

  private typealias Paper = (head: Int, type: InstrumentType, name: String)

  /// The paper that a noun names: "joint fact sheet".
  private func paper(at head: Int) -> Paper? {
    let first = tree.phrase(of: head, withConjuncts: false).lowerBound
    let before = tree.children(of: head, .compound, .amod).filter { $0 < head }
    for start in [before, []] {
      let long = (start.suffix(1).map { tree.lemmas[$0] } + [tree.lemmas[head]]).joined(
        separator: " ")
      guard let type = reading.rules.instruments[long] else { continue }
      let begin = before.first.map { max(tree.spans[$0].lowerBound, first) } ?? head
      let isNamed = tree.upos[head] == .propn
      let end = isNamed ? tree.phrase(of: head).upperBound : head
      return (head, type, reading.words(begin...max(begin, end)))
    }
    return nil
  }

  private mutating func append(
    _ paper: Paper, _ emission: InstrumentEmission, _ rule: CodingRule, _ clause: Clause,
    isPending: Bool
  ) {
    var parties = reading.actors(of: paper.head, isWide: true)
    parties.add(reading.actors(in: ["subject"], of: clause))
    if parties.actors.filter({ $0.code != nil }).count < 2 {
      parties.add(reading.actors(in: ["others"], of: clause, besides: parties.actors))
    }
    if !parties.hasCode {
      for (_, mention) in reading.mentions
      where mention.kind != .place && mention.kind != .legalBasis {
        parties.add(
          NamedActors(actors: mention.actors, ranges: mention.actors.map { _ in mention.range }))
      }
    }
    var seen: Set<ActorCode> = []
    let known = parties.actors.filter { $0.code.map { seen.insert($0).inserted } == true }
    guard !known.isEmpty || emission.language != nil else { return }
    var instrument = Instrument(
      name: paper.name, type: paper.type, parties: known,
      status: isPending ? .pending : emission.status)
    if let change = emission.language {
      guard let phrase = phrase(of: emission, clause) else { return }
      instrument.language = [LanguageChange(phrase: phrase, change: change)]
    }
    drafts.append(
      draft(.instrument(instrument), clause, rule: rule.name, prior: rule.prior))
  }

  /// The wording that was dropped, added or kept: what stands in quotes, else the whole phrase.
  private func phrase(of emission: InstrumentEmission, _ clause: Clause) -> String? {
    for role in emission.phrase {
      for head in reading.heads(role, of: clause) {
        let after = (head + 1..<min(head + 3, tree.count)).first {
          ["“", "\"", "‘"].contains(tree.lower[$0])
        }
        let span = after == nil ? tree.spans[head] : head...tree.count - 1
        let words = reading.words(span)
        for (open, close) in [("“", "”"), ("\"", "\""), ("‘", "’")] {
          let parts = words.split(separator: Character(open), omittingEmptySubsequences: false)
          if parts.count > 1, let inner = parts[1].split(separator: Character(close)).first {
            return String(inner)
          }
        }
        return phrase(head)
      }
    }
    return nil
  }

  /// The paper that a sentence names beside a clause's own words: "under the fact sheet".
  func instrument(besides clause: Clause) -> String? {
    for word in 0..<tree.count where tree.upos[word] == .noun || tree.upos[word] == .propn {
      if let paper = paper(at: word) { return paper.name }
    }
    return nil
  }

  // MARK: Expectations by rule

  /// What somebody expects, wants to see or thinks possible, where the words are a rule's.
  mutating func expect(_ clause: Clause, by rule: CodingRule) {
    guard let emission = rule.expectation, isTold(clause, as: rule) else { return }
    let claims = emission.claim.flatMap { reading.heads($0, of: clause) }
    guard let head = claims.first ?? (emission.claim.isEmpty ? clause.predicate : nil) else {
      return
    }
    let span = tree.spans[head]
    let holder = reading.actors(in: emission.holder, of: clause)
    var named = NamedActors()
    for (words, mention) in reading.mentions where span.contains(words.lowerBound) {
      guard mention.kind != .legalBasis, mention.kind != .place else { continue }
      named.add(
        NamedActors(actors: mention.actors, ranges: mention.actors.map { _ in mention.range }))
    }
    var about = holder.actors.filter { $0.code != nil }
    about += named.without(about).actors.filter { $0.code != nil }
    guard !about.isEmpty else { return }
    let expectation = Expectation(
      holder: holder.actors.first, claim: claimed(head),
      event: ExpectedEvent(
        type: eventType(of: head), sources: Array(about.prefix(1)), targets: Array(about.dropFirst())),
      quantity: quantities(below: head).first,
      window: (reading.dueTime(below: head) ?? reading.anyTime(below: head)).map(
        reading.expression),
      outcome: .open)
    var made = draft(.expectation(expectation), clause, rule: rule.name, prior: rule.prior)
    made.certainty = emission.certainty
    made.polarity = .positive
    made.time = nil
    drafts.append(made)
  }

  /// The type of the event that a claim would be, where a rule knows its clause.
  private func eventType(of head: Int) -> EventType? {
    guard let clause = reading.clause(at: head) else { return nil }
    return reading.rule(for: clause, where: { $0.event != nil })?.event?.type
  }

  /// Whether a clause is plainly told, or told in the way that the rule asks for itself.
  private func isTold(_ clause: Clause, as rule: CodingRule) -> Bool {
    let asked = rule.needs.first { $0.roles.contains("told") }?.values ?? []
    let mode = clause.factuality.mode
    // "Had hoped to sign": it is open no more.
    if tree.children(of: clause.predicate, .aux).contains(where: { tree.lower[$0] == "had" }) {
      return false
    }
    return (mode == .asserted || asked.contains(mode.rawValue))
      && (!clause.factuality.isNegative || asked.contains("negative"))
  }

  private func claimed(_ head: Int) -> String {
    if let inner = reading.clause(at: head) { return claim(of: inner) }
    return reading.words(tree.phrase(of: head))
  }
}
