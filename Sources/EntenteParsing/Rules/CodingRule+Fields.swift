import EntenteModels

// A rule as the compiler flattens it: paths of keys, `when.object`, with their values.

extension CodingRule {
  /// The keys under `when:` that name the predicate.
  static let triggers = ["verb", "noun", "adjective"]

  init?(fields: [String: [String]]) {
    guard let name = fields["name"]?.first else { return nil }
    func one(_ key: String) -> String? { fields[key]?.first }
    func list(_ key: String, _ standard: [String] = []) -> [String] { fields[key] ?? standard }
    self.name = name
    because = one("because") ?? ""
    verbs = list("when.verb")
    nouns = list("when.noun")
    adjectives = list("when.adjective")
    needs = RuleNeed.all(in: fields, under: "when.")
    unless = RuleNeed.all(in: fields, under: "unless.")
    prior = one("confidence").flatMap(Double.init) ?? 0.75
    event = one("emit.event").flatMap(EventType.init(rawValue:)).map { type in
      EventEmission(
        type: type, mode: one("emit.mode").map(EventMode.init(rawValue:)),
        contexts: list("emit.contexts").map(EventContext.init(rawValue:)),
        sources: list("emit.source", ["subject"]), targets: list("emit.target", ["object"]),
        isReciprocal: one("emit.reciprocal") == "true", object: list("emit.object", ["object"]),
        planned: one("emit.planned").flatMap(EventType.init(rawValue:)),
        negated: one("emit.negated").flatMap(EventType.init(rawValue:)))
    }
    commitment = one("emit.commitment").flatMap(CommitmentStatus.init(rawValue:)).map { status in
      CommitmentEmission(
        status: status, by: list("emit.by", ["subject"]), to: list("emit.to", ["to", "with"]),
        action: list("emit.action", ["complement"]), verb: one("emit.verb"))
    }
    tenure = one("emit.tenure").flatMap(TenureChange.init(rawValue:)).map { how in
      TenureEmission(
        how: how, person: list("emit.person", ["object"]),
        predecessor: list("emit.predecessor"),
        begins: [.elected, .appointed, .inaugurated, .acting].contains(how))
    }
    instrument = one("emit.instrument").flatMap(InstrumentStatus.init(rawValue:)).map { status in
      InstrumentEmission(
        status: status, name: list("emit.name", ["object"]),
        language: one("emit.language").flatMap(LanguageChange.Change.init(rawValue:)),
        phrase: list("emit.phrase", ["object"]))
    }
    expectation = one("emit.expectation").flatMap(Certainty.init(rawValue:)).map { certainty in
      ExpectationEmission(
        certainty: certainty, claim: list("emit.claim", ["complement"]),
        holder: list("emit.holder", ["subject"]))
    }
  }
}

extension MeasureRule {
  init?(fields: [String: [String]]) {
    guard let name = fields["name"]?.first,
      let kind = fields["kind"]?.first.flatMap(MeasureKind.init(rawValue:))
    else { return nil }
    self.name = name
    self.kind = kind
    because = fields["because"]?.first ?? ""
    units = Set(fields["unit"] ?? [])
    nouns = Set(fields["noun"] ?? [])
    verbs = Set(fields["verb"] ?? [])
    near = Set(fields["near"] ?? [])
    needs = RuleNeed.all(in: fields, under: "when.")
    unless = RuleNeed.all(in: fields, under: "unless.")
    base = fields["base"]?.first
    prior = fields["confidence"]?.first.flatMap(Double.init) ?? 0.75
  }
}

extension RuleNeed {
  fileprivate static func all(in fields: [String: [String]], under prefix: String) -> [RuleNeed] {
    fields.keys.filter { $0.hasPrefix(prefix) }.sorted().compactMap { key in
      let role = String(key.dropFirst(prefix.count))
      if prefix == "when.", CodingRule.triggers.contains(role) { return nil }
      return RuleNeed(
        roles: role.split(separator: "|").map(String.init), values: Set(fields[key] ?? []))
    }
  }
}
