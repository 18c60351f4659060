import EntenteModels

/// A number as it stands in a sentence, before it is known what it counts.
struct Numeral {
  /// The number; exact but for thirds and the like, which are rounded.
  var value: ExactDecimal
  /// The first lexeme.
  var start: Int
  /// The lexeme after the last.
  var end: Int
  /// The power of ten of the magnitude word that multiplies all of it; 0 for none.
  var zeros = 0
  /// The number without that magnitude.
  var bare: ExactDecimal
  /// Whether it is a bare run of digits, as years are.
  var isPlain = false
  /// Whether it is written in digits.
  var isDigits = false
  /// Whether the text says "hundreds", "several dozen": more than the value.
  var isVague = false
  /// Whether it is a place in an order.
  var isOrdinal = false
  /// Whether it is, or ends in, a fraction in words or signs.
  var isFraction = false
  /// Whether the reading is a guess: a comma as decimal point.
  var isGuess = false

  init(_ value: ExactDecimal, _ range: Range<Int>) {
    self.value = value
    bare = value
    start = range.lowerBound
    end = range.upperBound
  }

  /// The same number times a power of ten; nil above 38 digits.
  func scaled(_ power: Int, end: Int) -> Numeral? {
    guard let scaled = value.scaled(byPowerOfTen: power) else { return nil }
    var result = self
    if zeros > 0 { result.bare = value }
    result.value = scaled
    result.zeros = zeros + power
    result.end = end
    return result
  }
}

extension ExactDecimal {
  /// A fraction, rounded half up to 15 places; nil where it has more than 38 digits.
  static func ratio(_ numerator: ExactDecimal, _ denominator: ExactDecimal) -> ExactDecimal? {
    let under = denominator.coefficient
    guard under > 0, numerator.scale <= 15,
      let scaled = numerator.scaled(byPowerOfTen: 15 + denominator.scale), scaled.scale == 0
    else { return nil }
    let (quotient, rest) = scaled.coefficient.quotientAndRemainder(dividingBy: under)
    let isUp = rest.magnitude >= under.magnitude - rest.magnitude
    let rounded = isUp ? quotient + (scaled.coefficient < 0 ? -1 : 1) : quotient
    return ExactDecimal(coefficient: rounded, scale: 15)
  }
}
