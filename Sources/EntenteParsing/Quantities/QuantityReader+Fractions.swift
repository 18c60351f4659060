import EntenteModels

/// Fractions, articles and vague numbers in words.
extension QuantityReader {
  /// A number in words or digits with what may follow it: decimals, a denominator, "and a half".
  func finished(_ number: Numeral) -> Numeral {
    var number = number
    if let (digits, end) = decimals(at: number.end), number.value.scale == 0,
      let value = ExactDecimal("\(number.value.coefficient).\(digits)")
    {
      number = Numeral(value, number.start..<end)
      return magnifiedWords(number)
    }
    if number.zeros == 0 || !number.isDigits { number = overWords(number) }
    number = andFraction(number)
    return number.isDigits && !number.isFraction ? number : magnifiedWords(number)
  }

  /// `two thirds`, `one-eighth`, `twenty one fifths`.
  private func overWords(_ number: Numeral) -> Numeral {
    let index = isHyphen(number.end) ? number.end + 1 : number.end
    let isOne = number.value == 1
    guard let (under, end) = denominator(at: index, isOne: isOne),
      number.value.scale == 0, number.value > 0, !isQuarterOfYear(number, index)
    else { return number }
    return fraction(number.value, under, number.start..<end) ?? number
  }

  /// `three quarters` of a year is three times three months, which is as right; but `2024 quarter` and
  /// `one quarter` before a verb are times.
  private func isQuarterOfYear(_ number: Numeral, _ index: Int) -> Bool {
    number.isDigits && phrase(.denominator, at: index) != nil
  }

  /// `one and a half`, `one hundred and three and two thirds`, `3 million and a quarter`.
  private func andFraction(_ number: Numeral) -> Numeral {
    guard isWord(number.end, .and), !number.isFraction, number.value.scale == 0 else {
      return number
    }
    guard let part = simpleFraction(at: number.end + 1) else { return number }
    if let magnitude = ofMagnitude(at: part.end) {
      // "one billion and a half million", but "five and a half million" multiplies all.
      guard number.zeros > 0 else { return added(number, part, 0, part.end) }
      return part.scaled(magnitude.power, end: magnitude.end).map {
        sum(number, $0.value, end: $0.end)
      } ?? number
    }
    return added(number, part, number.zeros >= 6 ? number.zeros : 0, part.end)
  }

  private func added(_ number: Numeral, _ part: Numeral, _ zeros: Int, _ end: Int) -> Numeral {
    guard let scaled = part.value.scaled(byPowerOfTen: zeros) else { return number }
    var result = sum(number, scaled, end: end)
    result.isFraction = true
    return result
  }

  /// A fraction after "and": `a half`, `one fourth`, `five ninths`.
  private func simpleFraction(at index: Int) -> Numeral? {
    if isWord(index, .a) || isWord(index, .an) {
      guard let (under, end) = denominator(at: index + 1, isOne: true) else { return nil }
      return fraction(1, under, index..<end)
    }
    guard let over = wordNumber(at: index), !over.isOrdinal else { return nil }
    let next = isHyphen(over.end) ? over.end + 1 : over.end
    guard let (under, end) = denominator(at: next, isOne: over.value == 1) else { return nil }
    return fraction(over.value, under, index..<end)
  }

  func fraction(_ over: ExactDecimal, _ under: ExactDecimal, _ range: Range<Int>) -> Numeral? {
    guard let value = ExactDecimal.ratio(over, under) else { return nil }
    var number = Numeral(value, range)
    number.isFraction = true
    return number
  }

  /// A magnitude after a fraction, with "of a" or "a" before it: `two thirds of a million`.
  private func ofMagnitude(at index: Int) -> (power: Int, end: Int)? {
    var next = isHyphen(index) && isGlued(index) ? index + 1 : index
    if isWord(next, .of), isWord(next + 1, .a) || isWord(next + 1, .one) { next += 2 }
    if isWord(next, .a) { next += 1 }
    if isHyphen(next), isGlued(next) { next += 1 }
    return phrase(.magnitude, at: next).map { (Int($0.payload), $0.end) }
  }

  /// The number with magnitudes or a dozen after it, as words stand: `three quarters million`.
  private func magnifiedWords(_ number: Numeral) -> Numeral {
    var number = number
    while number.isFraction || number.value.scale > 0,
      let (power, end) = ofMagnitude(at: number.end),
      let next = number.scaled(power, end: end)
    {
      number = next
      number.isFraction = false
    }
    let index = isWord(number.end, .a) && number.isFraction ? number.end + 1 : number.end
    if let hit = phrase(.group, at: index),
      let product = number.value.multiplied(by: ExactDecimal(Int(hit.payload)))
    {
      var dozens = Numeral(product, number.start..<hit.end)
      dozens.isVague = number.isVague
      return dozens
    }
    return number
  }

  // MARK: Articles

  /// `a hundred`, `a million and a half`, `a dozen`, `a third of`, `several hundred`.
  func article(at index: Int) -> Numeral? {
    guard isWord(index, .a) || isWord(index, .an) else { return several(at: index) }
    if has(.magnitude, index + 1) {
      guard var number = wordNumber(at: index + 1, first: 1) else { return several(at: index) }
      number.start = index
      return number.isOrdinal ? number : finished(number)
    }
    if let hit = phrase(.group, at: index + 1) {
      return Numeral(ExactDecimal(Int(hit.payload)), index..<hit.end)
    }
    return articleFraction(at: index) ?? several(at: index)
  }

  /// `a half`, `a third of`, `a quarter million`.
  private func articleFraction(at index: Int) -> Numeral? {
    let isQuarter = has(.denominator, index + 1)
    guard isQuarter || has(.ordinal, index + 1),
      let (under, end) = denominator(at: index + 1, isOne: true),
      let number = fraction(1, under, index..<end)
    else { return nil }
    if ofMagnitude(at: end) != nil || phrase(.group, at: end) != nil {
      return magnifiedWords(number)
    }
    // A time of three months, and a place in an order, are no fractions.
    let isHalf = under == 2
    let isShare =
      isWord(end, .of) || has(.percent, end) || (isWord(end, .a) && has(.percent, end + 1))
    let isLast = end == lexemes.count || isWord(end, .stop) || isWord(end, .comma)
    return isShare || isLast && (isHalf || index == 0 || under != 4) ? number : nil
  }

  /// `several hundred`, `a few dozen`: more than one of them.
  private func several(at index: Int) -> Numeral? {
    guard let hit = phrase(.several, at: index) else { return nil }
    var number: Numeral?
    if has(.magnitude, hit.end) { number = wordNumber(at: hit.end, first: 1) }
    if let group = phrase(.group, at: hit.end) {
      number = Numeral(ExactDecimal(Int(group.payload)), index..<group.end)
    }
    guard var number, !number.isOrdinal else { return nil }
    number.start = index
    number.isVague = string(index) != "some"
    return number
  }

  /// `hundreds of`, `tens of thousands`, `billions`, `dozens`.
  func vague(at index: Int) -> Numeral? {
    if let hit = phrase(.group, at: index), string(index).hasSuffix("s"), !isNumber(index - 1) {
      var number = Numeral(ExactDecimal(Int(hit.payload)), index..<hit.end)
      number.isVague = true
      return number
    }
    guard let hit = phrase(.vagueMagnitude, at: index) else { return nil }
    var power = Int(hit.payload)
    var end = hit.end
    while power <= 30, isWord(end, .of), let more = phrase(.vagueMagnitude, at: end + 1) {
      power += Int(more.payload)
      end = more.end
    }
    guard power > 1, power <= 30, let value = ExactDecimal(1).scaled(byPowerOfTen: power) else {
      return nil
    }
    var number = Numeral(value, index..<end)
    number.isVague = true
    return number
  }

  // MARK: Bare fractions and ordinals

  /// `half a million`, `half of`, `quarter million`.
  func bareFraction(at index: Int) -> Numeral? {
    guard let hit = phrase(.denominator, at: index), phrase(.ordinal, before: index) == nil,
      let number = fraction(1, ExactDecimal(Int(hit.payload)), index..<hit.end)
    else { return nil }
    if ofMagnitude(at: hit.end) != nil { return magnifiedWords(number) }
    guard isWord(index, .half) else { return nil }
    let isDozen = isWord(hit.end, .a) && has(.group, hit.end + 1) || has(.group, hit.end)
    if isDozen { return magnifiedWords(number) }
    let isShare =
      isWord(hit.end, .of) || isWord(hit.end, .a) && has(.percent, hit.end + 1)
      || has(.percent, hit.end) || phrase(.comparator, before: index) != nil
      || phrase(.filler, at: hit.end).map { $0.end == hit.end + 1 && !isWord(hit.end, .a) } ?? false
    return isShare && !isHyphen(hit.end) ? number : nil
  }

  /// `first`, `trillionth`.
  func ordinalWord(at index: Int) -> Numeral? {
    if let hit = phrase(.ordinal, at: index, accepts: { !$0.flags.contains(.plural) }) {
      return ordinal(Int128(hit.payload), index..<hit.end)
    }
    guard let hit = phrase(.ordinalMagnitude, at: index, accepts: { !$0.flags.contains(.plural) }),
      let value = ExactDecimal(1).scaled(byPowerOfTen: Int(hit.payload))
    else { return nil }
    return ordinal(value.coefficient, index..<hit.end)
  }
}
