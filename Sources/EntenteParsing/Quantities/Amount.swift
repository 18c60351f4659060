import EntenteModels

/// A number with what it counts, in lexemes, while its surroundings are still to be read.
struct Amount {
  var start: Int
  /// The lexeme after the number and its currency or percent.
  var end: Int
  /// nil for a percent without a number.
  var number: Numeral?
  var kind = QuantitySpan.Kind.number
  var unit: String?
  /// The value in the unit: 0.5 for 50 cents.
  var value: ExactDecimal?
  var low: ExactDecimal?
  var high: ExactDecimal?
  /// Whether the unit is a word or sign that several countries share.
  var isGuess = false
  /// Whether the currency is named before the number.
  var hasSign = false

  init(_ number: Numeral) {
    self.number = number
    start = number.start
    end = number.end
    value = number.value
    if number.isOrdinal { kind = .ordinal }
  }

  init(percentWord range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    kind = .percent
    unit = "percent"
  }
}
