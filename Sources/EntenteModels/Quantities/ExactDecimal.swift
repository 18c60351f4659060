/// A decimal number kept digit by digit, never a double.
///
/// ```swift
/// ExactDecimal("66.3")?.scaled(byPowerOfTen: 12)?.description  // "66300000000000"
/// ```
///
/// The value is `coefficient` × 10^-`scale`, with no trailing zeros after the point, so that equal
/// numbers are equal values and print alike.
///
/// - Units: none; a `Quantity` says what is counted.
public struct ExactDecimal: Hashable, Sendable {
  /// All digits, without the point.
  public let coefficient: Int128
  /// How many of the digits stand after the point; 0 or more.
  public let scale: Int

  /// The value `coefficient` × 10^-`scale`, brought to its shortest form.
  public init(coefficient: Int128, scale: Int = 0) {
    precondition(scale >= 0, "a negative scale: \(scale)")
    var digits = coefficient
    var places = digits == 0 ? 0 : scale
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.coefficient = digits
    self.scale = places
  }

  /// A whole number.
  public init(_ value: Int) { self.init(coefficient: Int128(value)) }

  /// Reads a JSON number (`-12.5`, `3e9`); nil for anything else or above 38 digits.
  public init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  /// Reads the bytes of a JSON number; nil for anything else or above 38 digits.
  public init?(utf8 bytes: some Collection<UInt8>) {
    guard let parts = DecimalParts(bytes) else { return nil }
    var digits = parts.digits
    var scale = parts.places - parts.exponent
    while scale < 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
      scale += 1
    }
    guard scale <= 400 else { return nil }
    self.init(coefficient: parts.isNegative ? -digits : digits, scale: scale)
  }

  /// The number times 10 to a power of 0 or more; nil above 38 digits.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
    multiplied(by: ExactDecimal("1e\(power)") ?? ExactDecimal(0))
  }

  /// The product; nil above 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(coefficient: product, scale: scale + other.scale)
  }

  /// The sum; nil above 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (first, second, places) = aligned(with: other) else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : ExactDecimal(coefficient: sum, scale: places)
  }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }

  /// The nearest double, for charts and comparisons that may be rough.
  public var approximate: Double { Double(description) ?? .nan }

  /// The whole number, where there is nothing after the point and it fits.
  public var whole: Int? { scale == 0 ? Int(exactly: coefficient) : nil }

  private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int)? {
    let places = Swift.max(scale, other.scale)
    guard
      let first = Self.shift(coefficient, by: places - scale),
      let second = Self.shift(other.coefficient, by: places - other.scale)
    else { return nil }
    return (first, second, places)
  }

  private static func shift(_ value: Int128, by places: Int) -> Int128? {
    var result = value
    for _ in 0..<places {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }
}

extension ExactDecimal: Comparable {
  /// Compares the values; numbers too far apart in scale to align are compared as doubles.
  public static func < (first: Self, second: Self) -> Bool {
    guard let (left, right, _) = first.aligned(with: second) else {
      return first.approximate < second.approximate
    }
    return left < right
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with all its digits, as JSON writes it: no exponent, no grouping.
  public var description: String {
    guard scale > 0 else { return "\(coefficient)" }
    let digits = "\(coefficient.magnitude)"
    let padded = String(repeating: "0", count: Swift.max(0, scale + 1 - digits.count)) + digits
    let sign = coefficient < 0 ? "-" : ""
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number written in code.
  public init(integerLiteral value: Int) { self.init(value) }
}

/// The parts of a JSON number: sign, digits without the point, places after it, exponent.
private struct DecimalParts {
  var isNegative = false
  var digits: Int128 = 0
  var places = 0
  var exponent = 0

  init?(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    guard let whole = readDigits(&rest), whole > 0 else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard let count = readDigits(&rest), count > 0 else { return nil }
      places = count
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      guard readExponent(rest.dropFirst()) else { return nil }
      rest = rest.suffix(0)
    }
    guard rest.isEmpty else { return nil }
  }

  /// Reads digits into `digits`; nil when they do not fit, else how many there were.
  private mutating func readDigits<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Int?
  where Bytes.SubSequence == Bytes {
    var count = 0
    while let byte = rest.first, byte >= 48, byte <= 57 {
      let (product, tooLarge) = digits.multipliedReportingOverflow(by: 10)
      let (sum, tooFar) = product.addingReportingOverflow(Int128(byte - 48))
      if tooLarge || tooFar { return nil }
      digits = sum
      count += 1
      rest = rest.dropFirst()
    }
    return count
  }

  private mutating func readExponent(_ bytes: some Collection<UInt8>) -> Bool {
    guard let value = Int(String(decoding: bytes, as: UTF8.self)), (-400...400).contains(value)
    else { return false }
    exponent = value
    return true
  }
}
