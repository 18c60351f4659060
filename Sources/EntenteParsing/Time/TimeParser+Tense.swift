import EntenteModels

extension TimeParser {
  /// What the clause around some words speaks of.
  enum Tense: Int { case past = -1, unknown, future }

  /// The tense of the nearest verb: before the words first, then after them.
  ///
  /// The words right before count most: "since" looks back, "until" and "by" ahead.
  func tense(_ start: Int, _ end: Int) -> Tense {
    switch grammar(start - 1) {
    case .since: return .past
    case .until: return .future
    default: break
    }
    if let before = verb(from: start - 1, by: -1, limit: 14) { return before }
    return verb(from: end, by: 1, limit: 14) ?? (grammar(start - 1) == .by ? .future : .unknown)
  }

  private func verb(from start: Int, by step: Int, limit: Int) -> Tense? {
    var index = start
    for _ in 0..<limit {
      guard index >= 0, index < atoms.count else { return nil }
      let atom = at(index)
      if atom.kind == .mark {
        if atom.number == 0x3B || (step > 0 && atom.number == 0x2C) { return nil }
      } else if atom.kind == .word {
        if atom.flags.contains(.future), value(index, .month) == nil { return .future }
        if isInfinitive(index) { return .future }
        if atom.flags.contains(.past), !leadsToPlan(index) { return .past }
        if atom.shape.contains(.ed), atom.word == 0 { return leadsToPlan(index) ? .future : .past }
      }
      index += step
    }
    return nil
  }

  /// "to" before what may be a verb: "agreed to meet", "is to close".
  private func isInfinitive(_ index: Int) -> Bool {
    guard grammar(index) == .to else { return false }
    let next = at(index + 1)
    return next.kind == .word && next.word == 0 && !next.shape.contains(.capital)
      && !isPlural(index + 1) && (at(index - 1).shape.contains(.ed) || grammar(index - 1) == .be)
  }

  /// Whether a past form only leads to what is planned: "agreed to meet", "was to open".
  private func leadsToPlan(_ index: Int) -> Bool { isInfinitive(index + 1) }
}
