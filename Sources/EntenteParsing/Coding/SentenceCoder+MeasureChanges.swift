import EntenteLanguage
import EntenteModels

// What a number of policy was and what it becomes.

extension SentenceCoder {
  /// The amounts of a measure.
  struct Amounts {
    let old: Quantity?
    let new: Quantity
    /// The words of the number that a rule met.
    let words: ClosedRange<Int>
    /// Whether the measure is over.
    var isEnd = false
  }

  /// Which of the sentence's amounts is the old and which the new one, by their places.
  ///
  /// - Parameters:
  ///   - place: The amount that a rule met.
  ///   - home: The clause that it stands in.
  ///   - taken: The amounts that other measures have.
  /// - Returns: The places; nil where only the old amount is told.
  func change(
    at place: Int, _ home: Clause?, besides taken: Set<Int>
  ) -> (old: Int?, new: Int)? {
    let marker = marker(reading.quantities[place].words)
    let peers = reading.quantities.indices.filter {
      $0 != place && !taken.contains($0) && isPair(place, $0)
    }
    func peer(_ isMet: (String) -> Bool) -> Int? {
      peers.first { isMet(self.marker(reading.quantities[$0].words) ?? "") }
    }
    if marker == "from" { return peer { $0 == "to" }.map { (place, $0) } }
    // "From 25% to 15%", "15% tariffs, a decrease from the 25% rate".
    if let old = peers.last(where: { self.marker(reading.quantities[$0].words) == "from" }) {
      return (old, place)
    }
    guard marker != "to", home.map(isLevel) != true, !isNew(place) else { return (nil, place) }
    // "The 25 percent levy will be cut to 15", "tariffs, now 39%, will be capped at 15%".
    if let new = peers.first(where: { other in other > place && isNew(other) }) {
      return (place, new)
    }
    return (nil, place)
  }

  /// Whether two amounts may be one that changes: of a kind, near each other, in one part of the
  /// sentence.
  private func isPair(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (reading.quantities[min(one, other)], reading.quantities[max(one, other)])
    guard one.span.kind == other.span.kind, other.span.partOf == nil,
      one.span.unit == other.span.unit || one.span.unit == nil || other.span.unit == nil,
      one.words.upperBound < other.words.lowerBound,
      other.words.lowerBound - one.words.upperBound < 16
    else { return false }
    return !(one.words.upperBound..<other.words.lowerBound).contains { tree.lower[$0] == ";" }
  }

  /// Whether an amount is what something becomes.
  private func isNew(_ place: Int) -> Bool {
    let item = reading.quantities[place]
    guard let verb = verbClause(of: item.words) else { return false }
    switch marker(item.words) {
    case "to": return !isLevel(verb)
    case "at": return words.isIn("fixing", tree.lemmas[verb.predicate])
    default: return false
    }
  }

  /// "Came to 2.4 billion", "amounts to": no change.
  private func isLevel(_ clause: Clause) -> Bool {
    ["come", "amount", "total", "add", "correspond", "compare"].contains(
      tree.lemmas[clause.predicate])
  }

  /// What a duty becomes that is ended: nothing.
  func ended(_ amounts: Amounts, _ rule: MeasureRule) -> Amounts? {
    guard [.tariff, .quota].contains(rule.kind), amounts.old == nil,
      let verb = verbClause(of: amounts.words), marker(amounts.words) != "to",
      words.isIn("ending", tree.lemmas[verb.predicate]),
      verb.heads("object").contains(where: { tree.spans[$0].contains(amounts.words.lowerBound) })
    else { return nil }
    let zero = Quantity(
      value: 0, unit: amounts.new.unit,
      text: reading.words(verb.predicate...verb.predicate))
    return Amounts(old: amounts.new, new: zero, words: amounts.words, isEnd: true)
  }

  /// The preposition of a number, or of the noun that it stands before: "from the 25% rate".
  func marker(_ words: ClosedRange<Int>) -> String? {
    let before = words.lowerBound - 1
    if before >= 0, ["from", "to"].contains(tree.lower[before]) { return tree.lower[before] }
    let top = tree.top(of: words)
    if let own = tree.preposition(of: top) { return own }
    if [.nummod, .compound, .amod, .nmodUnmarked].contains(tree.relations[top]),
      tree.heads[top] > top, tree.preposition(of: tree.heads[top]) == "from"
    {
      return "from"
    }
    return before >= 0 ? tree.lower[before] : nil
  }
}
