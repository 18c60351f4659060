import EntenteModels

/// Ranges: `between 5 and 10 percent`, `$10-15 billion`, `5 to 10`.
extension QuantityReader {
  /// Two amounts that say the ends of a range, or that share what only one of them says.
  enum Pair {
    case range(Amount)
    /// `from 25% to 15%`: two levels.
    case both(Amount, Amount)
  }

  /// The range or pair that an amount begins.
  func pair(_ first: Amount) -> Pair? {
    guard first.number != nil, first.kind != .ordinal, !first.isNamePart else { return nil }
    let isBetween = word(first.start - 1) == .between
    guard let second = secondStart(after: first, isBetween: isBetween),
      var other = amount(at: second), other.number != nil, other.kind != .ordinal
    else { return nil }
    var one = first
    guard share(&one, &other), let low = one.value, let high = other.value else { return nil }
    if word(first.start - 1) == .from, isWord(first.end, .to) {
      return one.unit == nil ? nil : .both(one, other)
    }
    guard low < high, !isScore(one, other) else { return nil }
    if isWord(first.end, .or), first.number?.zeros != other.number?.zeros { return nil }
    var range = one
    range.end = other.end
    if isBetween { range.start = first.start - 1 }
    (range.low, range.high) = (low, high)
    range.number?.isPlain = one.number?.isPlain == true && other.number?.isPlain == true
    return .range(range)
  }

  /// Where the second number of a range starts.
  private func secondStart(after first: Amount, isBetween: Bool) -> Int? {
    let index = first.end
    if isBetween { return isWord(index, .and) ? index + 1 : nil }
    if isWord(index, .to) || isWord(index, .through) { return index + 1 }
    if isWord(index, .or), first.unit == nil, first.number?.isDigits == false || isNumber(index + 1)
    {
      return index + 1
    }
    let isDash = isHyphen(index) || isWord(index, .emDash) || isWord(index, .tilde)
    guard isDash, isGlued(index) == isGlued(index + 1) || isWord(index, .tilde) else { return nil }
    // `5 - 10` is a range in figures only, and `1-2-3` is none.
    guard first.number?.isDigits == true, isNumber(index + 1) || has(.currency, index + 1) else {
      return nil
    }
    return index + 1
  }

  /// Gives each amount what the other says; false where they cannot be of one kind.
  private func share(_ one: inout Amount, _ other: inout Amount) -> Bool {
    if one.unit != nil, other.unit == nil {
      guard one.hasSign else { return false }
      (other.kind, other.unit) = (one.kind, one.unit)
    } else if one.unit == nil, let unit = other.unit {
      guard !other.hasSign else { return false }
      let isCents = other.value != other.number?.value
      (one.kind, one.unit, one.isGuess) = (other.kind, unit, other.isGuess)
      if isCents, let value = one.value { one.value = Self.hundredth(value) }
    } else if one.unit != other.unit {
      return false
    }
    if let first = one.number, let second = other.number, first.zeros == 0, second.zeros >= 3,
      first.value < second.bare, first.value.scale == 0 || first.isDigits
    {
      one.value = one.value?.scaled(byPowerOfTen: second.zeros)
      one.number?.zeros = second.zeros
    }
    return true
  }

  /// `5-4` and `50-50` are votes and scores; `20-7` is caught by its order.
  private func isScore(_ one: Amount, _ other: Amount) -> Bool {
    guard one.unit == nil, isHyphen(one.end), let low = one.value?.whole,
      let high = other.value?.whole
    else { return false }
    return isHyphen(other.end) && isNumber(other.end + 1) && isGlued(other.end) || low < 0
      || high < 0
  }
}

extension Amount {
  /// Whether the number cannot begin a range: it is no plain figure.
  fileprivate var isNamePart: Bool { number?.isOrdinal == true }
}
