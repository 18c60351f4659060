import EntenteModels

extension TimeParser {
  /// A cardinal number, in hundredths: "2", "2.5", "twenty-two", "a dozen", "one and a half", "½".
  func number(_ index: Int) -> (hundredths: Int, end: Int)? {
    var found: (Int, Int)?
    let atom = at(index)
    if atom.kind == .number {
      guard !atom.shape.contains(.ordinal) else { return nil }
      found = decimal(index)
    } else if isMark(index, "\u{BD}"), at(index).number == 0xBD {
      return (50, index + 1)
    } else if let words = NumberWords.parse({ numberToken(index + $0) }), !words.isOrdinal,
      words.value < 1_000_000_000
    {
      found = (Int(clamping: words.value) * 100, index + words.count)
    }
    guard var (hundredths, end) = found, hundredths < 1_000_000_000_000 else { return nil }
    if let fraction = fraction(end) {
      hundredths += fraction.hundredths
      end = fraction.end
    }
    return (hundredths, end)
  }

  /// "and a half", "and a quarter".
  func fraction(_ index: Int) -> (hundredths: Int, end: Int)? {
    guard grammar(index) == .and else { return nil }
    let place = grammar(index + 1) == .a ? index + 2 : index + 1
    if grammar(place) == .half { return (50, place + 1) }
    if place == index + 2, unit(place) == .quarter { return (25, place + 1) }
    return nil
  }

  func decimal(_ index: Int) -> (Int, Int) {
    let whole = Int(at(index).number) * 100
    guard isMark(index + 1, "."), isJoined(index + 1), at(index + 2).kind == .number,
      isJoined(index + 2),
      !(isMark(index + 3, ".") && isJoined(index + 3) && at(index + 4).kind == .number)
    else { return (whole, index + 1) }
    var fraction = Int(at(index + 2).number)
    var digits = at(index + 2).digits
    while digits > 2 {
      fraction /= 10
      digits -= 1
    }
    return (whole + (digits == 1 ? fraction * 10 : fraction), index + 3)
  }

  func numberToken(_ index: Int) -> NumberWords.Token {
    let atom = at(index)
    if atom.kind == .mark { return isMark(index, "-") ? .joint : .other }
    if let value = value(index, .number) ?? value(index, .ordinal) {
      let role = NumberWords.Role(rawValue: UInt8(clamping: value >> 20)) ?? .small
      let isOrdinal = self.value(index, .number) == nil
      return .word(
        NumberWords.Word(value: value & 0xFFFFF, role: role, isOrdinal: isOrdinal))
    }
    switch grammar(index) {
    case .and: return .joint
    case .a: return .article
    default: return .other
    }
  }

  /// An ordinal: "21st", "third", "twenty-first".
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    let atom = at(index)
    if atom.kind == .number {
      return atom.shape.contains(.ordinal) ? (Int(atom.number), index + 1) : nil
    }
    guard atom.classes.0 == .ordinal || atom.classes.1 == .ordinal || atom.classes.0 == .number,
      let words = NumberWords.parse({ numberToken(index + $0) }), words.isOrdinal
    else { return nil }
    return (Int(clamping: words.value), index + words.count)
  }
}
