import EntenteModels

/// Numbers with their currency or percent.
extension QuantityReader {
  /// The amount that starts at a lexeme.
  func amount(at index: Int) -> Amount? {
    if let money = moneyAfterSign(at: index) { return money }
    guard let number = numeral(at: index).map(combined) else { return percentWord(at: index) }
    if number.isOrdinal {
      return isTimeSecond(number) ? nil : Amount(number)
    }
    return percent(of: number) ?? money(of: number) ?? Amount(number)
  }

  /// The `second` of `per second`, `a second`.
  private func isTimeSecond(_ number: Numeral) -> Bool {
    guard number.value == 2, has(.duration, number.start) else { return false }
    let before = number.start - 1
    return isWord(before, .per) || isWord(before, .slash)
      || (isWord(before, .a) || isWord(before, .each) || isWord(before, .every))
        && (isEnd(number.end) || has(.stop, number.end))
  }

  // MARK: Percent

  private func percent(of number: Numeral) -> Amount? {
    var index = number.end
    if isHyphen(index), isGlued(index) { index += 1 }
    if number.isFraction, isWord(index, .of), isWord(index + 1, .a) || isWord(index + 1, .one) {
      index += 2
    } else if number.isFraction, isWord(index, .a) {
      index += 1
    }
    guard let hit = phrase(.percent, at: index, accepts: { !$0.flags.contains(.bare) }) else {
      return nil
    }
    var amount = Amount(number)
    amount.kind = .percent
    amount.end = hit.end
    amount.unit = hit.flags.contains(.points) ? "percentagePoints" : "percent"
    if hit.flags.contains(.hundredth) { amount.value = Self.hundredth(number.value) }
    return amount
  }

  /// A `percent` or `%` without a number, or before one: `percent of 10`.
  private func percentWord(at index: Int) -> Amount? {
    guard let hit = phrase(.percent, at: index, accepts: { $0.flags.contains(.bare) }) else {
      if isWord(index, .a), let hit = phrase(.percent, at: index + 1), hit.flags.contains(.points) {
        return point(index, hit)
      }
      return nil
    }
    var amount = Amount(percentWord: index..<hit.end)
    if isWord(hit.end, .of), let number = numeral(at: hit.end + 1), number.isDigits,
      isEnd(number.end)
    {
      (amount.value, amount.number, amount.end, amount.isGuess) = (
        number.value, number, number.end, true
      )
    }
    return amount
  }

  /// `a percentage point`.
  private func point(_ index: Int, _ hit: QuantityRules.Hit) -> Amount {
    var amount = Amount(Numeral(1, index..<hit.end))
    amount.kind = .percent
    amount.unit = "percentagePoints"
    if hit.flags.contains(.hundredth) { amount.value = Self.hundredth(1) }
    return amount
  }

  static func hundredth(_ value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: value.coefficient, scale: value.scale + 2)
  }

  // MARK: Money

  /// `$350 billion`, `USD34.6 million`, `HK$ 10.05bn`, `-$5`.
  private func moneyAfterSign(at index: Int) -> Amount? {
    let isNegative = isWord(index, .hyphen) || isWord(index, .minus)
    if isNegative, isWord(index, .hyphen), isGlued(index) || !isGlued(index + 1) { return nil }
    let start = isNegative ? index + 1 : index
    guard let sign = phrase(.currency, at: start, accepts: { isSign($0) }) else { return nil }
    guard let number = numeral(at: sign.end, afterSign: true), !number.isOrdinal,
      number.value > 0 || !isNegative, isNumber(sign.end) || !isOpenWord(sign)
    else { return nil }
    var amount = Amount(number)
    amount.start = index
    amount.kind = .currency
    amount.unit = rules.code(ofCurrency: sign.payload)
    amount.hasSign = true
    if isNegative { amount.value = number.value.negated }
    refine(&amount, sign)
    return amount
  }

  /// Whether a code or letters stand before a number in words: `USD one million`, not `Rs one`.
  private func isOpenWord(_ sign: QuantityRules.Hit) -> Bool {
    isShape(sign.end - 1, .word) && !isUpper(sign.start)
  }

  /// Whether a phrase may stand before a number, as it is written here.
  private func isSign(_ hit: QuantityRules.Hit) -> Bool {
    guard hit.flags.contains(.before), isWritten(hit) else { return false }
    guard hit.end < lexemes.count else { return false }
    // Letters before a number are its currency, unless they end a longer name.
    if isShape(hit.end - 1, .word), isGlued(hit.start), isShape(hit.start - 1, .word) {
      return false
    }
    return true
  }

  /// Whether a phrase stands as its flags ask: in capitals, capitalised, glued.
  private func isWritten(_ hit: QuantityRules.Hit) -> Bool {
    if hit.flags.contains(.upper), !isUpper(hit.start) { return false }
    if hit.flags.contains(.capital), !isCapital(hit.start) { return false }
    guard hit.flags.contains(.exact) else { return true }
    return isCapital(hit.start) && isGlued(hit.end - 1)
      && !(isGlued(hit.start) && isShape(hit.start - 1, .sign) && isApostrophe(hit.start - 1))
  }

  func isApostrophe(_ index: Int) -> Bool { isWord(index, .apostrophe) || isWord(index, .curly) }

  /// A currency said again or made precise after the number: `$249 USD`, `$5 billion Canadian dollars`.
  private func refine(_ amount: inout Amount, _ sign: QuantityRules.Hit) {
    guard let hit = currencyAfter(amount.end, isSaidAgain: true),
      hit.payload == sign.payload || sign.flags.contains(.open)
    else { return }
    amount.end = hit.end
    if !hit.flags.contains(.open), !hit.flags.contains(.minor) {
      amount.unit = rules.code(ofCurrency: hit.payload)
    }
  }

  /// A currency after a number, with a hyphen or "of" between where one may stand.
  private func currencyAfter(
    _ index: Int, isSaidAgain: Bool = false
  ) -> QuantityRules.Hit? {
    let next = isHyphen(index) && isGlued(index) ? index + 1 : index
    return phrase(
      .currency, at: next,
      accepts: { hit in
        hit.flags.contains(.after) && isWritten(hit) && !startsNext(hit, next, isSaidAgain)
      })
  }

  /// Whether a sign belongs to the number after it: the second `$` of `$5 $6`.
  private func startsNext(
    _ hit: QuantityRules.Hit, _ index: Int, _ isSaidAgain: Bool
  ) -> Bool {
    hit.flags.contains(.before) && !(isGlued(index) && !isHyphen(index - 1)) && isNumber(hit.end)
      && (isGlued(hit.end) || isSaidAgain)
  }

  /// `323 million euros`, `115USD`, `30 MUSD`, `one-yen`, `billions of dollars`.
  private func money(of number: Numeral) -> Amount? {
    let takesOf = (number.isVague || number.isFraction) && isWord(number.end, .of)
    let place = takesOf ? number.end + 1 : number.end
    guard let hit = currencyAfter(place), isBelieved(hit, number) else { return nil }
    var amount = Amount(number)
    amount.kind = .currency
    amount.end = hit.end
    amount.unit = rules.code(ofCurrency: hit.payload)
    amount.isGuess = hit.flags.contains(.guess)
    if hit.flags.contains(.minor) { amount.value = Self.hundredth(number.value) }
    if hit.flags.contains(.million) { amount.value = number.value.scaled(byPowerOfTen: 6) }
    if number.zeros == 0, let power = phrase(.magnitude, at: hit.end) {
      amount.value = number.value.scaled(byPowerOfTen: Int(power.payload))
      amount.end = power.end
    }
    if !hit.flags.contains(.minor) { addMinor(&amount, hit) }
    return amount
  }

  /// Whether a word is money after this number: `won` and `real` are other words too.
  private func isBelieved(_ hit: QuantityRules.Hit, _ number: Numeral) -> Bool {
    guard hit.flags.contains(.open) else { return true }
    if number.isPlain, let year = number.value.whole, (1900...2099).contains(year),
      has(.beforeYear, number.start - 1), let tag = tag(hit.start), tag.hasPrefix("V")
    {
      return false
    }
    let least = rules.number(.currencies, Int(hit.payload), 1)
    if least > 0 {
      if let tag = tag(hit.start), tag.hasPrefix("V") { return false }
      return number.value >= ExactDecimal(Int(least))
    }
    // "five pounds of", a weight.
    return
      !(lexemes[hit.start].word == lexemes[hit.end - 1].word && isWord(hit.end, .of)
      && has(.rate, hit.start))
  }

  /// The cents after dollars: `3 dollars 50 cents`, `15 dollars and 50`.
  private func addMinor(_ amount: inout Amount, _ hit: QuantityRules.Hit) {
    guard let value = amount.value, value.scale == 0, hit.flags.contains(.open) else { return }
    let index = isWord(amount.end, .and) ? amount.end + 1 : amount.end
    guard let more = numeral(at: index), !more.isOrdinal, more.value.scale == 0, more.value > 0,
      more.value < 100
    else { return }
    let cents = phrase(.currency, at: more.end, accepts: { $0.flags.contains(.minor) })
    if cents == nil {
      guard isNumber(index), more.value >= 10, isEnd(more.end), !isWord(more.end, .slash) else {
        return
      }
    }
    guard let sum = value.adding(Self.hundredth(more.value)) else { return }
    amount.value = sum
    amount.end = cents?.end ?? more.end
  }
}
