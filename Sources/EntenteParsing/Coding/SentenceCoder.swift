import EntenteLanguage
import EntenteModels

/// Turns the clauses of a sentence into drafts of records, by the rules.
struct SentenceCoder: Sendable {
  let reading: SentenceReading
  /// Who stands behind the papers that the document named so far, by the noun.
  let papers: [String: [Actor]]
  /// What the document told before, for numbers that name nobody.
  let context: MeasureContext
  var drafts: [Draft] = []

  var tree: SentenceTree { reading.tree }
  var words: ClauseWords { reading.rules.words }

  init(
    _ reading: SentenceReading, papers: [String: [Actor]] = [:],
    context: MeasureContext = MeasureContext()
  ) {
    self.reading = reading
    self.papers = papers
    self.context = context
  }

  /// All that the sentence says.
  mutating func code() -> [Draft] {
    for clause in reading.clauses { code(clause) }
    codeMeasures()
    dropRepeatedExpectations()
    for place in drafts.indices {
      drafts[place].signs = reading.signs(of: drafts[place])
      if drafts.count > 3 { drafts[place].signs.insert(.crowded) }
      drafts[place].score = reading.rules.weights.score(of: drafts[place])
    }
    return drafts
  }

  private mutating func code(_ clause: Clause) {
    let promise = reading.rule(for: clause, where: { $0.commitment != nil })
    if let promise { commit(clause, promise) }
    if let rule = reading.rule(for: clause, where: { $0.event != nil || $0.isSilent }) {
      if let event = rule.event { add(event, rule, clause) }
    } else if promise == nil, reading.rules.tellsExpectations {
      expect(clause, type: nil, rule: nil)
    }
    if let rule = reading.rule(for: clause, where: { $0.tenure != nil }) { hold(clause, rule) }
    if let rule = reading.rule(for: clause, where: { $0.instrument != nil }) {
      issue(clause, rule)
    }
    if let rule = reading.rule(for: clause, where: { $0.expectation != nil }) {
      expect(clause, by: rule)
    }
  }

  // MARK: Shared by all kinds

  /// A draft with the circumstances of a clause.
  func draft(
    _ content: Record.Content, _ clause: Clause, rule: String, prior: Double,
    doubts: [Doubt] = []
  ) -> Draft {
    var draft = Draft(
      content: content, trigger: tree.tokens[clause.predicate], sentence: tree.number, rule: rule,
      prior: prior, clause: clause)
    draft.polarity = clause.factuality.isNegative ? .negative : .positive
    draft.certainty = certainty(of: clause.factuality)
    draft.attribution = reading.attribution(of: clause)
    draft.condition = reading.condition(of: clause)
    draft.doubts = doubts
    if let time = reading.time(of: clause) {
      draft.time = reading.expression(time.span)
      if let doubt = time.span.doubt(of: "time") { draft.doubts.append(doubt) }
      if time.isShared { draft.doubts.append(Doubt(field: "time", how: .attachment)) }
    }
    return draft
  }

  private func certainty(of factuality: Factuality) -> Certainty {
    switch factuality.mode {
    case .possible: .possible
    case .expected, .desired, .planned: .probable
    case .hypothetical: .unknown
    case .asserted, .promised, .threatened, .requested: .certain
    }
  }

  /// The doubts about named actors, on a record's field.
  func doubts(_ named: NamedActors, _ field: String) -> [Doubt] {
    var doubts = named.doubts.map { doubt in
      Doubt(field: field, how: doubt.how, alternatives: doubt.alternatives, missing: doubt.missing)
    }
    if named.isIndirect { doubts.append(Doubt(field: field, how: .attachment)) }
    return doubts
  }

  /// What the phrases in the first filled of some roles say, without articles.
  func object(_ roles: [String], of clause: Clause) -> String? {
    for role in roles {
      guard let head = reading.heads(role, of: clause).first(where: { !reading.isTime($0) })
      else { continue }
      return phrase(head)
    }
    return nil
  }

  /// A phrase's words without its article.
  func phrase(_ head: Int) -> String {
    var range = tree.phrase(of: head)
    if range.count > 1, tree.upos[range.lowerBound] == .det {
      range = range.lowerBound + 1...range.upperBound
    }
    return reading.words(range)
  }

  /// Whether a word hangs on another with no verb of its own between them.
  private func isOwn(_ word: Int, of home: Int) -> Bool {
    var word = word
    for _ in 0..<tree.count {
      if word == home { return true }
      guard tree.heads[word] >= 0, !tree.isVerb(word) || tree.relations[word] == .amod else {
        return false
      }
      word = tree.heads[word]
    }
    return false
  }

  /// The amounts among the words below a word.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - isOwnOnly: Whether an amount that hangs on another verb is left out.
  /// - Returns: The amounts in the order of the text.
  func quantities(below word: Int, isOwnOnly: Bool = false) -> [Quantity] {
    reading.quantities.filter { item in
      item.span.partOf == nil && item.span.kind != .ordinal
        && tree.isBelow(tree.top(of: item.words), word)
        && (!isOwnOnly || isOwn(tree.top(of: item.words), of: word))
    }.compactMap { reading.quantity($0.span) }
  }
}
