import EntenteModels

/// Numbers that two numbers make: `1 in 5`, `two out of three`, `one over three`, `10^6`.
extension QuantityReader {
  /// The number that a number makes with what follows it; the number itself where nothing does.
  func combined(_ number: Numeral) -> Numeral {
    if number.isOrdinal || number.isVague { return number }
    return power(number) ?? proportion(number) ?? over(number) ?? number
  }

  /// `one in five`, `2 out of 3`: a share of a whole number that is larger.
  private func proportion(_ number: Numeral) -> Numeral? {
    let isIn = isWord(number.end, .in)
    let isOut = isWord(number.end, .out) && isWord(number.end + 1, .of)
    guard isIn || isOut, let part = number.value.whole, (1...100).contains(part), number.zeros == 0
    else { return nil }
    let next = isIn ? number.end + 1 : number.end + 2
    guard let whole = plainNumeral(at: next), let count = whole.value.whole, part < count,
      isIn ? part < 10 && count <= 1000 : count <= 1000, phrase(.duration, at: whole.end) == nil,
      !has(.month, whole.end), phrase(.percent, at: whole.end) == nil,
      phrase(.measure, at: whole.end) == nil
    else { return nil }
    return fraction(number.value, whole.value, number.start..<whole.end)
  }

  /// `one over three` at the end of a sentence; "2,000 over 3 years" is none.
  private func over(_ number: Numeral) -> Numeral? {
    guard isWord(number.end, .over), let under = plainNumeral(at: number.end + 1),
      under.value > 0, isEnd(under.end), !isWord(under.end, .open),
      !has(.currency, number.start - 1)
    else { return nil }
    return fraction(number.value, under.value, number.start..<under.end)
  }

  private func plainNumeral(at index: Int) -> Numeral? {
    guard let number = numeral(at: index), !number.isOrdinal, !number.isFraction, !number.isVague,
      number.value.scale == 0
    else { return nil }
    return number
  }

  /// `1.1^23`, `6.23x10^-4`.
  private func power(_ number: Numeral) -> Numeral? {
    guard number.isDigits else { return nil }
    if isWord(number.end, .x), isGlued(number.end), small(number.end + 1) == 10,
      let (exponent, end) = exponent(at: number.end + 2)
    {
      return raised(10, exponent).flatMap { number.value.multiplied(by: $0) }
        .map { made($0, number, end) }
    }
    guard let (exponent, end) = exponent(at: number.end),
      let value = raised(
        number.value.coefficient < 0 ? number.value.negated : number.value, exponent)
    else { return nil }
    return made(number.value.coefficient < 0 ? value.negated : value, number, end)
  }

  private func made(_ value: ExactDecimal, _ number: Numeral, _ end: Int) -> Numeral {
    var result = Numeral(value, number.start..<end)
    result.isDigits = true
    return result
  }

  /// The exponent after a `^`.
  private func exponent(at index: Int) -> (value: Int, end: Int)? {
    guard isWord(index, .caret) else { return nil }
    var next = index + 1
    var sign = 1
    while isWord(next, .hyphen) || isWord(next, .plus), next < index + 3 {
      if isWord(next, .hyphen) { sign = -sign }
      next += 1
    }
    return small(next).map { ($0 * sign, next + 1) }
  }

  /// A power, exact; nil above 38 digits.
  private func raised(_ base: ExactDecimal, _ exponent: Int) -> ExactDecimal? {
    var result: ExactDecimal = 1
    for _ in 0..<min(exponent.magnitude, 130) {
      guard let next = result.multiplied(by: base), next.scale <= 38 else { return nil }
      result = next
    }
    guard exponent < 0 else { return result }
    return result.coefficient > 0 ? ExactDecimal.ratio(1, result) : nil
  }
}
