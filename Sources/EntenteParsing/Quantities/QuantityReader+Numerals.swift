import EntenteModels

/// Numbers of all forms: digits, words, fractions, magnitudes, signs.
extension QuantityReader {
  /// The number that starts at a lexeme.
  ///
  /// - Parameters:
  ///   - index: The lexeme.
  ///   - afterSign: Whether a currency sign stands before it, so that `5m` and `2t` are millions and
  ///     trillions.
  /// - Returns: The number; nil where none starts.
  func numeral(at index: Int, afterSign: Bool = false) -> Numeral? {
    if let sign = negativeEnd(at: index) {
      guard var number = positive(at: sign, afterSign), !number.isOrdinal else { return nil }
      number.start = index
      number.value = number.value.negated
      number.bare = number.bare.negated
      number.isPlain = false
      return number
    }
    return positive(at: index, afterSign)
  }

  /// Past a minus that belongs to the number after it.
  private func negativeEnd(at index: Int) -> Int? {
    if let hit = phrase(.negative, at: index) { return hit.end }
    guard isWord(index, .hyphen) || isWord(index, .minus) else { return nil }
    if isWord(index, .hyphen) {
      // Not in `F-35`, `5-10`, nor the dash of a list.
      guard !isGlued(index) || isWord(index - 1, .open) else { return nil }
      guard isGlued(index + 1) || isAlone(index) else { return nil }
    }
    return index + 1
  }

  /// Whether a sign and a number are all of a sentence: `- 10 k`.
  private func isAlone(_ index: Int) -> Bool {
    index == 0 && lexemes.count <= 6 && positive(at: index + 1, false)?.end == lexemes.count
  }

  private func positive(at index: Int, _ afterSign: Bool) -> Numeral? {
    if let number = digitNumber(at: index, afterSign) { return number }
    if let number = vague(at: index) { return number }
    if let number = article(at: index) { return number }
    if let number = bareFraction(at: index) { return number }
    if let number = wordNumber(at: index) { return number.isOrdinal ? number : finished(number) }
    return ordinalWord(at: index)
  }

  // MARK: Digits

  private func digitNumber(at index: Int, _ afterSign: Bool) -> Numeral? {
    if let hit = phrase(.fraction, at: index), !isGlued(index) || afterSign {
      return fractionSign(hit, start: index, whole: 0)
    }
    if let (numerator, denominator, end) = commonFraction(at: index) {
      return fraction(ExactDecimal(numerator), ExactDecimal(denominator), index..<end)
    }
    guard let digits = digits(at: index) else { return nil }
    if let ordinal = ordinalDigits(digits, index) { return ordinal }
    var number = Numeral(digits.value, index..<digits.end)
    (number.isPlain, number.isDigits, number.isGuess) = (digits.isPlain, true, digits.isGuess)
    return finished(magnified(mixed(number), afterSign))
  }

  /// `21st`.
  private func ordinalDigits(_ digits: Digits, _ index: Int) -> Numeral? {
    let end = digits.end
    guard isGlued(end), digits.value.scale == 0,
      [.th, .st, .nd, .rd].contains(where: { isWord(end, $0) })
    else { return nil }
    var number = ordinal(digits.value.coefficient, index..<end + 1)
    number.isDigits = true
    return number
  }

  /// `2 1/4`, `5½`.
  private func mixed(_ number: Numeral) -> Numeral {
    guard number.value.scale == 0 else { return number }
    if let hit = phrase(.fraction, at: number.end) {
      return fractionSign(hit, start: number.start, whole: number.value) ?? number
    }
    guard !isGlued(number.end), let (over, under, end) = commonFraction(at: number.end),
      number.isPlain, let part = ExactDecimal.ratio(ExactDecimal(over), ExactDecimal(under)),
      let sum = number.value.adding(part)
    else { return number }
    var mixed = Numeral(sum, number.start..<end)
    (mixed.isFraction, mixed.isDigits) = (true, true)
    return mixed
  }

  private func fractionSign(
    _ hit: QuantityRules.Hit, start: Int, whole: ExactDecimal
  ) -> Numeral? {
    let over = ExactDecimal(Int(hit.payload / 1000))
    let under = ExactDecimal(Int(hit.payload % 1000))
    guard let part = ExactDecimal.ratio(over, under), let sum = whole.adding(part) else {
      return nil
    }
    var number = Numeral(sum, start..<hit.end)
    (number.isFraction, number.isDigits) = (true, true)
    return number
  }

  // MARK: Magnitudes

  /// The number with the magnitudes that follow it: `66.3 trillion`, `$15bn`, `100k`, `13 lakh`.
  private func magnified(_ number: Numeral, _ afterSign: Bool) -> Numeral {
    var number = number
    while let (power, end) = magnitude(after: number, afterSign),
      let next = number.scaled(power, end: end)
    {
      number = next
      number.isPlain = false
    }
    if let hit = phrase(.group, at: number.end),
      let product = number.value.multiplied(by: ExactDecimal(Int(hit.payload)))
    {
      number.value = product
      number.end = hit.end
      number.isPlain = false
    }
    return hundredAnd(number)
  }

  private func magnitude(after number: Numeral, _ afterSign: Bool) -> (power: Int, end: Int)? {
    let isJoined = isHyphen(number.end) && isGlued(number.end) && isGlued(number.end + 1)
    let index = isJoined ? number.end + 1 : number.end
    if let hit = phrase(.magnitude, at: index) { return (Int(hit.payload), hit.end) }
    // The letters of `A400M` are a name's.
    let isInName = isGlued(number.start) && isShape(number.start - 1, .word)
    guard number.zeros == 0, afterSign || !isInName,
      let hit = phrase(.shortMagnitude, at: number.end),
      !isGlued(hit.end) || !isShape(hit.end, .word)
    else { return nil }
    let glued = isGlued(number.end)
    let needsSign = hit.flags.contains(.glued)
    if needsSign, !afterSign {
      // `5m people`, `1.2b`, `1,674 M`; but `5 m` is metres, `2t` tons.
      let isMillion = hit.payload == 6
      guard hit.payload < 12, glued || (isMillion && isUpper(number.end)) else { return nil }
      guard string(number.end) != "mm" else { return nil }
    }
    return (Int(hit.payload), hit.end)
  }

  /// `3 hundred and 21`.
  private func hundredAnd(_ number: Numeral) -> Numeral {
    guard number.zeros == 2, isWord(number.end, .and), let more = small(number.end + 1), more < 100,
      lexemes[number.end + 1].end - lexemes[number.end + 1].start <= 2
    else { return andWords(number) }
    return sum(number, ExactDecimal(more), end: number.end + 2)
  }

  private func andWords(_ number: Numeral) -> Numeral {
    guard number.zeros == 2, isWord(number.end, .and), let more = wordNumber(at: number.end + 1),
      more.value < 100, !more.isOrdinal
    else { return number }
    return sum(number, more.value, end: more.end)
  }

  func sum(_ number: Numeral, _ more: ExactDecimal, end: Int) -> Numeral {
    guard let value = number.value.adding(more) else { return number }
    var result = Numeral(value, number.start..<end)
    result.isDigits = number.isDigits
    return result
  }
}
