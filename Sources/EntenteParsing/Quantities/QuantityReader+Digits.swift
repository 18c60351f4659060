import EntenteModels

/// Numbers in digits.
extension QuantityReader {
  /// A number in digits with the lexeme after it.
  struct Digits {
    let value: ExactDecimal
    let end: Int
    /// Whether it is a bare run of digits, as years are.
    var isPlain = false
    /// Whether a comma was taken for a decimal point.
    var isGuess = false
  }

  /// Reads `1,234.5`, `12,34,567`, `1 414 021 100`, `.08`, `1e10`.
  func digits(at index: Int) -> Digits? {
    if isWord(index, .stop), isNumber(index + 1), isGlued(index + 1), !isGlued(index) {
      return point(at: index)
    }
    guard isNumber(index), let shape = DigitShape(text, lexemes[index]) else { return nil }
    if let grouped = spaced(at: index, shape) { return grouped }
    guard let value = shape.value(text, lexemes[index]) else { return nil }
    if let power = exponent(after: index), let scaled = value.scaled(byPowerOfTen: power.value) {
      return Digits(value: scaled, end: power.end)
    }
    return Digits(
      value: value, end: index + 1, isPlain: shape.form == .plain, isGuess: shape.isGuess)
  }

  /// `.08`.
  private func point(at index: Int) -> Digits? {
    guard let shape = DigitShape(text, lexemes[index + 1]), shape.form == .plain,
      let value = shape.value(text, lexemes[index + 1])
    else { return nil }
    let places = lexemes[index + 1].end - lexemes[index + 1].start
    return Digits(
      value: ExactDecimal(coefficient: value.coefficient, scale: places), end: index + 2)
  }

  /// Digits in threes with a blank between: `1 414 021 100`, `80 000`.
  private func spaced(at index: Int, _ shape: DigitShape) -> Digits? {
    guard shape.form == .plain, lexemes[index].end - lexemes[index].start <= 3 else { return nil }
    var end = index + 1
    var isSure = false
    var bytes = Array(text[lexemes[index].start..<lexemes[index].end])
    while isNumber(end), bytes.count < 45 {
      let lexeme = lexemes[end]
      let gap = lexeme.start - lexemes[end - 1].end
      let isNarrow = gap > 1 && text[lexeme.start - 1] != 0x20
      guard gap == 1 && text[lexeme.start - 1] == 0x20 || isNarrow && gap <= 3 else { break }
      let digits = text[lexeme.start..<lexeme.end]
      let whole = digits.prefix { LexemeCutter.isDigit($0) }
      guard whole.count == 3 else { break }
      if isNarrow || digits.elementsEqual([48, 48, 48]) { isSure = true }
      bytes += digits
      end += 1
      if whole.count < digits.count { break }
    }
    guard end > index + 1, isSure || end > index + 2, let value = ExactDecimal(utf8: bytes) else {
      return nil
    }
    return Digits(value: value, end: end)
  }

  /// `e10` after a number.
  private func exponent(after index: Int) -> (value: Int, end: Int)? {
    let next = index + 1
    if isWord(next, .e), isGlued(next), isNumber(next + 1), isGlued(next + 1) {
      // Two digits, as in `1e10`; `7e7` is a type of aeroplane.
      return small(next + 1).flatMap { $0 >= 10 ? ($0, next + 2) : nil }
    }
    return nil
  }

  /// A whole number below 1000 in digits.
  func small(_ index: Int) -> Int? {
    guard isNumber(index), lexemes[index].end - lexemes[index].start <= 3 else { return nil }
    var value = 0
    for at in lexemes[index].start..<lexemes[index].end {
      guard LexemeCutter.isDigit(text[at]) else { return nil }
      value = value * 10 + Int(text[at] - 48)
    }
    return value
  }

  /// The common fraction that starts at a number: `3/4`.
  func commonFraction(at index: Int) -> (numerator: Int, denominator: Int, end: Int)? {
    guard let numerator = small(index), isWord(index + 1, .slash), isGlued(index + 1),
      isGlued(index + 2), let denominator = small(index + 2), numerator > 0,
      numerator < denominator, Self.denominators.contains(denominator),
      !(isWord(index + 3, .slash) && isGlued(index + 3)),
      !(isShape(index + 3, .word) && isGlued(index + 3))
    else { return nil }
    return (numerator, denominator, index + 3)
  }

  /// The denominators that fractions in digits have; `9/11` and `24/7` are no fractions.
  private static let denominators: Set<Int> = [
    2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100,
  ]
}

/// How the points and commas of a number in digits are meant.
private struct DigitShape {
  enum Form {
    case plain, grouped, decimal
  }

  var form = Form.plain
  /// Where the decimal point stands.
  var point: Int?
  /// Whether a comma is the decimal point.
  var isGuess = false

  /// nil for what is no number: `1.2.3`, `1,2,3`.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ lexeme: Lexeme) {
    let comma = UInt8(ascii: ",")
    var marks = (commas: 0, points: 0, last: lexeme.start - 1, isComma: false)
    var group = Groups()
    for index in lexeme.start..<lexeme.end where !LexemeCutter.isDigit(text[index]) {
      group.add(index - marks.last - 1)
      marks.isComma = text[index] == comma
      if marks.isComma { marks.commas += 1 } else { marks.points += 1 }
      marks.last = index
    }
    let tail = lexeme.end - marks.last - 1
    switch (marks.commas, marks.points) {
    case (0, 0): return
    case (_, 1) where !marks.isComma && (marks.commas == 0 || group.isSound):
      (form, point) = (.decimal, marks.last)
    case (1..., 0) where group.isSound(tail): form = .grouped
    case (1, _) where marks.isComma && (marks.points == 0 ? tail <= 2 : group.isSound):
      (form, point, isGuess) = (.decimal, marks.last, true)
    case (0, 2...) where group.isThrees(tail): form = .grouped
    default: return nil
    }
  }

  /// The number; nil above 38 digits.
  func value(_ text: UnsafeBufferPointer<UInt8>, _ lexeme: Lexeme) -> ExactDecimal? {
    var digits: Int128 = 0
    for index in lexeme.start..<lexeme.end where LexemeCutter.isDigit(text[index]) {
      let (product, tooLarge) = digits.multipliedReportingOverflow(by: 10)
      let (sum, tooFar) = product.addingReportingOverflow(Int128(text[index] - 48))
      if tooLarge || tooFar { return nil }
      digits = sum
    }
    return ExactDecimal(coefficient: digits, scale: point.map { lexeme.end - $0 - 1 } ?? 0)
  }

  /// The lengths of the groups so far: thousands, or lakhs and crores.
  private struct Groups {
    var count = 0
    var first = 0
    var threes = true
    var twos = true
    var last = 0

    mutating func add(_ length: Int) {
      if count == 0 {
        first = length
      } else {
        if count > 1 && last != 2 { twos = false }
        if length != 3 { threes = false }
        last = length
      }
      count += 1
    }

    /// Whether the groups before a decimal point are sound.
    var isSound: Bool { first <= 3 && (threes || first <= 2 && twos && last == 3) }

    /// Whether the groups are sound with one more at the end.
    func isSound(_ tail: Int) -> Bool {
      tail == 3 && first <= 3 && (threes || first <= 2 && twos && (count == 1 || last == 2))
    }

    func isThrees(_ tail: Int) -> Bool { threes && first <= 3 && tail == 3 }
  }
}
