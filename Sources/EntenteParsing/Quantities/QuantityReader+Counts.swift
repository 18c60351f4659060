import EntenteModels

/// What a number counts, and what it is a part of.
extension QuantityReader {
  // MARK: Counts

  /// `300 workers`, `28,500-strong`, `180 ml`, `six submarines`.
  func readCounted(_ amount: Amount, _ span: inout QuantitySpan, _ reach: inout Reach) {
    guard amount.unit == nil else { return }
    var index = reach.end
    if isHyphen(index), isGlued(index) { index += 1 }
    if isWord(index, .strong) || isWord(index, .member), index > reach.end {
      (span.unit, reach.end) = ("persons", index + 1)
      return
    }
    if let hit = phrase(.measure, at: index), !(has(.nameCue, index) && isCapital(index)) {
      (span.unit, reach.end) = (rules.string(hit.payload), hit.end)
      return
    }
    if index > reach.end, isLower(index), !has(.person, index), !has(.stop, index) {
      (span.unit, reach.end) = (plural(index), index + 1)
      return
    }
    if isWord(index, .of) {
      // "hundreds of ships", "ten of its ships"
      let start = index + 1
      index = start
      while let hit = phrase(.filler, at: index) ?? determiner(at: index) { index = hit.end }
      if amount.number?.isVague != true, index == start { return }
    }
    guard amount.number?.isFraction != true else { return }
    // "2,300 more troops"
    if isLower(index), has(.stop, index), ["more", "other", "further"].contains(string(index)) {
      index += 1
    }
    if let (unit, end) = noun(at: index, isOne: amount.value == 1) {
      (span.unit, reach.end) = (unit, end)
    } else if isVictims(reach) {
      span.unit = "persons"
    }
  }

  /// `12 were killed`, `wounding 30`: a number of persons that no noun names.
  private func isVictims(_ reach: Reach) -> Bool {
    var index = reach.end
    while index < reach.end + 3, isLower(index), has(.stop, index) { index += 1 }
    if has(.victim, index) { return true }
    let isBare = isEnd(reach.end) || has(.stop, reach.end)
    return isBare && has(.victim, reach.start - 1)
  }

  /// The noun of `1,000-page` in the plural.
  private func plural(_ index: Int) -> String {
    let word = string(index)
    if word.hasSuffix("s") { return word }
    return word.hasSuffix("y") && !word.hasSuffix("ay") && !word.hasSuffix("ey")
      ? word.dropLast() + "ies" : word + "s"
  }

  /// The noun that a number counts: the first plural, or word for persons, within a few words.
  private func noun(at index: Int, isOne: Bool) -> (unit: String, end: Int)? {
    var place = index
    var steps = 0
    while place < lexemes.count, steps < 5 {
      if lexemes[place].shape != .word {
        guard isHyphen(place) && isGlued(place) || isAbbreviationStop(place) else { return nil }
        place += 1
        continue
      }
      if isCapital(place), isHyphen(place + 1), isGlued(place + 1), isNumber(place + 2) {
        // `50 F-35s`, `12 MQ-9 drones`
        place += 3
        if isWord(place, .s), isGlued(place) { return (designation(place - 3, place), place + 1) }
        continue
      }
      if has(.stop, place), isLower(place) || place == index, !isAbbreviated(place) { return nil }
      if let hit = phrase(.person, at: place), !isModifier(hit) { return ("persons", hit.end) }
      if isPlural(place), !isOne { return (string(place), place + 1) }
      if has(.change, place), !has(.changeNoun, place), steps == 0 { return nil }
      place += 1
      steps += 1
    }
    return nil
  }

  /// A type's name as it is written, in the plural: `F-35s`.
  private func designation(_ first: Int, _ last: Int) -> String {
    String(decoding: text[lexemes[first].start..<lexemes[last].end], as: UTF8.self)
  }

  /// Whether a word for persons stands before the noun that is counted: "20 student protests".
  private func isModifier(_ hit: QuantityRules.Hit) -> Bool {
    let isSingular = text[lexemes[hit.end - 1].end - 1] | 0x20 != UInt8(ascii: "s")
    return isSingular && isLower(hit.end) && isPlural(hit.end) && !has(.stop, hit.end)
      && !has(.change, hit.end)
  }

  /// Whether a word looks like a noun in the plural.
  func isPlural(_ index: Int) -> Bool {
    guard isLower(index) else { return false }
    if let tag = tag(index) { return tag == "NNS" }
    let lexeme = lexemes[index]
    guard lexeme.end - lexeme.start > 3, text[lexeme.end - 1] == UInt8(ascii: "s"),
      !has(.stop, index)
    else { return false }
    let before = text[lexeme.end - 2]
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != UInt8(ascii: "i")
  }

  /// The full stop of `U.S.` between a number and its noun.
  func isAbbreviationStop(_ index: Int) -> Bool {
    isWord(index, .stop) && isGlued(index) && isCapital(index - 1)
      && lexemes[index - 1].end - lexemes[index - 1].start == 1
  }

  func isAbbreviated(_ index: Int) -> Bool {
    isCapital(index) && isWord(index + 1, .stop) && isGlued(index + 1)
  }

  // MARK: Parts

  /// Whether a number is a part of a date, a length of time or a name.
  func readPart(_ amount: Amount, _ span: inout QuantitySpan, _ reach: inout Reach) {
    if let end = durationEnd(amount) {
      span.partOf = .duration
      reach.end = end
    } else if isDate(amount) {
      span.partOf = .date
    } else if isName(amount) {
      span.partOf = .name
    }
  }

  private func durationEnd(_ amount: Amount) -> Int? {
    guard amount.kind == .number else { return nil }
    let index = isHyphen(amount.end) && isGlued(amount.end) ? amount.end + 1 : amount.end
    if let hit = phrase(.duration, at: index) { return hit.end }
    // "the next 10 working days"
    guard isLower(index), !has(.stop, index), let hit = phrase(.duration, at: index + 1) else {
      return nil
    }
    return hit.end
  }

  private func isDate(_ amount: Amount) -> Bool {
    let (start, end) = (amount.start, amount.end)
    if isBesideMonth(start, end, amount) { return true }
    if isWord(end, .colon) && isGlued(end) && isNumber(end + 1) && isGlued(end + 1) { return true }
    if isWord(start - 1, .colon) && isGlued(start) && isNumber(start - 2) { return true }
    if isWord(start - 1, .slash) && isGlued(start) && isNumber(start - 2) { return true }
    if isWord(end, .slash) && isGlued(end) && isNumber(end + 1) { return true }
    if phrase(.clock, at: end) != nil { return true }
    if isWord(end, .s), isGlued(end), let value = amount.value?.whole, value % 10 == 0 {
      return !isDesignation(start)
    }
    if isHyphen(start - 1), isGlued(start), isNumber(start - 2), isYear(start - 2) { return true }
    return isYear(amount)
  }

  /// `April 2`, `2 April`, `April 2, 2025`, `the 21st of July`.
  private func isBesideMonth(_ start: Int, _ end: Int, _ amount: Amount) -> Bool {
    guard let value = amount.value?.whole, (1...31).contains(value) else { return false }
    if let month = phrase(.month, at: end), isCapital(month.start) { return true }
    if amount.kind == .ordinal, isWord(end, .of), has(.month, end + 1), isCapital(end + 1) {
      return true
    }
    let before = isWord(start - 1, .stop) && isGlued(start - 1) ? start - 2 : start - 1
    return has(.month, before) && isCapital(before)
  }

  private func isYear(_ amount: Amount) -> Bool {
    guard let number = amount.number, number.isPlain, amount.kind == .number,
      let value = amount.value?.whole, (1000...2199).contains(value)
    else { return false }
    let start = amount.start
    if has(.beforeYear, start - 1) || has(.month, start - 1) {
      return counted(after: amount) != "persons"
    }
    if isWord(start - 1, .comma), isNumber(start - 2) { return true }
    return (1800...2100).contains(value) && counted(after: amount) == nil
  }

  /// Whether four digits stand here that may be a year.
  private func isYear(_ index: Int) -> Bool {
    guard let digits = digits(at: index), digits.isPlain, let value = digits.value.whole else {
      return false
    }
    return (1000...2199).contains(value)
  }

  /// Whether a word has a capital anywhere: `Boeing`, `iPhone`.
  private func hasCapital(_ index: Int) -> Bool {
    isShape(index, .word)
      && (lexemes[index].start..<lexemes[index].end).contains { (65...90).contains(text[$0]) }
  }

  private func counted(after amount: Amount) -> String? {
    phrase(.measure, at: amount.end).map { rules.string($0.payload) }
      ?? noun(at: amount.end, isOne: false)?.unit
  }

  private func isName(_ amount: Amount) -> Bool {
    let (start, end) = (amount.start, amount.end)
    if isGlued(start), isShape(start - 1, .word) { return true }
    if amount.number?.isDigits == true, isDesignation(start) || isScore(start, end) { return true }
    if let last, last.end == start - 1, spans[last.span].partOf == .name,
      isWord(start - 1, .and) || isWord(start - 1, .comma) || isHyphen(start - 1)
    {
      return counted(after: amount) == nil
    }
    if amount.number?.isDigits == true, isGlued(end), isShape(end, .word),
      phrase(.measure, at: end) == nil,
      amount.kind == .number
    {
      return true
    }
    if let cue = phrase(.nameCue, before: start),
      isCapital(cue.start) || !isShape(cue.start, .word)
        || amount.number?.isDigits == true
    {
      return amount.kind == .number && counted(after: amount) != "persons"
    }
    return isAfterName(amount)
  }

  /// `F-35`, `SCP-173`, `COVID-19`.
  private func isDesignation(_ start: Int) -> Bool {
    isGlued(start) && isHyphen(start - 1) && isGlued(start - 1) && isShape(start - 2, .word)
      && !has(.month, start - 2) && !has(.beforeYear, start - 2)
  }

  /// One side of a vote or score: `220-213`, `50-50`.
  private func isScore(_ start: Int, _ end: Int) -> Bool {
    isHyphen(end) && isGlued(end) && isGlued(end + 1) && isNumber(end + 1)
      || isHyphen(start - 1) && isGlued(start) && isGlued(start - 1) && isNumber(start - 2)
  }

  /// `Boeing 787`, `Big Three`: a capitalised word before a number that counts nothing.
  private func isAfterName(_ amount: Amount) -> Bool {
    let start = amount.start
    if amount.kind == .ordinal {
      return start > 0 && isCapital(start) && (isCapital(start - 1) || isCapital(amount.end))
    }
    guard start > 1, amount.kind == .number else { return false }
    let isPossessive = isWord(start - 1, .s) && isApostrophe(start - 2) && hasCapital(start - 3)
    guard isPossessive || hasCapital(start - 1) && !isEnd(start - 2) else { return false }
    if lexemes[start - 1].end - lexemes[start - 1].start == 1, !isGlued(start - 1) { return false }
    if amount.number?.isDigits != true { return isCapital(start) }
    return amount.number?.isPlain == true && counted(after: amount) == nil
  }
}
