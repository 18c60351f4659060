import EntenteModels

/// Numbers in words.
extension QuantityReader {
  /// Reads `two hundred and two thousand`, `twenty-first`, `three lakh crore`.
  ///
  /// - Parameters:
  ///   - index: The first word.
  ///   - first: What an article before it counts: 1 in `a hundred`; nil for none.
  /// - Returns: The number; nil where none starts.
  func wordNumber(at index: Int, first: Int128? = nil) -> Numeral? {
    var parts = WordNumber()
    if let first { parts.take(Int(first)) }
    var place = index
    var end: Int?
    while place < lexemes.count {
      let next = end == nil ? place : afterJoint(place, parts)
      if let hit = phrase(.cardinal, at: next), parts.fits(Int(hit.payload)) {
        parts.take(Int(hit.payload))
        place = hit.end
      } else if let hit = phrase(.magnitude, at: next), parts.multiply(Int(hit.payload)) {
        place = hit.end
      } else if end != nil || first != nil, let ordinal = ordinalEnd(at: next, parts) {
        return self.ordinal(ordinal.value, index..<ordinal.end)
      } else {
        break
      }
      end = place
    }
    guard let end else { return nil }
    var numeral = Numeral(ExactDecimal(coefficient: parts.total), index..<end)
    numeral.zeros = parts.lastZeros
    numeral.bare = parts.bare ?? numeral.value
    return numeral
  }

  /// Past a hyphen or an "and" inside a number in words.
  private func afterJoint(_ index: Int, _ parts: WordNumber) -> Int {
    if isHyphen(index) { return index + 1 }
    guard isWord(index, .and), parts.takesAnd else { return index }
    // "nine million and five ninths" is a sum with a fraction.
    if let hit = phrase(.cardinal, at: index + 1), hit.payload < 10,
      denominator(at: hit.end, isOne: hit.payload == 1) != nil
    {
      return index
    }
    return index + 1
  }

  /// The ordinal word that ends a number: the `first` of `twenty-first`.
  private func ordinalEnd(at index: Int, _ parts: WordNumber) -> (value: Int128, end: Int)? {
    let isSingle: (QuantityRules.Hit) -> Bool = { !$0.flags.contains(.plural) }
    var parts = parts
    if let hit = phrase(.ordinal, at: index, accepts: isSingle), parts.fits(Int(hit.payload)) {
      parts.take(Int(hit.payload))
      return (parts.total, hit.end)
    }
    guard let hit = phrase(.ordinalMagnitude, at: index, accepts: isSingle),
      !isWord(hit.end, .of), parts.multiply(Int(hit.payload))
    else { return nil }
    return (parts.total, hit.end)
  }

  func ordinal(_ value: Int128, _ range: Range<Int>) -> Numeral {
    var numeral = Numeral(ExactDecimal(coefficient: value), range)
    numeral.isOrdinal = true
    return numeral
  }

  // MARK: Denominators

  /// The denominator that starts at a lexeme: `third`, `twenty-fifths`, `quarters`, `millionth`.
  ///
  /// - Parameters:
  ///   - index: The lexeme.
  ///   - isOne: Whether the numerator is 1, so that the denominator stands in the singular.
  /// - Returns: The denominator and the lexeme after it.
  func denominator(at index: Int, isOne: Bool) -> (value: ExactDecimal, end: Int)? {
    let isRight: (QuantityRules.Hit) -> Bool = { $0.flags.contains(.plural) != isOne }
    if let hit = phrase(.denominator, at: index) {
      return (ExactDecimal(Int(hit.payload)), hit.end)
    }
    if let hit = phrase(.ordinal, at: index, accepts: isRight), hit.payload > 2 {
      return (ExactDecimal(Int(hit.payload)), hit.end)
    }
    if let hit = phrase(.ordinalMagnitude, at: index, accepts: isRight) {
      return ExactDecimal(1).scaled(byPowerOfTen: Int(hit.payload)).map { ($0, hit.end) }
    }
    return compoundDenominator(at: index, isRight)
  }

  /// `twenty-fifths`, `one hundred and fifth`.
  private func compoundDenominator(
    at index: Int, _ isRight: (QuantityRules.Hit) -> Bool
  ) -> (value: ExactDecimal, end: Int)? {
    var parts = WordNumber()
    var place = index
    while place < lexemes.count {
      let next = place == index ? place : afterJoint(place, parts)
      if let hit = phrase(.cardinal, at: next), parts.fits(Int(hit.payload)) {
        parts.take(Int(hit.payload))
        place = hit.end
      } else if let hit = phrase(.magnitude, at: next), parts.multiply(Int(hit.payload)) {
        place = hit.end
      } else if place > index, let hit = phrase(.ordinal, at: next, accepts: isRight),
        parts.fits(Int(hit.payload))
      {
        parts.take(Int(hit.payload))
        return (ExactDecimal(coefficient: parts.total), hit.end)
      } else {
        return nil
      }
    }
    return nil
  }

  /// The digits after "point": `zero three` in `two hundred point zero three`.
  func decimals(at index: Int) -> (digits: String, end: Int)? {
    guard isWord(index, .point) else { return nil }
    var digits = ""
    var place = index + 1
    while digits.utf8.count < 30, let hit = phrase(.cardinal, at: place) {
      if hit.payload >= 20, isHyphen(hit.end), let unit = phrase(.cardinal, at: hit.end + 1),
        (1...9).contains(unit.payload)
      {
        digits += "\(hit.payload + unit.payload)"
        place = unit.end
      } else {
        digits += "\(hit.payload)"
        place = hit.end
      }
    }
    return digits.isEmpty ? nil : (digits, place)
  }
}
