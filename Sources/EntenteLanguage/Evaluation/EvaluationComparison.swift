/// Two analyses of the same characters, word by word.
struct EvaluationComparison {
  private let gold: EvaluationSide
  private let system: EvaluationSide
  private let alignment: WordAlignment

  /// - Throws: `EvaluationError` where the characters differ.
  init(gold: EvaluationSide, system: EvaluationSide) throws(EvaluationError) {
    self.gold = gold
    self.system = system
    if gold.characters != system.characters { throw Self.difference(gold, system) }
    alignment = WordAlignment(gold: gold.words, system: system.words)
  }

  private static func difference(_ gold: EvaluationSide, _ system: EvaluationSide)
    -> EvaluationError
  {
    let same = zip(gold.characters, system.characters).prefix { $0 == $1 }.count
    func excerpt(_ characters: [Unicode.Scalar]) -> String {
      let text = characters.dropFirst(same).prefix(20).map { String($0) }.joined()
      return text.isEmpty ? "the end" : "'\(text)'"
    }
    let sentence = gold.sentences.firstIndex { $0.upperBound > same } ?? gold.sentences.count
    return EvaluationError(
      "the texts differ at sentence \(sentence + 1) of the treebank: it has "
        + "\(excerpt(gold.characters)), the system \(excerpt(system.characters))")
  }

  /// The score of a measure.
  func score(_ metric: EvaluationMetric) -> EvaluationScore {
    switch metric {
    case .tokens: return spans(gold.tokens, system.tokens)
    case .sentences: return spans(gold.sentences, system.sentences)
    default: break
    }
    var score = EvaluationScore(gold: gold.words.count, system: system.words.count)
    if metric.isOfContentWords {
      score.gold = gold.words.count { $0.annotation.relation.isContent }
      score.system = system.words.count { $0.annotation.relation.isContent }
    }
    var aligned = 0
    for pair in alignment.pairs {
      let word = gold.words[pair.gold]
      if metric.isOfContentWords, !word.annotation.relation.isContent { continue }
      aligned += 1
      if isRight(metric, word, system.words[pair.system]) { score.correct += 1 }
    }
    if metric != .words { score.aligned = aligned }
    return score
  }

  private func spans(_ gold: [Range<Int>], _ system: [Range<Int>]) -> EvaluationScore {
    var score = EvaluationScore(gold: gold.count, system: system.count)
    var (g, s) = (0, 0)
    while g < gold.count, s < system.count {
      if gold[g] == system[s] { score.correct += 1 }
      let goldStart = gold[g].lowerBound
      if goldStart <= system[s].lowerBound { g += 1 }
      if goldStart >= system[s].lowerBound { s += 1 }
    }
    return score
  }

  // MARK: Words

  private func isRight(
    _ metric: EvaluationMetric, _ gold: EvaluationSide.Word, _ system: EvaluationSide.Word
  ) -> Bool {
    let (want, have) = (gold.annotation, system.annotation)
    switch metric {
    case .tokens, .sentences, .words: return true
    case .upos: return want.upos == have.upos
    case .xpos: return want.xpos == have.xpos
    case .features: return gold.features == system.features
    case .allTags:
      return want.upos == have.upos && want.xpos == have.xpos && gold.features == system.features
    case .lemmas: return isLemmaRight(want, have)
    case .uas: return isHeadRight(gold, system)
    case .las, .clas: return isLabelRight(want, have) && isHeadRight(gold, system)
    case .lasSubtypes: return want.relation == have.relation && isHeadRight(gold, system)
    case .blex:
      return isLabelRight(want, have) && isHeadRight(gold, system) && isLemmaRight(want, have)
    case .mlas:
      return isLabelRight(want, have) && isHeadRight(gold, system) && isTagRight(gold, system)
        && areFunctionWordsRight(gold, system)
    }
  }

  private func isLemmaRight(_ gold: TreebankWord, _ system: TreebankWord) -> Bool {
    gold.lemma == "_" || gold.lemma == system.lemma
  }

  private func isLabelRight(_ gold: TreebankWord, _ system: TreebankWord) -> Bool {
    gold.relation.universal == system.relation.universal
  }

  private func isTagRight(_ gold: EvaluationSide.Word, _ system: EvaluationSide.Word) -> Bool {
    gold.annotation.upos == system.annotation.upos && gold.features == system.features
  }

  private func isHeadRight(_ gold: EvaluationSide.Word, _ system: EvaluationSide.Word) -> Bool {
    guard system.head >= 0 else { return gold.head < 0 }
    let head = alignment.goldOfSystem[system.head]
    return head >= 0 && head == gold.head
  }

  private func areFunctionWordsRight(
    _ gold: EvaluationSide.Word, _ system: EvaluationSide.Word
  ) -> Bool {
    guard gold.functionWords.count == system.functionWords.count else { return false }
    return zip(gold.functionWords, system.functionWords).allSatisfy { g, s in
      let (want, have) = (self.gold.words[g], self.system.words[s])
      return alignment.goldOfSystem[s] == g && isLabelRight(want.annotation, have.annotation)
        && isTagRight(want, have)
    }
  }

  // MARK: Relations and names

  /// The treebank's relations with what went wrong, the most frequent first.
  func relationErrors() -> [RelationErrors] {
    struct Wrong: Hashable {
      let relation: Relation?
      let isHeadRight: Bool
    }
    var scores: [Relation: EvaluationScore] = [:]
    var wrong: [Relation: [Wrong: Int]] = [:]
    for word in system.words { scores[word.annotation.relation, default: .init()].system += 1 }
    for (index, word) in gold.words.enumerated() {
      let relation = word.annotation.relation
      scores[relation, default: .init()].gold += 1
      let place = alignment.systemOfGold[index]
      guard place >= 0 else {
        wrong[relation, default: [:]][Wrong(relation: nil, isHeadRight: false), default: 0] += 1
        continue
      }
      let found = system.words[place].annotation.relation
      let isHeadRight = isHeadRight(word, system.words[place])
      if found == relation, isHeadRight {
        scores[relation, default: .init()].correct += 1
      } else {
        let what = Wrong(relation: found, isHeadRight: isHeadRight)
        wrong[relation, default: [:]][what, default: 0] += 1
      }
    }
    return scores.sorted { ($1.value.gold, $0.key.rawValue) < ($0.value.gold, $1.key.rawValue) }
      .map { relation, score in
        let confusions = (wrong[relation] ?? [:]).map {
          RelationErrors.Confusion(
            relation: $0.key.relation, isHeadRight: $0.key.isHeadRight, count: $0.value)
        }
        return RelationErrors(
          relation: relation, score: score, confusions: confusions.sorted(by: Self.isBefore))
      }
  }

  private static func isBefore(
    _ one: RelationErrors.Confusion, _ other: RelationErrors.Confusion
  ) -> Bool {
    func rank(_ confusion: RelationErrors.Confusion) -> (Int, Int, Int) {
      let relation = confusion.relation.map { Int($0.rawValue) } ?? 256
      return (-confusion.count, relation, confusion.isHeadRight ? 0 : 1)
    }
    return rank(one) < rank(other)
  }

  /// Names by kind: the same characters, the same kind.
  func nameScores() -> [EntityKind: EvaluationScore] {
    guard let names = gold.names else { return [:] }
    let found = system.names ?? []
    var scores: [EntityKind: EvaluationScore] = [:]
    for kind in EntityKind.allCases {
      scores[kind] = EvaluationScore(
        gold: names.count { $0.kind == kind }, system: found.count { $0.kind == kind },
        correct: names.count { $0.kind == kind && found.contains($0) })
    }
    return scores
  }
}
