import EntenteModels

/// Takes amounts from a sentence and reads what stands around them.
extension QuantityReader {
  /// Whether a number starts with a sign that is no trigger by itself: `-5`, `.08`, `a hundred`.
  @inline(__always)
  func startsNumber(_ index: Int) -> Bool {
    let word = lexemes[index].word
    guard word > 0, word <= QuantityWord.caret.rawValue else { return false }
    switch QuantityWord(rawValue: word) {
    case .a, .an: return index + 1 < lexemes.count && lexemes[index + 1].roles & Self.triggers != 0
    case .hyphen, .minus, .stop: return isNumber(index + 1) || has(.currency, index + 1)
    default: return false
    }
  }

  /// Takes what starts at a lexeme.
  ///
  /// - Returns: The lexeme after it; the same lexeme where nothing starts there.
  mutating func take(at index: Int) -> Int {
    if let end = takeMultiple(at: index) { return end }
    if let end = skipChain(at: index) { return end }
    guard let first = amount(at: index) else { return index }
    switch pair(first) {
    case .range(let range)?: return add(range)
    case .both(let one, let other)?:
      _ = add(one)
      return add(other)
    case nil: return add(first)
    }
  }

  /// `doubled`, `to halve`: how many times as much.
  private mutating func takeMultiple(at index: Int) -> Int? {
    var hit = phrase(.multiple, at: index)
    if hit == nil, let verb = phrase(.multipleVerb, at: index) {
      let isVerb =
        tag(index).map { $0.hasPrefix("VB") } ?? (phrase(.verbAfter, before: index) != nil)
      if isVerb { hit = verb }
    }
    guard let hit else { return nil }
    var number = Numeral(
      ExactDecimal(coefficient: Int128(hit.payload), scale: 1), index..<hit.end)
    number.isFraction = true
    var span = span(of: Amount(number), extent: index..<hit.end)
    span.unit = "times"
    span.isChange = true
    spans.append(span)
    return hit.end
  }

  /// Past chains of numbers that are no quantities: telephone numbers, versions, days in figures.
  private mutating func skipChain(at index: Int) -> Int? {
    guard isNumber(index) else { return nil }
    var end = index + 1
    var count = 1
    while isGlued(end), isHyphen(end) || isWord(end, .slash) || isWord(end, .colon),
      isGlued(end + 1), isNumber(end + 1)
    {
      end += 2
      count += 1
    }
    return count > 2 ? end : nil
  }

  // MARK: One amount

  /// Adds an amount with what stands around it.
  ///
  /// - Returns: The lexeme after all that was read.
  private mutating func add(_ amount: Amount) -> Int {
    var amount = amount
    guard amount.value != nil || amount.number == nil else { return amount.end }
    if isPronoun(amount) { return amount.end }
    if amount.kind == .number { elliptic(&amount) }
    var span = span(of: amount, extent: amount.start..<amount.end)
    var reach = Reach(start: amount.start, end: amount.end)
    if amount.kind == .number { readSpun(amount, &span, &reach) }
    readBefore(amount, &span, &reach)
    readAfter(amount, &span, &reach)
    span.extent = lexemes[reach.start].start..<lexemes[reach.end - 1].end
    return store(span, amount, reach)
  }

  private mutating func store(_ span: QuantitySpan, _ amount: Amount, _ reach: Reach) -> Int {
    if let place = equivalentPlace(span, amount, reach) {
      spans[place].equivalents.append(span)
      makeMoney(at: place)
      readRate(after: reach.end, at: place)
    } else {
      spans.append(span)
      last = (span.per == nil ? amount.end : reach.end, spans.count - 1)
    }
    if span.kind == .currency, let unit = spans.last?.unit ?? span.unit {
      lastMoney = (unit, sentence)
    }
    return amount.end
  }

  /// The span of an amount by itself.
  func span(of amount: Amount, extent: Range<Int>) -> QuantitySpan {
    let range = lexemes[amount.start].start..<lexemes[amount.end - 1].end
    var span = QuantitySpan(range: range, extent: range, sentence: sentence, kind: amount.kind)
    span.value = amount.value
    span.unit = amount.unit
    (span.low, span.high) = (amount.low, amount.high)
    if amount.number?.isVague == true { span.comparator = .moreThan }
    if amount.kind == .currency, amount.unit == nil {
      span.doubts.append(Doubt(field: "unit", missing: "the text names no currency"))
    }
    if amount.isGuess { span.doubts.append(Doubt(field: "unit", how: .ambiguousName)) }
    if amount.number?.isGuess == true {
      span.doubts.append(Doubt(field: "value", how: .attachment))
    }
    return span
  }

  /// `one` as a pronoun: "the one", "which one", "one of them".
  private func isPronoun(_ amount: Amount) -> Bool {
    guard amount.kind == .number, amount.end == amount.start + 1, isWord(amount.start, .one) else {
      return false
    }
    if isHyphen(amount.end), has(.stop, amount.end + 1) { return true }
    if isHyphen(amount.start - 1), has(.stop, amount.start - 2) { return true }
    if phrase(.pronounAfter, before: amount.start) != nil { return !isHyphen(amount.end) }
    return isWord(amount.end, .of) || isWord(amount.end, .another)
      || amount.end < lexemes.count && isApostrophe(amount.end)
  }
}

/// How far an amount reaches with what belongs to it, in lexemes.
struct Reach {
  var start: Int
  var end: Int
}
