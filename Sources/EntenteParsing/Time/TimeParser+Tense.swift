import EntenteLanguage
import EntenteModels

extension TimeParser {
  /// What the clause around some words speaks of.
  enum Tense: Int {
    case past = -1
    case unknown, future
  }

  /// The tense of the nearest verb: before the words first, then after them.
  ///
  /// The words right before count most: "since" looks back, "until" and "by" ahead.
  func tense(_ start: Int, _ end: Int) -> Tense {
    switch grammar(start - 1) {
    case .since: return .past
    default: break
    }
    if let before = verb(from: start - 1, by: -1, limit: 14) { return before }
    if let after = verb(from: end, by: 1, limit: 14) { return after }
    return grammar(start - 1) == .by || grammar(start - 1) == .until ? .future : .unknown
  }

  func verb(from start: Int, by step: Int, limit: Int) -> Tense? {
    var index = start
    // "ready to meet" is future unless the verb before it is past.
    var infinitive: Tense?
    for _ in 0..<limit {
      guard index >= 0, index < atoms.count else { return infinitive }
      let atom = at(index)
      if atom.kind == .mark {
        if atom.number == 0x3B || (step > 0 && atom.number == 0x2C) { return infinitive }
      } else if let tag = tag(index) {
        if tag.name == "VB", grammar(index - 1) == .to, !isInfinitive(index - 1) {
          infinitive = .future
        } else if let tense = tense(tag, index) {
          return tense
        }
      } else if atom.kind == .word {
        if atom.flags.contains(.future), value(index, .month) == nil, !isNoun(index) {
          return .future
        }
        if isInfinitive(index) { return .future }
        if isPastForm(index) { return leadsToPlan(index) || isPlanned(index) ? .future : .past }
      }
      index += step
    }
    return infinitive
  }

  /// "to" before what may be a verb: "agreed to meet", "is to close".
  func isInfinitive(_ index: Int) -> Bool {
    guard grammar(index) == .to else { return false }
    let next = at(index + 1)
    return next.kind == .word && next.classes.0 == .none && !next.shape.contains(.capital)
      && !isPlural(index + 1)
      && (at(index - 1).shape.contains(.ed) || grammar(index - 1) == .be
        || matches(at(index - 1), "set"))
  }

  /// Whether a word is a past tense or participle: of the rules, or one that ends in "ed".
  func isPastForm(_ index: Int) -> Bool {
    let atom = at(index)
    if atom.flags.contains(.past) { return true }
    guard atom.shape.contains(.ed), atom.classes.0 == .none else { return false }
    return text[Int(atom.end) - 3] | 0x20 != 0x65 && !atom.shape.contains(.capital)
  }

  /// Whether what stands before a participle makes it future: "will be held", "is to be signed".
  func isPlanned(_ index: Int) -> Bool {
    var place = index - 1
    while place > index - 4, grammar(place) == .be || matches(at(place), "have") { place -= 1 }
    guard place < index - 1 else { return false }
    return at(place).flags.contains(.future) || grammar(place) == .to
  }

  /// Whether an article or possessive makes a noun of a word: "his plans", "the planned talks".
  func isNoun(_ index: Int) -> Bool {
    at(index - 1).kind == .possessive || grammar(index - 1) == .the || grammar(index - 1) == .a
      || isPossessivePronoun(index - 1)
  }

  /// Whether a past form only leads to what is planned: "agreed to meet", "was to open".
  func leadsToPlan(_ index: Int) -> Bool { isInfinitive(index + 1) }

  // MARK: With tags

  /// The Penn tag of a word; nil where the document has none.
  func tag(_ index: Int) -> PennTag? {
    guard !tags.isEmpty, at(index).kind == .word else { return nil }
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].upperBound <= Int(at(index).start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < tags.count ? tags[low] : nil
  }

  /// Whether a word that may begin a time is tagged as a verb: "May he rest", "prices fall", "to march".
  ///
  /// A number or preposition beside it makes it a time all the same.
  func isVerb(_ index: Int) -> Bool {
    let atom = at(index)
    guard !tags.isEmpty, atom.kind == .word else { return false }
    switch atom.classes.0 {
    case .month, .season, .unit, .weekday, .ordinal: break
    default: return false
    }
    guard let tag = tag(index), !isSpoken(index) else { return false }
    return tag.name == "MD" || tag.name.hasPrefix("VB")
  }

  /// What a tagged word tells; nil for a word that is no verb, or a present that tells nothing.
  func tense(_ tag: PennTag, _ index: Int) -> Tense? {
    switch tag.name {
    case "VBD": leadsToPlan(index) ? .future : .past
    case "VBN": leadsToPlan(index) || isPlanned(index) ? .future : .past
    case "MD": .future
    case "VB": isInfinitive(index - 1) ? .future : nil
    case "VBP", "VBZ", "VBG": at(index).flags.contains(.future) ? .future : nil
    default: nil
    }
  }
}
