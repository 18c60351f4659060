import EntenteLanguage
import EntenteModels

// Offices that begin and end.

extension SentenceCoder {
  /// The beginning or end of an office.
  mutating func hold(_ clause: Clause, _ rule: CodingRule) {
    guard let emission = rule.tenure,
      clause.factuality.mode == .asserted || clause.factuality.mode == .planned,
      !clause.factuality.isNegative
    else { return }
    let time = (reading.time(of: clause)?.span).map(reading.expression)
    let phase: Phase = clause.factuality.mode == .planned ? .planned : .occurred
    let named = persons(emission.person, clause, begins: emission.begins)
    let role = office(of: clause)
    if let person = named.actors.first(where: { $0.name != nil }).map({ placed($0, clause) }),
      let role = role ?? person.role ?? unnamedOffice(person, emission.how)
    {
      let tenure = Tenure(
        person: person, role: role, body: Actor(code: person.code, text: role),
        began: emission.begins ? time : nil, ended: emission.begins ? nil : time,
        how: emission.how, phase: phase)
      append(tenure, doubts(named, "person"), rule, clause)
    }
    let before = persons(emission.predecessor, clause, begins: false)
    if let person = before.actors.first(where: { $0.name != nil }), let role = person.role ?? role {
      let tenure = Tenure(
        person: person, role: role, body: Actor(code: person.code, text: role), ended: time,
        how: .former, phase: phase)
      append(tenure, doubts(before, "person"), rule, clause)
    }
  }

  private mutating func append(
    _ tenure: Tenure, _ doubts: [Doubt], _ rule: CodingRule, _ clause: Clause
  ) {
    var draft = draft(.tenure(tenure), clause, rule: rule.name, prior: rule.prior, doubts: doubts)
    draft.time = nil
    drafts.append(draft)
  }

  /// The persons in the first filled of some roles.
  ///
  /// The office that somebody named to another one holds is not the one that begins.
  private func persons(_ roles: [String], _ clause: Clause, begins: Bool) -> NamedActors {
    var named = NamedActors()
    for role in roles where named.isEmpty {
      for head in reading.heads(role, of: clause) {
        if !begins || role != "object", let beside = personBeside(head) {
          named.add(beside)
        } else if isPerson(head) {
          named.add(reading.actors(of: head))
        }
      }
    }
    return named
  }

  /// "The former prime minister of Pakistan, Imran Khan": who is named beside an office.
  private func personBeside(_ head: Int) -> NamedActors? {
    let own = reading.mention(at: head)
    guard words.isIn("offices", tree.lemmas[head]), own?.kind != .person,
      own?.actors.contains(where: { $0.name != nil }) != true
    else { return nil }
    for word in reading.apposition(of: head) {
      guard let mention = reading.mention(at: word), mention.kind == .person else { continue }
      return reading.actors(of: word)
    }
    return nil
  }

  /// A person without a country has that which the clause names: "won the presidency of Chile".
  private func placed(_ person: Actor, _ clause: Clause) -> Actor {
    guard person.code == nil else { return person }
    var person = person
    for role in ["of", "in", "modifier", "to", "as", "complement"] {
      for head in clause.heads(role) where person.code == nil {
        let code = reading.place(at: head)?.actors.first?.code
        person.code = code ?? reading.actors(of: head, isWide: true).actors.first?.code
      }
    }
    return person
  }

  /// Who wins an election without a word of the office leads a government.
  private func unnamedOffice(_ person: Actor, _ how: TenureChange) -> String? {
    person.code != nil && (how == .elected || how == .inaugurated) ? "head of government" : nil
  }

  private func isPerson(_ head: Int) -> Bool {
    guard let mention = reading.mention(at: head) else {
      let aside = tree.children(of: head, .appos, .flat).contains {
        reading.mention(at: $0)?.kind == .person
      }
      return aside || reading.actors(of: head).actors.contains { $0.name != nil && $0.role != nil }
    }
    return mention.actors.contains { $0.name != nil }
      && (mention.kind == .person || mention.kind == .reference || mention.kind == .office)
  }

  /// The office that the clause itself names: "was sworn in as president", "won the presidency".
  private func office(of clause: Clause) -> String? {
    if clause.form == .nominal, let own = office(at: clause.predicate) { return own }
    for role in ["as", "complement", "to", "object", "governor"] {
      for head in clause.heads(role) {
        if let term = Self.terms[tree.lemmas[head]] { return term }
        guard role != "object", role != "governor" || clause.form == .copular else { continue }
        if let office = office(at: head) { return office }
      }
    }
    return nil
  }

  /// The holders of what is named for an office.
  private static let terms = [
    "presidency": "president", "premiership": "prime minister", "chancellorship": "chancellor",
    "throne": "monarch", "governorship": "governor",
  ]

  private func office(at head: Int) -> String? {
    if let office = reading.mention(at: head), office.kind == .office,
      let holder = office.actors.first, let role = holder.role,
      holder.name == nil || !words.isIn("offices", tree.lemmas[head])
    {
      return role.hasPrefix("former ") ? String(role.dropFirst("former ".count)) : role
    }
    guard words.isIn("offices", tree.lemmas[head]) else { return nil }
    let before = tree.children(of: head, .compound, .amod).filter {
      Self.ranks.contains(tree.lower[$0])
        || reading.mention(at: $0) == nil && tree.upos[$0] != .propn
          && !words.isIn("past", tree.lemmas[$0])
    }.map { tree.lower[$0] }
    return (before + [tree.lower[head]]).joined(separator: " ")
  }

  /// What belongs to the name of an office.
  private static let ranks: Set = ["prime", "vice", "deputy", "foreign", "defence", "defense"]
}
