import EntenteModels

/// A number in words as it is put together: hundreds, tens and ones, then a magnitude, then the next.
struct WordNumber {
  private var sum: Int128 = 0
  private var group: Int128 = 0
  private var hasGroup = false
  private var takesTens = true
  private var takesOnes = true
  private var hasHundred = false
  /// The power of ten that the last magnitude stands for; 0 for none.
  private(set) var lastZeros = 0
  /// The number before its only magnitude; nil where more followed.
  private(set) var bare: ExactDecimal?
  private var lowest = Int.max
  /// A bound that leaves room for a sum.
  private static let largest = Int128.max / 4

  /// Whether nothing was taken yet.
  var isEmpty: Bool { !hasGroup && lowest == Int.max }

  /// The number.
  var total: Int128 { sum + group }

  /// Whether an "and" may go on.
  var takesAnd: Bool { takesTens && takesOnes && (hasHundred || lowest < Int.max) }

  /// Whether a word below 100 may follow.
  func fits(_ value: Int) -> Bool {
    if value == 0 { return isEmpty }
    return value < 10 ? takesOnes : takesTens && takesOnes
  }

  mutating func take(_ value: Int) {
    group += Int128(value)
    hasGroup = true
    takesTens = false
    takesOnes = value >= 20 && value % 10 == 0
    if lowest < Int.max { (lastZeros, bare) = (0, nil) }
  }

  /// Takes a magnitude; false, and nothing taken, where it cannot stand or makes more than 38 digits.
  mutating func multiply(_ zeros: Int) -> Bool {
    if zeros == 2 { return hundred() }
    guard hasGroup || lowest < Int.max else { return false }
    var power: Int128 = 1
    for _ in 0..<zeros { power *= 10 }
    let isNext = hasGroup && zeros < lowest
    let (product, overflow) = (isNext ? group : sum + group).multipliedReportingOverflow(by: power)
    guard !overflow, product < Self.largest, sum < Self.largest else { return false }
    if isNext {
      let isFirst = lowest == Int.max
      bare = isFirst ? ExactDecimal(coefficient: group) : nil
      lastZeros = isFirst ? zeros : 0
      sum += product
    } else {
      lastZeros = hasGroup ? 0 : lastZeros + zeros
      sum = product
    }
    lowest = zeros
    (group, hasGroup, takesTens, takesOnes, hasHundred) = (0, false, true, true, false)
    return true
  }

  private mutating func hundred() -> Bool {
    guard hasGroup, !hasHundred, (1...99).contains(group) else { return false }
    if lowest == Int.max { (bare, lastZeros) = (ExactDecimal(coefficient: group), 2) }
    group *= 100
    (takesTens, takesOnes, hasHundred) = (true, true, true)
    return true
  }

  /// Takes a dozen or a score, which ends a number.
  mutating func multiply(byGroup size: Int) -> Bool {
    guard group <= Int128(Int.max) else { return false }
    group = max(group, 1) * Int128(size)
    (hasGroup, takesTens, takesOnes, hasHundred) = (true, false, false, true)
    return true
  }
}
