import EntenteModels

/// Money that only its context shows: amounts in two currencies, left-out and spun currency words.
extension QuantityReader {
  /// The span that an amount repeats in another currency: the first of `9.9 billion yuan ($1.4 billion)`.
  func equivalentPlace(_ span: QuantitySpan, _ amount: Amount, _ reach: Reach) -> Int? {
    guard span.kind == .currency, let last, last.span < spans.count else { return nil }
    let first = spans[last.span]
    guard first.kind == .currency && first.unit != span.unit || isUnnamedMoney(first) else {
      return nil
    }
    var index = last.end
    if first.kind == .number, phrase(.spun, at: index) != nil { index += 1 }
    if isWord(index, .open) {
      index += 1
    } else if isWord(index, .comma), isWord(index + 1, .or) {
      index += 2
    } else if isWord(index, .slash) {
      index += 1
    } else {
      return nil
    }
    while index < amount.start,
      let hit = phrase(.equivalence, at: index) ?? phrase(.filler, at: index)
    {
      index = hit.end
    }
    return index == amount.start ? last.span : nil
  }

  private func isUnnamedMoney(_ span: QuantitySpan) -> Bool {
    span.kind == .number && span.doubts.contains { $0.field == "unit" && $0.how == .repairedText }
  }

  /// A number that its equivalent shows to be money gets the currency that its doubt names.
  mutating func makeMoney(at place: Int) {
    guard spans[place].kind == .number,
      let unit = spans[place].doubts.first(where: { $0.field == "unit" })?.alternatives.first
    else { return }
    spans[place].kind = .currency
    spans[place].unit = unit
    spans[place].doubts = [Doubt(field: "unit", how: .repairedText)]
  }

  /// `66.3 trillion gained`: a currency's name that a machine took for a verb.
  ///
  /// Money where the text gave an amount in that currency before; else a number that may be money.
  func readSpun(_ amount: Amount, _ span: inout QuantitySpan, _ reach: inout Reach) {
    guard let number = amount.number, number.zeros >= 6, let hit = phrase(.spun, at: amount.end)
    else { return }
    let code = rules.code(ofCurrency: hit.payload)
    if lastMoney?.unit == code {
      (span.kind, span.unit) = (.currency, code)
      span.doubts.append(Doubt(field: "unit", how: .repairedText))
    } else {
      span.doubts.append(Doubt(field: "unit", how: .repairedText, alternatives: [code]))
    }
  }

  /// A large number without a noun, after money: "$5 billion, on top of the four billion it received".
  func elliptic(_ amount: inout Amount) {
    guard let number = amount.number, number.zeros >= 6, !number.isVague, amount.unit == nil else {
      return
    }
    let index = amount.end
    let isPrice = isWord(index, .per) && phrase(.rate, at: index + 1) != nil
    let isBare =
      isEnd(index) && !isWord(index, .open)
      || has(.stop, index) && !isWord(index, .of) && isLower(index)
    guard isPrice || isBare && lastMoney?.sentence == sentence else { return }
    amount.kind = .currency
    amount.unit = lastMoney?.unit
    amount.isGuess = amount.unit != nil
  }
}
