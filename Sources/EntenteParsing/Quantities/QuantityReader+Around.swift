import EntenteModels

/// What stands before and after an amount: comparators, amounts of change, bases, rates.
extension QuantityReader {
  /// Reads comparators and changes before an amount.
  func readBefore(_ amount: Amount, _ span: inout QuantitySpan, _ reach: inout Reach) {
    var index = amount.start
    for _ in 0..<3 {
      if let hit = phrase(.comparator, before: index) {
        span.comparator = QuantitySource.comparators[Int(hit.payload)]
        index = hit.start
        reach.start = index
        break
      }
      if let hit = phrase(.everyPeriod, before: index),
        isWord(hit.start, .annual) || index == amount.start,
        amount.kind == .currency, isLower(hit.start)
      {
        span.per = rules.string(hit.payload)
        index = hit.start
        reach.start = index
      } else if let hit = phrase(.filler, before: index) {
        index = hit.start
      } else {
        break
      }
    }
    if span.kind == .percent || span.kind == .currency || span.kind == .number {
      span.isChange = isChange(amount, before: index)
    }
  }

  /// Whether "by", or a verb of change, stands before an amount.
  private func isChange(_ amount: Amount, before index: Int) -> Bool {
    let isShare = amount.kind == .percent
    if isWord(index - 1, .by) {
      if isShare, !isWord(amount.end, .of) { return true }
      return (max(0, index - 9)..<index - 1).contains { has(.change, $0) }
    }
    if isWord(index - 1, .of), amount.kind != .number {
      return (max(0, index - 3)..<index - 1).contains { has(.change, $0) && !isCapital($0) }
    }
    return isShare && has(.change, index - 1)
  }

  /// Reads what follows an amount.
  func readAfter(_ amount: Amount, _ span: inout QuantitySpan, _ reach: inout Reach) {
    readComparatorAfter(&span, &reach)
    if amount.kind == .number || amount.kind == .ordinal { readPart(amount, &span, &reach) }
    if amount.kind == .number, span.partOf == nil {
      readCounted(amount, &span, &reach)
      if span.comparator == nil { readComparatorAfter(&span, &reach) }
    }
    readChangeNoun(&span, &reach)
    if span.partOf == nil { readRate(&span, &reach) }
    if amount.kind == .percent || amount.number?.isFraction == true { readBase(&span, &reach) }
  }

  private func readComparatorAfter(_ span: inout QuantitySpan, _ reach: inout Reach) {
    guard let hit = phrase(.comparatorAfter, at: reach.end) else { return }
    // The `plus` of a sum, and a `+` before a number, are no comparators.
    if has(.cardinal, hit.end) || isNumber(hit.end) || isWord(hit.end, .than) { return }
    span.comparator = QuantitySource.comparators[Int(hit.payload)]
    reach.end = hit.end
  }

  /// `a 10-point rise`, `a 25% tariff cut`.
  private func readChangeNoun(_ span: inout QuantitySpan, _ reach: inout Reach) {
    guard span.kind != .ordinal, span.unit != nil else { return }
    let index = isHyphen(reach.end) ? reach.end + 1 : reach.end
    for place in index..<index + 2 {
      if has(.changeNoun, place), !has(.stop, place),
        !isWord(place + 1, .of) || span.kind == .percent
      {
        span.isChange = true
        return
      }
      guard isLower(place), !has(.stop, place) else { return }
    }
  }

  // MARK: Rates

  /// `a year`, `per share`, `annually`, `-a-day`.
  private func readRate(_ span: inout QuantitySpan, _ reach: inout Reach) {
    guard span.kind != .ordinal, span.per == nil else { return }
    if let (name, end) = rate(at: reach.end) {
      (span.per, reach.end) = (name, end)
      return
    }
    guard span.kind == .currency else { return }
    // "$20 billion in shipbuilding each year"
    var index = reach.end
    while index < reach.end + 6, index < lexemes.count, lexemes[index].shape == .word {
      if let (name, end) = rate(at: index),
        phrase(.period, at: end - 1) != nil || has(.everyPeriod, index)
      {
        (span.per, reach.end) = (name, end)
        return
      }
      index += 1
    }
  }

  /// The rate after an amount in two currencies belongs to both: `1.5 trillion won ($1.1 billion) a year`.
  ///
  /// - Parameters:
  ///   - index: The lexeme after the second amount.
  ///   - place: The span of the first.
  mutating func readRate(after index: Int, at place: Int) {
    let last = spans[place].equivalents.count - 1
    var next = isWord(index, .close) ? index + 1 : index
    if isWord(next, .comma) { next += 1 }
    var name = spans[place].per ?? spans[place].equivalents[last].per
    if name == nil, let found = rate(at: next) {
      name = found.name
      spans[place].extent = spans[place].extent.lowerBound..<lexemes[found.end - 1].end
    }
    spans[place].per = name
    spans[place].equivalents[last].per = name
  }

  private func rate(at index: Int) -> (name: String, end: Int)? {
    if let hit = phrase(.everyPeriod, at: index),
      !isLower(hit.end) || has(.stop, hit.end) || isWord(index, .annually)
    {
      return (rules.string(hit.payload), hit.end)
    }
    var next = index
    if isHyphen(next), isGlued(next) { next += 1 }
    let isPer = isWord(next, .per) || isWord(next, .slash)
    guard
      isPer || isWord(next, .a) || isWord(next, .an) || isWord(next, .each) || isWord(next, .every)
    else { return nil }
    let noun = isHyphen(next + 1) ? next + 2 : next + 1
    if let hit = phrase(.period, at: noun) ?? phrase(.rate, at: noun) {
      // "a year ago", "a year earlier" are times.
      let isTime =
        !isPer && phrase(.stop, at: hit.end).map { Self.times.contains(string($0.start)) } ?? false
      return isTime ? nil : (rules.string(hit.payload), hit.end)
    }
    guard isWord(next, .per), isLower(noun) else { return nil }
    return (string(noun), noun + 1)
  }

  private static let times: Set<String> = ["ago", "earlier", "later", "before", "after"]

  // MARK: Bases

  /// `of GDP`, `of all voters`.
  private func readBase(_ span: inout QuantitySpan, _ reach: inout Reach) {
    guard isWord(reach.end, .of) else { return }
    var index = reach.end + 1
    while let hit = phrase(.filler, at: index) ?? determiner(at: index) { index = hit.end }
    for place in index..<min(index + 4, lexemes.count) {
      if let hit = phrase(.base, at: place) {
        span.base = rules.string(hit.payload)
        reach.end = hit.end
        return
      }
      if lexemes[place].shape != .word || has(.stop, place) && place > index { break }
    }
    var end = index
    while end < index + 6, isShape(end, .word) || isAbbreviationStop(end),
      !has(.stop, end) || isAbbreviated(end), !has(.change, end) || end == index
    {
      end += 1
      if isPlural(end - 1) { break }
    }
    guard end > index else { return }
    if isWord(end, .open), let hit = phrase(.base, at: end + 1) {
      // "gross home product (GDP)": the acronym is right where the words were replaced.
      (span.base, reach.end) = (rules.string(hit.payload), hit.end)
      return
    }
    span.base = String(decoding: text[lexemes[index].start..<lexemes[end - 1].end], as: UTF8.self)
    reach.end = end
  }

  /// A word before a noun phrase that its name leaves out: "its", "all".
  func determiner(at index: Int) -> QuantityRules.Hit? {
    phrase(.stop, at: index).flatMap { Self.determiners.contains(string(index)) ? $0 : nil }
  }

  private static let determiners: Set<String> = [
    "the", "its", "their", "his", "her", "our", "this", "these", "those", "that", "a", "an", "all",
    "such", "total",
  ]
}
